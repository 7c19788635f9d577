// Commands in a table. Its cells are lines, none spans another, and its first row is the head.

import { Fragment } from 'prosemirror-model';
import type { Node, NodeType } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { Command, EditorState } from 'prosemirror-state';
import { schema } from '../../document/schema.ts';

const { table, table_row, table_cell } = schema.nodes as Record<'table' | 'table_row' | 'table_cell', NodeType>;

/** An empty table. */
export function tableOf(rows: number, columns: number): Node {
  const row = () => table_row.create(null, Array.from({ length: columns }, () => table_cell.create()));
  return table.create(null, Array.from({ length: rows }, row));
}

type Place = { node: Node; start: number; end: number; row: number; column: number };

function place(state: EditorState): Place | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === table) {
      return { node: $from.node(depth), start: $from.before(depth), end: $from.after(depth), row: $from.index(depth), column: $from.index(depth + 1) };
    }
  }
  return null;
}

/** The cells of a table; a change of them is one step, and the caret goes to a cell of it. */
function change(edit: (rows: Node[][], row: number, column: number) => { rows: Node[][]; row: number; column: number }): Command {
  return (state, dispatch) => {
    const found = place(state);
    if (!found) return false;
    const { rows, row, column } = edit(found.node.children.map((one) => [...one.children]), found.row, found.column);
    const filled = rows.filter((cells) => cells.length > 0);
    if (!dispatch) return true;
    if (!filled.length) {
      const tr = state.tr.replaceWith(found.start, found.end, schema.node('paragraph'));
      dispatch(tr.setSelection(TextSelection.create(tr.doc, found.start + 1)));
      return true;
    }
    const fresh = filled.map((cells) => table_row.create(null, cells));
    const tr = state.tr.replaceWith(found.start + 1, found.end - 1, Fragment.fromArray(fresh));
    const at = cellAt(tr.doc.nodeAt(found.start) as Node, found.start, row, column);
    dispatch(tr.setSelection(TextSelection.create(tr.doc, at)).scrollIntoView());
    return true;
  };
}

/** The position at the end of a cell's text. */
function cellAt(node: Node, start: number, row: number, column: number): number {
  let at = start + 1;
  const rowAt = Math.min(row, node.childCount - 1);
  for (let index = 0; index < rowAt; index++) at += node.child(index).nodeSize;
  const cells = node.child(rowAt);
  at += 1;
  const columnAt = Math.min(column, cells.childCount - 1);
  for (let index = 0; index < columnAt; index++) at += cells.child(index).nodeSize;
  return at + 1 + cells.child(columnAt).content.size;
}

export const addRow = change((rows, row, column) => {
  const width = rows[row]?.length ?? 1;
  rows.splice(row + 1, 0, Array.from({ length: width }, () => table_cell.create()));
  return { rows, row: row + 1, column };
});

export const removeRow = change((rows, row, column) => {
  rows.splice(row, 1);
  return { rows, row, column };
});

export const addColumn = change((rows, row, column) => {
  for (const cells of rows) cells.splice(Math.min(column + 1, cells.length), 0, table_cell.create());
  return { rows, row, column: column + 1 };
});

export const removeColumn = change((rows, row, column) => {
  for (const cells of rows) cells.splice(column, 1);
  return { rows, row, column };
});

/** Tab goes to the next cell, below the last one into a new row; Shift-Tab goes back. */
export function nextCell(by: -1 | 1): Command {
  return (state, dispatch, view) => {
    const found = place(state);
    if (!found) return false;
    let { row, column } = found;
    column += by;
    if (column < 0) column = (found.node.maybeChild(--row)?.childCount ?? 1) - 1;
    else if (column >= found.node.child(row).childCount) [row, column] = [row + 1, 0];
    if (row < 0) return false;
    if (row >= found.node.childCount) {
      const width = found.node.child(found.row).childCount;
      if (!addRow(state, dispatch, view)) return false;
      if (dispatch && view) {
        const table = place(view.state);
        const at = table && cellAt(table.node, table.start, table.row, table.column - width + 1);
        if (at) view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)));
      }
      return true;
    }
    if (dispatch) {
      const at = cellAt(found.node, found.start, row, column);
      dispatch(state.tr.setSelection(TextSelection.create(state.doc, at)).scrollIntoView());
    }
    return true;
  };
}

/** An arrow up or down at the edge of a cell goes to the cell above or below; beyond the table it is left to the browser. */
export function cellBeside(by: -1 | 1): Command {
  return (state, dispatch, view) => {
    const found = place(state);
    if (!found || !state.selection.empty || !view?.endOfTextblock(by < 0 ? 'up' : 'down')) return false;
    const row = found.row + by;
    if (row < 0 || row >= found.node.childCount) return false;
    const at = cellAt(found.node, found.start, row, found.column);
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, at)).scrollIntoView());
    return true;
  };
}
