// Commands on marks.

import { toggleMark } from 'prosemirror-commands';
import type { MarkType } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { schema } from '../../document/schema.ts';

/** Whether the selection, or the text about to be typed, is under a mark. */
export function hasMark(state: EditorState, type: MarkType): boolean {
  const { from, to, $from, empty } = state.selection;
  return empty ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined : state.doc.rangeHasMark(from, to, type);
}

/** Sets a mark or takes it away; what is above the line is not below it. */
export function toggle(type: MarkType, instead?: MarkType): Command {
  const command = toggleMark(type, null, { removeWhenPresent: false, includeWhitespace: true });
  return (state, dispatch) =>
    command(
      state,
      dispatch &&
        ((tr: Transaction) => {
          if (instead) tr.removeMark(state.selection.from, state.selection.to, instead).removeStoredMark(instead);
          dispatch(tr);
        }),
    );
}

/** Takes every mark away. */
export const clear: Command = (state, dispatch) => {
  const { from, to, empty } = state.selection;
  if (dispatch) dispatch(empty ? state.tr.setStoredMarks([]) : state.tr.removeMark(from, to));
  return true;
};

/** The link at the caret or in the selection: its range and its target. */
export function linkAt(state: EditorState): { from: number; to: number; href: string | null } {
  const { from, to, $from, empty } = state.selection;
  const type = schema.marks['link'] as MarkType;
  const { parent, parentOffset } = $from;
  const beside = [parent.childAfter(parentOffset).node, parent.childBefore(parentOffset).node];
  const mark = beside.map((node) => node && type.isInSet(node.marks)).find(Boolean);
  if (!mark || (!empty && to > $from.end())) return { from, to, href: null };
  // The same link goes on through bold and plain text.
  const pieces: { from: number; to: number; linked: boolean }[] = [];
  parent.forEach((child, offset) => pieces.push({ from: offset, to: offset + child.nodeSize, linked: mark.isInSet(child.marks) }));
  let start = pieces.findIndex((piece) => piece.from <= parentOffset && piece.to >= parentOffset && piece.linked);
  let end = start;
  while (pieces[start - 1]?.linked) start--;
  while (pieces[end + 1]?.linked) end++;
  const base = $from.start();
  return { from: base + (pieces[start]?.from ?? 0), to: base + (pieces[end]?.to ?? 0), href: String(mark.attrs['href']) };
}

/** Links a range, or text of its own in its place; no target takes the link away. */
export function setLink(range: { from: number; to: number }, href: string | null, text: string): Command {
  return (state, dispatch) => {
    const type = schema.marks['link'] as MarkType;
    const { from, to } = range;
    if (!dispatch) return true;
    const tr = state.tr;
    const same = text === '' || text === state.doc.textBetween(from, to, ' ', ' ');
    const end = same ? to : from + text.length;
    if (!same) tr.insertText(text, from, to);
    tr.removeMark(from, end, type);
    if (href !== null && end > from) tr.addMark(from, end, type.create({ href }));
    dispatch(tr.setSelection(TextSelection.create(tr.doc, end)).removeStoredMark(type).scrollIntoView());
    return true;
  };
}
