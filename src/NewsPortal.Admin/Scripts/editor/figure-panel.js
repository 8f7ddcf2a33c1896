import { NodeSelection, Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { element, icon, spriteOf } from "../page/element.js";
import { schema } from "./schema.js";

/** The figure that the selection is on or in. @returns {{ node: import("prosemirror-model").Node, at: number }|null} */
export function selectedFigure(state) {
  const { selection } = state;
  if (selection instanceof NodeSelection && selection.node.type === schema.nodes.figure) {
    return { node: selection.node, at: selection.from };
  }
  const { $from } = selection;
  return $from.parent.type === schema.nodes.figure ? { node: $from.parent, at: $from.before() } : null;
}

/**
 * What belongs to a picture but stands in no text: a panel after the figure, outside of it.
 * @param {import("../page/words.js").Words} words
 * @param {(view: import("prosemirror-view").EditorView, at: number) => void} change Chooses another picture.
 */
export const figurePanel = (words, change) => new Plugin({
  props: {
    decorations: (state) => {
      const found = selectedFigure(state);
      return found && DecorationSet.create(state.doc, [
        Decoration.widget(found.at + found.node.nodeSize, (view) => panel(view, found.at, words, change), {
          key: `figure-${found.at}-${found.node.attrs.src}`, side: -1, stopEvent: () => true, ignoreSelection: true,
        }),
      ]);
    },
  },
});

function panel(view, at, words, change) {
  const id = `alt-${at}`;
  const node = () => view.state.doc.nodeAt(at);
  const missing = element("p", { class: "err-text", id: `${id}-e` }, icon(spriteOf(view.dom), "oct"), words.altMissing);
  const field = element("textarea", { id, rows: "2", lang: view.dom.lang, "aria-describedby": `${id}-e ${id}-h` });
  const holder = element("div", { class: "f" }, element("label", { for: id }, words.alt), missing, field, element("span", { class: "hint", id: `${id}-h` }, words.altHint));
  const mark = () => {
    missing.hidden = field.value.trim() !== "";
    holder.classList.toggle("err", !missing.hidden);
    field.setAttribute("aria-invalid", String(!missing.hidden));
  };
  field.value = node().attrs.alt;
  mark();
  field.addEventListener("input", (event) => {
    event.stopPropagation();
    mark();
    view.dispatch(view.state.tr.setNodeMarkup(at, null, { ...node().attrs, alt: field.value }));
  });
  const drop = () => {
    view.dispatch(view.state.tr.delete(at, at + node().nodeSize));
    view.focus();
  };
  return element(
    "div", { class: "fig-tools", contenteditable: "false", role: "group", "aria-label": words.pictureTools },
    holder,
    element(
      "div", { class: "acts" },
      element("button", { type: "button", class: "btn sm", click: () => change(view, at) }, words.changePicture),
      element("button", { type: "button", class: "btn sm plain danger", click: drop }, words.dropPicture)));
}
