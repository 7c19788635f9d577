// Between the stored form of a document and the editor's: the same JSON, read with care and written in one normal form.

import { Fragment } from 'prosemirror-model';
import type { Mark, Node } from 'prosemirror-model';
import { isHref } from './href.ts';
import { QUIET, schema, toFocal } from './schema.ts';
import type { Block, Document } from './types.ts';

/** A value that is no document, with the place of the fault such as `3.content.0`. */
export class DocumentError extends Error {
  constructor(place: string, fault: string) {
    super(`${place || 'document'}: ${fault}`);
    this.name = 'DocumentError';
  }
}

type Json = Record<string, unknown>;

const object = (value: unknown, place: string): Json => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new DocumentError(place, 'is no object');
  return value as Json;
};

const list = (value: unknown, place: string): unknown[] => {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new DocumentError(place, 'is no list');
  return value;
};

/**
 * Reads a stored document. What shows nothing is left out on the way: empty texts, lists without items, tables without
 * cells; a box without blocks gets the paragraph that is written into it.
 */
export function fromDocument(value: unknown): Node {
  const blocks = list(value, '').flatMap((block, index) => read(block, `${index}`, 'doc'));
  return schema.node('doc', null, blocks.length ? blocks : [schema.node('paragraph')]);
}

/** One block, or none where it shows nothing. */
export function fromBlock(value: unknown, place = 'block'): Node | null {
  return read(value, place, 'doc')[0] ?? null;
}

function read(value: unknown, place: string, parent: string): Node[] {
  const json = object(value, place);
  const type = schema.nodes[String(json['type'])];
  if (!type || type.name === 'doc') throw new DocumentError(place, `has the unknown type ${JSON.stringify(json['type'])}`);
  const marks = list(json['marks'], `${place}.marks`).reduce<readonly Mark[]>(
    (set, mark, index) => readMark(mark, `${place}.marks.${index}`).addToSet(set),
    [],
  );
  if (type.isText) {
    const text = json['text'];
    if (typeof text !== 'string') throw new DocumentError(place, 'has no text');
    return text === '' ? [] : hold(schema.text(text, marks), place, parent);
  }
  const attrs = readAttrs(type.name, json['attrs'], place);
  if (type.isLeaf) return hold(type.create(attrs), place, parent);
  let content = list(json['content'], `${place}.content`).flatMap((child, index) => read(child, `${place}.content.${index}`, type.name));
  if (!content.length && type.name === 'fact_box') content = [schema.node('paragraph')];
  if (!content.length && !type.validContent(Fragment.empty)) return [];
  return hold(type.create(attrs, Fragment.fromArray(content)), place, parent);
}

/** A node that stands where it may. */
function hold(node: Node, place: string, parent: string): Node[] {
  const match = schema.nodes[parent]?.contentMatch.matchType(node.type);
  if (!match) throw new DocumentError(place, `a ${node.type.name} cannot stand in a ${parent}`);
  return [node];
}

function readMark(value: unknown, place: string): Mark {
  const json = object(value, place);
  const type = schema.marks[String(json['type'])];
  if (!type) throw new DocumentError(place, `is the unknown mark ${JSON.stringify(json['type'])}`);
  if (type.name !== 'link') return type.create();
  const href = object(json['attrs'], `${place}.attrs`)['href'];
  if (typeof href !== 'string' || !isHref(href)) throw new DocumentError(place, 'leads nowhere that a link may lead');
  return type.create({ href });
}

const isText = (value: unknown): value is string | null | undefined => value === undefined || value === null || typeof value === 'string';

function readAttrs(type: string, value: unknown, place: string): Json {
  const given = value === undefined ? {} : object(value, `${place}.attrs`);
  const attrs: Json = {};
  for (const name of Object.keys(schema.nodes[type]?.spec.attrs ?? {})) {
    const one = given[name];
    if (name === 'focal') {
      attrs[name] = toFocal(one);
      if (one !== undefined && one !== null && attrs[name] === null) throw new DocumentError(`${place}.attrs.focal`, 'is outside of the picture');
    } else if (!isText(one)) {
      throw new DocumentError(`${place}.attrs.${name}`, 'is no text');
    } else {
      attrs[name] = one ?? null;
    }
  }
  if (type === 'fact_box') attrs['title'] ??= '';
  if (type === 'embed' && (typeof attrs['provider'] !== 'string' || !isHref(String(attrs['href'])))) {
    throw new DocumentError(place, 'needs a provider and an address');
  }
  if (type === 'picture' && attrs['picture'] !== null && !/^[0-9a-f]{32}$/.test(String(attrs['picture']))) {
    throw new DocumentError(place, 'names no picture');
  }
  return attrs;
}

/** The stored form of the editor's document; nothing for a text that nobody has begun. */
export function toDocument(doc: Node): Document {
  const blocks: Block[] = [];
  doc.forEach((node) => blocks.push(toBlock(node)));
  const [only] = blocks;
  return blocks.length === 1 && only?.type === 'paragraph' && only.content.length === 0 ? [] : blocks;
}

/** The stored form of a block. */
export function toBlock(node: Node): Block {
  return write(node) as unknown as Block;
}

function write(node: Node): Json {
  const json: Json = { type: node.type.name };
  if (node.isText) {
    json['text'] = node.text;
    if (node.marks.length) json['marks'] = node.marks.map(writeMark);
    return json;
  }
  const attrs = Object.entries(node.attrs as Json).filter(([name, value]) => value !== null || !QUIET[node.type.name]?.includes(name));
  if (Object.keys(node.attrs).length) json['attrs'] = Object.fromEntries(attrs);
  if (!node.isLeaf) {
    const content: Json[] = [];
    node.forEach((child) => content.push(write(child)));
    json['content'] = content;
  }
  return json;
}

function writeMark(mark: Mark): Json {
  return mark.type.name === 'link' ? { type: 'link', attrs: { href: mark.attrs['href'] } } : { type: mark.type.name };
}
