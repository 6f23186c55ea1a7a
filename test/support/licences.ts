import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Writes the licences of the libraries that a bundle holds into a file beside it, sorted by name. */
export function bundledLicences(fileName: string): Plugin {
  return {
    name: 'samband:licences',
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        const ids = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
        const homes = new Set(ids.flatMap((id) => homeOf(id) ?? []));
        const source = [...homes].map(noticeOf).sort().join('\n');
        if (source !== '') this.emitFile({ type: 'asset', fileName, source });
      },
    },
  };
}

/** The folder of the package that a module lies in; null for the project's own. */
function homeOf(id: string): string | null {
  const path = id.replace(/^\0/u, '').replace(/\?.*$/u, '');
  if (!/[\\/]node_modules[\\/]/u.test(path)) return null;
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const about = join(folder, 'package.json');
    // A folder of a package may hold a package.json that only tells the form of its modules.
    if (existsSync(about) && JSON.parse(readFileSync(about, 'utf8')).version !== undefined) return folder;
  }
  return null;
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const file = readdirSync(folder)
    .sort()
    .find((each) => /^licen[cs]e/iu.test(each));
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `${name} ${version} (${license ?? 'see below'})\n${text}`;
}
