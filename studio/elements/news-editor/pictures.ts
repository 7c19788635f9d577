// Pictures on their way in: a place is kept in the text while they are brought, and they come in the order they were chosen.

import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { EditorView } from 'prosemirror-view';
import { schema } from '../document/schema.ts';
import type { PictureAttrs } from '../document/types.ts';
import { make } from './dom.ts';
import type { Say } from './words.ts';

/** Brings one picture into the paper. `report` takes parts from 0 to 1; the answer is the block that stands for it. */
export type Upload = (file: File, report: (part: number) => void, signal: AbortSignal) => Promise<Partial<PictureAttrs> & { picture: string }>;

type Change = { add: { id: object; at: number; dom: HTMLElement } } | { drop: object };

const key = new PluginKey<DecorationSet>('pictures');

/** Keeps the places of pictures that are on their way. */
export function places(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, set) {
        const moved = set.map(tr.mapping, tr.doc);
        const change = tr.getMeta(key) as Change | undefined;
        if (!change) return moved;
        if ('drop' in change) return moved.remove(moved.find(undefined, undefined, (spec) => spec['id'] === change.drop));
        const { id, at, dom } = change.add;
        return moved.add(tr.doc, [Decoration.widget(at, dom, { id, side: 1 })]);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Where whole blocks may be put in that is nearest to a position. */
function between(view: EditorView, at: number): number {
  const $at = view.state.doc.resolve(Math.min(at, view.state.doc.content.size));
  if ($at.depth === 0) return $at.pos;
  return $at.after(1);
}

/** Brings pictures in below a position. `fail` is told of each that did not come. */
export async function bring(view: EditorView, say: Say, files: File[], at: number, upload: Upload, signal: AbortSignal, fail: (file: File, fault: unknown) => void): Promise<void> {
  const id = {};
  const bar = make('progress', { max: '1', value: '0', 'aria-label': say('uploading') });
  const count = make('span');
  const dom = make('div', { class: 'ne-upload', contenteditable: 'false' }, make('span', {}, say('uploading')), bar, count);
  const parts = files.map(() => 0);
  let done = 0;
  const show = () => {
    bar.value = parts.reduce((sum, part) => sum + part, 0) / files.length;
    count.textContent = files.length > 1 ? `${done}/${files.length}` : '';
  };
  show();
  view.dispatch(view.state.tr.setMeta(key, { add: { id, at: between(view, at), dom } } satisfies Change));
  const brought = files.map((file, index) =>
    upload(
      file,
      (part) => {
        parts[index] = Math.min(Math.max(part, 0), 1);
        show();
      },
      signal,
    ).finally(() => {
      parts[index] = 1;
      done++;
      show();
    }),
  );
  // All are brought at once; each waits for those before it, so that the order stays.
  const settled = brought.map((one) => one.then((attrs) => ({ attrs }), (fault: unknown) => ({ fault })));
  for (const [index, one] of settled.entries()) {
    const result = await one;
    if (view.isDestroyed || signal.aborted) return;
    const place = key.getState(view.state)?.find(undefined, undefined, (spec) => spec['id'] === id)[0];
    if ('fault' in result) fail(files[index] as File, result.fault);
    else if (place) {
      const node = schema.nodes['picture']?.create({ ...result.attrs });
      if (node) view.dispatch(view.state.tr.insert(place.from, node));
    }
  }
  view.dispatch(view.state.tr.setMeta(key, { drop: id } satisfies Change));
}
