// Brings HTML into the one form that the editor reads and that two texts are compared in. Changes no meaning.

const Inline = "a, strong, em, sub, sup, b, i";

/** @param {string} html @returns {HTMLElement} The body of a document that loads and runs nothing. */
export function inert(html) {
  const body = document.implementation.createHTMLDocument("").body;
  body.innerHTML = html;
  return body;
}

/** @param {HTMLElement} body */
export function settle(body) {
  languageOfInline(body);
  listsInLists(body);
  for (const empty of body.querySelectorAll("ul, ol, table, thead, tbody")) {
    if (!empty.firstElementChild && !empty.textContent.trim()) {
      empty.remove();
    }
  }
  for (const part of body.querySelectorAll("thead[lang], tbody[lang]")) {
    [...part.children].filter((row) => !row.hasAttribute("lang")).forEach((row) => row.setAttribute("lang", part.getAttribute("lang")));
    part.removeAttribute("lang");
  }
  return body;
}

/** `<strong lang>` is a strong text in a span with a language. */
function languageOfInline(body) {
  for (const inline of body.querySelectorAll(Inline)) {
    const lang = inline.getAttribute("lang");
    if (lang) {
      const span = body.ownerDocument.createElement("span");
      span.setAttribute("lang", lang);
      span.append(...inline.childNodes);
      inline.append(span);
      inline.removeAttribute("lang");
    }
  }
}

/** A list that stands between two items belongs to the item before it. */
function listsInLists(body) {
  for (const list of body.querySelectorAll("ul > ul, ul > ol, ol > ul, ol > ol")) {
    const before = list.previousElementSibling;
    if (before?.localName === "li") {
      before.append(list);
    } else {
      const item = body.ownerDocument.createElement("li");
      list.before(item);
      item.append(list);
    }
  }
}

/** Tables as the schema has them (`schema-tables.js`). @param {HTMLElement} body */
export function tablesForEditor(body) {
  const make = (name) => body.ownerDocument.createElement(name);
  for (const table of body.querySelectorAll("table")) {
    table.querySelectorAll(":scope > thead > tr").forEach((row) => row.setAttribute("data-head", ""));
    [...table.querySelectorAll(":scope > tbody")].slice(1).forEach((part) => part.firstElementChild?.setAttribute("data-begins", ""));
    const caption = table.querySelector(":scope > caption");
    if (caption) {
      const around = make("np-table");
      const line = make("np-caption");
      [...caption.attributes].forEach((a) => line.setAttribute(a.name, a.value));
      line.append(...caption.childNodes);
      caption.remove();
      table.replaceWith(around);
      around.append(line, table);
    }
  }
  return body;
}

/** The way back. @param {ParentNode} root */
export function tablesForHtml(root) {
  for (const around of root.querySelectorAll("np-table")) {
    const [line, table] = around.children;
    const caption = around.ownerDocument.createElement("caption");
    [...line.attributes].forEach((a) => caption.setAttribute(a.name, a.value));
    caption.append(...line.childNodes);
    table.prepend(...(caption.hasChildNodes() ? [caption] : []));
    around.replaceWith(table);
  }
  for (const table of root.querySelectorAll("table")) {
    sections(table, table.querySelector(":scope > tbody"));
  }
}

function sections(table, only) {
  const rows = [...only.children];
  const firstOfBody = rows.findIndex((row) => !row.hasAttribute("data-head"));
  const head = firstOfBody < 0 ? rows : rows.slice(0, firstOfBody);
  let section = null;
  for (const row of rows) {
    const name = head.includes(row) ? "thead" : "tbody";
    if (section?.localName !== name || row.hasAttribute("data-begins")) {
      section = table.ownerDocument.createElement(name);
      table.append(section);
    }
    section.append(row);
    row.removeAttribute("data-head");
    row.removeAttribute("data-begins");
  }
  only.remove();
}
