import { Plugin } from "prosemirror-state";
import { element } from "../page/element.js";
import { actions } from "./actions.js";
import { schema } from "./schema.js";

const Offered = ["heading", "subheading", "minor", "list", "numbers", "quote", "picture", "table", "rule"];

/** What was typed after a slash that began an empty paragraph; null elsewhere: people type 25/10 and 1719/QĐ-TTg. */
export function slashText(state) {
  const { $cursor } = /** @type {any} */ (state.selection);
  const line = $cursor?.parent;
  if (!line || line.type !== schema.nodes.paragraph || $cursor.parentOffset !== line.content.size) {
    return null;
  }
  return /^\/(\p{L}[\p{L} ]{0,20}|)$/u.exec(line.textContent)?.[1] ?? null;
}

/** @param {import("../page/words.js").Words} words @param {(action: import("./actions.js").Action) => void} press */
export function slashMenu(words, press) {
  return new Plugin({
    view: (view) => {
      const menu = new Menu(view, words, press);
      menus.set(view, menu);
      return menu;
    },
    props: {
      handleKeyDown: (view, event) => menus.get(view)?.key(event) ?? false,
    },
  });
}

const menus = new WeakMap();
const fold = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").replace(/đ/gi, "d").toLowerCase();

/** What begins so first: "anh" is "Ảnh" before it is a part of "Danh sách". */
const offeredFor = (words, text) => Offered.map((id) => [fold(words[id]).indexOf(text), id]).filter(([at]) => at >= 0).sort((a, b) => a[0] - b[0]).map(([, id]) => id);

class Menu {
  #at = 0;
  #found = [];
  #closedFor = null;

  constructor(view, words, press) {
    this.view = view;
    this.words = words;
    this.press = press;
    this.dom = element("ul", { class: "slash", role: "listbox", id: "np-slash", "aria-label": words.slash, hidden: true });
    this.dom.addEventListener("mousedown", (e) => {
      e.preventDefault();
      const at = [...this.dom.children].indexOf(/** @type {Element} */ (e.target).closest("li"));
      this.#choose(at);
    });
    view.dom.after(this.dom);
  }

  update(view) {
    const text = view.hasFocus() ? slashText(view.state) : null;
    if (text === null) {
      this.#closedFor = null;
    }
    this.#found = text === null || this.#closedFor !== null ? [] : offeredFor(this.words, fold(text));
    this.#at = 0;
    this.#draw();
  }

  #draw() {
    this.dom.hidden = this.#found.length === 0;
    this.dom.replaceChildren(...this.#found.map((id, at) =>
      element("li", { role: "option", id: `np-slash-${id}`, "aria-selected": String(at === this.#at) }, this.words[id])));
    const active = this.#found[this.#at];
    if (active) {
      this.view.dom.setAttribute("aria-activedescendant", `np-slash-${active}`);
      this.view.dom.setAttribute("aria-controls", "np-slash");
      this.#place();
    } else if (this.view.dom.hasAttribute("aria-activedescendant")) {
      this.view.dom.removeAttribute("aria-activedescendant");
      this.view.dom.removeAttribute("aria-controls");
    }
  }

  #place() {
    const caret = this.view.coordsAtPos(this.view.state.selection.from);
    const box = this.dom.offsetParent?.getBoundingClientRect();
    this.dom.style.insetBlockStart = `${caret.bottom - (box?.top ?? 0) + 4}px`;
    this.dom.style.insetInlineStart = `${caret.left - (box?.left ?? 0)}px`;
  }

  /** @param {KeyboardEvent} event @returns {boolean} */
  key(event) {
    if (this.#found.length === 0 || event.isComposing) {
      return false;
    }
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (Object.hasOwn(steps, event.key)) {
      this.#at = (this.#at + steps[event.key] + this.#found.length) % this.#found.length;
      this.#draw();
      return true;
    }
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      this.#choose(this.#at);
      return true;
    }
    if (event.key === "Escape") {
      this.#closedFor = slashText(this.view.state);
      this.#found = [];
      this.#draw();
      return true;
    }
    return false;
  }

  #choose(at) {
    const action = actions[this.#found[at]];
    if (action) {
      const { $from } = this.view.state.selection;
      this.view.dispatch(this.view.state.tr.delete($from.start(), $from.end()));
      this.view.focus();
      this.press(action);
    }
  }

  destroy() {
    this.dom.remove();
  }
}
