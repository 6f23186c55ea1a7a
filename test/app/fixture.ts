/** A graph as the pipeline would make it, from the invented texts: more than 120 nodes, every claim with its span. */
import { styleGraph } from '../../src/graph/index.ts';
import { layoutGraph } from '../../src/layout/index.ts';
import type {
  EdgeAttributes,
  EdgeEvidence,
  NodeAttributes,
  NodeEvidence,
  NodeKind,
  SerializedGraph,
  StoredDocument,
} from '../../src/model/index.ts';
import { type FixtureStatement, type FixtureText, facts, fixtureTexts } from './fixture_texts.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
interface DraftNode {
  readonly key: string;
  readonly attributes: Mutable<Omit<NodeAttributes, 'x' | 'y' | 'size' | 'color' | 'evidence'>> & {
    evidence: NodeEvidence[];
  };
}
interface DraftEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: Mutable<Omit<EdgeAttributes, 'evidence'>> & { evidence: EdgeEvidence[] };
}

export interface Fixture {
  readonly graph: SerializedGraph;
  readonly documents: readonly StoredDocument[];
}

export function makeFixture(texts: readonly FixtureText[] = fixtureTexts): Fixture {
  const documents = texts.map(documentOf).sort((one, other) => (one.id < other.id ? -1 : 1));
  const nodes = new Map<string, DraftNode>();
  const keys = new Map<string, string>();
  const edges = new Map<string, DraftEdge>();
  for (const text of texts) addNames(text, nodes, keys);
  for (const text of texts) for (const statement of text.says) addStatement(text, statement, keys, edges);
  for (const text of texts) addMentions(text, nodes, edges);
  const records = documents.map(({ text: _, ...record }) => record);
  const graph = styleGraph({
    attributes: {
      schema: 'samband-graph/1',
      title: 'Skolutveckling i sju kommuner',
      generator: 'samband 0.1.0',
      documents: records,
    },
    nodes: [...nodes.values()],
    edges: [...edges.values()],
  });
  return { graph: layoutGraph(graph), documents };
}

function documentOf({ id, date, text }: FixtureText): StoredDocument {
  return {
    id,
    path: `${id}.txt`,
    title: text.slice(0, text.indexOf('\n')),
    date,
    url: id === 'falun/skolledardagen' ? 'https://exempel.invalid/falun' : null,
    language: 'sv',
    sha256: '0'.repeat(64),
    chars: text.length,
    text,
  };
}

function addNames(text: FixtureText, nodes: Map<string, DraftNode>, keys: Map<string, string>): void {
  const title = documentOf(text).title;
  const documentKey = `document:${text.id}`;
  keys.set(text.id, documentKey);
  nodes.set(documentKey, {
    key: documentKey,
    attributes: {
      kind: 'document',
      label: title,
      aliases: [],
      path: `${text.id}.txt`,
      ...(text.date === null ? {} : { date: text.date }),
      evidence: [{ document: text.id, start: 0, end: title.length }],
    },
  });
  for (const [kind, names] of Object.entries(text.names) as [NodeKind, readonly string[]][]) {
    for (const name of names) {
      const [label, ...others] = name.split('|') as [string, ...string[]];
      const fact = facts[label] ?? {};
      const key = `${kind}:${fact.code ?? slug(label)}`;
      keys.set(label, key);
      let node = nodes.get(key);
      if (!node) {
        node = { key, attributes: { kind, label, aliases: [], ...fact, evidence: [] } };
        nodes.set(key, node);
      }
      const aliases = others.filter((other) => other.toLowerCase() !== label.toLowerCase() && kind === 'person');
      node.attributes.aliases = [...new Set([...node.attributes.aliases, ...aliases])].sort();
      node.attributes.evidence.push(...occurrences(text, [label, ...others]));
    }
  }
}

function occurrences(text: FixtureText, forms: readonly string[]): NodeEvidence[] {
  const longestFirst = [...forms].sort((one, other) => other.length - one.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const found = [...text.text.matchAll(pattern)].map((match) => ({
    document: text.id,
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (found.length === 0) throw new Error(`"${forms.join('", "')}" does not stand in the text ${text.id}`);
  return found;
}

function addStatement(
  text: FixtureText,
  [source, kind, target, clause, rest = {}]: FixtureStatement,
  keys: ReadonlyMap<string, string>,
  edges: Map<string, DraftEdge>,
): void {
  const start = text.text.indexOf(clause);
  if (start === -1) throw new Error(`The clause "${clause}" does not stand in the text ${text.id}`);
  const keyOf = (label: string) => {
    const key = keys.get(label);
    if (!key) throw new Error(`"${label}" is named by no text`);
    return key;
  };
  const { organisation, municipality, role, ...plain } = rest;
  const named = {
    ...(organisation === undefined ? {} : { organisation: keyOf(organisation) }),
    ...(municipality === undefined ? {} : { municipality: keyOf(municipality) }),
  };
  const status = plain.status ?? (kind === 'holds_role' ? ('current' as const) : undefined);
  const evidence: EdgeEvidence = {
    document: text.id,
    start,
    end: start + clause.length,
    rule: 'made-up',
    ...named,
    ...(status === undefined ? {} : { status }),
  };
  const extra = {
    ...plain,
    ...named,
    ...(role === undefined ? {} : { role: keyOf(role) }),
    ...(status === undefined ? {} : { status }),
    ...(kind === 'holds_role' && text.date ? { firstSeen: text.date, lastSeen: text.date } : {}),
  };
  const scope = kind === 'holds_role' ? `|${named.organisation ?? ''}|${named.municipality ?? ''}` : '';
  addEdge(edges, keyOf(source), kind, keyOf(target), scope, evidence, extra);
  if (kind !== 'holds_role') return;
  const post = { role: keyOf(target), status: status! };
  if (named.organisation) addEdge(edges, keyOf(source), 'works_at', named.organisation, '', evidence, post);
  if (named.municipality) addEdge(edges, keyOf(source), 'works_in', named.municipality, '', evidence, post);
}

function addEdge(
  edges: Map<string, DraftEdge>,
  source: string,
  kind: EdgeAttributes['kind'],
  target: string,
  scope: string,
  evidence: EdgeEvidence,
  extra: Partial<EdgeAttributes>,
): void {
  const key = `${source} ${kind} ${target}${scope}`;
  const known = edges.get(key);
  if (!known) {
    edges.set(key, {
      key,
      source,
      target,
      attributes: { kind, weight: 1, confidence: 0.97, ...extra, evidence: [evidence] },
    });
    return;
  }
  known.attributes.evidence.push(evidence);
  known.attributes.weight += 1;
  const { firstSeen, lastSeen } = known.attributes;
  if (extra.firstSeen && firstSeen) known.attributes.firstSeen = [extra.firstSeen, firstSeen].sort()[0]!;
  if (extra.lastSeen && lastSeen) known.attributes.lastSeen = [extra.lastSeen, lastSeen].sort()[1]!;
  for (const [name, value] of Object.entries(extra)) {
    const attributes = known.attributes as unknown as Record<string, unknown>;
    attributes[name] ??= value;
  }
}

function addMentions(text: FixtureText, nodes: ReadonlyMap<string, DraftNode>, edges: Map<string, DraftEdge>): void {
  const source = `document:${text.id}`;
  for (const node of nodes.values()) {
    if (node.attributes.kind === 'document') continue;
    const places = node.attributes.evidence.filter((item) => item.document === text.id);
    for (const place of places) {
      addEdge(edges, source, 'mentions', node.key, '', { ...place, rule: 'mention' }, { count: places.length });
    }
  }
}

function slug(label: string): string {
  return label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
