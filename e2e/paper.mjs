// The real program, started the way a person starts it: its commands, and papers served on a free port.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The program under test: the release build, or what JIKJI names. */
export const program = process.env.JIKJI ?? fileURLToPath(new URL('../target/release/jikji', import.meta.url));

/** The real page that the first edition is made for; it is not ours to ship, so tests that need it skip where it is absent. */
export const seed = fileURLToPath(new URL('../../shared/seed/article-page.txt', import.meta.url));
export const withoutSeed = existsSync(seed) ? false : 'the seed page is not here';

/** Everything that the law wants a paper to say of itself, and its e-mail. */
export const masthead = `name = "갈피신문"
registration_number = "가온,아00001"
registered_on = "2026-01-02"
publisher = "한지은"
editor = "최무영"
address = "가온도 새나루시 책갈피로 7"
phone = "000-000-0007"
email = "desk@galpi.example"
youth_protection_officer = "오세림"
`;

/** A new folder that is gone when the test process ends. */
export async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'jikji-e2e-'));
  folders.push(path);
  return path;
}
const folders = [];
const running = new Set();

process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** To be called after all tests of a file: ends what still runs and removes what was made. */
export async function cleanUp() {
  await Promise.all([...running].map((child) => end(child)));
  await Promise.all(folders.splice(0).map((path) => rm(path, { recursive: true, force: true })));
}

function launch(args, { input, env, cwd, command = [program] } = {}) {
  const [file, ...rest] = [...command, ...args];
  const child = spawn(file, rest, { env: { ...process.env, NO_COLOR: '1', ...env }, cwd, stdio: 'pipe' });
  running.add(child);
  child.said = '';
  child.stdoutText = '';
  child.stdout.setEncoding('utf8').on('data', (text) => { child.said += text; child.stdoutText += text; });
  child.stderr.setEncoding('utf8').on('data', (text) => { child.said += text; });
  child.ended = new Promise((resolve) => {
    child.on('error', (error) => { child.said += String(error); resolve(-1); });
    child.on('close', (code, signal) => resolve(code ?? signal));
  }).finally(() => running.delete(child));
  child.stdin.on('error', () => {});
  if (input !== 'open') child.stdin.end(input);
  return child;
}

/** Asks a program to stop, and makes it after ten seconds. */
async function end(child) {
  child.kill('SIGTERM');
  const stubborn = setTimeout(() => child.kill('SIGKILL'), 10_000);
  const code = await child.ended;
  clearTimeout(stubborn);
  return code;
}

/**
 * Runs a command to its end: its exit code, what it printed, and both streams together. Standard input is closed at
 * once; `input` gives it a text, or stays open and silent with `'open'`. A command that does not end is an error.
 */
export async function run(args, options = {}) {
  const child = launch(args, options);
  const limit = options.limit ?? 60_000;
  const code = await Promise.race([child.ended, pause(limit, 'late', { ref: false })]);
  if (code === 'late') {
    child.kill('SIGKILL');
    throw new Error(`jikji ${args.join(' ')} had not ended after ${limit / 1000} s; it said:\n${child.said}`);
  }
  return { code, stdout: child.stdoutText, said: child.said };
}

/** A port of this machine that nobody listens at. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a command that serves a paper, and waits until it answers. */
export async function open(args, options = {}) {
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const start = performance.now();
  const child = launch([...args, '--listen', `127.0.0.1:${port}`], options);
  let code = null;
  child.ended.then((ended) => { code = ended; });
  for (;;) {
    const answer = await fetch(`${url}/`, { redirect: 'manual' }).catch(() => null);
    if (answer) {
      await answer.arrayBuffer();
      break;
    }
    const late = performance.now() - start > 60_000;
    if (late) child.kill('SIGKILL');
    if (code !== null || late) throw new Error(`jikji ${args.join(' ')} does not serve (${code}); it said:\n${child.said}`);
    await pause(20);
  }
  return { url, port, pid: child.pid, firstPage: performance.now() - start, said: () => child.said, stop: () => end(child) };
}

/** The demo paper, in a new folder unless one is given. */
export async function demo(directory) {
  return open(['demo', '--dir', directory ?? join(await folder(), 'demo')]);
}

/** Makes an empty paper that has said all it must, and gives its folder. */
export async function emptyPaper() {
  const place = await folder();
  const file = join(place, 'masthead.toml');
  await writeFile(file, masthead);
  const paper = join(place, 'paper');
  const made = await run(['init', paper, '--masthead', file]);
  if (made.code !== 0) throw new Error(`init ended with ${made.code}: ${made.said}`);
  return paper;
}

/** Imports pages into a paper and gives the report. */
export async function importPages(paper, ...paths) {
  const done = await run(['import', 'page', '--paper', paper, ...paths, '--json']);
  if (done.code !== 0) throw new Error(`import ended with ${done.code}: ${done.said}`);
  return JSON.parse(done.stdout);
}
