// What the editor is made of: the document, its history, keys, and the watchers of what comes in.

import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Desk } from './actions.ts';
import { bylines } from './bylines.ts';
import { keys } from './keys.ts';
import { paste } from './paste/plugin.ts';
import type { PasteOptions } from './paste/plugin.ts';
import { places } from './pictures.ts';

/** Says in an empty text what it is for. */
function placeholder(say: Desk['say']): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const only = state.doc.firstChild;
        if (state.doc.childCount !== 1 || only?.type.name !== 'paragraph' || only.content.size > 0) return null;
        return DecorationSet.create(state.doc, [Decoration.node(0, only.nodeSize, { class: 'ne-empty', 'data-placeholder': say('placeholder') })]);
      },
    },
  });
}

/** Blocks that nobody can write on after the last one are followed by a paragraph as soon as somebody clicks there. */
function writableEnd(): Plugin {
  return new Plugin({
    props: {
      handleClick(view, at, event) {
        const last = view.dom.lastElementChild?.getBoundingClientRect();
        const { doc } = view.state;
        if (!view.editable || !last || event.clientY < last.bottom || at < doc.content.size - 1 || doc.lastChild?.isTextblock) return false;
        const type = doc.type.schema.nodes['paragraph'];
        if (type) view.dispatch(view.state.tr.insert(doc.content.size, type.create()));
        return false;
      },
    },
  });
}

export function stateOf(doc: Node, desk: () => Desk, focusToolbar: () => void, options: PasteOptions): EditorState {
  return EditorState.create({
    doc,
    plugins: [
      ...keys(desk, focusToolbar),
      history({ depth: 500 }),
      dropCursor({ class: 'ne-drop', color: false, width: 2 }),
      gapCursor(),
      places(),
      paste(options),
      bylines(options.liftByline),
      placeholder(desk().say),
      writableEnd(),
    ],
  });
}
