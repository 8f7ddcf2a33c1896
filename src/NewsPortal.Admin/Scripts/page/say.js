import { element, icon, spriteOf } from "./element.js";

const Icons = { info: "info", ok: "check", warn: "tri", bad: "oct" };

/**
 * A message in the flow of the page. One message of a name at a time: the new one takes the old one's place.
 * @param {Element} place Where it stands, as its first child.
 * @param {{ name: string, kind: "info"|"ok"|"warn"|"bad", title: string, text?: string, actions?: Element[] }} message
 */
export function say(place, { name, kind, title, text, actions = [] }) {
  const made = element(
    "div", { class: `say ${kind}`, role: kind === "bad" ? "alert" : "status", "data-say": name },
    icon(spriteOf(place), Icons[kind]),
    element(
      "div", {},
      element("p", {}, element("strong", {}, title)),
      text ? element("p", {}, text) : null,
      actions.length > 0 ? element("div", { class: "acts" }, ...actions) : null));
  unsay(place, name);
  place.prepend(made);
  return made;
}

/** @param {Element} place @param {string} name */
export function unsay(place, name) {
  for (const old of place.querySelectorAll(`:scope > [data-say="${name}"]`)) {
    old.remove();
  }
}

/**
 * Where messages of the whole page stand: an element that the page marks, else before the form.
 * @param {Element} from
 */
export function placeOfMessages(from) {
  return document.querySelector("[data-messages]") ?? from;
}

/** @param {string} label @param {() => void} press @param {string} [kind] */
export const button = (label, press, kind = "btn sm") => element("button", { type: "button", class: kind, click: press }, label);

/** @param {string} label @param {string} href @param {Record<string, unknown>} [more] */
export const link = (label, href, more = {}) => element("a", { class: "btn sm", href, ...more }, label);
