// Foreign markup into blocks: from 한글, Word, Google Docs, blogs and pages. What has no block here does not come in, so no
// script, no style and no picture of another house does.

import { providerOf } from '../../document/embeds.ts';
import type { Block, Document, Line } from '../../document/types.ts';
import { foreignHref, joined, LineGatherer, textOf, without } from './line.ts';
import { neutral, SILENT } from './neutral.ts';
import { isHidden, look, PLAIN, styleOf } from './style.ts';
import type { Look } from './style.ts';
import { cellsOf } from './table.ts';

const DROPPED = new Set(
  'script style head title meta link template noscript svg math object embed applet audio video canvas map button input select textarea datalist progress meter nav dialog img picture rp rt xml'.split(' '),
);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu ol p pre search section summary table tbody td tfoot th thead tr ul'.split(' '),
);

/** How deep the walk goes; what lies deeper is read as bare text. */
const DEEPEST = 200;

/** Reads markup from a clipboard. */
export function clean(html: string): Document {
  const page = new DOMParser().parseFromString(neutral(html), 'text/html');
  const walk = new Walk();
  walk.enter(page.body, PLAIN, 0);
  walk.flush();
  return polish(walk.blocks);
}

type Place = { kind: 'paragraph' | 'heading' } | { kind: 'quote'; lines: Line[]; cite: string | null } | { kind: 'cite'; quote: { cite: string | null } } | { kind: 'item'; ordered: boolean; lines: Line[] };

class Walk {
  readonly blocks: Block[] = [];
  readonly #line = new LineGatherer();
  #places: Place[] = [{ kind: 'paragraph' }];
  #lists: boolean[] = [];

  enter(parent: Node, around: Look, depth: number): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) this.#text(node.textContent ?? '', around, parent);
      else if (node instanceof Element) this.#element(node, around, depth + 1);
    }
  }

  #text(text: string, around: Look, parent: Node): void {
    const kept = parent instanceof Element && (parent.closest('pre') !== null || /white-space\s*:\s*pre/i.test(styleOf(parent)));
    if (!kept || !text.includes('\n')) return this.#line.add(text, around);
    text.split('\n').forEach((part, index) => {
      if (index) this.#lineEnd();
      this.#line.add(part, around);
    });
  }

  #element(element: Element, around: Look, depth: number): void {
    const name = element.localName;
    if (name === 'br') return this.#lineEnd();
    if (name === 'iframe') return this.#frame(element);
    if (DROPPED.has(name) || isHidden(element)) return;
    if (depth > DEEPEST) return this.#line.add(element.textContent ?? '', around);
    const found = look(element, around);
    if (name === 'a') found.href = foreignHref(element.getAttribute('href')) ?? found.href;
    // Word writes the sign of an item as text of its own.
    if (/mso-list\s*:\s*ignore/i.test(styleOf(element))) return;
    if (!BLOCKS.has(name)) {
      const isCite = name === 'cite' && this.#places.some((place) => place.kind === 'quote');
      return isCite ? this.#cite(element, found, depth) : this.enter(element, found, depth);
    }
    this.flush();
    this.#block(element, name, found, depth);
    this.flush();
  }

  #block(element: Element, name: string, found: Look, depth: number): void {
    const isSource = /\bse-cite\b/.test(element.className) || name === 'footer';
    if (isSource && this.#places.some((place) => place.kind === 'quote')) return this.#cite(element, found, depth);
    const word = /mso-list\s*:\s*(?!none)\S/i.test(styleOf(element)) || /\bMsoListParagraph/.test(element.className);
    if (/^h[1-6]$/.test(name) || /\bse-(sectionTitle|section-sectionTitle)\b/.test(element.className)) {
      return this.#within({ kind: 'heading' }, element, found, depth);
    }
    if (name === 'blockquote') return this.#quote(element, found, depth);
    if (name === 'ul' || name === 'ol' || name === 'menu') {
      this.#lists.push(name === 'ol');
      this.enter(element, found, depth);
      this.#lists.pop();
      return undefined;
    }
    if (name === 'li') return this.#item(element, this.#lists.at(-1) ?? false, found, depth);
    if (name === 'p' && word) {
      const sign = [...element.querySelectorAll(`[${SILENT}style]`)].find((one) => /mso-list\s*:\s*ignore/i.test(styleOf(one)))?.textContent?.trim() ?? '';
      if (sign !== '') return this.#item(element, /^[(]?([0-9]+|[가-힣]|[a-z]|[ivx]+)[.)]/i.test(sign), found, depth);
    }
    if (name === 'table') return this.#table(element, found, depth);
    return this.enter(element, found, depth);
  }

  #within(place: Place, element: Element, found: Look, depth: number): void {
    this.#places.push(place);
    this.enter(element, found, depth);
    this.flush();
    this.#places.pop();
  }

  #quote(element: Element, found: Look, depth: number): void {
    const quote = { kind: 'quote' as const, lines: [], cite: null };
    this.#within(quote, element, found, depth);
    if (quote.lines.length) this.blocks.push({ type: 'quote', attrs: { cite: quote.cite }, content: joined(quote.lines) });
  }

  #cite(element: Element, found: Look, depth: number): void {
    this.flush();
    const quote = this.#places.findLast((place) => place.kind === 'quote');
    if (quote?.kind === 'quote') this.#within({ kind: 'cite', quote }, element, found, depth);
  }

  /** An item of a list; a list within it goes on in the same list, for ours have one level. */
  #item(element: Element, ordered: boolean, found: Look, depth: number): void {
    const item = { kind: 'item' as const, ordered, lines: [] as Line[] };
    this.#within(item, element, found, depth);
    this.#closeItem(item);
  }

  #closeItem(item: { ordered: boolean; lines: Line[] }): void {
    if (!item.lines.length) return;
    const content = { type: 'list_item' as const, content: joined(item.lines.splice(0)) };
    const type = item.ordered ? 'ordered_list' : 'bullet_list';
    const last = this.blocks.at(-1);
    if (last?.type === type) last.content.push(content);
    else this.blocks.push({ type, content: [content] });
  }

  #table(element: Element, found: Look, depth: number): void {
    const rows = cellsOf(element);
    const cells = rows.flat().filter((cell) => cell !== null);
    // A table of one column is a frame around text, and one in a list or quote has no place there.
    const place = this.#places.at(-1)?.kind;
    if (place !== 'paragraph' || rows.every((row) => row.length < 2)) return cells.forEach((cell) => this.#element(cell, found, depth + 1));
    const content = rows.map((row) => ({
      type: 'table_row' as const,
      content: row.map((cell) => ({ type: 'table_cell' as const, content: cell ? this.#cell(cell, found, depth) : [] })),
    }));
    if (content.some((row) => row.content.some((cell) => cell.content.length))) this.blocks.push({ type: 'table', content });
    return undefined;
  }

  #cell(cell: Element, found: Look, depth: number): Line {
    const inner = new Walk();
    inner.enter(cell, { ...found, bold: cell.localName === 'th' ? false : found.bold }, depth + 1);
    inner.flush();
    return joined(inner.blocks.flatMap(linesOf));
  }

  #frame(element: Element): void {
    const source = element.getAttribute('src')?.replace(/^\/\//, 'https://').replace(/^(https:\/\/www\.youtube)(?:-nocookie)?\.com\/embed\/([\w-]+).*$/, '$1.com/watch?v=$2');
    const href = foreignHref(source ?? null);
    const provider = href === null ? null : providerOf(href);
    if (href === null || provider === null || this.#places.at(-1)?.kind !== 'paragraph') return;
    this.flush();
    this.blocks.push({ type: 'embed', attrs: { provider, href, title: element.getAttribute('title')?.trim() || null } });
  }

  /** One line end is a line end, two are the end of a paragraph. */
  #lineEnd(): void {
    if (this.#line.endsWithBreak || this.#line.isEmpty) this.flush();
    else this.#line.addBreak();
  }

  /** Puts the line where it belongs. */
  flush(): void {
    const line = this.#line.take();
    if (!line.length) return;
    const place = this.#places.at(-1) ?? { kind: 'paragraph' };
    if (place.kind === 'quote' || place.kind === 'item') place.lines.push(line);
    else if (place.kind === 'cite') place.quote.cite = textOf(line).replace(/^[―—–-]\s*/, '').trim() || null;
    else this.blocks.push({ type: place.kind, content: line });
  }
}

function linesOf(block: Block): Line[] {
  switch (block.type) {
    case 'bullet_list':
    case 'ordered_list':
      return block.content.map((item) => item.content);
    case 'table':
      return block.content.map((row) => joined(row.content.map((cell) => cell.content)));
    case 'fact_box':
      return block.content.flatMap(linesOf);
    case 'picture':
    case 'embed':
      return [];
    default:
      return [block.content];
  }
}

const MEANING = ['bold', 'italic'] as const;

/** Bold and italic say something where they stand out: in a heading, a head row, or a text that is mostly so, they do not. */
function polish(blocks: Block[]): Document {
  const lines = blocks.flatMap(linesOf);
  const all = lines.map(textOf).join('').length;
  const drop = new Set<string>();
  for (const mark of MEANING) {
    const under = lines.flat().reduce((sum, piece) => sum + (piece.type === 'text' && piece.marks?.some(({ type }) => type === mark) ? piece.text.length : 0), 0);
    if (under * 2 > all) drop.add(mark);
  }
  const both = new Set<string>(MEANING);
  return blocks.map((block) => {
    switch (block.type) {
      case 'paragraph':
      case 'quote':
      case 'editors_note':
        return { ...block, content: without(block.content, drop) };
      case 'heading':
        return { ...block, content: without(block.content, both) };
      case 'bullet_list':
      case 'ordered_list':
        return { ...block, content: block.content.map((item) => ({ ...item, content: without(item.content, drop) })) };
      case 'table':
        return {
          ...block,
          content: block.content.map((row, index) => ({
            ...row,
            content: row.content.map((cell) => ({ ...cell, content: without(cell.content, index ? drop : both) })),
          })),
        };
      default:
        return block;
    }
  });
}
