// <news-editor>: the writer's page. Its value is a news document; docs/EDITOR.md tells what a page may ask of it.

import type { EditorState, Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Byline } from '../document/byline.ts';
import { count } from '../document/counts.ts';
import type { Counts } from '../document/counts.ts';
import { fromDocument, toDocument } from '../document/json.ts';
import type { Document } from '../document/types.ts';
import { ACTIONS } from './actions.ts';
import type { Desk } from './actions.ts';
import { Copies } from './copies.ts';
import type { Copy } from './copies.ts';
import { keySheet } from './dialog.ts';
import { make } from './dom.ts';
import { printedKey } from './keys.ts';
import { bring } from './pictures.ts';
import type { Upload } from './pictures.ts';
import { takeIn } from './remote.ts';
import type { Merged } from './remote.ts';
import { stateOf } from './state.ts';
import { Toolbar } from './toolbar.ts';
import { blockViews } from './views/blocks.ts';
import type { PictureSource } from './views/blocks.ts';
import type { Say, Word } from './words.ts';

/** How long the writer pauses before the local copy is kept, in milliseconds. */
const COPY_PAUSE = 400;

/** ProseMirror reads what a composition left in the page a moment after it ended. */
const COMPOSITION_REST = 80;

export class NewsEditor extends HTMLElement {
  static readonly observedAttributes = ['readonly', 'copy-key', 'words'];
  static readonly formAssociated = true;

  readonly #internals = this.attachInternals();
  readonly #tab = crypto.randomUUID();
  #words: Partial<Record<Word, string>> = {};
  #view: EditorView | null = null;
  #toolbar: Toolbar | null = null;
  #status: HTMLElement | null = null;
  #gone = new AbortController();
  /** The text before the element stands in a page, and while it stands in none. */
  #document: Document = [];
  #base: Document = [];
  #waiting: { document: Document; sent: Document | null } | null = null;
  #copies: Copies | null = null;
  #copyTimer = 0;
  #upload: Upload | null = null;
  #source: PictureSource = () => null;

  readonly #say: Say = (word) => this.#words[word] ?? word;

  /** The text. Setting it begins a new history, and it is what the paper has: later changes are merged from there. */
  get value(): Document {
    return this.#view ? toDocument(this.#view.state.doc) : this.#document;
  }

  set value(document: Document) {
    const doc = fromDocument(document);
    this.#document = this.#base = toDocument(doc);
    this.#waiting = null;
    this.#view?.updateState(this.#state());
    this.#shown();
  }

  get readonly(): boolean {
    return this.hasAttribute('readonly');
  }

  set readonly(is: boolean) {
    this.toggleAttribute('readonly', is);
  }

  /** How long the text is. */
  get counts(): Counts {
    return count(this.#view?.state.doc ?? fromDocument(this.#document));
  }

  /** Whether the text is another than the paper has. */
  get isChanged(): boolean {
    return JSON.stringify(this.value) !== JSON.stringify(this.#base);
  }

  /** Whether a syllable is under the writer's fingers. */
  get isComposing(): boolean {
    return this.#view?.composing ?? false;
  }

  /** The shown words by key; `locales/` has them. */
  set words(words: Partial<Record<Word, string>>) {
    this.#words = words;
    if (this.#view) this.#build();
  }

  /** Brings a picture into the paper; without it the editor takes none. */
  set upload(upload: Upload | null) {
    this.#upload = upload;
    if (this.#view) this.#toolbar?.show(this.#view.state);
  }

  /** Where pictures that the paper holds are shown from. */
  set pictureSource(source: PictureSource) {
    this.#source = source;
    if (this.#view) this.#build();
  }

  connectedCallback(): void {
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    this.#build();
    addEventListener('pagehide', () => this.#keepCopy(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && this.#keepCopy(), { signal });
    queueMicrotask(() => this.#offerCopies());
  }

  disconnectedCallback(): void {
    this.#keepCopy();
    this.#document = this.value;
    this.#gone.abort();
    this.#view?.destroy();
    this.#view = null;
  }

  attributeChangedCallback(name: string, _before: string | null, now: string | null): void {
    if (name === 'copy-key') {
      this.#copies = now ? new Copies(now, this.#tab) : null;
      if (this.#view) queueMicrotask(() => this.#offerCopies());
    } else if (name === 'words') {
      this.words = JSON.parse(now ?? '{}') as Partial<Record<Word, string>>;
    } else if (this.#view) {
      this.#build();
    }
  }

  override focus(): void {
    this.#view?.focus();
  }

  /**
   * Tells that the paper has this text now: later merges begin from it, and its local copy is forgotten if nothing was written
   * since.
   */
  saved(document: Document): void {
    this.#base = toDocument(fromDocument(document));
    if (!this.isChanged) this.#dropCopy();
  }

  /**
   * Takes in the text that the paper has by now, what somebody else changed in it, block by block. What is written here stays;
   * where both changed one block the answer names a conflict. A change of the block under composition waits for the end of
   * the syllable; the event `merged` tells when all is in.
   *
   * Where the paper has joined a text that was sent to it with another, `document` is the joined text and `sent` the one sent:
   * what was written since is kept. The paper does not have the joined text before it is saved, so this one stays changed.
   */
  applyRemote(document: Document, sent: Document | null = null): Merged {
    const theirs = toDocument(fromDocument(document));
    if (!this.#view) {
      this.value = theirs;
      return { changed: theirs.length, conflicts: [], waits: false };
    }
    const merged = takeIn(this.#view, sent ? toDocument(fromDocument(sent)) : this.#base, theirs);
    this.#waiting = merged.waits ? { document: theirs, sent } : null;
    if (!merged.waits) {
      if (!sent) this.#base = theirs;
      if (merged.changed) this.#announce('merged');
      this.#tell('merged', merged);
    }
    return merged;
  }

  /** The texts that were never saved: those of other tabs and earlier visits that say something else than this one. */
  get localCopies(): Copy[] {
    const now = JSON.stringify(this.value);
    return (this.#copies?.others() ?? []).filter(({ document }) => JSON.stringify(document) !== now);
  }

  /** Puts a local copy in the place of the text, as a step that can be undone, and merges what the paper got meanwhile. */
  restoreCopy(copy: Copy): Merged | null {
    if (!this.#view) return null;
    const [now, doc] = [this.#base, fromDocument(copy.document)];
    this.#view.dispatch(this.#view.state.tr.replaceWith(0, this.#view.state.doc.content.size, doc.content));
    this.#base = toDocument(fromDocument(copy.base));
    const merged = this.applyRemote(now);
    this.#keepCopy();
    this.#copies?.forget(copy.name);
    return merged;
  }

  discardCopy(copy: Copy): void {
    this.#copies?.forget(copy.name);
  }

  #state(): EditorState {
    const liftByline = (bylines: Byline[], text: string) => {
      const lifted = this.#tell('byline-found', { bylines, text });
      if (lifted) this.#announce('byline-lifted');
      return lifted;
    };
    const takeFiles = (files: File[], at: number | null) => this.#bring(files, at);
    return stateOf(fromDocument(this.#document), () => this.#desk(), () => this.#toolbar?.focus(), { liftByline, takeFiles });
  }

  #build(): void {
    const old = this.#view;
    if (old) this.#document = this.value;
    const state = old?.state ?? this.#state();
    old?.destroy();
    this.#status = make('p', { class: 'ne-status', role: 'status' });
    const page = make('div', { class: 'ne-page' });
    // The page hears of changes from the element alone.
    page.addEventListener('input', (event) => event.stopPropagation());
    page.addEventListener('change', (event) => event.stopPropagation());
    this.#view = new EditorView({ mount: page.appendChild(make('div', { class: 'ne-text' })) }, {
      state,
      editable: () => !this.readonly,
      attributes: () => ({ role: 'textbox', 'aria-multiline': 'true', 'aria-label': this.#say('text'), 'aria-readonly': String(this.readonly) }),
      nodeViews: blockViews(this.#say, (picture) => this.#source(picture)),
      dispatchTransaction: (tr) => this.#dispatch(tr),
      handleDOMEvents: { compositionend: () => this.#composed(), blur: () => this.#blurred() },
    });
    this.#toolbar = new Toolbar(() => this.#view as EditorView, () => this.#desk());
    this.replaceChildren(...(this.readonly ? [] : [this.#toolbar.dom]), page, this.#status);
    this.#shown();
  }

  #desk(): Desk {
    return {
      host: this,
      say: this.#say,
      choosePictures: this.#upload ? () => this.#choosePictures() : null,
      showKeys: () => void this.#showKeys(),
    };
  }

  async #showKeys(): Promise<void> {
    const others: [string, string][] = [
      [this.#say('to-toolbar'), printedKey('Alt-F10')],
      [this.#say('leave-block'), printedKey('Mod-Enter')],
      [this.#say('line-end'), printedKey('Shift-Enter')],
    ];
    await keySheet(this, this.#say, [...ACTIONS.map(({ name, key }): [string, string] => [this.#say(name), printedKey(key)]), ...others]);
    this.focus();
  }

  #choosePictures(): void {
    const input = make('input', { type: 'file', accept: 'image/*', multiple: true });
    input.addEventListener('change', () => this.#bring([...(input.files ?? [])], null));
    input.click();
  }

  #bring(files: File[], at: number | null): boolean {
    const view = this.#view;
    if (!view || !this.#upload || this.readonly || !files.length) return false;
    const fail = (file: File, fault: unknown) => {
      this.#announce('upload-failed');
      this.#tell('upload-failed', { file, fault });
    };
    void bring(view, this.#say, files, at ?? view.state.selection.to, this.#upload, this.#gone.signal, fail);
    return true;
  }

  #dispatch(tr: Transaction): void {
    const view = this.#view;
    if (!view) return;
    view.updateState(view.state.apply(tr));
    this.#toolbar?.show(view.state);
    if (!tr.docChanged) return;
    this.#shown();
    clearTimeout(this.#copyTimer);
    this.#copyTimer = window.setTimeout(() => this.#keepCopy(), COPY_PAUSE);
    this.dispatchEvent(new CustomEvent('input', { bubbles: true, detail: { counts: this.counts, remote: tr.getMeta('remote') === true } }));
  }

  /** What follows from the text: the value of the form, and the state of the toolbar. */
  #shown(): void {
    const view = this.#view;
    if (!view) return;
    this.#internals.setFormValue(this.hasAttribute('name') ? JSON.stringify(this.value) : null);
    this.#toolbar?.show(view.state);
  }

  #composed(): boolean {
    setTimeout(() => {
      const waiting = this.#waiting;
      if (!waiting || !this.#view) return;
      if (this.#view.composing) this.#composed();
      else this.applyRemote(waiting.document, waiting.sent);
    }, COMPOSITION_REST);
    return false;
  }

  #blurred(): boolean {
    this.dispatchEvent(new CustomEvent('leave', { bubbles: true }));
    return false;
  }

  #keepCopy(): void {
    clearTimeout(this.#copyTimer);
    if (!this.#copies || !this.#view || this.readonly) return;
    if (!this.isChanged) this.#copies.forget();
    else if (!this.#copies.keep(this.#base, this.value)) this.#tell('copy-failed', null);
  }

  #dropCopy(): void {
    clearTimeout(this.#copyTimer);
    this.#copies?.forget();
  }

  #offerCopies(): void {
    const copies = this.#view && !this.readonly ? this.localCopies : [];
    if (copies.length) this.#tell('copies-found', copies);
  }

  #announce(word: Word): void {
    if (this.#status) this.#status.textContent = this.#say(word);
  }

  #tell(name: string, detail: unknown): boolean {
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }));
  }
}
