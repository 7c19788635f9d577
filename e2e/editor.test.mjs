// The writer's editor under a Korean input method: not one jamo is lost or doubled, whatever else happens to the text.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { browser, screens, tab } from './browser.mjs';
import { writersPage } from './editor.mjs';
import { jamo, type, typeByWord } from './keyboard.mjs';

let server, chromium, page, cdp;
before(async () => { [server, chromium] = await Promise.all([writersPage(), browser()]); });
after(async () => { await chromium?.close(); await server?.stop(); });
afterEach(async () => {
  assert.deepEqual(page?.troubles ?? [], []);
  await page?.context().close();
  page = undefined;
});

const SENTENCE = '값을 읽는 닭은 왜 않았을까. 새나루시는 12일 물빛대교 상판을 꿇어앉혔다';

const text = (content, ...marks) => (marks.length ? { type: 'text', text: content, marks } : { type: 'text', text: content });
const paragraph = (...content) => ({ type: 'paragraph', content: content.map((one) => (typeof one === 'string' ? text(one) : one)) });
const bold = { type: 'bold' };
const link = { type: 'link', attrs: { href: 'https://a.example/' } };

/** A page with a text in it; the caret goes before the first character of `at`, or behind it if `behind`. */
async function open(document, at, behind = true) {
  page = await tab(chromium, server.url, { viewport: screens.desktop });
  await page.visit('/');
  await page.waitForFunction(() => window.desk?.isReady);
  cdp = await page.context().newCDPSession(page);
  await page.evaluate((value) => { desk.editor.value = value; desk.editor.focus(); }, document);
  if (at !== undefined) await caret(at, behind);
}

/** Puts the caret before or behind a text that stands in one piece. */
async function caret(at, behind = true) {
  await page.evaluate(([at, behind]) => {
    const root = desk.editor.querySelector('.ne-text');
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const start = node.data.indexOf(at);
      if (start >= 0) return getSelection().collapse(node, behind ? start + at.length : start);
    }
    throw new Error(`nothing says ${at}`);
  }, [at, behind]);
  await page.waitForTimeout(30);
}

const value = () => page.evaluate(() => desk.editor.value);
const events = (name) => page.evaluate((name) => desk.events.filter((event) => event.name === name).map(({ detail }) => detail), name);
const press = (key) => page.keyboard.press(key);
const settle = () => page.waitForTimeout(150);

test('the keyboard of these tests is one', () => {
  assert.equal(jamo('닭').join(''), 'ㄷㅏㄹㄱ');
  assert.equal(jamo('꿇어').join(''), 'ㄲㅜㄹㅎㅇㅓ');
  assert.equal(jamo('왜 1').join(''), 'ㅇㅗㅐ 1');
});

for (const [where, document, at, result, steps] of [
  ['in an empty text', [], undefined, [paragraph(SENTENCE)]],
  ['at the start of a block', [paragraph('앞'), paragraph('뒤')], ['뒤', false], [paragraph('앞'), paragraph(`${SENTENCE}뒤`)]],
  ['at the end of a block', [paragraph('앞'), paragraph('뒤')], ['앞'], [paragraph(`앞${SENTENCE}`), paragraph('뒤')]],
  ['between two syllables', [paragraph('앞뒤')], ['앞'], [paragraph(`앞${SENTENCE}뒤`)]],
  ['in bold', [paragraph('앞', text('굵게', bold), '뒤')], ['굵'], [paragraph('앞', text(`굵${SENTENCE}게`, bold), '뒤')]],
  ['in bold that was just turned on', [paragraph('앞 ')], ['앞 '], [paragraph('앞 ', text(SENTENCE, bold))], ['Control+b']],
  ['at the end of bold', [paragraph('앞', text('굵게', bold), '뒤')], ['굵게'], [paragraph('앞', text(`굵게${SENTENCE}`, bold), '뒤')]],
  ['before a link', [paragraph(text('누리집', link), '에서')], ['누리집', false], [paragraph(SENTENCE, text('누리집', link), '에서')]],
  ['between a text and a link', [paragraph('자세히: ', text('누리집', link))], ['자세히: '], [paragraph(`자세히: ${SENTENCE}`, text('누리집', link))]],
  ['in a link', [paragraph(text('누리집', link))], ['누리'], [paragraph(text(`누리${SENTENCE}집`, link))]],
  ['behind a link', [paragraph(text('누리집', link), '에서')], ['누리집'], [paragraph(text('누리집', link), `${SENTENCE}에서`)]],
  ['behind a line end', [paragraph('앞', { type: 'break' }, '뒤')], ['뒤', false], [paragraph('앞', { type: 'break' }, `${SENTENCE}뒤`)]],
]) {
  for (const [way, typing] of [['by syllable', type], ['by word', typeByWord]]) {
    test(`composition ${way} ${where}`, async () => {
      await open(document, ...(at ?? []));
      for (const key of steps ?? []) await press(key);
      await typing(cdp, SENTENCE);
      await settle();
      assert.deepEqual(await value(), result);
    });
  }
}

for (const [where, block, at, content] of [
  ['in an empty item of a list', (line) => ({ type: 'bullet_list', content: [{ type: 'list_item', content: [text('하나')] }, { type: 'list_item', content: line }] }), '하나'],
  ['in a heading', (line) => ({ type: 'heading', content: [text('소제목'), ...line] }), '소제목', true],
  ['in a quote', (line) => ({ type: 'quote', attrs: { cite: '시장' }, content: [text('말'), ...line] }), '말', true],
  ["in an editor's note", (line) => ({ type: 'editors_note', content: [text('덧글'), ...line] }), '덧글', true],
]) {
  test(`composition ${where}`, async () => {
    await open([block([])], at);
    if (!content) await press('ArrowDown');
    await type(cdp, SENTENCE);
    await settle();
    const joined = JSON.stringify(await value()).replace(`"${at}"},{"type":"text","text":"`, `"${at}`);
    const expected = JSON.stringify([block([text(SENTENCE)])]).replace(`"${at}"},{"type":"text","text":"`, `"${at}`);
    assert.equal(joined, expected);
  });
}

test('composition in cells of a table, from one to the next', async () => {
  await open([paragraph('앞')], '앞');
  await press('Control+Alt+t');
  await type(cdp, '구분');
  await press('Tab');
  await type(cdp, '애초 계획');
  await press('Shift+Tab');
  await press('ArrowDown');
  await type(cdp, '공사 기간');
  await settle();
  const [, table] = await value();
  const cells = table.content.map((row) => row.content.map((cell) => cell.content.map((one) => one.text).join('')));
  assert.deepEqual(cells.slice(0, 2), [['구분', '애초 계획', ''], ['공사 기간', '', '']]);
});

test('composition in the fields of blocks', async () => {
  await open([{ type: 'fact_box', attrs: { title: '' }, content: [paragraph('안')] }, { type: 'quote', attrs: { cite: null }, content: [text('말')] }]);
  await page.getByLabel('상자 제목').focus();
  await type(cdp, '한눈에 읽는 값');
  await page.getByLabel('말한 사람').focus();
  await type(cdp, '한도담 도로과장');
  await press('Enter');
  const [box, quote] = await value();
  assert.equal(box.attrs.title, '한눈에 읽는 값');
  assert.equal(quote.attrs.cite, '한도담 도로과장');
});

test('composition while every key is saved', async () => {
  await open([paragraph('앞')], '앞');
  await page.evaluate(() => { desk.autosaves = true; });
  await type(cdp, SENTENCE, { between: () => page.waitForTimeout(8) });
  await settle();
  assert.deepEqual(await value(), [paragraph(`앞${SENTENCE}`)]);
  const saved = await page.evaluate(() => desk.saved);
  assert.ok(saved.length > 30, `${saved.length} saved`);
  assert.deepEqual(saved.at(-1), [paragraph(`앞${SENTENCE}`)]);
  assert.equal(await page.evaluate(() => desk.editor.isChanged), false);
});

test('composition while changes of other blocks arrive with every key', async () => {
  await open([paragraph('처음'), paragraph('가운데'), paragraph('끝')], '가운데');
  let round = 0;
  const arrive = () => page.evaluate((round) => {
    const blocks = [...Array(round)].map((_, index) => ({ type: 'paragraph', content: [{ type: 'text', text: `위 ${index}` }] }));
    const line = (text) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    desk.editor.applyRemote([line(`처음 ${round}`), ...blocks, line('가운데'), line(`끝 ${round}`)]);
  }, ++round);
  await type(cdp, SENTENCE, { between: arrive });
  await settle();
  const now = await value();
  assert.ok(round > 40);
  assert.deepEqual(now.at(-2), paragraph(`가운데${SENTENCE}`));
  assert.deepEqual([now[0], now.at(-1)], [paragraph(`처음 ${round}`), paragraph(`끝 ${round}`)]);
  assert.equal(now.length, round + 3);
});

test('what was written since a text was sent is kept when the paper joins it with another', async () => {
  await open([paragraph('처음'), paragraph('가운데'), paragraph('끝')], '가운데');
  await type(cdp, '를 ');
  const sent = await value();
  await type(cdp, '고쳤', { open: true });
  // What news::merge makes of both: their text of a disputed place stands before ours.
  const joined = [paragraph('처음'), paragraph('가운데는 남의 것'), paragraph('가운데를 '), paragraph('끝'), paragraph('덧붙임')];
  const merged = await page.evaluate(([joined, sent]) => desk.editor.applyRemote(joined, sent), [joined, sent]);
  assert.deepEqual(merged.conflicts, []);
  await cdp.send('Input.insertText', { text: '쳤' });
  await type(cdp, '다');
  await settle();
  const both = joined.map((block) => (block.content[0].text === '가운데를 ' ? paragraph('가운데를 고쳤다') : block));
  assert.deepEqual(await value(), both);
  assert.equal(await page.evaluate(() => desk.editor.isChanged), true);
  await page.evaluate((both) => desk.editor.saved(both), both);
  assert.equal(await page.evaluate(() => desk.editor.isChanged), false);
});

test('a change of the very block under composition waits for the end of the syllable', async () => {
  await open([paragraph('처음'), paragraph('가운데')], '가운데');
  await cdp.send('Input.imeSetComposition', { text: '다', selectionStart: 1, selectionEnd: 1 });
  await cdp.send('Input.imeSetComposition', { text: '달', selectionStart: 1, selectionEnd: 1 });
  // The writer's block is changed too: both texts are kept, the writer's in place.
  const merged = await page.evaluate(() => desk.editor.applyRemote([
    { type: 'paragraph', content: [{ type: 'text', text: '처음을 고쳤다' }] },
    { type: 'paragraph', content: [{ type: 'text', text: '가운데를 고쳤다' }] },
  ]));
  assert.equal(merged.changed, 1);
  assert.equal(merged.conflicts.length, 1);
  await cdp.send('Input.imeSetComposition', { text: '닭', selectionStart: 1, selectionEnd: 1 });
  await cdp.send('Input.insertText', { text: '닭' });
  await settle();
  assert.deepEqual(await value(), [paragraph('처음을 고쳤다'), paragraph('가운데닭')]);
  assert.deepEqual(merged.conflicts[0].theirs, paragraph('가운데를 고쳤다'));
});

test('a block taken away under a composition that has not begun to change it goes when the syllable is done', async () => {
  await open([paragraph('처음'), paragraph('가운데')], '가운데');
  await page.evaluate(() => desk.editor.querySelector('.ne-text').dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })));
  const merged = await page.evaluate(() => desk.editor.applyRemote([{ type: 'paragraph', content: [{ type: 'text', text: '처음' }] }]));
  assert.deepEqual([merged.changed, merged.waits], [0, true]);
  await page.evaluate(() => desk.editor.querySelector('.ne-text').dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })));
  await settle();
  assert.deepEqual(await value(), [paragraph('처음')]);
  assert.equal((await events('merged')).length, 1);
});

test('keys between syllables: Enter, Backspace, undo', async () => {
  await open([]);
  await type(cdp, '첫 문단');
  await press('Enter');
  await type(cdp, '둘째 묹');
  await press('Backspace');
  await type(cdp, '문단');
  await settle();
  assert.deepEqual(await value(), [paragraph('첫 문단'), paragraph('둘째 문단')]);
  await press('Control+z');
  await press('Control+Shift+z');
  assert.deepEqual(await value(), [paragraph('첫 문단'), paragraph('둘째 문단')]);
});

test('a beginning of a line makes it what it says, under an input method too', async () => {
  await open([]);
  await page.keyboard.type('- ');
  await type(cdp, '하나');
  await press('Enter');
  await type(cdp, '둘');
  await press('Enter');
  await press('Enter');
  await page.keyboard.type('## ');
  await type(cdp, '소제목');
  await settle();
  assert.deepEqual(await value(), [
    { type: 'bullet_list', content: [{ type: 'list_item', content: [text('하나')] }, { type: 'list_item', content: [text('둘')] }] },
    { type: 'heading', content: [text('소제목')] },
  ]);
});

test('a tool that is used within a syllable', async () => {
  await open([paragraph('앞')], '앞');
  await type(cdp, '굵', { open: true });
  await page.click('[data-action="bold"]');
  await cdp.send('Input.insertText', { text: '굵' });
  await type(cdp, '게');
  await settle();
  assert.equal((await value())[0].content.map((one) => one.text).join(''), '앞굵게');
  await type(cdp, '읽', { open: true });
  await page.click('[data-action="heading"]');
  await settle();
  const [block] = await value();
  assert.deepEqual([block.type, block.content.map((one) => one.text).join('')], ['heading', '앞굵게읽']);
});

test('a click elsewhere ends the syllable where it was', async () => {
  await open([paragraph('앞'), paragraph('뒤')], '앞');
  await type(cdp, '값을 읽', { open: true });
  // The browser commits what is under way before it tells the page of the click.
  await cdp.send('Input.insertText', { text: '읽' });
  await page.locator('.ne-text > p').nth(1).click({ position: { x: 300, y: 10 } });
  await settle();
  await type(cdp, '닭');
  await settle();
  assert.deepEqual(await value(), [paragraph('앞값을 읽'), paragraph('뒤닭')]);
});

/** Numbers from 0 up to 1 that follow from their seed. */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

for (const seed of [1, 2, 3, 4, 5, 6]) {
  test(`composition while anything happens to all other blocks, seed ${seed}`, async () => {
    const roll = dice(seed);
    const others = () => [
      paragraph(`문단 ${Math.floor(roll() * 1e6)}`),
      { type: 'heading', content: [text(`소제목 ${Math.floor(roll() * 1e6)}`)] },
      { type: 'bullet_list', content: [{ type: 'list_item', content: [text(`항목 ${Math.floor(roll() * 1e6)}`)] }] },
      { type: 'quote', attrs: { cite: null }, content: [text(`말 ${Math.floor(roll() * 1e6)}`)] },
      { type: 'table', content: [{ type: 'table_row', content: [{ type: 'table_cell', content: [text(`칸 ${Math.floor(roll() * 1e6)}`)] }] }] },
      { type: 'fact_box', attrs: { title: `${Math.floor(roll() * 1e6)}` }, content: [paragraph('안')] },
      { type: 'embed', attrs: { provider: 'x', href: 'https://x.com/a/status/1', title: null } },
    ][Math.floor(roll() * 7)];
    const change = (blocks) => blocks.flatMap((block) => {
      const fate = roll();
      if (fate < 0.08) return [];
      return fate < 0.2 ? [others()] : fate < 0.3 ? [block, others()] : [block];
    });
    let [above, below] = [[others(), others()], [others(), others()]];
    await open([...above, paragraph('가운데'), ...below], '가운데');
    const typing = seed % 2 ? type : typeByWord;
    await typing(cdp, SENTENCE, {
      between: async () => {
        [above, below] = [change(above).slice(0, 12), change(below).slice(0, 12)];
        await page.evaluate((theirs) => desk.editor.applyRemote(theirs), [...above, paragraph('가운데'), ...below]);
      },
    });
    await settle();
    assert.deepEqual(await value(), [...above, paragraph(`가운데${SENTENCE}`), ...below]);
  });
}
