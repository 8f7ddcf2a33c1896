import { dialog, later } from "../page/dialog.js";
import { element } from "../page/element.js";
import { say, unsay } from "../page/say.js";
import { fill, mediaWords, wordsOf } from "../page/words.js";
import { picturesOf, sendFile } from "./upload.js";

/** @typedef {import("./upload.js").Picture} Picture */

/**
 * Chooses a picture of the library in a dialog, or uploads one. `data-address` gives the plain page of pictures as a
 * fragment (each choice has `data-path`, `data-src`, `data-alt`, `data-caption`), `data-upload` takes a file. The
 * field inside, or the one that `data-field` names, is filled by a button inside with `data-act="choose"`, which is made
 * where the page has none; the editor calls `choose()`.
 */
export class NpMediaPicker extends HTMLElement {
  #leave = new AbortController();

  connectedCallback() {
    const { signal } = this.#leave;
    if (this.#field && !this.querySelector("[data-act=choose]")) {
      this.append(element("button", { type: "button", class: "btn sm", "data-act": "choose" }, this.#words.title));
    }
    this.addEventListener("click", async (event) => {
      if (/** @type {Element} */ (event.target).closest("[data-act=choose]")) {
        event.preventDefault();
        this.#fill(await this.choose());
      }
    }, { signal });
  }

  disconnectedCallback() {
    this.#leave.abort();
  }

  /** @returns {HTMLInputElement|null} */
  get #field() {
    return this.dataset.field === undefined ? this.querySelector("input") : /** @type {any} */ (this.closest("form")?.elements.namedItem(this.dataset.field)) ?? null;
  }

  get #words() {
    return wordsOf(this, mediaWords);
  }

  /** @param {Blob} file @param {string} [name] @returns {Promise<Picture>} Rejects with a sentence for people. */
  upload(file, name = file instanceof File ? file.name : "anh.png") {
    return this.send(this.dataset.upload ?? "", file, name);
  }

  /** @param {string} address @param {Blob} file @param {string} name @returns {Promise<any>} See {@link sendFile}. */
  send(address, file, name) {
    return sendFile(address, file, name, this.#words);
  }

  /** @returns {Promise<Picture|null>} Null when nothing was chosen. */
  choose() {
    const words = this.#words;
    let chosen = null;
    const list = element("div", { class: "found" });
    const status = element("p", { class: "hint", role: "status" });
    const search = element("input", { type: "search", "aria-label": words.search, placeholder: words.search, autocomplete: "off" });
    const file = element("input", { type: "file", accept: "image/*", "aria-label": words.upload });
    const body = element(
      "div", { class: "stack" }, search,
      this.dataset.upload ? element("div", { class: "drop" }, element("div", { class: "f" }, element("span", { class: "lb" }, words.upload), file)) : null,
      status, list);
    const over = dialog(words.title, words.close, body);
    const done = (picture) => {
      chosen = picture;
      over.close();
    };
    search.addEventListener("input", later(() => this.#find(search.value, list, status), 250));
    file.addEventListener("change", () => this.#take([...file.files], over, status, done));
    list.addEventListener("click", (event) => choice(event, done));
    this.#takeFiles(over, status, done);
    this.#find("", list, status);
    over.showModal();
    return new Promise((resolve) => over.addEventListener("close", () => resolve(chosen)));
  }

  #takeFiles(over, status, done) {
    over.addEventListener("dragover", (e) => e.preventDefault());
    for (const type of ["drop", "paste"]) {
      over.addEventListener(type, (event) => {
        const files = picturesOf(event.dataTransfer ?? event.clipboardData);
        if (files.length > 0) {
          event.preventDefault();
          this.#take(files, over, status, done);
        }
      });
    }
  }

  async #find(text, list, status) {
    const words = this.#words;
    status.textContent = words.loading;
    list.asked = text;
    try {
      const address = new URL(this.dataset.address ?? "", location.href);
      address.searchParams.set("q", text);
      const answer = await fetch(address, { headers: { "X-Requested-With": "np-media" }, credentials: "same-origin" });
      const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");

      // An answer that was overtaken by a later question is not shown.
      if (list.asked === text) {
        list.replaceChildren(...page.body.childNodes);
        const count = list.querySelectorAll("[data-path]").length;
        status.textContent = answer.ok ? (count > 0 ? fill(words.found, count) : words.none) : words.noLibrary;
      }
    } catch {
      status.textContent = words.noLibrary;
    }
  }

  async #take([file], over, status, done) {
    unsay(over, "upload");
    status.textContent = this.#words.uploading;
    try {
      done(await this.upload(file));
    } catch (error) {
      status.textContent = "";
      say(over, { name: "upload", kind: "bad", title: this.#words.failed, text: error.message });
    }
  }

  /** @param {Picture|null} picture */
  #fill(picture) {
    const field = this.#field;
    if (picture && field) {
      field.value = picture.path;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      const preview = this.querySelector("img[data-preview]");
      preview?.setAttribute("src", picture.src);
      preview?.setAttribute("alt", picture.alt ?? "");
    }
  }
}

function choice(event, done) {
  const pressed = event.target.closest("[data-path]");
  if (pressed) {
    event.preventDefault();
    const { path, src, alt, caption } = pressed.dataset;
    done({ path, src, alt, caption });
  }
}
