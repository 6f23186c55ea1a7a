import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackedLexicon } from './load_lexicon.ts';
import { inPackage } from './package_files.ts';

/**
 * A hash of everything that decides what is found in a text: this very program as it was bundled, the data pack, and
 * the engine, whose tables of letters it uses. Nobody has to remember to count a version up.
 */
export function programHash(pack: PackedLexicon): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of bundlePaths()) hash.update(readFileSync(path));
  return hash.update(pack.lexicon).update(pack.names).digest('hex');
}

function bundlePaths(): string[] {
  const chunks = inPackage('dist', 'chunks');
  const names = readdirSync(chunks).filter((name) => name.endsWith('.js'));
  return [
    inPackage('dist', 'cli.js'),
    inPackage('dist', 'thread.js'),
    ...names.sort().map((name) => join(chunks, name)),
  ];
}
