// The commands as a person or a script meets them: what they print, how they end, and what they do about bad input.

import assert from 'node:assert/strict';
import { copyFile, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { articles, get, words } from './pages.mjs';
import { cleanUp, demo, emptyPaper, folder, freePort, importPages, open, run } from './paper.mjs';
import { pageOf } from './samples.mjs';

after(cleanUp);

async function pageFile(headline, body) {
  const file = join(await folder(), 'page.txt');
  await writeFile(file, pageOf(headline, body));
  return file;
}

test('every command explains itself with examples', async () => {
  const help = await run(['--help']);
  assert.equal(help.code, 0);
  for (const command of [['demo'], ['show'], ['read'], ['init'], ['serve'], ['import'], ['import', 'page']]) {
    const { code, stdout } = await run([...command, '--help']);
    assert.equal(code, 0, command.join(' '));
    if (command.join() !== 'import') assert.match(stdout, new RegExp(`jikji ${command.join(' ')} `), `${command.join(' ')} has an example`);
  }
  assert.equal((await run(['--version'])).code, 0);
});

test('a command that is wrong ends with 2 and says how it is right', async () => {
  for (const args of [['prnt'], ['serve', '--papr', 'x'], ['read'], ['import', 'page']]) {
    const { code, said } = await run(args, { cwd: await folder() });
    assert.equal(code, 2, `${args.join(' ')}: ${said}`);
    assert.match(said, /--help/);
  }
});

test('the demo paper opens within a second, and again as it was left', async (context) => {
  const directory = join(await folder(), 'demo');
  const first = await demo(directory);
  context.diagnostic(`first page after ${Math.round(first.firstPage)} ms, the paper made anew`);
  const before = await articles(first.url);
  assert.equal(await first.stop(), 0, 'a paper asked to stop ends well');
  const marker = join(directory, 'media', 'left-by-hand.txt');
  await writeFile(marker, 'kept');
  const again = await demo(directory);
  context.diagnostic(`first page after ${Math.round(again.firstPage)} ms, the paper as it was`);
  assert.equal(await readFile(marker, 'utf8'), 'kept');
  assert.deepEqual((await articles(again.url)).map(({ path }) => path), before.map(({ path }) => path));
  assert.ok(again.firstPage < 3000, `${again.firstPage} ms`);
});

test('the demo paper never touches a folder that is something else', async () => {
  const directory = await folder();
  await writeFile(join(directory, 'thesis.txt'), 'precious');
  const { code, said } = await run(['demo', '--dir', directory, '--listen', `127.0.0.1:${await freePort()}`], { limit: 20_000 });
  assert.notEqual(code, 0, said);
  assert.ok(said.includes(directory), said);
  assert.equal(await readFile(join(directory, 'thesis.txt'), 'utf8'), 'precious');
  await assert.rejects(stat(join(directory, 'paper.toml')));
});

test('a port that is taken is named', async () => {
  const paper = await demo();
  const other = join(await folder(), 'demo');
  const { code, said } = await run(['demo', '--dir', other, '--listen', `127.0.0.1:${paper.port}`], { limit: 20_000 });
  assert.notEqual(code, 0);
  assert.ok(said.includes(`127.0.0.1:${paper.port}`), said);
});

test('a paper that another process has open is left alone, and the process named', async () => {
  const directory = await emptyPaper();
  const paper = await open(['serve', '--paper', directory]);
  for (const args of [
    ['serve', '--paper', directory, '--listen', `127.0.0.1:${await freePort()}`],
    ['import', 'page', '--paper', directory, await pageFile('잠긴 신문')],
  ]) {
    const { code, said } = await run(args, { limit: 20_000 });
    assert.equal(code, 4, said);
    assert.ok(said.includes(String(paper.pid)), `process ${paper.pid} is named: ${said}`);
  }
  assert.equal((await get(`${paper.url}/`)).status, 200);
});

test('where there is no paper, none is made', async () => {
  const nowhere = join(await folder(), 'nowhere');
  for (const args of [['serve', '--paper', nowhere, '--listen', '127.0.0.1:0'], ['import', 'page', '--paper', nowhere, await pageFile('없는 신문')]]) {
    const { code, said } = await run(args, { limit: 20_000 });
    assert.notEqual(code, 0);
    assert.ok(said.includes(nowhere), said);
  }
  await assert.rejects(stat(nowhere));
});

test('one bad page does not keep the others out', async () => {
  const directory = await emptyPaper();
  const pages = await folder();
  await writeFile(join(pages, 'good.txt'), pageOf('좋은 기사 하나'));
  await writeFile(join(pages, 'empty.txt'), '');
  await writeFile(join(pages, 'binary.txt'), Buffer.from([0, 159, 146, 150, 0, 1, 2, 3]));
  await writeFile(join(pages, 'crlf.txt'), `\ufeff${pageOf('줄바꿈이 다른 기사').replaceAll('\n', '\r\n')}`);
  const { code, stdout, said } = await run(['import', 'page', '--paper', directory, pages, join(pages, 'missing.txt'), '--json']);
  assert.equal(code, 3, 'a script learns that something was left out');
  const { pages: report, unread } = JSON.parse(stdout);
  const outcome = (name) => report.find(({ source }) => source.endsWith(name));
  assert.equal(outcome('good.txt')?.article?.state, 'published', said);
  assert.equal(outcome('crlf.txt')?.article?.state, 'published', said);
  assert.equal(outcome('crlf.txt')?.headline, '줄바꿈이 다른 기사');
  const left = unread.map(({ source, error }) => [source.split('/').at(-1), Boolean(error)]);
  assert.deepEqual(left.toSorted(), [['binary.txt', true], ['empty.txt', true], ['missing.txt', true]]);
});

test('a page comes from standard input, too', async () => {
  const { code, stdout } = await run(['read', '-', '--json'], { input: pageOf('표준 입력에서 온 기사') });
  assert.equal(code, 0);
  const [page] = JSON.parse(stdout).pages;
  assert.equal(page.headline, '표준 입력에서 온 기사');
  assert.equal(page.series, '나루 사람들');
  assert.deepEqual(page.bylines, [{ outlet: '갈피신문', name: '한지은', role: '기자' }]);
});

test('a saved page is shown at once, in a paper that leaves nothing behind', async () => {
  const room = await folder();
  const shown = await open(['show', await pageFile('한 번만 보는 기사')], { env: { TMPDIR: room } });
  assert.ok(shown.said().includes(shown.url), shown.said());
  const address = shown.said().match(/http:\/\/\S+/)[0];
  assert.ok(words((await get(address)).body).includes('한 번만 보는 기사'), address);
  assert.equal((await readdir(room)).length, 1);
  assert.equal(await shown.stop(), 0);
  assert.deepEqual(await readdir(room), []);
});

test('a page that was imported twice stands once', async () => {
  const directory = await emptyPaper();
  const file = await pageFile('두 번 들어온 기사');
  const first = (await importPages(directory, file)).pages[0].article;
  const again = (await importPages(directory, file)).pages[0].article;
  assert.equal(first.outcome, 'created');
  assert.deepEqual({ ...again, outcome: first.outcome }, first);
  assert.equal(again.outcome, 'unchanged');
  await writeFile(file, pageOf('두 번 들어온 기사', '새나루시는 내년 봄까지 다리의 보수를 마친다고 다시 밝혔다.'));
  assert.equal((await importPages(directory, file)).pages[0].article.outcome, 'updated');
});

test('what stands wrong in paper.toml is shown where it stands', async () => {
  const directory = await emptyPaper();
  const file = join(directory, 'paper.toml');
  await writeFile(file, '# 우리 신문\n[weather]\nhide_aftr = "12h"\n');
  const { code, said } = await run(['serve', '--paper', directory, '--listen', '127.0.0.1:0'], { limit: 20_000 });
  assert.notEqual(code, 0);
  assert.match(said, /paper\.toml[\s\S]*line 3, column 1/);
  assert.match(said, /hide_aftr/);
  assert.match(said, /hide_after/, 'the valid name is told');
});

test('a setting comes from the environment, too', async () => {
  const directory = await emptyPaper();
  const bad = await run(['serve', '--paper', directory, '--listen', '127.0.0.1:0'], { env: { JIKJI_WEATHER_HIDE_AFTER: 'soon' }, limit: 20_000 });
  assert.notEqual(bad.code, 0);
  assert.match(bad.said, /JIKJI_WEATHER_HIDE_AFTER/);
  const good = await open(['serve', '--paper', directory], { env: { JIKJI_WEATHER_HIDE_AFTER: 'never' } });
  assert.equal((await get(`${good.url}/`)).status, 200);
});

test('folders are read, and old addresses lead to where the articles are now', async () => {
  const directory = await emptyPaper();
  const pages = join(await folder(), 'saved');
  await mkdir(join(pages, 'deeper'), { recursive: true });
  const fixtures = fileURLToPath(new URL('../crates/interchange/tests/pages/', import.meta.url));
  await copyFile(join(fixtures, 'family-a-bridge.html'), join(pages, 'a.html'));
  await copyFile(join(fixtures, 'family-b-battery.html'), join(pages, 'deeper', 'b.html'));
  await writeFile(join(pages, 'deeper', 'c.txt'), pageOf('폴더 안의 기사'));
  const report = (await importPages(directory, pages)).pages;
  assert.deepEqual(report.map(({ source }) => source.split('/').at(-1)), ['a.html', 'b.html', 'c.txt']);
  const paper = await open(['serve', '--paper', directory]);
  for (const { source, article } of report.slice(0, 2)) {
    const html = await readFile(source, 'utf8');
    const old = new URL(html.match(/(?:rel="canonical" href|property="og:url" content)="([^"]*)"/)[1]);
    for (const query of [old.search, `${old.search}&utm_source=portal&page=2`, `?sc_code=1${old.search.replace('?', '&')}`]) {
      const { status, headers } = await get(paper.url + old.pathname + query);
      assert.equal(status, 301, old.pathname + query);
      assert.match(headers.get('location'), new RegExp(`/articles/${article.number}$`));
    }
    const { status, body } = await get(`${paper.url}/articles/${article.number}`);
    assert.equal(status, 200);
    assert.match(body, /datePublished/);
  }
  assert.equal((await get(`${paper.url}/news/article.html?no=999999`)).status, 404);
});
