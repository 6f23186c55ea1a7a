/** Changes in the order of the list, each as a sentence with what is otherwise. Pure. */
import { type EdgeKind, type NodeKind, nodeKinds, type OrganisationKind, type PostStatus } from '../../model/index.ts';
import type { Change, ChangedField } from '../../review/index.ts';
import { type Knowledge, labelOf } from '../../view/knowledge.ts';
import type { ChangeSort } from '../../view/view.ts';
import type { ChangedPart } from '../../words/changes_words.ts';
import type { Words } from '../../words/index.ts';
import { telling } from '../../words/prose/place.ts';
import { tieStatement } from '../../words/prose/ties.ts';
import type { Part, Statement } from '../../words/prose/types.ts';
import type { Comparison } from './comparing.ts';

export interface ChangeGroup {
  readonly id: string;
  readonly label: string;
  readonly kind: NodeKind | null;
  readonly changes: readonly Change[];
  readonly counts: Readonly<Record<ChangeSort, number>>;
}

/** People and their posts first, then other nodes, then what connects them; what follows from posts comes last. */
const nodeOrder: readonly NodeKind[] = ['person', ...nodeKinds.filter((kind) => kind !== 'person')];
const linkOrder: readonly EdgeKind[] = [
  'succeeded',
  'took_part_in',
  'organised',
  'took_place_in',
  'about',
  'spoke_about',
  'works_with',
  'part_of',
  'located_in',
  'wrote',
  'photographed',
  'works_at',
  'works_in',
];

export function groupsOf(changes: readonly Change[], words: Words): ChangeGroup[] {
  const byKind = new Map<string, Change[]>();
  for (const change of changes) {
    const id = `${change.thing} ${change.kind}`;
    const group = byKind.get(id);
    if (group) group.push(change);
    else byKind.set(id, [change]);
  }
  const group = (id: string, label: string, kind: NodeKind | null): ChangeGroup[] => {
    const members = byKind.get(id);
    if (members === undefined) return [];
    const counts = { came: 0, changed: 0, went: 0 };
    for (const { change } of members) counts[change] += 1;
    return [{ id, label, kind, changes: members, counts }];
  };
  const ofNodes = (kind: NodeKind) => group(`node ${kind}`, words.kindLabel[kind], kind);
  const ofEdges = (kind: EdgeKind) => group(`edge ${kind}`, words.changes.links[kind], null);
  const [people, ...others] = nodeOrder;
  return [...ofNodes(people!), ...ofEdges('holds_role'), ...others.flatMap(ofNodes), ...linkOrder.flatMap(ofEdges)];
}

/** The sentence, as the graph has it in which it stands; what is gone from the other is named without a link. */
export function statementOf(change: Change, knowledge: Knowledge, { before }: Comparison, words: Words): Statement {
  const there = change.after === null ? before : knowledge;
  if (change.thing === 'edge') {
    const edge = (change.after ?? change.before)!;
    const told = tieStatement(there, edge, words);
    return { ...told, parts: told.parts.map((part) => present(part, knowledge)) };
  }
  const node = (change.after ?? change.before)!;
  const place = telling(there, node.key);
  return {
    id: node.key,
    parts: [present({ key: node.key, text: node.attributes.label }, knowledge)],
    ...(place === '' ? {} : { note: place }),
    evidence: node.attributes.evidence,
  };
}

/** "kommun: Falun → Mora" */
export function fieldText(
  { name, before: was, after: is }: ChangedField,
  knowledge: Knowledge,
  { before }: Comparison,
  words: Words,
): string {
  const { part, unknown, apart } = words.changes;
  if (name === 'key') return apart;
  const value = (text: string | null, there: Knowledge): string => {
    if (text === null) return unknown;
    if (there.nodes.has(text)) return labelOf(there, text);
    if (name === 'status') return words.posts.status[text as PostStatus] ?? text;
    if (name === 'subkind') return words.organisationKind[text as OrganisationKind] ?? text;
    return /date|start|end/iu.test(name) ? words.date(text) : text;
  };
  const said = part[name as ChangedPart] ?? name;
  if (name === 'partial') return said;
  return `${said}: ${value(was, before)} → ${value(is, knowledge)}`;
}

function present(part: Part, { nodes }: Knowledge): Part {
  return typeof part === 'string' || nodes.has(part.key) ? part : part.text;
}
