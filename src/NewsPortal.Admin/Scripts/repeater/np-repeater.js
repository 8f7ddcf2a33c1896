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
  #isWaiting = false;

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
      if (!this.#isWaiting) {
        this.#isWaiting = true;
        this.#press(pressed, pressed.form).finally(() => { this.#isWaiting = false; });
      }
    }
  }

  async #press(pressed, form) {
    const act = pressed.value.split("|")[0];
    const at = this.#rows.findIndex((row) => row.contains(pressed));
    try {
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form, pressed), credentials: "same-origin" });
      const page = answer.redirected ? null : new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page?.getElementById(this.id);
      if (fresh) {
        this.replaceChildren(...document.adoptNode(fresh).childNodes);
        this.#tell(act, at);
      } else {
        // Whatever it is, the person has to see it: signing in again, or a text that was handed on.
        form.append(element("input", { type: "hidden", name: pressed.name, value: pressed.value }));
        form.submit();
      }
    } catch {
      // Without a network np-draft says so, once it is told of a change.
    }
    form.dispatchEvent(new Event("change", { bubbles: true }));
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
