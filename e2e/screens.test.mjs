// A picture of every page kind, on every screen, in light and dark, to be looked at: out/KIND-SCREEN-SCHEME.png.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { browser, overflow, screens, tab } from './browser.mjs';
import { get, kinds } from './pages.mjs';
import { cleanUp, demo, emptyPaper, folder, importPages, open, run, seed, withoutSeed } from './paper.mjs';

const out = fileURLToPath(new URL('./out/', import.meta.url));
let chromium, views;
before(async () => {
  await mkdir(out, { recursive: true });
  const paper = await demo();
  views = (await kinds(paper.url)).map((kind) => ({ ...kind, origin: paper.url }));
  const holes = join(await folder(), 'paper');
  await run(['init', holes]);
  const unready = (await open(['serve', '--paper', holes])).url;
  views.push({ name: 'setup', path: '/', status: (await get(`${unready}/`)).status, origin: unready });
  if (!withoutSeed) {
    const directory = await emptyPaper();
    const { article } = (await importPages(directory, seed)).pages[0];
    const { url } = await open(['serve', '--paper', directory]);
    views.push({ name: 'seed', path: `/articles/${article.number}`, status: 200, origin: url });
    views.push({ name: 'seed-front', path: '/', status: 200, origin: url });
  }
  chromium = await browser();
});
after(async () => { await chromium?.close(); await cleanUp(); });

for (const [screen, viewport] of Object.entries(screens)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`every page kind on a ${screen}, ${colorScheme}`, async () => {
      const wide = [];
      for (const { name, path, status, origin } of views) {
        const page = await tab(chromium, origin, { viewport, colorScheme });
        await page.visit(path, status);
        const out_of_room = await overflow(page);
        if (out_of_room.length) wide.push({ name, out_of_room });
        // Pictures further down come only when they are scrolled to.
        await page.evaluate(async () => {
          const late = [...document.querySelectorAll('img[loading="lazy"]')];
          late.forEach((image) => { image.loading = 'eager'; });
          await Promise.all(late.map((image) => image.decode().catch(() => {})));
        });
        await page.screenshot({ path: join(out, `${name}-${screen}-${colorScheme}.png`), fullPage: true });
        assert.deepEqual(page.troubles, [], name);
        await page.context().close();
      }
      assert.deepEqual(wide, []);
    });
  }
}
