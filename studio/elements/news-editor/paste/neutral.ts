// Foreign markup before a browser reads it: styles and handlers become data, so that a page with a strict content policy
// neither applies nor reports them, and comments, styles and scripts are gone. One pass, whatever the markup is.

const SILENCED = /^(style|on.*)$/i;
const EMPTIED = /^(style|script|xml|noscript|template|title)$/i;

/** Where a silenced attribute is found again. */
export const SILENT = 'data-ne-';

export function neutral(html: string): string {
  const out: string[] = [];
  let at = 0;
  const find = (text: string, from: number) => {
    const found = html.indexOf(text, from);
    return found < 0 ? html.length : found;
  };
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(html)?.[0] ?? '';
    at += found.length;
    return found;
  };
  while (at < html.length) {
    const open = find('<', at);
    out.push(html.slice(at, open));
    at = open;
    if (html.startsWith('<!--', at)) {
      at = find('-->', at + 4) + 3;
      continue;
    }
    if (html[at + 1] === '!' || html[at + 1] === '?') {
      at = find('>', at) + 1;
      continue;
    }
    const tag = take(/<\/?[a-z][^\s/>]*/iy);
    if (tag === '') {
      if (at < html.length) out.push('&lt;');
      at++;
      continue;
    }
    const begun = out.length;
    out.push(tag);
    while (at < html.length && html[at] !== '>') {
      take(/[\s/]+/y);
      const name = take(/[^\s/>][^\s/>=]*/y);
      if (name === '') continue;
      const equals = take(/\s*=\s*/y);
      const quote = equals === '' ? '' : take(/["']/y);
      const start = at;
      if (quote !== '') at = find(quote, at) + 1;
      else if (equals !== '') take(/[^\s>]*/y);
      out.push(' ', SILENCED.test(name) ? SILENT + name : name, equals && '=', quote, html.slice(start, at));
    }
    out.push('>');
    at++;
    const name = tag.slice(1);
    if (EMPTIED.test(name)) {
      out.length = begun;
      const close = new RegExp(`</${name}`, 'gi');
      close.lastIndex = at;
      at = close.exec(html)?.index ?? html.length;
    }
  }
  return out.join('');
}
