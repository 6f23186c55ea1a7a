/** A graph as if only some texts had been read: what only the others say is not in it. */
import type { ExportParts } from '../export/index.ts';
import type {
  CorrectionEvidence,
  EdgeAttributes,
  EdgeEvidence,
  NodeAttributes,
  NodeEvidence,
  PostStatus,
  SerializedEdge,
  SerializedNode,
} from '../model/index.ts';
import { foldName } from '../text/folded_name.ts';
import { slug } from '../text/slug.ts';
import { nodeWithin, restingOn, withCuts, within } from './shown_part.ts';

export function chosenDocuments({ graph, documents }: ExportParts, ids: readonly string[]): ExportParts {
  const chosen = new Set(ids);
  // A correction rests on no text; it alone carries nothing here.
  const isChosen = (item: NodeEvidence | EdgeEvidence | CorrectionEvidence) =>
    'document' in item && chosen.has(item.document);
  const nodes = graph.nodes.flatMap((node): SerializedNode[] => {
    const evidence = node.attributes.evidence.filter(isChosen) as NodeEvidence[];
    if (evidence.length === 0) return [];
    const all = evidence.length === node.attributes.evidence.length;
    return [all ? node : { key: node.key, attributes: renamed(node.attributes, evidence, documents) }];
  });
  const keys = new Map(nodes.map((node) => [node.key, keyOf(node, graph.nodes)]));
  const standing = new Set(keys.values());
  const named = nodes.map((node) => nodeWithin({ ...node, key: keys.get(node.key)! }, standing));
  const date = new Map(graph.attributes.documents.map((record) => [record.id, record.date]));
  const edges = graph.edges.flatMap((edge): SerializedEdge[] => {
    const [source, target] = [keys.get(edge.source), keys.get(edge.target)];
    const evidence = edge.attributes.evidence.filter(isChosen) as EdgeEvidence[];
    if (evidence.length === 0 || source === undefined || target === undefined) return [];
    const all = evidence.length === edge.attributes.evidence.length;
    const attributes = all ? edge.attributes : retold(edge.attributes, evidence, (id) => date.get(id) ?? null);
    const key = replacedKey(edge.key, [
      [edge.source, source],
      [edge.target, target],
    ]);
    return [within({ key, source, target, attributes }, standing)];
  });
  return restingOn({ ...graph, nodes: withCuts(named, edges, graph, keys), edges }, documents);
}

export function replacedKey(key: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((text, [from, to]) => (from === to ? text : text.replaceAll(from, to)), key);
}

/** Names that no chosen text says are no names here; the longest that one says is the label. */
function renamed(
  attributes: NodeAttributes,
  evidence: readonly NodeEvidence[],
  documents: ExportParts['documents'],
): NodeAttributes {
  const said = evidence.map(({ document, start, end }) => documents.get(document)?.text.slice(start, end) ?? '');
  const isSaid = (name: string) => said.some((form) => foldName(form).includes(foldName(name)));
  const aliases = attributes.aliases.filter(isSaid);
  const keeps = attributes.kind !== 'person' || isSaid(attributes.label) || said.every((form) => form === '');
  if (keeps) return { ...attributes, aliases, evidence };
  const [label = attributes.label, ...others] = [...new Set([...aliases, ...said])].sort(
    (one, other) => other.length - one.length || (one < other ? -1 : 1),
  );
  return { ...attributes, label, aliases: others.filter((name) => aliases.includes(name)).sort(), evidence };
}

/** A person who lost her label has a key of what is left of it. */
function keyOf(node: SerializedNode, before: readonly SerializedNode[]): string {
  const { kind, label } = node.attributes;
  const old = before.find(({ key }) => key === node.key)!;
  if (kind !== 'person' || old.attributes.label === label) return node.key;
  const wanted = `${kind}:${slug(label)}`;
  const taken = new Set(before.map(({ key }) => key));
  let key = wanted;
  for (let number = 2; taken.has(key); number += 1) key = `${wanted}-${number}`;
  return key;
}

/** A post as the texts that are left tell it. */
function retold(
  attributes: EdgeAttributes,
  evidence: readonly EdgeEvidence[],
  dateOf: (document: string) => string | null,
): EdgeAttributes {
  const { kind, confidence, organisation, municipality, role, area, party, status, start, end, count } = attributes;
  const tells = <Name extends 'organisation' | 'municipality' | 'area' | 'party'>(
    name: Name,
    value: string | undefined,
  ) => (value !== undefined && evidence.some((item) => item[name] === value) ? { [name]: value } : {});
  const dates = evidence.flatMap(({ document }) => dateOf(document) ?? []).sort();
  const newest = [...evidence].sort((one, other) =>
    (dateOf(one.document) ?? '') < (dateOf(other.document) ?? '') ? 1 : -1,
  );
  const told: PostStatus | undefined = newest.find((item) => item.status !== undefined)?.status;
  const derived = kind === 'works_at' || kind === 'works_in';
  return {
    kind,
    confidence,
    weight: evidence.length,
    evidence,
    ...tells('organisation', organisation),
    ...tells('municipality', municipality),
    ...(derived && role !== undefined ? { role } : {}),
    ...tells('area', area),
    ...tells('party', party),
    ...(told !== undefined ? { status: told } : derived && status !== undefined ? { status } : {}),
    ...(start !== undefined && evidence.some(({ from }) => from === start) ? { start } : {}),
    ...(end !== undefined && evidence.some(({ to }) => to === end) ? { end } : {}),
    ...(status === undefined || dates.length === 0 ? {} : { firstSeen: dates[0]!, lastSeen: dates.at(-1)! }),
    ...(count === undefined ? {} : { count: evidence.length }),
  };
}
