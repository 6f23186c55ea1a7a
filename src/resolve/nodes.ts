import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Extraction, LocalEntity, NodeEvidence } from '../model/index.ts';
import { byCodeUnits } from '../text/swedish.ts';
import { organisationStem } from './entities.ts';
import type { Spans } from './spans.ts';
import type { DraftNodeAttributes, Resolved } from './types.ts';

/** What all documents together say of each key: label, aliases, evidence and details, in an order of their own. */
export function gatherNodes(
  extractions: readonly Extraction[],
  keys: Resolved['keys'],
  spans: Spans,
  lexicon: Lexicon,
): Map<string, DraftNodeAttributes> {
  const gathered = new Map<string, Gathered>();
  for (const [d, extraction] of extractions.entries())
    for (const [e, entity] of extraction.entities.entries()) {
      const key = keys[d]![e]!;
      if (key !== null) gather(gathered, key, { document: d, extraction, entity }, spans[d]![e]!);
    }
  const nodes = new Map<string, DraftNodeAttributes>();
  for (const key of [...gathered.keys()].sort(byCodeUnits)) {
    const { counts, evidence, members, isMixed } = gathered.get(key)!;
    if (isMixed) evidence.sort(byPlace);
    const label = labelOf(namedNow(members, lexicon), counts);
    const aliases = [...counts.keys()].filter((form) => form !== label).sort(byCodeUnits);
    nodes.set(key, {
      kind: members[0]!.entity.kind,
      label,
      aliases,
      evidence,
      ...detailsOf(members, keys, lexicon),
    });
  }
  return nodes;
}

function gather(gathered: Map<string, Gathered>, key: string, member: Member, here: readonly NodeEvidence[]): void {
  const known = gathered.get(key);
  const node: Gathered = known ?? { counts: new Map(), evidence: [], members: [], isMixed: false };
  if (known === undefined) gathered.set(key, node);
  const { counts, evidence, members } = node;
  const { label, aliases, mentions } = member.entity;
  counts.set(label, (counts.get(label) ?? 0) + mentions.length);
  for (const alias of aliases) counts.set(alias, counts.get(alias) ?? 0);
  const last = evidence.at(-1);
  // Documents come in order; only one that names the same thing by two names mixes what follows.
  if (here.length > 0 && last !== undefined && byPlace(last, here[0]!) > 0) node.isMixed = true;
  for (const span of here) evidence.push(span);
  members.push(member);
}

/** One document's word of one key. */
interface Member {
  readonly document: number;
  readonly extraction: Extraction;
  readonly entity: LocalEntity;
}

/** What the documents say of one key. */
interface Gathered {
  /** How often each form stands there. */
  readonly counts: Map<string, number>;
  readonly evidence: NodeEvidence[];
  /** Whether the evidence is out of its order. */
  isMixed: boolean;
  readonly members: Member[];
}

function byPlace(a: NodeEvidence, b: NodeEvidence): number {
  return byCodeUnits(a.document, b.document) || a.start - b.start || a.end - b.end;
}

/** Of an organisation that got another name, those that call it by the new one. */
function namedNow<T extends { readonly entity: LocalEntity }>(members: readonly T[], lexicon: Lexicon): readonly T[] {
  if (members.every(({ entity }) => entity.kind !== 'organisation')) return members;
  const since = new Set(
    members.flatMap(({ entity: { label, formerly } }) => (formerly === undefined ? [] : [organisationStem(label)])),
  );
  const old = lexicon.grammar('renamed_organisation');
  const now = members.filter(({ entity: { kind, label } }) => {
    if (kind !== 'organisation') return true;
    return since.size > 0 ? since.has(organisationStem(label)) : !old.has(label.toLowerCase());
  });
  return now.length > 0 ? now : members;
}

/** The fullest form; of equally full ones the most frequent, then the first by code units. */
function labelOf(members: readonly { entity: LocalEntity }[], counts: ReadonlyMap<string, number>): string {
  const labels = [...new Set(members.map(({ entity }) => entity.label))];
  if (labels.length === 1) return labels[0]!;
  const words = (form: string) => form.split(/\s+/).length;
  labels.sort(
    (a, b) =>
      words(b) - words(a) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || b.length - a.length || byCodeUnits(a, b),
  );
  return labels[0]!;
}

function detailsOf(members: readonly Member[], keys: Resolved['keys'], lexicon: Lexicon): Partial<DraftNodeAttributes> {
  const details: Details = {};
  const { entity, extraction } = members[0]!;
  if (entity.kind === 'municipality') {
    const row = lexicon.tables.municipalities[lexicon.municipalityByCode.get(entity.code!)!]!;
    Object.assign(details, { code: row.code, county: row.county, lat: row.lat, lon: row.lon });
  }
  for (const { document, entity: each } of members) addDetails(details, each, keys[document]!);
  if (members.every(({ entity: each }) => each.partial)) details.partial = true;
  if (entity.kind === 'document') {
    const { record } = extraction.article;
    details.path = record.path;
    if (record.date !== null) details.date = record.date;
    if (record.url !== null) details.url = record.url;
  }
  return details;
}

type Details = { -readonly [K in keyof DraftNodeAttributes]?: DraftNodeAttributes[K] };

/** Adds what one document knows of a node to what others know. `keys` are those of the document's entities. */
function addDetails(details: Details, each: LocalEntity, keys: Resolved['keys'][number]): void {
  if (each.subkind !== undefined && (details.subkind === undefined || details.subkind === 'other'))
    details.subkind = each.subkind;
  const place = each.place === undefined ? null : (keys[each.place] ?? null);
  if (place !== null) details.municipality ??= place;
  if (each.date !== undefined && (details.date === undefined || each.date.length > details.date.length))
    details.date = each.date;
  if (each.endDate !== undefined) details.endDate ??= each.endDate;
  if (each.status !== undefined && details.status !== 'confirmed') details.status = each.status;
  if (each.group !== undefined) details.group ??= each.group;
}
