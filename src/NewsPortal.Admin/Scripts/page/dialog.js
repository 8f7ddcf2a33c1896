import { element } from "./element.js";

/**
 * A dialog laid over the page, outside every form. It is taken out when it closes; the focus goes back by itself.
 * @param {string} title @param {string} closeLabel @param {...(Node|null)} content
 * @returns {HTMLDialogElement} Not open yet.
 */
export function dialog(title, closeLabel, ...content) {
  const id = `np-dialog-${document.querySelectorAll("dialog").length}`;
  const made = /** @type {HTMLDialogElement} */ (element(
    "dialog", { class: "over", "aria-labelledby": id },
    element(
      "div", { class: "split" },
      element("h2", { id }, title),
      element("button", { type: "button", class: "btn sm plain", click: () => made.close() }, closeLabel)),
    ...content));
  made.addEventListener("close", () => made.remove());
  document.body.append(made);
  return made;
}

/**
 * Calls back some time after the last call, so that a search does not ask for each letter.
 * @template {unknown[]} T @param {(...values: T) => void} call @param {number} milliseconds
 * @returns {(...values: T) => void}
 */
export function later(call, milliseconds) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => call(...values), milliseconds);
  };
}
