// The editor's documents under Node, without a page: what is read, written, counted, lifted and merged.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { apply, count, fromDocument, houseOf, isHref, liftBylines, merge, providerOf, schema, toDocument, toHref, Transform } from '../build/document.mjs';
import { chanceDocument, dice } from './chance.mjs';

const fixture = (name) => new URL(`fixtures/${name}`, import.meta.url);
const read = async (name) => JSON.parse(await readFile(fixture(name), 'utf8'));
const paragraph = (text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] });

test('what Rust wrote comes back unchanged', async () => {
  for (const document of await read('documents-of-rust.json')) {
    const node = fromDocument(document);
    node.check();
    assert.deepEqual(toDocument(node), document);
  }
});

test('documents of chance are held unchanged, and Rust reads the same ones', async () => {
  const roll = dice(20261124);
  const documents = Array.from({ length: 300 }, () => chanceDocument(schema, roll)).map((doc) => {
    doc.check();
    const written = toDocument(doc);
    assert.deepEqual(toDocument(fromDocument(JSON.parse(JSON.stringify(written)))), written);
    return written;
  });
  const text = `${documents.map((document) => JSON.stringify(document)).join('\n')}\n`;
  if (process.env.WRITE) await writeFile(fixture('documents-of-the-editor.jsonl'), text);
  assert.equal(await readFile(fixture('documents-of-the-editor.jsonl'), 'utf8'), text, 'WRITE=1 npm test writes them anew');
});

test('what shows nothing is left out', () => {
  const document = [
    { type: 'paragraph' },
    { type: 'bullet_list', content: [] },
    { type: 'table', content: [{ type: 'table_row', content: [] }] },
    { type: 'fact_box', attrs: {} },
    { type: 'quote', content: [{ type: 'text', text: '' }, { type: 'text', text: '가' }, { type: 'text', text: '나' }] },
  ];
  assert.deepEqual(toDocument(fromDocument(document)), [
    paragraph(''),
    { type: 'fact_box', attrs: { title: '' }, content: [paragraph('')] },
    { type: 'quote', attrs: { cite: null }, content: [{ type: 'text', text: '가나' }] },
  ]);
  assert.deepEqual(toDocument(fromDocument([])), []);
  assert.deepEqual(toDocument(fromDocument([paragraph('')])), []);
});

test('marks stand in one order', () => {
  const link = { type: 'link', attrs: { href: '/latest' } };
  const marks = [link, { type: 'italic' }, { type: 'bold' }, { type: 'bold' }];
  const [block] = toDocument(fromDocument([{ type: 'paragraph', content: [{ type: 'text', text: '글', marks }] }]));
  assert.deepEqual(block.content[0].marks, [{ type: 'bold' }, { type: 'italic' }, link]);
});

for (const [value, fault] of [
  [{}, /document: is no list/],
  [[{ type: 'script' }], /^DocumentError: 0: has the unknown type "script"/],
  [[{ type: 'doc' }], /unknown type/],
  [['글'], /0: is no object/],
  [[{ type: 'text', text: '글' }], /a text cannot stand in a doc/],
  [[{ type: 'list_item', content: [] }], /a list_item cannot stand in a doc/],
  [[{ type: 'paragraph', content: [{ type: 'text' }] }], /0\.content\.0: has no text/],
  [[{ type: 'paragraph', content: [paragraph('글')] }], /a paragraph cannot stand in a paragraph/],
  [[{ type: 'paragraph', content: [{ type: 'text', text: '글', marks: [{ type: 'blink' }] }] }], /unknown mark "blink"/],
  [[{ type: 'paragraph', content: [{ type: 'text', text: '글', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] }] }], /leads nowhere/],
  [[{ type: 'picture', attrs: { picture: '../../etc/passwd' } }], /names no picture/],
  [[{ type: 'picture', attrs: { focal: { x: 2, y: 0 } } }], /outside of the picture/],
  [[{ type: 'quote', attrs: { cite: 7 }, content: [] }], /cite: is no text/],
  [[{ type: 'embed', attrs: { provider: 'youtube', href: 'javascript:x' } }], /needs a provider and an address/],
]) {
  test(`no document: ${JSON.stringify(value).slice(0, 70)}`, () => assert.throws(() => fromDocument(value), fault));
}

test('links lead where news::Href lets them', async () => {
  const { good, bad } = await read('hrefs.json');
  for (const href of good) assert.ok(isHref(href), href);
  for (const href of bad) assert.ok(!isHref(href), href);
  assert.ok(isHref(`https://${'a'.repeat(2040)}`) && !isHref(`https://${'a'.repeat(2041)}`));
});

test('a typed target gets its scheme', () => {
  for (const [typed, href] of [
    [' https://a.example/ ', 'https://a.example/'],
    ['saenaru.example/news', 'https://saenaru.example/news'],
    ['desk@saenaru.example', 'mailto:desk@saenaru.example'],
    ['새나루.example', 'https://새나루.example'],
    ['/latest', '/latest'],
    ['그냥 글', null],
    ['글', null],
    ['javascript:alert(1)', null],
  ]) {
    assert.equal(toHref(typed), href, typed);
  }
});

test('bylines are lifted as news::lift_bylines lifts them', async () => {
  for (const { text, bylines, rest } of await read('bylines.json')) {
    assert.deepEqual(liftBylines(text), bylines ? { bylines, rest } : null, text);
  }
});

test('the houses of embeds are known by their addresses, and called as readers know them', async () => {
  for (const { address, provider, house } of await read('houses.json')) {
    assert.equal(providerOf(address), provider, address);
    if (provider) assert.equal(houseOf(provider), house);
  }
  assert.equal(houseOf('영상 나루'), '영상 나루');
});

test('counts are those of a newsroom', () => {
  const of = (...blocks) => count(fromDocument(blocks));
  assert.deepEqual(of(), { characters: 0, letters: 0, words: 0, sheets: 0 });
  assert.deepEqual(of(paragraph('다리를 고친다.')), { characters: 8, letters: 7, words: 2, sheets: 1 });
  // 19 cells and the empty one fill a row; ten rows fill a sheet.
  const row = paragraph('가'.repeat(19));
  assert.equal(of(...Array(10).fill(row)).sheets, 1);
  assert.equal(of(...Array(10).fill(row), paragraph('가')).sheets, 2);
  assert.equal(of(...Array(10).fill(paragraph('가'.repeat(20)))).sheets, 2);
  // Digits stand two to a cell, a family of many code points is one character.
  assert.equal(of(...Array(10).fill(paragraph('2026'.repeat(9)))).sheets, 1);
  assert.equal(of(paragraph('👩‍🚒')).characters, 1);
  const box = { type: 'fact_box', attrs: { title: '한눈에' }, content: [paragraph('둘')] };
  const quote = { type: 'quote', attrs: { cite: '시장' }, content: [{ type: 'text', text: '고친다' }, { type: 'break' }, { type: 'text', text: '다' }] };
  assert.equal(of(box, quote).characters, 3 + 1 + 3 + 1 + 2);
});

/** Blocks from letters: `a` is a paragraph with a text of its own, `a2` the same paragraph rewritten at its end. */
const blocks = (names) =>
  names.split(' ').filter(Boolean).map((name) => paragraph(`${name[0].repeat(12)} 문단 ${name[0].repeat(9)} ${name.slice(1)}`.trim()));

/** What a merge makes of our text. */
function merged(ours, edits) {
  const all = [...ours];
  for (const { from, to, blocks: fresh } of [...edits].reverse()) all.splice(from, to - from, ...fresh);
  return all;
}

for (const [what, base, ours, theirs, result, conflicts = 0] of [
  ['nothing happened', 'a b c', 'a b c', 'a b c', 'a b c'],
  ['they changed a block', 'a b c', 'a b c', 'a b2 c', 'a b2 c'],
  ['we changed a block', 'a b c', 'a b2 c', 'a b c', 'a b2 c'],
  ['each changed another', 'a b c', 'a2 b c', 'a b c2', 'a2 b c2'],
  ['each changed a neighbour', 'a b c d', 'a b2 c d', 'a b c2 d', 'a b2 c2 d'],
  ['both changed one alike', 'a b c', 'a b2 c', 'a b2 c', 'a b2 c'],
  ['both changed one differently', 'a b c', 'a b2 c', 'a b3 c', 'a b2 c', 1],
  ['they wrote on', 'a b', 'a b', 'a b c d', 'a b c d'],
  ['they began before', 'a b', 'a b', 'x a b', 'x a b'],
  ['both wrote on', 'a b', 'a b c', 'a b d', 'a b c d'],
  ['both wrote on alike', 'a b', 'a b c', 'a b c', 'a b c'],
  ['they wrote beside what we changed', 'a b c', 'a b2 c', 'a b x c', 'a b2 x c'],
  ['they took a block away', 'a b c', 'a b c', 'a c', 'a c'],
  ['we took a block away', 'a b c', 'a c', 'a b c', 'a c'],
  ['they took away what we changed', 'a b c', 'a b2 c', 'a c', 'a b2 c', 1],
  ['we took away what they changed', 'a b c', 'a c', 'a b2 c', 'a c', 1],
  ['they moved what we changed', 'a b c', 'a b2 c', 'a c b', 'a b2 c'],
  ['they wrote where we took away', 'a b c', 'a c', 'a b x c', 'a x c'],
  ['from nothing', '', 'a', 'b', 'a b'],
  ['they emptied it', 'a b', 'a b', '', ''],
  ['all at once', 'a b c d e', 'a x b2 c e', 'a b c3 d e y', 'a x b2 c3 e y'],
]) {
  test(`merging: ${what}`, () => {
    const found = merge(blocks(base), blocks(ours), blocks(theirs));
    assert.deepEqual(merged(blocks(ours), found.edits), blocks(result));
    assert.equal(found.conflicts.length, conflicts);
  });
}

test('merging loses nothing of anybody, whatever both did', () => {
  const roll = dice(7);
  for (let round = 0; round < 2000; round++) {
    const base = Array.from({ length: Math.floor(roll() * 7) }, (_, index) => 'abcdefg'[index]);
    const change = (who) =>
      base.flatMap((name) => {
        const fate = roll();
        if (fate < 0.12) return [];
        if (fate < 0.3) return [`${name}${who}`];
        return fate < 0.4 ? [name, `${who}${Math.floor(roll() * 99)}`] : [name];
      });
    const [ours, theirs] = [change('p'), change('q')].map((names) => blocks(names.join(' ')));
    const { edits, conflicts } = merge(blocks(base.join(' ')), ours, theirs);
    const result = merged(ours, edits).map((block) => JSON.stringify(block));
    const told = new Set(conflicts.map(({ theirs: one }) => JSON.stringify(one)));
    const began = new Set(blocks(base.join(' ')).map((block) => JSON.stringify(block)));
    for (const [side, mine] of [[ours, true], [theirs, false]]) {
      for (const block of side.map((one) => JSON.stringify(one))) {
        const isNew = !began.has(block);
        if (isNew) assert.ok(result.includes(block) || (!mine && told.has(block)), `${block} is lost`);
      }
    }
  }
});

test('what a merge says is what happens in the editor, in blocks of every kind', () => {
  const roll = dice(11);
  const fresh = () => toDocument(chanceDocument(schema, roll));
  /** A document with some of its blocks taken away, put in, or with a text within them changed. */
  const changed = (document) => {
    const rewrite = (value) => {
      if (Array.isArray(value)) return value.map(rewrite);
      if (typeof value !== 'object' || value === null) return value;
      const copy = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === 'marks' ? one : rewrite(one)]));
      if (copy.type === 'text' && roll() < 0.4) copy.text = roll() < 0.5 ? `${copy.text}더` : `앞${copy.text}`;
      if (copy.type === 'list_item' && roll() < 0.2) copy.content = [{ type: 'text', text: '새 항목' }];
      if (copy.attrs?.title && roll() < 0.5) copy.attrs.title += '!';
      return copy;
    };
    return toDocument(fromDocument(document.flatMap((block) => {
      const fate = roll();
      if (fate < 0.1) return [];
      if (fate < 0.2) return [block, ...fresh().slice(0, 1)];
      return [fate < 0.5 ? rewrite(block) : block];
    })));
  };
  let edited = 0;
  for (let round = 0; round < 1500; round++) {
    const base = [...fresh(), ...fresh()];
    const [ours, theirs] = [changed(base), changed(base)];
    const { edits } = merge(toDocument(fromDocument(base)), ours, theirs);
    const tr = new Transform(fromDocument(ours));
    for (const edit of [...edits].reverse()) apply(tr, edit, ours.length === 0);
    tr.doc.check();
    assert.deepEqual(toDocument(tr.doc), toDocument(fromDocument(merged(ours, edits))), `round ${round}`);
    edited += edits.length;
  }
  assert.ok(edited > 1000, `${edited} edits`);
});
