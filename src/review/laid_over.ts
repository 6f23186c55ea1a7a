import type { Decision, EdgeAttributes, SerializedEdge, SerializedGraph, SerializedNode } from '../model/index.ts';
import { slug } from '../text/slug.ts';

/**
 * A graph with decisions laid over it, where the texts cannot be read anew: an opened graph.json, a page too large for
 * its texts. What they change at once is seen; what follows from reading (a post that a name now belongs to) comes with
 * the next build. Rows that meet nothing change nothing.
 */
export function laidOver(graph: SerializedGraph, decisions: readonly Decision[]): SerializedGraph {
  const draft: Draft = {
    nodes: new Map(graph.nodes.map((node) => [node.key, node])),
    edges: graph.edges,
    now: new Map(),
  };
  for (const row of decisions) lay(row, draft);
  return {
    ...graph,
    nodes: [...draft.nodes.values()].sort(byKey),
    edges: [...draft.edges].sort(byKey),
  };
}

/** Altered row by row. */
interface Draft {
  readonly nodes: Map<string, SerializedNode>;
  edges: readonly SerializedEdge[];
  /** What a key was called before. */
  readonly now: Map<string, string>;
}

function lay(row: Decision, draft: Draft): void {
  const { decision, relation, object, value, documents } = row;
  const subject = current(row.subject, draft);
  const node = draft.nodes.get(subject);
  if (relation !== undefined) {
    if (object !== undefined) layEdge(row, subject, current(object, draft), draft);
  } else if (node === undefined) return;
  else if (decision === 'same' && object !== undefined) mergeNodes(node, current(object, draft), row, draft);
  else if (decision === 'not-same' && object === undefined && documents.length > 0) splitNode(node, row, draft);
  else if (decision === 'rename' && value !== undefined) put(draft, marked(named(node, value), row));
  else if (decision === 'retype' && value !== undefined) retype(node, value, row, draft);
  else if (decision === 'confirm') put(draft, marked(confirmed(node), row));
  else if (decision === 'reject') {
    draft.nodes.delete(subject);
    draft.edges = gathered(draft.edges.flatMap((edge) => withoutNode(edge, subject)));
  }
}

function mergeNodes(into: SerializedNode, otherKey: string, row: Decision, draft: Draft): void {
  const other = draft.nodes.get(otherKey);
  if (other === undefined || other === into || other.attributes.kind !== into.attributes.kind) return;
  const { attributes: one } = into;
  const aliases = [...one.aliases, other.attributes.label, ...other.attributes.aliases];
  const evidence = [...one.evidence, ...other.attributes.evidence];
  draft.nodes.delete(otherKey);
  put(
    draft,
    marked({ key: into.key, attributes: { ...other.attributes, ...one, ...forms(one.label, aliases), evidence } }, row),
  );
  renameKey(otherKey, into.key, draft);
}

/** Who stands in these texts is another, with what they say. */
function splitNode(node: SerializedNode, { documents, id }: Decision, draft: Draft): void {
  const ids = new Set(documents.map((document) => document.replace(/#[^#]*$/u, '')));
  const isOther = (item: object) => 'document' in item && ids.has(String(item.document));
  const [there, here] = parted(node.attributes.evidence, isOther);
  if (there.length === 0 || here.length === 0) return;
  const key = `${node.key.replace(/@[^@]*$/u, '')}@${slug([...ids].sort()[0]!)}`;
  const mark = { correction: id };
  draft.nodes.set(node.key, { key: node.key, attributes: { ...node.attributes, evidence: [...here, mark] } });
  draft.nodes.set(key, { key, attributes: { ...node.attributes, evidence: [...there, mark] } });
  draft.edges = draft.edges.flatMap((edge) => {
    if (edge.source !== node.key && edge.target !== node.key) return [edge];
    const [said, left] = parted(edge.attributes.evidence, isOther);
    const rest = left.length === 0 ? [] : [saying(edge, left)];
    return said.length === 0 ? rest : [...rest, moved(saying(edge, said), new Map([[node.key, key]]))];
  });
}

function retype(node: SerializedNode, value: string, row: Decision, draft: Draft): void {
  const [kind, subkind] = value.split('/') as [SerializedNode['attributes']['kind'], string | undefined];
  const key = `${kind}:${node.key.slice(node.key.indexOf(':') + 1)}`;
  if (key !== node.key && draft.nodes.has(key)) return;
  const { subkind: _, ...attributes } = node.attributes;
  draft.nodes.delete(node.key);
  const next = { ...attributes, kind, ...(subkind === undefined ? {} : { subkind }) } as SerializedNode['attributes'];
  put(draft, marked({ key, attributes: next }, row));
  renameKey(node.key, key, draft);
}

function layEdge({ decision, relation, id, ...row }: Decision, source: string, target: string, draft: Draft): void {
  const place = (key: string | undefined) => key && current(key, draft);
  const [organisation, municipality] = [place(row.organisation), place(row.municipality)];
  const isMeant = (edge: SerializedEdge) =>
    edge.attributes.kind === relation &&
    edge.source === source &&
    edge.target === target &&
    (organisation === undefined || edge.attributes.organisation === organisation) &&
    (municipality === undefined || edge.attributes.municipality === municipality);
  if (decision === 'confirm')
    draft.edges = draft.edges.map((edge) =>
      isMeant(edge) ? saying(edge, [...edge.attributes.evidence, { correction: id }], { confidence: 1 }) : edge,
    );
  if (decision !== 'reject') return;
  const gone = new Set(draft.edges.filter(isMeant));
  draft.edges = draft.edges.filter((edge) => !gone.has(edge));
  if (relation === 'holds_role') draft.edges = draft.edges.filter((edge) => !restedOn(edge, gone, draft.edges));
}

/** A place of work that no post of hers is at any more. */
function restedOn(
  { source, target, attributes: { kind } }: SerializedEdge,
  gone: ReadonlySet<SerializedEdge>,
  edges: readonly SerializedEdge[],
): boolean {
  if (kind !== 'works_at' && kind !== 'works_in') return false;
  const isThere = (post: SerializedEdge) =>
    post.attributes.kind === 'holds_role' &&
    post.source === source &&
    [post.attributes.organisation, post.attributes.municipality].includes(target);
  return [...gone].some(isThere) && !edges.some(isThere);
}

/** All that spoke of one key speaks of another; edges that have become one are one. */
function renameKey(from: string, to: string, draft: Draft): void {
  draft.now.set(from, to);
  const names = new Map([[from, to]]);
  draft.edges = gathered(draft.edges.map((edge) => moved(edge, names)));
}

/** Edges that have become one are one; what leads to itself is none. */
function gathered(edges: readonly SerializedEdge[]): SerializedEdge[] {
  const byName = new Map<string, SerializedEdge>();
  for (const edge of edges) {
    if (edge.source === edge.target) continue;
    const known = byName.get(edge.key);
    byName.set(edge.key, known === undefined ? edge : both(known, edge));
  }
  return [...byName.values()];
}

function both(one: SerializedEdge, other: SerializedEdge): SerializedEdge {
  const evidence = [...one.attributes.evidence, ...other.attributes.evidence];
  const confidence = Math.max(one.attributes.confidence, other.attributes.confidence);
  return saying(one, evidence, { confidence });
}

const namingFields = ['organisation', 'municipality', 'role', 'predecessor', 'successor'] as const;

function moved(edge: SerializedEdge, names: ReadonlyMap<string, string>): SerializedEdge {
  const now = (key: string) => names.get(key) ?? key;
  const speaksOf = [edge.source, edge.target, ...namingFields.map((field) => edge.attributes[field])];
  if (!speaksOf.some((key) => key !== undefined && names.has(key))) return edge;
  const renamed = <Item extends object>(item: Item): Item =>
    Object.fromEntries(
      Object.entries(item).map(([name, value]) => [
        name,
        (namingFields as readonly string[]).includes(name) ? now(value as string) : value,
      ]),
    ) as Item;
  const attributes = { ...renamed(edge.attributes), evidence: edge.attributes.evidence.map(renamed) };
  const [source, target] = [now(edge.source), now(edge.target)];
  return { key: edgeKey(source, target, attributes), source, target, attributes };
}

/** As `resolve/edges.ts` makes them. */
function edgeKey(source: string, target: string, { kind, organisation, municipality }: EdgeAttributes): string {
  const places = kind === 'holds_role' ? [organisation, municipality] : [];
  return [source, kind, target, ...places].filter((part) => part !== undefined).join(' ');
}

/** The edge without a word of that node; none when it is an end of it. */
function withoutNode(edge: SerializedEdge, key: string): SerializedEdge[] {
  const { source, target } = edge;
  if (source === key || target === key) return [];
  const silent = <Item extends object>(item: Item): Item =>
    Object.fromEntries(
      Object.entries(item).filter(
        ([name, value]) => value !== key || !(namingFields as readonly string[]).includes(name),
      ),
    ) as Item;
  const attributes = { ...silent(edge.attributes), evidence: edge.attributes.evidence.map(silent) };
  return [{ key: edgeKey(source, target, attributes), source, target, attributes }];
}

function saying(
  edge: SerializedEdge,
  evidence: EdgeAttributes['evidence'],
  more: Partial<EdgeAttributes> = {},
): SerializedEdge {
  return { ...edge, attributes: { ...edge.attributes, ...more, evidence, weight: evidence.length } };
}

function named(node: SerializedNode, label: string): SerializedNode {
  const { attributes } = node;
  return { key: node.key, attributes: { ...attributes, ...forms(label, [attributes.label, ...attributes.aliases]) } };
}

function confirmed(node: SerializedNode): SerializedNode {
  const isProposed = node.attributes.status === 'proposed';
  return isProposed ? { key: node.key, attributes: { ...node.attributes, status: 'confirmed' } } : node;
}

function marked(node: SerializedNode, { id }: Decision): SerializedNode {
  const evidence = [...node.attributes.evidence, { correction: id }];
  return { key: node.key, attributes: { ...node.attributes, evidence } };
}

function forms(label: string, names: readonly string[]) {
  return { label, aliases: [...new Set(names)].filter((name) => name !== label).sort() };
}

function current(key: string, { now }: Draft): string {
  let found = key;
  for (let next = now.get(found); next !== undefined && next !== key; next = now.get(found)) found = next;
  return found;
}

function put({ nodes }: Draft, node: SerializedNode): void {
  nodes.set(node.key, node);
}

function parted<Item extends object>(items: readonly Item[], fits: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(fits), items.filter((item) => !fits(item))];
}

function byKey(one: { readonly key: string }, other: { readonly key: string }): number {
  return one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
}
