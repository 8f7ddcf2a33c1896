/** Every block may say in which language it is. */
export const language = { lang: { default: null } };

/** @param {Element} dom */
export const languageOf = (dom) => ({ lang: dom.getAttribute("lang") || null });

/** Attributes of HTML, those left out that say nothing. @param {Record<string, unknown>} attributes */
export const said = (attributes) => Object.fromEntries(Object.entries(attributes).filter(([, v]) => v !== null && v !== undefined && v !== ""));

/** A number as the server keeps it; 1 for any other. @param {Element} dom @param {string} name */
export function spanOf(dom, name) {
  const value = Number(dom.getAttribute(name));
  return Number.isInteger(value) && value > 1 && value < 1000 ? value : 1;
}
