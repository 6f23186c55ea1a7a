import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { readDecisions } from '../../src/decide/index.ts';
import { makeTexts } from '../support/made_up_texts.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { samband, sha256, start } from '../support/samband.ts';
import { decide, serve, servedOf } from '../support/serving.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** Ends programs in the middle of their work, as a power cut would, and looks at what is left. */

type Hashes = Readonly<Record<string, string>>;

/**
 * Builds, again and again, a folder whose texts change, each time killed at a random moment. Every file is then whole:
 * the one of the build before, or of this one. Returns how many builds were killed before their end.
 */
export async function crashBuilds(times: number, seed: number): Promise<number> {
  const random = randomFrom(seed);
  const folder = temporaryFolder();
  const worlds = [makeTexts(40, 1), makeTexts(50, 2)];
  const clean: Hashes[] = [];
  let longest = 0;
  for (const world of worlds) {
    write(folder, world);
    const started = performance.now();
    expect((await samband(['build', 'texts', '--out', 'out'], { cwd: folder })).code).toBe(0);
    longest = Math.max(longest, performance.now() - started);
    clean.push(hashesIn(join(folder, 'out')));
  }
  let killed = 0;
  for (let time = 0; time < times; time += 1) {
    const world = time % 2;
    write(folder, worlds[world]!);
    if (random.part() < 0.3) rmSync(join(folder, 'texts/.samband'), { recursive: true, force: true });
    if (await killedAfter(folder, random.part() * longest)) killed += 1;
    const left = hashesIn(join(folder, 'out'));
    expect(Object.keys(left)).toEqual(Object.keys(clean[0]!));
    for (const [name, hash] of Object.entries(left)) expect([clean[0]![name], clean[1]![name]]).toContain(hash);
    // What is remembered of a build that was cut short misleads none that follows.
    if (time % 5 === 4) {
      const { code, stderr } = await samband(['build', 'texts', '--out', 'out'], { cwd: folder });
      expect({ code, stderr: stderr.replace(/^.*: info: .*\n/gmu, '') }).toEqual({ code: 0, stderr: '' });
      expect(hashesIn(join(folder, 'out'))).toEqual(clean[world]);
      expect(readdirSync(join(folder, 'out')).filter((name) => name.includes('.tmp-'))).toEqual([]);
    }
  }
  return killed;
}

/** Decides in a served page, killed while rows come in: every row that was answered for is in the file, and all whole. */
export async function crashDecisions(times: number, seed: number): Promise<number> {
  const random = randomFrom(seed);
  const folder = temporaryFolder({ 'texts/a.txt': 'Anna Lund är rektor på Björkskolan i Växjö.\n' });
  const path = join(folder, 'texts/corrections.csv');
  const saved: string[] = [];
  // A busy machine takes longer over a row: moments are drawn from the time that some rows take on it.
  let long = 60;
  for (let time = 0; time < times; time += 1) {
    const { child, port, closed } = await serve(['texts', '--no-open'], folder);
    const { token } = await servedOf(port);
    const started = performance.now();
    for (let row = 0; row < 3; row += 1) {
      const id = `t${time}w${row}`;
      expect((await decide(port, token, [rowOf(id, random)])).status).toBe(200);
      saved.push(id);
    }
    long = Math.max(long, performance.now() - started);
    const ended = new Promise<void>((resolve) => {
      setTimeout(() => resolve(void child.kill('SIGKILL')), random.part() * long);
    });
    for (let row = 0; row < 200; row += 1) {
      const id = `t${time}r${row}`;
      try {
        const { status } = await decide(port, token, [rowOf(id, random)]);
        expect(status).toBe(200);
        saved.push(id);
      } catch {
        break;
      }
    }
    await Promise.all([ended, closed]);
    const { decisions, messages } = readDecisions(readFileSync(path, 'utf8'), 'corrections.csv');
    expect(messages).toEqual([]);
    const ids = decisions.map(({ id }) => id);
    expect(ids.filter((id) => saved.includes(id))).toEqual(saved);
    // At most the one row that was being written is there besides.
    expect(ids.length - saved.length).toBeLessThanOrEqual(time + 1);
    saved.splice(0, saved.length, ...ids);
  }
  return saved.length;
}

function rowOf(id: string, random: Random) {
  const value = `Björkskolan ”${random.of(['Ö', 'Å\n', 'a, b', '"c"'])}” ${id}`;
  return { id, decision: 'rename', subject: 'organisation:björkskolan@0780', value };
}

/** These texts and no others; what is remembered of earlier ones stays. */
function write(folder: string, texts: ReturnType<typeof makeTexts>): void {
  const home = join(folder, 'texts');
  mkdirSync(home, { recursive: true });
  for (const name of readdirSync(home))
    if (!name.startsWith('.')) rmSync(join(home, name), { recursive: true, force: true });
  for (const { id, text } of texts) {
    const path = join(home, `${id}.txt`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function killedAfter(folder: string, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = start(['build', 'texts', '--out', 'out'], { cwd: folder });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.stdout.resume();
    child.stderr.resume();
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

/** Of whole files: what a killed build was writing beside its place does not count. */
function hashesIn(folder: string): Hashes {
  const names = readdirSync(folder).filter((name) => !name.includes('.tmp-'));
  return Object.fromEntries(names.sort().map((name) => [name, sha256(join(folder, name))]));
}
