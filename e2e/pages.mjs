// The pages of a paper: their text as it comes over the wire, and one of each kind.

/** Fetches a page as it is, redirects not followed. */
export async function get(url, options = {}) {
  const answer = await fetch(url, { redirect: 'manual', ...options });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', '#39': "'" };

/** Text of HTML with its character references resolved. */
export function unescape(text) {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name) => {
    if (name in named) return named[name];
    if (/^#x/i.test(name)) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    return name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : whole;
  });
}

/** What a page says to someone who has neither styles nor scripts: its text in the order of the source. */
export function words(html) {
  const body = html
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(script|style|svg|template)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/[\s\S]*?<body\b[^>]*>/i, '');
  // A tag parts words only where it begins or ends a block; `<b>나루</b>를` is one word.
  const inline = /<\/?(a|abbr|b|bdi|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b[^>]*>/gi;
  return unescape(body.replace(inline, '').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim();
}

/** The addresses that a page names in an attribute such as `href`, without the part after `#`. */
export function addresses(html, attribute) {
  const found = html.matchAll(new RegExp(`\\s${attribute}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'gi'));
  return [...found].map((match) => unescape(match[1] ?? match[2] ?? match[3] ?? ''));
}

const first = (html, pattern) => addresses(html, 'href').find((address) => pattern.test(address));

/** The part of a page that is its own. */
export const main = (html) => html.match(/<main\b[\s\S]*<\/main>/i)?.[0] ?? '';

/** The dated articles of a paper, newest first: path and HTML. */
export async function articles(origin) {
  const paths = new Set();
  for (let page = '/latest'; page; ) {
    const own = main((await get(origin + page)).body);
    addresses(own, 'href').filter((path) => /^\/articles\/\d+$/.test(path)).forEach((path) => paths.add(path));
    page = unescape(own.match(/<a href="([^"]*)" rel="next">/)?.[1] ?? '');
  }
  return Promise.all([...paths].map(async (path) => ({ path, html: (await get(`${origin}${path}`)).body })));
}

/** One page of every kind that a paper with articles has: name, path, status. */
export async function kinds(origin) {
  const { status, body: front } = await get(`${origin}/`);
  if (status !== 200) throw new Error(`the front answers ${status}`);
  const all = await articles(origin);
  const of = (test) => all.find(({ html }) => test(main(html)))?.path;
  const found = [
    ['front', '/'],
    ['section', first(front, /^\/sections\/[^/?]+$/)],
    ['series', all.map(({ html }) => first(html, /^\/series\/[^/?]+$/)).find(Boolean)],
    ['reporter', all.map(({ html }) => first(html, /^\/reporters\/[^/?]+$/)).find(Boolean)],
    ['article', of((own) => /<img\b/.test(own) && /\/related"/.test(own))],
    ['article-text', of((own) => !/<figure\b/.test(own))],
    ['article-notice', of((own) => /정정보도문|바로잡습니다|반론보도문/.test(own))],
    ['article-table', of((own) => /<table\b/.test(own))],
    ['related', all.map(({ html }) => first(html, /^\/articles\/\d+\/related$/)).find(Boolean)],
    ['topic', all.map(({ html }) => first(html, /^\/topics\/[^/?]+$/)).find(Boolean)],
    ['article-facts', of((own) => /id="facts"/.test(own))],
    ['latest', '/latest'],
    ['search', '/search'],
    ['search-found', `/search?q=${encodeURIComponent('새나루')}`],
    ['search-none', `/search?q=${encodeURIComponent('"이런 말은 어디에도 없다"')}`],
    ['missing', '/no-such-page', 404],
    ['en-front', '/en/'],
    ['en-search', `/en/search?q=${encodeURIComponent('새나루')}`],
    ['en-article', `/en${all[0]?.path}`],
  ];
  const lost = found.filter(([, path]) => !path || path.endsWith('undefined')).map(([name]) => name);
  if (lost.length) throw new Error(`the paper shows none of these: ${lost.join(', ')}`);
  return found.map(([name, path, status = 200]) => ({ name, path, status }));
}
