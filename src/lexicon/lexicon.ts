import { capitalise, titleCase } from '../text/swedish.ts';
import { EndingIndex } from './ending_index.ts';
import { indexOrganisationShapes, type OrganisationShapes } from './organisation_shapes.ts';
import { PhraseIndex, phraseFlags } from './phrases.ts';
import type { LexiconTables, RoleHeadRow, WordClass } from './tables.ts';
import { wordClasses } from './tables.ts';

/** A data pack, indexed for reading. */
export interface Lexicon {
  readonly tables: LexiconTables;
  readonly phrases: PhraseIndex;
  /** Lower-case word to bits by word class; see `classBit`. */
  readonly classes: ReadonlyMap<string, number>;
  /** Last parts of compound titles, by every form: `chefen` → chef. Longest first. */
  readonly roleHeads: EndingIndex<RoleHeadForm>;
  readonly roleByLemma: ReadonlyMap<string, number>;
  /** Index of an organisation by any of its names and acronyms, lower case. */
  readonly organisationByName: ReadonlyMap<string, number>;
  readonly municipalityByCode: ReadonlyMap<string, number>;
  /** Row by the name in web addresses, without å, ä and ö. */
  readonly municipalityByHost: ReadonlyMap<string, number>;
  /** Last parts of compound events, by every form. Longest first. */
  readonly eventHeads: EndingIndex<EventHeadForm>;
  /** What happenings a verb tells, by its form: "besökte", "lades" with "ned" behind it. */
  readonly toldEvents: ReadonlyMap<string, readonly ToldEvent[]>;
  readonly shapes: OrganisationShapes;
  /** Month by lower-case form, 1 to 12; weekday by form, 1 to 7 from Monday. */
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly surnameEndings: EndingIndex<true>;
  /** Abbreviations without their last dot, lower case. */
  readonly abbreviations: ReadonlySet<string>;
  /** Party letters and names to the letter that is shown. */
  readonly parties: ReadonlyMap<string, string>;
  /** Weight by feature: what speaks for and against two names being one person. */
  readonly weights: ReadonlyMap<string, number>;
  /** The words of a class of `grammar.csv`, lower case. Throws on a class that the pack does not have. */
  grammar(name: string): ReadonlySet<string>;
}

export interface RoleHeadForm {
  readonly ending: string;
  readonly head: RoleHeadRow;
  readonly flags: number;
}

export interface EventHeadForm {
  readonly ending: string;
  readonly lemma: string;
  readonly kind: string;
  readonly flags: number;
}

/** The bit of a word class in `Lexicon.classes`. */
export function classBit(name: WordClass): number {
  return 1 << wordClasses.indexOf(name);
}

/** Indexes a data pack. Costs some tens of milliseconds; do it once. */
export function createLexicon(tables: LexiconTables): Lexicon {
  const phrases = new PhraseIndex();
  addMunicipalities(phrases, tables);
  addOrganisations(phrases, tables);
  addRoles(phrases, tables);
  addConcepts(phrases, tables);
  addEvents(phrases, tables);
  const classes = new Map<string, number>();
  for (const [row, { class: name, word }] of tables.words.entries()) {
    const lower = word.toLowerCase();
    classes.set(lower, (classes.get(lower) ?? 0) | classBit(name));
    if (name.startsWith('status_') || name === 'negation' || name === 'hypothetical') {
      phrases.add(word, { kind: 'status', row, flags: 0, exact: null });
    } else if (name === 'area' && word.includes(' ')) {
      phrases.add(word, { kind: 'area', row, flags: 0, exact: null });
    } else if ((name === 'post_begin' || name === 'post_end') && !/^(är|var) (sedan|nu|ny)/.test(word)) {
      phrases.add(word, { kind: name === 'post_end' ? 'leaving' : 'post', row, flags: 0, exact: null });
    }
  }
  const grammar = new Map(tables.grammar.map((row) => [row.class, new Set(row.words)]));
  const dates = tables.eventWords.filter((row) => row.class === 'date');
  return {
    tables,
    phrases,
    classes,
    roleHeads: new EndingIndex(roleHeadForms(tables).map((form) => [form.ending, form] as const)),
    organisationByName: organisationNames(tables),
    municipalityByCode: new Map(tables.municipalities.map((row, index) => [row.code, index])),
    municipalityByHost: new Map(tables.municipalities.map((row, index) => [hostName(row.name), index])),
    roleByLemma: new Map(tables.roles.map((row, index) => [row.lemma, index])),
    eventHeads: new EndingIndex(eventHeadForms(tables).map((form) => [form.ending, form] as const)),
    toldEvents: toldEventsOf(grammar),
    shapes: indexOrganisationShapes(tables),
    months: valuesOf(dates.filter((row) => row.kind === 'month')),
    weekdays: valuesOf(dates.filter((row) => row.kind === 'weekday')),
    surnameEndings: new EndingIndex(
      tables.words
        .filter((row) => row.class === 'surname_suffix')
        .map((row) => [row.word.replace(/^-/, ''), true] as const),
    ),
    abbreviations: new Set(
      tables.words
        .filter((row) => row.class === 'abbreviation')
        .map((row) => row.word.toLowerCase().replace(/\.$/, '')),
    ),
    weights: new Map(tables.resolution.map(({ feature, weight }) => [feature, weight])),
    parties: new Map(tables.words.filter((row) => row.class === 'party').map((row) => [row.word, row.note])),
    grammar(name) {
      const set = grammar.get(name);
      if (set === undefined) throw new Error(`data/grammar.csv has no class "${name}"; add a row for it.`);
      return set;
    },
  };
}

/** The name as it stands in web addresses: Malung-Sälen → malung-salen, Östra Göinge → ostragoinge. */
export function hostName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M} ]/gu, '');
}

function valuesOf(rows: LexiconTables['eventWords']): Map<string, number> {
  const values = new Map<string, number>();
  for (const row of rows) {
    for (const form of [row.lemma, ...row.forms]) values.set(form.toLowerCase().replace(/\.$/, ''), row.value ?? 0);
  }
  return values;
}

function addMunicipalities(phrases: PhraseIndex, tables: LexiconTables): void {
  for (const [row, municipality] of tables.municipalities.entries()) {
    const add = (form: string, flags: number) =>
      phrases.add(form, { kind: 'municipality', row, flags, exact: flags & phraseFlags.official ? null : form });
    const names = new Set([
      municipality.name,
      ...municipality.aliases.filter((alias) => !/ (kommun|stad)$/.test(alias)),
    ]);
    for (const name of names) {
      add(name, name === municipality.name ? phraseFlags.lemma : 0);
      add(name.toUpperCase(), phraseFlags.acronym);
      if (!/[sxz]$/.test(name)) add(`${name}s`, phraseFlags.genitive);
    }
    add(municipality.genitive, phraseFlags.genitive);
    const full = [
      municipality.officialName,
      municipality.legalName,
      ...municipality.aliases.filter((alias) => / (kommun|stad)$/.test(alias)),
    ];
    for (const name of names) {
      full.push(`${name} kommun`, `${name} stad`, `${municipality.genitive} kommun`, `${municipality.genitive} stad`);
    }
    for (const name of new Set(full)) {
      add(name, phraseFlags.official);
      add(`${name}s`, phraseFlags.official | phraseFlags.genitive);
    }
  }
}

function addOrganisations(phrases: PhraseIndex, tables: LexiconTables): void {
  for (const [row, organisation] of tables.organisations.entries()) {
    for (const name of [organisation.name, ...organisation.variants, ...organisation.oldNames]) {
      // One capitalised word is matched with its case: Forte, Attention, Fremia are words too.
      const exact = name.includes(' ') ? null : name;
      phrases.add(name, {
        kind: 'organisation',
        row,
        flags: name === organisation.name ? phraseFlags.lemma : 0,
        exact,
      });
    }
    const acronyms = [...organisation.otherAcronyms];
    if (organisation.acronym !== null && organisation.acronymRisk !== 'high') acronyms.push(organisation.acronym);
    for (const acronym of new Set(acronyms)) {
      phrases.add(acronym, { kind: 'organisation', row, flags: phraseFlags.acronym, exact: acronym });
    }
  }
}

function organisationNames(tables: LexiconTables): Map<string, number> {
  const names = new Map<string, number>();
  for (const [index, row] of tables.organisations.entries()) {
    for (const name of [
      row.name,
      ...row.variants,
      ...row.oldNames,
      ...(row.acronym === null ? [] : [row.acronym]),
      ...row.otherAcronyms,
    ]) {
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), index);
    }
  }
  return names;
}

function addRoles(phrases: PhraseIndex, tables: LexiconTables): void {
  for (const [row, role] of tables.roles.entries()) {
    const add = (forms: readonly string[], flags: number) => {
      // "kommunstyrelsens ordförande" is ordförande, of kommunstyrelsen.
      for (const form of forms)
        if (!/(nämndens|styrelsens|fullmäktiges|utskottets|beredningens) /.test(form))
          phrases.add(form, { kind: 'role', row, flags, exact: /^[A-ZÅÄÖ]{1,2}$/.test(form) ? form : null });
    };
    add([role.lemma], phraseFlags.lemma);
    add(role.definite, phraseFlags.definite);
    // `förskollärare`: the plural looks like the singular, which is then meant.
    add(
      role.plural.filter((form) => form !== role.lemma),
      phraseFlags.plural,
    );
    add(role.pluralDefinite, phraseFlags.plural | phraseFlags.definite);
    add(role.abbreviations, 0);
    // "MAS:en", "SYV:n"
    const acronyms = role.abbreviations.filter((short) => /^\p{Lu}{2,4}$/u.test(short));
    add(
      acronyms.flatMap((short) => [`${short}:n`, `${short}:en`]),
      phraseFlags.definite,
    );
    // "lärare i svenska" is lärare, with an area.
    add(
      role.variants.filter((variant) => !variant.includes(' i ')),
      0,
    );
  }
}

function addConcepts(phrases: PhraseIndex, tables: LexiconTables): void {
  for (const [row, concept] of tables.concepts.entries()) {
    const withCase = new Set(concept.caseSensitiveForms);
    for (const form of [concept.lemma, ...concept.forms]) {
      phrases.add(form, {
        kind: 'concept',
        row,
        flags: form === concept.lemma ? phraseFlags.lemma : 0,
        exact: withCase.has(form) ? form : null,
      });
    }
  }
}

function addEvents(phrases: PhraseIndex, tables: LexiconTables): void {
  for (const [row, event] of tables.eventWords.entries()) {
    if (event.class !== 'event') continue;
    for (const form of [event.lemma, ...event.forms])
      phrases.add(form, {
        kind: 'event',
        row,
        flags: formFlags(event.lemma, form, event.forms),
        exact: /^\p{Lu}{2}/u.test(form) ? form : null,
      });
  }
}

/** Number and definiteness of a noun's form, told from its ending: `konferenserna`, `mötet`. */
function formFlags(lemma: string, form: string, forms: readonly string[] = []): number {
  if (form === lemma) return phraseFlags.lemma;
  // "invigdes": a verb of the happening "invigning"
  if (lemma.endsWith('ning') && !form.startsWith(lemma)) return phraseFlags.lemma;
  if (/(rna|na)$/.test(form) && !lemma.endsWith('na')) return phraseFlags.plural | phraseFlags.definite;
  // "möten", "samtalen": plural behind a neuter
  if (form === `${lemma}n` && forms.includes(`${lemma}t`)) return phraseFlags.plural;
  if (form === `${lemma}en` && forms.includes(`${lemma}et`)) return phraseFlags.plural | phraseFlags.definite;
  if (/(n|t)$/.test(form) && form.length - lemma.length <= 2) return phraseFlags.definite;
  return phraseFlags.plural;
}

function roleHeadForms(tables: LexiconTables): RoleHeadForm[] {
  const forms: RoleHeadForm[] = [];
  for (const head of tables.roleHeads) {
    const add = (endings: readonly string[], flags: number) => {
      for (const ending of endings) forms.push({ ending, head, flags });
    };
    add([head.head], phraseFlags.lemma);
    add(head.definite, phraseFlags.definite);
    add(
      head.plural.filter((form) => form !== head.head),
      phraseFlags.plural,
    );
    add(head.pluralDefinite, phraseFlags.plural | phraseFlags.definite);
  }
  return forms.sort((a, b) => b.ending.length - a.ending.length);
}

function eventHeadForms(tables: LexiconTables): EventHeadForm[] {
  const forms: EventHeadForm[] = [];
  for (const row of tables.eventWords) {
    if (row.class !== 'event' || !row.compounds || row.lemma.includes(' ')) continue;
    for (const ending of [row.lemma, ...row.forms]) {
      if (!ending.includes(' '))
        forms.push({ ending, lemma: row.lemma, kind: row.kind, flags: formFlags(row.lemma, ending, row.forms) });
    }
  }
  return forms.sort((a, b) => b.ending.length - a.ending.length);
}

/** A happening that a verb tells. */
export interface ToldEvent {
  /** Words behind the verb: "i kraft", "ned". */
  readonly rest: readonly string[];
  /** Its noun. */
  readonly lemma: string;
  /** People come together, for whatever the text names. */
  readonly gathers: boolean;
}

function toldEventsOf(grammar: ReadonlyMap<string, ReadonlySet<string>>): Map<string, ToldEvent[]> {
  const told = new Map<string, ToldEvent[]>();
  for (const name of ['told_event', 'told_gathering']) {
    for (const row of grammar.get(name) ?? []) {
      const [phrase, lemma] = row.split('=') as [string, string];
      const [verb, ...rest] = phrase.split(' ') as [string, ...string[]];
      const known = told.get(verb) ?? [];
      known.push({ rest, lemma, gathers: name === 'told_gathering' });
      told.set(verb, known);
    }
  }
  return told;
}

/** Name bits of a form, whatever its case: `ANNA`, `Anna-lena`; 0 when unknown. */
export function nameBits(lexicon: Lexicon, form: string): number {
  const names = lexicon.tables.names;
  const known = names.get(form);
  if (known !== undefined) return known;
  const title = titleCase(form);
  const capital = capitalise(form);
  return (title === form ? undefined : names.get(title)) ?? (capital === form ? undefined : names.get(capital)) ?? 0;
}
