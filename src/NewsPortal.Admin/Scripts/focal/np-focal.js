const Step = 1;
const LongStep = 10;

/**
 * The point of a picture that crops keep. A click, a drag or the arrow keys on the picture set two number fields, in
 * percent from the left and the top; the fields work alone as well. `data-x` and `data-y` are the ids of the fields.
 */
export class NpFocal extends HTMLElement {
  #leave = new AbortController();

  connectedCallback() {
    const picture = /** @type {HTMLElement|null} */ (this.querySelector("input[type=image], img"));
    if (!picture || !this.#x || !this.#y) {
      return;
    }
    const { signal } = this.#leave;
    picture.addEventListener("click", (e) => e.preventDefault(), { signal });
    picture.addEventListener("dragstart", (e) => e.preventDefault(), { signal });
    picture.addEventListener("pointerdown", (e) => this.#point(picture, e), { signal });
    picture.addEventListener("pointermove", (e) => e.buttons === 1 && this.#point(picture, e), { signal });
    picture.addEventListener("keydown", (e) => this.#key(e), { signal });
    for (const field of [this.#x, this.#y]) {
      field.addEventListener("input", () => this.#draw(), { signal });
    }
    this.#draw();
  }

  disconnectedCallback() {
    this.#leave.abort();
  }

  get #x() {
    return /** @type {HTMLInputElement|null} */ (document.getElementById(this.dataset.x ?? ""));
  }

  get #y() {
    return /** @type {HTMLInputElement|null} */ (document.getElementById(this.dataset.y ?? ""));
  }

  #point(picture, event) {
    const box = picture.getBoundingClientRect();
    if (event.button <= 0 && box.width > 0 && box.height > 0) {
      this.#set(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
    }
  }

  #key(event) {
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const way = ways[event.key];
    if (way && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      const step = event.shiftKey ? LongStep : Step;
      this.#set(Number(this.#x?.value) + way[0] * step, Number(this.#y?.value) + way[1] * step);
    }
  }

  #set(x, y) {
    for (const [field, value] of /** @type {const} */ ([[this.#x, x], [this.#y, y]])) {
      if (field) {
        field.value = String(Math.round(Math.min(100, Math.max(0, value))));
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  }

  /** The ring on the picture, drawn around the middle of the server's drawing, is moved to the point. */
  #draw() {
    const svg = this.querySelector("svg");
    const ring = svg?.querySelector("circle");
    if (!svg || !ring) {
      return;
    }
    const { width, height } = svg.viewBox.baseVal;
    const [cx, cy] = ["cx", "cy"].map((name) => Number(ring.getAttribute(name)));
    const move = `translate(${(Number(this.#x?.value) / 100) * width - cx} ${(Number(this.#y?.value) / 100) * height - cy})`;
    [...svg.children].forEach((part) => part.setAttribute("transform", move));
  }
}
