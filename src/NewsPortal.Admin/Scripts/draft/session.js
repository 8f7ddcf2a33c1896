/**
 * @typedef {object} Session
 * @property {string} token Of antiforgery, for this person and session.
 * @property {string} person
 * @property {string} [version] What the server's text is now.
 */

/** @param {string} address @returns {Promise<Session|null>} Null while nobody is signed in, or out of reach. */
export async function askSession(address) {
  try {
    const answer = await fetch(address, { headers: { "X-Requested-With": "np-draft" }, credentials: "same-origin", cache: "no-store" });
    return answer.ok && !answer.redirected && answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : null;
  } catch {
    return null;
  }
}

/**
 * Waits until somebody has signed in on another page of this browser. Asks when that page says so, and when this one
 * comes into sight again.
 * @param {string} address @param {(session: Session) => boolean} accept False goes on waiting.
 * @param {AbortSignal} signal
 */
export function waitForSession(address, accept, signal) {
  const stop = new AbortController();
  const channel = new BroadcastChannel("np-session");
  let asking = false;
  const ask = async () => {
    if (asking || document.visibilityState !== "visible") {
      return;
    }
    asking = true;
    const session = await askSession(address);
    asking = false;
    if (session && !stop.signal.aborted && accept(session)) {
      stop.abort();
    }
  };
  stop.signal.addEventListener("abort", () => channel.close());
  signal.addEventListener("abort", () => stop.abort(), { signal: stop.signal });
  channel.addEventListener("message", ask);
  document.addEventListener("visibilitychange", ask, { signal: stop.signal });
  addEventListener("focus", ask, { signal: stop.signal });
}
