// A paper that has not yet said what the law wants: it serves a page that tells how to say it.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browser, overflow, screens, tab, violations } from './browser.mjs';
import { get, words } from './pages.mjs';
import { cleanUp, folder, masthead, open, run } from './paper.mjs';

let chromium;
before(async () => { chromium = await browser(); });
after(async () => { await chromium?.close(); await cleanUp(); });

const duties = ['제호', '등록번호', '등록연월일', '발행인', '편집인', '발행소', '전화', '청소년보호책임자'];

test('a paper is made with holes when nobody can be asked', async () => {
  const directory = join(await folder(), 'paper');
  // Standard input is open but no terminal: nothing will ever come from it.
  const made = await run(['init', directory], { input: 'open', limit: 15_000 });
  assert.equal(made.code, 0, made.said);
  for (const duty of duties) assert.ok(made.said.includes(duty) || /registration_number/.test(made.said), `${duty}: ${made.said}`);

  const paper = await open(['serve', '--paper', directory]);
  const page = await tab(chromium, paper.url, { viewport: screens.phone });
  for (const path of ['/', '/articles/1', '/latest', '/en/']) {
    const { status, body, headers } = await get(paper.url + path);
    assert.ok([200, 503].includes(status), `${path}: ${status}`);
    assert.match(headers.get('cache-control'), /no-store/);
    assert.match(body, /masthead\.toml/, path);
    assert.match(body, /<meta name="robots" content="noindex">/);
  }
  await page.visit('/', (await get(`${paper.url}/`)).status);
  const text = await page.getByRole('main').innerText();
  for (const duty of duties) assert.ok(text.includes(duty), duty);
  assert.match(text, /8가지/);
  assert.deepEqual(await overflow(page), []);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(page.troubles, []);
  assert.ok(paper.said().length > 0, 'the program says so at start');
});

test('the page names only what is missing', async () => {
  const place = await folder();
  const file = join(place, 'masthead.toml');
  await writeFile(file, masthead.replace(/^(phone|editor) .*\n/gm, ''));
  const made = await run(['init', join(place, 'paper'), '--masthead', file]);
  assert.equal(made.code, 0, made.said);
  const paper = await open(['serve', '--paper', join(place, 'paper')]);
  const text = words((await get(`${paper.url}/`)).body);
  assert.match(text, /2가지/);
  assert.ok(text.includes('갈피신문') && text.includes('한지은'));
});

test('who does what the page says has a paper', async () => {
  const place = await folder();
  await run(['init', join(place, 'paper')]);
  const paper = await open(['serve', '--paper', join(place, 'paper')]);
  const text = words((await get(`${paper.url}/`)).body);
  await paper.stop();
  await writeFile(join(place, 'masthead.toml'), masthead);
  const [, command] = text.match(/jikji ((?:\S+ )+?masthead\.toml)/) ?? [];
  assert.ok(command, text);
  const done = await run(command.split(' ').map((word) => (/^DIR$|폴더/.test(word) ? 'paper' : word)), { cwd: place });
  assert.equal(done.code, 0, `jikji ${command}: ${done.said}`);
  const ready = await open(['serve', '--paper', join(place, 'paper')]);
  assert.equal((await get(`${ready.url}/`)).status, 200);
});

test('a paper that said everything opens, empty, in both languages', async () => {
  const place = await folder();
  const file = join(place, 'masthead.toml');
  await writeFile(file, masthead);
  assert.equal((await run(['init', join(place, 'paper'), '--masthead', file])).code, 0);
  const paper = await open(['serve', '--paper', join(place, 'paper')]);
  const page = await tab(chromium, paper.url);
  for (const path of ['/', '/en/', '/latest']) {
    await page.visit(path);
    assert.deepEqual(await violations(page), [], path);
    assert.ok(await page.getByRole('contentinfo').isVisible());
  }
  assert.match(words((await get(`${paper.url}/`)).body), /아직 실린 기사가 없습니다/);
  assert.deepEqual(page.troubles, []);
});

test('what is said wrong is named with its line and the right names', async () => {
  const place = await folder();
  const file = join(place, 'masthead.toml');
  await writeFile(file, masthead.replace('publisher', 'publisherr'));
  const made = await run(['init', join(place, 'paper'), '--masthead', file]);
  assert.notEqual(made.code, 0);
  assert.match(made.said, /masthead\.toml/);
  assert.match(made.said, /publisherr/);
  assert.match(made.said, /youth_protection_officer/, 'the valid names are listed');
  assert.match(made.said, /4/, 'the line is named');
});
