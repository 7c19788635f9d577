// Questions that the toolbar asks: a link, an address to embed, the sheet of keys.

import { make } from './dom.ts';
import type { Say, Word } from './words.ts';

export type Ask = { label: Word; value: string; name: string; type?: string };

/**
 * Asks for a few lines. `check` answers with the word for what is wrong, or null. The answer is what was entered, `drop` for
 * the button that takes away, or null when the writer turned back.
 */
export function ask(
  host: HTMLElement,
  say: Say,
  title: Word,
  fields: Ask[],
  check: (values: Record<string, string>) => Word | null,
  drop?: Word,
): Promise<Record<string, string> | 'drop' | null> {
  return new Promise((resolve) => {
    const inputs = fields.map((field) => {
      const input = make('input', { type: 'text', name: field.name, autocomplete: 'off', inputmode: field.type ?? 'text' });
      input.value = field.value;
      return { field, input, row: make('label', { class: 'ne-labelled' }, make('span', {}, say(field.label)), input) };
    });
    const fault = make('p', { class: 'ne-fault', role: 'alert' });
    const buttons = make('div', { class: 'ne-buttons' });
    if (drop) buttons.append(make('button', { type: 'button', value: 'drop' }, say(drop)));
    buttons.append(make('button', { type: 'button', value: 'cancel' }, say('cancel')), make('button', { type: 'submit', class: 'ne-primary' }, say('ok')));
    const form = make('form', { novalidate: true }, make('h2', {}, say(title)), ...inputs.map(({ row }) => row), fault, buttons);
    const dialog = make('dialog', { class: 'ne-dialog', 'aria-label': say(title) }, form);
    let answer: Record<string, string> | 'drop' | null = null;
    buttons.addEventListener('click', (event) => {
      const value = (event.target as HTMLButtonElement).value;
      if (value === 'drop') answer = 'drop';
      if (value === 'drop' || value === 'cancel') dialog.close();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const values = Object.fromEntries(inputs.map(({ field, input }) => [field.name, input.value]));
      const wrong = check(values);
      fault.textContent = wrong === null ? '' : say(wrong);
      if (wrong === null) {
        answer = values;
        dialog.close();
      }
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    host.append(dialog);
    dialog.showModal();
    inputs[0]?.input.select();
  });
}

/** Shows all keys. */
export function keySheet(host: HTMLElement, say: Say, rows: readonly (readonly [label: string, key: string])[]): Promise<void> {
  return new Promise((resolve) => {
    const list = make('dl', { class: 'ne-keys' }, ...rows.map(([label, key]) => make('div', {}, make('dt', {}, label), make('dd', {}, make('kbd', {}, key)))));
    const close = make('button', { type: 'button', class: 'ne-primary' }, say('close'));
    const dialog = make('dialog', { class: 'ne-dialog ne-sheet', 'aria-label': say('help') }, make('h2', {}, say('help')), list, make('div', { class: 'ne-buttons' }, close));
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve();
    });
    host.append(dialog);
    dialog.showModal();
  });
}
