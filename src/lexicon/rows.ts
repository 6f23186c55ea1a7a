import { organisationKinds } from '../model/index.ts';
import type { Cells } from './cells.ts';
import {
  type BoilerplateRow,
  boilerplateActions,
  boilerplateMatches,
  boilerplatePositions,
  type ConceptRow,
  conceptKinds,
  dateKinds,
  type EventWordRow,
  eventKinds,
  type GrammarRow,
  type MunicipalityRow,
  type OrganisationPatternRow,
  type OrganisationRow,
  type ResolutionRow,
  type RoleHeadRow,
  type RoleRow,
  roleGroups,
  type SmallTables,
  type WordRow,
  wordClasses,
} from './tables.ts';

/** How one CSV file becomes one table. */
export interface TableSpec<Row> {
  readonly file: string;
  /** Without these columns the file cannot be read. Other known columns may be missing, unknown ones are not looked at. */
  readonly columns: readonly string[];
  /** Reads a row and notes its problems in the cells. */
  read(cells: Cells): Row;
  /** What makes a row the same row in two packs. */
  key(row: Row): string;
}

type TableSpecs = { readonly [Table in keyof SmallTables]: TableSpec<SmallTables[Table][number]> };

/** Every table but the names, by the file it comes from. */
export const tableSpecs: TableSpecs = {
  municipalities: {
    file: 'municipalities.csv',
    columns: ['code', 'name', 'county', 'seat', 'lat', 'lon'],
    read: readMunicipality,
    key: (row) => row.code,
  },
  roles: { file: 'roles.csv', columns: ['lemma', 'group'], read: readRole, key: (row) => row.lemma },
  roleHeads: { file: 'role_heads.csv', columns: ['head', 'group'], read: readRoleHead, key: (row) => row.head },
  organisations: {
    file: 'organisations.csv',
    columns: ['name', 'subkind'],
    read: readOrganisation,
    key: (row) => row.name,
  },
  organisationPatterns: {
    file: 'organisation_patterns.csv',
    columns: ['name', 'subkind', 'pattern', 'example'],
    read: readOrganisationPattern,
    key: (row) => row.name,
  },
  concepts: {
    file: 'concepts.csv',
    columns: ['lemma', 'broader', 'forms'],
    read: readConcept,
    key: (row) => row.lemma,
  },
  eventWords: {
    file: 'event_words.csv',
    columns: ['class', 'kind', 'lemma', 'forms'],
    read: readEventWord,
    key: (row) => `${row.class} ${row.lemma}`,
  },
  boilerplate: {
    file: 'boilerplate.csv',
    columns: ['text', 'match', 'action'],
    read: readBoilerplate,
    key: (row) => `${row.match} ${row.text}`,
  },
  grammar: { file: 'grammar.csv', columns: ['class', 'words'], read: readGrammar, key: (row) => row.class },
  resolution: {
    file: 'resolution.csv',
    columns: ['feature', 'weight'],
    read: readResolution,
    key: (row) => row.feature,
  },
  words: { file: 'words.csv', columns: ['class', 'word'], read: readWord, key: (row) => `${row.class} ${row.word}` },
};

function readMunicipality(cells: Cells): MunicipalityRow {
  const code = cells.text('code');
  if (code !== '' && !/^\d{4}$/.test(code)) cells.reject(`code is '${code}'; use the four digits of SCB`);
  const name = cells.text('name');
  return {
    code,
    name,
    county: cells.text('county'),
    officialName: cells.optional('official_name') || `${name} kommun`,
    legalName: cells.optional('legal_name') || `${name} kommun`,
    genitive: cells.optional('genitive') || (/[sxz]$/.test(name) ? name : `${name}s`),
    wikidata: cells.optional('wikidata'),
    seat: cells.text('seat'),
    lat: cells.number('lat', 54, 70),
    lon: cells.number('lon', 9, 26),
    surnameCount: cells.integerOrNull('surname_count', 0, 1e7) ?? 0,
    firstNameCount: cells.integerOrNull('first_name_count', 0, 1e7) ?? 0,
    ambiguous: cells.risk('ambiguous'),
    aliases: cells.list('aliases'),
  };
}

function readInflections(cells: Cells) {
  return {
    definite: cells.list('definite'),
    plural: cells.list('plural'),
    pluralDefinite: cells.list('plural_definite'),
  };
}

function readRole(cells: Cells): RoleRow {
  return {
    lemma: cells.text('lemma'),
    group: cells.choice('group', roleGroups),
    domain: cells.optional('domain'),
    english: cells.optional('english'),
    ...readInflections(cells),
    abbreviations: cells.list('abbreviations'),
    variants: cells.list('variants'),
  };
}

function readRoleHead(cells: Cells): RoleHeadRow {
  const head = cells.text('head');
  if (head.startsWith('-')) cells.reject(`head is '${head}'; write it without hyphen`);
  return {
    head,
    ...readInflections(cells),
    group: cells.choice('group', roleGroups),
    risk: cells.risk('risk'),
    falseFriends: cells.list('false_friends'),
  };
}

function readOrganisation(cells: Cells): OrganisationRow {
  const founded = cells.integerOrNull('founded', 1000, 2100);
  const ended = cells.integerOrNull('ended', 1000, 2100);
  if (founded !== null && ended !== null && founded > ended)
    cells.reject('ended lies before founded; correct the years');
  return {
    name: cells.text('name'),
    acronym: cells.orNull('acronym'),
    acronymRisk: cells.risk('acronym_risk'),
    subkind: cells.choice('subkind', organisationKinds),
    type: cells.optional('type'),
    founded,
    ended,
    oldNames: cells.list('old_names'),
    successor: cells.orNull('successor'),
    variants: cells.list('variants'),
    otherAcronyms: cells.list('other_acronyms'),
  };
}

function readOrganisationPattern(cells: Cells): OrganisationPatternRow {
  const pattern = cells.text('pattern');
  const example = cells.text('example');
  const expression = compile(cells, pattern);
  if (expression !== null && !expression.test(example)) {
    cells.reject(`example '${example}' does not fit the pattern; correct one of them`);
  }
  return {
    name: cells.text('name'),
    subkind: cells.choice('subkind', organisationKinds),
    type: cells.optional('type'),
    pattern,
    example,
    excludes: cells.list('excludes'),
  };
}

function readConcept(cells: Cells): ConceptRow {
  const lemma = cells.text('lemma');
  const forms = cells.list('forms');
  const caseSensitiveForms = cells.list('case_sensitive_forms');
  const stranger = caseSensitiveForms.find((form) => form !== lemma && !forms.includes(form));
  if (forms.includes(lemma)) cells.reject('forms repeat the lemma; leave it out there');
  if (stranger !== undefined) cells.reject(`case_sensitive_forms name '${stranger}'; add it to forms too`);
  return {
    lemma,
    english: cells.optional('english'),
    broader: cells.orNull('broader'),
    top: lemma,
    kind: cells.optional('kind') === '' ? 'concept' : cells.choice('kind', conceptKinds),
    forms,
    ambiguous: cells.risk('ambiguous'),
    caseSensitiveForms,
  };
}

function readEventWord(cells: Cells): EventWordRow {
  const kindOfRow = cells.choice('class', ['event', 'date']);
  const isDate = kindOfRow === 'date';
  return {
    class: kindOfRow,
    kind: cells.choice('kind', isDate ? dateKinds : eventKinds),
    lemma: cells.text('lemma'),
    forms: cells.list('forms'),
    english: cells.optional('english'),
    ambiguous: cells.risk('ambiguous'),
    compounds: cells.flag('compounds'),
    value: isDate ? cells.integer('value', 1, 12) : null,
  };
}

function readBoilerplate(cells: Cells): BoilerplateRow {
  const text = cells.text('text');
  const match = cells.choice('match', boilerplateMatches);
  if (match === 'regex') compile(cells, text);
  return {
    text,
    match,
    kind: cells.optional('kind'),
    position: cells.optional('position') === '' ? 'any' : cells.choice('position', boilerplatePositions),
    action: cells.choice('action', boilerplateActions),
  };
}

function readWord(cells: Cells): WordRow {
  return { class: cells.choice('class', wordClasses), word: cells.text('word'), note: cells.optional('note') };
}

function readGrammar(cells: Cells): GrammarRow {
  const words = cells.list('words');
  const capital = words.find((word) => word !== word.toLowerCase());
  if (capital !== undefined) cells.reject(`words hold '${capital}'; write them in lower case`);
  return { class: cells.text('class'), words };
}

function readResolution(cells: Cells): ResolutionRow {
  return { feature: cells.text('feature'), weight: cells.number('weight', -100, 100) };
}

function compile(cells: Cells, pattern: string): RegExp | null {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    cells.reject(`'${pattern}' is no regular expression; correct it or escape its special characters`);
    return null;
  }
}
