// Searching as a reader does: composing Hangul, on the wrong keyboard, by keyboard alone, without scripts; related articles with
// their reasons, and the figures of a story with their sentences.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, overflow, screens, tab, violations } from './browser.mjs';
import { articles, get, main, words } from './pages.mjs';
import { cleanUp, demo } from './paper.mjs';

let paper, chromium, all;
before(async () => {
  [paper, chromium] = await Promise.all([demo(), browser()]);
  all = await articles(paper.url);
});
after(async () => { await chromium?.close(); await cleanUp(); });

const asking = (query) => `/search?q=${encodeURIComponent(query)}`;
const total = async (page) => Number((await page.locator('.search-total').innerText()).match(/[\d,]+/)[0].replace(',', ''));

/** Composes a word as a Korean input method does, jamo by jamo; the last syllable stays open. */
async function compose(page, syllables) {
  const input = await page.context().newCDPSession(page);
  for (const [index, states] of syllables.entries()) {
    for (const text of states) {
      await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    if (index < syllables.length - 1) await input.send('Input.insertText', { text: states.at(-1) });
  }
  return input;
}

const saenaru = [['ㅅ', '새'], ['ㄴ', '나'], ['ㄹ', '루']];

test('a word that is being composed asks for nothing by halves, and Enter in it is not stolen', async () => {
  const page = await tab(chromium, paper.url);
  await page.visit('/search');
  const asked = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname === '/api/v1/suggest') asked.push(url.searchParams.get('q'));
  });
  const field = page.getByRole('combobox', { name: '기사 검색' });
  await field.focus();
  const input = await compose(page, saenaru);
  await page.getByRole('option').first().waitFor();
  assert.ok(asked.length > 0 && asked.every((query) => !/[ㄱ-ㅣ]/.test(query)), asked.join());
  assert.equal(await field.inputValue(), '새나루', 'the composition is as it was typed');
  await input.send('Input.insertText', { text: '루' });
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=/);
  assert.equal(await page.getByRole('combobox').inputValue(), '새나루');
  assert.ok((await page.getByRole('main').locator('mark').count()) > 0);
  assert.deepEqual(page.troubles, []);
});

test('suggestions are walked by keyboard', async () => {
  const page = await tab(chromium, paper.url);
  await page.visit('/');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  assert.ok(await field.evaluate((one) => one === document.activeElement), '/ leads to the field');
  await page.keyboard.insertText('새나루');
  await page.getByRole('option').first().waitFor();
  assert.equal(await field.getAttribute('aria-expanded'), 'true');
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator(`[id="${await field.getAttribute('aria-activedescendant')}"]`);
  assert.equal(await chosen.getAttribute('aria-selected'), 'true');
  const address = await chosen.getAttribute('data-address');
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('option').count(), 0, 'Escape closes');
  assert.equal(await field.inputValue(), '새나루');
  await page.keyboard.press('End');
  await page.keyboard.insertText(' ');
  await page.keyboard.press('Backspace');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(paper.url + address);
  // Whoever types keeps the key.
  await page.visit('/search');
  await page.getByRole('combobox').focus();
  await page.keyboard.press('/');
  assert.equal(await page.getByRole('combobox').inputValue(), '/');
  assert.deepEqual(page.troubles, []);
});

test('what was typed on the other keyboard is found', async () => {
  const page = await tab(chromium, paper.url);
  await page.visit(asking('toskfn'));
  const main = page.getByRole('main');
  assert.match(await main.innerText(), /이것을 찾으셨나요/);
  assert.ok((await main.locator('.hit').count()) > 0);
  await main.locator('.meant a').click();
  await page.waitForURL(paper.url + asking('새나루'));
});

test('filters narrow an answer down as far as they say', async () => {
  const page = await tab(chromium, paper.url, { viewport: screens.phone });
  await page.visit(asking('새나루'));
  assert.deepEqual(await overflow(page), []);
  const before = await total(page);
  await page.getByText('좁혀 보기').last().click();
  const choice = page.locator('.filter').first().getByRole('link').first();
  const count = Number((await choice.locator('.count').innerText()).match(/\d+/)[0]);
  assert.ok(count < before, `${count} of ${before}`);
  await choice.click();
  await page.waitForURL(/section=/);
  assert.equal(await total(page), count);
  await page.locator('.chosen').getByRole('link').click();
  await page.waitForURL(paper.url + asking('새나루'));
  assert.equal(await total(page), before);
  assert.deepEqual(page.troubles, []);
});

test('without scripts the search is a form', async () => {
  const page = await tab(chromium, paper.url, { javaScriptEnabled: false });
  await page.goto(`${paper.url}/`);
  const field = page.getByRole('search').getByRole('searchbox');
  await field.fill('새나루');
  await field.press('Enter');
  await page.waitForURL(paper.url + asking('새나루'));
  assert.ok((await page.locator('.hit').count()) > 0);
  await page.getByRole('link', { name: '최신순' }).click();
  const times = await page.locator('.hit time').evaluateAll((all) => all.map((time) => Date.parse(time.dateTime)));
  assert.deepEqual(times, times.toSorted((a, b) => b - a));
});

test('a search finds an article by its own headline', async () => {
  const page = await tab(chromium, paper.url);
  for (const { path, html } of all.slice(0, 12)) {
    const headline = words(`<body>${main(html).match(/<h1[^>]*>([\s\S]*?)<\/h1>/)[1]}`);
    const { body } = await get(paper.url + asking(headline));
    assert.equal(body.match(/<h2 lang="ko"><a href="([^"]*)"/)?.[1], path, headline);
  }
  assert.deepEqual(page.troubles, []);
});

test('a related article tells why it is one', async () => {
  const page = await tab(chromium, paper.url);
  const path = all.find(({ html }) => /\/related"/.test(main(html))).path;
  await page.visit(path);
  const reasons = page.locator('section.related .reason');
  assert.ok((await reasons.count()) > 0);
  for (const reason of await reasons.allInnerTexts()) assert.match(reason, /[가-힣]/);
  await page.getByRole('link', { name: /관련기사 더보기/ }).click();
  await page.waitForURL(/\/related$/);
  assert.ok((await page.locator('.row .reason').count()) > 0);
});

test('a figure leads to the sentence that says it', async () => {
  const { path } = all.find(({ html }) => /id="facts"/.test(main(html)));
  for (const screen of ['phone', 'desktop']) {
    const page = await tab(chromium, paper.url, { viewport: screens[screen], javaScriptEnabled: true });
    await page.visit(path);
    const box = page.getByRole('region', { name: '이 기사의 숫자·출처' });
    const fact = box.locator('dd a').first();
    if (screen === 'phone') {
      assert.ok(!(await fact.isVisible()), 'on a phone the box is closed');
      await box.locator('summary').click();
    }
    const surface = await fact.innerText();
    await fact.click();
    const sentence = page.locator('.article-body :target');
    assert.ok((await sentence.innerText()).replace(/\s+/g, ' ').includes(surface), surface);
    const { y } = await sentence.boundingBox();
    assert.ok(y >= 0 && y < screens[screen].height, `${screen}: the sentence is in view, at ${y}`);
    assert.deepEqual(page.troubles, []);
  }
});
