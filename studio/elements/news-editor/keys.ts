// Keys: those of the actions, those of the place the caret is in, and a few beginnings of lines that say what the line is.

import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { undoInputRule, inputRules, InputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { redo } from 'prosemirror-history';
import type { NodeType } from 'prosemirror-model';
import type { Command, Plugin } from 'prosemirror-state';
import { schema } from '../document/schema.ts';
import { ACTIONS } from './actions.ts';
import type { Desk } from './actions.ts';
import { leave, leaveEmptyEnd, unboxAtStart } from './commands/blocks.ts';
import { leaveEmptyItem, plainAtStart, turnInto } from './commands/lines.ts';
import { cellBeside, nextCell } from './commands/table.ts';

const isMac = /Mac|iP(hone|[oa]d)/.test(navigator.platform);

/** A key as it is printed on keyboards: `Ctrl+Shift+9`, `⌘⇧9`. */
export function printedKey(key: string): string {
  const parts = key.split(/-(?!$)/).map((part) => {
    switch (part) {
      case 'Mod':
        return isMac ? '⌘' : 'Ctrl';
      case 'Shift':
        return isMac ? '⇧' : 'Shift';
      case 'Alt':
        return isMac ? '⌥' : 'Alt';
      default:
        return { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }[part] ?? (part.length === 1 ? part.toUpperCase() : part);
    }
  });
  return parts.join(isMac ? '' : '+');
}

/** A key as `aria-keyshortcuts` writes it. */
export function ariaKey(key: string): string {
  return key.replace('Mod', isMac ? 'Meta' : 'Control').replaceAll('-', '+').replace(/\+\+$/, '+-');
}

const lineEnd: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if (!$from.parent.inlineContent || !$from.sameParent($to)) return false;
  dispatch?.(state.tr.replaceSelectionWith(schema.node('break'), true).scrollIntoView());
  return true;
};

/** A cell is one line: Enter ends a line of it, and does not split it. */
const lineEndInCell: Command = (state, dispatch, view) => state.selection.$from.parent.type.name === 'table_cell' && lineEnd(state, dispatch, view);

/** A line that begins so becomes what the beginning says. */
function rule(begins: RegExp, name: string): InputRule {
  return new InputRule(begins, (state, _match, start, end) => {
    const { $from } = state.selection;
    if ($from.parent.type.name !== 'paragraph') return null;
    const tr = state.tr.delete(start, end);
    let done = null;
    turnInto(schema.nodes[name] as NodeType)(state.apply(tr), (turned) => {
      turned.steps.forEach((step) => tr.step(step));
      done = tr.setSelection(turned.selection.map(tr.doc, tr.mapping.slice(tr.steps.length)));
    });
    return done;
  });
}

export function keys(desk: () => Desk, focusToolbar: () => void): Plugin[] {
  const actions = Object.fromEntries(
    ACTIONS.map((action): [string, Command] => [action.key, (state, dispatch, view) => action.command(desk())(state, dispatch, view)]),
  );
  const own: Record<string, Command> = {
    'Mod-y': redo,
    'Alt-F10': () => {
      focusToolbar();
      return true;
    },
    'Mod-Enter': leave,
    'Shift-Enter': lineEnd,
    Tab: nextCell(1),
    'Shift-Tab': nextCell(-1),
    ArrowUp: cellBeside(-1),
    ArrowDown: cellBeside(1),
  };
  return [
    inputRules({
      rules: [rule(/^[-*] $/, 'bullet_list'), rule(/^1[.)] $/, 'ordered_list'), rule(/^> $/, 'quote'), rule(/^## $/, 'heading')],
    }),
    keymap({ ...actions, ...own }),
    keymap({
      ...baseKeymap,
      Enter: chainCommands(lineEndInCell, leaveEmptyItem, leaveEmptyEnd, baseKeymap['Enter'] as Command),
      Backspace: chainCommands(undoInputRule, unboxAtStart, plainAtStart, baseKeymap['Backspace'] as Command),
    }),
  ];
}
