import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files that travel with the program: `dist/` and `data/`, found from where this very file lies. */

let root: string | undefined;

export function packageRoot(): string {
  if (root !== undefined) return root;
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) {
      root = folder;
      return folder;
    }
    if (folder === dirname(folder)) throw new Error('samband: the package.json of this installation is missing.');
  }
}

export function inPackage(...path: string[]): string {
  return join(packageRoot(), ...path);
}
