import { classBit } from '../lexicon/lexicon.ts';
import type { Scene } from '../lexicon/scene.ts';
import { formFits, inGrammar, isClass, lowerFits } from '../lexicon/words.ts';
import type { Find, PersonFind } from '../model/index.ts';
import { sentenceAt } from '../text/page.ts';
import { findsIn } from '../text/ranges.ts';
import type { PostFind } from './posts.ts';
import { whenIn } from './when.ts';

/** Somebody gets a post: "Anna Ek blir rektor". */
export interface BeginningFind {
  readonly person: PersonFind;
  /** Titles that she gets at once. */
  readonly titles: readonly string[];
  readonly acting: boolean;
  readonly date: string | null;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly confidence: number;
}

const unsureBits = classBit('hypothetical') | classBit('negation');

/** The posts that a text tells the beginning of, in the order of their clauses. */
export function findBeginnings(scene: Scene, finds: readonly Find[], posts: readonly PostFind[]): BeginningFind[] {
  const found = new Map<string, BeginningFind & { titles: string[] }>();
  for (const post of posts) {
    if (post.status === 'former' || scene.lexicon.grammar('seat_role').has(post.role.lemma)) continue;
    const range = clauseOf(scene, post);
    const within = post.person.start >= post.start && post.person.end <= post.end;
    const begins = (post.begins || post.status === 'incoming') && within && !staysOn(scene, range);
    const verb = within ? givingVerb(scene, finds, post, range) : -1;
    const day = startBehind(scene, finds, post);
    if (!begins && !isNew(scene, post) && verb === -1 && day === null && !(within && isSince(scene, post))) continue;
    const key = `${post.person.start} ${post.start} ${post.end}`;
    const { lemma } = post.role;
    const known = found.get(key);
    if (known !== undefined) {
      if (!known.titles.includes(lemma)) known.titles.push(lemma);
      continue;
    }
    found.set(key, {
      person: post.person,
      titles: [lemma],
      acting: post.status === 'acting',
      date: post.from ?? day ?? (verb === -1 ? null : dayBeside(scene, finds, verb)) ?? firstDay(scene, finds, post),
      start: post.start,
      end: post.end,
      rule: post.rule,
      confidence: post.confidence,
    });
  }
  return [...found.values()];
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** From a few words before the person or her title to the end of the clause, within the sentence. */
function clauseOf(scene: Scene, { person, role }: PostFind): Range {
  const first = Math.min(person.first, role.first);
  const last = Math.max(person.last, role.last);
  const sentence = sentenceAt(scene.page, first) ?? { first, last };
  return { first: Math.max(sentence.first, first - 5), last: Math.min(Math.max(sentence.last, last), last + 5) };
}

/** "ny rektor på Björkskolan", "nytillträdda rektorn": the word before the title. */
function isNew(scene: Scene, { role, rule }: PostFind): boolean {
  // "Björkskolan och Ekskolan får en gemensam rektor, Anna Ek"
  if (rule === 'places-share-title-name') return true;
  return (
    rule !== 'name-ends-title' && role.first > 0 && scene.lexicon.grammar('newly').has(scene.word(role.first - 1).lower)
  );
}

/** "blir kvar som rektor", "skulle bli jägmästare": no change. */
function staysOn(scene: Scene, { first, last }: Range): boolean {
  for (let at = first; at < last; at++) {
    const word = scene.word(at);
    if (word.lower === 'kvar' || word.lower === 'skulle' || word.lower === 'kunde') return true;
  }
  return false;
}

const endsPart = formFits(/^[.,;:–]$/);
const endsClause = formFits(/^[.;:]$/);
const isCopula = inGrammar('copula');
const startsOn = inGrammar('first_day_verb');
const isParticle = inGrammar('step_particle');
const isStep = inGrammar('step_verb');
const opensWithDay = lowerFits(/^(sedan|från)$/);
const isPostWord = inGrammar('post_word');
const isGiven = lowerFits(/^(fått|får|fick|erbjudits)$/);
const tellsBegun = inGrammar('began_post');
const tellsBeginning = inGrammar('begins_post');

/** Words further back than these have nothing to do with a title. */
const reach = 24;

/**
 * "I dag börjar Anna Ek som rektor", "har anställt Anna Ek som rektor", "tar Anna Ek över som rektor": a verb that
 * gives the post stands between her and the title, or right before her. -1 for none.
 */
function givingVerb(scene: Scene, finds: readonly Find[], { person, role, from }: PostFind, range: Range): number {
  if (role.first < person.first || role.first - person.last > reach) return -1;
  const { lexicon } = scene;
  let particle = false;
  for (let at = role.first - 1; at >= Math.max(range.first, person.first - 4); at--) {
    if (at >= person.first && at < person.last) continue;
    const word = scene.word(at);
    // "kommer från Falun, där hon är lärare": the title is of another clause.
    const ends = at < person.first ? endsPart : endsClause;
    if (ends(word, lexicon) || isClass(word, unsureBits) || isCopula(word, lexicon)) return -1;
    if (isParticle(word, lexicon)) particle = true;
    // "har fått tjänsten som rektor"
    if (isPostWord(word, lexicon) && at > person.last && isGiven(scene.word(at - 1), lexicon)) return at - 1;
    const began = tellsBegun(word, lexicon);
    const steps = particle && isStep(word, lexicon);
    if (!began && !steps && !tellsBeginning(word, lexicon)) continue;
    // Another's, or of another title: "Anna Ek, som började som lärare, är rektor".
    const between = findsIn(finds, Math.max(at, person.last), role.first);
    if (!particle && between.some((find) => find.kind === 'role')) return -1;
    if (findsIn(finds, at, person.first).some((find) => find.kind === 'person')) return -1;
    return !began || isRecent(scene, from ?? dayBeside(scene, finds, at)) ? at : -1;
  }
  return -1;
}

/** "Samordnare Anna Ek började den 19 augusti": the day right behind the name, with no other title. */
function startBehind(scene: Scene, finds: readonly Find[], { person, role }: PostFind): string | null {
  const { count } = scene.page.tokens;
  const verb = person.last;
  if (role.first > person.first || verb + 1 >= count) return null;
  const word = scene.word(verb);
  if (!tellsBegun(word, scene.lexicon) && !tellsBeginning(word, scene.lexicon)) return null;
  const date = findsIn(finds, verb + 1, verb + 3).find((find) => find.kind === 'date');
  if (date?.kind !== 'date' || !isRecent(scene, date.value)) return null;
  return date.last < count && scene.word(date.last).lower === 'som' ? null : date.value;
}

/** "Sedan den 15 januari är Anna Ek rektor", "Från den 1 augusti heter rektorn Anna Ek": a day not long before or after the text. */
function isSince(scene: Scene, { from, status, role }: PostFind): boolean {
  if (from === null || status === 'former' || !/-\d\d-\d\d$/.test(from) || !isRecent(scene, from)) return false;
  const sentence = sentenceAt(scene.page, role.first);
  return sentence !== undefined && opensWithDay(scene.word(sentence.first), scene.lexicon);
}

/** "Ny rektor är Anna Ek, som börjar den 1 mars": the day beside a verb of the first day, in the sentence that names her. */
function firstDay(scene: Scene, finds: readonly Find[], { person, role, start }: PostFind): string | null {
  if (person.start < start) return null;
  const sentence = sentenceAt(scene.page, Math.max(person.first, role.first));
  if (sentence === undefined) return null;
  const dates = findsIn(finds, sentence.first, sentence.last).filter((find) => find.kind === 'date');
  const [date] = dates;
  if (dates.length !== 1 || date?.kind !== 'date' || date.value.length < 7) return null;
  for (let at = Math.max(sentence.first, date.first - 3); at < Math.min(sentence.last, date.last + 2); at++)
    if (startsOn(scene.word(at), scene.lexicon)) return date.value;
  return null;
}

/** "I dag börjar Anna Ek", "Från den 1 mars tar Anna Ek": a day right before or behind the verb. */
function dayBeside(scene: Scene, finds: readonly Find[], verb: number): string | null {
  const { lower } = scene.word(verb);
  if (!scene.lexicon.grammar('starts_work').has(lower) && !startsOn(scene.word(verb), scene.lexicon)) return null;
  for (const find of findsIn(finds, Math.max(0, verb - 6), verb + 3))
    if (find.kind === 'date' && (find.last === verb || find.first <= verb + 2)) return find.value;
  const when = whenIn(scene, Math.max(0, verb - 3), Math.min(scene.page.tokens.count, verb + 4));
  return when?.day ?? null;
}

/** "började som lärare 1994" tells of a life, "började som rektor den 1 mars" of a change. */
function isRecent(scene: Scene, from: string | null): boolean {
  if (from === null || from.length < 7) return false;
  const year = /^\d{4}/.exec(from)?.[0];
  const written = /^\d{4}/.exec(scene.date ?? '')?.[0];
  return year === undefined || written === undefined || Number(written) - Number(year) <= 1;
}
