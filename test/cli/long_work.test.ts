import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeTexts } from '../support/made_up_texts.ts';
import { ensureBuilt, root, samband, sha256, start } from '../support/samband.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** Work that takes a while: it is shared out, it shows itself, and it can be stopped and gone on with. */

beforeAll(ensureBuilt);

/** Enough for threads of their own to be begun. */
const many = 400;
const few = 120;
const texts = makeTexts(many, 4);

function folderOfTexts(count: number): string {
  const folder = temporaryFolder();
  for (const { id, text } of texts.slice(0, count)) {
    const path = join(folder, 'texts', `${id}.txt`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

const hashesIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, sha256(join(folder, name))]));

/** Runs a command until something has happened, and then sends it a signal. */
async function stopped(args: readonly string[], cwd: string, signal: NodeJS.Signals, when: () => boolean) {
  const child = start(args, { cwd });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  child.stdout.resume();
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  while (!when() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill(signal);
  return { code: await closed, stderr };
}

describe('many texts', () => {
  const extract = async (folder: string, ...args: string[]) => {
    const { code, stdout, stderr } = await samband(['extract', 'texts', '--quiet', ...args], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout;
  };

  it('give the same lines on one thread and on three', async () => {
    const folder = folderOfTexts(many);
    expect((await extract(folder, '--jobs', '3')) === (await extract(folder, '--jobs', '1'))).toBe(true);
  });

  it('give the same lines in parts, and these the same graph', async () => {
    const folder = folderOfTexts(few);
    const one = await extract(folder);
    const parts = [await extract(folder, '--part', '1/2'), await extract(folder, '--part', '2/2')];
    expect(parts.every((part) => part.length > 0) && parts.join('') === one).toBe(true);

    // What processes have read apart makes the graph of one that read everything.
    writeFileSync(join(folder, 'all.ndjson'), one);
    const whole = await samband(['build', 'texts', '--no-cache', '--out', 'whole', '--quiet'], { cwd: folder });
    const merged = await samband(['build', '--extracted', 'all.ndjson', '--out', 'merged', '--quiet'], { cwd: folder });
    expect([whole, merged]).toEqual([0, 0].map((code) => ({ code, stdout: '', stderr: '' })));
    expect(hashesIn(join(folder, 'merged'))).toEqual(hashesIn(join(folder, 'whole')));
  });

  it('that were extracted elsewhere are looked at before they are believed', async () => {
    const folder = temporaryFolder({ 'a.ndjson': '{"id":"a","text":"Anna Lund är rektor i Umeå."}\n' });
    const { code, stderr } = await samband(['build', '--extracted', 'a.ndjson', '--out', 'out'], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain('a.ndjson:1: error: This is no line of "samband extract", and was left out.');
  });
});

describe('Ctrl-C', () => {
  it('leaves a build nothing half-written, and the next one goes on', async () => {
    const folder = folderOfTexts(few);
    const args = ['build', 'texts', '--out', 'out'];
    const kept = join(folder, 'texts/.samband/readings.ndjson');
    // The texts have been read: the graph is about to be made.
    const first = await stopped(args, folder, 'SIGINT', () => existsSync(kept));
    expect(first.code).toBe(130);
    expect(first.stderr).toContain('samband: stopped by Ctrl-C. Nothing was written but what was read so far');
    expect(existsSync(join(folder, 'out')) ? readdirSync(join(folder, 'out')) : []).toEqual([]);
    const second = await samband(args, { cwd: folder });
    expect(second.code).toBe(0);
    expect(second.stdout.split('\n')[1]).toBe(`0 read, ${few} as they were read before`);

    const isWriting = () => existsSync(join(folder, 'new')) && readdirSync(join(folder, 'new')).length > 0;
    const third = await stopped(['build', 'texts', '--out', 'new'], folder, 'SIGTERM', isWriting);
    expect(third.code).toBe(143);
    expect(readdirSync(join(folder, 'new'))).toEqual([]);
  });

  it('leaves an extraction with whole lines; with --out the next one gives the bytes of one never stopped', async () => {
    const folder = folderOfTexts(few);
    const { stdout: whole } = await samband(['extract', 'texts', '--quiet'], { cwd: folder });
    const args = ['extract', 'texts', '--out', 'all.ndjson', '--jobs', '1'];
    const part = join(folder, 'all.ndjson.part');
    const { code, stderr } = await stopped(args, folder, 'SIGINT', () => existsSync(part));
    expect([code, stderr]).toEqual([130, expect.stringContaining('with --out the next run goes on from there')]);
    expect(existsSync(join(folder, 'all.ndjson'))).toBe(false);
    expect(readFileSync(part, 'utf8')).toMatch(/^(?:\{.*\}\n)*$/u);
    // A text that has changed since is read anew, and all that stands behind it.
    expect(await samband(args, { cwd: folder })).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(join(folder, 'all.ndjson'), 'utf8') === whole).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['all.ndjson', 'texts']);
  });

  it('leaves fetched pages whole', async () => {
    const folder = temporaryFolder();
    const server = createServer((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else if (request.url === '/a.html') response.writeHead(200, { 'content-type': 'text/html' }).end('<p>A</p>');
      else response.write('<p>never ends');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const saved = () => (existsSync(join(folder, 'out')) ? readdirSync(join(folder, 'out'), { recursive: true }) : []);
    const args = ['fetch', `${site}/a.html`, `${site}/b.html`, '--out', 'out'];
    const { code, stderr } = await stopped(args, folder, 'SIGINT', () => saved().length > 1);
    server.closeAllConnections();
    server.close();
    expect([code, stderr]).toEqual([
      130,
      expect.stringContaining('stopped by Ctrl-C. Every page that was saved is whole'),
    ]);
    expect(saved().filter((name) => /\.(?:html|tmp-\d+)$/u.test(String(name)))).toEqual([
      expect.stringMatching(/\/a-[0-9a-f]+\.html$/u),
    ]);
  });
});

describe('what is seen of it', () => {
  it('is a line now and then in a log, JSON for a program, and nothing with --quiet', async () => {
    const input = Array.from({ length: 2100 }, (_, at) => `${JSON.stringify({ id: `d${at}`, text: 'Hej.' })}\n`).join(
      '',
    );
    const run = async (...args: string[]) => (await samband(['extract', '-', ...args], { input })).stderr;
    expect(await run()).toBe('reading: 1000 texts\nreading: 2000 texts\n');
    const told = (await run('--json')).trimEnd().split('\n');
    expect(told.map((line) => JSON.parse(line))).toEqual(
      [1000, 2000].map((done) => ({ progress: { stage: 'reading', done, bytes: done * 4 } })),
    );
    expect(await run('--quiet')).toBe('');
  });

  it('is a bar on a terminal, no wider than it, and gone in the end', () => {
    const folder = folderOfTexts(few);
    const python = [
      'import os, pty, struct, fcntl, termios, sys',
      'pid, tty = pty.fork()',
      'if pid == 0: os.execv(sys.argv[1], sys.argv[1:])',
      'fcntl.ioctl(tty, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 50, 0, 0))',
      'seen = b""',
      'while True:',
      '  try: chunk = os.read(tty, 65536)',
      '  except OSError: break',
      '  if not chunk: break',
      '  seen += chunk',
      'sys.stdout.buffer.write(seen)',
      'sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))',
    ].join('\n');
    const args = ['-c', python, process.execPath, join(root, 'dist/cli.js'), 'build', 'texts', '--out', 'out'];
    const env = { ...process.env, TERM: 'xterm', NO_COLOR: '1' };
    const seen = execFileSync('python3', args, { cwd: folder, env, encoding: 'utf8' });
    const pictures = seen.split('\r\u001b[2K').slice(1);
    const bars = pictures.slice(0, -1).filter((picture) => picture !== '');
    expect(bars.length).toBeGreaterThan(1);
    for (const bar of bars) expect(bar).toMatch(/^(?:reading|resolution|layout|writing [a-z.]+)(?: .*)?$/u);
    for (const bar of bars) expect(bar.length).toBeLessThan(50);
    // The last picture is an empty line with the answer below it; no letter has a colour.
    expect(pictures.at(-1)).toMatch(/^120 documents, /u);
    expect(seen).not.toContain('\u001b[36m');
  });
});
