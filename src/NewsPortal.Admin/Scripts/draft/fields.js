/** @typedef {[name: string, value: string][]} Fields */

const Token = "__RequestVerificationToken";

/**
 * What a form would send, in its order, without files and without the token.
 * @param {HTMLFormElement} form
 * @returns {Fields}
 */
export const readFields = (form) =>
  /** @type {Fields} */ ([...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== Token));

/** @param {Fields} one @param {Fields} other @param {string[]} [except] Names that do not count. */
export function sameFields(one, other, except = []) {
  const counted = (fields) => JSON.stringify(fields.filter(([name]) => !except.includes(name)).map(([n, v]) => [n, v.replace(/\r\n?/g, "\n")]));
  return counted(one) === counted(other);
}

/**
 * Puts values back where they came from. Several fields of one name are filled in their order; what the form no longer
 * has is left, since there is no place for it.
 * @param {HTMLFormElement} form @param {Fields} fields
 */
export function writeFields(form, fields) {
  const left = new Map();
  for (const [name, value] of fields) {
    left.set(name, [...(left.get(name) ?? []), value]);
  }
  for (const field of form.elements) {
    if (isWritable(field)) {
      write(field, left.get(field.name) ?? []);
    }
  }
}

const isWritable = (field) =>
  field.name && field.name !== Token && (field.matches("textarea, select") || (field.matches("input") && !["file", "submit", "button", "image"].includes(field.type)));

function write(field, values) {
  if (field.type === "checkbox" || field.type === "radio") {
    field.checked = values.includes(field.value);
  } else if (field.type === "select-multiple") {
    for (const option of field.options) {
      option.selected = values.includes(option.value);
    }
  } else if (values.length > 0) {
    field.value = values.shift();
  }
  field.dispatchEvent(new Event("np-restored", { bubbles: true }));
}

/** The form's own copy of a token, and every other form's. @param {string} token */
export function writeToken(token) {
  for (const field of document.querySelectorAll(`input[name="${Token}"]`)) {
    /** @type {HTMLInputElement} */ (field).value = token;
  }
}
