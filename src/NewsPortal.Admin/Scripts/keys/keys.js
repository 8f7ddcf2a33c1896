// Keys of the whole newsroom. Single letters act outside fields only, and can be switched off (WCAG 2.2, 2.1.4).

const Off = "np-keys-off";

const isOff = () => {
  try {
    return localStorage.getItem(Off) === "1";
  } catch {
    return false;
  }
};

const isField = (target) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select, [role=textbox], [role=listbox], [role=toolbar] *"));

/** Starts listening; a `<input type="checkbox" data-keys>` on any page switches the letters on and off. */
export function listenForKeys() {
  document.addEventListener("keydown", pressed);
  for (const box of document.querySelectorAll("input[type=checkbox][data-keys]")) {
    const field = /** @type {HTMLInputElement} */ (box);
    field.checked = !isOff();
    field.addEventListener("change", () => localStorage.setItem(Off, field.checked ? "0" : "1"));
  }
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (event.isComposing) {
    return;
  }

  // The editor keeps the browser from doing anything on Enter, with Ctrl too.
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.altKey) {
    pressPrimary(event);
  } else if (!event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey && !isField(event.target) && !isOff()) {
    pressLetter(event);
  }
}

function pressPrimary(event) {
  const form = event.target instanceof Element ? event.target.closest("form") : null;
  const inside = form?.querySelector(".btn.primary") ?? (form?.id ? document.querySelector(`.btn.primary[form="${CSS.escape(form.id)}"]`) : null);
  const primary = inside ?? document.querySelector(".btn.primary");
  if (primary && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    /** @type {HTMLElement} */ (primary).click();
  }
}

function pressLetter(event) {
  const acts = {
    "?": () => showSheet(),
    "/": () => focus("input[type=search]"),
    n: () => follow("[data-new]"),
    d: () => follow(".btn.pub"),
    j: () => step(1),
    k: () => step(-1),
    x: () => tick(),
  };
  if (Object.hasOwn(acts, event.key) && !document.querySelector("dialog[open]") && acts[event.key]()) {
    event.preventDefault();
  }
}

function showSheet() {
  const sheet = /** @type {HTMLDialogElement|null} */ (document.querySelector("dialog#phim-tat"));
  sheet?.showModal();
  return sheet !== null;
}

function focus(selector) {
  const field = [...document.querySelectorAll(selector)].find((f) => f.getClientRects().length > 0);
  /** @type {HTMLElement|undefined} */ (field)?.focus();
  return field !== undefined;
}

function follow(selector) {
  const link = document.querySelector(selector);
  /** @type {HTMLElement|null} */ (link)?.click();
  return link !== null;
}

/** The link of the next or previous row; Enter follows it, as any link. */
function step(way) {
  const links = [...document.querySelectorAll(".rows tbody tr")].map((row) => row.querySelector("a.t") ?? row.querySelector("a")).filter((a) => a !== null);
  const at = links.findIndex((a) => a.closest("tr") === document.activeElement?.closest("tr"));
  const next = links[at < 0 ? (way > 0 ? 0 : links.length - 1) : at + way];
  /** @type {HTMLElement|undefined} */ (next)?.focus();
  return next !== undefined;
}

function tick() {
  const box = document.activeElement?.closest("tr")?.querySelector("input[type=checkbox]");
  /** @type {HTMLElement|undefined} */ (box)?.click();
  return Boolean(box);
}
