/**
 * The commands that README.md shows, run for real. `node test/support/readme.mjs --write` renews their output;
 * test/readme.test.ts compares it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quality } from './quality.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = join(root, 'README.md');
const example =
  'Vendela Ask, rektor på Björkhagsskolan i Falun, berättar om kollegialt lärande på Skoldagarna den 6 maj 2019.\n';

/** Output by command, as README.md shows it. */
function outputs(scratch) {
  const samband = (cwd, ...args) =>
    spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args], { cwd, encoding: 'utf8' }).stdout.trimEnd();
  writeFileSync(join(scratch, 'example.txt'), example);
  return {
    'npx samband build data/texts --out out': samband(root, 'build', 'data/texts', '--out', join(scratch, 'out')).split(
      '\n',
    )[0],
    'npx samband explain example.txt': samband(scratch, 'explain', 'example.txt'),
    'npm run quality': quality()
      .map(({ part, lines }) => [`${part}:`, ...lines].join('\n'))
      .join('\n\n'),
  };
}

/** README.md with the output of its commands renewed. */
export function renewed() {
  const scratch = mkdtempSync(join(tmpdir(), 'samband-readme-'));
  try {
    const output = outputs(scratch);
    const text = readFileSync(readme, 'utf8');
    return text.replace(/```console\n\$ (.+)\n[\s\S]*?```/g, (_, command) => {
      if (output[command] === undefined) throw new Error(`README.md shows "${command}", which no test runs.`);
      return `\`\`\`console\n$ ${command}\n${output[command]}\n\`\`\``;
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv.includes('--write'))
  writeFileSync(readme, renewed());
