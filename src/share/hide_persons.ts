/** A graph and its texts in which some persons cannot be found, or only by their initials. */
import { documentsById, type ExportParts } from '../export/index.ts';
import { normaliseAttributes, sortByKey } from '../graph/index.ts';
import type {
  DocumentRecord,
  SerializedEdge,
  SerializedGraph,
  SerializedNode,
  StoredDocument,
} from '../model/index.ts';
import { sha256Hex } from '../text/sha256.ts';
import { slug } from '../text/slug.ts';
import { replacedKey } from './chosen_documents.ts';
import { type HiddenPerson, nameMask, type Span } from './hidden_names.ts';
import { restingOn, withCuts, within } from './shown_part.ts';

/** Everything that says a hidden name says it no more: nodes, keys, titles, paths and the texts themselves. */
export function hidePersons({ graph, documents }: ExportParts, hidden: readonly HiddenPerson[]): ExportParts {
  const byKey = new Map(hidden.map((person) => [person.key, person]));
  const mask = nameMask(hidden, stayingNames(graph.nodes, byKey));
  const nodes = graph.nodes.filter(({ key, attributes }) => {
    const person = byKey.get(key);
    // "Vendela Ask blir rektor" goes with her.
    return person ? person.initials !== null : attributes.kind !== 'event' || !mask.saysGone(attributes.label);
  });
  const records = graph.attributes.documents;
  const ids = newNames(
    records.map(({ id }) => id),
    (id) => mask.words(id, true),
    new Set(),
  );
  const keyOf = newNames(
    nodes.map(({ key }) => key),
    (key) => keyFor(key, byKey.get(key), ids, mask.words),
    new Set(),
  );
  const keys = new Set(nodes.map(({ key }) => key));
  const newId = (id: string) => ids.get(id) ?? mask.words(id, true);
  const moved = <Item extends object>(item: Item): Item =>
    'document' in item ? ({ ...item, document: newId(String(item.document)) } as Item) : item;

  const newNodes = nodes.map(({ key, attributes }): SerializedNode => {
    const person = byKey.get(key);
    const { url, path, municipality, ...rest } = attributes;
    return {
      key: keyOf.get(key)!,
      attributes: {
        ...rest,
        label: person ? person.initials! : mask.words(attributes.label),
        aliases: person ? [] : attributes.aliases.map((alias) => mask.words(alias)),
        ...(person ? { partial: true } : {}),
        ...(municipality !== undefined && keys.has(municipality) ? { municipality: keyOf.get(municipality)! } : {}),
        ...(url === undefined || mask.words(url, true) !== url ? {} : { url }),
        ...(path === undefined ? {} : { path: mask.words(path, true) }),
        evidence: attributes.evidence.map(moved),
      },
    };
  });
  // The longest first: a key may begin another.
  const renamed = [...keyOf].filter(([from, to]) => from !== to).sort(([one], [other]) => other.length - one.length);
  const newEdges = graph.edges.flatMap((edge): SerializedEdge[] => {
    if (!keys.has(edge.source) || !keys.has(edge.target)) return [];
    const { attributes, ...ends } = within(edge, keys);
    return [
      {
        key: mask.words(replacedKey(ends.key, renamed), true),
        source: keyOf.get(ends.source)!,
        target: keyOf.get(ends.target)!,
        attributes: mapKeys(
          { ...attributes, evidence: attributes.evidence.map((item) => mapKeys(moved(item), keyOf)) },
          keyOf,
        ),
      },
    ];
  });
  const spans = mentions(graph, byKey);
  const texts = [...documents.values()].map((document): StoredDocument => {
    const text = mask.text(document.text, spans.get(document.id) ?? []);
    return { ...maskedRecord(document, text === document.text ? null : text, newId, mask.words), text };
  });
  const changed = new Map(texts.map((document) => [document.id, document]));
  const newRecords = records.map((record) => {
    const { text: _, ...known } = changed.get(newId(record.id)) ?? {
      ...maskedRecord(record, null, newId, mask.words),
      text: '',
    };
    return known;
  });
  const attributes = {
    ...graph.attributes,
    title: mask.words(graph.attributes.title),
    documents: newRecords.sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
  return restingOn(
    {
      ...graph,
      attributes: normaliseAttributes(attributes),
      nodes: sortByKey(withCuts(newNodes, newEdges, graph, keyOf)),
      edges: sortByKey(unique(newEdges)),
    },
    documentsById(texts),
  );
}

/** Kinds whose labels are names: words of ideas and titles of texts protect nobody. */
const named: ReadonlySet<string> = new Set(['person', 'municipality', 'organisation']);

/** What all are called who are not hidden. */
export function stayingNames(
  nodes: readonly SerializedNode[],
  hidden: { readonly has: (key: string) => boolean },
): string[] {
  return nodes.flatMap(({ key, attributes: { kind, label, aliases } }) =>
    hidden.has(key) || !named.has(kind) ? [] : [label, ...aliases],
  );
}

function keyFor(
  key: string,
  person: HiddenPerson | undefined,
  ids: ReadonlyMap<string, string>,
  words: (text: string, small: boolean) => string,
): string {
  if (person) return `person:${slug(person.initials ?? '') || 'x'}`;
  const [kind, name] = [key.slice(0, key.indexOf(':') + 1), key.slice(key.indexOf(':') + 1)];
  return kind === 'document:' ? `${kind}${ids.get(name) ?? words(name, true)}` : words(key, true);
}

/** What each is called afterwards; two that would be called the same are counted. */
function newNames(names: readonly string[], rename: (name: string) => string, taken: Set<string>): Map<string, string> {
  const same = names.filter((name) => rename(name) === name);
  for (const name of same) taken.add(name);
  const result = new Map(same.map((name) => [name, name]));
  for (const name of names) {
    if (result.has(name)) continue;
    const wanted = rename(name);
    let free = wanted;
    for (let number = 2; taken.has(free); number += 1) free = `${wanted}-${number}`;
    taken.add(free);
    result.set(name, free);
  }
  return result;
}

const references = ['organisation', 'municipality', 'role', 'predecessor', 'successor'] as const;

function mapKeys<Value extends object>(value: Value, keyOf: ReadonlyMap<string, string>): Value {
  const copy: Partial<Record<string, unknown>> = { ...(value as object) };
  for (const name of references) {
    const key = copy[name];
    if (typeof key === 'string') copy[name] = keyOf.get(key) ?? key;
  }
  return copy as unknown as Value;
}

/** Where texts name the hidden, as the graph knows it. */
function mentions(graph: SerializedGraph, hidden: ReadonlyMap<string, HiddenPerson>) {
  const spans = new Map<string, (Span & { readonly person: HiddenPerson })[]>();
  for (const { key, attributes } of graph.nodes) {
    const person = hidden.get(key);
    if (!person) continue;
    for (const item of attributes.evidence) {
      if ('correction' in item) continue;
      const list = spans.get(item.document) ?? [];
      spans.set(item.document, list);
      list.push({ start: item.start, end: item.end, person });
    }
  }
  return spans;
}

function maskedRecord<Record extends DocumentRecord>(
  record: Record,
  text: string | null,
  named: (id: string) => string,
  words: (text: string, small?: boolean) => string,
): Record {
  const { otherPaths, url } = record;
  return {
    ...record,
    id: named(record.id),
    path: words(record.path, true),
    ...(otherPaths ? { otherPaths: otherPaths.map((path) => words(path, true)) } : {}),
    title: words(record.title),
    url: url !== null && words(url, true) === url ? url : null,
    // The hash of the whole text would let a guess be checked.
    ...(text === null ? {} : { sha256: sha256Hex(text) }),
  };
}

/** Keys that have become the same are counted. */
function unique(edges: readonly SerializedEdge[]): SerializedEdge[] {
  const taken = new Set<string>();
  return edges.map((edge) => {
    let key = edge.key;
    for (let number = 2; taken.has(key); number += 1) key = `${edge.key}-${number}`;
    taken.add(key);
    return { ...edge, key };
  });
}
