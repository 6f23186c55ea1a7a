import { classBit } from '../lexicon/lexicon.ts';
import { type Scene, textOf } from '../lexicon/scene.ts';
import { isClass } from '../lexicon/words.ts';
import type {
  DateFind,
  Find,
  MunicipalityFind,
  OrganisationFind,
  PersonFind,
  PostStatus,
  RoleFind,
} from '../model/index.ts';
import { findsIn } from '../text/ranges.ts';
import { type Chunks, chunk } from './chunks.ts';
import { lineRules, type PostRule, postRules } from './post_rules.ts';
import { findSeats } from './seats.ts';

/** A post as one clause states it: finds, not yet entities. */
export interface PostFind {
  readonly person: PersonFind;
  readonly role: RoleFind;
  readonly organisation: OrganisationFind | null;
  readonly municipality: MunicipalityFind | null;
  /** The clause: UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly confidence: number;
  readonly status: PostStatus | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The clause tells of the post's beginning. */
  readonly begins: boolean;
  /** The person who had it before, when the same clause says so. */
  readonly predecessor: PersonFind | null;
}

const formerBit = classBit('status_former');
const incomingBit = classBit('status_incoming');
const actingBit = classBit('status_acting');

/** All posts that a text states, sentence by sentence and over short lines. */
export function findPosts(scene: Scene, finds: readonly Find[]): PostFind[] {
  const posts: PostFind[] = [];
  const taken = new Set<RoleFind>();
  const antecedents = new Antecedents(scene);
  const passing = scene.page.text.includes('§') ? scene.lexicon.grammar('minutes_role') : null;
  if (passing !== null) for (const find of finds) if (find.kind === 'role' && passing.has(find.lemma)) taken.add(find);
  for (const sentence of scene.page.sentences) {
    const here = findsIn(finds, sentence.first, sentence.last);
    const persons = here.filter((find) => find.kind === 'person');
    if (here.some((find) => find.kind === 'role') && (persons.length > 0 || antecedents.known)) {
      const chunks = antecedents.fill(chunk(scene, finds, sentence.first, sentence.last));
      applyRules(scene, chunks, postRules, taken, posts);
    }
    for (const person of persons) antecedents.note(person);
  }
  for (const chunks of shortLines(scene, finds)) applyRules(scene, chunks, lineRules, taken, posts);
  posts.push(...findSeats(scene, finds, posts));
  return posts.sort((a, b) => a.start - b.start || a.role.start - b.role.start || a.person.start - b.person.start);
}

/** Whom "hon" and "han" stand for: the person last named, of the right gender and not far back. "Jag" is who says her name. */
class Antecedents {
  private last: PersonFind[] = [];
  private author: PersonFind | null = null;
  private readonly scene: Scene;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  get known(): boolean {
    return this.last.length > 0;
  }

  note(person: PersonFind): void {
    this.last = [...this.last.slice(-5), person];
  }

  /** Puts the person behind each pronoun of the letters. */
  fill(chunks: Chunks): Chunks {
    if (!chunks.letters.includes('h')) return chunks;
    // "Jag heter Anna Ek", "Jag som skriver heter Anna Ek"
    const named = /h[Wx]{0,3}BP/.exec(chunks.letters);
    if (named !== null && this.scene.word(chunks.first[named.index]!).lower === 'jag') {
      const find = chunks.finds[named.index + named[0].length - 1];
      if (find?.kind === 'person') this.author = find;
    }
    const finds = [...chunks.finds];
    const near = [...this.last];
    for (let at = 0; at < finds.length; at++) {
      const find = finds[at];
      if (find?.kind === 'person') near.push(find);
      if (chunks.letters[at] !== 'h') continue;
      const { lower } = this.scene.word(chunks.first[at]!);
      if (lower === 'jag') {
        finds[at] = this.author;
        continue;
      }
      const gender = lower === 'hon' ? 1 : lower === 'han' ? 2 : 0;
      if (gender === 0) continue;
      const fits = (person: PersonFind) => person.gender === gender || person.gender === 3 || person.gender === 0;
      finds[at] = near.findLast((person) => fits(person) && chunks.first[at]! - person.last < 90) ?? null;
    }
    return { ...chunks, finds };
  }
}

/** Who follows whom without a title beside it: "Hon efterträder Bo Lind." The post is the follower's. */
export interface SuccessionFind {
  readonly person: PersonFind;
  readonly predecessor: PersonFind;
  readonly start: number;
  readonly end: number;
}

const succession = /(?<p>[Ph])[^PQR.|]{0,5}?G[^PR.|]{0,2}(?<q>P)/dg;

/** Finds successions that no rule for posts has read. */
export function findSuccessions(scene: Scene, finds: readonly Find[]): SuccessionFind[] {
  const found: SuccessionFind[] = [];
  const antecedents = new Antecedents(scene);
  for (const sentence of scene.page.sentences) {
    const here = findsIn(finds, sentence.first, sentence.last);
    const persons = here.filter((find) => find.kind === 'person');
    if (persons.length > 0) {
      const chunks = antecedents.fill(chunk(scene, finds, sentence.first, sentence.last));
      for (const match of chunks.letters.matchAll(succession)) {
        const verb = match.index + match[0].indexOf('G');
        if (
          !/^(efterträ|avlös|tar över efter|tog över efter|ersätt|ersatt)/.test(
            textOf(scene, chunks.first[verb]!, chunks.last[verb]!).toLowerCase(),
          ) ||
          match[0].includes('N')
        )
          continue;
        const person = group(chunks, match, 'p')[0]?.find;
        const predecessor = group(chunks, match, 'q')[0]?.find;
        if (person?.kind !== 'person' || predecessor?.kind !== 'person') continue;
        const stop = match.index + match[0].length - 1;
        found.push({
          person,
          predecessor,
          start: scene.page.tokens.start[chunks.first[match.index]!]!,
          end: scene.page.tokens.end[chunks.last[stop]! - 1]!,
        });
      }
    }
    for (const person of persons) antecedents.note(person);
  }
  return found;
}

const affiliation = /(?<p>P)(?:[,;]i?|\()(?<t>[OMK])(?![,;(–]?a?[RQ])/dg;

/** Where people belong when no title stands beside them: "Lena Ek, Umeå universitet", "Rolf Ek (Kil)". The first place of each person counts. */
export function findAffiliations(
  scene: Scene,
  finds: readonly Find[],
): Map<PersonFind, OrganisationFind | MunicipalityFind> {
  const found = new Map<PersonFind, OrganisationFind | MunicipalityFind>();
  for (const sentence of scene.page.sentences) {
    const here = findsIn(finds, sentence.first, sentence.last);
    if (!here.some((find) => find.kind === 'person')) continue;
    const chunks = chunk(scene, finds, sentence.first, sentence.last);
    for (const match of chunks.letters.matchAll(affiliation)) {
      const person = group(chunks, match, 'p')[0]?.find;
      const place = group(chunks, match, 't')[0]?.find;
      if (
        person?.kind === 'person' &&
        (place?.kind === 'organisation' || place?.kind === 'municipality') &&
        !found.has(person)
      )
        found.set(person, place);
    }
  }
  return found;
}

/** Runs of short lines without a sentence among them, joined by `|`. */
function shortLines(scene: Scene, finds: readonly Find[]): Chunks[] {
  const runs: Chunks[] = [];
  let open: Chunks[] = [];
  const flush = () => {
    if (open.length > 1) runs.push(joinLines(open));
    open = [];
  };
  const columns = new Columns();
  for (const line of scene.page.lines) {
    const short = line.last - line.first <= 14;
    const chunks = short ? chunk(scene, finds, line.first, line.last) : null;
    if (chunks === null || chunks.letters.length > 12 || /[BS]/.test(chunks.letters) || /[^xn]\.$/.test(chunks.letters))
      flush();
    else open.push(chunks);
    columns.add(chunks, runs);
  }
  flush();
  columns.add(null, runs);
  return runs;
}

/** Lines set side by side ("Anna Ek      Bo Lind | Rektor      Lärare"): read downwards, cell by cell. */
class Columns {
  private rows: Chunks[][] = [];

  add(line: Chunks | null, runs: Chunks[]): void {
    const cells = line === null ? [] : cellsOf(line);
    if (this.rows.length > 0 && cells.length !== this.rows[0]!.length) this.flush(runs);
    if (cells.length > 1) this.rows.push(cells);
  }

  private flush(runs: Chunks[]): void {
    if (this.rows.length > 1)
      for (let column = 0; column < this.rows[0]!.length; column++)
        runs.push(joinLines(this.rows.map((row) => row[column]!)));
    this.rows = [];
  }
}

/** A line cut at its wide gaps. */
function cellsOf(line: Chunks): Chunks[] {
  const cells: Chunks[] = [];
  let from = 0;
  for (let at = 0; at <= line.letters.length; at++) {
    if (at < line.letters.length && line.letters[at] !== ';') continue;
    if (at > from)
      cells.push({
        letters: line.letters.slice(from, at),
        finds: line.finds.slice(from, at),
        first: line.first.slice(from, at),
        last: line.last.slice(from, at),
      });
    from = at + 1;
  }
  return cells;
}

function joinLines(lines: readonly Chunks[]): Chunks {
  const joint = (line: Chunks, index: number) => ({ line, mark: index > 0 });
  const letters: string[] = [];
  const finds: (Find | null)[] = [];
  const first: number[] = [];
  const last: number[] = [];
  for (const { line, mark } of lines.map(joint)) {
    if (mark) {
      letters.push('|');
      finds.push(null);
      first.push(line.first[0] ?? 0);
      last.push(line.first[0] ?? 0);
    }
    letters.push(line.letters);
    finds.push(...line.finds);
    first.push(...line.first);
    last.push(...line.last);
  }
  return { letters: letters.join(''), finds, first, last };
}

function applyRules(
  scene: Scene,
  chunks: Chunks,
  rules: readonly PostRule[],
  taken: Set<RoleFind>,
  posts: PostFind[],
): void {
  const nameFirst =
    chunks.letters.search(/P/) < chunks.letters.search(/R/) && /P[,;]?R[^PR]{0,4}P[,;]?R/.test(chunks.letters);
  for (const rule of rules) {
    if (rule.nameFirst && !nameFirst) continue;
    for (const match of chunks.letters.matchAll(rule.pattern)) readMatch(scene, chunks, rule, match, taken, posts);
  }
}

function group(chunks: Chunks, match: RegExpExecArray, name: string): { find: Find; at: number }[] {
  const range = match.indices?.groups?.[name];
  if (range === undefined) return [];
  const found: { find: Find; at: number }[] = [];
  for (let at = range[0]; at < range[1]; at++) {
    const find = chunks.finds[at] ?? null;
    if (find !== null) found.push({ find, at });
  }
  return found;
}

function readMatch(
  scene: Scene,
  chunks: Chunks,
  rule: PostRule,
  match: RegExpExecArray,
  taken: Set<RoleFind>,
  posts: PostFind[],
): void {
  if (match[0].includes('N')) return;
  const persons = group(chunks, match, 'p').flatMap(({ find }) => (find.kind === 'person' ? [find] : []));
  const roles = group(chunks, match, 'r').flatMap(({ find }) => (find.kind === 'role' ? [find] : []));
  if (roles.length === 0 && rule.id === 'plural-title-names-places') roles.push(...titleBefore(chunks, match.index));
  if (persons.length === 0 || roles.length === 0) return;
  // A plural title with places of their own is shared by several matches.
  if (roles.some((role) => taken.has(role) && rule.id !== 'plural-title-names-places')) return;
  const places = [...group(chunks, match, 'o'), ...group(chunks, match, 't'), ...group(chunks, match, 'u')].map(
    ({ find }) => find,
  );
  const organisations = places.filter((find): find is OrganisationFind => find.kind === 'organisation');
  const municipalities = places.filter((find): find is MunicipalityFind => find.kind === 'municipality');
  const predecessor =
    group(chunks, match, 'q').flatMap(({ find }) => (find.kind === 'person' ? [find] : []))[0] ?? null;
  const begin = match.index;
  const stop = match.index + match[0].length - 1;
  // "Hon är rektor": the clause reaches back to her name.
  const start = Math.min(scene.page.tokens.start[chunks.first[begin]!]!, ...persons.map((person) => person.start));
  const clause = { start, end: scene.page.tokens.end[chunks.last[stop]! - 1]! };
  const when = statusOf(scene, chunks, rule, begin, stop);
  const distributed = persons.length > 1 && organisations.length === persons.length;
  for (const role of roles) taken.add(role);
  for (const [i, person] of persons.entries()) {
    for (const role of roles) {
      const own = distributed ? [organisations[i]!] : organisations;
      for (const organisation of own.length === 0 ? [null] : own) {
        posts.push({
          person,
          role,
          organisation,
          municipality: municipalities[distributed && municipalities.length === persons.length ? i : 0] ?? null,
          ...clause,
          rule: rule.id,
          confidence: rule.confidence,
          status: role.status ?? when.status,
          from: when.from,
          to: when.to,
          begins: rule.says === 'begins' || rule.says === 'succeeds',
          predecessor,
        });
      }
    }
  }
}

/** The plural title that a list of names with places began with. */
function titleBefore(chunks: Chunks, at: number): RoleFind[] {
  const find = chunks.finds[chunks.letters.lastIndexOf('Q', at)];
  return find?.kind === 'role' ? [find] : [];
}

/** Status and dates from the clause and the rest of its sentence: "tillträder den 1 augusti", "var tidigare". */
function statusOf(
  scene: Scene,
  chunks: Chunks,
  rule: PostRule,
  begin: number,
  stop: number,
): { status: PostStatus | null; from: string | null; to: string | null } {
  let status: PostStatus | null = rule.says === 'ends' ? 'former' : null;
  let from: string | null = null;
  let to: string | null = null;
  const begins = rule.says === 'begins' || rule.says === 'succeeds';
  for (let at = begin; at <= stop; at++) {
    const letter = chunks.letters[at]!;
    if (letter !== 'a' && letter !== 'B' && letter !== 'G' && letter !== 'L' && letter !== 'x') continue;
    const word = scene.word(chunks.first[at]!);
    if (isClass(word, formerBit)) status = 'former';
    else if (isClass(word, actingBit)) status = 'acting';
    else if (isClass(word, incomingBit) && status === null) status = 'incoming';
    else if (letter === 'B' && word.lower === 'var' && status === null) status = 'former';
    else if (letter === 'B' && word.lower === 'blir' && status === null) status = 'incoming';
    else if (letter === 'G' && begins && status === null && !/(de|dde|tts|ades|ddes|it|at)$/.test(word.lower))
      status = 'incoming';
  }
  const range = sentenceRange(chunks, begin, stop);
  for (let at = range.first; at <= range.last; at++) {
    const find = chunks.finds[at];
    if (find?.kind !== 'date') continue;
    const before = at > 0 ? scene.word(chunks.first[at - 1]!).lower : '';
    const date = find as DateFind;
    if (before === 'sedan' || before === 'från' || (begins && (at > stop - 8 || status === 'incoming')))
      from ??= date.value;
    else if (before === 'till' || rule.says === 'ends') to ??= date.value;
    else if (date.endValue !== null && /^[(,]$/.test(before)) {
      from ??= date.value;
      to ??= date.endValue;
    }
  }
  return { status, from, to };
}

function sentenceRange(chunks: Chunks, begin: number, stop: number): { first: number; last: number } {
  // As far as the next person: a date beyond belongs to somebody else.
  let last = stop;
  while (last + 1 < chunks.letters.length && !/[P|]/.test(chunks.letters[last + 1]!)) last++;
  let first = begin;
  while (first > 0 && !/[P|]/.test(chunks.letters[first - 1]!)) first--;
  return { first, last };
}
