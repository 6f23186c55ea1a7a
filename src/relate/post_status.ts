import { classBit } from '../lexicon/lexicon.ts';
import type { Scene } from '../lexicon/scene.ts';
import { isClass, lowerFits } from '../lexicon/words.ts';
import type { DateFind, PostStatus, RoleFind } from '../model/index.ts';
import { type Chunks, postPhrase } from './chunks.ts';
import type { PostRule } from './post_rule.ts';
import { timeOfYearIn } from './when.ts';

const formerBit = classBit('status_former');
const incomingBit = classBit('status_incoming');
const actingBit = classBit('status_acting');
const saysNow = lowerFits(/^(nu|numera|idag|i)$/);
const isChosen = /^(utse|utsåg|vald|välj|anställ|rekryter)/;
const tellsOfChoice = lowerFits(/(utse|anställ)t?s?( till| som)?$/);

/** Status and dates from the clause and the rest of its sentence: "tillträder den 1 augusti", "var tidigare". */
export function statusOf(
  scene: Scene,
  chunks: Chunks,
  rule: PostRule,
  begin: number,
  stop: number,
): { status: PostStatus | null; from: string | null; to: string | null; begins: boolean } {
  let status: PostStatus | null = null;
  let from: string | null = null;
  let to: string | null = null;
  const begins = rule.says === 'begins' || rule.says === 'succeeds';
  let opens = rule.opens === true;
  let leaves = false;
  let been = false;
  // "lämnade förskolan för att bli rektor": what begins is said last.
  const last = begins ? chunks.letters.slice(begin, stop + 1).lastIndexOf('G') : -1;
  for (let at = begin + Math.max(0, last); at <= stop; at++) {
    const letter = chunks.letters[at]!;
    if (letter !== 'a' && letter !== 'B' && letter !== 'G' && letter !== 'L' && letter !== 'x' && letter !== 'y')
      continue;
    const word = scene.word(chunks.first[at]!);
    // "Anna Ek, då rektor"
    if (letter === 'y') {
      if (word.lower === 'då' && /[aR]/.test(chunks.letters[at + 1] ?? '')) status = 'former';
      if (status === 'former' && isTurn(scene, chunks, at)) status = null;
      continue;
    }
    const note =
      letter === 'G' || letter === 'L' ? (postPhrase(scene, chunks.first[at]!, chunks.last[at]!)?.note ?? '') : '';
    if (letter === 'a' && status === 'former' && isTurn(scene, chunks, at)) status = null;
    if (letter === 'a' && isOfEarlierTitle(chunks, at, stop)) continue;
    if (isClass(word, formerBit) || note.startsWith('former')) status = 'former';
    // "har varit rektor i Falun": no longer, unless since a time.
    else if (note.endsWith('without')) been = true;
    else if (isClass(word, actingBit) || note.includes('acting')) status = 'acting';
    else if (isClass(word, incomingBit) && status === null) status = 'incoming';
    else if (letter === 'B' && word.lower === 'var' && status === null) status = 'former';
    // "under sin tid som rektor", "har suttit som ledamot"
    else if (letter === 'x' && status === null && scene.lexicon.grammar('past_before_title').has(word.lower))
      status = 'former';
    else if (letter === 'B' && word.lower === 'blir' && status === null) status = 'incoming';
    else if (
      letter === 'G' &&
      (begins || (rule.subject === true && at === begin)) &&
      status === null &&
      note.startsWith('incoming')
    )
      status = 'incoming';
    if (
      note.startsWith('incoming') ||
      (letter === 'B' && (word.lower === 'blir' || word.lower === 'blev')) ||
      tellsOfChoice(word, scene.lexicon)
    )
      opens = true;
    if (letter === 'L') leaves = true;
  }
  // "beslutat att anställa Anna Ek som rektor"
  if (
    status === null &&
    rule.says === undefined &&
    rule.id !== 'name-is-title' &&
    begin > 0 &&
    chunks.letters[begin - 1] === 'G'
  ) {
    const note = postPhrase(scene, chunks.first[begin - 1]!, chunks.last[begin - 1]!)?.note ?? '';
    if (note === 'incoming: the person follows') status = 'incoming';
  }
  // "Mellan 2005 och 2011 var Anna Ek skolchef."
  if (status === null && rule.id === 'name-title' && begin > 0 && scene.word(chunks.first[begin]! - 1).lower === 'var')
    status = 'former';
  // "Under tiden vikarierar Anna Ek som rektor."
  if (
    status === null &&
    begin > 0 &&
    chunks.first[begin]! > 0 &&
    /^vikarier/.test(scene.word(chunks.first[begin]! - 1).lower)
  )
    status = 'acting';
  // "Dessförinnan arbetade hon som rektor."
  if (
    status === null &&
    rule.id === 'name-as-title' &&
    begin > 0 &&
    scene.lexicon.grammar('past_before_title').has(scene.word(chunks.first[begin - 1]!).lower)
  )
    status = 'former';
  if (rule.id === 'name-as-title' && comesFromPost(scene, chunks, begin, stop)) status = 'former';
  // "slutar som rektor": she is it still; "slutade som rektor": she was.
  if (leaves && status === null && rule.says === 'ends')
    status = leavesLater(scene, chunks, begin, stop) ? 'current' : 'former';
  // "Rektor Anna Ek har gått i pension.", "efter rektor Anna Ek som gått i pension"
  const leaving = chunks.letters[stop + 1] === 'W' ? stop + 2 : stop + 1;
  if (status === null && chunks.letters[leaving] === 'L') {
    const note = postPhrase(scene, chunks.first[leaving]!, chunks.last[leaving]!)?.note ?? '';
    const left = note === 'former' || (begin > 0 && scene.word(chunks.first[begin - 1]!).lower === 'gick');
    if (left && /pension|tjänst|anställning|uppdrag|post|roll/.test(phraseText(scene, chunks, leaving)))
      status = 'former';
  }
  const range = rule.aside === true ? asideRange(chunks, begin, stop) : sentenceRange(chunks, begin, stop);
  for (let at = range.first; at <= range.last; at++) {
    const find = chunks.finds[at];
    if (find?.kind !== 'date') continue;
    const before = at > 0 ? scene.word(chunks.first[at - 1]!).lower : '';
    const date = find as DateFind;
    // "Anna Ek, rektor i Falun sedan 1999, tar över som skolchef": the other title's.
    if (before === 'sedan' && betweenTitles(chunks, at, stop)) continue;
    // "som sedan 2017 är rektor, tar över som skolchef": not since when the new one is hers.
    if (before === 'sedan' && begins && (status === 'incoming' || status === 'acting')) continue;
    const earlier = at > 2 ? scene.word(chunks.first[at - 3]!).lower : '';
    // "till och med mars 2020"
    if (before === 'med' && earlier === 'till') {
      to ??= date.value;
      continue;
    }
    if (
      before === 'sedan' ||
      before === 'från' ||
      (before === 'med' && earlier === 'från') ||
      (begins && (at > stop - 8 || status === 'incoming') && !isNextClause(scene, chunks, stop, at))
    )
      from ??= date.value;
    else if (before === 'till' || rule.says === 'ends') to ??= date.value;
    else if (date.endValue !== null && /^[(,]$/.test(before)) {
      from ??= date.value;
      to ??= date.endValue;
    }
  }
  if (from === null && to === null && status !== 'former' && rule.says !== 'ends')
    from = timeOfYear(scene, chunks, range, begins ? status : null, begins, stop);
  if (
    been &&
    status === null &&
    from === null &&
    !saysSince(scene, chunks, range) &&
    !goesOn(scene, chunks, rule, stop)
  )
    status = 'former';
  // "Från och med den 3 augusti är Anna Ek ny rektor", in a text of June.
  if (status === null && from !== null && isAfter(from, scene.date)) {
    status = 'incoming';
    opens = true;
  }
  return { status, from, to, begins: opens && status !== 'former' };
}

/** "som lärare och nu som rektor": the word right before a letter says that it is so now. */
export function isNowBefore(scene: Scene, { letters, first }: Chunks, at: number): boolean {
  return at > 0 && letters[at - 1] === 'y' && saysNow(scene.word(first[at - 1]!), scene.lexicon);
}

/** "tidigare rektor i Falun men numera skolchef", "och nu som skolchef": the next title is what she is now. */
function isTurn(scene: Scene, { letters, first }: Chunks, at: number): boolean {
  return saysNow(scene.word(first[at]!), scene.lexicon) && /^W?[ay]?R/.test(letters.slice(at + 1, at + 4));
}

/** "kommer närmast från en tjänst som rektor": what she leaves. */
function comesFromPost(scene: Scene, chunks: Chunks, begin: number, stop: number): boolean {
  const { grammar } = scene.lexicon;
  const as = chunks.letters.lastIndexOf('W', stop);
  if (as < begin) return false;
  let at = chunks.first[as]! - 1;
  if (!grammar('post_word').has(scene.word(at).lower)) return false;
  const least = Math.max(1, at - 4);
  while (at > least && scene.word(at).lower !== 'från') at--;
  return scene.word(at).lower === 'från' && grammar('comes_from_post').has(scene.word(at - 1).lower);
}

/** "är sedan i våras rektor", "tillträdde i augusti som rektor", "blir rektor i höst": a start that the date of the text tells. */
function timeOfYear(
  scene: Scene,
  chunks: Chunks,
  range: { first: number; last: number },
  status: PostStatus | null,
  begins: boolean,
  stop: number,
): string | null {
  const side = status === 'incoming' ? 1 : -1;
  const time = timeOfYearIn(scene, chunks.first[range.first]!, chunks.last[range.last]!, side);
  if (time === null) return null;
  const at = chunks.last.findIndex((last) => last > time.first);
  // "I augusti utsågs Anna Ek till rektor": she need not have begun then.
  const chosen = chunks.first.some(
    (token, i) => i >= range.first && i <= range.last && isChosen.test(scene.word(token).lower),
  );
  const since = time.first > 0 && scene.word(time.first - 1).lower === 'sedan';
  // "som sedan i våras är rektor, blir skolchef": the other title's.
  if (since) return side === 1 || betweenTitles(chunks, at, stop) ? null : time.value;
  return begins && !chosen && !isNextClause(scene, chunks, stop, at + 1) ? time.value : null;
}

/** "författare och tidigare lärare": the word before a title behind the first counts from there on, whatever the clause says. */
export function statusOfTitle(
  scene: Scene,
  role: RoleFind,
  roles: readonly RoleFind[],
  clause: PostStatus | null,
): PostStatus | null {
  if (clause !== 'former') return clause;
  const from = roles.findIndex(({ first }) => first > 0 && isClass(scene.word(first - 1), formerBit));
  return from > 0 && roles.indexOf(role) < from ? null : clause;
}

/** "…, men efter valet den 19 september": the date stands behind a comma and a conjunction. */
function isNextClause(scene: Scene, { letters, first }: Chunks, stop: number, at: number): boolean {
  for (let i = stop + 1; i < at - 1; i++)
    if (letters[i] === ',' && /^(men|och|när|då|eftersom|medan)$/.test(scene.word(first[i + 1]!).lower)) return true;
  return false;
}

/** "Anna Ek, tidigare rektor i Falun, är skolchef": the word belongs to the title right behind it, not to the last one. */
function isOfEarlierTitle({ letters }: Chunks, at: number, stop: number): boolean {
  const behind = letters.slice(at, stop + 1);
  return /^[^RQ,]*[RQ][^|]*,.*[BG].*[RQ]/.test(behind);
}

/** A title stands before a letter of the clause, and another behind it. */
function betweenTitles({ letters }: Chunks, at: number, stop: number): boolean {
  const person = letters.lastIndexOf('P', at);
  return /[RQ]/.test(letters.slice(person + 1, at)) && /[RQ]/.test(letters.slice(at, stop + 1));
}

/** "sedan hösten", "sedan många år": the post goes on. */
function saysSince(scene: Scene, chunks: Chunks, range: { first: number; last: number }): boolean {
  for (let at = range.first; at <= range.last; at++)
    if (chunks.letters[at] === 'y' && scene.word(chunks.first[at]!).lower === 'sedan') return true;
  return false;
}

/** "har varit rektor i åtta år": for so long until now, unless the clause goes on to what came then. */
function goesOn(scene: Scene, { last, letters }: Chunks, { id }: PostRule, stop: number): boolean {
  // "kommer från Torsby där hon har varit rektor i sex år"
  if (id.startsWith('place-where')) return false;
  const from = last[stop]!;
  const { count, gap } = scene.page.tokens;
  if (from + 2 >= count || scene.word(from).lower !== 'i') return false;
  let at = from + 1;
  const spans = scene.lexicon.grammar('span_filler');
  while (at < count && at < from + 5 && (scene.word(at).digits || spans.has(scene.word(at).lower))) at++;
  if (at === from + 1 || at >= count || scene.word(at).lower !== 'år') return false;
  // "i tio år innan hon blev", "i tio år och är nu": then something else came.
  return (
    !/[BGLR]/.test(letters.slice(stop + 1)) &&
    !(at + 1 < count && gap[at + 1]! < 3 && scene.word(at + 1).lower === 'innan')
  );
}

/** The words behind one letter, in lower case. */
function phraseText(scene: Scene, chunks: Chunks, at: number): string {
  let text = '';
  for (let token = chunks.first[at]!; token < chunks.last[at]!; token++) text += `${scene.word(token).lower} `;
  return text;
}

/** A title that only stands beside a name says nothing of what the sentence dates: no further than the next word or clause. */
function asideRange(chunks: Chunks, begin: number, stop: number): { first: number; last: number } {
  let last = stop;
  while (last + 1 < chunks.letters.length && 'aiyD,(nG'.includes(chunks.letters[last + 1]!)) last++;
  let first = begin;
  while (first > 0 && 'aiyD('.includes(chunks.letters[first - 1]!)) first--;
  return { first, last };
}

/** The leaving is told in the present tense. */
function leavesLater(scene: Scene, chunks: Chunks, begin: number, stop: number): boolean {
  for (let at = begin; at <= stop; at++) {
    if (chunks.letters[at] === 'L') return /(r|s)$/.test(scene.word(chunks.first[at]!).lower);
  }
  return false;
}

/** A date lies after the document's own; a day without a year is one of its year. False when either is not known. */
export function isAfter(date: string, documentDate: string | null): boolean {
  if (documentDate === null || documentDate.length < 7) return false;
  return date.startsWith('--') ? date.slice(2) > documentDate.slice(5) : date > documentDate;
}

function sentenceRange(chunks: Chunks, begin: number, stop: number): { first: number; last: number } {
  // As far as the next person: a date beyond belongs to somebody else.
  let last = stop;
  while (last + 1 < chunks.letters.length && !'P|'.includes(chunks.letters[last + 1]!)) last++;
  let first = begin;
  while (first > 0 && !'PRQ|'.includes(chunks.letters[first - 1]!)) first--;
  // "Ny rektor från den 1 augusti är Anna Ek, som i dag är lärare": the date is the other title's.
  if (first > 0 && 'RQ'.includes(chunks.letters[first - 1]!)) first = begin;
  return { first, last };
}
