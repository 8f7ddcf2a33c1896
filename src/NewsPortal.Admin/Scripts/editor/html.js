import { DOMParser as EditorParser, DOMSerializer } from "prosemirror-model";
import { canonical } from "./canonical.js";
import { schema } from "./schema.js";
import { inert, settle, tablesForEditor, tablesForHtml } from "./settle.js";

/** @param {string} html @returns {import("prosemirror-model").Node} */
export const fromHtml = (html) => EditorParser.fromSchema(schema).parse(tablesForEditor(settle(inert(html))));

/**
 * The text as it is stored: the server's allow-list, in the form in which the server would write it.
 * @param {import("prosemirror-model").Node} doc @returns {string} Empty when nothing was written.
 */
export function toHtml(doc) {
  const target = document.implementation.createHTMLDocument("");
  const root = target.createElement("body");
  root.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content, { document: target }));
  tablesForHtml(root);
  root.querySelectorAll("li, th, td, figcaption").forEach(unwrapOnly);
  root.querySelectorAll("figure > p").forEach(unwrapPictures);
  root.querySelectorAll("figcaption").forEach((c) => c.hasChildNodes() || c.remove());
  const html = root.innerHTML.replace(/&nbsp;/g, "\u00a0");
  return html === "<p></p>" ? "" : html;
}

/**
 * Whether the editor would keep all that a text holds.
 * @param {string} html
 */
export const isKept = (html) => canonical(settle(inert(html))) === canonical(settle(inert(toHtml(fromHtml(html)))));

/** The only paragraph of an item or a cell is written without its tags; lists may follow it in an item. */
function unwrapOnly(holder) {
  const [first, ...rest] = holder.children;
  const others = holder.localName === "li" ? rest.filter((e) => e.localName !== "ul" && e.localName !== "ol") : rest;
  if (first?.localName === "p" && !first.hasAttribute("lang") && others.length === 0) {
    first.replaceWith(...first.childNodes);
  }
}

function unwrapPictures(paragraph) {
  if (paragraph.querySelector("img") && !paragraph.textContent.trim()) {
    paragraph.replaceWith(...paragraph.childNodes);
  }
}
