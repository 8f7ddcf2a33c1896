import { element } from "../page/element.js";
import { fill, presenceWords, wordsOf } from "../page/words.js";

const Every = 10_000;

/** Tells the server that this text is open, and shows who else has it open. `data-address` is told, and answers names. */
export class NpPresence extends HTMLElement {
  #timer = 0;
  #leave = new AbortController();

  connectedCallback() {
    this.setAttribute("role", "status");
    const { signal } = this.#leave;
    document.addEventListener("visibilitychange", () => this.#beat(), { signal });
    addEventListener("pagehide", () => this.#leaveNow(), { signal });
    addEventListener("pageshow", (e) => e.persisted && this.#beat(), { signal });
    this.#beat();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#leave.abort();
  }

  async #beat() {
    clearTimeout(this.#timer);
    if (document.visibilityState !== "visible") {
      return;
    }
    try {
      const answer = await fetch(this.dataset.address ?? "", {
        method: "POST",
        headers: { "X-Requested-With": "np-presence", RequestVerificationToken: this.#token },
        credentials: "same-origin",
      });
      if (answer.ok && !answer.redirected) {
        this.#show(await answer.json());
      }
    } catch {
      // Without a network nobody is known to be here; np-draft says that the network is away.
      this.#show([]);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#beat(), Every);
  }

  /** A beacon has no heads of its own: the token goes as a field. */
  #leaveNow() {
    const body = new FormData();
    body.set("__RequestVerificationToken", this.#token);
    navigator.sendBeacon(`${this.dataset.address}?roi=1`, body);
  }

  get #token() {
    return /** @type {HTMLInputElement|null} */ (document.querySelector('input[name="__RequestVerificationToken"]'))?.value ?? "";
  }

  /** @param {{ name: string, since?: string }[]} people */
  #show(people) {
    const names = people.map((p) => p.name).join(", ");
    const text = names ? fill(wordsOf(this, presenceWords).editing, names) : "";

    // Said once, not every ten seconds.
    if (this.textContent !== text) {
      this.replaceChildren(...(text ? [element("span", {}, text)] : []));
    }
  }
}
