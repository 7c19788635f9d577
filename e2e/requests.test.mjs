// Requests as no browser sends them: each gets the right status, in the paper's design, and never a 500.

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { get } from './pages.mjs';
import { cleanUp, demo } from './paper.mjs';

let paper, article;
before(async () => {
  paper = await demo();
  article = (await get(`${paper.url}/`)).body.match(/href="(\/articles\/\d+)"/)[1];
});
after(cleanUp);

/** Sends bytes as they are and reads the one answer. */
function send(request) {
  return new Promise((resolve, reject) => {
    const socket = connect(paper.port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').setTimeout(15_000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (text) => { answer += text; });
    socket.on('error', (error) => (answer ? resolve(parse(answer)) : reject(error)));
    socket.on('close', () => resolve(parse(answer)));
    socket.write(request);
  });
}

function parse(answer) {
  const [head, ...rest] = answer.split('\r\n\r\n');
  const headers = new Map(head.split('\r\n').slice(1).map((line) => [line.split(':')[0].toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  return { status: Number(head.match(/^HTTP\/1\.1 (\d{3})/)?.[1]), headers, body: rest.join('\r\n\r\n') };
}

const ask = (method, path, headers = '') =>
  send(`${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${paper.port}\r\nConnection: close\r\n${headers}\r\n`);

const wrong = [
  ['an unknown path', 'GET', '/no-such-page', [404]],
  ['a path that climbs', 'GET', '/../../etc/passwd', [400, 404]],
  ['a path that climbs in disguise', 'GET', '/media/..%2f..%2fpaper.toml', [400, 404]],
  ['a path that climbs behind assets', 'GET', '/assets/%2e%2e/%2e%2e/paper.toml', [400, 404]],
  ['a path with a NUL', 'GET', '/media/%00', [400, 404]],
  ['half a percent-encoding', 'GET', '/articles/%', [400]],
  ['no percent-encoding', 'GET', '/sections/%zz', [400]],
  ['bytes that are no UTF-8', 'GET', '/sections/%ff%fe', [400]],
  ['a number too large to exist', 'GET', '/articles/99999999999999999999999', [400, 404]],
  ['a number below zero', 'GET', '/articles/-1', [400, 404]],
  ['no number', 'GET', '/articles/one', [400, 404]],
  ['a place in a list that is no place', 'GET', '/latest/before/two', [404]],
  ['a place in a list with a broken encoding', 'GET', '/latest/before/%ff%', [400]],
  ['a place in a list too large to exist', 'GET', '/latest/before/99999999999999999999.1.2', [404]],
  ['a place past the end', 'GET', '/latest/before/1.1.2', [404]],
  ['two places at once', 'GET', '/latest/before/1.1.2/before/1.1.2', [404]],
  ['a query of ten thousand letters', 'GET', `/latest?${'a'.repeat(10_000)}`, [414]],
  ['a path of 50,000 letters', 'GET', `/${'a'.repeat(50_000)}`, [414]],
  ['a header of 100 KB', 'GET', '/', [431], `X-Large: ${'a'.repeat(100_000)}\r\n`],
  ['a wrong method', 'POST', '/', [405], 'Content-Length: 0\r\n'],
  ['a wrong method on an article', 'DELETE', '/articles/1', [405]],
  ['a method that does not exist', 'BREW', '/', [405, 501]],
  ['a large body for nobody', 'PUT', '/latest', [405, 413], 'Content-Length: 5\r\n\r\nhello'],
];

for (const [what, method, path, statuses, headers] of wrong) {
  test(`${what}: ${statuses.join(' or ')}`, async () => {
    const answer = await ask(method, path, headers);
    assert.ok(statuses.includes(answer.status), `${method} ${path.slice(0, 60)}: ${answer.status}`);
    if (answer.status >= 400) {
      assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
      assert.match(answer.body, /<footer/, 'the answer has the paper’s imprint');
      assert.ok(!answer.body.includes('root:'), 'no file of the machine is shown');
    }
    if (answer.status === 405) assert.match(answer.headers.get('allow'), /GET/);
  });
}

test('HEAD answers like GET, without the page', async () => {
  for (const path of ['/', article, '/no-such-page']) {
    const [head, full] = [await ask('HEAD', path), await ask('GET', path)];
    assert.equal(head.status, full.status);
    assert.equal(head.body, '');
    for (const name of ['content-type', 'content-length', 'cache-control', 'etag']) {
      assert.equal(head.headers.get(name), full.headers.get(name), `${path}: ${name}`);
    }
  }
});

test('OPTIONS says what can be done', async () => {
  for (const path of ['/', article, '*']) {
    const { status, headers } = await ask('OPTIONS', path);
    assert.ok([200, 204].includes(status), `${path}: ${status}`);
    assert.match(headers.get('allow'), /GET/);
  }
});

test('a foreign host never finds itself in a page', async () => {
  const answer = await send(`GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`);
  assert.ok([200, 301, 308, 400, 421].includes(answer.status), String(answer.status));
  assert.ok(!answer.body.includes('evil.example'));
  assert.ok(!(answer.headers.get('location') ?? '').includes('evil.example'));
});

test('a request without a host, and bytes that are no request, do no harm', async () => {
  assert.ok((await send('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).status < 500);
  await send('\x16\x03\x01 hello\r\n\r\n').catch(() => {});
  assert.equal((await get(`${paper.url}/`)).status, 200);
});

test('a path that is larger than any server reads is refused before there is a page', async () => {
  assert.equal((await ask('GET', `/${'a'.repeat(100_000)}`)).status, 414);
});

test('queries that mean nothing change nothing', async () => {
  for (const query of ['?', '?&&&', '?page=0', '?before', '?utm_source=a&utm_source=b', '?%ff=%zz', '?a[b]=c', `?${'x=1&'.repeat(500)}`]) {
    const answer = await ask('GET', `/latest${query}`);
    assert.equal(answer.status, 200, query.slice(0, 40));
  }
});

test('an address with trackers is the same page', async () => {
  const answer = await get(`${paper.url}${article}?utm_source=a&fbclid=b&utm_source=c`);
  assert.equal(answer.status, 200);
  assert.ok(!answer.body.includes('fbclid'));
});
