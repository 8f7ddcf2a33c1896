const SvgNamespace = "http://www.w3.org/2000/svg";

/**
 * Makes an element. Attributes that are null or false are left out; functions are listeners of the event that they are
 * named after. Nothing is ever read as HTML.
 * @param {string} name
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node|string|null|undefined)} children
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      made.addEventListener(key, /** @type {EventListener} */ (value));
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? "" : String(value));
    }
  }
  made.append(...children.filter((c) => c !== null && c !== undefined));
  return made;
}

/**
 * An icon of the sprite, hidden from screen readers.
 * @param {string} sprite Address of the sprite; empty draws nothing.
 * @param {string} id
 */
export function icon(sprite, id) {
  const svg = document.createElementNS(SvgNamespace, "svg");
  svg.setAttribute("class", "g");
  svg.setAttribute("aria-hidden", "true");
  if (sprite) {
    const use = document.createElementNS(SvgNamespace, "use");
    use.setAttribute("href", `${sprite}#${id}`);
    svg.append(use);
  }
  return svg;
}

/** The sprite's address, as the nearest element or the page names it. @param {Element} from */
export function spriteOf(from) {
  const named = from.closest("[data-sprite]") ?? document.querySelector("[data-sprite]");
  return named?.getAttribute("data-sprite") ?? "";
}
