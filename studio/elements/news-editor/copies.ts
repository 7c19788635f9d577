// Unsaved text is kept in the browser, a copy for each article and each tab, until the paper has it.

import type { Document } from '../document/types.ts';

export type Copy = {
  /** The name under which the browser keeps it. */
  name: string;
  /** When it was kept: milliseconds since 1970. */
  at: number;
  /** The text that the paper had when this one was begun. */
  base: Document;
  document: Document;
};

const PREFIX = 'jikji-copy';

/** Copies older than thirty days are forgotten. */
const OLDEST = 30 * 24 * 60 * 60 * 1000;

export class Copies {
  readonly #name: string;
  readonly #article: string;

  constructor(article: string, tab: string) {
    this.#article = `${PREFIX}/${encodeURIComponent(article)}/`;
    this.#name = `${this.#article}${tab}`;
  }

  /** Keeps the text; false where the browser will not. Old copies of other articles give way to it. */
  keep(base: Document, document: Document): boolean {
    const text = JSON.stringify({ at: Date.now(), base, document });
    for (;;) {
      try {
        localStorage.setItem(this.#name, text);
        return true;
      } catch {
        const oldest = this.#all(PREFIX).filter((copy) => !copy.name.startsWith(this.#article)).sort((a, b) => a.at - b.at)[0];
        if (!oldest) return false;
        this.forget(oldest.name);
      }
    }
  }

  /** The copies of this article that other tabs and earlier visits left, newest first. */
  others(): Copy[] {
    const copies = this.#all(this.#article).filter(({ name }) => name !== this.#name);
    copies.filter(({ at }) => at < Date.now() - OLDEST).forEach(({ name }) => this.forget(name));
    return copies.filter(({ at }) => at >= Date.now() - OLDEST).sort((a, b) => b.at - a.at);
  }

  forget(name = this.#name): void {
    try {
      localStorage.removeItem(name);
    } catch {
      // A browser that lets nothing be kept has nothing to forget.
    }
  }

  #all(prefix: string): Copy[] {
    try {
      const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
      return names.filter((name) => name.startsWith(prefix)).flatMap((name) => {
        const { at, base, document } = JSON.parse(localStorage.getItem(name) ?? 'null') as Copy;
        return Array.isArray(document) ? [{ name, at, base, document }] : [];
      });
    } catch {
      return [];
    }
  }
}
