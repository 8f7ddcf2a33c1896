import { Plugin, PluginKey, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { element } from "../page/element.js";
import { button } from "../page/say.js";
import { fill } from "../page/words.js";

const key = new PluginKey("find");

/** Places of a text, within one paragraph each, small and capital letters alike. @returns {{ from: number, to: number }[]} */
export function findAll(doc, text) {
  const wanted = text.normalize("NFC").toLowerCase();
  const found = [];
  if (wanted === "") {
    return found;
  }
  doc.descendants((node, pos) => {
    if (!node.isTextblock) {
      return true;
    }
    // One character for each place, so that what was found can be told from where it stands.
    const line = node.textBetween(0, node.content.size, undefined, "\ufffc").toLowerCase();
    for (let at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + wanted.length)) {
      found.push({ from: pos + 1 + at, to: pos + 1 + at + wanted.length });
    }
    return false;
  });
  return found;
}

/** Marks what is looked for. */
export const findMarks = () => new Plugin({
  key,
  state: {
    init: () => ({ text: "", found: [] }),
    apply: (tr, old) => {
      const text = tr.getMeta(key) ?? old.text;
      return tr.docChanged || text !== old.text ? { text, found: findAll(tr.doc, text) } : old;
    },
  },
  props: {
    decorations: (state) => {
      const { found } = key.getState(state);
      const { from, to } = state.selection;
      return found.length === 0 ? null : DecorationSet.create(state.doc, found.map((f) =>
        Decoration.inline(f.from, f.to, { class: f.from === from && f.to === to ? "np-found np-here" : "np-found" })));
    },
  },
});

/** The panel above the text. */
export class FindPanel {
  /** @param {import("prosemirror-view").EditorView} view @param {import("../page/words.js").Words} words @param {(panel: Element) => void} put */
  constructor(view, words, put) {
    this.view = view;
    this.words = words;
    this.text = element("input", { id: "np-find", autocomplete: "off", lang: "vi", input: () => this.#look() });
    this.by = element("input", { id: "np-replace", autocomplete: "off", lang: "vi" });
    this.status = element("span", { class: "hint", role: "status" });
    this.dom = element(
      "div", { class: "find-panel", role: "search", "aria-label": words.find, hidden: true, keydown: (e) => this.#key(e) },
      element("div", { class: "row" },
        element("div", { class: "f" }, element("label", { for: "np-find" }, words.findText), this.text),
        element("div", { class: "f" }, element("label", { for: "np-replace" }, words.replaceText), this.by)),
      element("div", { class: "acts" },
        button(words.next, () => this.step(1)), button(words.previous, () => this.step(-1)),
        button(words.replace, () => this.#replace()), button(words.replaceAll, () => this.#replaceAll()),
        this.status, button(words.close, () => this.close(), "btn sm plain")));
    put(this.dom);
  }

  open() {
    const { from, to } = this.view.state.selection;
    const chosen = this.view.state.doc.textBetween(from, to, " ");
    if (chosen && chosen.length < 100) {
      this.text.value = chosen;
    }
    this.dom.hidden = false;
    this.text.focus();
    this.text.select();
    this.#look();
    return true;
  }

  close() {
    this.dom.hidden = true;
    this.view.dispatch(this.view.state.tr.setMeta(key, ""));
    this.view.focus();
  }

  get #found() {
    return key.getState(this.view.state).found;
  }

  #look() {
    this.view.dispatch(this.view.state.tr.setMeta(key, this.text.value));
    this.#tell();
  }

  #tell() {
    const at = this.#found.findIndex((f) => f.from === this.view.state.selection.from && f.to === this.view.state.selection.to);
    this.status.textContent = this.text.value === "" ? ""
      : this.#found.length === 0 ? this.words.notFound
        : fill(this.words.found, at < 0 ? "–" : at + 1, this.#found.length);
  }

  /** @param {1|-1} way */
  step(way) {
    const found = this.#found;
    const { from, to } = this.view.state.selection;
    const next = way > 0 ? found.find((f) => f.from >= to) ?? found[0] : found.findLast((f) => f.to <= from) ?? found.at(-1);
    if (next) {
      this.view.dispatch(this.view.state.tr.setSelection(TextSelection.create(this.view.state.doc, next.from, next.to)).scrollIntoView());
    }
    this.#tell();
  }

  #replace() {
    const { from, to } = this.view.state.selection;
    if (this.#found.some((f) => f.from === from && f.to === to)) {
      this.view.dispatch(put(this.view.state.tr, from, to, this.by.value));
    }
    this.step(1);
  }

  #replaceAll() {
    const found = this.#found;
    const { tr } = this.view.state;
    [...found].reverse().forEach((f) => put(tr, f.from, f.to, this.by.value));
    this.view.dispatch(tr);
    this.status.textContent = fill(this.words.replaced, found.length);
  }

  #key(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && event.target instanceof HTMLInputElement && !event.isComposing) {
      // Enter in a field of the form would save it.
      event.preventDefault();
      this.step(event.shiftKey ? -1 : 1);
    }
  }
}

/** The new text takes the marks of the old one. */
const put = (tr, from, to, text) => (text === "" ? tr.delete(from, to) : tr.insertText(text, from, to));
