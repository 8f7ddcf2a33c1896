/**
 * @typedef {object} Outcome
 * @property {"saved"|"conflict"|"over"|"stale"|"refused"|"unreachable"} kind "stale": the token no longer fits.
 * @property {string} [savedAt] Clock time as the server writes it: 16:19.
 * @property {string} [version]
 * @property {string} [conflictUrl]
 * @property {string} [message] The server's sentence.
 */

/**
 * Sends the form's fields to the draft's address.
 * @param {HTMLFormElement} form @param {string} address @param {string} base Version that the text was started from.
 * @param {{ keepalive?: boolean, signal?: AbortSignal }} [how]
 * @returns {Promise<Outcome>} Never rejects.
 */
export async function sendDraft(form, address, base, how = {}) {
  const body = new FormData(form);
  for (const [name, value] of [...body]) {
    // Files are sent by the explicit save only.
    if (typeof value !== "string") {
      body.delete(name);
    }
  }
  body.set("Base", base);
  try {
    const answer = await fetch(address, { method: "POST", body, headers: { "X-Requested-With": "np-draft" }, credentials: "same-origin", ...how });
    return await read(answer);
  } catch {
    return { kind: "unreachable" };
  }
}

/** @param {Response} answer @returns {Promise<Outcome>} */
async function read(answer) {
  const said = answer.headers.get("Content-Type")?.includes("json") ? await answer.json().catch(() => ({})) : null;

  // Signing in may come as a redirect to a page, which fetch follows.
  if (answer.status === 401 || (answer.ok && (answer.redirected || said === null))) {
    return { kind: "over" };
  }
  if (answer.ok) {
    return { kind: "saved", savedAt: said.savedAt, version: said.version };
  }
  if (answer.status === 409) {
    return { kind: "conflict", conflictUrl: said?.conflictUrl };
  }
  if (answer.status === 400) {
    return { kind: "stale", message: said?.message ?? said?.detail ?? said?.title };
  }
  return answer.status === 413 || answer.status === 422 || answer.status === 403 || answer.status === 404
    ? { kind: "refused", message: said?.message ?? said?.detail ?? said?.title }
    : { kind: "unreachable" };
}
