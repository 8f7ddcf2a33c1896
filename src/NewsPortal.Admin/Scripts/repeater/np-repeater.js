import { element } from "../page/element.js";
import { fill, repeaterWords, wordsOf } from "../page/words.js";

/**
 * Rows (`.rep`) with buttons `name="dong"` that add, move and take them out. The server answers each with the whole page;
 * this takes its own part out of that answer, so that everything else stays where it is. Without script the answer is the
 * page. Needs an `id`.
 */
export class NpRepeater extends HTMLElement {
  #leave = new AbortController();
  #said = element("p", { class: "vh", role: "status" });

  connectedCallback() {
    this.after(this.#said);
    this.addEventListener("click", (e) => this.#clicked(e), { signal: this.#leave.signal });
  }

  disconnectedCallback() {
    this.#said.remove();
    this.#leave.abort();
  }

  #clicked(event) {
    const pressed = /** @type {HTMLButtonElement|null} */ (event.target.closest("button[name=dong]"));
    if (pressed?.form && pressed.closest("np-repeater") === this) {
      event.preventDefault();
      this.#press(pressed, pressed.form);
    }
  }

  async #press(pressed, form) {
    const act = pressed.value.split("|")[0];
    const at = this.#rows.findIndex((row) => row.contains(pressed));
    const body = new FormData(form, pressed);

    // What would be typed meanwhile would be replaced.
    this.inert = true;
    const fresh = await this.#ask(form.action, body);
    this.inert = false;
    if (fresh) {
      this.replaceChildren(...fresh.childNodes);
      this.#tell(act, at);
    } else if (this.closest("np-draft")) {
      pressed.focus();
    } else {
      form.append(element("input", { type: "hidden", name: pressed.name, value: pressed.value }));
      form.submit();
    }
    form.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** @returns {Promise<Element|null>} Null for no such answer: np-draft, told of a change, says what is in the way. */
  async #ask(address, body) {
    try {
      const answer = await fetch(address, { method: "POST", body, credentials: "same-origin" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(this.id);
      return fresh && document.adoptNode(fresh);
    } catch {
      return null;
    }
  }

  /** Says what came of it, and goes to where one would go on. */
  #tell(act, at) {
    const words = wordsOf(this, repeaterWords);
    const rows = this.#rows;
    if (act === "add") {
      rows.at(-1)?.querySelector("input:not([type=hidden]), textarea, select")?.focus();
      this.#said.textContent = fill(words.added, rows.length);
    } else if (act === "remove") {
      (rows[Math.min(at, rows.length - 1)] ?? this).querySelector("button[name=dong]:enabled")?.focus();
      this.#said.textContent = fill(words.removed, at + 1);
    } else {
      const place = Math.max(0, Math.min(rows.length - 1, act === "up" ? at - 1 : act === "down" ? at + 1 : at));
      const row = rows[place];
      (row?.querySelector(`button[name=dong][value^="${act}|"]:enabled`) ?? row?.querySelector("button[name=dong]:enabled"))?.focus();
      this.#said.textContent = fill(words.moved, place + 1);
    }
  }

  get #rows() {
    return [...this.querySelectorAll(".rep > *")].filter((row) => row.closest("np-repeater") === this);
  }
}
