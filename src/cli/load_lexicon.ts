import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createLexicon,
  decodeNames,
  decodeSmallTables,
  emptyTables,
  type Lexicon,
  type LexiconTables,
  type Message,
  mergeTables,
  type ParsedTables,
  parseTables,
} from '../index.ts';
import { Failure } from './command.ts';
import { reasonOf } from './files.ts';
import { inPackage } from './package_files.ts';

/** The built-in data pack from its packed form, and packs of the user's own from CSV files. */

/** Files in `dist/` that `pack_lexicon.ts` writes. */
export const packedFiles = { tables: 'lexicon.txt', names: 'names.txt' } as const;

export interface LexiconChoice {
  /** Folder of CSV files to lay over the built-in pack. */
  readonly folder: string | undefined;
  /** Use the folder alone, without the built-in pack. */
  readonly alone: boolean;
}

/** The texts of the packed pack: also what a page takes along to extract in the browser. */
export function readPacked(): { tables: string; names: string } | null {
  const tables = inPackage('dist', packedFiles.tables);
  const names = inPackage('dist', packedFiles.names);
  if (!existsSync(tables) || !existsSync(names)) return null;
  return { tables: readFileSync(tables, 'utf8'), names: readFileSync(names, 'utf8') };
}

export function loadLexicon(choice: LexiconChoice, report: (messages: readonly Message[]) => void): Lexicon {
  return createLexicon(loadTables(choice, report));
}

export function loadTables(choice: LexiconChoice, report: (messages: readonly Message[]) => void): LexiconTables {
  const base = choice.alone ? emptyTables : builtInTables();
  if (choice.folder === undefined) return base;
  const { tables, messages } = readTables(choice.folder, base);
  report(messages);
  return mergeTables(base, tables);
}

function builtInTables(): LexiconTables {
  const packed = readPacked();
  if (packed) return { ...decodeSmallTables(packed.tables), names: decodeNames(packed.names) };
  return readTables(inPackage('data')).tables;
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
