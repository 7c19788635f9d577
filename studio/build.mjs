// Builds the studio's elements into dist/, the same bytes from the same sources everywhere.
//
//   node build.mjs [FOLDER]    into FOLDER instead of dist/
//
// dist/ is committed, so that Rust alone builds the program. A Rust test holds SOURCES.sha256 against the sources.

import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('.', import.meta.url));
const dist = process.argv[2] ?? join(root, 'dist');

async function bundle(input, file, minify) {
  const build = await rolldown({ input: join(root, input), platform: 'browser', logLevel: 'warn' });
  const { output } = await build.write({ file, format: 'esm', minify, sourcemap: false });
  await build.close();
  return output.flatMap((chunk) => chunk.moduleIds ?? []);
}

/** The licences of the packages that a bundle holds, as they ask to be shown. */
async function licences(modules) {
  const names = modules.map((path) => path.replaceAll('\\', '/').split('/node_modules/').at(1)?.match(/^(@[^/]+\/)?[^/]+/)?.[0]);
  const packages = [...new Set(names.filter(Boolean))].sort();
  const texts = packages.map(async (name) => `${name}\n\n${(await readFile(join(root, 'node_modules', name, 'LICENSE'), 'utf8')).trim()}\n`);
  return (await Promise.all(texts)).join('\n\n');
}

/** The files of a folder, by their paths, in one order everywhere. */
async function files(folder) {
  const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
  return paths.map((path) => path.replaceAll('\\', '/')).sort();
}

/** One line a file, `HASH  PATH`, as sha256sum prints it. */
async function sources() {
  const paths = [...(await files('elements')), 'build.mjs', 'package-lock.json', 'package.json'].sort();
  const lines = paths.map(async (path) => `${createHash('sha256').update(await readFile(join(root, path))).digest('hex')}  ${path}\n`);
  return (await Promise.all(lines)).join('');
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const held = await bundle('elements/index.ts', join(dist, 'studio.js'), true);
await writeFile(join(dist, 'LICENSES.txt'), await licences(held));
await cp(join(root, 'elements/news-editor/news-editor.css'), join(dist, 'news-editor.css'));
// What has no page: the tests ask it under Node, and the schema is written from it.
const bare = join(root, 'build/document.mjs');
await bundle('elements/bare.ts', bare, false);
const { describe, WORDS } = await import(pathToFileURL(bare).href);
await writeFile(join(dist, 'schema.json'), `${JSON.stringify(describe(), null, 2)}\n`);
await writeFile(join(dist, 'words.json'), `${JSON.stringify(WORDS)}\n`);
await writeFile(join(dist, 'SOURCES.sha256'), await sources());
