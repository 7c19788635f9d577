// Makes the pictures of the README from running papers:
//
//   jikji show ../shared/seed/article-page.txt --listen 127.0.0.1:8097
//   jikji demo --listen 127.0.0.1:8096
//   node docs/pictures/make.mjs http://127.0.0.1:8097/articles/1 http://127.0.0.1:8096/
//
// It needs what the browser's tests need (`cd e2e && npm ci --ignore-scripts`, Chromium) and no more: the browser that
// takes the pictures also puts them together and encodes them.

import { writeFile } from 'node:fs/promises';
import { browser } from '../../e2e/browser.mjs';

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };
/** A README is fetched by everyone who looks at the project. */
const most = { 'seed-page.webp': 90_000, 'front.webp': 120_000 };
const qualities = [0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.5];

const [seed, front] = process.argv.slice(2);
if (!seed || !front) {
  console.error('node docs/pictures/make.mjs SEED_PAGE DEMO_FRONT');
  process.exit(2);
}

const chromium = await browser();
try {
  await keep('seed-page.webp', await sideBySide([await look(seed, desk), await look(seed, phone)]));
  await keep('front.webp', await sideBySide([await look(front, desk)]));
} finally {
  await chromium.close();
}

/** What a reader sees first, as a PNG with its size. */
async function look(address, viewport) {
  const context = await chromium.newContext({ viewport, colorScheme: 'light', locale: 'ko-KR', timezoneId: 'Asia/Seoul' });
  const page = await context.newPage();
  const response = await page.goto(address, { waitUntil: 'networkidle' });
  if (response.status() !== 200) throw new Error(`${address}: ${response.status()}`);
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot();
  await context.close();
  return { ...viewport, data: png.toString('base64') };
}

/** One picture of several, on a plain ground if there is more than one; as WebP in each quality, best first. */
async function sideBySide(shots) {
  const page = await chromium.newPage();
  const encoded = await page.evaluate(async ({ shots, qualities }) => {
    const gap = shots.length > 1 ? 40 : 0;
    const canvas = document.createElement('canvas');
    canvas.width = shots.reduce((sum, shot) => sum + shot.width + gap, gap);
    canvas.height = Math.max(...shots.map((shot) => shot.height)) + 2 * gap;
    const context = canvas.getContext('2d');
    context.fillStyle = '#d8d8d4';
    context.fillRect(0, 0, canvas.width, canvas.height);
    let left = gap;
    for (const shot of shots) {
      const image = new Image();
      image.src = `data:image/png;base64,${shot.data}`;
      await image.decode();
      context.drawImage(image, left, gap);
      left += shot.width + gap;
    }
    return qualities.map((quality) => canvas.toDataURL('image/webp', quality).split(',')[1]);
  }, { shots, qualities });
  await page.close();
  return encoded.map((base64) => Buffer.from(base64, 'base64'));
}

/** Writes the best one that is small enough. */
async function keep(name, candidates) {
  const best = candidates.find((bytes) => bytes.length <= most[name]);
  if (!best) throw new Error(`${name} cannot be made small enough`);
  await writeFile(new URL(name, import.meta.url), best);
  console.log(`${name}: ${best.length} bytes`);
}
