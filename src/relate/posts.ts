import type { Scene } from '../lexicon/scene.ts';
import { inGrammar } from '../lexicon/words.ts';
import type { Find, MunicipalityFind, OrganisationFind, PersonFind, PostStatus, RoleFind } from '../model/index.ts';
import { findActing } from './acting.ts';
import { findAnnounced } from './announcements.ts';
import { Antecedents } from './antecedents.ts';
import { appoints, isAppointed, isOfRelativeClause } from './appointing.ts';
import { type Chunks, chunk } from './chunks.ts';
import { findFactBoxes } from './fact_boxes.ts';
import { findsOf, rangeOf } from './groups.ts';
import { findJobs } from './jobs.ts';
import { lastRules } from './last_rules.ts';
import { lineRules } from './line_rules.ts';
import { isMeetingPaper, isTitleInList } from './page_body.ts';
import { kindBits, type Passage } from './passages.ts';
import { mayShare } from './places.ts';
import { innermost } from './places_in_places.ts';
import { isPossessed } from './possessed.ts';
import { type PostFind, uniformPost } from './post_find.ts';
import { listOf, type PostRule, type RuleList } from './post_rule.ts';
import { postRules } from './post_rules.ts';
import { isNowBefore, statusOf, statusOfTitle } from './post_status.ts';
import { meets, nextMet, signsOf } from './rule_needs.ts';
import { findSamePosts } from './same_posts.ts';
import { findInlineSeats, findSeats, opensList } from './seats.ts';
import { shortLines } from './short_lines.ts';
import { findSignatures } from './signatures.ts';
import { mayBeIn, saysLess, withoutGeneralSeats, withoutPupils, withoutShortTitles } from './spare_posts.ts';
import { settleStatus } from './status_of_text.ts';
import { fitsRule, isListedApart, liesAtLast } from './titles_of_rules.ts';
import { comesFrom, follows, isBeside, isHost, isProposed, isTo } from './words_before.ts';

export type { PostFind } from './post_find.ts';

/** All posts that a text states, sentence by sentence and over short lines. */
export function findPosts(scene: Scene, finds: readonly Find[], passages: readonly Passage[]): PostFind[] {
  const posts: PostFind[] = [];
  const taken = new Set<RoleFind>();
  const antecedents = new Antecedents(scene, finds);
  const left: Chunks[] = [];
  const passing = isMeetingPaper(scene) ? scene.lexicon.grammar('minutes_role') : null;
  if (passing !== null)
    for (const find of finds)
      if (find.kind === 'role' && passing.has(find.lemma) && !isTitleInList(scene, find)) taken.add(find);
  for (const passage of passages) {
    const { kinds } = passage;
    if ((kinds & kindBits.role) !== 0 && ((kinds & kindBits.person) !== 0 || antecedents.known)) {
      const chunks = antecedents.fill(chunk(scene, finds, passage.first, passage.last), passage);
      posts.push(...findJobs(scene, chunks, taken));
      applyRules(scene, chunks, inSentences, taken, posts);
      if (hasFreeTitle(chunks, taken)) left.push(chunks);
    }
    antecedents.note(passage);
  }
  if (passing !== null) posts.push(...findSignatures(scene, finds, posts, taken));
  for (const chunks of shortLines(scene, finds, taken)) applyRules(scene, chunks, onLines, taken, posts);
  for (const chunks of left) applyRules(scene, chunks, atLast, taken, posts);
  posts.push(...findFactBoxes(scene, finds, taken));
  posts.push(...findSeats(scene, finds, posts));
  posts.push(...findInlineSeats(scene, finds, passages, posts));
  posts.push(...findAnnounced(scene, finds, posts));
  posts.push(...findActing(scene, finds, passages, posts));
  posts.push(...findSamePosts(scene, finds, passages, posts));
  const all = posts.map(uniformPost);
  return settleStatus(
    scene,
    passages,
    withoutPupils(scene, withoutShortTitles(scene, withoutGeneralSeats(scene, all))),
  ).sort((a, b) => a.start - b.start || a.role.start - b.role.start || a.person.start - b.person.start);
}

const inSentences = listOf(postRules);
const onLines = listOf(lineRules);
const atLast = listOf(lastRules);

/** Scratch of `signsOf`. */
const behind = new Int32Array(32);

function applyRules(
  scene: Scene,
  chunks: Chunks,
  { rules, needs }: RuleList,
  taken: Set<RoleFind>,
  posts: PostFind[],
): void {
  const { letters } = chunks;
  const signs = signsOf(letters, behind);
  let free = hasFreeTitle(chunks, taken);
  for (let i = nextMet(needs, signs, 0); i < rules.length; i = nextMet(needs, signs, i + 1)) {
    const rule = rules[i]!;
    const { pattern } = rule;
    if ((!free && !rule.shared) || (rule.nameFirst && !putsNameFirst(letters, rule.id))) continue;
    pattern.lastIndex = 0;
    const first = pattern.exec(letters);
    for (let match = first; match !== null; ) {
      readMatch(scene, chunks, rule, match, taken, posts);
      match = meets(rule.needs, signs, pattern.lastIndex) ? pattern.exec(letters) : null;
    }
    if (first !== null) free = hasFreeTitle(chunks, taken);
  }
}

/** Its names have places between them and their titles. */
const placedRule = 'list-name-place-title';

/** A title that no rule has taken yet; without one, only the shared rule has something to say. */
function hasFreeTitle({ finds }: Chunks, taken: ReadonlySet<RoleFind>): boolean {
  for (const find of finds) if (find !== null && find.kind === 'role' && !taken.has(find)) return true;
  return false;
}

/** "Anna Ek, rektor Bo Lind, lärare"; "Anna Ek, Falun, ordförande Bo Lind, Mora Cia Mo, Kil": names and places in turn. */
function putsNameFirst(letters: string, rule: string): boolean {
  if (letters.indexOf('P') > letters.indexOf('R')) return false;
  return rule === placedRule ? /(?:P,[OMK][^P]{0,14}){3}/.test(letters) : /P[,;]?R[^PR]{0,4}P[,;]?R/.test(letters);
}

/** "lärare i botten", "lärare i svenska och SO i grunden" */
const trained = /^(?:ix{1,2}(?:&x{1,2})?)?T/;

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
  if (match[0].includes('N') || (match[0].endsWith('R') && trained.test(chunks.letters.slice(after, after + 8))))
    return;
  // "Om Anna Ek blir rektor …", "Vad händer om Bo Lind utses": nobody knows yet.
  if (
    rule.aside !== true &&
    isCondition(scene, chunks, rule.subject ? chunks.letters.lastIndexOf('P', match.index) : match.index)
  )
    return;
  const { groups } = rule;
  const roles = findsOf(chunks, match, groups.r).filter((find): find is RoleFind => find.kind === 'role');
  if (rule.definite !== undefined && roles.some((role) => role.definite !== rule.definite)) return;
  // A title is mostly taken by the first rule that sees it; a plural title with places of their own is shared.
  if (!rule.shared && (roles.length === 0 || roles.some((role) => taken.has(role)))) return;
  const name = rangeOf(match, groups.p);
  if (rule.behind !== undefined && !standsBeside(scene, chunks, name?.[1], rule.behind)) return;
  if (
    rule.ahead !== undefined &&
    !standsBeside(scene, chunks, name === undefined ? undefined : name[0] - 1, rule.ahead)
  )
    return;
  const named = rule.subject
    ? subjectBefore(scene, chunks, match.index)
    : findsOf(chunks, match, groups.p).filter((find): find is PersonFind => find.kind === 'person');
  // "Hon arbetade hos Bo Lind och har varit rektor": the clause is about her.
  const guest =
    rule.aside !== true && named.length === 1 && isHost(scene, named[0]!) && !/^P,?W/.test(match[0])
      ? subjectBefore(scene, chunks, match.index)
      : [];
  const persons = guest.length > 0 ? guest : named;
  // "lika länge som chefen": what somebody is, has no article.
  const leading = chunks.letters[(rangeOf(match, groups.r)?.[0] ?? 0) - 1];
  if (leading === 'W' && roles.length === 1 && roles[0]!.definite) return;
  // "Anna Ek visar hur ämneslärare och lärare planerar"
  if (rule.id === 'further-title' && roles.length > 0 && opensSubclause(scene, chunks, match, roles[0]!)) return;
  // "Anna Ek valde att ge rummet till läraren": who gets something, and not what she becomes.
  if (roles.length === 1 && roles[0]!.definite && isTo(scene, roles[0]!) && !/[QR]\.?[Pp]/.test(match[0])) return;
  // "En som planerar med bibliotekarien är Anna Ek": not she.
  if (rule.id === 'title-is-name' && roles.length === 1 && roles[0]!.definite && isBeside(scene, roles[0]!)) return;
  if (
    rule.id === 'name-comma-title' &&
    roles.length === 1 &&
    roles[0]!.definite &&
    match[0].endsWith('R') &&
    isListedApart(chunks.letters, match.index, after)
  )
    return;
  // "Anna Ek har anställt Bo Lind som rektor": he does not make way for her.
  if (rule.says === 'succeeds' && appoints(scene, chunks, chunks.letters.indexOf('G', match.index))) return;
  if (roles.length > 0 && isAppointed(scene, chunks, match.index, roles[0]!)) return;
  const opening = rule.subject ? Math.max(0, chunks.letters.lastIndexOf('P', match.index - 1)) : match.index;
  if (
    leading !== undefined &&
    isSpokenOf(scene, chunks, chunks.letters.lastIndexOf('W', rangeOf(match, groups.r)?.[0] ?? 0))
  )
    return;
  if (leading === 'W' && applies(scene, chunks, opening)) return;
  if (/^name-(further-)?(as|to)-title$/.test(rule.id) && isProposed(scene, chunks, opening)) return;
  // "I dag mötte Anna Ek rektorn": somebody else.
  if (rule.id === 'name-title' && roles.length === 1 && roles[0]!.definite) return;
  if (roles.length === 1 && isOfRelativeClause(scene, chunks, roles[0]!)) return;
  // "blir ordförande efter Bo Lind": he was it.
  if (
    rule.ahead !== 'efter' &&
    persons.length === 1 &&
    match[0].endsWith('P') &&
    /[QR][^P]*P$/.test(match[0]) &&
    follows(scene, persons[0]!)
  )
    return;
  // "Bo Lind kliver åt sidan och skolan får en ny vd och skolchef": the first title is nobody's, nor is the second.
  if (rule.id === 'further-title' && /&[OMK][^R]*R/.test(match[0].slice(0, match[0].indexOf('R') + 1))) return;
  // "Anna Ek, ordförande, och folk från räddningstjänst och polis": the title is no title.
  if (rule.id === 'further-title' && /ix&[a]?R$/.test(match[0]) && comesFrom(scene, roles[0])) return;
  // "rektor Anna Ek, skolchefen, en lärare": where the first title is nobody's, neither is the second.
  if (rule.id === 'comma-titles' && !taken.has(titleBefore(chunks, match.index - 1, 'R')[0]!)) return;
  if (rule.pairs && roles.length !== persons.length) return;
  if (!fitsRule(scene, rule, roles)) return;
  if (roles.length === 0 && rule.shared)
    roles.push(...titleBefore(chunks, match.index, rule.gapped === true ? 'R' : 'Q'));
  if (persons.length === 0 || roles.length === 0) return;
  if (
    rule.heading &&
    !roles.every((role) => scene.lexicon.grammar('seat_role').has(role.lemma) && opensList(scene, role))
  )
    return;
  const places: OrganisationFind[] = [];
  const municipalities: MunicipalityFind[] = [];
  for (const place of [groups.o, groups.t, groups.u]) {
    if (place !== 0 && place === groups.u && leadsElsewhere(scene, chunks, match, roles[0]!, place)) continue;
    for (const find of findsOf(chunks, match, place)) {
      if (find.kind === 'organisation') {
        // "ordförande i föräldraföreningen på Björkskolan": the house says where the body is.
        if (!liesAtLast(scene, places, find)) places.push(find);
      } else if (find.kind === 'municipality') municipalities.push(find);
    }
  }
  const organisations = innermost(scene, places);
  // "Anna Ek, lärare, och Bo Lind, doktorand, Högskolan Väst": a house of the municipality is shared, others are his.
  if (/titles?-.*share-/.test(rule.id) && !mayShare(roles, organisations, nextTitle(chunks, match))) return;
  const predecessor =
    findsOf(chunks, match, groups.q).find((find): find is PersonFind => find.kind === 'person') ?? null;
  const begin = match.index;
  const stop = match.index + match[0].length - 1;
  // "Hon är rektor": the clause reaches back to her name.
  const start = Math.min(scene.page.tokens.start[chunks.first[begin]!]!, ...persons.map((person) => person.start));
  const end = scene.page.tokens.end[chunks.last[stop]! - 1]!;
  const when =
    rule.subject && !rule.aside
      ? statusBack(scene, chunks, rule, begin, stop)
      : statusOf(scene, chunks, rule, begin, stop);
  const earlier = rule.gapped ? posts.findLast((post) => post.role === roles[0]) : undefined;
  const distributed = persons.length > 1 && organisations.length === persons.length;
  const each = distributed || (persons.length > 1 && organisations.length === 0);
  for (const role of roles) taken.add(role);
  for (const [i, person] of persons.entries()) {
    for (const role of rule.pairs ? [roles[i]!] : roles.filter((one) => !saysLess(one, roles))) {
      const own = distributed
        ? [organisations[i]!]
        : organisations.filter((place) => mayBeIn(scene, place, role, roles));
      for (const organisation of own.length === 0 ? [null] : own) {
        posts.push({
          person,
          role,
          organisation,
          municipality: municipalities[each && municipalities.length === persons.length ? i : 0] ?? null,
          start,
          end,
          rule: rule.id,
          confidence: rule.confidence,
          status:
            role.status ??
            aimOf(scene, chunks, begin, role) ??
            statusOfTitle(scene, role, roles, when.status) ??
            rule.status ??
            earlier?.status ??
            null,
          from: when.from,
          to: when.to,
          begins: when.begins || earlier?.begins === true,
          predecessor,
        });
      }
    }
  }
}

/** The title that stands next behind a match. */
function nextTitle(chunks: Chunks, match: RegExpExecArray): Find | null {
  return chunks.finds[chunks.letters.indexOf('R', match.index + match[0].length)] ?? null;
}

/** "Anna Ek visar hur …", "säger att …": a clause about others opens between the person and the title. */
function opensSubclause(scene: Scene, chunks: Chunks, match: RegExpExecArray, title: RoleFind): boolean {
  for (let at = match.index + 1; at < chunks.letters.length && chunks.first[at]! < title.first; at++)
    if (chunks.finds[at] === null && scene.lexicon.grammar('subclause').has(scene.word(chunks.first[at]!).lower))
      return true;
  return false;
}

/** "vår lärare Anna Ek på skoldagen i Falun", "åker rektor Anna Ek till Falun": where she was or goes. */
function leadsElsewhere(scene: Scene, chunks: Chunks, match: RegExpExecArray, role: RoleFind, group: number): boolean {
  const range = rangeOf(match, group);
  if (range === undefined || chunks.letters[range[0]] !== 'i') return false;
  if (scene.word(chunks.first[range[0]]!).lower === 'till') return true;
  return isPossessed(scene, role);
}

const isAim = inGrammar('aim_verb');

/** "slutar för att bli rektor": not yet; "slutade för att bli rektor": she is it. Null when no aim is told. */
function aimOf(scene: Scene, chunks: Chunks, begin: number, role: RoleFind): PostStatus | null {
  let aim = role.first - 1;
  while (aim > role.first - 6 && aim > 1 && !isAim(scene.word(aim), scene.lexicon)) aim--;
  if (aim < 2 || !isAim(scene.word(aim), scene.lexicon)) return null;
  if (scene.word(aim - 1).lower !== 'att' || scene.word(aim - 2).lower !== 'för') return null;
  for (let at = begin; at >= 0 && chunks.first[at]! < role.first; at++)
    if (chunks.letters[at] === 'L')
      return /(de|te)$/.test(scene.word(chunks.first[at]!).lower) ? 'current' : 'incoming';
  return null;
}

/** "Om" right before the clause, at the beginning of its sentence or behind a comma; "innan en ny". */
function isCondition(scene: Scene, chunks: Chunks, begin: number): boolean {
  if (begin < 1 || chunks.finds[begin - 1] !== null) return false;
  const { lower, capital } = scene.word(chunks.first[begin - 1]!);
  if (chunks.letters[begin - 1] === 'N' && /^(innan|tills|till)$/.test(lower)) return true;
  return lower === 'om' && (begin === 1 || chunks.letters[begin - 2] === ',' || capital);
}

/** "en lösning för tjänsten som rektor", "beslut om uppdraget som …": a post that is spoken of, and nobody's. */
function isSpokenOf(scene: Scene, chunks: Chunks, relative: number): boolean {
  if (relative < 2 || chunks.finds[relative - 1] !== null || chunks.finds[relative - 2] !== null) return false;
  const { grammar } = scene.lexicon;
  return (
    grammar('post_word').has(scene.word(chunks.first[relative - 1]!).lower) &&
    grammar('about_a_post').has(scene.word(chunks.first[relative - 2]!).lower)
  );
}

/** "I höstas sökte Anna Ek tjänsten som …": a verb of applying stands in the clause, or right before it. */
function applies(scene: Scene, chunks: Chunks, begin: number): boolean {
  const { grammar } = scene.lexicon;
  for (let at = Math.max(0, begin - 1); at < chunks.letters.length && chunks.letters[at] !== 'R'; at++)
    if (chunks.finds[at] === null && grammar('applies').has(scene.word(chunks.first[at]!).lower)) return true;
  return false;
}

/** The person last named before a letter of the sentence: who the clause is about. */
function subjectBefore(scene: Scene, chunks: Chunks, at: number): PersonFind[] {
  for (let i = at - 1; i >= 0; i--) {
    const find = chunks.finds[i];
    // "Anna Ek har sökt tjänsten som rektor": she has it not.
    if (chunks.letters[i] === 'N') return [];
    if ((chunks.letters[i] === 'P' || chunks.letters[i] === 'h') && find?.kind === 'person' && !isHost(scene, find))
      return [find];
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
  if (isNowBefore(scene, chunks, begin)) return when;
  for (;;) {
    let from = first - 1;
    while (from >= 0 && !/[RPh]/.test(chunks.letters[from]!)) from--;
    if (from < 0) return when;
    // "slutade och är nu rektor": what the clause itself says is now.
    if (first === begin && saysIs(scene, chunks, begin, stop)) return when;
    const earlier = statusOf(scene, chunks, rule, from, first === begin ? stop : first - 1);
    if (earlier.status !== null) return { ...earlier, from: when.from, to: when.to };
    if (chunks.letters[from] !== 'R') return when;
    when = { ...when, begins: when.begins || earlier.begins };
    first = from;
  }
}

/** "är" stands in the clause. */
function saysIs(scene: Scene, chunks: Chunks, begin: number, stop: number): boolean {
  for (let at = begin; at < stop; at++)
    if (chunks.letters[at] === 'B' && scene.word(chunks.first[at]!).lower === 'är') return true;
  return false;
}

/** The word stands at a letter: right before or right behind the person of a match. */
function standsBeside(scene: Scene, chunks: Chunks, at: number | undefined, word: string): boolean {
  return at !== undefined && at >= 0 && at < chunks.first.length && scene.word(chunks.first[at]!).lower === word;
}

/** The plural title that a list of names with places began with. */
function titleBefore(chunks: Chunks, at: number, letter: 'Q' | 'R'): RoleFind[] {
  const find = chunks.finds[chunks.letters.lastIndexOf(letter, at)];
  return find?.kind === 'role' ? [find] : [];
}
