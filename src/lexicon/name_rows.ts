import type { Cells } from './cells.ts';
import type { FileSpec, LocatedRow } from './csv_file.ts';
import { levelOf, type NameGender, type NameRisk, packName } from './name_bits.ts';
import { riskLevels } from './tables.ts';

/** A name and the bits that one file gives it. */
interface NameEntry {
  readonly name: string;
  readonly bits: number;
}

const genders = ['f', 'm', 'u'] as const;
const nameCharacters = /^\p{L}[\p{L}\p{M}'’.: -]*$/u;

/** `first_names.csv`. */
export const firstNameSpec: FileSpec<NameEntry> = {
  columns: ['name', 'gender', 'count'],
  read: (cells) => ({
    name: readName(cells),
    bits: packName({
      firstNameLevel: levelOf(cells.integer('count', 1, 1e8)),
      surnameLevel: 0,
      firstNameRisk: riskLevels.indexOf(cells.risk('word_risk')) as NameRisk,
      surnameRisk: 0,
      gender: (genders.indexOf(cells.choice('gender', genders)) + 1) as NameGender,
    }),
  }),
  key: (entry) => entry.name,
};

/** `surnames.csv`. */
export const surnameSpec: FileSpec<NameEntry> = {
  columns: ['name', 'count'],
  read: (cells) => ({
    name: readName(cells),
    bits: packName({
      firstNameLevel: 0,
      surnameLevel: levelOf(cells.integer('count', 1, 1e8)),
      firstNameRisk: 0,
      surnameRisk: riskLevels.indexOf(cells.risk('word_risk')) as NameRisk,
      gender: 0,
    }),
  }),
  key: (entry) => entry.name,
};

/** Both files in one map: a name may be a first name and a surname. */
export function joinNames(...files: readonly (readonly LocatedRow<NameEntry>[])[]): Map<string, number> {
  const names = new Map<string, number>();
  for (const file of files) {
    for (const { row } of file) names.set(row.name, (names.get(row.name) ?? 0) | row.bits);
  }
  return names;
}

function readName(cells: Cells): string {
  const name = cells.text('name');
  if (name !== '' && !nameCharacters.test(name))
    cells.reject(`name is '${name}'; use letters, spaces, hyphens and apostrophes only`);
  return name;
}
