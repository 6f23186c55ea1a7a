import type { Lexicon } from '../lexicon/lexicon.ts';
import type { EdgeAttributes, PostContradiction } from '../model/index.ts';
import { comingDay } from '../text/dates.ts';
import { byCodeUnits } from '../text/swedish.ts';
import { datesOf, heldPeriod } from './period.ts';
import { postPlace } from './posts.ts';
import type { Statement } from './statement.ts';

/** What the posts of all persons together tell of one. */
export type Standing = Pick<
  EdgeAttributes,
  'firstHeld' | 'lastHeld' | 'leftBy' | 'predecessor' | 'successor' | 'contradictions'
> & {
  /** Somebody else has it by now, or its holder another one. */
  readonly superseded?: true;
};

/** A post with the time for which texts say that it is held. */
interface DatedPost {
  readonly key: string;
  readonly statements: readonly Statement[];
  readonly person: string;
  readonly role: string;
  readonly organisation: string | undefined;
  readonly municipality: string | undefined;
  /** First text that speaks of it as left, since it was held; none when the end is told. */
  readonly leftBy: string | undefined;
  /** Told start, else the first text that speaks of it as held, else the first that announces it. */
  readonly begin: string | undefined;
  readonly firstHeld: string | undefined;
  readonly lastHeld: string | undefined;
  /** Last text that speaks of it as held or announces it; none when all speak of it as left. */
  readonly lastSaid: string | undefined;
  /** It is to come, and nothing says when. */
  readonly onlyAnnounced: boolean;
}

/** What is asked of the graph's roles: their names and kinds of work, by key. */
export type RoleOf = (key: string) => { readonly label: string; readonly group?: string } | undefined;

/**
 * Lays the posts beside each other in time: who came before and after whom in a post that one person holds at a time,
 * which posts were left for another, and where texts contradict each other.
 */
export function standings(
  posts: readonly (readonly Statement[])[],
  keyOf: (post: readonly Statement[]) => string,
  succeeded: readonly Statement[],
  roleOf: RoleOf,
  lexicon: Lexicon,
): Map<string, Standing> {
  const dated = posts.map((post) => datedPost(post, keyOf(post)));
  const result = new Map<string, Mutable>();
  for (const post of dated) {
    const contradictions = withinPost(post);
    result.set(post.key, {
      ...(post.firstHeld === undefined ? {} : { firstHeld: post.firstHeld, lastHeld: post.lastHeld! }),
      ...(post.leftBy === undefined ? {} : { leftBy: post.leftBy }),
      ...(contradictions.length === 0 ? {} : { contradictions }),
    });
  }
  for (const seat of seatsOf(dated, roleOf, lexicon)) followInSeat(seat, result);
  for (const { source, target, role, evidence } of succeeded) {
    if (role === undefined) continue;
    const at = (person: string) =>
      dated.filter(
        (post) =>
          post.person === person &&
          post.role === role &&
          (evidence.organisation === undefined || post.organisation === evidence.organisation),
      );
    const [after, before] = [at(source), at(target)];
    if (after.length !== 1 || before.length !== 1) continue;
    result.get(after[0]!.key)!.predecessor = target;
    result.get(before[0]!.key)!.successor = source;
    leave(before[0]!, after[0]!.begin, result);
  }
  for (const career of groupedBy(dated, ({ person }) => person)) leaveForAnother(career, roleOf, result);
  return result as Map<string, Standing>;
}

/** Notes that a post was left, by some date at the latest. */
function leave(post: DatedPost, by: string | undefined, result: ReadonlyMap<string, Mutable>): void {
  const standing = result.get(post.key)!;
  standing.superseded = true;
  if (by === undefined || post.statements.some(({ evidence }) => evidence.to !== undefined)) return;
  if (standing.leftBy === undefined || by < standing.leftBy) standing.leftBy = by;
}

type Mutable = { -readonly [K in keyof Standing]: Standing[K] };

function datedPost(statements: readonly Statement[], key: string): DatedPost {
  const { firstHeld, lastHeld } = heldPeriod(statements);
  const starts = statements.flatMap(startOf).filter(isYeared).sort(byCodeUnits);
  const announced = datesOf(statements.filter(({ evidence }) => evidence.status === 'incoming'));
  const lastSaid = [...(lastHeld === undefined ? [] : [lastHeld]), ...announced].sort(byCodeUnits).at(-1);
  const left = statements
    .filter(
      ({ evidence, date }) =>
        evidence.status === 'former' && date !== null && (lastSaid === undefined || isAfter(date, lastSaid)),
    )
    .map(({ date }) => date!)
    .sort(byCodeUnits)[0];
  const endTold = statements.some(({ evidence }) => evidence.to !== undefined);
  const begin = starts[0] ?? firstHeld ?? announced[0];
  return {
    key,
    statements,
    person: statements[0]!.source,
    role: statements[0]!.target,
    organisation: postPlace(statements, 'organisation'),
    municipality: postPlace(statements, 'municipality'),
    leftBy: endTold ? undefined : left,
    begin,
    firstHeld,
    lastHeld,
    lastSaid,
    onlyAnnounced: starts.length === 0 && firstHeld === undefined && announced.length > 0,
  };
}

/** The start that a text tells; a day without a year is the next one where the post is to come. */
function startOf({ evidence: { from, status }, date }: Statement): string[] {
  if (from === undefined) return [];
  return [(status === 'incoming' && date !== null && comingDay(from, date)) || from];
}

function isYeared(date: string): boolean {
  return /^\d{4}/.test(date);
}

/** One date lies behind another; a year is not behind a day in it. */
function isAfter(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) > other.slice(0, length);
}

/** Starts and ends that cannot both be true, and a post that one text has left and a later one not. */
function withinPost({ statements }: DatedPost): PostContradiction[] {
  const found: PostContradiction[] = [];
  for (const [about, side] of [
    ['start', 'from'],
    ['end', 'to'],
  ] as const) {
    const dates = [...new Set(statements.flatMap(({ evidence }) => evidence[side] ?? []))]
      .filter(isYeared)
      .sort(byCodeUnits);
    if (isAfter(dates.at(-1), dates[0])) found.push({ about, values: dates });
  }
  const said = statements.filter(({ byHand, date }) => !byHand && date !== null);
  const left = said
    .filter(({ evidence }) => evidence.status === 'former')
    .sort((a, b) => byCodeUnits(a.date!, b.date!))[0];
  const again = left && said.find(({ evidence, date }) => evidence.status === 'current' && isAfter(date!, left.date!));
  if (left && again) found.push({ about: 'held', values: [left.evidence.document, again.evidence.document] });
  // "rektor 2015–2019", and in a text of 2021 "är rektor".
  const end = statements
    .flatMap(({ evidence }) => evidence.to ?? [])
    .filter(isYeared)
    .sort(byCodeUnits)
    .at(-1);
  const after = said.find(({ evidence, date }) => evidence.status === 'current' && isAfter(date!, end));
  if (end !== undefined && after && !again) found.push({ about: 'status', values: [end, after.evidence.document] });
  return found;
}

/** Posts that one person holds at a time, together: a title that the data pack calls so, at one place. */
function seatsOf(dated: readonly DatedPost[], roleOf: RoleOf, lexicon: Lexicon): DatedPost[][] {
  const anywhere = lexicon.grammar('single_holder');
  const atHouse = lexicon.grammar('single_holder_of_a_house');
  const seats = dated.flatMap((post) => {
    const title = roleOf(post.role)?.label.toLowerCase() ?? '';
    const place = post.organisation ?? (anywhere.has(title) ? post.municipality : undefined);
    return place !== undefined && (anywhere.has(title) || atHouse.has(title))
      ? [{ post, seat: `${post.role} ${place}` }]
      : [];
  });
  return groupedBy(seats, ({ seat }) => seat).map((group) => group.map(({ post }) => post));
}

/** Who comes after whom in one seat, by the texts that say so; two at one time contradict each other. */
function followInSeat(seat: readonly DatedPost[], result: ReadonlyMap<string, Mutable>): void {
  const inTime = seat
    .filter(({ begin, lastSaid }) => begin !== undefined && lastSaid !== undefined)
    .sort((a, b) => byCodeUnits(a.begin!, b.begin!) || byCodeUnits(a.key, b.key));
  for (const [at, post] of inTime.entries()) {
    const next = inTime[at + 1];
    if (next === undefined || next.person === post.person) continue;
    const isBehind = isAfter(next.begin, post.lastSaid);
    // "Ny rektor blir Bo Lind": until he begins, texts may speak of her who has the post.
    if (isBehind || (next.onlyAnnounced && post.firstHeld !== undefined)) {
      const [before, after] = [result.get(post.key)!, result.get(next.key)!];
      before.successor ??= next.person;
      after.predecessor ??= post.person;
      if (isBehind) leave(post, next.begin, result);
    } else if (isAfter(post.lastSaid, next.begin) && isActing(post) === isActing(next)) {
      for (const [one, other] of [
        [post, next],
        [next, post],
      ] as const) {
        const standing = result.get(one.key)!;
        standing.contradictions = [...(standing.contradictions ?? []), { about: 'holder', values: [other.key] }];
      }
    }
  }
}

function isActing({ statements }: DatedPost): boolean {
  return statements.some(({ evidence }) => evidence.status === 'acting');
}

/** Who takes a post elsewhere, or a leading one, has left the posts that no later text speaks of. */
function leaveForAnother(career: readonly DatedPost[], roleOf: RoleOf, result: ReadonlyMap<string, Mutable>): void {
  const work = career.filter(({ role }) => roleOf(role)?.group !== 'politik');
  for (const post of work)
    for (const later of work) {
      if (later === post || later.lastSaid === undefined || !isFullTime(post, later, roleOf)) continue;
      const behind = isAfter(later.begin, post.lastSaid) || (isNew(later) && !isAfter(post.lastSaid, later.begin));
      if (post.lastSaid !== undefined && behind && !isNewer(post, later)) leave(post, later.begin, result);
    }
}

/** One of the two cannot be held beside the other: they are at different employers, or one leads and the other does not. */
function isFullTime(post: DatedPost, later: DatedPost, roleOf: RoleOf): boolean {
  if (post.municipality !== undefined && later.municipality !== undefined && post.municipality !== later.municipality)
    return true;
  const employer = ({ organisation, municipality }: DatedPost) => municipality ?? organisation;
  const [one, other] = [employer(post), employer(later)];
  if (one === undefined || other === undefined) return false;
  if (one !== other) return true;
  return post.role !== later.role && roleOf(later.role)?.group === 'ledning';
}

function isNew({ statements }: DatedPost): boolean {
  return statements.some(({ evidence }) => evidence.status === 'incoming' || evidence.from !== undefined);
}

/** Both were taken as new by one text: neither was left for the other. */
function isNewer(post: DatedPost, later: DatedPost): boolean {
  return isNew(post) && post.begin === later.begin;
}

function groupedBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
