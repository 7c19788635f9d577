// Every page kind, in light and dark, on a phone and on a desk, without a violation that axe knows.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, screens, tab, violations } from './browser.mjs';
import { kinds } from './pages.mjs';
import { cleanUp, demo } from './paper.mjs';

let paper, chromium, found;
before(async () => {
  [paper, chromium] = await Promise.all([demo(), browser()]);
  found = await kinds(paper.url);
});
after(async () => { await chromium?.close(); await cleanUp(); });

for (const colorScheme of ['light', 'dark']) {
  for (const screen of ['phone', 'desktop']) {
    test(`axe finds nothing, ${colorScheme}, ${screen}`, async () => {
      const page = await tab(chromium, paper.url, { viewport: screens[screen], colorScheme });
      const wrong = [];
      for (const { name, path, status } of found) {
        await page.visit(path, status);
        wrong.push(...(await violations(page)).map((violation) => `${name}: ${violation}`));
      }
      assert.deepEqual(wrong, []);
      assert.deepEqual(page.troubles, []);
    });
  }
}
