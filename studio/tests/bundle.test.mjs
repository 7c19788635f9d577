// What the bundle may weigh. It is loaded by who writes, never by readers.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

test('the bundle keeps its budget of 100 KB in gzip', async () => {
  const bytes = await readFile(new URL('../dist/studio.js', import.meta.url));
  assert.ok(gzipSync(bytes).length <= 100_000, `${gzipSync(bytes).length} bytes`);
});

test('nothing of the bundle runs text as a program or asks another house', async () => {
  const bundle = await readFile(new URL('../dist/studio.js', import.meta.url), 'utf8');
  assert.doesNotMatch(bundle, /\beval\(|new Function\(|document\.write\(/);
  const addresses = [...bundle.matchAll(/https?:\/\/[\w.-]+/g)].map(([address]) => address);
  // A namespace, a message of ProseMirror, and beginnings of links that pasting rewrites; none is asked.
  assert.deepEqual([...new Set(addresses)].filter((one) => !/^http:\/\/www\.w3\.org$|^https:\/\/www\.google$|^https:\/\/www\.youtube$|^https:\/\/prosemirror\.net$/.test(one)), []);
});
