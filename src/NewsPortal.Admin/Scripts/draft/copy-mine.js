/**
 * Puts everything that was written on the clipboard: as HTML for an editor, as text for any other place. Works on plain
 * http too, where the newer clipboard is not offered.
 * @param {HTMLFormElement} form
 * @returns {boolean}
 */
export function copyMine(form) {
  const html = [];
  const text = [];
  for (const field of form.querySelectorAll("textarea, input[type=text], input:not([type])")) {
    const value = /** @type {HTMLTextAreaElement} */ (field).value.trim();
    if (value && field.closest("np-editor")) {
      html.push(value);
      text.push(plain(value));
    } else if (value) {
      html.push(`<p>${escape(value)}</p>`);
      text.push(value);
    }
  }
  const put = (event) => {
    event.clipboardData.setData("text/html", html.join("\n"));
    event.clipboardData.setData("text/plain", text.join("\n\n"));
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener("copy", put, { capture: true, once: true });
  const isCopied = document.execCommand("copy");
  document.removeEventListener("copy", put, { capture: true });
  return isCopied;
}

const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\n/g, "<br>");

function plain(html) {
  const body = new DOMParser().parseFromString(html.replace(/<(br|\/p|\/h\d|\/li|\/tr|\/figcaption)\b/g, "\n<$1"), "text/html").body;
  return (body.textContent ?? "").replace(/\n{3,}/g, "\n\n").trim();
}
