// Where somebody was on the page, kept over the round trip of saving.

/** @param {string} key @param {HTMLFormElement} form */
export function keepPlace(key, form) {
  const field = /** @type {HTMLInputElement} */ (document.activeElement);
  const editor = /** @type {any} */ (form.querySelector("np-editor"));
  const place = {
    top: scrollY,
    name: field?.form === form ? field.name : null,
    caret: field?.form === form && typeof field.selectionStart === "number" ? [field.selectionStart, field.selectionEnd] : null,
    editor: editor?.contains(field) ? editor.caret : null,
  };
  try {
    sessionStorage.setItem(key, JSON.stringify(place));
  } catch {
    // Without storage the page simply opens at its top.
  }
}

/** @param {string} key @param {HTMLFormElement} form */
export async function returnToPlace(key, form) {
  const kept = sessionStorage.getItem(key);
  if (!kept) {
    return;
  }
  sessionStorage.removeItem(key);
  const { top, name, caret, editor } = JSON.parse(kept);
  if (editor) {
    await customElements.whenDefined("np-editor");
    /** @type {any} */ (form.querySelector("np-editor")).caret = editor;
  } else if (name) {
    const field = /** @type {any} */ (form.elements.namedItem(name));
    field?.focus?.({ preventScroll: true });
    if (caret) {
      field?.setSelectionRange?.(caret[0], caret[1]);
    }
  }
  scrollTo({ top, behavior: "instant" });
}

/** Notes in this tab that a copy was sent with a button. @param {string} key @param {number} at When the copy was kept. */
export function markSent(key, at) {
  try {
    sessionStorage.setItem(`np-sent:${key}`, String(at));
  } catch {
    // Without storage the copy is offered once more than needed.
  }
}

/** @param {string} key @param {number} at @returns {boolean} Whether this tab has sent that copy with a button. */
export function wasSent(key, at) {
  try {
    return sessionStorage.getItem(`np-sent:${key}`) === String(at);
  } catch {
    return false;
  }
}
