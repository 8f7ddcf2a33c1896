/**
 * @typedef {object} Picture
 * @property {string} path Name in the library.
 * @property {string} src Address that shows it here; never stored.
 * @property {string} [alt]
 * @property {string} [caption]
 * @property {number} [width]
 * @property {number} [height]
 */

/**
 * @param {string} address @param {Blob} file @param {string} name @param {import("../page/words.js").Words} words
 * @returns {Promise<any>} What the server made of it: a {@link Picture}, or the text of a Word file. Rejects with a sentence for people.
 */
export async function sendFile(address, file, name, words) {
  const body = new FormData();
  const token = /** @type {HTMLInputElement|null} */ (document.querySelector('input[name="__RequestVerificationToken"]'));
  if (token) {
    body.set(token.name, token.value);
  }
  body.set("file", file, name);
  const answer = await fetch(address, { method: "POST", body, headers: { "X-Requested-With": "np-media" }, credentials: "same-origin" })
    .catch(() => null);
  if (answer === null) {
    throw new Error(words.offline);
  }
  const said = answer.headers.get("Content-Type")?.includes("json") ? await answer.json().catch(() => ({})) : {};
  if (!answer.ok || said.error || (said.path ?? said.html) === undefined) {
    throw new Error(said.error ?? said.message ?? said.detail ?? words.failed);
  }
  return said;
}

/** @param {DataTransfer|null|undefined} data @returns {File[]} */
export const picturesOf = (data) => [...(data?.files ?? [])].filter((f) => f.type.startsWith("image/"));

/** @param {DataTransfer|null|undefined} data @returns {File|undefined} A text of Word, or one that is taken for it and told apart by the server. */
export const wordOf = (data) => [...(data?.files ?? [])].find((f) => /\.(docx?|docm|odt|rtf)$/i.test(f.name));
