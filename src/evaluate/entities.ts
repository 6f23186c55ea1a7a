import type { NodeAttributes, NodeKind } from '../model/index.ts';
import { assign } from './assign.ts';
import type { Finding, Judgement } from './finding.ts';
import { sentenceAt, sentenceNaming } from './finding.ts';
import type { GoldDocument, GoldEntity } from './gold.ts';
import { acceptedNames, type Matcher } from './matcher.ts';
import type { DocumentView, ViewedNode } from './view.ts';

/** A kind of node that gold files list. */
export interface EntityCategory {
  readonly id: 'persons' | 'municipalities' | 'organisations' | 'events' | 'concepts';
  readonly kind: NodeKind;
  /** Nodes that count neither way. */
  readonly isNeutral: (attributes: NodeAttributes) => boolean;
  /** Whether each inflection found beside the first is wrong. */
  readonly inflectionsAreWrong: boolean;
}

const never = (): boolean => false;

export const entityCategories: readonly EntityCategory[] = [
  { id: 'persons', kind: 'person', isNeutral: ({ partial }) => partial === true, inflectionsAreWrong: false },
  { id: 'municipalities', kind: 'municipality', isNeutral: never, inflectionsAreWrong: false },
  { id: 'organisations', kind: 'organisation', isNeutral: never, inflectionsAreWrong: false },
  { id: 'events', kind: 'event', isNeutral: never, inflectionsAreWrong: false },
  { id: 'concepts', kind: 'concept', isNeutral: ({ status }) => status === 'proposed', inflectionsAreWrong: true },
];

/** Judges the nodes of one category in one document. */
export function judgeEntities(
  category: EntityCategory,
  view: DocumentView,
  gold: GoldDocument,
  matcher: Matcher,
): Judgement {
  const nodes = view.nodes.filter(({ node }) => node.attributes.kind === category.kind);
  const claims = nodes.filter(({ node }) => !category.isNeutral(node.attributes));
  const entries = [...gold[category.id]].sort((left, right) => rank(left) - rank(right));
  const suits = entries.map((entry) =>
    claims.flatMap(({ node }, index) => (matcher.isEntity(node.key, entry) ? [index] : [])),
  );
  const musts = entries.filter(({ status }) => status === 'must');
  const found = assign(suits.slice(0, musts.length));
  const missed = musts.filter((_, index) => found[index] === -1);
  const known = new Set(suits.flat());
  const strangers = claims.filter((_, index) => !known.has(index));
  const split = splitClaims(category, entries, suits, claims, matcher, found);
  const wrong = strangers.length + (category.inflectionsAreWrong ? split.length : 0);
  const counts = {
    found: musts.length - missed.length,
    missed: missed.length,
    wrong,
    neutral: nodes.length - (musts.length - missed.length) - wrong,
  };
  const findings = [
    ...missed.map((entry) => finding('missed', entry.name, sentenceNaming(view, entry))),
    ...strangers.map((claim) => finding('wrong', described(claim), sentenceAt(view, claim))),
    ...split.map((claim) => finding('split', described(claim), sentenceAt(view, claim))),
  ];
  return { counts, findings };

  function finding(verdict: Finding['verdict'], what: string, sentence: string | null): Finding {
    return { document: view.id, category: category.id, verdict, what, sentence };
  }
}

/** What has to be found comes first. */
function rank({ status }: GoldEntity): number {
  return status === 'must' ? 0 : 1;
}

function described({ node: { attributes } }: ViewedNode): string {
  return attributes.date === undefined ? attributes.label : `${attributes.label} (${attributes.date})`;
}

/**
 * Claims that match an entry only in a way another claim already does: a second node for the same thing. An entry has
 * one place; an entry of concepts one for each of its names that is not an inflection of another ("betyg och
 * bedömning", "betyg").
 */
function splitClaims(
  category: EntityCategory,
  entries: readonly GoldEntity[],
  suits: readonly (readonly number[])[],
  claims: readonly ViewedNode[],
  matcher: Matcher,
  found: readonly number[],
): ViewedNode[] {
  const places = entries.flatMap((entry, index) => {
    const names = category.inflectionsAreWrong ? namesByInflection(entry, matcher) : [acceptedNames(entry)];
    return names.map((group) => suits[index]!.filter((claim) => matcher.hasName(claims[claim]!.node.key, group)));
  });
  const placesOf = claims.map((_, claim) => places.flatMap((place, index) => (place.includes(claim) ? [index] : [])));
  const order = claims.map((_, claim) => claim).filter((claim) => placesOf[claim]!.length > 0);
  order.sort((left, right) => Number(found.includes(right)) - Number(found.includes(left)) || left - right);
  const placed = assign(order.map((claim) => placesOf[claim]!));
  return order.filter((_, index) => placed[index] === -1).map((claim) => claims[claim]!);
}

/** The entry's names in groups, each all inflections of one. */
function namesByInflection(entry: GoldEntity, matcher: Matcher): string[][] {
  const groups: string[][] = [];
  for (const name of acceptedNames(entry)) {
    const group = groups.find(([first]) => matcher.sameName(first!, name));
    if (group === undefined) groups.push([name]);
    else group.push(name);
  }
  return groups;
}
