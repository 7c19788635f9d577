// The page of an article: what a reader meets, in which order, on a phone and by keyboard.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, overflow, screens, tab } from './browser.mjs';
import { articles, get, main, words } from './pages.mjs';
import { cleanUp, demo } from './paper.mjs';

let paper, chromium, all, path;
before(async () => {
  [paper, chromium] = await Promise.all([demo(), browser()]);
  all = await articles(paper.url);
  path = all.find(({ html }) => /<figure[\s\S]*\/related"/.test(main(html))).path;
});
after(async () => { await chromium?.close(); await cleanUp(); });

/** What must be in view at once when an article is opened on a phone: name and the first box of it. */
async function opening(page) {
  const own = page.getByRole('main');
  const parts = {
    kicker: own.locator('a[href^="/series/"], a[href^="/sections/"]').first(),
    headline: own.getByRole('heading', { level: 1 }),
    byline: own.getByText(/\[.*=.*\]|기자|위원/).first(),
    time: own.locator('header time, header :text("미확인")').first(),
    'first sentence or picture': own.locator('article > :not(header) img, article p:below(h1)').first(),
  };
  return Promise.all(Object.entries(parts).map(async ([name, part]) => [name, await part.boundingBox()]));
}

test('there are articles', () => assert.ok(all.length >= 60, `${all.length} articles`));

test('an article on a phone opens with everything that says what it is', async () => {
  const page = await tab(chromium, paper.url, { viewport: screens.phone });
  const withoutPicture = all.find(({ html }) => !/<figure/.test(main(html))).path;
  for (const at of [path, withoutPicture]) {
    await page.visit(at);
    for (const [name, box] of await opening(page)) {
      assert.ok(box, `${at} has its ${name}`);
      assert.ok(box.y >= 0 && box.y < screens.phone.height - 20, `${at}: the ${name} stands at ${box?.y} px`);
    }
    assert.deepEqual(await overflow(page), []);
  }
  assert.deepEqual(page.troubles, []);
});

test('no headline takes more than three lines of a phone', async () => {
  const page = await tab(chromium, paper.url, { viewport: screens.phone });
  const long = [];
  for (const { path } of all) {
    await page.goto(paper.url + path, { waitUntil: 'domcontentloaded' });
    const lines = await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
      const style = getComputedStyle(heading);
      return Math.round(heading.getBoundingClientRect().height / Number.parseFloat(style.lineHeight));
    });
    if (lines > 3) long.push(`${path}: ${lines} lines`);
  }
  assert.deepEqual(long, []);
});

test('what an article says stands in reading order', async () => {
  const page = await tab(chromium, paper.url);
  await page.visit(path);
  const order = await page.evaluate(() => {
    const places = {
      'skip link': 'a[href^="#"]',
      name: 'body > header a[rel="home"]',
      'date line': 'body > header time',
      weather: '[aria-label="날씨"]',
      sections: 'nav',
      main: 'main',
      section: 'main a[href^="/sections/"]',
      headline: 'main h1',
      byline: 'main [rel="author"]',
      time: 'main header time',
      picture: 'main article > :not(header) img',
      body: 'main article p:not(header p)',
      related: '#related',
      imprint: 'body > footer',
    };
    const found = Object.entries(places).map(([name, selector]) => [name, document.querySelector(selector)]);
    const missing = found.filter(([, element]) => !element).map(([name]) => `${name} is missing`);
    const wrong = found.slice(1).filter(([, element], index) => {
      const before = found[index][1];
      return before && element && !(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
    return [...missing, ...wrong.map(([name]) => `${name} stands too early`)];
  });
  assert.deepEqual(order, []);
});

test('no banner stands before the first paragraph, and every banner says that it is one', async () => {
  for (const { path, html } of all) {
    const own = main(html);
    const banner = own.search(/rel="[^"]*sponsored/);
    if (banner < 0) continue;
    const label = own.slice(0, banner).lastIndexOf('광고</p>');
    assert.ok(label > 0 && label < banner, `${path}: a banner is labelled`);
    assert.ok(own.indexOf('<p>') > 0 && own.indexOf('<p>') < banner, `${path}: the text stands before a banner`);
  }
  assert.ok(all.some(({ html }) => html.includes('sponsored')), 'the demo paper shows banners');
});

test('the weather is told in words, and that it is a sample', async () => {
  const page = await tab(chromium, paper.url);
  await page.visit(path);
  const weather = page.getByRole('region', { name: '날씨' });
  const stations = await weather.getByRole('listitem').allInnerTexts();
  assert.ok(stations.length >= 10, `${stations.length} stations`);
  for (const station of stations) assert.match(station.replace(/\s+/g, ' '), /^\S+ \S+ (-?\d+\.\d℃|–)$/);
  assert.match(await page.getByRole('banner').innerText(), /기상청 제공/);
});

test('the related articles lead to a list that is as long as it was said to be', async () => {
  const page = await tab(chromium, paper.url);
  await page.visit(path);
  const more = page.getByRole('link', { name: /건의 관련기사 더보기/ });
  const total = Number((await more.innerText()).match(/\d+/)[0]);
  const shown = await page.locator('section:has(#related) li').count();
  assert.ok(shown > 0 && shown <= total, `${shown} of ${total}`);
  await more.click();
  await page.waitForURL(`${paper.url}${path}/related`);
  let listed = 0;
  for (;;) {
    listed += await page.getByRole('main').getByRole('listitem').count();
    const next = page.locator('main a[rel="next"]');
    if (!(await next.count())) break;
    await next.click();
    await page.waitForLoadState();
  }
  assert.equal(listed, total);
  assert.deepEqual(page.troubles, []);
});

test('excerpts end where a sentence or a word ends', async () => {
  const front = (await get(`${paper.url}/`)).body;
  const excerpts = [...front.matchAll(/<p class="excerpt"[^>]*>([\s\S]*?)<\/p>/g)].map((match) => words(`<body>${match[1]}`));
  assert.ok(excerpts.length > 0);
  for (const excerpt of excerpts) assert.match(excerpt, /[.?!…”’"')\]]$/);
});

test('by keyboard, the first step skips to the text', async () => {
  const page = await tab(chromium, paper.url, { viewport: screens.phone });
  await page.visit(path);
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  assert.equal(await focused.innerText(), '본문으로 건너뛰기');
  assert.ok((await focused.boundingBox()).y >= 0, 'the skip link shows when it has the focus');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)));
  const outline = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement);
    return `${style.outlineStyle} ${style.outlineWidth} ${style.boxShadow}`;
  });
  assert.doesNotMatch(outline, /^none .* none$/, 'the focus can be seen');
});

test('machines are told the same as people', async () => {
  const { html } = all.find((article) => article.path === path);
  const page = await tab(chromium, paper.url);
  await page.visit(path);
  const text = html.match(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/)[1];
  const data = JSON.parse(text);
  const article = [data, ...(data['@graph'] ?? [])].find((one) => /Article$/.test(one['@type']));
  assert.equal(article.headline, await page.getByRole('heading', { level: 1 }).innerText());
  const time = await page.locator('main header time').first().getAttribute('datetime');
  assert.equal(Date.parse(article.datePublished), Date.parse(time));
  assert.match(article.datePublished, /[+-]\d\d:\d\d$/);
});
