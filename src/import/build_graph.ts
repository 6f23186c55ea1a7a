/** From what another program wrote to a graph of ours: kinds, keys, references and evidence, or nothing where unsure. */
import { type DraftNode, sortByKey, styleGraph } from '../graph/index.ts';
import { layoutGraph } from '../layout/index.ts';
import {
  type EdgeAttributes,
  type EdgeEvidence,
  type EdgeKind,
  edgeRules,
  type NodeAttributes,
  type NodeKind,
  organisationKinds,
  postStatuses,
  type SerializedEdge,
  type SerializedGraph,
  type SerializedNode,
  type StoredDocument,
} from '../model/index.ts';
import { slug } from '../text/slug.ts';
import { edgeKindIn, nodeKindIn, rowOf } from './columns.ts';
import { createSources } from './evidence.ts';
import { type FlatEdge, type FlatGraph, type FlatNode, numberIn } from './flat.ts';

export interface Imported {
  readonly graph: SerializedGraph;
  /** As far as the file quotes them. */
  readonly documents: readonly StoredDocument[];
  /** Edges that no relation of ours can hold, and those whose ends are not there. */
  readonly lost: { readonly unknown: number; readonly loose: number };
}

export interface ImportOptions {
  /** Of the file; the evidence of what only it says. */
  readonly name: string;
  /** What the graph was before: whoever was in it keeps what the file has no columns for. */
  readonly base?: SerializedGraph | undefined;
  /** Kind of nodes that no column tells the kind of. */
  readonly nodeKind?: NodeKind;
}

export function buildGraph(flat: FlatGraph, options: ImportOptions): Imported {
  const { name, nodeKind = 'concept' } = options;
  const base = isBaseOf(flat, options.base) ? options.base : undefined;
  const before = {
    nodes: new Map(base?.nodes.map((node) => [node.key, node])),
    edges: new Map(base?.edges.map((edge) => [edge.key, edge])),
  };
  const sources = createSources();
  const correction = [{ correction: name }];
  const keys = keysOf(flat.nodes, nodeKind);
  const kinds = new Map([...keys.values()].map((key) => [key, key.slice(0, key.indexOf(':')) as NodeKind]));
  for (const record of base?.attributes.documents ?? []) sources.add(record);
  for (const node of flat.nodes) addDocument(node, keys.get(node.id)!);

  const nodes = flat.nodes.map((flatNode): DraftNode & { readonly place: FlatNode } => {
    const key = keys.get(flatNode.id)!;
    const known = before.nodes.get(key);
    const attributes = known ? taken(known, flatNode) : told(flatNode, kinds.get(key)!);
    return { key, attributes, place: flatNode };
  });
  const lost = { unknown: 0, loose: 0 };
  const usedKeys = new Set<string>();
  const edges = flat.edges.flatMap((edge): SerializedEdge[] => {
    const [source, target] = [keys.get(edge.source), keys.get(edge.target)];
    if (source === undefined || target === undefined || source === target) {
      lost.loose += 1;
      return [];
    }
    const row = rowOf(edge.values, 'edge');
    const kind = edgeKindIn(row.text('kind')) ?? edgeKindIn(row.text('kindName')) ?? edgeKindIn(edge.label);
    const rule = kind && edgeRules[kind];
    if (!kind || !rule?.from.includes(kinds.get(source)!) || !rule.to.includes(kinds.get(target)!)) {
      lost.unknown += 1;
      return [];
    }
    const known = [edge.id, row.text('id') ?? ''].map((id) => before.edges.get(id)).find((one) => one !== undefined);
    const same = known?.source === source && known.target === target && known.attributes.kind === kind;
    let key = edge.id.includes(':') ? edge.id : `${kind}:${source}→${target}`;
    for (let number = 2; usedKeys.has(key); number += 1) key = `${kind}:${source}→${target}#${number}`;
    usedKeys.add(key);
    const attributes = same ? known.attributes : toldEdge(edge, kind);
    return [{ key, source, target, attributes: withinKinds(attributes, kinds) }];
  });

  const styled = styleGraph({
    attributes: {
      schema: 'samband-graph/1',
      title: base?.attributes.title ?? (flat.title || name.replace(/\.[^.]*$/u, '')),
      generator: base?.attributes.generator ?? 'samband',
      documents: sources.records(),
    },
    nodes: nodes.map(({ key, attributes }) => ({ key, attributes })),
    edges,
  });
  return { graph: placed(styled, flat.nodes, keys), documents: sources.texts(), lost };

  function addDocument(node: FlatNode, key: string): void {
    if (!key.startsWith('document:') || before.nodes.has(key)) return;
    const row = rowOf(node.values, 'node');
    const id = key.slice('document:'.length);
    sources.add({
      id,
      path: row.text('path') ?? id,
      title: node.label || id,
      date: row.text('date') ?? null,
      url: row.text('url') ?? null,
      language: 'sv',
      sha256: '',
      chars: 0,
    });
  }

  /** Somebody we know: the file may have given another name, all else is as it was. */
  function taken({ attributes }: SerializedNode, { label }: FlatNode): DraftNode['attributes'] {
    if (label === '' || label === attributes.label) return attributes;
    const aliases = [...new Set([...attributes.aliases, attributes.label])].filter((alias) => alias !== label).sort();
    return { ...attributes, label, aliases, evidence: [...attributes.evidence, { correction: name }] };
  }

  function told({ id, label, values }: FlatNode, kind: NodeKind): DraftNode['attributes'] {
    const row = rowOf(values, 'node');
    const aliases = row.list('aliases').filter((alias) => alias !== '' && alias !== label);
    const found = sources.read(row, [label, ...aliases]);
    const municipality = row.text('municipalityKey');
    const [lat, lon] = [numberIn(row.text('lat')), numberIn(row.text('lon'))];
    const subkind = organisationKinds.find((one) => one === row.text('subkind'));
    const status = (['confirmed', 'proposed'] as const).find((one) => one === row.text('status'));
    const texts = ['code', 'county', 'date', 'endDate', 'group', 'path', 'url'] as const;
    const plain = texts.flatMap((one) => (row.text(one) === undefined ? [] : [[one, row.text(one)]]));
    const evidence: NodeAttributes['evidence'] = found.map((item) => {
      if ('correction' in item) return item;
      const { rule, ...span } = item;
      return rule === undefined ? span : { ...span, rule };
    });
    return {
      kind,
      label: label || id,
      aliases: [...new Set(aliases)].sort(),
      ...Object.fromEntries(plain),
      ...(lat !== undefined && lon !== undefined ? { lat, lon } : {}),
      ...(subkind ? { subkind } : {}),
      ...(kind === 'concept' && status ? { status } : {}),
      ...(kinds.get(municipality ?? '') === 'municipality' ? { municipality } : {}),
      ...(row.text('partial') === 'true' ? { partial: true } : {}),
      evidence: evidence.length > 0 ? evidence : correction,
    } as DraftNode['attributes'];
  }

  function toldEdge(edge: FlatEdge, kind: EdgeKind): EdgeAttributes {
    const row = rowOf(edge.values, 'edge');
    const read = sources.read(row, []);
    const evidence = read.map((item) => ('correction' in item ? item : { ...item, rule: item.rule ?? 'import' }));
    const references: Record<string, string | undefined> = {
      ...(kind === 'holds_role' || kind === 'works_in' || kind === 'succeeded'
        ? { organisation: row.text('organisationKey') }
        : {}),
      ...(kind === 'holds_role' || kind === 'works_at' ? { municipality: row.text('municipalityKey') } : {}),
      ...(kind === 'holds_role' ? {} : { role: row.text('roleKey') }),
    };
    const texts = ['start', 'end', 'firstSeen', 'lastSeen', 'area', 'party'] as const;
    const status = postStatuses.find((one) => one === row.text('status'));
    const count = numberIn(row.text('count'));
    const defined = Object.entries({ ...references, ...Object.fromEntries(texts.map((one) => [one, row.text(one)])) });
    const all = evidence.length > 0 ? evidence : correction;
    return {
      kind,
      weight: all.length,
      confidence: Math.min(1, Math.max(0, numberIn(row.text('confidence')) ?? 1)),
      evidence: all as readonly EdgeEvidence[],
      ...Object.fromEntries(defined.filter(([, value]) => value !== undefined)),
      ...(status ? { status } : {}),
      ...(count === undefined ? {} : { count }),
    };
  }
}

/** Another graph that happens to lie beside the file says nothing of it. */
function isBaseOf({ nodes }: FlatGraph, base: SerializedGraph | undefined): boolean {
  const keys = new Set(base?.nodes.map(({ key }) => key));
  return nodes.filter(({ id }) => keys.has(id)).length * 2 > nodes.length;
}

const referenceKinds = { organisation: 'organisation', municipality: 'municipality', role: 'role' } as const;

/** Without the names of nodes that somebody took away, in the edge and in what it rests on. */
function withinKinds(attributes: EdgeAttributes, kinds: ReadonlyMap<string, NodeKind>): EdgeAttributes {
  const clean = <Value extends object>(value: Value): Value => {
    const copy: Partial<Record<string, unknown>> = { ...(value as object) };
    for (const [name, kind] of Object.entries(referenceKinds))
      if (copy[name] !== undefined && kinds.get(String(copy[name])) !== kind) delete copy[name];
    for (const name of ['predecessor', 'successor'])
      if (copy[name] !== undefined && !kinds.has(String(copy[name]))) delete copy[name];
    return copy as unknown as Value;
  };
  return {
    ...clean(attributes),
    evidence: attributes.evidence.map((item) => ('document' in item ? clean(item) : item)),
  };
}

/** Our keys stay; others are made from kind and label. */
function keysOf(nodes: readonly FlatNode[], otherwise: NodeKind): Map<string, string> {
  const keys = new Map<string, string>();
  const used = new Set<string>();
  for (const { id, label, values } of nodes) {
    const row = rowOf(values, 'node');
    const prefix = nodeKindIn(id.slice(0, Math.max(0, id.indexOf(':'))));
    const kind = nodeKindIn(row.text('kind')) ?? nodeKindIn(row.text('kindName')) ?? prefix ?? otherwise;
    const wanted =
      prefix === kind
        ? id
        : `${kind}:${row.text('code') && kind === 'municipality' ? row.text('code') : slug(label || id) || 'x'}`;
    let key = wanted;
    for (let number = 2; used.has(key); number += 1) key = `${wanted}-${number}`;
    used.add(key);
    keys.set(id, key);
  }
  return keys;
}

/** Where the file has every node; else a layout of our own. */
function placed(
  graph: SerializedGraph,
  nodes: readonly FlatNode[],
  keys: ReadonlyMap<string, string>,
): SerializedGraph {
  const places = new Map(nodes.map((node) => [keys.get(node.id)!, node]));
  const isPlaced =
    nodes.every(({ x, y }) => x !== undefined && y !== undefined) && nodes.some(({ x, y }) => x !== 0 || y !== 0);
  if (!isPlaced) return layoutGraph(graph);
  const moved = graph.nodes.map((node) => {
    const { x = 0, y = 0, size = node.attributes.size } = places.get(node.key)!;
    return { ...node, attributes: { ...node.attributes, x, y, size } };
  });
  return { ...graph, nodes: sortByKey(moved) };
}
