import { type Decision, type EdgeEvidence, edgeRules } from '../model/index.ts';
import type { DecidedNodes, ReportRow } from './decide_nodes.ts';
import type { Identity } from './identities.ts';
import { groupPosts, postPlace } from './posts.ts';
import type { Statement } from './statement.ts';

/** What the texts state, after all decisions about edges. */
export interface DecidedStatements {
  readonly statements: readonly Statement[];
  /** `located_in` and `took_place_in` that a person took out or put in: a node carries its municipality too. */
  readonly places: readonly { readonly source: string; readonly target: string; readonly holds: boolean }[];
}

/** Applies what a person decided of edges, row by row, and drops what a retyped node cannot have. */
export function decideEdges(
  told: readonly Statement[],
  decisions: readonly Decision[],
  nodes: DecidedNodes,
  report: ReportRow,
): DecidedStatements {
  let statements = withoutForbidden(told, nodes.identities, report);
  const places: { source: string; target: string; holds: boolean }[] = [];
  for (const row of decisions) {
    if (row.relation === undefined) continue;
    const edge = edgeOf(row, nodes, report);
    if (edge === null) continue;
    statements = applied(statements, edge, report);
    if (row.decision === 'confirm' || (row.relation !== 'located_in' && row.relation !== 'took_place_in')) continue;
    places.push({ source: edge.source, target: edge.target, holds: row.decision === 'add' });
  }
  return { statements, places };
}

/** A row about an edge, with the keys of today. */
interface Edge {
  readonly row: Decision;
  readonly source: string;
  readonly target: string;
  readonly organisation?: string;
  readonly municipality?: string;
}

function edgeOf(row: Decision, { find }: DecidedNodes, report: ReportRow): Edge | null {
  const source = find(row.subject, row);
  const target = source && find(row.object!, row);
  if (!source || !target) return null;
  const organisation = row.organisation === undefined ? undefined : find(row.organisation, row);
  const municipality = row.municipality === undefined ? undefined : find(row.municipality, row);
  if (organisation === null || municipality === null) return null;
  for (const [place, kind] of [
    [organisation, 'organisation'],
    [municipality, 'municipality'],
  ] as const) {
    if (place === undefined || place.kind === kind) continue;
    report(row, `${place.key} is no ${kind}; it was left out`);
    return null;
  }
  const { from, to } = edgeRules[row.relation!];
  if (!from.includes(source.kind) || !to.includes(target.kind)) {
    report(row, `${row.relation} cannot lead from a ${source.kind} to a ${target.kind}; it was left out`);
    return null;
  }
  if (source === target) {
    report(row, `${row.subject} and ${row.object} are one node now; it was left out`);
    return null;
  }
  return {
    row,
    source: source.key,
    target: target.key,
    ...(organisation === undefined ? {} : { organisation: organisation.key }),
    ...(municipality === undefined ? {} : { municipality: municipality.key }),
  };
}

function applied(statements: readonly Statement[], edge: Edge, report: ReportRow): readonly Statement[] {
  const { row } = edge;
  const relation = row.relation!;
  const derived = relation === 'works_at' || relation === 'works_in';
  if (relation === 'mentions' || (derived && row.decision !== 'reject')) {
    const source = derived ? 'posts: say it of a holds_role' : 'where names stand';
    report(row, `${relation} follows from ${source}; it was left out`);
    return statements;
  }
  if (row.decision === 'add') return [...statements, byHand(edge, row.id)];
  const meant = derived ? statementsOfPlace(statements, edge) : statementsMeant(statements, edge);
  if (meant.size === 0) {
    const post = [edge.organisation, edge.municipality].filter((part) => part !== undefined);
    const name = [edge.source, relation, edge.target, ...post].join(' ');
    report(row, `there is no edge ${name}; the decision was left out`);
    return statements;
  }
  if (derived) return statements.map((each) => (meant.has(each) ? withoutPlace(each, relation, row) : each));
  if (row.decision === 'reject') return statements.filter((each) => !meant.has(each));
  return [...statements, ...confirmations(meant, edge)];
}

/** All that is said for an edge. Of several posts in one role: the one with just these places, else all that have them. */
function statementsMeant(statements: readonly Statement[], edge: Edge): Set<Statement> {
  const between = statements.filter(
    ({ kind, source, target }) => kind === edge.row.relation && source === edge.source && target === edge.target,
  );
  if (edge.row.relation !== 'holds_role') return new Set(between);
  const posts = groupPosts(between);
  const at = (post: readonly Statement[], place: 'organisation' | 'municipality') => postPlace(post, place);
  const places = ['organisation', 'municipality'] as const;
  const exact = posts.filter((post) => places.every((place) => at(post, place) === edge[place]));
  const fitting = posts.filter((post) =>
    places.every((place) => edge[place] === undefined || at(post, place) === edge[place]),
  );
  return new Set((exact.length > 0 ? exact : fitting).flat());
}

/** "She does not work there": the posts of a person that name the place. */
function statementsOfPlace(statements: readonly Statement[], { row, source, target }: Edge): Set<Statement> {
  const place = row.relation === 'works_at' ? 'organisation' : 'municipality';
  return new Set(
    statements.filter(
      (each) => each.kind === 'holds_role' && each.source === source && each.evidence[place] === target,
    ),
  );
}

function withoutPlace(statement: Statement, relation: string, row: Decision): Statement {
  const { organisation, municipality, ...rest } = statement.evidence;
  const kept = relation === 'works_at' ? { municipality } : { organisation };
  const evidence = { ...rest, ...Object.fromEntries(Object.entries(kept).filter(([, key]) => key !== undefined)) };
  return { ...statement, evidence, corrections: [...(statement.corrections ?? []), row.id] };
}

/** What a person says, as a statement beside those of the texts. */
function byHand({ row, source, target, organisation, municipality }: Edge, id: string): Statement {
  const { status, start, end } = row;
  const claim = { organisation, municipality, status, from: start, to: end };
  const given = Object.fromEntries(Object.entries(claim).filter(([, value]) => value !== undefined));
  const evidence: EdgeEvidence = { document: '', start: 0, end: 0, rule: 'correction', ...given };
  const kind = row.relation!;
  return { kind, source, target, confidence: 1, evidence, date: null, byHand: true, corrections: [id] };
}

/** One for each post that is meant: it names the post and says nothing new of it. */
function confirmations(meant: ReadonlySet<Statement>, edge: Edge): Statement[] {
  const posts = edge.row.relation === 'holds_role' ? groupPosts([...meant]) : [[...meant]];
  return posts.map((post) => {
    const organisation = postPlace(post, 'organisation');
    const municipality = organisation === undefined ? postPlace(post, 'municipality') : undefined;
    const place = edge.row.relation === 'holds_role' ? { organisation, municipality } : {};
    const given = Object.fromEntries(Object.entries(place).filter(([, key]) => key !== undefined));
    const { row, source, target } = edge;
    return byHand({ row, source, target, ...given }, row.id);
  });
}

/** What a retyped node can still have; the rest goes, and the row that retyped it says how much. */
function withoutForbidden(
  statements: readonly Statement[],
  identities: ReadonlyMap<string, Identity>,
  report: ReportRow,
): readonly Statement[] {
  const retyped = [...identities.values()].filter((identity) => identity.retyped !== undefined);
  if (retyped.length === 0) return statements;
  const gone = new Map<Identity, number>(retyped.map((identity) => [identity, 0]));
  const kept = statements.flatMap((statement) => {
    const { from, to } = edgeRules[statement.kind];
    const source = identities.get(statement.source)!;
    const target = identities.get(statement.target)!;
    if (from.includes(source.kind) && to.includes(target.kind)) return [withFittingPlaces(statement, identities)];
    for (const end of [source, target]) if (gone.has(end)) gone.set(end, gone.get(end)! + 1);
    return [];
  });
  for (const [identity, count] of gone)
    if (count > 0) {
      const edges = count === 1 ? '1 statement' : `${count} statements`;
      report(identity.retyped!, `${identity.key} lost ${edges} that such a node cannot have`, 'info');
    }
  return kept;
}

function withFittingPlaces(statement: Statement, identities: ReadonlyMap<string, Identity>): Statement {
  const { organisation, ...rest } = statement.evidence;
  const { role, ...others } = statement;
  const fits = organisation === undefined || identities.get(organisation)?.kind === 'organisation';
  const isRole = role === undefined || identities.get(role)?.kind === 'role';
  if (fits && isRole) return statement;
  return { ...(isRole ? statement : others), evidence: fits ? statement.evidence : rest };
}
