// A line of foreign text, gathered piece by piece: blanks folded, marks only where they say something.

import { isHref } from '../../document/href.ts';
import type { Inline, Line, MarkValue } from '../../document/types.ts';
import { PLAIN } from './style.ts';
import type { Look } from './style.ts';

/** Characters that nobody typed: joiners of nothing, marks of byte order, soft hyphens. The joiner of emoji is not among them. */
const UNSEEN = /[\u00ad\u200b\u200c\u2060\ufeff]/g;

/** The target of a foreign link: an address of the web, of a mailbox or a telephone. A path leads nowhere once it is here. */
export function foreignHref(target: string | null): string | null {
  let href = (target ?? '').trim();
  const found = /^https:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/.exec(href)?.[1];
  if (found !== undefined) {
    try {
      href = decodeURIComponent(found);
    } catch {
      // The address stays as it was.
    }
  }
  return !href.startsWith('/') && isHref(href) ? href : null;
}

/** Pieces of one line; a piece is text under one look, or a line end. */
type Piece = { text: string; look: Look } | 'break';

export class LineGatherer {
  #pieces: Piece[] = [];

  add(text: string, look: Look): void {
    const clean = text.normalize('NFC').replace(UNSEEN, '').replace(/[\s\u00a0]+/gu, ' ');
    if (clean !== '') this.#pieces.push({ text: clean, look });
  }

  addBreak(): void {
    this.#pieces.push('break');
  }

  /** Whether nothing but blanks and line ends have come in. */
  get isEmpty(): boolean {
    return this.#pieces.every((piece) => piece === 'break' || piece.text.trim() === '');
  }

  get endsWithBreak(): boolean {
    return this.#pieces.at(-1) === 'break';
  }

  /** The line, and an empty one begun. Blanks stand between words only, once. */
  take(): Line {
    const line: Inline[] = [];
    let [blank, glue] = [false, true];
    let blankLook = PLAIN;
    for (const piece of this.#pieces.splice(0)) {
      if (piece === 'break') {
        if (line.length) line.push({ type: 'break' });
        [blank, glue] = [false, true];
        continue;
      }
      if (!glue && piece.text.startsWith(' ') && !blank) [blank, blankLook] = [true, piece.look];
      const words = piece.text.trim();
      if (words === '') continue;
      // A blank is under a mark only if both of its neighbours are.
      const last = line.at(-1);
      if (blank && last?.type === 'text') push(line, ' ', shared(last.marks ?? [], marksOf(piece.look), blankLook));
      push(line, words, marksOf(piece.look));
      [blank, glue] = [piece.text.endsWith(' '), false];
      blankLook = piece.look;
    }
    while (line.at(-1)?.type === 'break') line.pop();
    return line;
  }
}

function marksOf(look: Look): MarkValue[] {
  const marks: MarkValue[] = [];
  if (look.bold) marks.push({ type: 'bold' });
  if (look.italic) marks.push({ type: 'italic' });
  if (look.strike) marks.push({ type: 'strike' });
  if (look.script) marks.push({ type: look.script });
  if (look.href !== null) marks.push({ type: 'link', attrs: { href: look.href } });
  return marks;
}

function shared(before: MarkValue[], behind: MarkValue[], look: Look): MarkValue[] {
  const own = marksOf(look).map((mark) => JSON.stringify(mark));
  return before.filter((mark) => {
    const text = JSON.stringify(mark);
    return own.includes(text) && behind.some((other) => JSON.stringify(other) === text);
  });
}

function push(line: Line, text: string, marks: MarkValue[]): void {
  const last = line.at(-1);
  if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += text;
  else line.push(marks.length ? { type: 'text', text, marks } : { type: 'text', text });
}

export function textOf(line: Line): string {
  return line.map((piece) => (piece.type === 'text' ? piece.text : '\n')).join('');
}

/** A line without these marks, neighbours joined. */
export function without(line: Line, drop: ReadonlySet<string>): Line {
  const bare: Line = [];
  for (const piece of line) {
    if (piece.type === 'break') bare.push(piece);
    else push(bare, piece.text, (piece.marks ?? []).filter((mark) => !drop.has(mark.type)));
  }
  return bare;
}

/** Lines as one, with line ends between. */
export function joined(lines: Line[]): Line {
  return lines.flatMap((line, index) => (index ? [{ type: 'break' } as const, ...line] : line));
}
