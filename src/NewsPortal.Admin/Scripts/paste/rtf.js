// The pictures of Word's clipboard: its HTML names files that no page may read, its RTF holds the bytes.

const MaxPictures = 200;

/**
 * @param {string} rtf
 * @returns {(Blob|null)[]} In the order of the text; null for a picture in a format that no browser shows (WMF, EMF).
 */
export function picturesOfRtf(rtf) {
  const pictures = [];
  let at = 0;
  while ((at = rtf.indexOf("{\\pict", at)) >= 0 && pictures.length < MaxPictures) {
    const end = endOfGroup(rtf, at);

    // Its twin for old readers comes after it, and is no picture of its own.
    const isTwin = rtf.slice(Math.max(0, at - 20), at).includes("\\nonshppict");
    if (!isTwin) {
      pictures.push(picture(rtf.slice(at + 1, end)));
    }
    at = end;
  }
  return pictures;
}

function endOfGroup(rtf, start) {
  const brace = /[{}]/g;
  brace.lastIndex = start;
  let depth = 0;
  for (let found = brace.exec(rtf); found; found = brace.exec(rtf)) {
    depth += found[0] === "{" ? 1 : -1;
    if (depth === 0) {
      return found.index;
    }
  }
  return rtf.length;
}

function picture(group) {
  const type = /\\pngblip\b/.test(group) ? "image/png" : /\\jpegblip\b/.test(group) ? "image/jpeg" : null;
  if (!type) {
    return null;
  }

  // The bytes are the last run of hex digits, behind control words and groups such as {\*\blipuid …}.
  const words = Math.max(group.lastIndexOf("}"), group.lastIndexOf("\\"));
  const tail = group.slice(words).replace(/^(\}|\\[a-z]+-?\d* ?)/i, "");
  const digits = tail.replace(/[^0-9a-f]/gi, "");
  const bytes = new Uint8Array(digits.length >> 1);
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  }
  return bytes.length > 0 ? new Blob([bytes], { type }) : null;
}
