/** A made-up world in which names stand where they are hard to take out: titles, paths, addresses, other nodes' labels. */
import { documentsById, type ExportParts } from '../../src/export/index.ts';
import { sortByKey } from '../../src/graph/index.ts';
import type {
  NodeAttributes,
  SerializedEdge,
  SerializedGraph,
  SerializedNode,
  StoredDocument,
} from '../../src/model/index.ts';
import { slug } from '../../src/text/slug.ts';
import { makeWorld } from '../support/made_up_world.ts';

export function spoiledWorld(size: number, seed: number): ExportParts {
  const world = makeWorld(size, seed);
  const graph = withoutLoose(world.graph);
  const people = graph.nodes.filter(({ attributes }) => attributes.kind === 'person').slice(0, 6);
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const edges: SerializedEdge[] = [...graph.edges];
  const documents: StoredDocument[] = [...world.documents];
  const role = graph.nodes.find(({ attributes }) => attributes.kind === 'role')!.key;
  const place = graph.nodes.find(({ attributes }) => attributes.kind === 'municipality')!.key;

  function add(key: string, label: string, attributes: Partial<NodeAttributes>, document: string, start: number): void {
    const evidence = [{ document, start, end: start + label.length }];
    const plain = { aliases: [], x: 0, y: 0, size: 3, color: '#888888' };
    nodes.set(key, { key, attributes: { ...plain, label, evidence, ...attributes } as NodeAttributes });
  }

  for (const [at, { key, attributes }] of people.entries()) {
    const { label } = attributes;
    const [given = '', ...rest] = label.split(' ');
    const surname = rest.join(' ');
    const id = `personer/${slug(label)}`;
    const mail = `${given}.${rest[0] ?? ''}@skola.example`.toLowerCase();
    const text = [
      `${label} blir rektor.`,
      `Kontakt: ${mail}, https://example.org/${slug(label)}/mer eller ${surname.toUpperCase()}, ${given.toUpperCase()}.`,
      `${surname}s förslag och ${given}s tankar. ${surname}, ${given} har ordet.`,
    ].join('\n');
    const title = `${label} blir rektor`;
    const url = `https://example.org/nytt/${slug(label)}`;
    documents.push({
      id,
      path: `${id}.txt`,
      title,
      date: '2020-01-02',
      url,
      language: 'sv',
      sha256: '1'.repeat(64),
      chars: text.length,
      text,
    });
    const event = `event:${slug(title)}@2020`;
    add(event, title, { kind: 'event', date: '2020' }, id, 0);
    add(`document:${id}`, title, { kind: 'document', path: `${id}.txt`, url, date: '2020-01-02' }, id, 0);
    const known = nodes.get(key)!;
    const alias = `${given[0]}. ${surname}`;
    nodes.set(key, {
      key,
      attributes: {
        ...known.attributes,
        aliases: at % 2 === 0 ? [alias] : [],
        evidence: [...known.attributes.evidence, { document: id, start: 0, end: label.length }],
      },
    } satisfies SerializedNode);
    const evidence = [{ document: id, start: 0, end: text.indexOf('\n'), rule: 'made-up' }];
    const plain = { weight: 1, confidence: 0.8, evidence };
    edges.push(
      {
        key: `${key} took_part_in ${event}`,
        source: key,
        target: event,
        attributes: { kind: 'took_part_in', ...plain },
      },
      {
        key: `${key} holds_role ${role}|${event}`,
        source: key,
        target: role,
        attributes: {
          kind: 'holds_role',
          ...plain,
          municipality: place,
          predecessor: people[(at + 1) % people.length]!.key,
          contradictions: [{ about: 'holder', values: [`holds_role:${people[(at + 2) % people.length]!.key}`] }],
        },
      },
      {
        key: `document:${id} mentions ${key}`,
        source: `document:${id}`,
        target: key,
        attributes: { kind: 'mentions', count: 1, weight: 1, confidence: 1, evidence },
      },
    );
  }

  // Two pupils, who hold no post: "Vendel Tjärnhök", and a child told by its age.
  const pupils = 'Eleven Vendel Tjärnhök i klass 7B läste högt.\nEbbalisa Brunnsjö, 9 år, ritade.';
  documents.push({
    ...documents[0]!,
    id: 'klassen',
    path: 'klassen.txt',
    title: 'Klassen',
    text: pupils,
    chars: pupils.length,
  });
  for (const name of ['Vendel Tjärnhök', 'Ebbalisa Brunnsjö']) {
    add(`person:${slug(name)}`, name, { kind: 'person' }, 'klassen', pupils.indexOf(name));
  }
  const sorted = documents.sort((one, other) => (one.id < other.id ? -1 : 1));
  const records = sorted.map(({ text: _, ...record }) => record);
  return {
    graph: {
      ...graph,
      attributes: { ...graph.attributes, documents: records },
      nodes: sortByKey([...nodes.values()]),
      edges: sortByKey(edges),
    },
    documents: documentsById(sorted),
  };
}

/** A world may name municipalities that no text speaks of. */
function withoutLoose(graph: SerializedGraph): SerializedGraph {
  const keys = new Set(graph.nodes.map(({ key }) => key));
  const nodes = graph.nodes.map((node) => {
    const { municipality, ...attributes } = node.attributes;
    return municipality === undefined || keys.has(municipality) ? node : { ...node, attributes };
  });
  return { ...graph, nodes };
}
