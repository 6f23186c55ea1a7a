import { inChunks, sortByKey } from '../graph/index.ts';
import type {
  CorrectionEvidence,
  EdgeEvidence,
  EdgeKind,
  NodeAttributes,
  NodeEvidence,
  NodeKind,
  SerializedEdge,
  SerializedNode,
} from '../model/index.ts';
import type { ExportParts } from './parts.ts';
import { daysOf } from './period.ts';

/**
 * JSON-LD 1.1 in the vocabularies that others know: W3C ORG for posts (an `org:Membership` each), schema.org for people,
 * places and events, SKOS for concepts, Web Annotation for the sentence behind every claim, PROV for where it came from.
 * The context stands in the file: nothing has to be fetched to read it.
 */
export function writeJsonLd(parts: ExportParts): Iterable<string> {
  return inChunks(jsonLines(parts));
}

const context = {
  org: 'http://www.w3.org/ns/org#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  time: 'http://www.w3.org/2006/time#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  samband: 'urn:samband:vocabulary:',
};

const nodeTypes: Readonly<Record<NodeKind, readonly string[]>> = {
  municipality: ['schema:AdministrativeArea', 'org:FormalOrganization'],
  organisation: ['org:Organization'],
  person: ['schema:Person'],
  role: ['org:Role'],
  event: ['schema:Event'],
  concept: ['skos:Concept'],
  document: ['schema:CreativeWork', 'prov:Entity'],
};

const schools: ReadonlySet<string> = new Set(['school', 'preschool', 'university']);

/** The property that leads from source to target. Posts are memberships of their own; `mentions` are annotations. */
const properties: Partial<Record<EdgeKind, string>> = {
  works_at: 'schema:worksFor',
  works_in: 'schema:workLocation',
  part_of: 'org:subOrganizationOf',
  located_in: 'schema:location',
  took_part_in: 'samband:tookPartIn',
  organised: 'samband:organised',
  took_place_in: 'schema:location',
  about: 'schema:about',
  spoke_about: 'samband:spokeAbout',
  works_with: 'samband:worksWith',
  succeeded: 'samband:succeeded',
  wrote: 'samband:wrote',
  photographed: 'samband:photographed',
};

/** A key as an IRI. */
function iri(key: string): string {
  return `urn:samband:${encodeURIComponent(key.replace(/[\ud800-\udfff]/gu, '\ufffd')).replace(/%3A/gu, ':')}`;
}

function* jsonLines(parts: ExportParts): Generator<string, void, undefined> {
  const { graph } = parts;
  yield `{\n"@context": ${JSON.stringify(context)},\n"@graph": [\n`;
  yield JSON.stringify(buildActivity(parts));
  for (const node of sortByKey(graph.nodes)) yield `,\n${JSON.stringify(nodeObject(node))}`;
  for (const edge of sortByKey(graph.edges)) {
    if (edge.attributes.kind === 'holds_role') yield `,\n${JSON.stringify(membership(edge))}`;
    else if (properties[edge.attributes.kind]) yield `,\n${JSON.stringify(statement(edge))}`;
  }
  let number = 0;
  for (const [about, evidence] of claims(parts)) {
    for (const item of evidence) {
      number += 1;
      yield `,\n${JSON.stringify(annotation(number, about, item, parts))}`;
    }
  }
  yield '\n]\n}\n';
}

function buildActivity({ graph }: ExportParts): object {
  return {
    '@id': 'urn:samband:build',
    '@type': 'prov:Activity',
    'schema:name': graph.attributes.title,
    'prov:wasAssociatedWith': { '@id': 'urn:samband:software', 'schema:name': graph.attributes.generator },
    'prov:used': graph.attributes.documents.map(({ id }) => ({ '@id': iri(`document:${id}`) })),
  };
}

function nodeObject({ key, attributes }: SerializedNode): object {
  const { kind, label, aliases, municipality, date, endDate, url, path, code, county, lat, lon, group } = attributes;
  const named = kind === 'concept' || kind === 'role' ? 'skos:prefLabel' : 'schema:name';
  const other = kind === 'concept' || kind === 'role' ? 'skos:altLabel' : 'schema:alternateName';
  return {
    '@id': iri(key),
    '@type': typesOf(attributes),
    [named]: label,
    ...(aliases.length > 0 ? { [other]: aliases } : {}),
    ...(code === undefined ? {} : { 'schema:identifier': code }),
    ...(county === undefined ? {} : { 'schema:containedInPlace': { 'schema:name': county } }),
    ...(lat === undefined || lon === undefined || !Number.isFinite(lat) || !Number.isFinite(lon)
      ? {}
      : { 'schema:geo': { '@type': 'schema:GeoCoordinates', 'schema:latitude': lat, 'schema:longitude': lon } }),
    ...(municipality === undefined ? {} : { 'schema:location': { '@id': iri(municipality) } }),
    ...(kind === 'event' && date !== undefined ? { 'schema:startDate': date } : {}),
    ...(kind === 'event' && endDate !== undefined ? { 'schema:endDate': endDate } : {}),
    ...(kind === 'document' && date !== undefined ? { 'schema:datePublished': date } : {}),
    ...(kind === 'document' && url !== undefined ? { 'schema:url': url } : {}),
    ...(kind === 'document' && path !== undefined ? { 'samband:path': path } : {}),
    ...(group === undefined ? {} : { 'samband:group': group }),
  };
}

function typesOf({ kind, subkind }: NodeAttributes): readonly string[] {
  const types = nodeTypes[kind];
  return subkind !== undefined && schools.has(subkind) ? [...types, 'schema:EducationalOrganization'] : types;
}

/** A post: who, where, as what, when. Without an organisation the municipality is the employer. */
function membership({ key, source, target, attributes }: SerializedEdge): object {
  const { organisation, municipality, status, start, end, area, party, confidence } = attributes;
  const employer = organisation ?? municipality;
  return {
    '@id': iri(key),
    '@type': 'org:Membership',
    'org:member': { '@id': iri(source) },
    'org:role': { '@id': iri(target) },
    ...(employer === undefined ? {} : { 'org:organization': { '@id': iri(employer) } }),
    ...(municipality === undefined ? {} : { 'schema:location': { '@id': iri(municipality) } }),
    ...during(start, end),
    ...(status === undefined ? {} : { 'samband:status': status }),
    ...(area === undefined ? {} : { 'samband:area': area }),
    ...(party === undefined ? {} : { 'samband:party': party }),
    'samband:confidence': confidence,
  };
}

function during(start: string | undefined, end: string | undefined): object {
  const [first, last] = [start === undefined ? null : daysOf(start), end === undefined ? null : daysOf(end)];
  if (!first && !last) return {};
  const instant = (day: string) => ({
    '@type': 'time:Instant',
    'time:inXSDDate': { '@type': 'xsd:date', '@value': day },
  });
  return {
    'org:memberDuring': {
      '@type': 'time:Interval',
      ...(first ? { 'time:hasBeginning': instant(first.start) } : {}),
      ...(last ? { 'time:hasEnd': instant(last.end) } : {}),
    },
  };
}

/** A plain statement, and itself as something that evidence can point to. */
function statement({ key, source, target, attributes }: SerializedEdge): object {
  return {
    '@id': iri(source),
    [properties[attributes.kind]!]: { '@id': iri(target) },
    'samband:statement': {
      '@id': iri(key),
      '@type': 'samband:Statement',
      'samband:confidence': attributes.confidence,
    },
  };
}

type Evidence = NodeEvidence | EdgeEvidence | CorrectionEvidence;

function* claims({ graph }: ExportParts): Generator<readonly [string, readonly Evidence[]], void, undefined> {
  for (const { key, attributes } of sortByKey(graph.nodes)) yield [key, attributes.evidence];
  for (const { key, attributes } of sortByKey(graph.edges)) {
    if (attributes.kind !== 'mentions') yield [key, attributes.evidence];
  }
}

const around = 32;

function annotation(number: number, about: string, item: Evidence, { documents }: ExportParts): object {
  const base = {
    '@id': `urn:samband:evidence:${number}`,
    '@type': 'oa:Annotation',
    'oa:hasBody': { '@id': iri(about) },
  };
  if ('correction' in item) return { ...base, 'prov:wasAttributedTo': { 'samband:correction': item.correction } };
  const { document, start, end, rule } = item;
  const text = documents.get(document)?.text;
  const quote =
    text === undefined || text === ''
      ? []
      : [
          {
            '@type': 'oa:TextQuoteSelector',
            'oa:exact': text.slice(start, end),
            'oa:prefix': text.slice(Math.max(0, start - around), start),
            'oa:suffix': text.slice(end, end + around),
          },
        ];
  return {
    ...base,
    'oa:hasTarget': {
      'oa:hasSource': { '@id': iri(`document:${document}`) },
      'oa:hasSelector': [{ '@type': 'oa:TextPositionSelector', 'oa:start': start, 'oa:end': end }, ...quote],
    },
    ...(rule === undefined ? {} : { 'samband:rule': rule }),
  };
}
