const LongestCaption = 240;

/**
 * A picture that stands alone becomes a figure, with the caption that stands under it: Word's own, or a short line in
 * italics. A table takes Word's caption above or below it.
 * @param {HTMLElement} body @returns {number} How many captions were found.
 */
export function buildFigures(body) {
  let captions = 0;
  for (const picture of body.querySelectorAll("img")) {
    if (!picture.closest("figure")) {
      captions += figureOf(picture);
    }
  }
  for (const table of body.querySelectorAll("table")) {
    captions += captionOfTable(table);
  }
  return captions;
}

function figureOf(picture) {
  const document = picture.ownerDocument;
  const holder = picture.closest("p, div, h1, h2, h3, h4, h5, h6");
  const isAlone = holder !== null && !holder.textContent.trim() && holder.querySelectorAll("img").length === 1;
  const figure = document.createElement("figure");
  const caption = isAlone ? captionAfter(holder) : null;
  if (isAlone) {
    holder.replaceWith(figure);
  } else if (holder) {
    holder.after(figure);
  } else {
    picture.replaceWith(figure);
  }
  figure.append(picture);
  if (caption) {
    const line = document.createElement("figcaption");
    caption.querySelectorAll("em, i").forEach((e) => e.replaceWith(...e.childNodes));
    line.append(...caption.childNodes);
    caption.remove();
    figure.append(line);
  }
  return caption ? 1 : 0;
}

function captionAfter(holder) {
  const next = holder.nextElementSibling;
  if (!next || next.querySelector("img")) {
    return null;
  }
  return isCaption(next) || (next.localName === "p" && isShortItalic(next)) ? next : null;
}

function isShortItalic(paragraph) {
  const text = paragraph.textContent.trim();
  const slanted = [...paragraph.querySelectorAll("em, i")].map((e) => e.textContent).join("").trim();
  return text !== "" && text.length < LongestCaption && slanted.length >= text.length;
}

function captionOfTable(table) {
  const found = [table.previousElementSibling, table.nextElementSibling].find((e) => e && isCaption(e));
  if (!found || table.querySelector("caption")) {
    return 0;
  }
  const caption = table.ownerDocument.createElement("caption");
  caption.append(...found.childNodes);
  table.prepend(caption);
  found.remove();
  return 1;
}

const isCaption = (element) => element.classList.contains("MsoCaption") || /\bcaption\b/i.test(element.className);
