import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Extraction, LocalEntity, NodeEvidence } from '../model/index.ts';
import { slug } from '../text/slug.ts';
import { byCodeUnits } from '../text/swedish.ts';
import { clusterPersons, type PersonMention } from './persons.ts';
import type { DraftNodeAttributes, Resolved } from './types.ts';

/** Gives every entity of every document its key in the graph, and gathers what all documents say of it. */
export function resolveEntities(extractions: readonly Extraction[], lexicon: Lexicon): Resolved {
  const keys: string[][] = extractions.map((extraction) => extraction.entities.map(() => ''));
  const persons: PersonMention[] = [];
  const names = new OrganisationNames(extractions);
  const events = new EventYears(extractions);
  for (const [d, extraction] of extractions.entries()) {
    for (const [e, entity] of extraction.entities.entries()) {
      if (entity.kind === 'person' && !entity.partial) persons.push({ document: d, entity: e });
      else keys[d]![e] = keyOf(extraction, entity, lexicon, names, events);
    }
  }
  for (const { mention, key } of clusterPersons(persons, extractions, lexicon))
    keys[mention.document]![mention.entity] = key;
  return { keys, nodes: gather(extractions, keys, lexicon) };
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
  if (known !== undefined) return slug(lexicon.tables.organisations[known]!.name);
  const stem = organisationStem(entity.label);
  const place = entity.place === undefined ? null : (extraction.entities[entity.place]!.code ?? null);
  const code = place ?? names.onlyPlaceOf(stem);
  return code === null ? stem : `${stem}@${code}`;
}

/** One key for "Utbildningsnämnd", "utbildningsnämnden". */
export function organisationStem(label: string): string {
  return slug(label.replace(/(\p{L})-och /gu, '$1- och '))
    .replace(
      /(nämnd|styrelse|förvaltning|avdelning|enhet)$/u,
      (ending) => `${ending}${ending === 'styrelse' ? 'n' : 'en'}`,
    )
    .replace(/(utskott|kontor)$/u, '$1et');
}

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

/** What all documents together say of each key: label, aliases, evidence and details, in an order of their own. */
function gather(
  extractions: readonly Extraction[],
  keys: readonly (readonly string[])[],
  lexicon: Lexicon,
): Map<string, DraftNodeAttributes> {
  const forms = new Map<string, Map<string, number>>();
  const evidence = new Map<string, NodeEvidence[]>();
  const first = new Map<string, { document: number; extraction: Extraction; entity: LocalEntity }[]>();
  for (const [d, extraction] of extractions.entries()) {
    for (const [e, entity] of extraction.entities.entries()) {
      const key = keys[d]![e]!;
      const counts = forms.get(key) ?? new Map<string, number>();
      counts.set(entity.label, (counts.get(entity.label) ?? 0) + entity.mentions.length);
      for (const alias of entity.aliases) counts.set(alias, counts.get(alias) ?? 0);
      forms.set(key, counts);
      const spans = evidence.get(key) ?? [];
      for (const { start, end, rule } of entity.mentions)
        spans.push({ document: extraction.article.record.id, start, end, rule });
      evidence.set(key, spans);
      const all = first.get(key) ?? [];
      all.push({ document: d, extraction, entity });
      first.set(key, all);
    }
  }
  const nodes = new Map<string, DraftNodeAttributes>();
  for (const key of [...forms.keys()].sort(byCodeUnits)) {
    const members = first.get(key)!;
    const counts = forms.get(key)!;
    const label = labelOf(members, counts);
    const aliases = [...counts.keys()].filter((form) => form !== label).sort(byCodeUnits);
    nodes.set(key, {
      kind: members[0]!.entity.kind,
      label,
      aliases,
      evidence: evidence.get(key)!.sort(byPlace),
      ...detailsOf(members, keys, extractions, lexicon),
    });
  }
  return nodes;
}

function byPlace(a: NodeEvidence, b: NodeEvidence): number {
  return byCodeUnits(a.document, b.document) || a.start - b.start || a.end - b.end;
}

/** The fullest form; of equally full ones the most frequent, then the first by code units. */
function labelOf(members: readonly { entity: LocalEntity }[], counts: ReadonlyMap<string, number>): string {
  const labels = [...new Set(members.map(({ entity }) => entity.label))];
  const words = (form: string) => form.split(/\s+/).length;
  labels.sort(
    (a, b) =>
      words(b) - words(a) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || b.length - a.length || byCodeUnits(a, b),
  );
  return labels[0]!;
}

function detailsOf(
  members: readonly { document: number; extraction: Extraction; entity: LocalEntity }[],
  keys: readonly (readonly string[])[],
  _extractions: readonly Extraction[],
  lexicon: Lexicon,
): Partial<DraftNodeAttributes> {
  const details: { -readonly [K in keyof DraftNodeAttributes]?: DraftNodeAttributes[K] } = {};
  const { entity, extraction } = members[0]!;
  if (entity.kind === 'municipality') {
    const row = lexicon.tables.municipalities[lexicon.municipalityByCode.get(entity.code!)!]!;
    Object.assign(details, { code: row.code, county: row.county, lat: row.lat, lon: row.lon });
  }
  for (const { document: d, entity: each } of members) {
    if (each.subkind !== undefined && (details.subkind === undefined || details.subkind === 'other'))
      details.subkind = each.subkind;
    if (each.place !== undefined) details.municipality ??= keys[d]![each.place]!;
    if (each.date !== undefined && (details.date === undefined || each.date.length > details.date.length))
      details.date = each.date;
    if (each.endDate !== undefined) details.endDate ??= each.endDate;
    if (each.partial) details.partial = true;
    if (each.status !== undefined && details.status !== 'confirmed') details.status = each.status;
    if (each.group !== undefined) details.group ??= each.group;
  }
  if (entity.kind === 'document') {
    const { record } = extraction.article;
    details.path = record.path;
    if (record.date !== null) details.date = record.date;
    if (record.url !== null) details.url = record.url;
  }
  return details;
}
