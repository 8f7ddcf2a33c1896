// The writing screen's editor; everything else is in newsroom.js.
import { NpEditor } from "./editor/np-editor.js";

customElements.define("np-editor", NpEditor);

// The counts beside headline and summary; the server draws them first.
document.addEventListener("input", ({ target }) => {
  const place = target.labels?.[0]?.querySelector("[data-line]");
  if (place) {
    place.textContent = place.dataset.line.replace("{0}", "letters" in place.dataset ? target.value.length : target.value.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0);
  }
});
