// Pages that list articles, the page for what is not there, and the English interface.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, tab } from './browser.mjs';
import { addresses, articles, get, kinds, words } from './pages.mjs';
import { cleanUp, demo } from './paper.mjs';

let paper, chromium, found, all;
before(async () => {
  [paper, chromium] = await Promise.all([demo(), browser()]);
  [found, all] = await Promise.all([kinds(paper.url), articles(paper.url)]);
});
after(async () => { await chromium?.close(); await cleanUp(); });
const pathOf = (name) => found.find((kind) => kind.name === name).path;

/** Every article listed from a page on, through its pager. */
async function listed(page, path) {
  await page.visit(path);
  const seen = [];
  for (;;) {
    const headings = page.getByRole('main').getByRole('heading').getByRole('link');
    seen.push(...(await headings.evaluateAll((links) => links.map((link) => link.getAttribute('href')))));
    const next = page.locator('main a[rel="next"]');
    if (!(await next.count())) return seen.filter((href) => /^\/articles\/\d+$/.test(href));
    await next.click();
    await page.waitForLoadState();
  }
}

test('the sections hold every article once', async () => {
  const page = await tab(chromium, paper.url);
  const front = (await get(`${paper.url}/`)).body;
  const sections = [...new Set(addresses(front, 'href').filter((path) => /^\/sections\/[^/?]+$/.test(path)))];
  assert.equal(sections.length, 6);
  const inSections = [];
  for (const section of sections) {
    const here = await listed(page, section);
    assert.deepEqual(here, [...new Set(here)], `${section} lists nothing twice`);
    inSections.push(...here);
  }
  assert.deepEqual(inSections.toSorted(), all.map(({ path }) => path).toSorted());
  assert.deepEqual(page.troubles, []);
});

test('a series counts its parts', async () => {
  const page = await tab(chromium, paper.url);
  const parts = await listed(page, pathOf('series'));
  await page.visit(pathOf('series'));
  assert.match(await page.getByRole('main').innerText(), new RegExp(`모두 ${parts.length}편`));
});

test('a reporter’s page lists what the reporter wrote', async () => {
  const page = await tab(chromium, paper.url);
  const path = pathOf('reporter');
  const wrote = await listed(page, path);
  assert.ok(wrote.length > 1);
  const signed = all.filter(({ html }) => html.includes(`href="${path}" rel="author"`)).map((article) => article.path);
  assert.deepEqual(wrote.toSorted(), signed.toSorted());
});

test('the latest articles run from new to old', async () => {
  const page = await tab(chromium, paper.url);
  await page.visit('/latest');
  const times = await page.locator('main li > time').evaluateAll((all) => all.map((time) => Date.parse(time.dateTime)));
  assert.ok(times.length > 10);
  assert.deepEqual(times, times.toSorted((a, b) => b - a));
});

test('a wrong address is answered in the paper’s design, with a way on', async () => {
  const page = await tab(chromium, paper.url);
  for (const path of ['/no-such-page', '/articles/999999', '/sections/none', '/en/no-such-page', '/latest/before/1.1.2']) {
    const response = await page.visit(path, 404);
    assert.match(response.headers()['content-type'], /^text\/html; charset=utf-8$/i, path);
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, path);
    assert.ok(await page.getByRole('contentinfo').isVisible(), path);
    assert.ok((await page.getByRole('main').getByRole('link').count()) > 0, path);
    assert.equal(await page.locator('meta[name="robots"][content="noindex"]').count(), 1, path);
  }
  assert.deepEqual(page.troubles, []);
});

test('the English interface speaks English around Korean articles', async () => {
  const page = await tab(chromium, paper.url, { locale: 'en-GB' });
  await page.visit('/en/');
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await page.getByRole('main').getByRole('heading', { level: 2 }).first().getByRole('link').click();
  await page.waitForURL(/\/en\/articles\/\d+$/);
  assert.equal(await page.getByRole('heading', { level: 1 }).getAttribute('lang'), 'ko');
  const { body } = await get(page.url());
  assert.ok(words(body).startsWith('Skip to'), words(body).slice(0, 40));
  // Hangul stands only inside what is marked as Korean, or as a name in an English sentence.
  const unmarked = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const korean = node.parentElement.closest('[lang]').lang === 'ko';
      const name = node.parentElement.closest('.copyright, .reason');
      if (/[가-힣]/.test(node.data) && !korean && !name) found.push(node.data.trim().slice(0, 60));
    }
    return found;
  });
  assert.deepEqual(unmarked, []);
  const inside = addresses(body.match(/<body[\s\S]*/)[0], 'href').filter((path) => /^\/(articles|sections|series|reporters|latest)/.test(path));
  assert.deepEqual(inside.filter((path) => path !== new URL(page.url()).pathname.slice(3)), [], 'links stay in English');
  await page.getByRole('link', { name: '한국어' }).click();
  await page.waitForURL(/\/articles\/\d+$/);
  assert.equal(await page.locator('html').getAttribute('lang'), 'ko');
  assert.deepEqual(page.troubles, []);
});
