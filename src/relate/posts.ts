import { type Scene, textOf } from '../lexicon/scene.ts';
import type { Find, MunicipalityFind, OrganisationFind, PersonFind, PostStatus, RoleFind } from '../model/index.ts';
import { findsIn } from '../text/ranges.ts';
import { Antecedents } from './antecedents.ts';
import { type Chunks, chunk } from './chunks.ts';
import { letterBits, lineRules, mayMatch, type PostRule, postRules } from './post_rules.ts';
import { statusOf } from './post_status.ts';
import { findSeats } from './seats.ts';
import { shortLines } from './short_lines.ts';

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

/** All posts that a text states, sentence by sentence and over short lines. */
export function findPosts(scene: Scene, finds: readonly Find[]): PostFind[] {
  const posts: PostFind[] = [];
  const taken = new Set<RoleFind>();
  const antecedents = new Antecedents(scene, finds);
  const passing = scene.page.text.includes('§') ? scene.lexicon.grammar('minutes_role') : null;
  if (passing !== null) for (const find of finds) if (find.kind === 'role' && passing.has(find.lemma)) taken.add(find);
  for (const sentence of scene.page.sentences) {
    const here = findsIn(finds, sentence.first, sentence.last);
    const persons = here.filter((find) => find.kind === 'person');
    if (here.some((find) => find.kind === 'role') && (persons.length > 0 || antecedents.known)) {
      const chunks = antecedents.fill(chunk(scene, finds, sentence.first, sentence.last), sentence);
      applyRules(scene, chunks, postRules, taken, posts);
    }
    for (const person of persons) antecedents.note(person);
  }
  for (const chunks of shortLines(scene, finds)) applyRules(scene, chunks, lineRules, taken, posts);
  posts.push(...findSeats(scene, finds, posts));
  return posts.sort((a, b) => a.start - b.start || a.role.start - b.role.start || a.person.start - b.person.start);
}

/** Who follows whom without a title beside it: "Hon efterträder Bo Lind." The post is the follower's. */
export interface SuccessionFind {
  readonly person: PersonFind;
  readonly predecessor: PersonFind;
  readonly start: number;
  readonly end: number;
}

const succession = /(?<p>[Ph])[^PQR.|]{0,5}?G[^PR.|]{0,2}(?<q>P)|G(?<p2>h)(?<q2>P)/dg;

/** Finds successions that no rule for posts has read. */
export function findSuccessions(scene: Scene, finds: readonly Find[]): SuccessionFind[] {
  const found: SuccessionFind[] = [];
  const antecedents = new Antecedents(scene, finds);
  for (const sentence of scene.page.sentences) {
    const here = findsIn(finds, sentence.first, sentence.last);
    const persons = here.filter((find) => find.kind === 'person');
    if (persons.length > 0) {
      const chunks = antecedents.fill(chunk(scene, finds, sentence.first, sentence.last), sentence);
      for (const match of chunks.letters.includes('G') ? chunks.letters.matchAll(succession) : []) {
        const verb = match.index + match[0].lastIndexOf('G');
        if (
          !/^(efterträ|avlös|tar över efter|tog över efter|ersätt|ersatt)/.test(
            textOf(scene, chunks.first[verb]!, chunks.last[verb]!).toLowerCase(),
          ) ||
          match[0].includes('N')
        )
          continue;
        const person = group(chunks, match, 'p')[0] ?? group(chunks, match, 'p2')[0];
        const predecessor = group(chunks, match, 'q')[0] ?? group(chunks, match, 'q2')[0];
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

const affiliation = /(?<p>P)(?:(?:[,;]i?|\()(?<t>[OMK])(?![,;(–]?a?[RQ])|i(?<v>O))/dg;

/** Where people belong when no title stands beside them: "Lena Ek, Umeå universitet", "Rolf Ek (Kil)". The first place of each person counts. */
export function findAffiliations(
  scene: Scene,
  finds: readonly Find[],
): Map<PersonFind, OrganisationFind | MunicipalityFind> {
  const found = new Map<PersonFind, OrganisationFind | MunicipalityFind>();
  for (const sentence of scene.page.sentences) {
    const here = findsIn(finds, sentence.first, sentence.last);
    if (!here.some((find) => find.kind === 'person')) continue;
    if (!here.some((find) => find.kind === 'organisation' || find.kind === 'municipality')) continue;
    const chunks = chunk(scene, finds, sentence.first, sentence.last);
    for (const match of chunks.letters.matchAll(affiliation)) {
      const person = group(chunks, match, 'p')[0];
      const place = group(chunks, match, 't')[0] ?? group(chunks, match, 'v')[0];
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

function applyRules(
  scene: Scene,
  chunks: Chunks,
  rules: readonly PostRule[],
  taken: Set<RoleFind>,
  posts: PostFind[],
): void {
  const nameFirst =
    chunks.letters.indexOf('P') < chunks.letters.indexOf('R') && /P[,;]?R[^PR]{0,4}P[,;]?R/.test(chunks.letters);
  const bits = letterBits(chunks.letters);
  for (const rule of rules) {
    if (rule.nameFirst && !nameFirst) continue;
    if (!mayMatch(rule, chunks.letters, bits)) continue;
    const { pattern } = rule;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(chunks.letters); match !== null; match = pattern.exec(chunks.letters))
      readMatch(scene, chunks, rule, match, taken, posts);
  }
}

/** The finds behind the letters of a named group. */
function group(chunks: Chunks, match: RegExpExecArray, name: string): Find[] {
  const range = match.indices?.groups?.[name];
  const found: Find[] = [];
  if (range === undefined) return found;
  for (let at = range[0]; at < range[1]; at++) {
    const find = chunks.finds[at];
    if (find !== null && find !== undefined) found.push(find);
  }
  return found;
}

/** "lärare i botten", "lärare i svenska och SO i grunden" */
const trained = /^(?:ix{1,2}(?:&x{1,2})?)?N/;

function readMatch(
  scene: Scene,
  chunks: Chunks,
  rule: PostRule,
  match: RegExpExecArray,
  taken: Set<RoleFind>,
  posts: PostFind[],
): void {
  // "är lärare i botten": what she was trained as is no post.
  const after = match.index + match[0].length;
  if (match[0].includes('N') || (/R$/.test(match[0]) && trained.test(chunks.letters.slice(after, after + 8)))) return;
  const roles = group(chunks, match, 'r').filter((find): find is RoleFind => find.kind === 'role');
  // A title is mostly taken by the first rule that sees it; a plural title with places of their own is shared.
  const shared = rule.id === 'plural-title-names-places';
  if (!shared && (roles.length === 0 || roles.some((role) => taken.has(role)))) return;
  if (rule.behind !== undefined && !standsBeside(scene, chunks, match, 1, rule.behind)) return;
  if (rule.ahead !== undefined && !standsBeside(scene, chunks, match, 0, rule.ahead)) return;
  const persons = rule.subject
    ? subjectBefore(chunks, match.index)
    : group(chunks, match, 'p').filter((find): find is PersonFind => find.kind === 'person');
  // "lika länge som chefen": what somebody is, has no article.
  const leading = chunks.letters[(match.indices?.groups?.r?.[0] ?? 0) - 1];
  if (leading === 'W' && roles.length === 1 && roles[0]!.definite) return;
  if (rule.pairs && roles.length !== persons.length) return;
  if (roles.length === 0 && shared) roles.push(...titleBefore(chunks, match.index));
  if (persons.length === 0 || roles.length === 0) return;
  if (
    rule.heading &&
    !roles.every((role) => scene.lexicon.grammar('seat_role').has(role.lemma) && scene.word(role.first).capital)
  )
    return;
  const places = [...group(chunks, match, 'o'), ...group(chunks, match, 't'), ...group(chunks, match, 'u')];
  const organisations = places.filter((find): find is OrganisationFind => find.kind === 'organisation');
  const municipalities = places.filter((find): find is MunicipalityFind => find.kind === 'municipality');
  const predecessor = group(chunks, match, 'q').find((find): find is PersonFind => find.kind === 'person') ?? null;
  const begin = match.index;
  const stop = match.index + match[0].length - 1;
  // "Hon är rektor": the clause reaches back to her name.
  const start = Math.min(scene.page.tokens.start[chunks.first[begin]!]!, ...persons.map((person) => person.start));
  const clause = { start, end: scene.page.tokens.end[chunks.last[stop]! - 1]! };
  const when = rule.subject ? statusBack(scene, chunks, rule, begin, stop) : statusOf(scene, chunks, rule, begin, stop);
  const distributed = persons.length > 1 && organisations.length === persons.length;
  for (const role of roles) taken.add(role);
  for (const [i, person] of persons.entries()) {
    for (const role of rule.pairs ? [roles[i]!] : roles) {
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
          status: role.status ?? when.status ?? rule.status ?? null,
          from: when.from,
          to: when.to,
          begins: when.begins,
          predecessor,
        });
      }
    }
  }
}

/** The person last named before a letter of the sentence: who the clause is about. */
function subjectBefore(chunks: Chunks, at: number): PersonFind[] {
  for (let i = at - 1; i >= 0; i--) {
    const find = chunks.finds[i];
    if ((chunks.letters[i] === 'P' || chunks.letters[i] === 'h') && find?.kind === 'person') return [find];
  }
  return [];
}

/** Status from the clause of the title, else from the clauses before it, back to whom they are about. */
function statusBack(
  scene: Scene,
  chunks: Chunks,
  rule: PostRule,
  begin: number,
  stop: number,
): ReturnType<typeof statusOf> {
  let first = begin;
  let when = statusOf(scene, chunks, rule, begin, stop);
  for (;;) {
    let from = first - 1;
    while (from >= 0 && !/[RPh]/.test(chunks.letters[from]!)) from--;
    if (from < 0) return when;
    const earlier = statusOf(scene, chunks, rule, from, first === begin ? stop : first - 1);
    if (earlier.status !== null) return { ...earlier, from: when.from, to: when.to };
    if (chunks.letters[from] !== 'R') return when;
    when = { ...when, begins: when.begins || earlier.begins };
    first = from;
  }
}

/** The word stands right before (side 0) or right behind (side 1) the person of the match. */
function standsBeside(scene: Scene, chunks: Chunks, match: RegExpExecArray, side: 0 | 1, word: string): boolean {
  const at = (match.indices?.groups?.p?.[side] ?? -1) - 1 + side;
  return at >= 0 && at < chunks.first.length && scene.word(chunks.first[at]!).lower === word;
}

/** The plural title that a list of names with places began with. */
function titleBefore(chunks: Chunks, at: number): RoleFind[] {
  const find = chunks.finds[chunks.letters.lastIndexOf('Q', at)];
  return find?.kind === 'role' ? [find] : [];
}
