const Removed =
  "script, style, meta, link, title, base, xml, del, iframe, object, embed, svg, math, form, input, button, select, textarea, "
  + "noscript, template, audio, video, canvas, o\\:smarttagtype, .MsoCommentReference, .MsoCommentText";

/** What is not part of the text: scripts, comments, changes that were struck out, what is hidden. @param {HTMLElement} body @param {import("./styles.js").Styles} styles */
export function stripForeign(body, styles) {
  body.querySelectorAll(Removed).forEach((e) => e.remove());

  // Office's own elements: o:p, st1:place, v:shape.
  [...body.querySelectorAll("*")].filter((e) => e.localName.includes(":")).forEach((e) => e.replaceWith(...e.childNodes));
  for (const element of body.querySelectorAll("[data-s], [class]")) {
    if (/^none$/i.test(styles.own(element, "display")) || /^all$/i.test(styles.own(element, "mso-hide"))
      || /comment|footnote-list/.test(styles.own(element, "mso-element"))) {
      element.remove();
    }
  }
  for (const anchor of body.querySelectorAll("a")) {
    const href = anchor.getAttribute("href") ?? "";
    if (href === "" || /^#_|^file:|^javascript:/i.test(href.trim())) {
      anchor.replaceWith(...anchor.childNodes);
    } else {
      anchor.setAttribute("href", target(href));
    }
  }
}

/** Google Docs sends every link through its own counter. */
function target(href) {
  const found = /^https?:\/\/www\.google\.com\/url\?(.*)$/.exec(href);
  return (found && new URLSearchParams(found[1]).get("q")) || href;
}

/** Word names headings by class or outline as well. @param {HTMLElement} body @param {import("./styles.js").Styles} styles */
export function readHeadings(body, styles) {
  for (const paragraph of body.querySelectorAll("p")) {
    const outline = /^([1-6])$/.exec(styles.own(paragraph, "mso-outline-level"))?.[1];
    const level = paragraph.classList.contains("MsoTitle") ? "1" : outline;
    if (level && !/level/.test(styles.own(paragraph, "mso-list"))) {
      const heading = paragraph.ownerDocument.createElement(`h${level}`);
      heading.append(...paragraph.childNodes);
      paragraph.replaceWith(heading);
    }
  }
}
