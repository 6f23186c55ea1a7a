import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { type Message, type ReadingOptions, readableEndings, readFile, type SourceText } from '../index.ts';
import { steeringFiles } from './beside_texts.ts';
import { codeOf, reasonOf } from './disk_errors.ts';

/** From the paths on the command line to a sorted list of files with their document ids, and from a file to its text. */

export interface ListedFile {
  /** Document id, as SourceText has it. */
  readonly id: string;
  readonly path: string;
  /** Where it lies on this disk. Never reaches an output. */
  readonly location: string;
  /** The path as its owner would type it, for messages. */
  readonly shown: string;
}

export interface Listing {
  readonly files: readonly ListedFile[];
  readonly messages: readonly Message[];
}

/** A file before it has its id: `place` is its path inside the folder `root`. */
interface Found {
  readonly root: string;
  readonly place: string;
  readonly location: string;
  readonly shown: string;
}

/** What a build writes beside its `graph.json`; never read as texts. */
const ownOutputs = new Set(
  'graph.json documents.ndjson graph.gexf nodes.csv edges.csv index.html resolution.csv'.split(' '),
);
const plainEndings = new Set(['.txt', '.md']);
/** Longest file that Node can hold as one string, with room to spare. */
const longestFile = 500_000_000;

/** Lists all texts under the given paths. `taken` are ids that other input has already. */
export function listFiles(paths: readonly string[], taken: ReadonlySet<string> = new Set()): Listing {
  const messages: Message[] = [];
  const byLocation = new Map<string, Found>();
  for (const path of paths) {
    for (const found of findUnder(path, messages)) {
      // The same file by two routes ("texts" and "texts/malmo") is one: the outer folder names it.
      const known = byLocation.get(found.location);
      if (!known || found.place.length > known.place.length) byLocation.set(found.location, found);
    }
  }
  const files = nameFiles([...byLocation.values()], taken, messages);
  return { files: files.sort((a, b) => compareText(a.id, b.id)), messages };
}

/** Reads a listed file: the texts in it, none when there is none; then a message says why. `taken` are ids of files. */
export async function readListed(
  file: ListedFile,
  options: ReadingOptions,
  taken: ReadonlySet<string>,
  messages: Message[],
): Promise<SourceText[]> {
  let bytes: Uint8Array;
  try {
    const { size } = statSync(file.location);
    if (size > longestFile) {
      messages.push(problem('too-large', file.shown, 'The file is larger than 500 MB; split it into documents.'));
      return [];
    }
    bytes = readFileSync(file.location);
  } catch (error) {
    messages.push(problem('unreadable', file.shown, `Cannot be read: ${reasonOf(error)}.`));
    return [];
  }
  const { format, texts, messages: notes } = await alone(() => readFile({ name: file.shown, bytes }, options));
  messages.push(...notes);
  return texts.map(({ part, text, title, date, url, author, places }) => {
    const inFile = part === undefined ? '' : `/${part}`.normalize('NFC');
    const id = taken.has(file.id + inFile) ? file.path + inFile : file.id + inFile;
    const origin = { format, ...(author === undefined ? {} : { author }), ...(places === undefined ? {} : { places }) };
    return {
      id: part === undefined ? file.id : id,
      path: file.path + inFile,
      text,
      ...(title === undefined ? {} : { title }),
      ...(date === undefined ? {} : { date }),
      ...(url === undefined ? {} : { url }),
      ...(format === 'text' ? {} : { origin }),
    };
  });
}

/** What a library lets fall while it reads a broken file is no end of the build; its own answer, or none, is heeded. */
async function alone<Value>(work: () => Promise<Value>): Promise<Value> {
  const ignore = (): void => {};
  process.on('unhandledRejection', ignore);
  try {
    return await work();
  } finally {
    process.off('unhandledRejection', ignore);
  }
}

function findUnder(path: string, messages: Message[]): Found[] {
  const location = resolve(path);
  try {
    const stats = statSync(location);
    if (stats.isDirectory()) return walk(path, location, messages);
    if (stats.isFile()) return [{ root: dirname(location), place: basename(location), location, shown: path }];
    messages.push(problem('unreadable', path, 'This is neither a file nor a folder.'));
  } catch (error) {
    const missing = codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
    messages.push(
      missing
        ? problem('no-such-path', path, 'There is no file or folder of this name.')
        : problem('unreadable', path, `Cannot be read: ${reasonOf(error)}.`),
    );
  }
  return [];
}

/**
 * All texts in a folder. Real folders come first, then folders that links lead to and that were not yet seen, so that
 * links in a circle end, and a text has the id of the place where it really lies.
 */
function walk(shownRoot: string, root: string, messages: Message[]): Found[] {
  const found: Found[] = [];
  const seen = new Set<string>();
  const others = new Map<string, number>();
  const linked: string[] = [];
  const before = messages.length;

  const visit = (folder: string): void => {
    const [shownFolder, place] = [shownAs(folder), placeOf(folder)];
    let entries: Dirent[];
    try {
      const real = realpathSync(folder);
      if (seen.has(real)) return;
      seen.add(real);
      entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
    } catch (error) {
      messages.push(problem('unreadable', shownFolder, `The folder cannot be read: ${reasonOf(error)}.`));
      return;
    }
    const names = new Set(entries.map((entry) => entry.name));
    const isOutput = names.has('graph.json') && names.has('documents.ndjson');
    for (const entry of entries) {
      if (entry.name.startsWith('.') || steeringFiles.has(entry.name)) continue;
      const location = join(folder, entry.name);
      const shown = join(shownFolder, entry.name);
      const type = typeOf(entry, location);
      const ending = extname(entry.name);
      if (type === 'folder') visit(location);
      else if (type === 'linked folder') linked.push(location);
      else if (type === 'broken link') messages.push(problem('unreadable', shown, 'The link leads nowhere.'));
      else if (type === 'other' || !readableEndings.has(ending.toLowerCase())) count(ending || entry.name);
      else if (isOutput && ownOutputs.has(entry.name)) continue;
      else if (entry.name === 'README.md') {
        messages.push(info('readme', shown, 'Left out: a README speaks of the texts. Name it to have it read.'));
      } else found.push({ root, place: place === '' ? entry.name : `${place}/${entry.name}`, location, shown });
    }
  };
  const count = (ending: string) => others.set(ending, (others.get(ending) ?? 0) + 1);
  const placeOf = (location: string) => relative(root, location).split(sep).join('/');
  const shownAs = (location: string) => (location === root ? shownRoot : join(shownRoot, relative(root, location)));

  visit(root);
  for (let next = linked.shift(); next !== undefined; next = linked.shift()) visit(next);

  const endings = [...others].sort((a, b) => compareText(a[0], b[0])).map(([ending, times]) => `${times} × ${ending}`);
  const leftOut = endings.length > 0 ? `left out: ${endings.slice(0, 6).join(', ')}` : '';
  if (found.length === 0 && messages.slice(before).every((message) => message.severity === 'info')) {
    const hint = leftOut ? ` (${leftOut})` : '';
    messages.push(problem('empty-folder', shownRoot, `The folder holds no file that can be read${hint}.`));
  } else if (leftOut) {
    messages.push(info('other-files', shownRoot, `Files of other kinds are not read; ${leftOut}.`));
  }
  return found;
}

/**
 * Gives every file its id: its place without ending. Where two would be the same, files of several folders get the
 * folder's name in front, files of one folder keep their ending, but for the one that is a plain text: the result does
 * not depend on the order of the paths.
 */
function nameFiles(found: readonly Found[], taken: ReadonlySet<string>, messages: Message[]): ListedFile[] {
  const named = found.map((file) => ({ file, folders: 0, ending: false }));
  type Named = (typeof named)[number];
  const idOf = (entry: Named) => {
    const place = entry.ending ? entry.file.place : withoutEnding(entry.file.place);
    return [...prefixOf(entry), place].join('/').normalize('NFC');
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const [id, group] of groupBy(named, idOf)) {
      if (group.length === 1 && !taken.has(id)) continue;
      const oneFolder = group.length > 1 && group.every((entry) => entry.file.root === group[0]!.file.root);
      const plain = group.filter((entry) => plainEndings.has(extname(entry.file.place).toLowerCase()));
      for (const entry of group) {
        if (oneFolder && plain.length === 1 && entry === plain[0] && !taken.has(id)) continue;
        const canGrow = entry.folders < foldersOf(entry.file.root).length;
        if (entry.ending && !canGrow) continue;
        if (!entry.ending && (oneFolder || !canGrow)) entry.ending = true;
        else entry.folders++;
        changed = true;
      }
    }
  }
  for (const entry of named) {
    if (entry.folders === 0 && !entry.ending) continue;
    const text = `Another document has the id "${withoutEnding(entry.file.place)}"; this one is "${idOf(entry)}".`;
    messages.push(info('same-id', entry.file.shown, text));
  }
  return named.map((entry) => ({
    id: idOf(entry),
    path: [...prefixOf(entry), entry.file.place].join('/').normalize('NFC'),
    location: entry.file.location,
    shown: entry.file.shown,
  }));
}

/** The last folders of a file's root, as many as its id needs. */
function prefixOf({ file, folders }: { file: Found; folders: number }): string[] {
  return folders === 0 ? [] : foldersOf(file.root).slice(-folders);
}

function foldersOf(root: string): string[] {
  return root.split(sep).filter(Boolean);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function withoutEnding(path: string): string {
  const ending = extname(path);
  return ending === '' ? path : path.slice(0, -ending.length);
}

function typeOf(entry: Dirent, location: string): 'file' | 'folder' | 'linked folder' | 'broken link' | 'other' {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'other';
  try {
    const stats = statSync(location);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'linked folder' : 'other';
  } catch {
    return 'broken link';
  }
}

/** By UTF-16 code unit: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function problem(code: string, path: string, text: string): Message {
  return { severity: 'error', code, path, text };
}

function info(code: string, path: string, text: string): Message {
  return { severity: 'info', code, path, text };
}
