// Somebody else's changes come into the text, block by block, under the hands of who writes.

import type { Node } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import type { Transform } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import { fromBlock, toDocument } from '../document/json.ts';
import { merge } from '../document/merge.ts';
import type { Conflict, Edit } from '../document/merge.ts';
import type { Document } from '../document/types.ts';

export type Merged = {
  /** How many places of the text changed. */
  changed: number;
  /** Blocks that both changed; ours stay. */
  conflicts: Conflict[];
  /** Whether a change waits until the syllable under the writer's fingers is done. */
  waits: boolean;
};

/** Takes what `theirs` changed since `base` into the text. A block under composition is not touched: its change waits. */
export function takeIn(view: EditorView, base: Document, theirs: Document): Merged {
  const { edits, conflicts } = merge(base, toDocument(view.state.doc), theirs);
  const held = view.composing ? view.state.selection.$from.index(0) : -1;
  const now = edits.filter(({ from, to }) => !(from <= held && held < to));
  const empty = view.state.doc.childCount === 1 && toDocument(view.state.doc).length === 0;
  // From the end, so that what is before stays where it is. Under a composition it is a step each: where blocks before and
  // behind it change at once, ProseMirror may draw another block into the element that the input method holds.
  const steps = view.composing ? now.map((edit) => [edit]).reverse() : [[...now].reverse()];
  for (const step of steps) {
    const tr = view.state.tr;
    for (const edit of step) apply(tr, edit, empty);
    if (tr.docChanged) view.dispatch(tr.setMeta('addToHistory', false).setMeta('remote', true));
  }
  return { changed: now.length, conflicts, waits: now.length < edits.length };
}

/** Does an edit. A text that nobody has begun holds one empty paragraph, which gives way. */
export function apply(tr: Transform, { from, to, blocks }: Edit, empty: boolean): void {
  const position = (index: number) => {
    let at = 0;
    for (let before = 0; before < index; before++) at += tr.doc.child(before).nodeSize;
    return at;
  };
  const nodes = blocks.map((block) => fromBlock(block)).filter((node): node is Node => node !== null);
  const [start, end] = [position(from), empty ? tr.doc.content.size : position(to)];
  const [fresh, old] = [nodes[0], tr.doc.nodeAt(start)];
  if (to - from === 1 && nodes.length === 1 && fresh && old && old.type === fresh.type && adapt(tr, start, old, fresh)) return;
  if (!nodes.length && end - start === tr.doc.content.size) tr.delete(start, end);
  else tr.replaceWith(start, end, nodes);
}

/** Changes only what differs within a block, so that carets in it stay at their characters. */
function adapt(tr: Transform, at: number, old: Node, fresh: Node): boolean {
  if (JSON.stringify(old.attrs) !== JSON.stringify(fresh.attrs)) {
    for (const [name, value] of Object.entries(fresh.attrs)) {
      if (JSON.stringify(old.attrs[name]) !== JSON.stringify(value)) tr.setNodeAttribute(at, name, value);
    }
  }
  const start = old.content.findDiffStart(fresh.content);
  if (start === null) return true;
  const ends = old.content.findDiffEnd(fresh.content);
  if (!ends) return true;
  // Where a repeated text makes both ends overlap, the later one gives way.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const slice = fresh.slice(start, ends.b + overlap);
  const step = new ReplaceStep(at + 1 + start, at + 1 + ends.a + overlap, slice);
  return tr.maybeStep(step).failed === null;
}
