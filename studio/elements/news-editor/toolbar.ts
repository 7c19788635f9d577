// The toolbar: one stop for Tab, arrows within, every button with its key.

import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { ACTIONS } from './actions.ts';
import type { Action, Desk } from './actions.ts';
import { make } from './dom.ts';
import { icon } from './icons.ts';
import { ariaKey, printedKey } from './keys.ts';

export class Toolbar {
  readonly dom: HTMLElement;
  readonly #buttons: { action: Action; button: HTMLButtonElement }[];
  readonly #desk: () => Desk;

  constructor(view: () => EditorView, desk: () => Desk) {
    this.#desk = desk;
    const { say } = desk();
    this.dom = make('div', { class: 'ne-toolbar', role: 'toolbar', 'aria-label': say('toolbar') });
    this.#buttons = ACTIONS.map((action) => {
      const label = say(action.name);
      const button = make('button', {
        type: 'button',
        tabindex: '-1',
        'aria-label': label,
        'aria-keyshortcuts': ariaKey(action.key),
        title: `${label}  ${printedKey(action.key)}`,
        'data-action': action.name,
        'aria-pressed': action.isActive ? 'false' : false,
      });
      button.append(icon(action.name));
      // The text keeps its selection, and a phone its keyboard, while a button is pressed.
      button.addEventListener('mousedown', (event) => event.preventDefault());
      button.addEventListener('click', () => {
        const editor = view();
        editor.focus();
        action.command(desk())(editor.state, editor.dispatch, editor);
      });
      return { action, button };
    });
    for (const group of new Set(ACTIONS.map(({ group }) => group))) {
      const buttons = this.#buttons.filter(({ action }) => action.group === group).map(({ button }) => button);
      this.dom.append(make('div', { class: `ne-group ne-group-${group}` }, ...buttons));
    }
    this.dom.addEventListener('keydown', (event) => this.#walk(event, view()));
    this.#buttons[0]?.button.setAttribute('tabindex', '0');
  }

  /** Shows what is set where the caret is, and what can be done there. */
  show(state: EditorState): void {
    const desk = this.#desk();
    for (const { action, button } of this.#buttons) {
      if (action.isActive) button.setAttribute('aria-pressed', String(action.isActive(state)));
      const offered = action.isOffered?.(state, desk) ?? true;
      if (action.group === 'table' || action.name === 'picture') button.hidden = !offered;
      else button.setAttribute('aria-disabled', String(!offered));
    }
    const tables = this.dom.querySelector<HTMLElement>('.ne-group-table');
    if (tables) tables.hidden = this.#buttons.every(({ action, button }) => action.group !== 'table' || button.hidden);
    const shown = this.#shown();
    if (!shown.some((button) => button.tabIndex === 0)) shown[0]?.setAttribute('tabindex', '0');
  }

  focus(): void {
    this.#shown().find((button) => button.tabIndex === 0)?.focus();
  }

  #shown(): HTMLButtonElement[] {
    return this.#buttons.map(({ button }) => button).filter((button) => !button.hidden);
  }

  #walk(event: KeyboardEvent, view: EditorView): void {
    const buttons = this.#shown();
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === 'Escape') view.focus();
    else if (event.key === '?') this.#desk().showKeys();
    else if (to !== undefined) {
      const next = buttons.at(to % buttons.length);
      buttons.forEach((button) => button.setAttribute('tabindex', button === next ? '0' : '-1'));
      next?.focus();
    } else return;
    event.preventDefault();
  }
}
