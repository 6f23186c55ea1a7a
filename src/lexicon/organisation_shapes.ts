import type { OrganisationKind } from '../model/index.ts';
import { EndingIndex } from './ending_index.ts';
import type { LexiconTables, OrganisationPatternRow } from './tables.ts';

/**
 * The shapes of organisation names, read off the pattern rows' own names:
 * `-skolan` a word's ending, `X skola` a head after capitals, `förskolan X` a head before them.
 */
export interface OrganisationShapes {
  readonly endings: EndingIndex<Ending>;
  /** The same without the article: `förvaltning` of `-förvaltningen`; only common nouns have it. */
  readonly bareEndings: EndingIndex<Ending>;
  /** Lower-case head word (the last word of the shape) to its kind: `skola`, `gymnasium`. */
  readonly tails: ReadonlyMap<string, Tail>;
  /** Lower-case first word to its kind: `förskolan`, `campus`. */
  readonly fronts: ReadonlyMap<string, Tail>;
}

export interface Ending {
  readonly ending: string;
  readonly subkind: OrganisationKind;
  readonly excludes: ReadonlySet<string>;
  /** Names of the kind are capitalised (`Björkskolan`); others are common nouns (`utbildningsnämnden`). */
  readonly capital: boolean;
}

export interface Tail {
  readonly subkind: OrganisationKind;
  readonly type: string;
  /** Small words that may stand between head and name: `Högskolan i Gävle`. */
  readonly link: ReadonlySet<string>;
  /** The head itself is capitalised: `X IF`, `X Tidning`. */
  readonly capital: boolean;
  /** What the whole name has to be, when not any capitals will do: `Norra skolan`. */
  readonly names: RegExp | null;
  /** The word that must stand before the head: `science` of `science center X`; empty for none. */
  readonly opening: string;
}

/** Reads the shapes off the pattern rows. */
export function indexOrganisationShapes(tables: LexiconTables): OrganisationShapes {
  const endings: Ending[] = [];
  const tails = new Map<string, Tail>();
  const fronts = new Map<string, Tail>();
  for (const row of tables.organisationPatterns) {
    if (row.name.startsWith('-')) endings.push(endingOf(row));
    else if (/^X /.test(row.name)) tails.set(lastWord(row.name), tailOf(row));
    else if (/ X$/.test(row.name)) fronts.set(headOf(row.name), tailOf(row));
  }
  const bare = endings.filter((each) => !each.capital && /(en|n|et)$/.test(each.ending));
  return {
    endings: new EndingIndex(endings.map((each) => [each.ending, each] as const)),
    bareEndings: new EndingIndex(bare.map((each) => [each.ending.replace(/(en|et)$|(?<=e)n$/, ''), each] as const)),
    tails,
    fronts,
  };
}

function endingOf(row: OrganisationPatternRow): Ending {
  const ending = row.name.slice(1);
  return {
    ending,
    subkind: row.subkind,
    excludes: new Set([ending, ...row.excludes]),
    capital: /^\^?\[A-Z/.test(row.pattern),
  };
}

function tailOf(row: OrganisationPatternRow): Tail {
  const link = /\(([^)]*)\)/.exec(row.name)?.[1]?.split(/[ |,]+/) ?? [];
  const names = /^X /.test(row.name) && !row.pattern.startsWith('^([A-Z') ? new RegExp(row.pattern, 'u') : null;
  const capital = /^X \p{Lu}/u.test(row.name);
  const opening = / X$/.test(row.name) ? frontOf(row.name).slice(0, -1).join(' ') : '';
  return { subkind: row.subkind, type: row.type, link: new Set(link), capital, names, opening };
}

/** The words before the name: `science`, `center` of `science center (i) X`. */
function frontOf(name: string): string[] {
  return name
    .replace(/( \([^)]*\))? X$/, '')
    .toLowerCase()
    .split(' ');
}

function headOf(name: string): string {
  return frontOf(name).at(-1)!;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}
