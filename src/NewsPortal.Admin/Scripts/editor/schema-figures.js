import { linkAddress, pictureAddress } from "./address.js";
import { languageOf, said } from "./schema-attributes.js";

/**
 * One node: the picture is its attributes, the caption its content. With the picture as a child node, typing in an empty
 * caption lost it 4 times in 12.
 */
const figure = {
  group: "block",
  content: "inline*",
  isolating: true,
  defining: true,
  draggable: true,
  attrs: {
    src: {}, alt: { default: "" }, href: { default: null }, lang: { default: null }, captionLang: { default: null },
    // Of a picture that is on its way to the library; `src` is empty until it is there.
    upload: { default: null },
  },
  parseDOM: [{ tag: "figure", priority: 60, getAttrs: readFigure, contentElement: captionOf }],
  toDOM: ({ attrs }) => {
    const picture = ["img", { src: attrs.src, alt: attrs.alt }];
    return [
      "figure", said({ lang: attrs.lang }),
      ...(attrs.src ? [attrs.href ? ["a", { href: attrs.href }, picture] : picture] : []),
      ["figcaption", said({ lang: attrs.captionLang }), 0],
    ];
  },
};

/** A figure of anything else: a table, several pictures, a caption of several paragraphs. */
const group = {
  group: "block",
  content: "(block | group_caption)+",
  isolating: true,
  attrs: { lang: { default: null } },
  parseDOM: [{ tag: "figure", getAttrs: languageOf }],
  toDOM: (node) => ["figure", said(node.attrs), 0],
};

const caption = {
  content: "block+",
  attrs: { lang: { default: null } },
  parseDOM: [{ tag: "figcaption", getAttrs: languageOf }],
  toDOM: (node) => ["figcaption", said(node.attrs), 0],
};

export const figures = { figure, figure_group: group, group_caption: caption };

function captionOf(dom) {
  return dom.querySelector(":scope > figcaption") ?? dom.ownerDocument.createElement("figcaption");
}

/** @param {Element} dom @returns {Record<string, unknown>|false} False for what is more than one picture and one line. */
function readFigure(dom) {
  const parts = [...dom.childNodes].filter((n) => n.nodeType !== 8 && (n.nodeType !== 3 || n.textContent.trim()));
  const [first, second, ...more] = /** @type {Element[]} */ (parts);
  const link = first?.localName === "a" && first.children.length === 1 && !first.textContent.trim() ? first : null;
  const picture = link ? link.firstElementChild : first;
  const upload = picture?.localName === "img" ? picture.getAttribute("data-upload") : null;
  const src = upload ? "" : picture?.localName === "img" ? pictureAddress(picture.getAttribute("src")) : null;
  if (src === null || more.length > 0 || (second && !isLine(second))) {
    return false;
  }
  return {
    ...languageOf(dom),
    src,
    upload,
    alt: picture.getAttribute("alt") ?? "",
    href: link ? linkAddress(link.getAttribute("href")) : null,
    captionLang: second?.getAttribute("lang") || null,
  };
}

const isLine = (part) => part.localName === "figcaption" && !part.querySelector("p, h2, h3, h4, ul, ol, li, blockquote, hr, table, figure, img");
