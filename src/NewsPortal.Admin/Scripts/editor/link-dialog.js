import { toggleMark } from "prosemirror-commands";
import { TextSelection } from "prosemirror-state";
import { dialog, later } from "../page/dialog.js";
import { element } from "../page/element.js";
import { button } from "../page/say.js";
import { fill } from "../page/words.js";
import { linkAddress } from "./address.js";
import { schema } from "./schema.js";

const { link } = schema.marks;

/** The link that the selection stands in, with its whole extent. @param {import("prosemirror-state").EditorState} state */
export function linkAround(state) {
  const { $from } = state.selection;
  const mark = link.isInSet($from.marks()) || link.isInSet($from.nodeAfter?.marks ?? []);
  if (!mark) {
    return null;
  }
  let from = $from.pos;
  let to = $from.pos;
  const start = $from.start();
  $from.parent.forEach((node, offset) => {
    const begin = start + offset;
    if (mark.isInSet(node.marks) && begin <= $from.pos && begin + node.nodeSize >= $from.pos) {
      from = Math.min(from, begin);
      to = Math.max(to, begin + node.nodeSize);
    }
  });
  return { mark, from, to };
}

/**
 * Sets a link to an item of the site (found by its title) or to an address.
 * @param {import("prosemirror-view").EditorView} view @param {import("../page/words.js").Words} words
 * @param {string} address Answers `[{id, title, url, type}]` for `?q=`; empty finds nothing.
 */
export function openLinkDialog(view, words, address) {
  const around = linkAround(view.state);
  const error = element("p", { class: "err-text", id: "np-link-e", role: "alert", hidden: true }, words.linkBad);
  const field = element("input", { id: "np-link", type: "text", inputmode: "url", autocomplete: "off", "aria-describedby": "np-link-e", value: around?.mark.attrs.href ?? "" });
  const status = element("p", { class: "hint", role: "status" });
  const list = element("ul", { class: "list found" });
  const over = dialog(
    words.linkTitle, words.close,
    element("div", { class: "stack" },
      element("div", { class: "f" }, element("label", { for: "np-link" }, words.linkField), error, field),
      element("div", { class: "acts" },
        button(words.linkPut, () => put(), "btn"),
        around ? button(words.linkDrop, () => finish(null), "btn plain danger") : null),
      status, list));
  const finish = (href, title) => {
    over.close();
    setLink(view, around, href, title);
  };
  const put = () => {
    const href = typedAddress(field.value);
    error.hidden = href !== null;
    field.setAttribute("aria-invalid", String(href === null));
    if (href === null) {
      field.focus();
    } else {
      finish(href);
    }
  };
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      put();
    }
  });
  field.addEventListener("input", later(() => search(address, field.value, words, list, status, finish), 250));
  over.showModal();
  field.select();
}

/** @param {string} text @returns {string|null} */
export function typedAddress(text) {
  const address = text.trim();
  if (/^www\.[^\s]+\.[^\s]+$/i.test(address)) {
    return `https://${address}`;
  }
  return /^(https?:\/\/[^\s/]+\.[^\s]+|mailto:\S+@\S+|tel:\+?[\d.\- ]+|item:\S+|asset:.+|\/\S*|#\S+)$/i.test(address) ? linkAddress(address) : null;
}

async function search(address, text, words, list, status, choose) {
  list.asked = text;
  if (!address || text.trim() === "" || typedAddress(text) !== null) {
    list.replaceChildren();
    status.textContent = "";
    return;
  }
  const url = new URL(address, location.href);
  url.searchParams.set("q", text);
  const items = await fetch(url, { headers: { "X-Requested-With": "np-links" }, credentials: "same-origin" })
    .then((answer) => (answer.ok ? answer.json() : [])).catch(() => []);
  if (list.asked === text) {
    status.textContent = items.length > 0 ? fill(words.linkFound, items.length) : words.linkNone;
    list.replaceChildren(...items.map((item) => element(
      "li", {},
      element("button", { type: "button", class: "btn plain", click: () => choose(`item:${item.id}`, item.title) }, item.title),
      item.type ? element("small", { class: "quiet" }, item.type) : null)));
  }
}

/** @param {string|null} href Null takes the link away. @param {string} [title] Written where nothing is selected. */
function setLink(view, around, href, title) {
  const { state } = view;
  const { from, to, empty } = state.selection;
  const tr = state.tr;
  if (around && empty) {
    tr.removeMark(around.from, around.to, link);
    tr.setSelection(TextSelection.create(tr.doc, around.from, around.to));
  }
  if (href === null) {
    view.dispatch(tr.removeMark(tr.selection.from, tr.selection.to, link));
  } else if (!tr.selection.empty) {
    view.dispatch(tr.removeMark(tr.selection.from, tr.selection.to, link).addMark(tr.selection.from, tr.selection.to, link.create({ href })));
  } else {
    view.dispatch(tr.replaceWith(from, to, schema.text(title ?? href, [link.create({ href })])));
  }
  view.focus();
}

/** What Ctrl+K may do here. */
export const mayLink = (state) => toggleMark(link, { href: "" })(state) || linkAround(state) !== null;
