import { pictureAddress } from "../editor/address.js";
import { readEmphasis } from "./emphasis.js";
import { buildFigures } from "./figures.js";
import { withoutStyles } from "./inert-styles.js";
import { fromLegacyFont } from "./legacy-fonts.js";
import { buildLists, listTypedDots } from "./lists.js";
import { holdsBlankRun, holdsStyled, repairText } from "./repair.js";
import { picturesOfRtf } from "./rtf.js";
import { readHeadings, stripForeign } from "./strip.js";
import { Styles } from "./styles.js";
import { tidy } from "./tidy.js";

/**
 * @typedef {object} Report What was cleaned, counted.
 * @property {boolean} isWord
 * @property {number} empty Empty lines. @property {number} blanks Places with blanks for layout.
 * @property {number} dots Typed dots that became a list. @property {number} captions
 * @property {number} fonts Pieces in an old font. @property {number} styled Pieces in styled letters.
 * @property {number} pictures To be uploaded. @property {number} lost Pictures that cannot be had.
 */

// Some hundred pages of Word. Asked before the browser parses: it takes minutes for elements that never close.
const MaxTags = 40_000;
const MaxOpen = 300;

/**
 * Turns the HTML of a clipboard (Word, LibreOffice, Google Docs, the web) into what a body may hold.
 * @param {string} html @param {string} [rtf] What the clipboard holds beside it.
 * @returns {{ html: string, report: Report, uploads: Map<string, Blob> }|null} Null for more than can be cleaned while
 *   somebody waits. Pictures to upload bear the key as `data-upload`.
 */
export function cleanPaste(html, rtf = "") {
  const isWord = /mso-|class="?Mso|urn:schemas-microsoft-com/i.test(html);
  const plain = withoutStyles(html);
  if (plain.tags > MaxTags || plain.open > MaxOpen) {
    return null;
  }
  const { body } = new DOMParser().parseFromString(plain.html, "text/html");
  const styles = new Styles(plain.css);
  const report = { isWord, empty: 0, blanks: 0, dots: 0, captions: 0, fonts: 0, styled: 0, pictures: 0, lost: 0 };
  const uploads = new Map();

  stripForeign(body, styles);
  readPictures(body, rtf, report, uploads);
  buildLists(body, styles);
  readText(body, styles, report);
  readEmphasis(body, styles);
  readHeadings(body, styles);
  report.captions = buildFigures(body);
  report.empty = tidy(body);
  report.dots = listTypedDots(body);
  return { html: body.innerHTML, report, uploads };
}

function readText(body, styles, report) {
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  const fonts = new Map();
  while (walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode);
    const parent = text.parentElement;
    if (!fonts.has(parent)) {
      fonts.set(parent, styles.font(parent));
    }
    const decoded = fromLegacyFont(text.data, fonts.get(parent));
    report.fonts += decoded === null ? 0 : 1;
    report.styled += holdsStyled(text.data) ? 1 : 0;
    report.blanks += holdsBlankRun(text.data) ? 1 : 0;
    text.data = repairText((decoded ?? text.data).replace(/[ \t]*[\r\n]+[ \t]*/g, " "));
  }
}

/** Pictures of the site stay, those with bytes are uploaded, others cannot be fetched from here. */
function readPictures(body, rtf, report, uploads) {
  const ofRtf = rtf && body.querySelector('img[src^="file:" i]') ? picturesOfRtf(rtf) : [];
  let next = 0;
  for (const picture of body.querySelectorAll("img")) {
    const src = picture.getAttribute("src") ?? "";
    const blob = /^file:/i.test(src) ? ofRtf[next++] ?? null : blobOf(src);
    if (blob) {
      const key = `upload-${uploads.size}`;
      uploads.set(key, blob);
      picture.setAttribute("data-upload", key);
      picture.removeAttribute("src");
      report.pictures++;
    } else if (pictureAddress(src) === null) {
      picture.remove();
      report.lost++;
    }
  }
}

/** @param {string} src @returns {Blob|null} Of a `data:` address that holds a picture in base64. */
function blobOf(src) {
  const found = /^data:(image\/(?:png|jpeg|gif|webp|avif));base64,/i.exec(src);
  if (!found) {
    return null;
  }
  try {
    const bytes = atob(src.slice(found[0].length));
    return new Blob([Uint8Array.from(bytes, (c) => c.charCodeAt(0))], { type: found[1].toLowerCase() });
  } catch {
    return null;
  }
}
