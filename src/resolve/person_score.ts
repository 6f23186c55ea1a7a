import type { NamesAlike } from './names_alike.ts';
import type { PersonProfile } from './person_profile.ts';

/** One reason to take two for one, or for two. */
export interface Feature {
  readonly feature: string;
  readonly weight: number;
  /** What they share or what parts them, when the feature does not say it. */
  readonly detail?: string;
}

/** What speaks for and against two being one person, with the sum of the weights. */
export interface Judgement {
  readonly score: number;
  readonly features: readonly Feature[];
}

/** Weighs what two profiles share and what parts them; the weights are the data pack's. */
export function judgePersons(
  one: PersonProfile,
  other: PersonProfile,
  alike: NamesAlike,
  weights: ReadonlyMap<string, number>,
): Judgement {
  const features: Feature[] = [];
  const add = (feature: string, detail?: string) => {
    const weight = weights.get(feature) ?? 0;
    if (weight !== 0) features.push({ feature, weight, ...(detail === undefined ? {} : { detail }) });
  };
  add(alike.rarity);
  for (const difference of alike.differences) add(difference);
  if (!sameGender(one, other)) add('gender-different');
  const elsewhere = judgePlaces(one, other, add);
  judgeWork(one, other, add, weights, elsewhere);
  if (one.parties.size > 0 && other.parties.size > 0) {
    const party = shared(one.parties, other.parties);
    add(party === null ? 'party-different' : 'party-same', party ?? undefined);
  }
  const gap = yearsBetween(one.years, other.years);
  if (gap > 20) add('years-apart', `${gap}`);
  const bare = isBare(one) || isBare(other);
  // The same name and nothing against it; of another form of it something must be for it.
  if (alike.differences.length === 0) {
    if (bare) add('nothing-known');
  } else if (!features.some(({ feature }) => shareds.has(feature))) add('nothing-shared');
  if (shared(one.documents, other.documents) !== null) add('side-by-side');
  const score = features.reduce((sum, { weight }) => sum + weight, 0);
  return { score: Math.round(score * 100) / 100, features };
}

/** What two names can share beside themselves. */
const shareds: ReadonlySet<string> = new Set(['municipality-same', 'organisation-same', 'place-named', 'role-same']);

type Add = (feature: string, detail?: string) => void;

/** Tells whether they hold posts in two municipalities at one time. */
function judgePlaces(one: PersonProfile, other: PersonProfile, add: Add): boolean {
  const organisation = shared(one.organisations, other.organisations);
  if (organisation !== null) add('organisation-same', organisation);
  const code = shared(one.codes, other.codes);
  if (code !== null) {
    add('municipality-same', code);
    return false;
  }
  const named = shared(one.codes, other.places) ?? shared(one.places, other.codes);
  if (named !== null) add('place-named', named);
  if (one.codes.size === 0 || other.codes.size === 0) {
    // Neither has a post there, but both texts are about the one place.
    const place = named === null ? onlyShared(one.places, other.places) : null;
    if (place !== null) add('place-named', place);
    return false;
  }
  add('municipality-different');
  const elsewhere = holdsElsewhere(one, other);
  if (elsewhere) add('two-places');
  return elsewhere;
}

function judgeWork(
  one: PersonProfile,
  other: PersonProfile,
  add: Add,
  weights: ReadonlyMap<string, number>,
  elsewhere: boolean,
): void {
  const role = shared(one.roles, other.roles);
  // One title in two places at one time is rather held by two.
  if (role !== null && !elsewhere) add('role-same', role);
  if (one.groups.size === 0 || other.groups.size === 0) return;
  const group = shared(new Set(one.groups.keys()), new Set(other.groups.keys()));
  if (group !== null) {
    if (role === null) add('group-same', group);
    return;
  }
  const step = stepOfWork(one, other);
  add(step !== null && weights.has(step) ? step : 'profession-different');
}

/** "work lärare ledning": the kinds of work in the order of the years; null when the years do not tell the order. */
function stepOfWork(one: PersonProfile, other: PersonProfile): string | null {
  const [first, second] = [earliest(one.groups), earliest(other.groups)];
  if (first.year === 0 || second.year === 0 || first.year === second.year) return null;
  const [from, to] = first.year < second.year ? [first, second] : [second, first];
  return `work ${from.group} ${to.group}`;
}

function earliest(groups: ReadonlyMap<string, number>): { readonly group: string; readonly year: number } {
  const sorted = [...groups].map(([group, year]) => ({ group, year }));
  return sorted.sort((a, b) => a.year - b.year || (a.group < b.group ? -1 : 1))[0]!;
}

function sameGender(one: PersonProfile, other: PersonProfile): boolean {
  const [first, second] = [one, other].map(({ names }) => names.find(({ gender }) => gender !== 0)?.gender ?? 3);
  return (first! & second!) !== 0;
}

/** Posts in different municipalities in the same or the next year. */
function holdsElsewhere(one: PersonProfile, other: PersonProfile): boolean {
  for (const [code, years] of one.held)
    for (const [elsewhere, otherYears] of other.held)
      if (code !== elsewhere)
        for (const year of years) if ([year - 1, year, year + 1].some((each) => otherYears.has(each))) return true;
  return false;
}

function yearsBetween(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [first, second] = [one, other].map((years) => [Math.min(...years), Math.max(...years)] as const);
  return Math.max(0, second![0] - first![1], first![0] - second![1]);
}

function isBare({ codes, organisations, roles }: PersonProfile): boolean {
  return codes.size === 0 && organisations.size === 0 && roles.size === 0;
}

function onlyShared<T extends string | number>(one: ReadonlySet<T>, other: ReadonlySet<T>): T | null {
  return one.size === 1 && other.size === 1 ? shared(one, other) : null;
}

/** The first value that both hold, in their order. */
function shared<T extends string | number>(one: ReadonlySet<T>, other: ReadonlySet<T>): T | null {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let least: T | null = null;
  for (const value of few) if (many.has(value) && (least === null || value < least)) least = value;
  return least;
}
