import { element } from "../page/element.js";
import { shownAddress } from "./address.js";

/**
 * How a figure looks while it is edited: the picture is drawn, only the caption can be typed in.
 * @param {object} page
 * @param {string} page.folder Address of the site's library. @param {import("../page/words.js").Words} page.words
 * @param {(src: string) => string|undefined} page.shown Where a picture that just came can be seen, and one that is on its way.
 */
export const figureView = (page) => (node) => {
  const picture = /** @type {HTMLImageElement} */ (element("img", { contenteditable: "false", draggable: "false" }));
  const note = element("p", { class: "hint", contenteditable: "false" }, page.words.uploading);
  const caption = element("figcaption", { "data-hint": page.words.captionHint });
  const dom = element("figure", {}, picture, note, caption);
  const draw = ({ attrs, content }) => {
    const src = page.shown(attrs.upload ?? attrs.src) ?? (attrs.src ? shownAddress(attrs.src, page.folder) : "");
    if (picture.getAttribute("src") !== src) {
      picture.setAttribute("src", src);
    }
    picture.alt = attrs.alt;
    note.hidden = attrs.upload === null;
    caption.classList.toggle("is-empty", content.size === 0);
  };
  draw(node);

  // What is served of a picture is made some seconds after it came.
  let tries = 0;
  picture.addEventListener("error", () => tries++ < 9 && setTimeout(() => picture.setAttribute("src", picture.src), 3000));
  return {
    dom,
    contentDOM: caption,
    update: (next) => {
      if (next.type !== node.type) {
        return false;
      }
      draw(next);
      return true;
    },
    selectNode: () => dom.classList.add("fig-on"),
    deselectNode: () => dom.classList.remove("fig-on"),
    ignoreMutation: (change) => change.type !== "selection" && !caption.contains(change.target),
  };
};

/** A picture in a line of text. @param {Parameters<typeof figureView>[0]} page */
export const imageView = (page) => (node) => ({
  dom: element("img", { src: page.shown(node.attrs.src) ?? shownAddress(node.attrs.src, page.folder), alt: node.attrs.alt }),
});
