// What root never meets: files that cannot be read, folders that cannot be written. As another user, then. And a full disk.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { get } from './pages.mjs';
import { cleanUp, folder, freePort, masthead, open, program, run } from './paper.mjs';
import { pageOf } from './samples.mjs';

const root = process.getuid() === 0;
let place, command, nobody;

before(async () => {
  place = await folder();
  await chmod(place, 0o755);
  // The folder of the sources may be closed to others; the program itself need not be.
  const copy = join(place, 'jikji');
  await copyFile(program, copy);
  await chmod(copy, 0o755);
  nobody = root ? Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' })) : process.getuid();
  command = root ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--', copy] : [copy];
});
after(async () => {
  execFileSync('chmod', ['-R', 'u+rwX', place]);
  await cleanUp();
});

/** A folder that belongs to the other user. */
async function own(name) {
  const path = join(place, name);
  await mkdir(path);
  if (root) chownSync(path, nobody, nobody);
  return path;
}

async function paperOf(home) {
  const file = join(home, 'masthead.toml');
  await writeFile(file, masthead);
  const made = await run(['init', join(home, 'paper'), '--masthead', file], { command, cwd: home });
  assert.equal(made.code, 0, made.said);
  return join(home, 'paper');
}

test('a file that may not be read is named, and the others go in', async () => {
  const home = await own('unreadable');
  const paper = await paperOf(home);
  for (const [name, headline] of [['a.txt', '먼저 읽히는 기사'], ['b.txt', '읽히지 않는 기사'], ['c.txt', '나중에 읽히는 기사']]) {
    await writeFile(join(home, name), pageOf(headline));
  }
  chmodSync(join(home, 'b.txt'), 0);
  await mkdir(join(home, 'closed'));
  chmodSync(join(home, 'closed'), 0);
  const paths = ['a.txt', 'b.txt', 'closed', 'missing.txt', 'c.txt'].map((name) => join(home, name));
  const done = await run(['import', 'page', '--paper', paper, ...paths, '--json'], { command, cwd: home });
  assert.equal(done.code, 3, done.said);
  const published = JSON.parse(done.stdout).pages.filter((page) => page.article?.state === 'published');
  assert.deepEqual(published.map((page) => page.source.split('/').at(-1)).toSorted(), ['a.txt', 'c.txt']);
  for (const name of ['b.txt', 'closed', 'missing.txt']) assert.ok(done.said.includes(name), `${name}: ${done.said}`);
});

test('a paper that may not be written says so, and stays as it is', async () => {
  const home = await own('read-only');
  const paper = await paperOf(home);
  execFileSync('chmod', ['-R', 'a-w', paper]);
  const before = await readdir(paper);
  const serve = await run(['serve', '--paper', paper, '--listen', `127.0.0.1:${await freePort()}`], { command, cwd: home, limit: 20_000 });
  assert.notEqual(serve.code, 0);
  assert.notEqual(serve.code, 101, `it does not panic: ${serve.said}`);
  assert.ok(serve.said.includes(paper), serve.said);
  await writeFile(join(home, 'page.txt'), pageOf('들어가지 못하는 기사'));
  const done = await run(['import', 'page', '--paper', paper, join(home, 'page.txt')], { command, cwd: home, limit: 20_000 });
  assert.notEqual(done.code, 0);
  assert.notEqual(done.code, 101, done.said);
  assert.deepEqual(await readdir(paper), before);
});

test('where nothing may be written, no paper is made', async () => {
  const home = await own('closed');
  chmodSync(home, 0o555);
  for (const args of [['init', join(home, 'paper')], ['demo', '--dir', join(home, 'demo'), '--listen', `127.0.0.1:${await freePort()}`]]) {
    const { code, said } = await run(args, { command, cwd: place, limit: 20_000 });
    assert.ok(code !== 0 && code !== 101, said);
    assert.ok(said.includes(args[0] === 'init' ? args[1] : args[2]), said);
  }
  assert.deepEqual(await readdir(home), []);
});

test('on a full disk what was acknowledged stays, and the rest is told', { skip: !root && 'needs root to lay a small disk' }, async (context) => {
  const disk = await own('disk');
  const mount = (...args) => execFileSync('mount', args, { stdio: 'pipe' });
  try {
    mount('-t', 'tmpfs', '-o', 'size=6m', 'jikji-e2e', disk);
  } catch {
    return context.skip('this machine lays no small disks');
  }
  try {
    const sources = await folder();
    await Promise.all(
      Array.from({ length: 600 }, (_, index) =>
        writeFile(join(sources, `${String(index).padStart(4, '0')}.txt`), pageOf(`꽉 찬 디스크의 기사 ${index}`, `${index}번째 보수 공사. ${'다리와 길과 물을 살폈다. '.repeat(700)}`)),
      ),
    );
    await writeFile(join(sources, 'masthead.toml'), masthead);
    const paper = join(disk, 'paper');
    assert.equal((await run(['init', paper, '--masthead', join(sources, 'masthead.toml')])).code, 0);
    await rm(join(sources, 'masthead.toml'));
    const done = await run(['import', 'page', '--paper', paper, sources, '--json'], { limit: 120_000 });
    assert.equal(done.code, 5, done.said.slice(-2000));
    const { pages, unread } = JSON.parse(done.stdout);
    const acknowledged = pages.filter((page) => page.article?.state === 'published').map((page) => `/articles/${page.article.number}`);
    context.diagnostic(`${acknowledged.length} of 600 pages went in`);
    assert.ok(acknowledged.length > 0 && acknowledged.length < 600);
    assert.equal(pages.length + unread.length, 600, 'every page is reported, in or not');
    mount('-o', 'remount,size=64m', disk);
    const served = await open(['serve', '--paper', paper]);
    for (const path of acknowledged) assert.equal((await get(served.url + path)).status, 200, path);
    await served.stop();
    await stat(paper);
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
});

test('while the disk is full readers are served, writers get a 507, and when there is room all goes on', { skip: !root && 'needs root to lay a small disk' }, async (context) => {
  const disk = await own('served-disk');
  const mount = (...args) => execFileSync('mount', args, { stdio: 'pipe' });
  try {
    mount('-t', 'tmpfs', '-o', 'size=24m', 'jikji-e2e', disk);
  } catch {
    return context.skip('this machine lays no small disks');
  }
  try {
    const sources = await folder();
    await writeFile(join(sources, 'masthead.toml'), masthead);
    const paper = join(disk, 'paper');
    assert.equal((await run(['init', paper, '--masthead', join(sources, 'masthead.toml')])).code, 0);
    const chief = 'chief@saenaru.example';
    assert.equal((await run(['staff', 'invite', '--paper', paper, '--email', chief, '--name', '하루나', '--roles', 'editor-in-chief'])).code, 0);
    const made = await run(['token', 'create', '--paper', paper, '--staff', chief, '--scopes', 'articles,publish']);
    const token = made.stdout.trim().split('\n').at(-1);
    const served = await open(['serve', '--paper', paper]);
    const ask = (method, path, body) =>
      fetch(served.url + path, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
      });
    const text = (headline) => ({ headline, section: '사회', body: [{ type: 'paragraph', content: [{ type: 'text', text: '다리와 길과 물을 살폈다. '.repeat(2000) }] }] });
    // The front is kept from here on, so that the publication has to drop it.
    assert.equal((await get(served.url + '/')).status, 200);
    const first = await ask('POST', '/api/v1/articles', text('꽉 차기 전의 기사'));
    assert.equal(first.status, 201);
    const { number } = await first.json();
    assert.equal((await ask('POST', `/api/v1/articles/${number}/publication`)).status, 200);
    assert.equal((await get(`${served.url}/articles/${number}`)).status, 200);
    let front = '';
    for (let turn = 0; turn < 40 && !front.includes('꽉 차기 전의 기사'); turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      front = (await get(served.url + '/')).body;
    }
    assert.match(front, /꽉 차기 전의 기사/, 'what is published shows on the front that was kept');
    // What fills the disk is something else, as it usually is.
    const filler = join(disk, 'filler');
    try {
      execFileSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k'], { stdio: 'pipe' });
    } catch {
      // It ends when there is no room, which is what it is for.
    }
    let refused;
    for (let turn = 0; turn < 200 && !refused; turn += 1) {
      const answer = await ask('POST', '/api/v1/articles', text(`꽉 찬 뒤의 기사 ${turn}`));
      if (answer.status !== 201) refused = answer;
    }
    assert.equal(refused?.status, 507);
    const problem = await refused.json();
    assert.match(problem.detail, /디스크가 가득/);
    for (const path of ['/', `/articles/${number}`, '/latest', '/sections/sahoe']) assert.equal((await get(served.url + path)).status, 200, path);
    await rm(filler);
    assert.equal((await ask('POST', '/api/v1/articles', text('다시 자리가 난 뒤의 기사'))).status, 201);
    await served.stop();
    assert.equal((await run(['verify', '--paper', paper])).code, 0);
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
});
