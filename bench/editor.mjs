// The writer's editor: how much is loaded, and how long a key takes until it shows, typed as a Korean input method types into
// articles of growing length. Needs Node, Debian's Chromium and the packages of e2e/.
//
//   node bench/editor.mjs [CHARACTERS...]

import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { browser, screens, tab } from '../e2e/browser.mjs';
import { writersPage } from '../e2e/editor.mjs';
import { type } from '../e2e/keyboard.mjs';

const lengths = process.argv.slice(2).map(Number);
const dist = new URL('../studio/dist/', import.meta.url);
const SENTENCE = '새나루시는 물빛대교 상판을 하룻밤에 한 장씩 갈아 끼우기로 했다고 밝혔다. ';
const typed = SENTENCE.repeat(4).trim();

/** An article of so many characters: paragraphs of 160, and every tenth block a heading, a quote or a table. */
function article(characters) {
  const blocks = [];
  const text = (content) => [{ type: 'text', text: content }];
  for (let written = 0; written < characters; written += 160) {
    blocks.push({ type: 'paragraph', content: text(SENTENCE.repeat(4).slice(0, 160)) });
    if (blocks.length % 30 === 10) blocks.push({ type: 'heading', content: text('하룻밤에 한 장') });
    if (blocks.length % 30 === 20) blocks.push({ type: 'quote', attrs: { cite: '도로과장' }, content: text('막는 밤이 줄어든다.') });
    if (blocks.length % 30 === 29) {
      const cell = (content) => ({ type: 'table_cell', content: text(content) });
      blocks.push({ type: 'table', content: [0, 1, 2].map((row) => ({ type: 'table_row', content: [cell(`${row}`), cell('24개월')] })) });
    }
  }
  return blocks;
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const part = (numbers, share) => sorted(numbers)[Math.min(Math.floor(numbers.length * share), numbers.length - 1)];
const ms = (number) => `${number.toFixed(1)} ms`;

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: dist }).toString().trim();
console.log(`${cpus()[0].model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, ${commit}`);
for (const name of ['studio.js', 'news-editor.css']) {
  const bytes = await readFile(new URL(name, dist));
  console.log(`${name}: ${bytes.length} bytes, gzip ${gzipSync(bytes, { level: 9 }).length}, brotli ${brotliCompressSync(bytes).length}`);
}

const [server, chromium] = await Promise.all([writersPage(), browser()]);
for (const length of lengths.length ? lengths : [2_000, 20_000, 100_000]) {
  const page = await tab(chromium, server.url, { viewport: screens.desktop });
  await page.visit('/');
  await page.waitForFunction(() => window.desk?.isReady);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const opened = await page.evaluate((value) => {
    desk.editor.setAttribute('copy-key', 'bench');
    const start = performance.now();
    desk.editor.value = value;
    document.body.getBoundingClientRect();
    desk.editor.focus();
    const middle = [...desk.editor.querySelectorAll('.ne-text > p')];
    getSelection().collapse(middle[Math.floor(middle.length / 2)].firstChild, 20);
    window.keys = [];
    document.addEventListener('beforeinput', () => {
      const begin = performance.now();
      requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => keys.push(performance.now() - begin); port2.postMessage(0); });
    }, true);
    return performance.now() - start;
  }, article(length));
  const busy = async () => (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  await page.waitForTimeout(1000);
  let count = 0;
  const before = await busy();
  // A quick writer: eight keys a second would leave the machine idle, so as quick as a frame.
  await type(cdp, typed, { between: async () => { count++; await page.waitForTimeout(30); } });
  await page.waitForTimeout(1000);
  const work = (await busy()) - before;
  const keys = await page.evaluate(() => keys);
  const characters = await page.evaluate(() => desk.editor.counts.characters);
  console.log(
    `${characters} characters: opened in ${ms(opened)}; ${count} keys: ${ms(work / count)} of the page's thread a key; until it shows p50 ${ms(part(keys, 0.5))}, p95 ${ms(part(keys, 0.95))}, most ${ms(part(keys, 1))}`,
  );
  if (page.troubles.length) throw new Error(page.troubles.join('\n'));
  await page.context().close();
}
await chromium.close();
await server.stop();
