// Repairs of text that are always safe, as NewsPortal.Vietnamese does them (VietnameseText.Normalize, StyledLetters).

const Styled = /[\u{1d400}-\u{1d7ff}]/u;
const StyledWord = /[\p{L}\p{N}\p{Mn}\u{1d400}-\u{1d7ff}]*[\u{1d400}-\u{1d7ff}][\p{L}\p{N}\p{Mn}\u{1d400}-\u{1d7ff}]*/gu;
const StyledOrLetterlike = /[\u{1d400}-\u{1d7ff}]|[\u2100-\u213f]/gu;

// Zero-width and directional marks, and control characters; a joiner stays between pictures.
const Junk = /[\u200b\u200c\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/**
 * @param {string} text
 * @returns {string} NFC, plain letters, ordinary spaces. Line ends, soft hyphens and spelling stay.
 */
export function repairText(text) {
  let clean = text.replace(/[\u000b\u000c\u0085\u2028\u2029]/g, "\n").replace(Junk, "");
  if (Styled.test(clean)) {
    clean = clean.replace(StyledWord, (word) => word.replace(StyledOrLetterlike, (c) => c.normalize("NFKC")));
  }
  return clean.normalize("NFC").replace(/[\u00a0\u202f]/g, " ").replace(/[ \t]{2,}/g, " ");
}

/** @param {string} text */
export const holdsStyled = (text) => Styled.test(text);

/** @param {string} text @returns {boolean} Blanks that lay text out: two or more no-break spaces. */
export const holdsBlankRun = (text) => /\u00a0[\u00a0 ]|[ ]\u00a0/.test(text);
