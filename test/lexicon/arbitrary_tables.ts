import fc from 'fast-check';
import {
  boilerplateActions,
  boilerplateMatches,
  boilerplatePositions,
  conceptKinds,
  eventKinds,
  type LexiconTables,
  riskLevels,
  roleGroups,
  wordClasses,
} from '../../src/lexicon/index.ts';
import { organisationKinds } from '../../src/model/index.ts';

/** Any tables that could come out of CSV files; the rows need make no sense together. */

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((value) => !/[\r\n]/.test(value));
const maybeText = fc.oneof(text, fc.constant(''));
const texts = fc.array(text, { maxLength: 3 });
const inflections = { definite: texts, plural: texts, pluralDefinite: texts };
const risk = fc.constantFrom(...riskLevels);
const year = fc.option(fc.integer({ min: 1000, max: 2100 }));
const rows = <Row>(row: fc.Arbitrary<Row>) => fc.array(row, { maxLength: 5 });
const swedishLetters = [...'aàbcdeéfghijklmnoprstuvyåäöABCDKLMSTÅÖ -ʼ’ćšżő'];

/** Names much alike, so that front coding has work. */
export const names: fc.Arbitrary<Map<string, number>> = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.string({ unit: fc.constantFrom(...swedishLetters), minLength: 1, maxLength: 9 }),
        fc.string({ unit: 'grapheme', maxLength: 9 }).filter((name) => !/[\r\n]/.test(name)),
      ),
      fc.integer({ min: 0, max: 2 ** 14 - 1 }),
    ),
    { maxLength: 60 },
  )
  .map((entries) => new Map(entries));

export const tables: fc.Arbitrary<LexiconTables> = fc.record({
  municipalities: rows(
    fc.record({
      code: text,
      name: text,
      county: text,
      officialName: text,
      legalName: text,
      genitive: text,
      wikidata: maybeText,
      seat: text,
      lat: fc.double({ min: 55, max: 70, noNaN: true }),
      lon: fc.double({ min: 10, max: 25, noNaN: true }),
      surnameCount: fc.nat(),
      firstNameCount: fc.nat(),
      ambiguous: risk,
      aliases: texts,
    }),
  ),
  roles: rows(
    fc.record({
      lemma: text,
      group: fc.constantFrom(...roleGroups),
      domain: maybeText,
      english: maybeText,
      ...inflections,
      abbreviations: texts,
      variants: texts,
    }),
  ),
  roleHeads: rows(
    fc.record({ head: text, ...inflections, group: fc.constantFrom(...roleGroups), risk, falseFriends: texts }),
  ),
  organisations: rows(
    fc.record({
      name: text,
      acronym: fc.option(text),
      acronymRisk: risk,
      subkind: fc.constantFrom(...organisationKinds),
      type: maybeText,
      founded: year,
      ended: year,
      oldNames: texts,
      successor: fc.option(text),
      variants: texts,
      otherAcronyms: texts,
    }),
  ),
  organisationPatterns: rows(
    fc.record({
      name: text,
      subkind: fc.constantFrom(...organisationKinds),
      type: maybeText,
      pattern: text,
      example: text,
      excludes: texts,
    }),
  ),
  concepts: rows(
    fc.record({
      lemma: text,
      english: maybeText,
      broader: fc.option(text),
      top: text,
      kind: fc.constantFrom(...conceptKinds),
      forms: texts,
      ambiguous: risk,
      caseSensitiveForms: texts,
    }),
  ),
  eventWords: rows(
    fc.record({
      class: fc.constantFrom('event' as const, 'date' as const),
      kind: fc.constantFrom(...eventKinds),
      lemma: text,
      forms: texts,
      english: maybeText,
      ambiguous: risk,
      compounds: fc.boolean(),
      value: fc.option(fc.integer({ min: 1, max: 12 })),
    }),
  ),
  boilerplate: rows(
    fc.record({
      text,
      match: fc.constantFrom(...boilerplateMatches),
      kind: maybeText,
      position: fc.constantFrom(...boilerplatePositions),
      action: fc.constantFrom(...boilerplateActions),
    }),
  ),
  words: rows(fc.record({ class: fc.constantFrom(...wordClasses), word: text, note: maybeText })),
  resolution: rows(fc.record({ feature: text, weight: fc.integer({ min: -100, max: 100 }) })),
  grammar: rows(fc.record({ class: text, words: texts })),
  names,
});
