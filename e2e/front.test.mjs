// The front of the paper, at every width, and the way from it to a story.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, overflow, screens, tab } from './browser.mjs';
import { cleanUp, demo } from './paper.mjs';

let paper, chromium;
before(async () => [paper, chromium] = await Promise.all([demo(), browser()]));
after(async () => { await chromium?.close(); await cleanUp(); });

for (const [name, viewport] of Object.entries(screens)) {
  test(`the front on a ${name}, ${viewport.width} px wide`, async () => {
    const page = await tab(chromium, paper.url, { viewport });
    const response = await page.visit('/');
    assert.ok(response.headers()['content-security-policy'], 'the front has a content policy');
    assert.deepEqual(await overflow(page), []);
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    for (const landmark of ['banner', 'main', 'contentinfo']) {
      assert.equal(await page.getByRole(landmark).count(), 1, `one ${landmark}`);
    }
    assert.ok(await page.getByRole('navigation').first().isVisible());
    const dateLine = page.getByRole('banner').locator('time').first();
    assert.match(await dateLine.innerText(), /^\d{4}\.\d{2}\.\d{2} \([일월화수목금토]\)$/);
    // The lead is the largest headline, and it can be seen without a step.
    const headlines = await page.getByRole('main').getByRole('heading', { level: 2 }).all();
    const sizes = await Promise.all(
      headlines.map((one) => one.evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize))),
    );
    assert.equal(Math.max(...sizes), sizes[0], `the first headline is the largest: ${sizes}`);
    assert.ok((await headlines[0].boundingBox()).y < viewport.height, 'the lead story shows without scrolling');
    const small = await page.locator('body *:visible').evaluateAll((all) =>
      all
        .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
        .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 12)
        .map((one) => one.textContent.trim().slice(0, 40)),
    );
    assert.deepEqual(small, [], 'nothing is set smaller than 12 px');
    assert.deepEqual(page.troubles, []);
    await page.context().close();
  });
}

test('a reader goes from the front to the story of the day, and to its section', async () => {
  const page = await tab(chromium, paper.url, { viewport: screens.phone });
  await page.visit('/');
  const lead = page.getByRole('main').getByRole('heading', { level: 2 }).first().getByRole('link');
  const headline = await lead.innerText();
  await lead.click();
  await page.waitForURL(/\/articles\/\d+$/);
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), headline);
  const section = page.getByRole('main').locator('a[href^="/sections/"]').first();
  const name = await section.innerText();
  await section.click();
  await page.waitForURL(/\/sections\//);
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), name);
  assert.equal(await page.locator('nav [aria-current]').innerText(), name);
  assert.ok(await page.getByRole('main').getByRole('link', { name: headline }).first().isVisible());
  assert.deepEqual(page.troubles, []);
});

test('pictures keep their place and are there', async () => {
  const page = await tab(chromium, paper.url, { viewport: screens.desktop });
  await page.visit('/');
  const pictures = await page.locator('img').evaluateAll((all) =>
    Promise.all(
      all.map(async (image) => {
        image.loading = 'eager';
        await image.decode().catch(() => {});
        return { src: image.currentSrc, width: image.naturalWidth, sized: Boolean(image.width && image.height) };
      }),
    ),
  );
  assert.ok(pictures.length >= 5, `${pictures.length} pictures on the front`);
  assert.deepEqual(pictures.filter(({ width, sized }) => !width || !sized), []);
  const shift = await page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; })).observe({
          type: 'layout-shift',
          buffered: true,
        });
        setTimeout(() => resolve(sum), 300);
      }),
  );
  assert.ok(shift < 0.05, `the page shifts by ${shift}`);
});
