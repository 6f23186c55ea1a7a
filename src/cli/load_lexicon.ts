import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  createLexicon,
  decodeNames,
  decodeSmallTables,
  emptyTables,
  encodeNames,
  encodeSmallTables,
  type Lexicon,
  type LexiconTables,
  type Message,
  mergeTables,
  type ParsedTables,
  type PupilSigns,
  parseTables,
  pupilSignsIn,
} from '../index.ts';
import { Failure } from './command.ts';
import { reasonOf } from './disk_errors.ts';
import { inPackage } from './package_files.ts';

/** The built-in data pack from its packed form, and packs of the user's own from CSV files. */

/** A data pack as two texts, which load fast and which a page can take along. */
export interface PackedLexicon {
  readonly lexicon: string;
  readonly names: string;
  /** By which words pupils and children are known, as JSON: asked for where nothing else of the pack is. */
  readonly pupils: string;
}

export interface LoadedLexicon {
  readonly lexicon: Lexicon;
  readonly packed: PackedLexicon;
}

/** Files in `dist/` that `pack_lexicon.ts` writes. */
export const packedFiles: PackedLexicon = { lexicon: 'lexicon.txt', names: 'names.txt', pupils: 'pupils.json' };

/**
 * The pack to work with: the built-in one, with the CSV files of `folder` laid over it, or these `alone`. Problems in
 * the user's files go to `report`.
 */
export function loadLexicon(
  folder: string | undefined,
  alone: boolean,
  report: (messages: readonly Message[]) => void,
): LoadedLexicon {
  const builtIn = alone && folder !== undefined ? pack(emptyTables) : builtInPack();
  const base = unpack(builtIn);
  if (folder === undefined) return { lexicon: createLexicon(base), packed: builtIn };
  const { tables, messages } = readTables(folder, base);
  report(messages);
  const merged = mergeTables(base, tables);
  return { lexicon: createLexicon(merged), packed: pack(merged) };
}

/** Word lists as a page carries them: gzip in base64. */
export type PageLexicon = Pick<PackedLexicon, 'lexicon' | 'names'>;

/** Files in `dist/app/` with the built-in pack as a page carries it, made once: that takes a fifth of a second. */
export const pageFiles: PageLexicon = { lexicon: 'lexicon.txt', names: 'names.txt' };

export function lexiconForPage({ lexicon, names }: PackedLexicon): PageLexicon {
  const isBuiltIn = lexicon === packedFile(packedFiles.lexicon) && names === packedFile(packedFiles.names);
  if (!isBuiltIn) return packForPage({ lexicon, names });
  return { lexicon: packedFile('app', pageFiles.lexicon), names: packedFile('app', pageFiles.names) };
}

export function packForPage({ lexicon, names }: PageLexicon): PageLexicon {
  const pack = (text: string) => gzipSync(text, { level: 9 }).toString('base64');
  return { lexicon: pack(lexicon), names: pack(names) };
}

export function builtInPack(): PackedLexicon {
  return {
    lexicon: packedFile(packedFiles.lexicon),
    names: packedFile(packedFiles.names),
    pupils: packedFile(packedFiles.pupils),
  };
}

export function builtInPupilSigns(): PupilSigns {
  return JSON.parse(packedFile(packedFiles.pupils)) as PupilSigns;
}

function packedFile(...path: string[]): string {
  const file = inPackage('dist', ...path);
  if (!existsSync(file)) {
    throw new Failure('This installation of samband lacks its data pack; in a checkout, "npm run build" makes it.');
  }
  return readFileSync(file, 'utf8');
}

export function pack(tables: LexiconTables): PackedLexicon {
  return {
    lexicon: encodeSmallTables(tables),
    names: encodeNames(tables.names),
    pupils: JSON.stringify(pupilSignsIn(tables)),
  };
}

/** The data pack ready for use, as a thread of its own makes it. */
export function unpackLexicon(packed: PackedLexicon): Lexicon {
  return createLexicon(unpack(packed));
}

function unpack({ lexicon, names }: PackedLexicon): LexiconTables {
  return { ...decodeSmallTables(lexicon), names: decodeNames(names) };
}

/** Reads the CSV files that lie in a folder. */
export function readTables(folder: string, base: LexiconTables = emptyTables): ParsedTables {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.csv') && !name.startsWith('.'));
  } catch (error) {
    throw new Failure(`The lexicon folder ${folder} cannot be read: ${reasonOf(error)}.`);
  }
  if (names.length === 0) throw new Failure(`The lexicon folder ${folder} holds no CSV file.`);
  const files = Object.fromEntries(
    names.map((name) => [`${folder}/${name}`, readFileSync(join(folder, name), 'utf8')]),
  );
  return parseTables(files, base);
}
