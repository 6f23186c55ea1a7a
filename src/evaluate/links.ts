import type { EdgeKind } from '../model/index.ts';
import { assign } from './assign.ts';
import { addCounts, noCounts } from './counts.ts';
import { type Finding, type Judgement, sentenceAt, sentenceNaming } from './finding.ts';
import type { GoldDocument, GoldEntity, GoldLink } from './gold.ts';
import type { Matcher } from './matcher.ts';
import type { DocumentView, ViewedEdge } from './view.ts';

/** The gold files' link types and our edge kinds. Kinds not named here are not judged. */
const edgeKindOf: Readonly<Record<string, EdgeKind>> = {
  participates: 'took_part_in',
  located_in: 'located_in',
  takes_place_in: 'took_place_in',
  organises: 'organised',
  speaks_about: 'spoke_about',
  works_with: 'works_with',
  author: 'wrote',
  photographer: 'photographed',
};

/** Edge kinds that are judged, in the order of the table. */
export const linkKinds: readonly EdgeKind[] = Object.values(edgeKindOf);

export type LinkJudgement = Readonly<Record<string, Judgement>>;

/** Judges the links of one document, by edge kind and, under `links`, all together. */
export function judgeLinks(view: DocumentView, gold: GoldDocument, matcher: Matcher): LinkJudgement {
  const judgements: Record<string, Judgement> = {};
  for (const kind of linkKinds) judgements[kind] = judgeKind(kind, view, gold, matcher);
  const all = Object.values(judgements);
  const counts = all.map((judgement) => judgement.counts).reduce(addCounts, noCounts);
  return { ...judgements, links: { counts, findings: [] } };
}

function judgeKind(kind: EdgeKind, view: DocumentView, gold: GoldDocument, matcher: Matcher): Judgement {
  const edges = view.edges.filter(({ edge }) => edge.attributes.kind === kind);
  const claims = edges.filter(({ edge }) => !isUnsure(edge.source, matcher) && !isUnsure(edge.target, matcher));
  const entries = gold.links.filter(({ type }) => (edgeKindOf[type] ?? type) === kind);
  const suits = entries.map((entry) =>
    claims.flatMap((claim, index) => (states(claim, entry, gold, matcher) ? [index] : [])),
  );
  const musts = entries.map((_, index) => index).filter((index) => entries[index]!.status === 'must');
  const claimOf = assign(musts.map((index) => suits[index]!));
  const missed = musts.filter((_, index) => claimOf[index] === -1).map((index) => entries[index]!);
  const known = new Set(suits.flat());
  const wrong = claims.filter((_, index) => !known.has(index));
  const found = musts.length - missed.length;
  const counts = { found, missed: missed.length, wrong: wrong.length, neutral: edges.length - found - wrong.length };
  const label = (key: string): string => matcher.node(key)?.attributes.label ?? key;
  const finding = (verdict: Finding['verdict'], from: string, to: string, sentence: string | null): Finding => {
    return { document: view.id, category: kind, verdict, what: `${from} → ${to}`, sentence };
  };
  const findings = [
    ...missed.map(({ from, to }) => finding('missed', from, to, sentenceNaming(view, goldNamed(gold, from)[0]!))),
    ...wrong.map(({ edge, items }) =>
      finding('wrong', label(edge.source), label(edge.target), sentenceAt(view, items[0]!)),
    ),
  ];
  return { counts, findings };
}

/** Partial persons and proposed concepts count neither way, nor does what hangs on them. */
function isUnsure(key: string, matcher: Matcher): boolean {
  const attributes = matcher.node(key)?.attributes;
  return attributes?.partial === true || (attributes?.kind === 'concept' && attributes.status === 'proposed');
}

function states({ edge }: ViewedEdge, link: GoldLink, gold: GoldDocument, matcher: Matcher): boolean {
  return isEnd(edge.source, link.from, gold, matcher) && isEnd(edge.target, link.to, gold, matcher);
}

function isEnd(key: string, name: string, gold: GoldDocument, matcher: Matcher): boolean {
  if (name === '') return matcher.node(key)?.attributes.kind === 'document';
  return goldNamed(gold, name).some((entity) => matcher.isEntity(key, entity));
}

/** The gold entities of that name, of whatever kind, with their other names; else a bare one. */
function goldNamed(gold: GoldDocument, name: string): GoldEntity[] {
  const all = [gold.persons, gold.municipalities, gold.organisations, gold.events, gold.concepts].flat();
  const known = all.filter((entity) => entity.name === name);
  return known.length > 0 ? known : [{ name, alt: [], surface: [], status: 'ok', dates: [] }];
}
