import { baseKeymap, chainCommands, toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { Plugin, TextSelection } from "prosemirror-state";
import { goToNextCell } from "prosemirror-tables";
import { actions } from "./actions.js";
import { schema } from "./schema.js";

// Every key is answered at once, or left to the browser. Vietnamese typing tools (UniKey, EVKey, OpenKey) send bursts of
// backspaces and letters; a key that is held back, or sent again, comes out of order.

const { nodes, marks } = schema;

const isLine = (node) => node.type === nodes.figure || node.type === nodes.table_caption;

/** At the edge of a caption the browser would take the picture. @param {-1|1} way @returns {import("prosemirror-state").Command} */
const stayInLine = (way) => (state) => {
  const { $cursor } = /** @type {TextSelection} */ (state.selection);
  return Boolean($cursor && isLine($cursor.parent) && $cursor.parentOffset === (way < 0 ? 0 : $cursor.parent.content.size));
};

/** Enter in a caption goes on after the figure. @type {import("prosemirror-state").Command} */
function leaveLine(state, dispatch) {
  const { $from, $to } = state.selection;
  if (!isLine($from.parent) || !$from.sameParent($to) || $from.parent.type !== nodes.figure) {
    return isLine($from.parent);
  }
  const after = $from.after();
  const next = state.doc.resolve(after).nodeAfter;
  const tr = next?.type === nodes.paragraph && next.content.size === 0 ? state.tr : state.tr.insert(after, nodes.paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
}

/** @type {import("prosemirror-state").Command} */
function breakLine(state, dispatch) {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
}

/**
 * Browsers report a moved caret only after the keys that are already waiting, and a key would be judged where the caret
 * was before.
 */
const caretBeforeKeys = new Plugin({
  props: {
    handleDOMEvents: {
      keydown: (_, event) => {
        if (!event.isComposing && event.keyCode !== 229) {
          document.dispatchEvent(new Event("selectionchange"));
        }
      },
    },
  },
});

/** @param {{ link: () => boolean, find: () => boolean, tools: () => boolean }} open What opens a dialog, a panel, the toolbar. */
export const editorKeys = ({ link, find, tools }) => [
  caretBeforeKeys,
  keymap({
    "Mod-z": undo,
    "Mod-y": redo,
    "Shift-Mod-z": redo,
    "Mod-b": toggleMark(marks.strong),
    "Mod-i": toggleMark(marks.em),
    "Mod-.": toggleMark(marks.sup),
    "Mod-,": toggleMark(marks.sub),
    "Mod-Alt-2": actions.heading.run,
    "Mod-Alt-3": actions.subheading.run,
    "Mod-Alt-4": actions.minor.run,
    "Shift-Mod-7": actions.numbers.run,
    "Shift-Mod-8": actions.list.run,
    "Mod-[": liftListItem(nodes.list_item),
    "Mod-]": sinkListItem(nodes.list_item),
    "Mod-k": link,
    "Mod-f": find,
    "Alt-F10": tools,
    Enter: chainCommands(leaveLine, splitListItem(nodes.list_item)),
    "Shift-Enter": breakLine,
    Backspace: stayInLine(-1),
    "Mod-Backspace": stayInLine(-1),
    Delete: stayInLine(1),
    Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.list_item)),
    "Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
  }),

  // Ctrl+Enter presses the page's primary button.
  keymap({ ...baseKeymap, "Mod-Enter": () => false }),
];
