import type { EdgeEvidence, PostStatus, SerializedNode } from '../model/index.ts';
import { assign } from './assign.ts';
import { type Finding, type Judgement, sentenceAt, sentenceNaming } from './finding.ts';
import type { GoldDocument, GoldEntity, GoldPost } from './gold.ts';
import type { Matcher } from './matcher.ts';
import type { DocumentView, ViewedEdge } from './view.ts';

/** How much of a post has to be right, from person and role to everything. */
export const postCategories = ['posts', 'posts +organisation', 'posts +municipality', 'posts whole'] as const;
export type PostCategory = (typeof postCategories)[number];

/** What one clause, or all clauses of the document together, say of a post. */
interface Reading {
  readonly organisation?: string | undefined;
  readonly municipality?: string | undefined;
  readonly area?: string | undefined;
  readonly status: PostStatus;
}

interface Claim extends ViewedEdge {
  readonly readings: readonly Reading[];
}

/** Right or wrong, field by field, for one gold post and one reading of one claim. */
interface Fit {
  readonly organisation: boolean;
  readonly municipality: boolean;
  readonly status: PostStatus;
}

const enough: Readonly<Record<PostCategory, (fit: Fit) => boolean>> = {
  posts: () => true,
  'posts +organisation': ({ organisation }) => organisation,
  'posts +municipality': ({ municipality }) => municipality,
  'posts whole': ({ organisation, municipality }) => organisation && municipality,
};

export interface PostJudgement {
  readonly judgements: Readonly<Record<PostCategory, Judgement>>;
  /** Gold posts with a state that were matched, and how many of those have the right status. */
  readonly statusJudged: number;
  readonly statusRight: number;
}

/** Judges the posts of one document in four strictnesses, each with its own best assignment. */
export function judgePosts(view: DocumentView, gold: GoldDocument, matcher: Matcher): PostJudgement {
  const all = view.edges.filter(({ edge }) => edge.attributes.kind === 'holds_role');
  const claims = all.filter(({ edge }) => matcher.node(edge.source)?.attributes.partial !== true).map(toClaim);
  const entries = [...gold.posts].sort((left, right) => rank(left) - rank(right));
  const fits = entries.map((entry) => claims.map((claim) => fitsOf(entry, claim, gold, matcher)));
  const judge = (category: PostCategory): Judgement & { claimOf: readonly number[] } => {
    const claimOf = assign(fits.map((row) => candidates(row, enough[category])));
    const findings = listFindings(category, view, gold, entries, claims, claimOf, matcher);
    const musts = claimOf.filter((_, index) => entries[index]!.status === 'must');
    const found = musts.filter((claim) => claim >= 0).length;
    const used = claimOf.filter((claim) => claim >= 0).length;
    const counts = {
      found,
      missed: musts.length - found,
      wrong: claims.length - used,
      neutral: all.length - claims.length + used - found,
    };
    return { counts, findings, claimOf };
  };
  const [first, organisation, municipality, whole] = postCategories.map(judge);
  const states = entries.flatMap(({ state }, index) => {
    const fit = bestFit(fits[index]![first!.claimOf[index]!] ?? []);
    return state === null || fit === undefined ? [] : [fit.status === state];
  });
  // A post wrong in person or role is wrong whole as well; it is listed once.
  const isNews = ({ what }: Finding): boolean => !first!.findings.some((earlier) => earlier.what === what);
  return {
    judgements: {
      posts: first!,
      'posts +organisation': { counts: organisation!.counts, findings: [] },
      'posts +municipality': { counts: municipality!.counts, findings: [] },
      'posts whole': { counts: whole!.counts, findings: whole!.findings.filter(isNews) },
    },
    statusJudged: states.length,
    statusRight: states.filter((right) => right).length,
  };
}

function rank({ status }: GoldPost): number {
  return status === 'must' ? 0 : 1;
}

/** Each clause's own reading, and all of them together: "rektor" here, "på Strandskolan" there. */
function toClaim(viewed: ViewedEdge): Claim {
  const readings = viewed.items.map(toReading);
  const together: Reading = Object.assign({}, ...readings.map(defined).reverse());
  return { ...viewed, readings: readings.length > 1 ? [...readings, together] : readings };
}

function toReading({ organisation, municipality, area, status = 'current' }: EdgeEvidence): Reading {
  return { organisation, municipality, area, status };
}

function defined(reading: Reading): Reading {
  return Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== undefined)) as unknown as Reading;
}

/** The fits of the claim's readings; empty when person or role is another. */
function fitsOf(entry: GoldPost, claim: Claim, gold: GoldDocument, matcher: Matcher): Fit[] {
  const person = named(gold.persons, entry.person);
  if (!matcher.isEntity(claim.edge.source, person)) return [];
  return claim.readings
    .filter((reading) => roleFits(entry, matcher.node(claim.edge.target), reading, matcher))
    .map((reading) => ({
      organisation: placeFits(
        reading.organisation,
        entry.organisation,
        entry.organisationAlt,
        gold.organisations,
        matcher,
      ),
      municipality: placeFits(
        reading.municipality,
        entry.municipality,
        entry.municipalityAlt,
        gold.municipalities,
        matcher,
      ),
      status: reading.status,
    }));
}

/** "verksamhetschef" with area "grundskola" is also "verksamhetschef (för) grundskola". */
function roleFits(entry: GoldPost, role: SerializedNode | undefined, { area }: Reading, matcher: Matcher): boolean {
  if (role === undefined) return false;
  const accepted = [entry.role, ...entry.roleAlt];
  if (matcher.hasName(role.key, accepted)) return true;
  if (area === undefined) return false;
  const { label } = role.attributes;
  const spelled = [`${label} ${area}`, `${label} för ${area}`, `${label} i ${area}`];
  return spelled.some((name) => accepted.some((other) => matcher.sameName(name, other)));
}

/** None is right where the gold names none, or only alternatives; one is right when it is among those named. */
function placeFits(
  ours: string | undefined,
  wanted: string | null,
  alternatives: readonly string[],
  entities: readonly GoldEntity[],
  matcher: Matcher,
): boolean {
  if (ours === undefined) return wanted === null;
  const accepted = wanted === null ? alternatives : [wanted, ...alternatives];
  return accepted.some((name) => matcher.isEntity(ours, named(entities, name)));
}

/** The gold entity of that name, with its other names; else a bare one. */
export function named(entities: readonly GoldEntity[], name: string): GoldEntity {
  const known = entities.find((entity) => entity.name === name) ?? entities.find(({ alt }) => alt.includes(name));
  return known ?? { name, alt: [], surface: [], status: 'ok', dates: [] };
}

/** Claims that are right enough, those with more right first. */
function candidates(row: readonly (readonly Fit[])[], isEnough: (fit: Fit) => boolean): number[] {
  const scored = row.map((fits, claim) => ({ claim, fit: bestFit(fits.filter(isEnough)) }));
  const suited = scored.filter(({ fit }) => fit !== undefined);
  return suited
    .sort((left, right) => points(right.fit!) - points(left.fit!) || left.claim - right.claim)
    .map(({ claim }) => claim);
}

function bestFit(fits: readonly Fit[]): Fit | undefined {
  return fits.reduce<Fit | undefined>(
    (best, fit) => (best === undefined || points(fit) > points(best) ? fit : best),
    undefined,
  );
}

function points({ organisation, municipality }: Fit): number {
  return Number(organisation) + Number(municipality);
}

function listFindings(
  category: PostCategory,
  view: DocumentView,
  gold: GoldDocument,
  entries: readonly GoldPost[],
  claims: readonly Claim[],
  claimOf: readonly number[],
  matcher: Matcher,
): Finding[] {
  const missed = entries.filter(({ status }, index) => status === 'must' && claimOf[index] === -1);
  const wrong = claims.filter((_, claim) => !claimOf.includes(claim));
  const base = { document: view.id, category };
  return [
    ...missed.map((entry): Finding => {
      const what = written([entry.person, entry.role, entry.organisation, entry.municipality]);
      return { ...base, verdict: 'missed', what, sentence: sentenceNaming(view, named(gold.persons, entry.person)) };
    }),
    ...wrong.map((claim): Finding => {
      const what = written(claimParts(claim, matcher));
      return { ...base, verdict: 'wrong', what, sentence: sentenceAt(view, claim.items[0]!) };
    }),
  ];
}

function claimParts({ edge, readings }: Claim, matcher: Matcher): (string | null)[] {
  const { organisation, municipality, area } = readings.at(-1)!;
  const label = (key: string | undefined): string | null =>
    key === undefined ? null : (matcher.node(key)?.attributes.label ?? key);
  const role = area === undefined ? label(edge.target) : `${label(edge.target)} ${area}`;
  return [label(edge.source), role, label(organisation), label(municipality)];
}

/** "Anna Ek | rektor | Strandskolan | –" */
function written(parts: readonly (string | null)[]): string {
  return parts.map((part) => part ?? '–').join(' | ');
}
