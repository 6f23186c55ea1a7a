import type { Lexicon } from '../lexicon/lexicon.ts';
import { byCodeUnits } from '../text/swedish.ts';
import { nameComparison } from './names_alike.ts';
import { type Candidate, candidatesOf } from './person_candidates.ts';
import { joined, type PersonProfile } from './person_profile.ts';
import { type Feature, judgePersons } from './person_score.ts';

/** What a person has decided of mentions: which are not one, and which are. Mentions by `document entity`. */
export interface PersonConstraints {
  readonly apart: readonly { readonly one: ReadonlySet<string>; readonly other: ReadonlySet<string> }[];
  readonly together: readonly ReadonlySet<string>[];
}

/** Why two were taken for one person, or for two. Profiles by number. */
export interface PersonDecision {
  readonly same: boolean;
  readonly one: number;
  readonly other: number;
  readonly score: number;
  readonly features: readonly Feature[];
}

export interface PersonClusters {
  /** Numbers of profiles. */
  readonly clusters: readonly (readonly number[])[];
  readonly decisions: readonly PersonDecision[];
}

/**
 * Puts together who is one person: the surest pairs first, each judged by all that is known of both sides by then.
 * Whoever has neither a place nor an organisation comes last, and joins only when there is just one to join.
 */
export function clusterProfiles(
  given: readonly PersonProfile[],
  lexicon: Lexicon,
  constraints: PersonConstraints,
): PersonClusters {
  const { compare, sound } = nameComparison(lexicon);
  const limits = limitsOf(given, constraints);
  const groups = new Clusters(given, limits);
  const decisions: PersonDecision[] = [];
  const threshold = lexicon.weights.get('threshold') ?? Number.POSITIVE_INFINITY;
  const judge = (one: PersonProfile, other: PersonProfile, { alike }: Candidate) =>
    judgePersons(one, other, alike, lexicon.weights);

  for (const members of constraints.together) {
    const [first, ...rest] = given.flatMap((profile, at) =>
      profile.mentions.some((each) => members.has(`${each.document} ${each.entity}`)) ? [at] : [],
    );
    for (const other of rest) {
      if (!groups.mayJoin(first!, other)) continue;
      groups.join(first!, other);
      decisions.push({ same: true, one: first!, other, score: 0, features: [{ feature: 'correction', weight: 0 }] });
    }
  }
  const judged = candidatesOf(given, compare, sound).map((pair) => ({
    ...pair,
    score: judge(given[pair.one]!, given[pair.other]!, pair).score,
  }));
  judged.sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other);
  const [lost, placed] = [judged.filter((pair) => isLost(pair)), judged.filter((pair) => !isLost(pair))];
  function isLost({ one, other }: Candidate): boolean {
    return [one, other].some((at) => given[at]!.codes.size === 0 && given[at]!.organisations.size === 0);
  }
  const tryToJoin = (pair: Candidate) => {
    if (groups.find(pair.one) === groups.find(pair.other) || !groups.mayJoin(pair.one, pair.other)) return;
    const { score, features } = judge(groups.profile(pair.one), groups.profile(pair.other), pair);
    if (score < threshold) return;
    groups.join(pair.one, pair.other);
    decisions.push({ same: true, one: pair.one, other: pair.other, score, features });
  };
  for (const pair of placed) tryToJoin(pair);
  for (const pair of withoutDoubt(lost, groups, threshold)) tryToJoin(pair);
  return {
    clusters: groups.all(),
    decisions: [...decisions, ...partings(judged, groups, (pair) => judge(given[pair.one]!, given[pair.other]!, pair))],
  };
}

type Judged = Candidate & { readonly score: number };

/** Of those who might join several, none; the others as they were. */
function withoutDoubt(pairs: readonly Judged[], groups: Clusters, threshold: number): readonly Judged[] {
  const homes = new Map<number, Map<number, number>>();
  const lost = (at: number) => {
    const { codes, organisations } = groups.profile(at);
    return codes.size === 0 && organisations.size === 0;
  };
  for (const { one, other, score } of pairs) {
    if (score < threshold) continue;
    for (const [self, home] of [
      [one, other],
      [other, one],
    ] as const) {
      if (!lost(self) || lost(home)) continue;
      const found = homes.get(self) ?? new Map<number, number>();
      const key = groups.find(home);
      found.set(key, Math.max(found.get(key) ?? 0, score));
      homes.set(self, found);
    }
  }
  return pairs.filter(({ one, other, score }) =>
    [
      [one, other],
      [other, one],
    ].every(([self, home]) => {
      const found = homes.get(self!);
      if (found === undefined) return true;
      // Clearly better than every other one.
      const best = found.get(groups.find(home!)) ?? Number.NEGATIVE_INFINITY;
      return (
        [...found].every(([key, rival]) => key === groups.find(home!) || rival + margin <= best) &&
        score >= best - margin
      );
    }),
  );
}

/** By how much one must be likelier than all others to be chosen. */
const margin = 1.5;

/** Why those of one name, or nearly, are two: the best reason for each two clusters. */
function partings(
  judged: readonly Judged[],
  groups: Clusters,
  judge: (pair: Candidate) => { readonly score: number; readonly features: readonly Feature[] },
): PersonDecision[] {
  const best = new Map<string, Judged>();
  for (const pair of judged) {
    const [one, other] = [groups.find(pair.one), groups.find(pair.other)].sort((a, b) => a - b);
    if (one === other || (pair.score < 0 && pair.alike.differences.length > 0)) continue;
    const key = `${one} ${other}`;
    if (!best.has(key)) best.set(key, pair);
  }
  return [...best.keys()].sort(byCodeUnits).map((key) => {
    const pair = best.get(key)!;
    const said = groups.mayJoin(pair.one, pair.other)
      ? judge(pair)
      : { score: 0, features: [{ feature: 'correction', weight: 0 }] };
    return { same: false, one: pair.one, other: pair.other, ...said };
  });
}

/** For each profile the sides of the constraints it is on: `3+` and `3-` must not meet. */
function limitsOf(profiles: readonly PersonProfile[], { apart }: PersonConstraints): ReadonlySet<string>[] {
  return profiles.map(({ mentions }) => {
    const sides = new Set<string>();
    if (apart.length === 0) return sides;
    for (const { document, entity } of mentions)
      for (const [at, { one, other }] of apart.entries()) {
        if (one.has(`${document} ${entity}`)) sides.add(`${at}+`);
        if (other.has(`${document} ${entity}`)) sides.add(`${at}-`);
      }
    return sides;
  });
}

/** Profiles put together step by step. Mutable. */
class Clusters {
  private readonly parent: number[];
  private readonly profiles: PersonProfile[];
  private readonly sides: ReadonlySet<string>[];

  constructor(profiles: readonly PersonProfile[], sides: readonly ReadonlySet<string>[]) {
    this.parent = profiles.map((_, at) => at);
    this.profiles = [...profiles];
    this.sides = [...sides];
  }

  find(at: number): number {
    let root = at;
    while (this.parent[root] !== root) root = this.parent[root]!;
    this.parent[at] = root;
    return root;
  }

  /** All that is known of the one whom a profile belongs to. */
  profile(at: number): PersonProfile {
    return this.profiles[this.find(at)]!;
  }

  mayJoin(one: number, other: number): boolean {
    const [first, second] = [this.sides[this.find(one)]!, this.sides[this.find(other)]!];
    if (first.size === 0 || second.size === 0) return true;
    const opposite = (side: string) => `${side.slice(0, -1)}${side.endsWith('+') ? '-' : '+'}`;
    return [...first].every((side) => !second.has(opposite(side)));
  }

  join(one: number, other: number): void {
    const [into, from] = [this.find(one), this.find(other)].sort((a, b) => a - b) as [number, number];
    if (into === from) return;
    this.parent[from] = into;
    this.profiles[into] = joined([this.profiles[into]!, this.profiles[from]!]);
    this.sides[into] = new Set([...this.sides[into]!, ...this.sides[from]!]);
  }

  all(): number[][] {
    const groups = new Map<number, number[]>();
    for (const at of this.parent.keys()) {
      const root = this.find(at);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [at]);
      else group.push(at);
    }
    return [...groups.values()];
  }
}
