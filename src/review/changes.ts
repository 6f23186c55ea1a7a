import type { EdgeKind, NodeKind, SerializedEdge, SerializedGraph, SerializedNode } from '../model/index.ts';

/** What came, went or changed between two graphs of one folder. Mentions, places and sizes are left out. */
export type Change = NodeChange | EdgeChange;

interface NodeChange {
  readonly thing: 'node';
  readonly change: 'came' | 'went' | 'changed';
  readonly kind: NodeKind;
  /** Today's key; of what went, its last one. */
  readonly key: string;
  readonly before: SerializedNode | null;
  readonly after: SerializedNode | null;
  readonly fields: readonly Field[];
}

interface EdgeChange {
  readonly thing: 'edge';
  readonly change: 'came' | 'went' | 'changed';
  readonly kind: EdgeKind;
  readonly key: string;
  readonly before: SerializedEdge | null;
  readonly after: SerializedEdge | null;
  readonly fields: readonly Field[];
}

export interface Field {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

const nodeFields = [
  'label',
  'subkind',
  'municipality',
  'code',
  'partial',
  'date',
  'endDate',
  'status',
  'group',
] as const;
const edgeFields = ['organisation', 'municipality', 'role', 'status', 'start', 'end', 'area', 'party'] as const;
/** In this order: people and posts first. */
const nodeOrder = ['person', 'organisation', 'municipality', 'role', 'event', 'concept', 'document'];
const changeOrder = ['came', 'went', 'changed'];

/** Nodes first, then edges, by kind, then what came, went and changed, by key. */
export function findChanges(before: SerializedGraph, after: SerializedGraph): Change[] {
  const renamed = renamings(before, after);
  const now = (key: string): string => renamed.get(key) ?? key;
  const nodes = nodeChanges(before, after, now);
  const edges = edgeChanges(before, after, now);
  const rank = ({ thing, kind, change }: Change): number =>
    (thing === 'node' ? nodeOrder.indexOf(kind) : 100) * 10 + changeOrder.indexOf(change);
  const group = ({ thing, kind }: Change) => (thing === 'edge' ? kind : '');
  return [...nodes, ...edges].sort(
    (one, other) =>
      Number(one.thing === 'edge') - Number(other.thing === 'edge') ||
      postsFirst(group(one)) - postsFirst(group(other)) ||
      compare(group(one), group(other)) ||
      rank(one) - rank(other) ||
      compare(one.key, other.key),
  );
}

function nodeChanges(before: SerializedGraph, after: SerializedGraph, now: (key: string) => string): NodeChange[] {
  const old = new Map(before.nodes.map((node) => [now(node.key), node]));
  const changes: NodeChange[] = [];
  for (const node of after.nodes) {
    const known = old.get(node.key);
    old.delete(node.key);
    const { kind } = node.attributes;
    const base = { thing: 'node', kind, key: node.key, after: node } as const;
    if (known === undefined) changes.push({ ...base, change: 'came', before: null, fields: [] });
    else {
      const key = known.key === node.key ? [] : [{ name: 'key', before: known.key, after: node.key }];
      const fields = [...key, ...fieldsOf(nodeFields, known.attributes, node.attributes, now)];
      if (fields.length > 0) changes.push({ ...base, change: 'changed', before: known, fields });
    }
  }
  for (const node of old.values()) {
    const { kind } = node.attributes;
    changes.push({ thing: 'node', change: 'went', kind, key: node.key, before: node, after: null, fields: [] });
  }
  return changes;
}

function edgeChanges(before: SerializedGraph, after: SerializedGraph, now: (key: string) => string): EdgeChange[] {
  const old = groupsOf(before.edges, ({ source, target }) => [now(source), now(target)]);
  const fresh = groupsOf(after.edges, ({ source, target }) => [source, target]);
  const changes: EdgeChange[] = [];
  for (const name of new Set([...old.keys(), ...fresh.keys()])) {
    const [olds, news] = [[...(old.get(name) ?? [])], [...(fresh.get(name) ?? [])]];
    // The same post first; what is left of one person in one role are posts that moved.
    const pairs: [SerializedEdge, SerializedEdge][] = [];
    for (const edge of [...news]) {
      const same = olds.findIndex((each) => differing(each, edge, now).length === 0);
      if (same < 0) continue;
      olds.splice(same, 1);
      news.splice(news.indexOf(edge), 1);
    }
    while (olds.length > 0 && news.length > 0) pairs.push([olds.shift()!, news.shift()!]);
    for (const [was, is] of pairs) {
      const fields = differing(was, is, now);
      changes.push({
        thing: 'edge',
        change: 'changed',
        kind: is.attributes.kind,
        key: is.key,
        before: was,
        after: is,
        fields,
      });
    }
    for (const is of news)
      changes.push({
        thing: 'edge',
        change: 'came',
        kind: is.attributes.kind,
        key: is.key,
        before: null,
        after: is,
        fields: [],
      });
    for (const was of olds)
      changes.push({
        thing: 'edge',
        change: 'went',
        kind: was.attributes.kind,
        key: was.key,
        before: was,
        after: null,
        fields: [],
      });
  }
  return changes;
}

/** Edges of one kind between the same ends; a person may hold a role in several places. */
function groupsOf(
  edges: readonly SerializedEdge[],
  endsOf: (edge: SerializedEdge) => readonly [string, string],
): Map<string, SerializedEdge[]> {
  const groups = new Map<string, SerializedEdge[]>();
  for (const edge of edges) {
    if (edge.attributes.kind === 'mentions') continue;
    const name = `${edge.attributes.kind} ${endsOf(edge).join(' ')}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [edge]);
    else group.push(edge);
  }
  return groups;
}

function differing(was: SerializedEdge, is: SerializedEdge, now: (key: string) => string): Field[] {
  return fieldsOf(edgeFields, was.attributes, is.attributes, now);
}

function fieldsOf<Name extends string>(
  names: readonly Name[],
  was: Readonly<Partial<Record<Name, unknown>>>,
  is: Readonly<Partial<Record<Name, unknown>>>,
  now: (key: string) => string,
): Field[] {
  const text = (value: unknown) => (value === undefined ? null : String(value));
  return names.flatMap((name) => {
    const [before, after] = [text(was[name]), text(is[name])];
    return before === after || (before !== null && now(before) === after) ? [] : [{ name, before, after }];
  });
}

/**
 * Keys that a node has lost and got by a change of scope alone: "person:maria-lund" is "person:maria-lund@0180" from the
 * day on that another Maria Lund is there. They are one where a text that named the old names just one of the new.
 */
function renamings(before: SerializedGraph, after: SerializedGraph): Map<string, string> {
  const [old, fresh] = [keysOf(before), keysOf(after)];
  const came = byName(after.nodes.filter(({ key }) => !old.has(key)));
  const renamed = new Map<string, string>();
  for (const [name, went] of byName(before.nodes.filter(({ key }) => !fresh.has(key)))) {
    const taken = new Set<string>();
    for (const node of went) {
      const documents = documentsOf(node);
      const heirs = (came.get(name) ?? []).filter((each) => [...documentsOf(each)].some((id) => documents.has(id)));
      const [heir] = heirs;
      if (heir === undefined || heirs.length > 1 || taken.has(heir.key)) continue;
      taken.add(heir.key);
      renamed.set(node.key, heir.key);
    }
  }
  return renamed;
}

function keysOf({ nodes }: SerializedGraph): ReadonlySet<string> {
  return new Set(nodes.map(({ key }) => key));
}

/** Nodes by their keys without scope. */
function byName(nodes: readonly SerializedNode[]): Map<string, SerializedNode[]> {
  const groups = new Map<string, SerializedNode[]>();
  for (const node of nodes) {
    const name = node.attributes.kind === 'document' ? node.key : node.key.replace(/@[^@]*$/u, '');
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [node]);
    else group.push(node);
  }
  return groups;
}

function documentsOf({ attributes }: SerializedNode): ReadonlySet<string> {
  return new Set(attributes.evidence.flatMap((item) => ('document' in item ? [item.document] : [])));
}

function postsFirst(kind: string): number {
  return kind === 'holds_role' ? 0 : 1;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
