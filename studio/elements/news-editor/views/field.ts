// A field inside of the text: an attribute of a block, written where it is read.

import type { EditorView } from 'prosemirror-view';
import { make } from '../dom.ts';

export type Place = () => number | undefined;

/** An input that holds an attribute of the block at `place`; its text is stored as it is typed. */
export class Field {
  readonly dom: HTMLElement;
  readonly #input: HTMLInputElement;

  constructor(view: EditorView, place: Place, name: string, label: string, options: { optional: boolean; labelled?: boolean }) {
    this.#input = make('input', { type: 'text', 'aria-label': label, placeholder: options.labelled ? '' : label, autocomplete: 'off', class: `ne-field ne-${name}` });
    this.dom = options.labelled ? make('label', { class: 'ne-labelled' }, make('span', {}, label), this.#input) : this.#input;
    this.#input.addEventListener('input', () => {
      const at = place();
      const value = this.#input.value;
      if (at !== undefined) view.dispatch(view.state.tr.setNodeAttribute(at, name, value === '' && options.optional ? null : value));
    });
    this.#input.addEventListener('keydown', (event) => {
      if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
      event.preventDefault();
      view.focus();
    });
  }

  /** Shows what is stored; a text under composition is left alone, for it is what is stored. */
  show(value: unknown, editable: boolean): void {
    const text = typeof value === 'string' ? value : '';
    if (this.#input.value !== text) this.#input.value = text;
    this.#input.readOnly = !editable;
    this.dom.classList.toggle('ne-unsaid', text === '' && !editable);
  }
}

/** Whether an event belongs to a field and not to the text around it. */
export function isOfField(event: Event): boolean {
  return event.target instanceof Element && event.target.closest('input, button, label') !== null;
}
