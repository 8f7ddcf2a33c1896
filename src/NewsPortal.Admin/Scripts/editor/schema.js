import { Schema } from "prosemirror-model";
import { linkAddress, pictureAddress } from "./address.js";
import { language, languageOf, said, spanOf } from "./schema-attributes.js";
import { figures } from "./schema-figures.js";
import { tables } from "./schema-tables.js";

// What a body may hold: the server's allow-list (NewsPortal.Content/Bodies/BodyHtml.cs), nothing more.

const block = (tag, more) => ({
  group: "block",
  attrs: language,
  parseDOM: [{ tag, getAttrs: languageOf }],
  toDOM: (node) => [tag, said(node.attrs), 0],
  ...more,
});

const heading = {
  group: "block",
  content: "inline*",
  defining: true,
  attrs: { ...language, level: { default: 2 } },
  parseDOM: [["h1", 2], ["h2", 2], ["h3", 3], ["h4", 4], ["h5", 4], ["h6", 4]].map(([tag, level]) => ({
    tag: String(tag), getAttrs: (dom) => ({ ...languageOf(dom), level }),
  })),
  toDOM: (node) => [`h${node.attrs.level}`, said({ lang: node.attrs.lang }), 0],
};

const ordered = {
  group: "block",
  content: "list_item+",
  attrs: { ...language, type: { default: null }, start: { default: 1 } },
  parseDOM: [{
    tag: "ol",
    getAttrs: (dom) => ({
      ...languageOf(dom),
      type: /^[1aAiI]$/.test(dom.getAttribute("type") ?? "") ? dom.getAttribute("type") : null,
      start: spanOf(dom, "start"),
    }),
  }],
  toDOM: ({ attrs }) => ["ol", said({ lang: attrs.lang, type: attrs.type, start: attrs.start > 1 ? attrs.start : null }), 0],
};

/** A picture inside a line of text, as old bodies have it; a new one is a figure. */
const image = {
  group: "inline",
  inline: true,
  draggable: true,
  attrs: { src: {}, alt: { default: "" } },
  parseDOM: [{
    tag: "img[src]",
    getAttrs: (dom) => {
      const src = pictureAddress(dom.getAttribute("src"));
      return src === null ? false : { src, alt: dom.getAttribute("alt") ?? "" };
    },
  }],
  toDOM: (node) => ["img", { src: node.attrs.src, alt: node.attrs.alt }],
};

const mark = (tag, others = []) => ({ parseDOM: [tag, ...others].map((t) => ({ tag: t })), toDOM: () => [tag, 0] });

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: block("p", { content: "inline*" }),
    heading,
    blockquote: block("blockquote", { content: "block+", defining: true }),
    horizontal_rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
    bullet_list: block("ul", { content: "list_item+" }),
    ordered_list: ordered,
    list_item: { ...block("li", { content: "block+", defining: true }), group: undefined },
    ...figures,
    ...tables,
    image,
    hard_break: { inline: true, group: "inline", selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
    text: { group: "inline" },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{
        tag: "a[href]",
        getAttrs: (dom) => {
          const href = linkAddress(dom.getAttribute("href"));
          return href === null ? false : { href };
        },
      }],
      toDOM: (m) => ["a", { href: m.attrs.href }, 0],
    },
    strong: mark("strong", ["b"]),
    em: mark("em", ["i"]),
    sup: mark("sup"),
    sub: mark("sub"),
    language: {
      attrs: { lang: {} },
      parseDOM: [{ tag: "span[lang]", getAttrs: languageOf }],
      toDOM: (m) => ["span", { lang: m.attrs.lang }, 0],
    },
  },
});
