import type { OrganisationKind } from '../model/index.ts';

/** The rows of the data pack, as checked by `parseTables`. Texts are NFC; `data/README.md` explains every column. */

/** How far a form can be taken for something else. `high`: needs other signs before it counts. */
export const riskLevels = ['none', 'low', 'medium', 'high'] as const;
export type Risk = (typeof riskLevels)[number];

export interface MunicipalityRow {
  /** SCB code, four digits; the first two are the county's. */
  readonly code: string;
  readonly name: string;
  readonly county: string;
  /** What the municipality calls itself: "Malmö stad", "Region Gotland". */
  readonly officialName: string;
  /** Legal form: "Malmö kommun", "Gotlands kommun". */
  readonly legalName: string;
  readonly genitive: string;
  readonly wikidata: string;
  /** Main place, where its offices are. */
  readonly seat: string;
  readonly lat: number;
  readonly lon: number;
  /** Bearers of the name as a surname, as a first name (SCB 2020). */
  readonly surnameCount: number;
  readonly firstNameCount: number;
  readonly ambiguous: Risk;
  readonly aliases: readonly string[];
}

export const roleGroups = [
  'ledning',
  'lärare',
  'elevhälsa',
  'omsorg',
  'politik',
  'forskning',
  'kultur',
  'teknik',
  'stöd',
  'övrig',
] as const;
export type RoleGroup = (typeof roleGroups)[number];

export interface RoleRow {
  /** Singular, indefinite, lower case except acronyms. */
  readonly lemma: string;
  readonly group: RoleGroup;
  readonly domain: string;
  readonly english: string;
  /** Usually one form; a few titles have two ("ansvarige", "ansvariga"); none when the lemma is definite already. */
  readonly definite: readonly string[];
  readonly plural: readonly string[];
  readonly pluralDefinite: readonly string[];
  readonly abbreviations: readonly string[];
  readonly variants: readonly string[];
}

/** Last part of compound titles: any lower-case word that ends so may be a title. */
export interface RoleHeadRow {
  /** Without hyphen: "chef". */
  readonly head: string;
  readonly definite: readonly string[];
  readonly plural: readonly string[];
  readonly pluralDefinite: readonly string[];
  readonly group: RoleGroup;
  readonly risk: Risk;
  /** Words that end so and are no titles, lower case, in all forms: "huvudman", "elevråd". */
  readonly falseFriends: readonly string[];
}

export interface OrganisationRow {
  readonly name: string;
  readonly acronym: string | null;
  /** Risk of the acronym alone: a single letter, an ordinary word, a first name. `none` when there is none. */
  readonly acronymRisk: Risk;
  readonly subkind: OrganisationKind;
  /** Finer Swedish type: "friskolekoncern". */
  readonly type: string;
  /** Years. */
  readonly founded: number | null;
  readonly ended: number | null;
  /** Names it had before, of which no other row speaks. */
  readonly oldNames: readonly string[];
  /** Name of another row. */
  readonly successor: string | null;
  readonly variants: readonly string[];
  /** Acronyms of old names and variants, matched with their case. */
  readonly otherAcronyms: readonly string[];
}

/** A shape that names of schools and administrations have. */
export interface OrganisationPatternRow {
  /** "X skola", "-förvaltningen", "Högskolan (i) X": X stands for capitalised words, brackets for small words between. */
  readonly name: string;
  readonly subkind: OrganisationKind;
  readonly type: string;
  /** Regular expression over the whole name; use it with the `u` flag. */
  readonly pattern: string;
  readonly example: string;
  /** Words that fit the pattern and are no names, lower case: "förskolan". */
  readonly excludes: readonly string[];
}

export const conceptKinds = [
  'concept',
  'method',
  'programme',
  'document',
  'assessment',
  'law',
  'subject',
  'school form',
  'event',
  'role',
] as const;
export type ConceptKind = (typeof conceptKinds)[number];

export interface ConceptRow {
  /** Citation form. */
  readonly lemma: string;
  readonly english: string;
  /** Lemma of another row, or null for a top concept. */
  readonly broader: string | null;
  /** Root of the chain of broader concepts. */
  readonly top: string;
  /** Subjects, school forms, laws, events and roles are there to be recognised and left alone. */
  readonly kind: ConceptKind;
  /** All other nominative forms, without the lemma. Genitives come from `genitiveOf`. */
  readonly forms: readonly string[];
  readonly ambiguous: Risk;
  /** Those of lemma and forms that match with case only (acronyms). */
  readonly caseSensitiveForms: readonly string[];
}

export const eventKinds = [
  'conference',
  'training day',
  'lecture',
  'seminar',
  'meeting',
  'visit',
  'ceremony',
  'festival',
  'change',
  'process',
  'break',
] as const;
export const dateKinds = ['weekday', 'month', 'number_word'] as const;
export type EventKind = (typeof eventKinds)[number];
export type DateKind = (typeof dateKinds)[number];

export interface EventWordRow {
  readonly class: 'event' | 'date';
  readonly kind: EventKind | DateKind;
  readonly lemma: string;
  /** All other nominative forms, without the lemma. */
  readonly forms: readonly string[];
  readonly english: string;
  readonly ambiguous: Risk;
  /** Compounds that end in this word are events of the kind too: "uppföljningskonferens". */
  readonly compounds: boolean;
  /** Month 1–12, weekday 1–7 from Monday, number 1–10; null for events. */
  readonly value: number | null;
}

export const boilerplateMatches = ['exact', 'prefix', 'contains', 'regex'] as const;
export const boilerplateActions = ['drop', 'metadata', 'keep', 'stop'] as const;
export const boilerplatePositions = ['top', 'bottom', 'any', 'inline'] as const;

/** A line of a web page's frame. */
export interface BoilerplateRow {
  readonly text: string;
  readonly match: (typeof boilerplateMatches)[number];
  readonly kind: string;
  readonly position: (typeof boilerplatePositions)[number];
  /** `drop` the line, keep its value as `metadata`, `keep` (content follows), `stop` (the rest is other items). */
  readonly action: (typeof boilerplateActions)[number];
}

export const wordClasses = [
  'function',
  'common',
  'abbreviation',
  'speech_verb',
  'byline_text',
  'byline_photo',
  'status_former',
  'status_incoming',
  'status_acting',
  'status_current',
  'negation',
  'hypothetical',
  'post_begin',
  'post_end',
  'municipality_word',
  'party',
  'area',
  'surname_particle',
  'surname_suffix',
  'person_title',
  'credential',
  'person_noun',
  'pupil',
  'momentary_role',
] as const;
export type WordClass = (typeof wordClasses)[number];

export interface WordRow {
  readonly class: WordClass;
  readonly word: string;
  readonly note: string;
}

/** A closed set of words that the rules of `recognise/` and `relate/` ask for by name. */
export interface GrammarRow {
  readonly class: string;
  /** Lower case. */
  readonly words: readonly string[];
}

/** What speaks for or against two names being one person, and how strongly; `threshold` is what it must come to. */
export interface ResolutionRow {
  readonly feature: string;
  readonly weight: number;
}

/** A whole data pack. */
export interface LexiconTables {
  readonly municipalities: readonly MunicipalityRow[];
  readonly roles: readonly RoleRow[];
  readonly roleHeads: readonly RoleHeadRow[];
  readonly organisations: readonly OrganisationRow[];
  readonly organisationPatterns: readonly OrganisationPatternRow[];
  readonly concepts: readonly ConceptRow[];
  readonly eventWords: readonly EventWordRow[];
  readonly boilerplate: readonly BoilerplateRow[];
  readonly words: readonly WordRow[];
  readonly grammar: readonly GrammarRow[];
  readonly resolution: readonly ResolutionRow[];
  /** Personal names as written (Title case, NFC) to bits; read them with the functions of `name_bits.ts`. */
  readonly names: ReadonlyMap<string, number>;
}

/** The pack without its personal names, which are the bulk of it. */
export type SmallTables = Omit<LexiconTables, 'names'>;
