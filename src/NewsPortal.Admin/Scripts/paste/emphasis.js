const Bold = /^(bold(er)?|[6-9]00)/i;
const NotBold = /^(normal|lighter|[1-4]00)/i;

/**
 * What is bold, slanted, raised or lowered by style becomes an element; what only looks like one stops being one.
 * @param {HTMLElement} body @param {import("./styles.js").Styles} styles
 */
export function readEmphasis(body, styles) {
  for (const element of body.querySelectorAll("b, strong, i, em")) {
    // Google Docs wraps everything into <b style="font-weight:normal">.
    const isPlain = /^(b|strong)$/.test(element.localName)
      ? NotBold.test(styles.own(element, "font-weight"))
      : /^normal/i.test(styles.own(element, "font-style"));
    if (isPlain) {
      element.replaceWith(...element.childNodes);
    }
  }
  for (const element of body.querySelectorAll("span[data-s], span[class], font[data-s], a[data-s]")) {
    const isInHeading = element.closest("h1, h2, h3, h4, h5, h6, th, b, strong") !== null;
    if (Bold.test(styles.own(element, "font-weight")) && !isInHeading) {
      wrap(element, "strong");
    }
    if (/^(italic|oblique)/i.test(styles.own(element, "font-style")) && !element.closest("i, em")) {
      wrap(element, "em");
    }
    const raised = styles.own(element, "vertical-align");
    if (/^(super|sub)$/i.test(raised)) {
      wrap(element, raised.toLowerCase() === "super" ? "sup" : "sub");
    }
  }
  for (const heading of body.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    heading.querySelectorAll("b, strong").forEach((e) => e.replaceWith(...e.childNodes));
  }
}

function wrap(element, name) {
  const inner = element.ownerDocument.createElement(name);
  inner.append(...element.childNodes);
  element.append(inner);
}
