import { later } from "../page/dialog.js";
import { fill } from "../page/words.js";

// How fast Vietnamese is read, in syllables a minute.
const SyllablesPerMinute = 250;

/** @param {import("prosemirror-model").Node} doc @returns {number} Syllables and numbers, as people count "chữ". */
export function countWords(doc) {
  let count = 0;
  doc.descendants((node) => {
    if (node.isTextblock) {
      count += node.textBetween(0, node.content.size, " ", " ").match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
    }
    return !node.isTextblock;
  });
  return count;
}

/** @param {Element|null} place @param {import("../page/words.js").Words} words */
export const counter = (place, words) => later((doc) => {
  if (place) {
    const count = countWords(doc);
    place.textContent = fill(words.words, count, Math.max(1, Math.round(count / SyllablesPerMinute)));
  }
}, 300);
