// The writer's editor as a tool: every action by key and by toolbar, fields, pictures, links, local copies, and how it looks.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, afterEach, before, test } from 'node:test';
import { browser, overflow, screens, tab, violations } from './browser.mjs';
import { words, writersPage } from './editor.mjs';

let server, chromium, page;
before(async () => { [server, chromium] = await Promise.all([writersPage(), browser()]); });
after(async () => { await chromium?.close(); await server?.stop(); });
afterEach(async () => {
  assert.deepEqual(page?.troubles ?? [], []);
  await page?.context().close();
  page = undefined;
});

const text = (content, ...marks) => (marks.length ? { type: 'text', text: content, marks } : { type: 'text', text: content });
const paragraph = (...content) => ({ type: 'paragraph', content: content.map((one) => (typeof one === 'string' ? text(one) : one)) });
const list = (type, ...items) => ({ type, content: items.map((item) => ({ type: 'list_item', content: item === '' ? [] : [text(item)] })) });
const cell = (content) => ({ type: 'table_cell', content: content === '' ? [] : [text(content)] });
const table = (...rows) => ({ type: 'table', content: rows.map((row) => ({ type: 'table_row', content: row.map(cell) })) });
const link = { type: 'link', attrs: { href: 'https://a.example/' } };

async function open(document = [], options = {}) {
  page = await tab(chromium, server.url, { viewport: screens.desktop, ...options });
  await ready();
  await page.evaluate((value) => { desk.editor.value = value; desk.editor.focus(); }, document);
}
async function ready() {
  await page.visit('/');
  await page.waitForFunction(() => window.desk?.isReady);
}
const value = () => page.evaluate(() => desk.editor.value);
const events = (name) => page.evaluate((name) => desk.events.filter((event) => event.name === name).map(({ detail }) => detail), name);
/** No hand is so quick that the browser has not told of a moved caret before the next key. */
const press = async (...keys) => {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(20);
  }
};
const answered = async () => {
  await page.waitForSelector('dialog', { state: 'detached' });
  await page.waitForTimeout(30);
};
const select = async (from, to = from) => {
  await page.evaluate(([from, to]) => {
    const walk = document.createTreeWalker(desk.editor.querySelector('.ne-text'), NodeFilter.SHOW_TEXT);
    const at = (wanted, behind) => {
      walk.currentNode = walk.root;
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const start = node.data.indexOf(wanted);
        if (start >= 0) return [node, start + (behind ? wanted.length : 0)];
      }
      throw new Error(`nothing says ${wanted}`);
    };
    const [begin, end] = [at(from, false), at(to, true)];
    getSelection().setBaseAndExtent(...begin, ...end);
  }, [from, to]);
  await page.waitForTimeout(30);
};

for (const [key, name, start, result] of [
  ['Control+b', 'bold', [paragraph('하나 둘')], [paragraph('하나 ', text('둘', { type: 'bold' }))]],
  ['Control+i', 'italic', [paragraph('하나 둘')], [paragraph('하나 ', text('둘', { type: 'italic' }))]],
  ['Control+Shift+x', 'strike', [paragraph('하나 둘')], [paragraph('하나 ', text('둘', { type: 'strike' }))]],
  ['Control+.', 'superscript', [paragraph('하나 ', text('둘', { type: 'subscript' }))], [paragraph('하나 ', text('둘', { type: 'superscript' }))]],
  ['Control+,', 'subscript', [paragraph('하나 둘')], [paragraph('하나 ', text('둘', { type: 'subscript' }))]],
  ['Control+\\', 'clear', [paragraph('하나 ', text('둘', { type: 'bold' }, link))], [paragraph('하나 둘')]],
  ['Control+Alt+2', 'heading', [paragraph('하나'), paragraph('둘')], [paragraph('하나'), { type: 'heading', content: [text('둘')] }]],
  ['Control+Alt+0', 'paragraph', [list('bullet_list', '하나', '둘', '셋')], [list('bullet_list', '하나'), paragraph('둘'), list('bullet_list', '셋')]],
  ['Control+Shift+9', 'quote', [paragraph('둘')], [{ type: 'quote', attrs: { cite: null }, content: [text('둘')] }]],
  ['Control+Shift+8', 'bullet-list', [paragraph('둘')], [list('bullet_list', '둘')]],
  ['Control+Shift+7', 'ordered-list', [list('bullet_list', '둘')], [list('ordered_list', '둘')]],
  ['Control+Alt+n', 'editors-note', [paragraph('둘')], [{ type: 'editors_note', content: [text('둘')] }]],
  ['Control+Alt+b', 'fact-box', [paragraph('둘')], [paragraph('둘'), { type: 'fact_box', attrs: { title: '' }, content: [{ type: 'paragraph', content: [] }] }]],
  ['Control+Alt+t', 'table', [paragraph('둘')], [paragraph('둘'), table(['', '', ''], ['', '', ''], ['', '', ''])]],
  ['Alt+Shift+ArrowDown', 'row-add', [table(['하나', '둘'])], [table(['하나', '둘'], ['', ''])]],
  ['Alt+Shift+ArrowRight', 'column-add', [table(['하나', '둘'], ['셋', '넷'])], [table(['하나', '둘', ''], ['셋', '넷', ''])]],
  ['Alt+Shift+ArrowUp', 'row-remove', [table(['하나', '둘'], ['셋', '넷'])], [table(['셋', '넷'])]],
  ['Alt+Shift+ArrowLeft', 'column-remove', [table(['하나', '둘'], ['셋', '넷'])], [table(['하나'], ['셋'])]],
  ['Alt+ArrowUp', 'up', [paragraph('하나'), list('bullet_list', '둘')], [list('bullet_list', '둘'), paragraph('하나')]],
  ['Alt+ArrowDown', 'down', [paragraph('둘'), paragraph('하나')], [paragraph('하나'), paragraph('둘')]],
  ['Control+Shift+Backspace', 'remove', [paragraph('하나'), paragraph('둘')], [paragraph('하나')]],
]) {
  test(`${name}, by its key and by its button`, async () => {
    for (const way of ['key', 'button']) {
      await open(start);
      await select('둘');
      if (way === 'key') await press(key);
      else await page.click(`[data-action="${name}"]`);
      assert.deepEqual(await value(), result, way);
      await press('Control+z');
      assert.deepEqual(await value(), start, `undo of ${way}`);
      await press('Control+Shift+z');
      assert.deepEqual(await value(), result, `redo of ${way}`);
      assert.deepEqual(page.troubles, []);
      if (way === 'key') await page.context().close();
    }
  });
}

test('every action has a key of its own, a word and a sign', async () => {
  await open();
  const ko = await words('ko');
  const buttons = await page.$$eval('.ne-toolbar button', (all) => all.map((one) => ({
    name: one.dataset.action, title: one.title, key: one.getAttribute('aria-keyshortcuts'), label: one.getAttribute('aria-label'), sign: one.querySelector('path').getTotalLength(),
  })));
  assert.equal(new Set(buttons.map(({ key }) => key)).size, buttons.length);
  for (const { name, title, label, sign } of buttons) {
    assert.equal(label, ko[name], name);
    assert.match(title, /  \S+/, name);
    assert.ok(sign > 0, `${name} has no sign`);
  }
  await press('Control+/');
  const sheet = await page.$$eval('.ne-keys dt', (all) => all.map((one) => one.textContent));
  assert.ok(buttons.every(({ label }) => sheet.includes(label)));
  await press('Escape');
  await page.keyboard.type('글');
  assert.deepEqual(await value(), [paragraph('글')]);
});

test('the toolbar is one stop, walked by arrows', async () => {
  await open([paragraph('글')]);
  await press('Alt+F10', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.action), 'heading');
  await press('Enter');
  assert.deepEqual(await value(), [{ type: 'heading', content: [text('글')] }]);
  await press('Alt+F10', 'Escape');
  await page.keyboard.type('감');
  assert.match(JSON.stringify(await value()), /감/);
});

test('a link is asked for, changed and taken away', async () => {
  await open([paragraph('하나 둘 셋')]);
  await select('둘');
  await press('Control+Shift+k');
  await page.getByLabel('주소').fill('javascript:alert(1)');
  await press('Enter');
  assert.match(await page.locator('.ne-fault').textContent(), /주소가 아닙니다/);
  await page.getByLabel('주소').fill('a.example/');
  await press('Enter');
  await answered();
  const linked = [paragraph('하나 ', text('둘', link), ' 셋')];
  assert.deepEqual(await value(), linked);
  await page.keyboard.type('!');
  assert.deepEqual(await value(), [paragraph('하나 ', text('둘', link), '! 셋')]);
  await select('둘');
  await press('ArrowLeft', 'ArrowRight', 'Control+Shift+k');
  assert.equal(await page.getByLabel('주소').inputValue(), 'https://a.example/');
  await page.getByRole('button', { name: '링크 풀기' }).click();
  await answered();
  assert.deepEqual(await value(), [paragraph('하나 둘! 셋')]);
});

test('a video is asked for by its address', async () => {
  await open();
  await press('Control+Alt+e');
  await page.getByLabel('주소').fill('https://a.example/1');
  await press('Enter');
  assert.match(await page.locator('.ne-fault').textContent(), /유튜브/);
  await page.getByLabel('주소').fill('https://www.youtube.com/watch?v=abc');
  await press('Enter');
  await answered();
  const [embed] = await value();
  assert.deepEqual(embed, { type: 'embed', attrs: { provider: 'youtube', href: 'https://www.youtube.com/watch?v=abc', title: null } });
});

test('out of lists, tables and boxes', async () => {
  await open([list('bullet_list', '하나')]);
  await select('하나');
  await press('ArrowRight', 'Enter', 'Enter');
  await page.keyboard.type('끝');
  assert.deepEqual(await value(), [list('bullet_list', '하나'), paragraph('끝')]);
  await press('Home', 'Control+Shift+8', 'Home', 'Backspace');
  assert.deepEqual(await value(), [list('bullet_list', '하나'), paragraph('끝')]);
  await press('Control+Alt+t');
  await page.keyboard.type('칸');
  await press('Enter');
  await page.keyboard.type('줄');
  await press('Control+Enter');
  await page.keyboard.type('뒤');
  await press('Control+Alt+b');
  await page.keyboard.type('안');
  await press('Enter', 'Enter');
  await page.keyboard.type('밖');
  const [, , grid, behind, box, out] = await value();
  assert.deepEqual(grid.content[0].content[0].content, [text('칸'), { type: 'break' }, text('줄')]);
  assert.deepEqual([behind, out], [paragraph('뒤'), paragraph('밖')]);
  assert.deepEqual(box.content, [paragraph('안')]);
});

test('pictures come in the order they were chosen, and one that fails is told', async () => {
  await open([paragraph('앞')]);
  await select('앞');
  await press('ArrowRight');
  await page.evaluate(() => {
    desk.editor.upload = async (file, report) => {
      const index = Number(file.name[0]);
      report(0.5);
      await new Promise((resolve) => setTimeout(resolve, 120 - index * 30));
      if (index === 1) throw new Error('too large');
      return { picture: `${index}`.repeat(32), caption: file.name };
    };
    const data = new DataTransfer();
    for (const index of [0, 1, 2]) data.items.add(new File(['x'], `${index}.png`, { type: 'image/png' }));
    desk.editor.querySelector('.ne-text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.waitForSelector('.ne-upload progress');
  await page.keyboard.type('은 계속 쓴다');
  await page.waitForSelector('.ne-upload', { state: 'detached' });
  const now = await value();
  assert.deepEqual(now.map((block) => block.attrs?.picture?.[0] ?? block.content[0].text), ['앞은 계속 쓴다', '0', '2']);
  assert.equal((await events('upload-failed')).length, 1);
  await page.getByLabel('대체 텍스트').first().fill('다리가 보인다');
  await page.locator('.ne-picture').first().locator('img').click();
  await page.getByLabel('초점 가로').first().fill('25');
  const [, picture] = await value();
  assert.deepEqual([picture.attrs.alt, picture.attrs.focal.x], ['다리가 보인다', 0.25]);
});

test('unsaved text comes back after the tab is gone, and merges with what the paper got meanwhile', async () => {
  await open([paragraph('하나'), paragraph('둘')]);
  await page.evaluate(() => desk.editor.setAttribute('copy-key', '7'));
  await select('둘');
  await press('ArrowRight');
  await page.keyboard.type('을 고쳤다');
  // The page goes at once; nothing waits for the writer's pause.
  await ready();
  await page.evaluate((held) => { desk.editor.value = held; desk.editor.setAttribute('copy-key', '7'); }, [paragraph('하나를 고쳤다'), paragraph('둘')]);
  await page.waitForFunction(() => desk.events.some(({ name }) => name === 'copies-found'));
  const merged = await page.evaluate(() => desk.editor.restoreCopy(desk.editor.localCopies[0]));
  assert.deepEqual(merged.conflicts, []);
  const both = [paragraph('하나를 고쳤다'), paragraph('둘을 고쳤다')];
  assert.deepEqual(await value(), both);
  assert.equal(await page.evaluate(() => desk.editor.isChanged), true);
  await page.evaluate((saved) => desk.editor.saved(saved), both);
  assert.deepEqual(await page.evaluate(() => [desk.editor.isChanged, localStorage.length]), [false, 0]);
});

test('a browser that keeps nothing says so', async () => {
  await open([paragraph('하나')]);
  await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; desk.editor.setAttribute('copy-key', '7'); });
  await page.keyboard.type('글');
  await page.waitForFunction(() => desk.events.some(({ name }) => name === 'copy-failed'));
});

test('others’ changes stay out of the writer’s undo, and the caret at its place', async () => {
  await open([paragraph('하나'), paragraph('둘')]);
  await select('둘');
  await press('ArrowRight');
  await page.keyboard.type('!');
  await page.evaluate((theirs) => desk.editor.applyRemote(theirs), [paragraph('새로'), paragraph('하나 더'), paragraph('둘')]);
  await page.keyboard.type('?');
  assert.deepEqual(await value(), [paragraph('새로'), paragraph('하나 더'), paragraph('둘!?')]);
  await press('Control+z');
  assert.deepEqual(await value(), [paragraph('새로'), paragraph('하나 더'), paragraph('둘')]);
});

test('a text to be read has no tools and cannot be written', async () => {
  await open([paragraph('하나')]);
  await page.evaluate(() => { desk.editor.readonly = true; desk.editor.focus(); });
  await page.keyboard.type('글');
  assert.deepEqual(await value(), [paragraph('하나')]);
  assert.equal(await page.locator('.ne-toolbar').count(), 0);
});

/** A text with everything in it. */
const everything = [
  paragraph('물빛시는 12일 물빛대교 상판 교체를 두 구간으로 나눠 동시에 벌여 공사 기간을 14개월 줄이기로 했다고 밝혔다. 야간 통제는 다음 달 28일 끝난다.'),
  { type: 'heading', content: [text('하룻밤에 한 장, 모두 64장')] },
  { type: 'picture', attrs: { picture: '00112233445566778899aabbccddeeff', caption: '물빛대교 상판을 싣고 온 바지선', credit: '물빛신문', alt: null, focal: { x: 0.7, y: 0.4 } } },
  paragraph('시에 따르면 새 공법은 ', text('상판을 공장에서', { type: 'bold' }), ' 미리 만들어 바지선으로 옮긴 뒤 하룻밤에 한 장씩 갈아 끼운다. 자세한 일정은 ', text('도로과 누리집', link), '에 있다. CO', text('2', { type: 'subscript' }), '는 1.2t 준다.'),
  { type: 'quote', attrs: { cite: '한도담 물빛시 도로과장' }, content: [text('차로를 막는 밤이 210일에서 74일로 줄어든다.')] },
  { type: 'fact_box', attrs: { title: '한눈에 보는 물빛대교' }, content: [list('bullet_list', '길이 2.1 km, 왕복 6차로', '1998년 개통'), paragraph('자료: 물빛시 도로과')] },
  table(['구분', '애초 계획', '바뀐 계획'], ['공사 기간', '24개월', '10개월'], ['공사비', '487억 원', '525억 원']),
  list('ordered_list', '설계', '시공'),
  { type: 'picture', attrs: { picture: null, source: 'https://old.example/a.jpg', caption: '가져온 기사의 사진', credit: null, alt: null } },
  { type: 'embed', attrs: { provider: 'youtube', href: 'https://www.youtube.com/watch?v=abc', title: '물빛대교 상판 교체 시험 영상' } },
  { type: 'editors_note', content: [text('이 기사는 세 차례에 나눠 싣는 기획의 두 번째입니다.')] },
];

for (const colorScheme of ['light', 'dark']) {
  for (const screen of ['phone', 'desktop']) {
    test(`axe finds nothing and nothing is too wide, ${colorScheme}, ${screen}`, async () => {
      await open([], { viewport: screens[screen], colorScheme });
      const out = new URL('out/', import.meta.url);
      await mkdir(out, { recursive: true });
      const picture = (name, options = {}) => page.screenshot({ path: new URL(`editor-${name}-${screen}-${colorScheme}.png`, out).pathname, ...options });
      const wrong = async () => [...(await violations(page)), ...(await overflow(page))];
      assert.deepEqual(await wrong(), []);
      await picture('empty');
      await page.evaluate((value) => { desk.editor.upload = async () => ({ picture: '0'.repeat(32) }); desk.editor.value = value; desk.show(); }, everything);
      await select('애초 계획');
      assert.deepEqual(await value(), everything);
      assert.deepEqual(await wrong(), []);
      await picture('whole', { fullPage: true });
      await press('Control+/');
      assert.deepEqual(await violations(page), []);
      await picture('keys');
      await press('Escape', 'Control+Shift+k');
      assert.deepEqual(await violations(page), []);
      await picture('link');
    });
  }
}
