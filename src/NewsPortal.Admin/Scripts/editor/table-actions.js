import { TextSelection } from "prosemirror-state";
import {
  addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, isInTable, mergeCells, selectedRect, splitCell,
} from "prosemirror-tables";
import { schema } from "./schema.js";

const { nodes } = schema;

/** The first row as head of the table, or as a row like the others. @type {import("prosemirror-state").Command} */
function toggleHeadRow(state, dispatch) {
  if (!isInTable(state)) {
    return false;
  }
  const { table, tableStart } = selectedRect(state);
  const head = !table.child(0).attrs.head;
  const tr = state.tr.setNodeMarkup(tableStart, null, { ...table.child(0).attrs, head });
  table.child(0).forEach((cell, offset) => {
    const type = head ? nodes.table_header : nodes.table_cell;
    tr.setNodeMarkup(tableStart + 1 + offset, type, { ...cell.attrs, scope: head ? "col" : null });
  });
  dispatch?.(tr);
  return true;
}

/** A line above the table for its name, or none. @type {import("prosemirror-state").Command} */
function toggleCaption(state, dispatch) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    const at = $from.before(depth);
    if (node.type === nodes.captioned_table) {
      dispatch?.(state.tr.replaceWith(at, at + node.nodeSize, node.lastChild));
      return true;
    }
    if (node.type === nodes.table && $from.node(depth - 1).type !== nodes.captioned_table) {
      const tr = state.tr.replaceWith(at, at + node.nodeSize, nodes.captioned_table.create(null, [nodes.table_caption.create(), node]));
      dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 2)));
      return true;
    }
  }
  return false;
}

/** The table with the line of its name. @type {import("prosemirror-state").Command} */
function dropTable(state, dispatch) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === nodes.captioned_table) {
      dispatch?.(state.tr.delete($from.before(depth), $from.after(depth)).scrollIntoView());
      return true;
    }
  }
  return deleteTable(state, dispatch);
}

/** @type {import("./actions.js").Action[]} */
export const tableActions = [
  { id: "rowAbove", run: addRowBefore },
  { id: "rowBelow", run: addRowAfter },
  { id: "dropRow", run: deleteRow },
  { id: "columnBefore", run: addColumnBefore },
  { id: "columnAfter", run: addColumnAfter },
  { id: "dropColumn", run: deleteColumn },
  { id: "headRow", run: toggleHeadRow, isOn: (state) => isInTable(state) && selectedRect(state).table.child(0).attrs.head },
  { id: "merge", run: mergeCells },
  { id: "split", run: splitCell },
  { id: "caption", run: toggleCaption },
  { id: "dropTable", run: dropTable },
];

export { isInTable };
