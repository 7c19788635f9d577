// Commands that turn lines into lines of another kind: paragraphs, headings, quotes, notes, items of lists.

import { Fragment } from 'prosemirror-model';
import type { Node, NodeType, ResolvedPos } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { Command, EditorState } from 'prosemirror-state';
import { schema } from '../../document/schema.ts';

const { bullet_list, ordered_list, list_item, paragraph } = schema.nodes;

export const isList = (node: Node) => node.type === bullet_list || node.type === ordered_list;

/** The selected lines of one container, and what of the lists at both ends is not selected. */
type Lines = { depth: number; from: number; to: number; lines: Node[]; types: Set<NodeType>; before: Node | null; behind: Node | null };

/** How deep the document or box stands that holds a position's blocks. */
function container($pos: ResolvedPos, depth: number): number {
  let at = depth;
  while (at > 0 && !['doc', 'fact_box'].includes($pos.node(at).type.name)) at--;
  return at;
}

function selected(state: EditorState): Lines | null {
  const { $from, $to } = state.selection;
  const depth = container($from, $from.sharedDepth($to.pos));
  const parent = $from.node(depth);
  const [first, last] = [$from.index(depth), $to.index(depth)];
  const lines: Node[] = [];
  const types = new Set<NodeType>();
  let [before, behind]: [Node | null, Node | null] = [null, null];
  for (let index = first; index <= Math.min(last, parent.childCount - 1); index++) {
    const block = parent.child(index);
    if (block.isTextblock) {
      lines.push(block);
      types.add(block.type);
    } else if (isList(block)) {
      const [start, end] = [index === first ? $from.index(depth + 1) : 0, index === last ? $to.index(depth + 1) : block.childCount - 1];
      block.forEach((item, _, at) => {
        if (at >= start && at <= end) lines.push(item);
      });
      types.add(block.type);
      const rest = (keep: (at: number) => boolean) => {
        const items = block.children.filter((_, at) => keep(at));
        return items.length ? block.type.create(null, items) : null;
      };
      if (index === first) before = rest((at) => at < start);
      if (index === last) behind = rest((at) => at > end);
    } else {
      return null;
    }
  }
  if (!lines.length) return null;
  const from = $from.posAtIndex(first, depth);
  return { depth, from, to: $from.posAtIndex(Math.min(last, parent.childCount - 1) + 1, depth), lines, types, before, behind };
}

/** Whether all selected lines are of this kind. */
export function areOf(state: EditorState, type: NodeType): boolean {
  const found = selected(state);
  return found !== null && found.types.size === 1 && found.types.has(type);
}

/** Makes the selected lines blocks of a kind, or items of one list; lines that are that already become paragraphs again. */
export function turnInto(type: NodeType): Command {
  return (state, dispatch) => {
    const found = selected(state);
    if (!found) return false;
    const target = type !== paragraph && found.types.size === 1 && found.types.has(type) ? (paragraph as NodeType) : type;
    if (dispatch) dispatch(replaced(state, found, target));
    return true;
  };
}

function replaced(state: EditorState, found: Lines, type: NodeType) {
  const { from, to, lines, before, behind } = found;
  const toList = type === bullet_list || type === ordered_list;
  const fresh = toList
    ? [type.create(null, lines.map((line) => (list_item as NodeType).create(null, line.content)))]
    : lines.map((line) => type.create(line.type === type ? line.attrs : null, line.content));
  const blocks = [before, ...fresh, behind].filter((block) => block !== null);
  // A caret stays at its character: the lines are the same, in the same order.
  const { $anchor, $head } = state.selection;
  const place = ($pos: ResolvedPos) => {
    const line = lines.findIndex((one) => one === $pos.parent);
    return { line: Math.max(line, 0), offset: $pos.parentOffset };
  };
  const [anchor, head] = [place($anchor), place($head)];
  const starts: number[] = [];
  let at = from + (before?.nodeSize ?? 0);
  for (const block of fresh) {
    if (block.isTextblock) starts.push(at + 1);
    else block.forEach((_, offset) => starts.push(at + 2 + offset));
    at += block.nodeSize;
  }
  const tr = state.tr.replaceWith(from, to, Fragment.fromArray(blocks));
  const position = ({ line, offset }: { line: number; offset: number }) => (starts[line] ?? from + 1) + offset;
  return tr.setSelection(TextSelection.create(tr.doc, position(anchor), position(head))).scrollIntoView();
}

/** Backspace at the start of a line that is more than a paragraph makes it one. */
export const plainAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const type = $from.parent.type;
  if (!empty || $from.parentOffset > 0 || !$from.parent.isTextblock || type === paragraph || type.name === 'table_cell') return false;
  return turnInto(paragraph as NodeType)(state, dispatch);
};

/** Enter in an empty item ends the list. */
export const leaveEmptyItem: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== list_item || $from.parent.content.size > 0) return false;
  return turnInto(paragraph as NodeType)(state, dispatch);
};
