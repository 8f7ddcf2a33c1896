import { languageOf, said, spanOf } from "./schema-attributes.js";

// prosemirror-tables wants a table of rows alone. So a table with a caption is a node around both, and a row says itself
// whether it belongs to the head and whether a new body begins with it. `html.js` puts them where HTML has them.

const cell = (tag, tableRole) => ({
  content: "block+",
  tableRole,
  isolating: true,
  attrs: { lang: { default: null }, scope: { default: null }, colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
  parseDOM: [{
    tag,
    getAttrs: (dom) => ({
      ...languageOf(dom),
      scope: tag === "th" && /^(col|row)$/.test(dom.getAttribute("scope") ?? "") ? dom.getAttribute("scope") : null,
      colspan: spanOf(dom, "colspan"),
      rowspan: spanOf(dom, "rowspan"),
    }),
  }],
  toDOM: ({ attrs }) => [
    tag,
    said({
      lang: attrs.lang,
      scope: tag === "th" ? attrs.scope : null,
      colspan: attrs.colspan > 1 ? attrs.colspan : null,
      rowspan: attrs.rowspan > 1 ? attrs.rowspan : null,
    }),
    0,
  ],
});

export const tables = {
  captioned_table: {
    group: "block",
    content: "table_caption table",
    isolating: true,
    parseDOM: [{ tag: "np-table" }],
    toDOM: () => ["np-table", 0],
  },
  table_caption: {
    content: "inline*",
    isolating: true,
    attrs: { lang: { default: null } },
    parseDOM: [{ tag: "np-caption", getAttrs: languageOf }],
    toDOM: (node) => ["np-caption", said(node.attrs), 0],
  },
  table: {
    group: "block",
    content: "table_row+",
    tableRole: "table",
    isolating: true,
    attrs: { lang: { default: null } },
    parseDOM: [{ tag: "table", getAttrs: languageOf }],
    toDOM: (node) => ["table", said(node.attrs), ["tbody", 0]],
  },
  table_row: {
    content: "(table_cell | table_header)*",
    tableRole: "row",
    attrs: { lang: { default: null }, head: { default: false }, begins: { default: false } },
    parseDOM: [{
      tag: "tr",
      getAttrs: (dom) => ({ ...languageOf(dom), head: dom.dataset.head !== undefined, begins: dom.dataset.begins !== undefined }),
    }],
    toDOM: ({ attrs }) => ["tr", { ...said({ lang: attrs.lang }), ...(attrs.head && { "data-head": "" }), ...(attrs.begins && { "data-begins": "" }) }, 0],
  },
  table_cell: cell("td", "cell"),
  table_header: cell("th", "header_cell"),
};
