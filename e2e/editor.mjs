// A page with the writer's editor in it, served by a few lines of Node: no paper, no program, only the committed bundle.

import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const repository = new URL('../', import.meta.url);
const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

/** The policy that the studio's pages have: nothing inline, nothing foreign. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** The editor's words of a language, as the page hands them over. */
export async function words(language) {
  const source = await readFile(new URL(`locales/${language}/editor.ftl`, repository), 'utf8');
  const lines = source.split('\n').filter((line) => line.startsWith('editor-'));
  return Object.fromEntries(lines.map((line) => line.slice('editor-'.length).split(/ = (.*)/s).slice(0, 2)));
}

/** The reader's style sheets as one, with addresses of their own. */
async function sheet() {
  const folder = new URL('themes/default/css/', repository);
  const names = (await readdir(folder)).sort();
  const sheets = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  return sheets.join('\n').replaceAll(/url\("([^"]+)"\)/g, 'url("/fonts/$1")');
}

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="1200" height="800"><rect width="1200" height="800" fill="#9fb4bd"/><path d="M0 560 420 330l240 150 210-120 330 200v240H0z" fill="#5c7480"/></svg>';

async function answer(path, body) {
  if (path === '/save') return ['.json', body];
  if (path === '/assets/site.css') return ['.css', await sheet()];
  const [, folder, name] = /^\/(?:(dist|fonts|words|picture)\/)?([\w.-]*)$/.exec(path) ?? [];
  if (folder === 'words') return ['.json', JSON.stringify(await words(name.replace('.json', '')))];
  if (folder === 'picture') return ['.svg', picture];
  const place = { dist: 'studio/dist/', fonts: 'themes/default/fonts/' }[folder] ?? 'e2e/editor/';
  const file = name || 'index.html';
  return [extname(file), await readFile(new URL(place + file, repository))];
}

/** Serves the page at a free port. */
export async function writersPage() {
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    try {
      const [ending, content] = await answer(new URL(request.url, 'http://localhost').pathname, Buffer.concat(chunks));
      response.writeHead(200, { 'content-type': `${types[ending] ?? 'application/octet-stream'}; charset=utf-8`, 'content-security-policy': policy });
      response.end(content);
    } catch {
      response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => new Promise((resolve) => server.close(resolve)) };
}
