import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** After a change, wait this long for the next one before telling. */
const quietMilliseconds = 300;
/** Where a place cannot be watched (network disks, too many watches) it is looked at this often. */
const pollMilliseconds = 2000;

/**
 * Calls `changed` some time after the last change under the paths, never twice at a time. Hidden files and those that
 * are being written beside their place do not count. Returns what ends it.
 */
export function watchPaths(paths: readonly string[], changed: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let busy = Promise.resolve();
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      busy = busy.then(changed);
    }, quietMilliseconds);
  };
  const ends = paths.map((path) => watchOne(path, later));
  return () => {
    clearTimeout(timer);
    for (const end of ends) end();
  };
}

function watchOne(path: string, later: () => void): () => void {
  let watcher: FSWatcher | undefined;
  let end = () => watcher?.close();
  const pollInstead = () => {
    watcher?.close();
    end = poll(path, later);
  };
  try {
    const folder = statSync(path).isDirectory();
    // An editor replaces a file by another: its folder is what stays.
    watcher = watch(folder ? path : dirname(path), { recursive: folder }, (_, name) => {
      if (name === null || (counts(name) && (folder || name === basename(path)))) later();
    });
    watcher.on('error', pollInstead);
  } catch {
    pollInstead();
  }
  return () => end();
}

function counts(name: string): boolean {
  return !/(?:^|[/\\])\.|\.tmp-\d+$/u.test(name);
}

function poll(path: string, later: () => void): () => void {
  let before = tracesOf(path);
  const timer = setInterval(() => {
    const now = tracesOf(path);
    if (now !== before) later();
    before = now;
  }, pollMilliseconds);
  return () => clearInterval(timer);
}

/** What shows whether something changed: the size and the time of every file. */
export function tracesOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats ? `${stats.size} ${stats.mtimeMs}` : '';
  let names: string[];
  try {
    names = readdirSync(path).filter(counts).sort();
  } catch {
    return '';
  }
  return names.map((name) => `${name}: ${tracesOf(join(path, name))}`).join('\n');
}
