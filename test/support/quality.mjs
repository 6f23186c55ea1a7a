/**
 * `npm run quality`: builds the graph of the project's gold texts with the built program and prints how well it reads.
 * With `--check` it fails when a figure has fallen below test/gold/floors.json.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

function samband(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`samband ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** The table of one part of the gold, as `samband evaluate` prints it: the kinds, without the documents. */
export function table(part, out) {
  const gold = join(root, 'test/gold', part);
  samband('build', gold, '--out', out);
  const lines = samband('evaluate', join(out, 'graph.json'), gold).split('\n');
  const from = lines.findIndex((line) => line.includes('asked'));
  const to = lines.findIndex((line) => line.startsWith('links'));
  const status = lines.find((line) => line.startsWith('Status of posts')) ?? '';
  return [...lines.slice(from, to), status].map((line) => line.trimEnd());
}

/** Who is who over documents: the texts that the rules were made with, and all pairs that the later texts have a part in. */
function identities() {
  const world = join(root, 'test/gold/world');
  const scratch = mkdtempSync(join(tmpdir(), 'samband-quality-'));
  try {
    samband('build', join(world, 'first'), '--out', join(scratch, 'first'));
    samband('build', world, '--out', join(scratch, 'all'));
    return [
      `who is who, first texts:\n${samband('evaluate', join(scratch, 'first'), world)}`,
      `who is who, with a mention in later texts:\n${samband('evaluate', join(scratch, 'all'), world, '--part', 'later/')}`,
    ];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

export function quality() {
  const scratch = mkdtempSync(join(tmpdir(), 'samband-quality-'));
  try {
    return ['open', 'held-back'].map((part) => ({ part, lines: table(part, join(scratch, part)) }));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** F1 by kind, read off the table. */
export function figures(lines) {
  const found = {};
  for (const line of lines.slice(1)) {
    const match = /^(.+?)\s{2,}.*\s([\d.]+)\s+[\d.]+–[\d.]+$/.exec(line);
    if (match) found[match[1].trim()] = Number(match[2]);
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { part, lines } of quality()) console.log([`${part}:`, ...lines, ''].join('\n'));
  for (const text of identities()) console.log(text);
}
