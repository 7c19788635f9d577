// What a paste brings in, and where it goes.

import { Fragment, Slice } from 'prosemirror-model';
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { liftBylines } from '../../document/byline.ts';
import type { Byline } from '../../document/byline.ts';
import { providerOf } from '../../document/embeds.ts';
import { fromBlock } from '../../document/json.ts';
import { schema } from '../../document/schema.ts';
import type { Block, Document, Line } from '../../document/types.ts';
import { insert } from '../commands/blocks.ts';
import { clean } from './clean.ts';
import { textOf } from './line.ts';
import { neutral } from './neutral.ts';

export type PasteOptions = {
  /** Tells the page of a byline; answers whether the text gives it up. */
  liftByline: (bylines: Byline[], text: string) => boolean;
  /** Takes picture files; false while the page takes none. */
  takeFiles: (files: File[], at: number | null) => boolean;
};

/** Lines of plain text as paragraphs. */
function plainBlocks(text: string): Document {
  const lines = text.normalize('NFC').replaceAll('\u00a0', ' ').split(/\r\n?|\n/).map((line) => line.trim());
  return lines.filter(Boolean).map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
}

/** Takes bylines that are a whole paragraph out; one at the head of a text is left to who watches the text. */
function withoutBylines(blocks: Document, lift: PasteOptions['liftByline']): Document {
  return blocks.filter((block) => {
    const text = block.type === 'paragraph' ? textOf(block.content) : '';
    const found = liftBylines(text);
    return !(found && found.rest === '' && lift(found.bylines, text));
  });
}

const lineOf = (block: Block): Line[] => {
  if (block.type === 'bullet_list' || block.type === 'ordered_list') return block.content.map((item) => item.content);
  return 'content' in block && block.type !== 'table' && block.type !== 'fact_box' ? [block.content] : [];
};

/** What goes into a place that holds lines only: a cell gets line ends, a list gets items. */
function fitting(blocks: Document, place: string): Slice | null {
  const lines = blocks.flatMap(lineOf);
  const inline = (line: Line) => fromBlock({ type: 'paragraph', content: line })?.content ?? Fragment.empty;
  if (place === 'table_cell') {
    const parts = lines.map(inline).map((content, index) => (index ? Fragment.from(schema.node('break')).append(content) : content));
    return new Slice(parts.reduce((all, part) => all.append(part), Fragment.empty), 0, 0);
  }
  if (place === 'list_item' && lines.length > 1 && blocks.every((block) => lineOf(block).length > 0)) {
    return new Slice(Fragment.fromArray(lines.map((line) => schema.node('list_item', null, inline(line)))), 1, 1);
  }
  return null;
}

/** Blocks as a slice that goes on with the line it is pasted into, if it begins with a paragraph. */
export function sliceOf(blocks: Document, place: string): Slice {
  const fit = fitting(blocks, place);
  if (fit) return fit;
  const nodes = blocks.map((block, index) => fromBlock(block, `${index}`)).filter((node): node is Node => node !== null);
  const open = (node: Node | undefined) => (node?.type.name === 'paragraph' ? 1 : 0);
  return new Slice(Fragment.fromArray(nodes), open(nodes[0]), open(nodes.at(-1)));
}

function pasteBlocks(view: EditorView, blocks: Document): void {
  const { $from } = view.state.selection;
  const tr = view.state.tr.replaceSelection(sliceOf(blocks, $from.parent.type.name));
  view.dispatch(tr.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView());
}

export function paste(options: PasteOptions): Plugin {
  const files = (data: DataTransfer | null) => [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
  const take = (view: EditorView, data: DataTransfer) => {
    const html = data.getData('text/html');
    const text = data.getData('text/plain');
    const pictures = files(data);
    // Word and 한글 put a picture of the text beside the text; whoever copies a picture has no text.
    if (pictures.length && text.trim() === '') return void options.takeFiles(pictures, null);
    if (html.includes('data-pm-slice')) return void view.pasteHTML(neutral(html));
    const address = text.trim();
    const provider = providerOf(address);
    const { parent } = view.state.selection.$from;
    if (provider !== null && !/\s/.test(address) && parent.type.name === 'paragraph' && parent.content.size === 0) {
      return void insert(schema.node('embed', { provider, href: address, title: null }))(view.state, view.dispatch, view);
    }
    const rich = html === '' ? [] : clean(html);
    const blocks = withoutBylines(rich.length ? rich : plainBlocks(text), options.liftByline);
    if (blocks.length) pasteBlocks(view, blocks);
  };
  return new Plugin({
    props: {
      // Before ProseMirror reads the markup, for it would read it as it is.
      handleDOMEvents: {
        paste(view, event) {
          const data = event.clipboardData;
          // A browser pastes into a composition better than anybody else.
          if (!data || !view.editable || view.composing) return false;
          event.preventDefault();
          take(view, data);
          return true;
        },
      },
      handleDrop(view, event, _slice, moved) {
        const pictures = files(event.dataTransfer);
        if (moved || !pictures.length) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null;
        event.preventDefault();
        return options.takeFiles(pictures, at);
      },
    },
  });
}
