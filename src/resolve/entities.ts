import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Extraction, LocalEntity } from '../model/index.ts';
import { remembered } from '../text/remember.ts';
import { slug } from '../text/slug.ts';
import { byCodeUnits } from '../text/swedish.ts';
import type { PersonConstraints } from './cluster_persons.ts';
import type { PersonMention } from './person_profile.ts';
import { type ComparedMentions, knowPersons } from './persons.ts';

/** What a person decided of who is who. */
export interface Constraints extends PersonConstraints {
  /** Keys that a person chose, by `document entity`; of several the first by order holds. */
  readonly names: ReadonlyMap<string, { readonly order: number; readonly key: string }>;
  /** Mentions that have their key already, by `document entity`. */
  readonly settled: ReadonlyMap<string, string>;
}

export const noConstraints: Constraints = { apart: [], together: [], names: new Map(), settled: new Map() };

/** Keys of all entities of all documents, and why persons were taken for one or for two. */
export interface FoundKeys {
  readonly keys: readonly (readonly string[])[];
  readonly resemblances: readonly ComparedMentions[];
}

/** Gives every entity of every document its key in the graph. */
export function findKeys(
  extractions: readonly Extraction[],
  lexicon: Lexicon,
  constraints: Constraints = noConstraints,
): FoundKeys {
  const keys: string[][] = extractions.map((extraction) => extraction.entities.map(() => ''));
  const persons: PersonMention[] = [];
  const names = new OrganisationNames(extractions);
  const events = new EventYears(extractions);
  for (const [d, extraction] of extractions.entries()) {
    for (const [e, entity] of extraction.entities.entries()) {
      const settled = constraints.settled.get(`${d} ${e}`);
      if (settled !== undefined) keys[d]![e] = settled;
      else if (entity.kind === 'person' && !entity.partial) persons.push({ document: d, entity: e });
      else keys[d]![e] = keyOf(extraction, entity, lexicon, names, events);
    }
  }
  followRenames(extractions, keys);
  const known = knowPersons(persons, extractions, keys, lexicon, constraints);
  for (const { mention, key } of known.keys) keys[mention.document]![mention.entity] = key;
  return { keys, resemblances: known.resemblances };
}

/** Whatever a text says was renamed has the key of its new name in all texts: of the same place, or of none. */
function followRenames(extractions: readonly Extraction[], keys: string[][]): void {
  const newer = new Map<string, string>();
  for (const [d, { entities }] of extractions.entries())
    for (const [e, { formerly }] of entities.entries()) {
      if (formerly === undefined) continue;
      const [then, now] = [keys[d]![formerly]!, keys[d]![e]!];
      // Of two texts that name other new names the first by key counts; what was renamed back stays as it is.
      const known = newer.get(then);
      if (then !== now && (known === undefined || now < known)) newer.set(then, now);
    }
  if (newer.size === 0) return;
  const last = (key: string) => {
    const seen = new Set<string>();
    let now = key;
    while (newer.has(now) && !seen.has(now)) {
      seen.add(now);
      now = newer.get(now)!;
    }
    return seen.has(now) ? [...seen].sort(byCodeUnits)[0]! : now;
  };
  for (const ofDocument of keys)
    for (const [e, key] of ofDocument.entries()) if (newer.has(key)) ofDocument[e] = last(key);
}

function keyOf(
  extraction: Extraction,
  entity: LocalEntity,
  lexicon: Lexicon,
  names: OrganisationNames,
  events: EventYears,
): string {
  const { id } = extraction.article.record;
  switch (entity.kind) {
    case 'document':
      return `document:${id}`;
    case 'municipality':
      return `municipality:${entity.code}`;
    case 'organisation':
      return `organisation:${organisationKey(extraction, entity, lexicon, names)}`;
    case 'event':
      return `event:${eventKey(extraction, entity, events)}`;
    case 'person':
      // Only a part of the name: never the same person in another text.
      return `person:${slug(entity.label)}@${slug(id)}`;
    default:
      return `${entity.kind}:${slug(entity.label)}`;
  }
}

/** Known organisations by their full name, local ones with their municipality's code. */
function organisationKey(
  extraction: Extraction,
  entity: LocalEntity,
  lexicon: Lexicon,
  names: OrganisationNames,
): string {
  const known = lexicon.organisationByName.get(entity.label.toLowerCase());
  if (known !== undefined) return slug(nameNow(lexicon, known));
  const stem = organisationStem(entity.label);
  const place = entity.place === undefined ? null : (extraction.entities[entity.place]!.code ?? null);
  const code = place ?? names.onlyPlaceOf(stem);
  return code === null ? stem : `${stem}@${code}`;
}

/** The name that an organisation of the data pack has now: Malmö högskola is Malmö universitet. */
function nameNow(lexicon: Lexicon, row: number): string {
  const { organisations } = lexicon.tables;
  let now = organisations[row]!;
  for (
    let step = 0;
    step < 5 && now.successor !== null && lexicon.grammar('renamed_organisation').has(now.name.toLowerCase());
    step++
  )
    now = organisations[lexicon.organisationByName.get(now.successor.toLowerCase())!]!;
  return now.name;
}

/** One key for "Utbildningsnämnd", "utbildningsnämnden". */
export const organisationStem = remembered((label) =>
  slug(label.replace(/(\p{L})-(?:och| o) /gu, '$1- och '))
    .replace(
      /(nämnd|styrelse|förvaltning|avdelning|enhet)$/u,
      (ending) => `${ending}${ending === 'styrelse' ? 'n' : 'en'}`,
    )
    .replace(/(utskott|kontor)$/u, '$1et'),
);

/** In which municipalities an organisation of a name is known to lie. */
class OrganisationNames {
  private readonly places = new Map<string, Set<string>>();

  constructor(extractions: readonly Extraction[]) {
    for (const extraction of extractions) {
      for (const entity of extraction.entities) {
        if (entity.kind !== 'organisation' || entity.place === undefined) continue;
        const stem = organisationStem(entity.label);
        const places = this.places.get(stem) ?? new Set();
        places.add(extraction.entities[entity.place]!.code!);
        this.places.set(stem, places);
      }
    }
  }

  /** The code when all texts that say where agree; common nouns ("utbildningsnämnden") are nobody's. */
  onlyPlaceOf(stem: string): string | null {
    const places = this.places.get(stem);
    if (places?.size !== 1 || /(nämnden|förvaltningen|styrelsen|kontoret|utskottet|enheten|avdelningen)$/.test(stem))
      return null;
    return [...places][0]!;
  }
}

/** Events with a name of their own are told apart by year; happenings without a name by date or text. */
function eventKey(extraction: Extraction, entity: LocalEntity, events: EventYears): string {
  const name = slug(entity.label);
  if (isNamed(entity)) {
    // "den 16 oktober" in a text of 2019 is a day of that year.
    const year =
      yearOf(entity.date) ??
      (entity.date === undefined ? null : yearOf(extraction.article.record.date ?? undefined)) ??
      events.onlyYearOf(name);
    return year === null || name.endsWith(year) ? name : `${name}@${year}`;
  }
  return `${name}@${entity.date?.startsWith('-') === false ? entity.date : slug(extraction.article.record.id)}`;
}

function isNamed(entity: LocalEntity): boolean {
  return /^\p{Lu}/u.test(entity.label);
}

function yearOf(date: string | undefined): string | null {
  return /^\d{4}/.exec(date ?? '')?.[0] ?? null;
}

class EventYears {
  private readonly years = new Map<string, Set<string>>();

  constructor(extractions: readonly Extraction[]) {
    for (const extraction of extractions) {
      for (const entity of extraction.entities) {
        const year = entity.kind === 'event' && isNamed(entity) ? yearOf(entity.date) : null;
        if (year === null) continue;
        const name = slug(entity.label);
        const years = this.years.get(name) ?? new Set();
        years.add(year);
        this.years.set(name, years);
      }
    }
  }

  onlyYearOf(name: string): string | null {
    const years = this.years.get(name);
    return years?.size === 1 ? [...years][0]! : null;
  }
}
