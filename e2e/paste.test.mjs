// What is pasted into the writer's editor, in the style of each program that writers copy from: clean blocks come in, and
// nothing that could run. The fixtures in editor/paste/ are our own texts in foreign dress.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { browser, screens, tab } from './browser.mjs';
import { writersPage } from './editor.mjs';

const folder = new URL('editor/paste/', import.meta.url);
const names = (await readdir(folder)).filter((name) => name.endsWith('.html')).map((name) => name.replace('.html', ''));

let server, chromium, page;
before(async () => { [server, chromium] = await Promise.all([writersPage(), browser()]); });
after(async () => { await chromium?.close(); await server?.stop(); });
beforeEach(async () => {
  page = await tab(chromium, server.url, { viewport: screens.desktop });
  await page.visit('/');
  await page.waitForFunction(() => window.desk?.isReady);
});
afterEach(async () => {
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

const text = (content, ...marks) => (marks.length ? { type: 'text', text: content, marks } : { type: 'text', text: content });
const paragraph = (...content) => ({ type: 'paragraph', content: content.map((one) => (typeof one === 'string' ? text(one) : one)) });

/** Begins with a document, the caret at its end. */
const begin = (document) => page.evaluate((value) => {
  desk.editor.value = value;
  desk.editor.focus();
  const root = desk.editor.querySelector('.ne-text');
  const last = [...root.querySelectorAll('p, td, li, h2')].at(-1);
  getSelection().collapse(last.lastChild?.nodeName === 'BR' ? last : (last.lastChild ?? last), last.lastChild?.length ?? 0);
}, document);

/** Pastes what a clipboard holds, as the browser does. */
const paste = async (held) => {
  await page.waitForTimeout(30);
  return page.evaluate((held) => {
    const data = new DataTransfer();
    for (const [type, content] of Object.entries(held)) data.setData(type, content);
    desk.editor.querySelector('.ne-text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    return desk.editor.value;
  }, held);
};
const events = (name) => page.evaluate((name) => desk.events.filter((event) => event.name === name).map(({ detail }) => detail), name);

for (const name of names) {
  test(`from ${name}`, async () => {
    const html = await readFile(new URL(`${name}.html`, folder), 'utf8');
    const expected = JSON.parse(await readFile(new URL(`${name}.json`, folder), 'utf8'));
    await begin([]);
    assert.deepEqual(await paste({ 'text/html': html, 'text/plain': '글' }), expected);
  });
}

test('plain text comes in a paragraph a line', async () => {
  await begin([paragraph('앞 ')]);
  assert.deepEqual(await paste({ 'text/plain': '첫\u00a0줄\r\n\r\n둘째 줄\n  ' }), [paragraph('앞 첫 줄'), paragraph('둘째 줄')]);
});

test('decomposed Hangul, as files and other systems write it, comes in composed', async () => {
  await begin([]);
  assert.deepEqual(await paste({ 'text/html': `<p>${'새나루'.normalize('NFD')}</p>` }), [paragraph('새나루')]);
});

test('a line goes on where it is pasted, and a cell stays one cell', async () => {
  await begin([paragraph('앞')]);
  assert.deepEqual(await paste({ 'text/html': '<b>굵게</b> 뒤' }), [paragraph('앞', text('굵게', { type: 'bold' }), ' 뒤')]);
  const cell = (content) => ({ type: 'table', content: [{ type: 'table_row', content: [{ type: 'table_cell', content }] }] });
  await begin([cell([text('앞')])]);
  assert.deepEqual(await paste({ 'text/html': '<p>하나</p><p>둘</p>' }), [cell([text('앞하나'), { type: 'break' }, text('둘')])]);
  const list = (...items) => ({ type: 'bullet_list', content: items.map((item) => ({ type: 'list_item', content: [text(item)] })) });
  await begin([list('앞')]);
  assert.deepEqual(await paste({ 'text/html': '<p>하나</p><p>둘</p>' }), [list('앞하나', '둘')]);
});

test('the address of a video alone becomes the video, within a text it stays an address', async () => {
  await begin([]);
  const [embed] = await paste({ 'text/plain': 'https://youtu.be/abc' });
  assert.deepEqual(embed, { type: 'embed', attrs: { provider: 'youtube', href: 'https://youtu.be/abc', title: null } });
  await begin([paragraph('보라: ')]);
  assert.deepEqual(await paste({ 'text/plain': 'https://youtu.be/abc' }), [paragraph('보라: https://youtu.be/abc')]);
});

test('what is copied here comes back as it was', async () => {
  const document = [
    { type: 'heading', content: [text('소제목')] },
    { type: 'quote', attrs: { cite: '시장' }, content: [text('말')] },
    { type: 'picture', attrs: { picture: '00112233445566778899aabbccddeeff', caption: '항구', credit: null, alt: '배', focal: { x: 0.25, y: 1 } } },
    { type: 'fact_box', attrs: { title: '한눈에' }, content: [{ type: 'bullet_list', content: [{ type: 'list_item', content: [text('하나')] }] }] },
    { type: 'editors_note', content: [text('주')] },
    { type: 'embed', attrs: { provider: 'youtube', href: 'https://youtu.be/abc', title: '영상' } },
    paragraph('끝 ', text('링크', { type: 'bold' }, { type: 'link', attrs: { href: '/latest' } }), { type: 'break' }, '글'),
  ];
  await begin(document);
  const copied = await page.evaluate(() => {
    const text = desk.editor.querySelector('.ne-text');
    getSelection().selectAllChildren(text);
    return new Promise((resolve) => setTimeout(() => {
      const data = new DataTransfer();
      text.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
      resolve(data.getData('text/html'));
    }, 50));
  });
  await begin([]);
  assert.deepEqual(await paste({ 'text/html': copied }), document);
});

test('a mark of our own on foreign markup opens no door', async () => {
  await begin([]);
  const html = `<div data-pm-slice="0 0 []"><p>글 <a href="javascript:alert(1)">링크</a><img src=x onerror=alert(1)></p><script>alert(1)</script>
    <div data-block="embed" data-href="javascript:alert(1)" data-provider="youtube">x</div><figure data-block="picture" data-picture="../../etc"></figure></div>`;
  const now = JSON.stringify(await paste({ 'text/html': html }));
  assert.doesNotMatch(now, /script|onerror|etc/);
});

test('a pasted byline is lifted into its field, wherever it is a line of its own', async () => {
  await begin([]);
  const html = '<p>[새나루신문=하진우 기자] 시는 12일 밝혔다.</p><p>둘째 문단</p><p>[새나루신문=서지안 선임기자 seo@saenaru.example]</p>';
  await paste({ 'text/html': html });
  await page.waitForTimeout(50);
  assert.deepEqual(await page.evaluate(() => desk.editor.value), [paragraph('시는 12일 밝혔다.'), paragraph('둘째 문단')]);
  const found = (await events('byline-found')).flatMap(({ bylines }) => bylines.map(({ name, role, email }) => [name, role, email ?? null]));
  assert.deepEqual(found.sort(), [['서지안', '선임기자', 'seo@saenaru.example'], ['하진우', '기자', null]]);
});

test('a typed byline is lifted when its bracket closes; brought back by undo it stays', async () => {
  await begin([]);
  await page.keyboard.type('[새나루신문=하진우 기자');
  assert.equal((await events('byline-found')).length, 0);
  await page.keyboard.type(']');
  await page.waitForTimeout(50);
  assert.deepEqual(await page.evaluate(() => desk.editor.value), []);
  assert.equal((await events('byline-found'))[0].text, '[새나루신문=하진우 기자]');
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(50);
  assert.match(JSON.stringify(await page.evaluate(() => desk.editor.value)), /하진우 기자/);
  assert.equal((await events('byline-found')).length, 1);
});

test('a page that will not have a byline leaves it in the text', async () => {
  await begin([]);
  await page.evaluate(() => desk.editor.addEventListener('byline-found', (event) => event.preventDefault()));
  await paste({ 'text/plain': '[새나루신문=하진우 기자] 글' });
  await page.waitForTimeout(50);
  assert.deepEqual(await page.evaluate(() => desk.editor.value), [paragraph('[새나루신문=하진우 기자] 글')]);
});

test('hostile markup ends in text or nothing, and soon', async () => {
  const deep = `${'<b><div><i>'.repeat(3000)}깊은 글`;
  const wide = '<p>글</p>'.repeat(20_000);
  const spans = `<table><tr><td colspan=100000 rowspan=100000>가</td><td>나</td></tr>${'<tr><td colspan=1000>다</td></tr>'.repeat(50)}</table>`;
  for (const html of [deep, wide, spans, '<p>'.repeat(5000), '<table>'.repeat(500), '\u0000<p\u0000>글']) {
    const start = performance.now();
    const result = await page.evaluate((html) => {
      const blocks = desk.studio.clean(html);
      return { count: blocks.length, holds: desk.studio.fromDocument(blocks).childCount > 0 };
    }, html);
    assert.ok(result.holds && performance.now() - start < 5000, html.slice(0, 30));
  }
});
