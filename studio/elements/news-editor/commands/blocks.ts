// Commands on whole blocks: put in, move, take away, leave.

import type { Node, NodeType } from 'prosemirror-model';
import { NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import type { Command, EditorState } from 'prosemirror-state';
import { schema } from '../../document/schema.ts';

const { paragraph, fact_box } = schema.nodes as Record<'paragraph' | 'fact_box', NodeType>;

/** The block that holds the caret, within the document or the innermost box. */
function current(state: EditorState): { depth: number; from: number; to: number; node: Node; index: number } {
  const { $from } = state.selection;
  let depth = $from.depth;
  while (depth > 0 && !['doc', 'fact_box'].includes($from.node(depth).type.name)) depth--;
  const index = Math.min($from.index(depth), $from.node(depth).childCount - 1);
  const from = $from.posAtIndex(index, depth);
  const node = $from.node(depth).child(index);
  return { depth, from, to: from + node.nodeSize, node, index };
}

/** Whether the caret is in a block of this name. */
export function isWithin(state: EditorState, name: string): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === name) return true;
  return false;
}

/** Puts a block below the one that holds the caret, or in the place of an empty paragraph; the caret goes into it. */
export function insert(block: Node): Command {
  return (state, dispatch) => {
    // A box holds no box and stands in no other; a writer who wants one puts it below.
    const { depth, node, from, to } = current(state);
    if (block.type === fact_box && depth > 0) return false;
    if (!dispatch) return true;
    const inPlace = node.type === paragraph && node.content.size === 0;
    const at = inPlace ? from : to;
    const tr = state.tr.replaceWith(at, inPlace ? to : at, block);
    const last = at + block.nodeSize === tr.doc.content.size;
    // After what has no caret of its own there must be a place to write on.
    if (last && block.isAtom) tr.insert(at + block.nodeSize, paragraph.create());
    const selection = block.isAtom ? NodeSelection.create(tr.doc, at) : TextSelection.near(tr.doc.resolve(at + 1));
    dispatch(tr.setSelection(selection).scrollIntoView());
    return true;
  };
}

/** Moves the block with the caret past its neighbour. */
export function move(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { depth, node, from, to, index } = current(state);
    const parent = state.selection.$from.node(depth);
    const neighbour = parent.maybeChild(index + by);
    if (!neighbour) return false;
    if (dispatch) {
      const offset = state.selection.anchor - from;
      const tr = state.tr.delete(from, to);
      const target = by < 0 ? from - neighbour.nodeSize : from + neighbour.nodeSize;
      tr.insert(target, node);
      const selection =
        state.selection instanceof NodeSelection && offset === 0
          ? NodeSelection.create(tr.doc, target)
          : TextSelection.near(tr.doc.resolve(target + offset));
      dispatch(tr.setSelection(selection).scrollIntoView());
    }
    return true;
  };
}

/** Takes the block with the caret away. */
export const remove: Command = (state, dispatch) => {
  const { depth, from, to } = current(state);
  if (dispatch) {
    const only = state.selection.$from.node(depth).childCount === 1;
    const tr = only ? state.tr.replaceWith(from, to, paragraph.create()) : state.tr.delete(from, to);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)), only ? 1 : -1)).scrollIntoView());
  }
  return true;
};

/** Goes on with a new paragraph below the table or box that holds the caret. */
export const leave: Command = (state, dispatch) => {
  const { $from } = state.selection;
  let depth = $from.depth;
  while (depth > 0 && !['table', 'fact_box'].includes($from.node(depth).type.name)) depth--;
  if (depth === 0) return false;
  if (dispatch) {
    const at = $from.after(depth);
    const tr = state.tr.insert(at, paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  }
  return true;
};

/** Enter in the empty last paragraph of a box leaves the box. */
export const leaveEmptyEnd: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const depth = $from.depth - 1;
  if (!empty || depth < 1 || $from.parent.type !== paragraph || $from.parent.content.size > 0) return false;
  const box = $from.node(depth);
  if (box.type !== fact_box || box.childCount < 2 || $from.indexAfter(depth) < box.childCount) return false;
  if (dispatch) {
    const tr = state.tr.delete($from.before(), $from.after());
    const at = tr.mapping.map($from.after(depth));
    tr.insert(at, paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  }
  return true;
};

/** Backspace in a box that nobody has filled takes it away; at the start of another it does nothing. */
export const unboxAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const depth = $from.depth - 1;
  if (!empty || depth < 1 || $from.parentOffset > 0 || $from.node(depth).type !== fact_box || $from.index(depth) > 0) return false;
  const box = $from.node(depth);
  if (box.childCount > 1 || box.textContent !== '' || box.attrs['title'] !== '') return true;
  if (dispatch) {
    const tr = state.tr.replaceWith($from.before(depth), $from.after(depth), paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, $from.before(depth) + 1)));
  }
  return true;
};
