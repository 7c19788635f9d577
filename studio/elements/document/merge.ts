// Two people in one text: what each changed since the text both began with, block by block.

import type { Block, Document } from './types.ts';

/** What happens to the blocks of our text: those from `from` up to `to` give way to `blocks`. */
export type Edit = { from: number; to: number; blocks: Block[] };

/** A block that both changed, each in a way of their own. Ours stays; `theirs` is null where they took the block away. */
export type Conflict = { at: number; base: Block; ours: Block | null; theirs: Block | null };

export type Merge = { edits: Edit[]; conflicts: Conflict[] };

/** How one side treated a text: for each block of the base where it is now, or that it is gone. */
type Side = { texts: string[]; places: (number | null)[] };

const same = (block: Block) => JSON.stringify(block);

/** Where the blocks of `base` are in `other`: those unchanged first, then what resembles them between. */
function align(base: Block[], other: Block[]): Side {
  const [from, to] = [base.map(same), other.map(same)];
  const places: (number | null)[] = from.map(() => null);
  let [start, ends] = [0, 0];
  while (start < Math.min(from.length, to.length) && from[start] === to[start]) places[start] = start++;
  while (ends < Math.min(from.length, to.length) - start && from.at(-1 - ends) === to.at(-1 - ends)) {
    places[from.length - 1 - ends] = to.length - 1 - ends++;
  }
  const kept = chain(start, from.length - ends, start, to.length - ends, (i, j) => (from[i] === to[j] ? 1 : 0));
  for (const [i, j] of kept) places[i] = j;
  // Between what stayed, a block that was rewritten is found by what it still shares with its old self.
  const likeness = resemblance(base, other);
  const fixed: [number, number][] = [[start - 1, start - 1], ...kept, [from.length - ends, to.length - ends]];
  fixed.slice(1).forEach(([i, j], index) => {
    const [before, behind] = fixed[index] ?? [-1, -1];
    for (const [one, another] of chain(before + 1, i, behind + 1, j, likeness)) places[one] = another;
  });
  return { texts: to, places };
}

/** The heaviest chain of pairs that cross nowhere; 0 is no pair. */
function chain(a: number, aEnd: number, b: number, bEnd: number, weigh: (i: number, j: number) => number): [number, number][] {
  const [rows, columns] = [aEnd - a, bEnd - b];
  if (rows <= 0 || columns <= 0) return [];
  const weight = Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => weigh(a + i, b + j)));
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const pair = weight[i]?.[j] ?? 0;
      (best[i] as Float64Array)[j] = Math.max(at(i + 1, j), at(i, j + 1), pair > 0 ? pair + at(i + 1, j + 1) : 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < rows && j < columns; ) {
    const pair = weight[i]?.[j] ?? 0;
    if (pair > 0 && at(i, j) === pair + at(i + 1, j + 1)) pairs.push([a + i++, b + j++]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

/** How much of two blocks of one kind is the same, by pairs of characters: 0 for what is not the same block any more. */
function resemblance(base: Block[], other: Block[]): (i: number, j: number) => number {
  const known = new Map<Block, Set<string>>();
  const pairs = (block: Block) => {
    let set = known.get(block);
    if (!set) {
      const text = read(block);
      known.set(block, (set = new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)))));
    }
    return set;
  };
  return (i, j) => {
    const [one, another] = [base[i], other[j]];
    if (!one || !another || one.type !== another.type) return 0;
    const [a, b] = [pairs(one), pairs(another)];
    // What had no text yet was filled.
    if (!a.size || !b.size) return 0.01;
    let shared = 0;
    for (const pair of a) if (b.has(pair)) shared++;
    // A line that grew to many times its length still holds what it was.
    const part = Math.max((2 * shared) / (a.size + b.size), shared / Math.min(a.size, b.size) / 2);
    return part >= 1 / 3 ? part : 0;
  };
}

function read(value: unknown): string {
  if (Array.isArray(value)) return value.map(read).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { text, content, attrs } = value as { text?: string; content?: unknown; attrs?: object };
  return (text ?? '') + (attrs ? Object.values(attrs).filter((one) => typeof one === 'string').join('') : '') + read(content);
}

/**
 * What must happen to `ours` so that it also holds what `theirs` changed since `base`. New blocks of both stay, theirs after
 * ours; a block that both changed differently stays ours and is told.
 */
export function merge(base: Document, ours: Document, theirs: Document): Merge {
  const [our, their] = [align(base, ours), align(base, theirs)];
  const edits: Edit[] = [];
  const conflicts: Conflict[] = [];
  const text = (side: Side, place: number | null) => (place === null ? null : (side.texts[place] ?? null));
  // What they moved and we rewrote is the same block: ours stays where it is, and theirs does not come in beside it.
  const moved = new Set<string>();
  base.forEach((block, index) => {
    const [old, mine] = [same(block), our.places[index] ?? null];
    if (their.places[index] === null && mine !== null && text(our, mine) !== old && their.texts.includes(old)) moved.add(old);
  });
  // The places in both texts up to which all is settled.
  let [ourEnd, theirEnd] = [0, 0];
  const insert = (upTo: number | null, theirUpTo: number) => {
    const mine = new Set(our.texts.slice(ourEnd, upTo ?? ourEnd));
    const fresh = theirs.slice(theirEnd, theirUpTo).filter((block) => !mine.has(same(block)) && !moved.has(same(block)));
    const at = upTo ?? ourEnd;
    if (fresh.length) edits.push({ from: at, to: at, blocks: fresh });
  };
  base.forEach((block, index) => {
    const [mine, yours] = [our.places[index] ?? null, their.places[index] ?? null];
    if (yours !== null) {
      insert(mine, yours);
      theirEnd = yours + 1;
    }
    const [old, now, then] = [same(block), text(our, mine), text(their, yours)];
    const ourBlock = mine === null ? null : (ours[mine] ?? null);
    const theirBlock = yours === null ? null : (theirs[yours] ?? null);
    if (then !== old && then !== now && !(then === null && moved.has(old))) {
      if (now === old && mine !== null) edits.push({ from: mine, to: mine + 1, blocks: theirBlock ? [theirBlock] : [] });
      else conflicts.push({ at: mine ?? ourEnd, base: block, ours: ourBlock, theirs: theirBlock });
    }
    if (mine !== null) ourEnd = mine + 1;
  });
  insert(ours.length, theirs.length);
  return { edits, conflicts };
}
