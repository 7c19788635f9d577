// Everything a writer can do, once: the toolbar, the keys and the sheet of keys are made from this list.

import { redo, undo } from 'prosemirror-history';
import type { MarkType, NodeType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { providerOf } from '../document/embeds.ts';
import { toHref } from '../document/href.ts';
import { schema } from '../document/schema.ts';
import { insert, isWithin, move, remove } from './commands/blocks.ts';
import { areOf, turnInto } from './commands/lines.ts';
import { clear, hasMark, linkAt, setLink, toggle } from './commands/marks.ts';
import { addColumn, addRow, removeColumn, removeRow, tableOf } from './commands/table.ts';
import { ask } from './dialog.ts';
import type { Say, Word } from './words.ts';

/** What an action may ask of the editor it belongs to. */
export type Desk = {
  host: HTMLElement;
  say: Say;
  /** Lets the writer choose pictures; `null` while the page takes none. */
  choosePictures: (() => void) | null;
  showKeys: () => void;
};

export type Action = {
  name: Word;
  /** As ProseMirror names it: `Mod-b`. */
  key: string;
  group: 'history' | 'marks' | 'lines' | 'blocks' | 'table' | 'place' | 'help';
  command: (desk: Desk) => Command;
  isActive?: (state: EditorState) => boolean;
  /** Where it is offered; everywhere, if it does not say. */
  isOffered?: (state: EditorState, desk: Desk) => boolean;
};

const { marks, nodes } = schema as unknown as { marks: Record<string, MarkType>; nodes: Record<string, NodeType> };

function mark(name: Word, key: string, instead?: string): Action {
  const type = marks[name] as MarkType;
  return { name, key, group: 'marks', command: () => toggle(type, instead ? marks[instead] : undefined), isActive: (state) => hasMark(state, type) };
}

function line(name: Word, key: string): Action {
  const type = nodes[name.replace('-', '_')] as NodeType;
  return { name, key, group: 'lines', command: () => turnInto(type), isActive: (state) => areOf(state, type) };
}

function inTable(name: Word, key: string, command: Command): Action {
  return { name, key, group: 'table', command: () => command, isOffered: (state) => isWithin(state, 'table') };
}

/** A command that asks first. It can always begin; what comes of it is known later. */
const asking = (question: (view: EditorView, desk: Desk) => Promise<Command | null>) => (desk: Desk): Command => (_state, dispatch, view) => {
  if (dispatch && view) {
    void question(view, desk).then((command) => {
      command?.(view.state, view.dispatch, view);
      view.focus();
    });
  }
  return true;
};

async function askLink(view: EditorView, { host, say }: Desk): Promise<Command | null> {
  const found = linkAt(view.state);
  const text = view.state.doc.textBetween(found.from, found.to, ' ', ' ');
  const fields = [
    { name: 'href', label: 'href', value: found.href ?? toHref(text) ?? '', type: 'url' },
    { name: 'text', label: 'link-text', value: text },
  ] as const;
  const answer = await ask(host, say, 'link', [...fields], ({ href }) => (toHref(href ?? '') ? null : 'href-wrong'), found.href ? 'unlink' : undefined);
  if (answer === null) return null;
  if (answer === 'drop') return setLink(found, null, text);
  const href = toHref(answer['href'] ?? '');
  return href ? setLink(found, href, answer['text']?.trim() || text || href) : null;
}

async function askEmbed(_view: EditorView, { host, say }: Desk): Promise<Command | null> {
  const fields = [
    { name: 'href', label: 'href', value: '', type: 'url' },
    { name: 'title', label: 'embed-title', value: '' },
  ] as const;
  const house = (href: string) => providerOf(toHref(href) ?? '');
  const answer = await ask(host, say, 'embed', [...fields], ({ href }) => (house(href ?? '') ? null : 'embed-wrong'));
  if (answer === null || answer === 'drop') return null;
  const href = toHref(answer['href'] ?? '');
  return href ? insert((nodes['embed'] as NodeType).create({ provider: providerOf(href), href, title: answer['title'] || null })) : null;
}

const boxOf = () => schema.node('fact_box', null, [schema.node('paragraph')]);

export const ACTIONS: readonly Action[] = [
  { name: 'undo', key: 'Mod-z', group: 'history', command: () => undo, isOffered: (state) => undo(state) },
  { name: 'redo', key: 'Mod-Shift-z', group: 'history', command: () => redo, isOffered: (state) => redo(state) },
  line('paragraph', 'Mod-Alt-0'),
  line('heading', 'Mod-Alt-2'),
  line('quote', 'Mod-Shift-9'),
  line('bullet-list', 'Mod-Shift-8'),
  line('ordered-list', 'Mod-Shift-7'),
  line('editors-note', 'Mod-Alt-n'),
  mark('bold', 'Mod-b'),
  mark('italic', 'Mod-i'),
  mark('strike', 'Mod-Shift-x'),
  mark('superscript', 'Mod-.', 'subscript'),
  mark('subscript', 'Mod-,', 'superscript'),
  { name: 'link', key: 'Mod-Shift-k', group: 'marks', command: asking(askLink), isActive: (state) => linkAt(state).href !== null },
  { name: 'clear', key: 'Mod-\\', group: 'marks', command: () => clear },
  {
    name: 'picture',
    key: 'Mod-Alt-p',
    group: 'blocks',
    command: (desk) => (_state, dispatch) => {
      if (dispatch) desk.choosePictures?.();
      return desk.choosePictures !== null;
    },
    isOffered: (_state, desk) => desk.choosePictures !== null,
  },
  { name: 'table', key: 'Mod-Alt-t', group: 'blocks', command: () => insert(tableOf(3, 3)) },
  { name: 'fact-box', key: 'Mod-Alt-b', group: 'blocks', command: () => insert(boxOf()), isOffered: (state) => !isWithin(state, 'fact_box') },
  { name: 'embed', key: 'Mod-Alt-e', group: 'blocks', command: asking(askEmbed) },
  inTable('row-add', 'Alt-Shift-ArrowDown', addRow),
  inTable('row-remove', 'Alt-Shift-ArrowUp', removeRow),
  inTable('column-add', 'Alt-Shift-ArrowRight', addColumn),
  inTable('column-remove', 'Alt-Shift-ArrowLeft', removeColumn),
  { name: 'up', key: 'Alt-ArrowUp', group: 'place', command: () => move(-1) },
  { name: 'down', key: 'Alt-ArrowDown', group: 'place', command: () => move(1) },
  { name: 'remove', key: 'Mod-Shift-Backspace', group: 'place', command: () => remove },
  {
    name: 'help',
    key: 'Mod-/',
    group: 'help',
    command: (desk) => (_state, dispatch) => {
      if (dispatch) desk.showKeys();
      return true;
    },
  },
];
