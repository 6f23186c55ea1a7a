import type {
  EdgeAttributes,
  EdgeEvidence,
  EdgeKind,
  Extraction,
  LocalRelation,
  SerializedEdge,
} from '../model/index.ts';
import { byCodeUnits } from '../text/swedish.ts';
import { type DatedEvidence, latest, periodOf } from './period.ts';
import type { Resolved } from './types.ts';

/** A statement over node keys, with the date of the text that makes it. */
interface Statement extends DatedEvidence {
  readonly kind: EdgeKind;
  readonly source: string;
  readonly target: string;
  readonly confidence: number;
  readonly role?: string;
}

/** All edges: one for each source, kind and target, and one for each post; sorted by key. */
export function resolveEdges(extractions: readonly Extraction[], resolved: Resolved): SerializedEdge[] {
  const statements = extractions.flatMap((extraction, d) =>
    extraction.relations.map((relation) => stateOf(extraction, relation, resolved.keys[d]!)),
  );
  const posts = groupPosts(statements.filter((statement) => statement.kind === 'holds_role'));
  const edges = new Map<string, SerializedEdge>();
  const add = (edge: SerializedEdge) => {
    if (edge.source !== edge.target) edges.set(edge.key, edge);
  };
  for (const post of posts) add(postEdge(post));
  for (const group of grouped(
    statements.filter((statement) => statement.kind !== 'holds_role'),
    plainKey,
  ))
    add(plainEdge(group));
  for (const kind of ['works_at', 'works_in'] as const) {
    const place = kind === 'works_at' ? 'organisation' : 'municipality';
    const derived = posts.flatMap((post) =>
      postPlace(post, place) === undefined ? [] : [{ post, place: postPlace(post, place)! }],
    );
    for (const group of grouped(derived, ({ post, place: key }) => edgeKey(post[0]!.source, kind, key)))
      add(workEdge(kind, group));
  }
  for (const edge of mentionEdges(extractions, resolved)) add(edge);
  return [...edges.values()].sort((a, b) => byCodeUnits(a.key, b.key));
}

function stateOf(extraction: Extraction, relation: LocalRelation, keys: readonly string[]): Statement {
  const { record } = extraction.article;
  const evidence: EdgeEvidence = {
    document: record.id,
    start: relation.start,
    end: relation.end,
    rule: relation.rule,
    ...(relation.organisation === undefined ? {} : { organisation: keys[relation.organisation]! }),
    ...(relation.municipality === undefined ? {} : { municipality: keys[relation.municipality]! }),
    ...(relation.status === undefined ? {} : { status: relation.status }),
    ...(relation.from === undefined ? {} : { from: relation.from }),
    ...(relation.to === undefined ? {} : { to: relation.to }),
    ...(relation.area === undefined ? {} : { area: relation.area }),
    ...(relation.party === undefined ? {} : { party: relation.party }),
  };
  return {
    kind: relation.kind,
    source: keys[relation.source]!,
    target: keys[relation.target]!,
    confidence: relation.confidence,
    evidence,
    date: record.date,
    ...(relation.role === undefined ? {} : { role: keys[relation.role]! }),
  };
}

function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return [...groups.keys()].sort(byCodeUnits).map((name) => groups.get(name)!);
}

function edgeKey(...parts: readonly string[]): string {
  return parts.join(' ');
}

function plainKey(statement: Statement): string {
  return edgeKey(statement.source, statement.kind, statement.target);
}

/**
 * Statements of one person in one role become posts: a statement that leaves out the organisation or the municipality
 * belongs to the one post that has it, when there is just one it can belong to.
 */
function groupPosts(statements: readonly Statement[]): Statement[][] {
  const posts: Statement[][] = [];
  for (const group of grouped(statements, (statement) => edgeKey(statement.source, statement.target))) {
    const full = grouped(
      group.filter((each) => each.evidence.organisation !== undefined),
      (each) => edgeKey(each.evidence.organisation!),
    );
    const bare = grouped(
      group.filter((each) => each.evidence.organisation === undefined),
      (each) => each.evidence.municipality ?? '',
    );
    for (const rest of bare) {
      const municipality = rest[0]!.evidence.municipality;
      const candidates = full.filter(
        (post) =>
          municipality === undefined ||
          post.some((each) => (each.evidence.municipality ?? municipality) === municipality),
      );
      if (candidates.length === 1) candidates[0]!.push(...rest);
      else full.push(rest);
    }
    posts.push(...full);
  }
  return posts;
}

function postPlace(post: readonly Statement[], place: 'organisation' | 'municipality'): string | undefined {
  return latest(post.filter((each) => each.evidence[place] !== undefined))?.evidence[place];
}

function postEdge(post: readonly Statement[]): SerializedEdge {
  const { source, target } = post[0]!;
  const organisation = postPlace(post, 'organisation');
  const municipality = postPlace(post, 'municipality');
  const newest = latest(post)!;
  const area = latest(post.filter((each) => each.evidence.area !== undefined))?.evidence.area;
  const party = latest(post.filter((each) => each.evidence.party !== undefined))?.evidence.party;
  return {
    key: edgeKey(source, 'holds_role', target, ...[organisation, municipality].filter((part) => part !== undefined)),
    source,
    target,
    attributes: {
      ...common('holds_role', post),
      ...(organisation === undefined ? {} : { organisation }),
      ...(municipality === undefined ? {} : { municipality }),
      status: newest.evidence.status ?? 'current',
      ...periodOf(post),
      ...(area === undefined ? {} : { area }),
      ...(party === undefined ? {} : { party }),
    },
  };
}

function workEdge(
  kind: 'works_at' | 'works_in',
  group: readonly { post: readonly Statement[]; place: string }[],
): SerializedEdge {
  const statements = group.flatMap(({ post }) => post);
  const newest = latest(statements)!;
  const { source } = statements[0]!;
  const target = group[0]!.place;
  return {
    key: edgeKey(source, kind, target),
    source,
    target,
    attributes: {
      ...common(kind, statements),
      role: newest.target,
      status: newest.evidence.status ?? 'current',
      ...periodOf(statements),
    },
  };
}

function plainEdge(group: readonly Statement[]): SerializedEdge {
  const { kind, source, target } = group[0]!;
  const role = group.find((each) => each.role !== undefined)?.role;
  const organisation = group.find((each) => each.evidence.organisation !== undefined)?.evidence.organisation;
  return {
    key: plainKey(group[0]!),
    source,
    target,
    attributes: {
      ...common(kind, group),
      ...(role === undefined ? {} : { role }),
      ...(kind === 'succeeded' && organisation !== undefined ? { organisation } : {}),
    },
  };
}

/** Kind, weight, confidence and evidence; the same clause is kept once. */
function common(kind: EdgeKind, statements: readonly Statement[]): EdgeAttributes {
  const evidence = new Map<string, EdgeEvidence>();
  for (const { evidence: each } of statements) evidence.set(JSON.stringify(each), each);
  const sorted = [...evidence.values()].sort(
    (a, b) =>
      byCodeUnits(a.document, b.document) ||
      a.start - b.start ||
      a.end - b.end ||
      byCodeUnits(JSON.stringify(a), JSON.stringify(b)),
  );
  const doubt = statements.reduce((product, { confidence }) => product * (1 - confidence), 1);
  return {
    kind,
    weight: sorted.length,
    confidence: Math.min(0.99, Math.round((1 - doubt) * 100) / 100),
    evidence: sorted,
  };
}

function mentionEdges(extractions: readonly Extraction[], resolved: Resolved): SerializedEdge[] {
  return extractions.flatMap((extraction, d) => {
    const source = `document:${extraction.article.record.id}`;
    const groups = grouped(
      extraction.entities
        .map((entity, e) => ({ entity, key: resolved.keys[d]![e]! }))
        .filter(({ entity }) => entity.kind !== 'document'),
      ({ key }) => key,
    );
    return groups.map((group): SerializedEdge => {
      const evidence = group
        .flatMap(({ entity }) =>
          entity.mentions.map(({ start, end, rule }) => ({ document: extraction.article.record.id, start, end, rule })),
        )
        .sort((a, b) => a.start - b.start || a.end - b.end);
      const target = group[0]!.key;
      return {
        key: edgeKey(source, 'mentions', target),
        source,
        target,
        attributes: { kind: 'mentions', weight: evidence.length, confidence: 0.99, evidence, count: evidence.length },
      };
    });
  });
}
