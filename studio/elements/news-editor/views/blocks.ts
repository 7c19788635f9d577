// How blocks with attributes look while they are written.

import type { Node } from 'prosemirror-model';
import { NodeSelection } from 'prosemirror-state';
import type { EditorView, NodeView, NodeViewConstructor, ViewMutationRecord } from 'prosemirror-view';
import { houseOf } from '../../document/embeds.ts';
import type { Focal } from '../../document/types.ts';
import { make } from '../dom.ts';
import type { Say } from '../words.ts';
import { Field, isOfField } from './field.ts';
import type { Place } from './field.ts';

/** Where pictures come from: the address of one that the paper holds, or `null`. */
export type PictureSource = (picture: string) => string | null;

/** A block with fields, and perhaps with text that the editor itself holds. */
abstract class BlockView implements NodeView {
  abstract readonly dom: HTMLElement;
  readonly contentDOM?: HTMLElement;
  protected abstract show(node: Node): void;

  constructor(
    protected node: Node,
    protected readonly view: EditorView,
    protected readonly place: Place,
  ) {}

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show(node);
    return true;
  }

  stopEvent(event: Event): boolean {
    return isOfField(event);
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === 'selection' ? !this.contentDOM : !this.contentDOM?.contains(mutation.target);
  }
}

class QuoteView extends BlockView {
  override readonly contentDOM = make('blockquote');
  readonly #cite: Field;
  readonly dom: HTMLElement;

  constructor(node: Node, view: EditorView, place: Place, say: Say) {
    super(node, view, place);
    this.#cite = new Field(view, place, 'cite', say('cite'), { optional: true });
    this.dom = make('figure', { class: 'ne-quote' }, this.contentDOM, make('figcaption', { contenteditable: 'false' }, this.#cite.dom));
    this.show(node);
  }

  protected show(node: Node): void {
    this.#cite.show(node.attrs['cite'], this.view.editable);
  }
}

class FactBoxView extends BlockView {
  override readonly contentDOM = make('div', { class: 'ne-box-text' });
  readonly #title: Field;
  readonly dom: HTMLElement;

  constructor(node: Node, view: EditorView, place: Place, say: Say) {
    super(node, view, place);
    this.#title = new Field(view, place, 'title', say('box-title'), { optional: false });
    this.dom = make('section', { class: 'ne-fact-box', 'aria-label': say('fact-box') }, make('div', { contenteditable: 'false' }, this.#title.dom), this.contentDOM);
    this.show(node);
  }

  protected show(node: Node): void {
    this.#title.show(node.attrs['title'], this.view.editable);
  }
}

class EmbedView extends BlockView {
  readonly #title: Field;
  readonly #provider = make('b');
  readonly #address = make('a', { rel: 'noopener noreferrer', target: '_blank', tabindex: '-1' });
  readonly dom: HTMLElement;

  constructor(node: Node, view: EditorView, place: Place, say: Say) {
    super(node, view, place);
    this.#title = new Field(view, place, 'title', say('embed-title'), { optional: true });
    this.dom = make('div', { class: 'ne-embed', contenteditable: 'false' }, this.#provider, this.#title.dom, this.#address);
    this.show(node);
  }

  protected show(node: Node): void {
    const href = String(node.attrs['href']);
    this.#provider.textContent = houseOf(String(node.attrs['provider']));
    this.#address.textContent = href;
    this.#address.href = href;
    this.#title.show(node.attrs['title'], this.view.editable);
  }
}

class PictureView extends BlockView {
  readonly #image = make('img', { alt: '', draggable: 'false' });
  readonly #frame: HTMLElement;
  readonly #mark = make('span', { class: 'ne-focal', 'aria-hidden': 'true' });
  readonly #absent: HTMLElement;
  readonly #fields: [name: string, field: Field][];
  readonly #focal: Record<'x' | 'y', HTMLInputElement>;
  readonly dom: HTMLElement;

  constructor(
    node: Node,
    view: EditorView,
    place: Place,
    say: Say,
    private readonly source: PictureSource,
  ) {
    super(node, view, place);
    this.#absent = make('p', { class: 'ne-absent' }, say('picture-absent'));
    this.#frame = make('div', { class: 'ne-frame' }, this.#image, this.#mark, this.#absent);
    this.#frame.addEventListener('click', (event) => this.#look(event));
    const field = (name: 'caption' | 'credit' | 'alt'): [string, Field] => [name, new Field(view, place, name, say(name), { optional: true, labelled: true })];
    this.#fields = [field('caption'), field('credit'), field('alt')];
    const slide = (axis: 'x' | 'y') => {
      const input = make('input', { type: 'range', min: '0', max: '100', step: '5', 'aria-label': say(`focal-${axis}`) });
      input.addEventListener('input', () => this.#store({ ...this.#point(), [axis]: Number(input.value) / 100 }));
      return input;
    };
    this.#focal = { x: slide('x'), y: slide('y') };
    const label = (axis: 'x' | 'y') => make('label', { class: 'ne-labelled' }, make('span', {}, say(`focal-${axis}`)), this.#focal[axis]);
    const fields = make('div', { class: 'ne-fields' }, ...this.#fields.map(([, one]) => one.dom), label('x'), label('y'));
    this.dom = make('figure', { class: 'ne-picture', contenteditable: 'false' }, this.#frame, fields);
    this.show(node);
  }

  #point(): Focal {
    return (this.node.attrs['focal'] as Focal | null) ?? { x: 0.5, y: 0.5 };
  }

  /** A click on the picture says where crops must look; the first one only chooses the block. */
  #look(event: MouseEvent): void {
    const at = this.place();
    const { selection } = this.view.state;
    if (at === undefined || !this.view.editable) return;
    if (!(selection instanceof NodeSelection) || selection.from !== at) return;
    const box = this.#image.getBoundingClientRect();
    const part = (value: number, size: number) => Math.min(Math.max(Math.round((value / size) * 100) / 100, 0), 1);
    if (box.width) this.#store({ x: part(event.clientX - box.left, box.width), y: part(event.clientY - box.top, box.height) });
  }

  #store(focal: Focal): void {
    const at = this.place();
    if (at !== undefined) this.view.dispatch(this.view.state.tr.setNodeAttribute(at, 'focal', focal));
  }

  protected show(node: Node): void {
    const picture = node.attrs['picture'] as string | null;
    const address = picture === null ? null : this.source(picture);
    this.#image.hidden = this.#mark.hidden = address === null;
    this.#absent.hidden = address !== null;
    if (address !== null && this.#image.getAttribute('src') !== address) this.#image.src = address;
    this.#image.alt = String(node.attrs['alt'] ?? node.attrs['caption'] ?? '');
    for (const [name, field] of this.#fields) field.show(node.attrs[name], this.view.editable);
    const { x, y } = this.#point();
    for (const [axis, part] of [['x', x], ['y', y]] as const) {
      this.#focal[axis].value = String(Math.round(part * 100));
      this.#focal[axis].disabled = !this.view.editable;
      this.#mark.style.setProperty(`--${axis}`, `${part * 100}%`);
    }
  }
}

/** The views of the blocks that have fields. */
export function blockViews(say: Say, source: PictureSource): Record<string, NodeViewConstructor> {
  return {
    quote: (node, view, place) => new QuoteView(node, view, place, say),
    fact_box: (node, view, place) => new FactBoxView(node, view, place, say),
    embed: (node, view, place) => new EmbedView(node, view, place, say),
    picture: (node, view, place) => new PictureView(node, view, place, say, source),
    editors_note: () => {
      const text = make('div');
      const label = make('b', { contenteditable: 'false' }, say('editors-note'));
      return { dom: make('aside', { class: 'ne-note', 'aria-label': say('editors-note') }, label, text), contentDOM: text };
    },
  };
}
