/** Files that are dropped anywhere on a `form.drop` go into its field; one with `data-send` goes off at once. */
export function listenForDrops() {
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form.drop"))) {
    form.addEventListener("dragover", (event) => event.preventDefault());
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      if (event.dataTransfer.files.length > 0) {
        form.querySelector("input[type=file]").files = event.dataTransfer.files;
        if (form.dataset.send !== undefined) {
          form.requestSubmit();
        }
      }
    });
  }
}
