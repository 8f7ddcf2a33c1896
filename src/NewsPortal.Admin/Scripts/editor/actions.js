import { setBlockType, toggleMark, wrapIn, lift } from "prosemirror-commands";
import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { TextSelection } from "prosemirror-state";
import { schema } from "./schema.js";

/** @typedef {import("prosemirror-state").Command} Command */
/** @typedef {import("prosemirror-state").EditorState} State */
/**
 * @typedef {object} Action What a button, a key or the slash menu does.
 * @property {string} id Also its word.
 * @property {Command} [run]
 * @property {(state: State) => boolean} [isOn]
 * @property {string} [icon] Of the sprite; else the word is shown.
 * @property {string} [keys] As the title tells them.
 */

const { nodes, marks } = schema;

/** Whether the selection lies in a node. @param {State} state @param {(node: import("prosemirror-model").Node) => boolean} test */
export function isInside(state, test) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if (test($from.node(depth))) {
      return true;
    }
  }
  return false;
}

const hasMark = (type) => (state) => {
  const { from, $from, to, empty } = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
};

const isHeading = (level) => (state) => isInside(state, (n) => n.type === nodes.heading && n.attrs.level === level);

/** A heading, or a paragraph again. @param {number} level @returns {Command} */
const heading = (level) => (state, dispatch, view) =>
  (isHeading(level)(state) ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level }))(state, dispatch, view);

/** A list, another kind of list, or no list again. @returns {Command} */
const list = (type) => (state, dispatch, view) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === type) {
      return liftListItem(nodes.list_item)(state, dispatch);
    }
    if (node.type === nodes.bullet_list || node.type === nodes.ordered_list) {
      dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, { lang: node.attrs.lang }));
      return true;
    }
  }
  return wrapInList(type)(state, dispatch, view);
};

const isList = (type) => (state) => isInside(state, (n) => n.type === type);
const isQuote = (state) => isInside(state, (n) => n.type === nodes.blockquote);

/** @type {Command} */
const quote = (state, dispatch, view) => (isQuote(state) ? lift : wrapIn(nodes.blockquote))(state, dispatch, view);

/** Puts a block where the selection is; an empty paragraph gives way to it. @param {State} state @param {import("prosemirror-model").Node} node */
export function putBlock(state, node) {
  const { $from } = state.selection;
  const line = $from.parent;
  const isEmptyLine = line.type === nodes.paragraph && line.content.size === 0 && $from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), node.type);
  const tr = isEmptyLine ? state.tr.replaceWith($from.before(), $from.after(), node) : state.tr.replaceSelectionWith(node, false);
  const start = isEmptyLine ? tr.mapping.map($from.before(), -1) : tr.mapping.map($from.pos, -1);
  return { tr, start };
}

/** @type {Command} */
const table = (state, dispatch) => {
  const cell = (type, attrs) => type.createAndFill(attrs);
  const row = (type, attrs, head) => nodes.table_row.create({ head }, [0, 1, 2].map(() => cell(type, attrs)));
  const node = nodes.table.create(null, [
    row(nodes.table_header, { scope: "col" }, true), row(nodes.table_cell, null, false), row(nodes.table_cell, null, false),
  ]);
  if (dispatch) {
    const { tr, start } = putBlock(state, node);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(start + 1))).scrollIntoView());
  }
  return true;
};

/** @type {Command} */
const rule = (state, dispatch) => {
  dispatch?.(putBlock(state, nodes.horizontal_rule.create()).tr.scrollIntoView());
  return true;
};

const englishMark = toggleMark(marks.language, { lang: "en" });

/** @type {Record<string, Action>} */
export const actions = Object.fromEntries(/** @type {Action[]} */ ([
  { id: "heading", run: heading(2), isOn: isHeading(2), keys: "Ctrl+Alt+2" },
  { id: "subheading", run: heading(3), isOn: isHeading(3), keys: "Ctrl+Alt+3" },
  { id: "minor", run: heading(4), isOn: isHeading(4), keys: "Ctrl+Alt+4" },
  { id: "bold", icon: "bold", run: toggleMark(marks.strong), isOn: hasMark(marks.strong), keys: "Ctrl+B" },
  { id: "italic", icon: "italic", run: toggleMark(marks.em), isOn: hasMark(marks.em), keys: "Ctrl+I" },
  { id: "link", icon: "link", isOn: hasMark(marks.link), keys: "Ctrl+K" },
  { id: "list", icon: "ul", run: list(nodes.bullet_list), isOn: isList(nodes.bullet_list), keys: "Ctrl+Shift+8" },
  { id: "numbers", icon: "ol", run: list(nodes.ordered_list), isOn: isList(nodes.ordered_list), keys: "Ctrl+Shift+7" },
  { id: "quote", icon: "quote", run: quote, isOn: isQuote },
  { id: "picture", icon: "img" },
  { id: "table", icon: "table", run: table },
  { id: "undo", icon: "undo", run: undo, keys: "Ctrl+Z" },
  { id: "redo", icon: "redo", run: redo, keys: "Ctrl+Shift+Z" },
  { id: "rule", run: rule },
  { id: "raised", run: toggleMark(marks.sup), isOn: hasMark(marks.sup), keys: "Ctrl+." },
  { id: "lowered", run: toggleMark(marks.sub), isOn: hasMark(marks.sub), keys: "Ctrl+," },
  { id: "foreign", run: englishMark, isOn: hasMark(marks.language) },
  { id: "find", keys: "Ctrl+F" },
]).map((action) => [action.id, action]));

/** @param {State} state */
export const canUndo = (state) => undoDepth(state) > 0;

/** @param {State} state */
export const canRedo = (state) => redoDepth(state) > 0;
