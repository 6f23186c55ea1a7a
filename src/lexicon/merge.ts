import { firstNameLevel, surnameLevel } from './name_bits.ts';
import { type TableSpec, tableSpecs } from './rows.ts';
import type { ConceptRow, LexiconTables } from './tables.ts';

/** A pack with nothing in it, to start from. */
export const emptyTables: LexiconTables = {
  municipalities: [],
  roles: [],
  roleHeads: [],
  organisations: [],
  organisationPatterns: [],
  concepts: [],
  eventWords: [],
  boilerplate: [],
  words: [],
  grammar: [],
  resolution: [],
  names: new Map(),
};

const firstNameBits = 0b11_00_11_0000_1111;
const surnameBits = 0b00_11_00_1111_0000;

/**
 * Lays one data pack over another: a row of `addition` with the key of a row of `base` takes its place,
 * all other rows are put behind those of `base`. A pack that is to replace `base` altogether is simply not merged.
 */
export function mergeTables(base: LexiconTables, addition: LexiconTables): LexiconTables {
  return {
    municipalities: mergeRows(tableSpecs.municipalities, base.municipalities, addition.municipalities),
    roles: mergeRows(tableSpecs.roles, base.roles, addition.roles),
    roleHeads: mergeRows(tableSpecs.roleHeads, base.roleHeads, addition.roleHeads),
    organisations: mergeRows(tableSpecs.organisations, base.organisations, addition.organisations),
    organisationPatterns: mergeRows(
      tableSpecs.organisationPatterns,
      base.organisationPatterns,
      addition.organisationPatterns,
    ),
    concepts: withTops(mergeRows(tableSpecs.concepts, base.concepts, addition.concepts)),
    eventWords: mergeRows(tableSpecs.eventWords, base.eventWords, addition.eventWords),
    boilerplate: mergeRows(tableSpecs.boilerplate, base.boilerplate, addition.boilerplate),
    words: mergeRows(tableSpecs.words, base.words, addition.words),
    grammar: mergeRows(tableSpecs.grammar, base.grammar, addition.grammar),
    resolution: mergeRows(tableSpecs.resolution, base.resolution, addition.resolution),
    names: mergeNames(base.names, addition.names),
  };
}

/** Fills in each concept's `top`, the last of its chain of broader concepts. */
export function withTops(concepts: readonly ConceptRow[]): readonly ConceptRow[] {
  const broader = new Map(concepts.map((row) => [row.lemma, row.broader]));
  return concepts.map((row) => {
    const seen = new Set([row.lemma]);
    let top = row.lemma;
    for (
      let next = row.broader;
      next !== null && broader.has(next) && !seen.has(next);
      next = broader.get(next) ?? null
    ) {
      seen.add(next);
      top = next;
    }
    return top === row.top ? row : { ...row, top };
  });
}

function mergeRows<Row>(spec: TableSpec<Row>, base: readonly Row[], addition: readonly Row[]): readonly Row[] {
  const rows = new Map(base.map((row) => [spec.key(row), row]));
  for (const row of addition) rows.set(spec.key(row), row);
  return [...rows.values()];
}

/** First name and surname are two rows of two files: each replaces its own bits. */
function mergeNames(base: ReadonlyMap<string, number>, addition: ReadonlyMap<string, number>) {
  const names = new Map(base);
  for (const [name, bits] of addition) {
    const replaced = (firstNameLevel(bits) > 0 ? firstNameBits : 0) | (surnameLevel(bits) > 0 ? surnameBits : 0);
    names.set(name, ((names.get(name) ?? 0) & ~replaced) | (bits & replaced));
  }
  return names;
}
