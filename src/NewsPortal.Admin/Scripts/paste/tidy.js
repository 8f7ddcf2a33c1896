const Kept = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "hr", "table", "caption", "thead", "tbody", "tfoot",
  "tr", "th", "td", "figure", "img", "figcaption", "a", "strong", "em", "b", "i", "sub", "sup", "br"]);
const KeptAttributes = new Set(["href", "src", "alt", "colspan", "rowspan", "scope", "start", "type", "lang", "data-upload"]);
const Blocks = "p, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, hr, table, figure, div, section, article";
const Lines = "p, h1, h2, h3, h4, h5, h6, li, figcaption, caption, td, th";

/** The allow-list, and no paragraph without words. @param {HTMLElement} body @returns {number} Empty paragraphs that went. */
export function tidy(body) {
  const comments = body.ownerDocument.createTreeWalker(body, 128);
  const all = [];
  while (comments.nextNode()) {
    all.push(comments.currentNode);
  }
  all.forEach((c) => c.remove());

  // From the innermost: what is taken out leaves its content to what is around it.
  for (const element of [...body.querySelectorAll("*")].reverse()) {
    if (element.localName === "table" && element.querySelectorAll("td, th").length === 1) {
      element.replaceWith(...element.querySelector("td, th").childNodes);
    } else if (!Kept.has(element.localName)) {
      unwrap(element);
    } else {
      [...element.attributes].filter((a) => !KeptAttributes.has(a.name)).forEach((a) => element.removeAttribute(a.name));
    }
  }
  body.querySelectorAll(Lines).forEach(trim);
  return dropEmpty(body);
}

/** A block that is not on the list is a paragraph when it holds words and no other block. */
function unwrap(element) {
  const isBlock = /^(div|section|article|header|footer|main|aside|address|center|dt|dd|pre|details)$/.test(element.localName);
  if (isBlock && !element.querySelector(Blocks) && !element.parentElement?.closest(Lines) && element.textContent.trim()) {
    const paragraph = element.ownerDocument.createElement("p");
    paragraph.append(...element.childNodes);
    element.replaceWith(paragraph);
  } else {
    element.replaceWith(...element.childNodes);
  }
}

function trim(line) {
  line.normalize();
  while (line.lastChild?.nodeName === "BR") {
    line.lastChild.remove();
  }
  if (line.firstChild?.nodeType === 3) {
    line.firstChild.data = line.firstChild.data.trimStart();
  }
  if (line.lastChild?.nodeType === 3) {
    line.lastChild.data = line.lastChild.data.trimEnd();
  }
}

function dropEmpty(body) {
  const isEmpty = (e) => !e.textContent.trim() && !e.querySelector("img");
  const paragraphs = [...body.querySelectorAll("p, h1, h2, h3, h4, h5, h6")].filter(isEmpty);
  paragraphs.forEach((p) => p.remove());
  [...body.querySelectorAll("li, ul, ol, blockquote, strong, em, b, i, a, sup, sub, figcaption")].reverse().filter(isEmpty).forEach((e) => e.remove());

  // Breaks between blocks are layout.
  [...body.children].filter((e) => e.localName === "br").forEach((e) => e.remove());
  return paragraphs.length;
}
