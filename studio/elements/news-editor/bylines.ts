// A byline that was written or pasted at the head of the text goes to the field that it belongs to.

import { closeHistory } from 'prosemirror-history';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { liftBylines } from '../document/byline.ts';
import type { Byline } from '../document/byline.ts';

/** Watches the head of the text. `lift` tells the page and answers whether the text gives the byline up. */
export function bylines(lift: (bylines: Byline[], text: string) => boolean): Plugin {
  // A byline that came back was brought back: by undo, or because the page would not have it.
  const asked = new Set<string>();
  const look = (view: EditorView) => {
    const head = view.state.doc.firstChild;
    if (view.composing || !view.editable || head?.type.name !== 'paragraph') return;
    const text = head.textBetween(0, head.content.size, undefined, '\n');
    const found = liftBylines(text);
    if (!found) return;
    const end = text.length - found.rest.length;
    const byline = text.slice(0, end).trim();
    const { from } = view.state.selection;
    // While somebody still writes in it, it is not done.
    if (asked.has(byline) || (from > 1 && from < 1 + byline.length)) return;
    asked.add(byline);
    if (!lift(found.bylines, byline)) return;
    // A step of its own, so that undo brings the byline back and not more.
    const tr = closeHistory(view.state.tr);
    const only = found.rest === '' && view.state.doc.childCount > 1;
    view.dispatch(only ? tr.delete(0, head.nodeSize) : tr.delete(1, 1 + end));
  };
  return new Plugin({
    view: (view) => {
      // What is written ends with its composition, and that is told after the view is up to date.
      const later = () => setTimeout(() => look(view), 60);
      view.dom.addEventListener('compositionend', later);
      return {
        update: (_view, before) => {
          if (!view.state.doc.eq(before.doc)) queueMicrotask(() => !view.isDestroyed && look(view));
        },
        destroy: () => view.dom.removeEventListener('compositionend', later),
      };
    },
  });
}
