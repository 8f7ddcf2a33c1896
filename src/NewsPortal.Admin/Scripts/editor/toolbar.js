import { element, icon } from "../page/element.js";
import { actions, canRedo, canUndo } from "./actions.js";
import { isInTable, tableActions } from "./table-actions.js";

const First = ["heading", "subheading", "|", "bold", "italic", "link", "|", "list", "numbers", "quote", "|", "picture", "table", "|", "undo", "redo"];
const More = ["minor", "raised", "lowered", "foreign", "rule", "find"];

/**
 * Real buttons, one of them in the tab order; arrow keys, Home and End go between them. A second line holds what is
 * rarely needed, a third one what a table needs, shown while the selection is in one.
 */
export class Toolbar {
  /** @type {{ action: import("./actions.js").Action, button: HTMLButtonElement }[]} */
  #buttons = [];

  /**
   * @param {object} options
   * @param {import("../page/words.js").Words} options.words @param {string} options.sprite
   * @param {string} options.controls Id of what it works on.
   * @param {(action: import("./actions.js").Action) => void} options.press
   * @param {() => boolean} options.isMarkdown @param {() => void} options.toggleMarkdown
   */
  constructor(options) {
    this.options = options;
    const { words } = options;
    this.more = element("div", { class: "tools-more", role: "group", "aria-label": words.more, hidden: true }, ...More.map((id) => this.#button(actions[id])));
    this.table = element("div", { class: "tools-more", role: "group", "aria-label": words.table, hidden: true }, ...tableActions.map((a) => this.#button(a)));
    this.toggle = element("button", { type: "button", "aria-expanded": "false", tabindex: "-1", click: () => this.#toggleMore() }, words.more);
    this.markdown = element("button", {
      type: "button", "aria-pressed": String(options.isMarkdown()), tabindex: "-1", title: words.markdownTitle, click: () => this.#toggleMarkdown(),
    }, words.markdown);
    this.more.append(this.markdown);
    this.dom = element(
      "div", { class: "tools", role: "toolbar", "aria-label": words.toolbar, "aria-controls": options.controls, keydown: (e) => this.#key(e) },
      ...First.map((id) => (id === "|" ? element("i") : this.#button(actions[id]))), this.toggle, this.more, this.table);

    // The selection stays where it is when a button is pressed.
    this.dom.addEventListener("mousedown", (e) => e.preventDefault());
    this.#reach(this.#all()[0]);
  }

  #button(action) {
    const { words, sprite, press } = this.options;
    const word = words[action.id];
    const title = action.keys ? `${word} (${action.keys})` : word;
    const isIconOnly = action.icon && !["picture", "table"].includes(action.id);
    const button = /** @type {HTMLButtonElement} */ (element(
      "button",
      { type: "button", tabindex: "-1", title, "aria-label": isIconOnly ? word : null, "aria-pressed": action.isOn ? "false" : null, click: () => press(action) },
      action.icon ? icon(sprite, action.icon) : null, isIconOnly ? null : word));
    this.#buttons.push({ action, button });
    return button;
  }

  /** @param {import("prosemirror-state").EditorState} state */
  update(state) {
    const inTable = isInTable(state);
    if (this.table.hidden === inTable) {
      this.table.hidden = !inTable;
    }
    for (const { action, button } of this.#buttons) {
      if (action.isOn) {
        set(button, "aria-pressed", String(action.isOn(state)));
      } else if (action.id === "undo" || action.id === "redo") {
        set(button, "aria-disabled", String(!(action.id === "undo" ? canUndo : canRedo)(state)));
      }
    }
    const all = this.#all();
    if (!all.some((b) => b.tabIndex === 0)) {
      this.#reach(all[0]);
    }
  }

  focus() {
    this.#all().find((b) => b.tabIndex === 0)?.focus();
  }

  #all() {
    return /** @type {HTMLButtonElement[]} */ ([...this.dom.querySelectorAll("button")].filter((b) => !b.closest("[hidden]")));
  }

  #reach(button) {
    this.dom.querySelectorAll("button").forEach((b) => { b.tabIndex = b === button ? 0 : -1; });
  }

  #key(event) {
    const all = this.#all();
    const at = all.indexOf(event.target);
    const places = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 };
    if (at >= 0 && Object.hasOwn(places, event.key)) {
      event.preventDefault();
      const next = all[(places[event.key] + all.length) % all.length];
      this.#reach(next);
      next.focus();
    }
  }

  #toggleMore() {
    this.more.hidden = !this.more.hidden;
    this.toggle.setAttribute("aria-expanded", String(!this.more.hidden));
  }

  #toggleMarkdown() {
    this.options.toggleMarkdown();
    this.markdown.setAttribute("aria-pressed", String(this.options.isMarkdown()));
  }
}

function set(button, name, value) {
  if (button.getAttribute(name) !== value) {
    button.setAttribute(name, value);
  }
}
