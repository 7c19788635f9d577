// How long a text is, in the measures of a newsroom.

import type { Node } from 'prosemirror-model';

export type Counts = {
  /** 글자: characters with blanks, as a reader counts them: a syllable is one however it is encoded. */
  characters: number;
  /** Characters without blanks. */
  letters: number;
  /** 어절: what stands between blanks. */
  words: number;
  /** Sheets of 200자 원고지, the last one begun counted whole. */
  sheets: number;
};

const COLUMNS = 20;
const ROWS = 10;

const segments = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/** Most Korean text is one code unit a character; only what is not asks for the slow way. */
function characters(text: string): number {
  return /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u3000-\u303f\u3131-\u318e\uac00-\ud7a3]*$/.test(text) ? text.length : [...segments.segment(text)].length;
}

/**
 * The cells that a line takes on 원고지: a syllable or mark one, digits and small Latin letters two to a cell. A paragraph
 * begins with an empty cell.
 */
function cells(text: string): number {
  const halves = text.match(/[a-z0-9]+/g) ?? [];
  const saved = halves.reduce((sum, run) => sum + Math.floor(run.length / 2), 0);
  return characters(text) - saved;
}

function measure(node: Node): Counts {
  const all: Counts = { characters: 0, letters: 0, words: 0, sheets: 0 };
  let rows = 0;
  const add = (line: string) => {
    for (const text of line.split('\n')) {
      const trimmed = text.trim();
      if (trimmed === '') continue;
      const words = trimmed.split(/\s+/u);
      all.characters += characters(text);
      all.letters += words.reduce((sum, word) => sum + characters(word), 0);
      all.words += words.length;
      rows += Math.ceil((cells(trimmed) + 1) / COLUMNS);
    }
  };
  const one = (child: Node) => {
    if (child.isTextblock) add(child.textBetween(0, child.content.size, undefined, '\n'));
    for (const name of ['title', 'caption', 'cite']) {
      const text: unknown = child.attrs[name];
      if (typeof text === 'string' && child.type.name !== 'embed') add(text);
    }
  };
  one(node);
  node.descendants(one);
  return { ...all, sheets: rows };
}

/** Blocks are values that never change, so each is counted once. */
const known = new WeakMap<Node, Counts>();

/** Counts a document. */
export function count(doc: Node): Counts {
  const all: Counts = { characters: 0, letters: 0, words: 0, sheets: 0 };
  doc.forEach((block) => {
    let counts = known.get(block);
    if (!counts) known.set(block, (counts = measure(block)));
    all.characters += counts.characters;
    all.letters += counts.letters;
    all.words += counts.words;
    all.sheets += counts.sheets;
  });
  return { ...all, sheets: Math.ceil(all.sheets / ROWS) };
}
