// The whole paper, crawled: every address leads somewhere, every page is HTML that the checker of the standard accepts.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { addresses, get, words } from './pages.mjs';
import { cleanUp, demo, emptyPaper, folder, importPages, open, run, seed, withoutSeed } from './paper.mjs';

const checker = String(createRequire(import.meta.url)('vnu-jar'));
const out = fileURLToPath(new URL('./out/html/', import.meta.url));
const pages = new Map();
const broken = [];
let paper;

/** The addresses that a page or a style sheet asks for or leads to. */
function named(body, type) {
  if (/css/.test(type)) return [...body.matchAll(/url\(\s*["']?([^"')]+)/g)].map((match) => match[1]);
  const sets = addresses(body, 'srcset').flatMap((set) => set.split(',').map((one) => one.trim().split(/\s+/)[0]));
  const shared = [...body.matchAll(/<meta property="og:(?:image|url)" content="([^"]*)"/g)].map((match) => match[1]);
  return [...addresses(body, 'href'), ...addresses(body, 'src'), ...sets, ...shared];
}

before(async () => {
  paper = await demo();
  const seen = new Set(['/', '/en/']);
  const queue = [...seen];
  while (queue.length) {
    const path = queue.shift();
    let { status, headers, body } = await get(paper.url + path);
    if (status >= 300 && status < 400) {
      const target = new URL(headers.get('location'), paper.url + path);
      ({ status, headers, body } = await get(target.href));
    }
    const type = headers.get('content-type') ?? '';
    if (status !== 200) broken.push(`${path}: ${status}`);
    if (!/html|css/.test(type)) continue;
    if (/html/.test(type)) pages.set(path, body);
    for (const address of named(body, type)) {
      const url = new URL(address, paper.url + path);
      if (!/^https?:$/.test(url.protocol) || url.origin !== paper.url) continue;
      if (url.hash && url.pathname === new URL(path, paper.url).pathname && !body.includes(`id="${url.hash.slice(1)}"`)) {
        broken.push(`${path}: nothing is called ${url.hash}`);
      }
      const next = url.pathname + url.search;
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
    assert.ok(seen.size < 5000, 'the paper is finite');
  }
});
after(cleanUp);

test('every address of the paper leads somewhere', (context) => {
  context.diagnostic(`${pages.size} pages`);
  assert.ok(pages.size > 150, `${pages.size} pages`);
  assert.deepEqual(broken, []);
});

test('every page has one headline, a title of its own, a language and an imprint', () => {
  const titles = new Map();
  for (const [path, body] of pages) {
    assert.equal(body.match(/<h1\b/g)?.length, 1, `${path} has one h1`);
    assert.match(body, path.startsWith('/en/') ? /<html lang="en"/ : /<html lang="ko"/, path);
    const levels = [...body.matchAll(/<h([1-6])\b/g)].map((match) => Number(match[1]));
    levels.forEach((level, index) => assert.ok(index === 0 || level <= levels[index - 1] + 1, `${path}: h${level} after h${levels[index - 1]}`));
    const title = body.match(/<title>([\s\S]*?)<\/title>/)[1];
    const canonical = body.match(/<link rel="canonical" href="([^"]*)"/)?.[1];
    assert.ok(canonical, `${path} has a canonical address`);
    // The pages of one list share its title, and a Korean article keeps its own in the English interface.
    const place = path.replace(/^\/en\//, '/').replace(/\?.*/, '');
    assert.equal(titles.get(title) ?? place, place, `${title} is the title of one page`);
    titles.set(title, place);
    assert.match(words(body), /등록번호|Registration/, `${path} has its imprint`);
  }
});

test('no page shows what stands behind it', () => {
  // Marks of manuscripts, templates, catalogues and missing values.
  const marks = /\*\*|\{\{|\{%|:::|!\[|\]\(|(^| )(---+|##+|undefined|none|null|NaN|\{ ?\$)( |$)|[a-z]+-[a-z]+-(title|text)\b/;
  const seen = [...pages].flatMap(([path, body]) => {
    const text = words(body);
    const mark = text.match(marks);
    return mark ? [`${path}: ${text.slice(Math.max(0, mark.index - 30), mark.index + 40)}`] : [];
  });
  assert.deepEqual(seen, []);
});

test('every page carries its policies', async () => {
  for (const path of ['/', [...pages.keys()].find((path) => path.startsWith('/articles/')), '/no-such-page']) {
    const { headers } = await get(paper.url + path);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.ok(headers.get('cache-control'), path);
    assert.equal(headers.get('set-cookie'), null, `${path} sets no cookie`);
  }
});

test('a page that did not change is not sent again', async () => {
  const first = await get(`${paper.url}/`);
  const again = await get(`${paper.url}/`, { headers: { 'if-none-match': first.headers.get('etag') } });
  assert.deepEqual([again.status, again.body], [304, '']);
});

test('the HTML checker has nothing to say', async (context) => {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const save = (name, body) => writeFile(join(out, `${name}.html`), body);
  for (const [path, body] of pages) await save(path.replace(/[^\w-]+/g, '_'), body);
  for (const query of ['새나루', '새나루 OR 등대', '"이런 말은 없다"', '<b>"\'&']) {
    for (const path of ['/search', '/en/search']) {
      await save(`search-${encodeURIComponent(query).replace(/\W+/g, '_')}${path.length}`, (await get(`${paper.url}${path}?q=${encodeURIComponent(query)}`)).body);
    }
  }
  for (const path of ['/no-such-page', '/%zz']) await save(path.replace(/[^\w-]+/g, '_'), (await get(paper.url + path)).body);
  const holes = join(await folder(), 'paper');
  await run(['init', holes]);
  const unready = await open(['serve', '--paper', holes]);
  await save('setup', (await get(`${unready.url}/`)).body);
  await save('setup-en', (await get(`${unready.url}/en/`)).body);
  if (!withoutSeed) {
    const directory = await emptyPaper();
    const { article } = (await importPages(directory, seed)).pages[0];
    const served = await open(['serve', '--paper', directory]);
    for (const path of ['/', `/articles/${article.number}`, '/latest', `/articles/${article.number}/related`]) {
      await save(`seed${path.replace(/[^\w-]+/g, '_')}`, (await get(served.url + path)).body);
    }
  }
  const said = await new Promise((resolve, reject) => {
    const args = ['-Xss4m', '-jar', checker, '--format', 'json', '--stdout', '--exit-zero-always', '--skip-non-html', out];
    execFile('java', args, { maxBuffer: 1 << 28 }, (error, stdout, stderr) => (error ? reject(new Error(`${error.message}\n${stderr}`)) : resolve(stdout)));
  });
  const messages = JSON.parse(said).messages;
  const kinds = new Map();
  for (const { type, subType, message, url, lastLine, extract } of messages) {
    if (type === 'info' && subType !== 'warning') continue;
    const key = `${subType ?? type}: ${message}`;
    const kind = kinds.get(key) ?? { count: 0, first: `${url?.split('/').at(-1)}:${lastLine} ${extract?.trim()}` };
    kinds.set(key, { ...kind, count: kind.count + 1 });
  }
  context.diagnostic(`${pages.size} pages and more checked`);
  assert.deepEqual([...kinds].map(([key, { count, first }]) => `${key} (${count} times, first ${first})`), []);
});
