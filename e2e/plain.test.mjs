// Other ways to read: without scripts, without styles, in the dark, in large type, on paper.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, overflow, screens, tab } from './browser.mjs';
import { get, kinds, words } from './pages.mjs';
import { cleanUp, demo } from './paper.mjs';

let paper, chromium, found;
before(async () => {
  [paper, chromium] = await Promise.all([demo(), browser()]);
  found = await kinds(paper.url);
});
after(async () => { await chromium?.close(); await cleanUp(); });
const article = () => found.find(({ name }) => name === 'article').path;

/** Luminance of a CSS colour as the screen shows it, 0 to 1. */
const light = (page, selector, property) =>
  page.locator(selector).first().evaluate((element, property) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    canvas.fillStyle = getComputedStyle(element)[property];
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return alpha === 0 ? null : (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  }, property);

test('without scripts a page says and does the same', async () => {
  const page = await tab(chromium, paper.url, { javaScriptEnabled: false, viewport: screens.phone });
  const response = await page.goto(paper.url + article());
  const text = words(await response.text());
  assert.ok(words(await page.content()).includes(text.slice(0, 500)));
  await page.getByRole('link', { name: /건의 관련기사 더보기/ }).click();
  await page.waitForURL(/\/related$/);
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(/\/en\/articles\/\d+\/related$/);
  for (const { path } of found) {
    const { body } = await get(paper.url + path);
    // Data for machines is no script, and the one that suggests while one types is a file of the paper's own.
    const own = /application\/ld\+json|^ type="module" src="\/assets\/[0-9a-f]+\/search\.js"$/;
    const scripts = [...body.matchAll(/<script\b([^>]*)>/g)].filter(([, attributes]) => !own.test(attributes));
    assert.deepEqual(scripts, [], `${path} brings no other script`);
    assert.doesNotMatch(body, /\son\w+="/, `${path} has no handlers`);
    assert.doesNotMatch(body, /\sstyle="/, `${path} has no styles of its own`);
  }
});

test('in the dark the page is dark, warm and never pure black', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await tab(chromium, paper.url, { colorScheme });
    await page.visit(article());
    const behind = (await light(page, 'body', 'backgroundColor')) ?? (await light(page, 'html', 'backgroundColor'));
    const ink = await light(page, 'h1', 'color');
    if (colorScheme === 'light') assert.ok(behind > 0.9 && ink < 0.25, `paper ${behind}, ink ${ink}`);
    else assert.ok(behind > 0.02 && behind < 0.2 && ink > 0.75, `paper ${behind}, ink ${ink}`);
    assert.deepEqual(page.troubles, []);
  }
});

test('on paper there is the story and nothing around it', async () => {
  const page = await tab(chromium, paper.url, { colorScheme: 'dark' });
  await page.visit(article());
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const gone of ['nav', '[aria-label="날씨"]', '[aria-label="광고"]', 'section:has(#related)', 'a[href="#main"]']) {
    for (const one of await page.locator(gone).all()) assert.ok(!(await one.isVisible()), `${gone} is not printed`);
  }
  for (const there of ['h1', 'article p', '[rel="author"]']) assert.ok(await page.locator(there).first().isVisible(), there);
  const behind = (await light(page, 'body', 'backgroundColor')) ?? (await light(page, 'html', 'backgroundColor')) ?? 1;
  assert.ok(behind > 0.98, `the paper is white: ${behind}`);
  assert.ok((await light(page, 'h1', 'color')) < 0.1, 'the ink is black');
  const pdf = await page.pdf({ format: 'A4' });
  assert.ok(pdf.length > 10_000);
});

test('at twice the size of type a phone still shows whole lines', async () => {
  const page = await tab(chromium, paper.url, { viewport: { width: 320, height: 640 } });
  for (const { path, status } of found) {
    await page.visit(path, status);
    assert.deepEqual(await overflow(page), [], `${path} at 320 px`);
    await page.addStyleTag({ content: 'html { font-size: 200% }' }).catch(() => page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    }));
    assert.deepEqual(await overflow(page), [], `${path} at 320 px, type doubled`);
  }
});

test('who asked for less motion sees none', async () => {
  const page = await tab(chromium, paper.url, { reducedMotion: 'reduce' });
  await page.visit('/');
  const moving = await page.evaluate(() => document.getAnimations().length);
  assert.equal(moving, 0);
});
