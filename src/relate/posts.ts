import { type Scene, textOf } from '../lexicon/scene.ts';
import type { Find, MunicipalityFind, OrganisationFind, PersonFind, PostStatus, RoleFind } from '../model/index.ts';
import { findsIn } from '../text/ranges.ts';
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

const succession = /(?<p>[Ph])[^PQR.|]{0,5}?G[^PR.|]{0,2}(?<q>P)|G(?<p2>h)(?<q2>P)/dg;

/** Finds successions that no rule for posts has read. */
export function findSuccessions(scene: Scene, finds: readonly Find[]): SuccessionFind[] {
  const found: SuccessionFind[] = [];
  const antecedents = new Antecedents(scene);
  for (const sentence of scene.page.sentences) {
    const here = findsIn(finds, sentence.first, sentence.last);
    const persons = here.filter((find) => find.kind === 'person');
    if (persons.length > 0) {
      const chunks = antecedents.fill(chunk(scene, finds, sentence.first, sentence.last));
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

function readMatch(
  scene: Scene,
  chunks: Chunks,
  rule: PostRule,
  match: RegExpExecArray,
  taken: Set<RoleFind>,
  posts: PostFind[],
): void {
  // "är lärare i botten": what she was trained as is no post.
  if (match[0].includes('N') || (/R$/.test(match[0]) && chunks.letters[match.index + match[0].length] === 'N')) return;
  const roles = group(chunks, match, 'r').filter((find): find is RoleFind => find.kind === 'role');
  // A title is mostly taken by the first rule that sees it; a plural title with places of their own is shared.
  const shared = rule.id === 'plural-title-names-places';
  if (!shared && (roles.length === 0 || roles.some((role) => taken.has(role)))) return;
  if (rule.behind !== undefined && !standsBehind(scene, chunks, match, rule.behind)) return;
  const persons = group(chunks, match, 'p').filter((find): find is PersonFind => find.kind === 'person');
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
          begins: when.begins,
          predecessor,
        });
      }
    }
  }
}

/** The word stands right behind the person of the match. */
function standsBehind(scene: Scene, chunks: Chunks, match: RegExpExecArray, word: string): boolean {
  const at = match.indices?.groups?.p?.[1] ?? -1;
  return at > 0 && at < chunks.first.length && scene.word(chunks.first[at]!).lower === word;
}

/** The plural title that a list of names with places began with. */
function titleBefore(chunks: Chunks, at: number): RoleFind[] {
  const find = chunks.finds[chunks.letters.lastIndexOf('Q', at)];
  return find?.kind === 'role' ? [find] : [];
}
