// Addresses as the server takes them (NewsPortal.Content/Bodies/BodyAddress.cs).

const Schemes = /^(item|asset|https?|mailto|tel):./i;

// Browsers ignore control characters inside a scheme.
const trim = (address) => (address ?? "").replace(/\p{Cc}/gu, "").trim();

/** @param {string|null} address @returns {string|null} Null when the address must not be followed. */
export function linkAddress(address) {
  const text = trim(address);
  if (text === "") {
    return null;
  }
  if (Schemes.test(text)) {
    return text;
  }
  const file = media(text);
  if (file) {
    return `asset:${file}`;
  }
  if (/^~?\/\//.test(text)) {
    return null;
  }
  return /^[/#~?]/.test(text) ? (text.includes("\\") ? null : text) : (/[:\\]/.test(text) ? null : text);
}

/** @param {string|null} address @returns {string|null} `asset:{path}`; null for what is no picture of the site. */
export function pictureAddress(address) {
  const text = trim(address);
  if (/^asset:./i.test(text)) {
    return text;
  }
  const file = media(text);
  if (file) {
    return `asset:${file}`;
  }

  // Copied from a page it comes with its host; which file that is, the server finds.
  return /^https?:\/\/[^/]+\/media\/./i.test(text) ? `asset:${text}` : null;
}

function media(text) {
  const found = /^~?\/media\/([^?#]+)/.exec(text);
  if (!found) {
    return null;
  }
  try {
    return decodeURIComponent(found[1]);
  } catch {
    return found[1];
  }
}

/**
 * Where a stored picture can be seen.
 * @param {string} src As stored. @param {string} folder Address of the site's library, with a slash at its end.
 */
export function shownAddress(src, folder) {
  const path = src.replace(/^asset:/i, "");
  const ofPage = /^https?:\/\/[^/]+(\/media\/.*)$/i.exec(path);
  return ofPage ? ofPage[1] : folder + path.split("/").map(encodeURIComponent).join("/");
}
