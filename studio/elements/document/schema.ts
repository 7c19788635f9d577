// The editor's schema: the blocks and marks of `news::Document` and nothing else, so that no text can hold what cannot be stored.

import { Schema } from 'prosemirror-model';
import type { Attrs, MarkSpec, Node, NodeSpec } from 'prosemirror-model';
import { isHref } from './href.ts';
import type { Focal } from './types.ts';

/** The attributes that `news::Document` leaves out of its JSON while they say nothing. */
export const QUIET: Readonly<Record<string, readonly string[]>> = { picture: ['source', 'focal'] };

const said = (dom: HTMLElement, name: string) => dom.getAttribute(`data-${name}`) || null;

/** Attributes as `data-` attributes: how a copied block travels within the studio. */
function data(node: Node): Record<string, string> {
  const carried: Record<string, string> = { 'data-block': node.type.name };
  for (const [name, value] of Object.entries(node.attrs as Attrs)) {
    if (value !== null && value !== '') carried[`data-${name}`] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return carried;
}

/** A focal point within its picture, or none. */
export function toFocal(value: unknown): Focal | null {
  const { x, y } = (value ?? {}) as Partial<Focal>;
  const within = (part: unknown) => typeof part === 'number' && part >= 0 && part <= 1;
  return within(x) && within(y) ? { x: x as number, y: y as number } : null;
}

function readFocal(text: string | null): Focal | null {
  try {
    return text === null ? null : toFocal(JSON.parse(text));
  } catch {
    return null;
  }
}

const nodes = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'h2' }],
    toDOM: () => ['h2', 0],
  },
  quote: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { cite: { default: null } },
    parseDOM: [{ tag: 'blockquote', getAttrs: (dom) => ({ cite: said(dom, 'cite') }) }],
    toDOM: (node) => ['blockquote', data(node), 0],
  },
  bullet_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
  ordered_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0] },
  list_item: { content: 'inline*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  picture: {
    group: 'block',
    draggable: true,
    attrs: {
      picture: { default: null },
      source: { default: null },
      caption: { default: null },
      credit: { default: null },
      alt: { default: null },
      focal: { default: null },
    },
    parseDOM: [
      {
        tag: 'figure[data-block=picture]',
        getAttrs: (dom) => {
          const picture = said(dom, 'picture');
          return {
            picture: picture !== null && /^[0-9a-f]{32}$/.test(picture) ? picture : null,
            source: said(dom, 'source'),
            caption: said(dom, 'caption'),
            credit: said(dom, 'credit'),
            alt: said(dom, 'alt'),
            focal: readFocal(said(dom, 'focal')),
          };
        },
      },
    ],
    toDOM: (node) => ['figure', data(node)],
  },
  table: { content: 'table_row+', group: 'block', isolating: true, allowGapCursor: false, parseDOM: [{ tag: 'table' }], toDOM: () => ['table', ['tbody', 0]] },
  table_row: { content: 'table_cell+', allowGapCursor: false, parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
  table_cell: { content: 'inline*', isolating: true, parseDOM: [{ tag: 'td' }, { tag: 'th' }], toDOM: () => ['td', 0] },
  fact_box: {
    content: 'block+',
    group: 'block',
    defining: true,
    isolating: true,
    attrs: { title: { default: '' } },
    parseDOM: [{ tag: 'section[data-block=fact_box]', getAttrs: (dom) => ({ title: said(dom, 'title') ?? '' }) }],
    toDOM: (node) => ['section', data(node), 0],
  },
  editors_note: {
    content: 'inline*',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'aside[data-block=editors_note]' }],
    toDOM: (node) => ['aside', data(node), 0],
  },
  embed: {
    group: 'block',
    draggable: true,
    attrs: { provider: {}, href: {}, title: { default: null } },
    parseDOM: [
      {
        tag: 'div[data-block=embed]',
        getAttrs: (dom) => {
          const href = said(dom, 'href');
          return href !== null && isHref(href) && { provider: said(dom, 'provider') ?? '', href, title: said(dom, 'title') };
        },
      },
    ],
    toDOM: (node) => ['div', data(node)],
  },
  text: { group: 'inline' },
  break: {
    inline: true,
    group: 'inline',
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
} satisfies Record<string, NodeSpec>;

/** From the outside in, the order in which marks are stored. */
const marks = {
  bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  strike: { parseDOM: [{ tag: 's' }, { tag: 'del' }], toDOM: () => ['s', 0] },
  subscript: { parseDOM: [{ tag: 'sub' }], toDOM: () => ['sub', 0] },
  superscript: { parseDOM: [{ tag: 'sup' }], toDOM: () => ['sup', 0] },
  link: {
    attrs: { href: {} },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom) => {
          const href = dom.getAttribute('href') ?? '';
          return isHref(href) && { href };
        },
      },
    ],
    toDOM: (mark) => ['a', { href: mark.attrs['href'] as string, rel: 'noopener' }, 0],
  },
} satisfies Record<string, MarkSpec>;

export const schema = new Schema({ nodes, marks });

/** The schema in words: what each node holds and which attributes it has. A Rust test holds it against `news::Document`. */
export function describe() {
  const attributes = (attrs: Record<string, unknown> | undefined) => Object.keys(attrs ?? {});
  const node = (name: string, spec: NodeSpec) => [
    name,
    { content: spec.content ?? null, attributes: attributes(spec.attrs), quiet: QUIET[name] ?? [], block: spec.group === 'block' },
  ];
  return {
    nodes: Object.fromEntries(Object.entries(nodes).map(([name, spec]) => node(name, spec))),
    marks: Object.fromEntries(Object.entries(marks).map(([name, spec]) => [name, { attributes: attributes((spec as MarkSpec).attrs) }])),
  };
}
