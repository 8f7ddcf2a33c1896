// How Vietnamese was written before Unicode, seen as Windows-1252 characters. The tables are those of
// NewsPortal.Vietnamese/LegacyFonts; a shared fixture holds both to each other.

const Tcvn3Rows = [
  "µà¸á¶ả·ã¹ạ", "¨ă»ằ¾ắ¼ẳ½ẵÆặ", "©âÇầÊấÈẩÉẫËậ", "®đ", "ÌèÐéÎẻÏẽÑẹ", "ªêÒềÕếÓểÔễÖệ", "×ìÝíØỉÜĩÞị",
  "ßòãóáỏâõäọ", "«ôåồèốæổçỗéộ", "¬ơêờíớëởìỡîợ", "ïùóúñủòũôụ", "\u00adưõừøứöử÷ữùự", "úỳýýûỷüỹþỵ", "¡Ă¢Â§Đ£Ê¤Ô¥Ơ¦Ư",
];

const Tcvn3 = new Map(Tcvn3Rows.flatMap((row) => Array.from({ length: row.length / 2 }, (_, i) => [row[2 * i], row[2 * i + 1]])));

// VNI for Windows: a base letter and one mark, both capital or both small; i, đ, ơ, ư and ỵ alone. Marks in the order
// grave, hook, tilde, acute, dot: on a plain letter, on one with circumflex, on one with breve.
const Tones = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const Plain = "øûõùï";
const Circumflex = "âàåãáä";
const Breve = "êèúüéë";

const Vni = vniLetters();

function vniLetters() {
  const small = Object.entries({ ñ: "đ", ô: "ơ", ö: "ư", ì: "ì", æ: "ỉ", ó: "ĩ", í: "í", ò: "ị", î: "ỵ" });
  const marked = (letter, vowel, marks, bare) => [...marks].forEach((mark, i) => {
    const tone = bare ? (i === 0 ? "" : Tones[i - 1]) : Tones[i];
    small.push([letter + mark, (vowel + tone).normalize("NFC")]);
  });
  for (const [letter, vowel] of [["a", "a"], ["e", "e"], ["o", "o"], ["u", "u"], ["y", "y"], ["ô", "ơ"], ["ö", "ư"]]) {
    marked(letter, vowel, Plain, false);
  }
  for (const [letter, vowel] of [["a", "â"], ["e", "ê"], ["o", "ô"]]) {
    marked(letter, vowel, Circumflex, true);
  }
  marked("a", "ă", Breve, true);
  const letters = small.filter(([code]) => code !== "yï");
  return new Map(letters.flatMap(([code, letter]) => [[code, letter], [code.toUpperCase(), letter.toUpperCase()]]));
}

/** @param {string} text @param {boolean} capitals The font shows every letter as a capital. */
export function fromTcvn3(text, capitals) {
  const letters = Array.from(text, (c) => Tcvn3.get(c) ?? c).join("");
  return capitals ? letters.toUpperCase() : letters;
}

/** @param {string} text */
export function fromVni(text) {
  let letters = "";
  for (let at = 0; at < text.length; at++) {
    // Typists mixed the cases of letter and mark; the letter decides.
    const isCapital = text[at] !== text[at].toLowerCase();
    const mark = text[at + 1] ?? "";
    const pair = Vni.get(text[at] + (isCapital ? mark.toUpperCase() : mark.toLowerCase()));
    if (mark && pair) {
      letters += pair;
      at++;
    } else {
      letters += Vni.get(text[at]) ?? text[at];
    }
  }
  return letters;
}

// Letters that neither Windows-1252 nor any legacy text has: a text that holds one is healthy, whatever its font says.
const Healthy = /[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]/;

/**
 * @param {string} text @param {string} font The declared one.
 * @returns {string|null} Null when the font is none of these or the text is healthy.
 */
export function fromLegacyFont(text, font) {
  if (!/^(\.Vn|VNI)/i.test(font) || Healthy.test(text)) {
    return null;
  }
  const decoded = /^VNI/i.test(font) ? fromVni(text) : fromTcvn3(text, font.endsWith("H"));
  return decoded === text ? null : decoded;
}
