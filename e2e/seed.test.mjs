// The page that the first edition is made for: read, stored, and served again as a better page.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browser, overflow, screens, tab, violations } from './browser.mjs';
import { get, words } from './pages.mjs';
import { cleanUp, emptyPaper, folder, importPages, open, run, seed, withoutSeed } from './paper.mjs';

const only = { skip: withoutSeed };
let read, directory, imported, paper, address, chromium;
before(async () => {
  if (withoutSeed) return;
  read = JSON.parse((await run(['read', seed, '--json'])).stdout).pages[0];
  directory = await emptyPaper();
  imported = (await importPages(directory, seed)).pages[0];
  paper = await open(['serve', '--paper', directory]);
  address = `/articles/${imported.article.number}`;
  chromium = await browser();
});
after(async () => { await chromium?.close(); await cleanUp(); });

test('the report says what the page said', only, () => {
  assert.equal(read.seen_on, '2026-01-12');
  assert.equal(read.published_at, null);
  assert.equal(read.weather.length, 16);
  assert.deepEqual(read.weather.find(({ station }) => station === '서울'), { station: '서울', sky: '맑음', temperature: -9 });
  assert.equal(read.section, '빅테크');
  assert.equal(read.series, '빅테크칼럼');
  assert.deepEqual(read.labels, []);
  assert.deepEqual(read.bylines, [{ outlet: '뉴스스페이스', name: '윤슬', role: '기자' }]);
  assert.equal(read.paragraphs.length, 8);
  assert.equal(read.banners, 3);
  assert.equal(read.related_claimed, 93);
  assert.equal(read.teasers.length, 1);
  assert.equal(read.teasers[0].complete, false);
  assert.deepEqual(read.not_understood, []);
  assert.equal(imported.article.state, 'published');
});

test('the page is served in reading order, as text', only, async () => {
  const { status, body } = await get(paper.url + address);
  assert.equal(status, 200);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(new Date()).replaceAll('-', '.');
  const weather = read.weather.flatMap(({ station, sky, temperature }) => [station, sky, `${temperature.toFixed(1)}℃`]);
  const parts = [
    '본문으로 건너뛰기',
    '갈피신문',
    today,
    ...weather,
    '기상청 제공',
    '2026.01.12',
    '빅테크',
    '빅테크칼럼',
    read.headline,
    '[뉴스스페이스=윤슬 기자]',
    '입력 시각 미확인 (2026.01.12 확인)',
    ...read.paragraphs.map((paragraph) => paragraph.replace(/\s+/g, ' ')),
    '갈피신문. 무단 전재 및 재배포 금지',
    '가온,아00001',
    '2026.01.02',
    '한지은',
    '최무영',
    '오세림',
    '가온도 새나루시 책갈피로 7',
    '000-000-0007',
  ];
  const text = words(body);
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    assert.ok(found >= 0, `“${part}” stands after “${text.slice(Math.max(0, at - 60), at)}”`);
    at = found + part.length;
  }
  assert.match(body, new RegExp(`<h1[^>]*>\\s*${read.headline.slice(0, 10)}`));
  assert.ok(!text.includes('93건'), 'the total of another paper is not repeated');
  assert.ok(!text.includes('광고'), 'an empty slot shows nothing');
  assert.ok(!body.includes('datePublished'), 'a time that is not known is not told to machines');
  assert.equal((text.match(/\[뉴스스페이스=윤슬 기자\]/g) ?? []).length, 1, 'the byline is not doubled');
});

test('what the page names leads to a page of its own', only, async () => {
  const page = await tab(chromium, paper.url, { viewport: screens.phone });
  for (const [kind, name] of [['sections', '빅테크'], ['series', '빅테크칼럼'], ['reporters', '[뉴스스페이스=윤슬 기자]']]) {
    await page.visit(address);
    const link = page.getByRole('main').locator(`a[href^="/${kind}/"]`).first();
    assert.equal(await link.innerText(), name);
    await link.click();
    await page.waitForURL(new RegExp(`/${kind}/[a-z0-9-]+$`));
    assert.ok(await page.getByRole('main').getByRole('link', { name: read.headline }).first().isVisible(), page.url());
    assert.deepEqual(await overflow(page), []);
  }
  assert.deepEqual(page.troubles, []);
});

test('the page has no faults for those who hear it', only, async () => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await tab(chromium, paper.url, { viewport: screens.phone, colorScheme });
    await page.visit(address);
    assert.deepEqual(await violations(page), [], colorScheme);
  }
});

test('the same page again changes nothing', only, async () => {
  await paper.stop();
  const [again] = (await importPages(directory, seed)).pages;
  assert.deepEqual([again.article.number, again.article.outcome], [imported.article.number, 'unchanged']);
});

test('the page behind the teaser completes its draft, and then there is one related article', only, async () => {
  // Another page of the same shape, made of the seed's own teaser, that goes on about the same things.
  const lines = (await readFile(seed, 'utf8')).split('\n');
  const headline = lines.find((line) => line.startsWith('[') && line.includes(read.teasers[0].headline));
  const [first, ...rest] = [read.teasers[0].excerpt.slice(0, 60), ...read.paragraphs.slice(3, 6)];
  const body = [`[뉴스스페이스=김시민 기자] ${first}.`, ...rest].join('\n\n\u00a0\n\n');
  const file = join(await folder(), 'teaser.txt');
  await writeFile(file, `${lines[0]}\n\n빅테크\n\n${headline}\n\n\u00a0\n\n${body}\n`);
  const [page] = (await importPages(directory, file)).pages;
  assert.equal(page.headline, read.teasers[0].headline);
  assert.equal(page.article.state, 'published');
  paper = await open(['serve', '--paper', directory]);
  const text = words((await get(paper.url + address)).body);
  assert.match(text, /1건의 관련기사 더보기/);
  assert.ok(text.includes(read.teasers[0].headline));
  assert.equal((await get(`${paper.url}${address}/related`)).status, 200);
});

test('anyone can try it with one command', only, async () => {
  const shown = await open(['show', seed]);
  const address = shown.said().match(/http:\/\/\S+/)?.[0];
  assert.ok(address?.startsWith(shown.url), `it prints its address:\n${shown.said()}`);
  assert.ok(words((await get(address)).body).includes(read.headline));
  assert.ok(words((await get(`${shown.url}/`)).body).includes(read.headline), 'the page can be reached from the front');
});
