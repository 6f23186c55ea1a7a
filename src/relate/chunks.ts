import { classBit, type Lexicon } from '../lexicon/lexicon.ts';
import { type PhraseEntry, phraseKinds } from '../lexicon/phrases.ts';
import type { Scene } from '../lexicon/scene.ts';
import { column, fact, isClass, type Word } from '../lexicon/words.ts';
import type { Find } from '../model/index.ts';
import { firstFrom } from '../text/ranges.ts';
import { gapLine, gapSpace, gapTab } from '../text/tokens.ts';
import { adverbialEnd, beforeTitle } from './adverbials.ts';
import { isJob } from './jobs.ts';

/**
 * A stretch of text as a row of letters, one for each find, word or mark, so that language rules can be
 * patterns over what things are and not over how they are spelled:
 *
 *     P person   R title   Q titles (plural)   O organisation   M municipality   K "Malmö stad"
 *     o m        organisation or municipality in the genitive    r title in the genitive
 *     D date     E event    & och, samt    i på, vid, i, för …   B är, var, blir    W som
 *     S säger …  N inte, aldrig, om   a ny, tidigare, tf          G tillträder, utses   L slutar, lämnar
 *     T i grunden, i botten: what the title before it was learnt for
 *     y sedan, också, vår: may stand between a name and its title
 *     , ( ) : / . – marks   ; a tab or wide gap    n number    h hon, han    x any other word
 */
export interface Chunks {
  readonly letters: string;
  /** The find behind each letter, or null. */
  readonly finds: readonly (Find | null)[];
  /** Half-open token range of each letter. */
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const credentialBit = classBit('credential');
const speechBit = classBit('speech_verb');
const negationBits = classBit('negation') | classBit('hypothetical');
const statusBits =
  classBit('status_former') | classBit('status_incoming') | classBit('status_acting') | classBit('status_current');

/** The letters of ranges already read; several rules read the same sentence. */
interface Known {
  readonly finds: readonly Find[];
  readonly chunks: Map<number, Chunks>;
}

/** Reads a range of tokens as letters. `all` are the finds of the text, sorted by start and settled. */
export function chunk(scene: Scene, all: readonly Find[], first: number, last: number): Chunks {
  let known = scene.memory.get('chunks') as Known | undefined;
  if (known === undefined || known.finds !== all) {
    known = { finds: all, chunks: new Map() };
    scene.memory.set('chunks', known);
  }
  const key = first * 0x400000 + (last - first);
  let chunks = known.chunks.get(key);
  if (chunks === undefined) {
    chunks = readChunk(scene, all, first, last);
    known.chunks.set(key, chunks);
  }
  return chunks;
}

function readChunk(scene: Scene, finds: readonly Find[], first: number, last: number): Chunks {
  let next = firstFrom(finds, first);
  const { words } = scene;
  const { form, gap } = scene.page.tokens;
  let i = first;
  while (i < last) {
    if (i > first && gap[i] === gapTab) row.add(semicolon, null, i, i);
    while (next < finds.length && (finds[next]!.first < i || isSilent(finds[next]!))) next++;
    const find = next < finds.length && finds[next]!.first === i && finds[next]!.last <= last ? finds[next]! : null;
    if (find !== null) {
      const to = endOf(scene, find, last);
      // "Borås rektor": a name in -s has a genitive without an ending.
      const sibilant =
        find.kind === 'municipality' && /[sxz]$/.test(scene.word(to - 1).lower) && finds[next + 1]?.first === to;
      // "Då fick kommunens nye chef, Anna Ek, rektorstjänsten tillsatt": the post itself, and not what she is.
      const jobs = row.end === comma && find.kind === 'role' && isJob(scene.word(to - 1), scene.lexicon);
      if (jobs) row.add(anyWord, null, i, to);
      else row.add(sibilant && finds[next + 1]!.kind === 'role' ? owner : codeOf(find), find, i, to);
      i = to;
      next++;
      continue;
    }
    // "**Anna Ek**, rektor": marks of emphasis say nothing, nor does "Presskontakt" before a title.
    if (isSilentWord(words, form[i]!) === 1) {
      i++;
      continue;
    }
    // "verksamhetschef enligt hälso- och sjukvårdslagen", "skolchef enligt skollagen"
    if (row.end === title && i + 1 < last && scene.word(i).lower === 'enligt' && isLaw(scene, i + 1)) {
      i += 2;
      continue;
    }
    // "chef med ansvar för förskolan i Kil": leads to what she leads.
    const field = i + 2 < last && scene.word(i).lower === 'med' ? fieldEnd(scene, i + 1, row.end === title) : i;
    if (field > i) {
      row.add(leading, null, i, field);
      i = field;
      continue;
    }
    // "Anna Ek, tekn. dr, rektor": what she has studied stands between her name and her title.
    if (row.end === comma) {
      const degree = degreeEnd(scene, i, last);
      if (degree > i) {
        i = degree;
        continue;
      }
    }
    const sign = signOf(words, form[i]!);
    const phrase = (sign & opensPhrase) !== 0 ? postPhrase(scene, i, last) : null;
    if (phrase !== null) {
      row.add(phrase.letter.charCodeAt(0), null, i, phrase.last);
      i = phrase.last;
      continue;
    }
    const adverbial = adverbialEnd(scene, i, last);
    if (adverbial > i) {
      row.add(adverb, null, i, adverbial);
      i = adverbial;
      continue;
    }
    if ((sign & 0xffff) === anyWord && next < finds.length && finds[next]!.first <= i + 2 && isTitle(finds, next)) {
      const letter = beforeTitle(scene, i, finds[next]!.first);
      if (letter !== '') {
        row.add(letter === 'a' ? adjective : adverb, null, i, i + 1);
        i++;
        continue;
      }
    }
    // "i dag", "i höst": a time, and not a place.
    const dated = next < finds.length && finds[next]!.first === i + 1 && finds[next]!.kind === 'date';
    const time =
      (sign & isI) !== 0 && i + 1 < last && !dated && (signOf(words, form[i + 1]!) & tellsTime) !== 0 ? 1 : 0;
    // "lärare i grunden": what she was trained as.
    if (
      time === 1 &&
      (row.end === title || row.end === copula) &&
      scene.lexicon.grammar('training_after_i').has(scene.word(i + 1).lower)
    ) {
      row.add(training, null, i, i + 2);
      i += 2;
      continue;
    }
    // "och tillika skolchef": the two words join as one.
    const again = row.end === joint && (sign & 0xffff) === slash;
    const particle = (sign & 0xffff) === negation && i + 1 < last && isParticle(scene, i);
    // "tidigare rektor i Falun men numera skolchef": joins two titles of one person.
    const but = (sign & 0xffff) === anyWord && i + 1 < last && isTurn(scene, i);
    const code = time === 1 || again ? adverb : particle ? anyWord : but ? joint : sign & 0xffff;
    row.add(code, null, i, i + 1 + time);
    i += 1 + time;
  }
  return row.close();
}

/** Where the degree that begins at a token ends with the comma behind it; the token itself when there is none. */
function degreeEnd(scene: Scene, first: number, limit: number): number {
  const { tokens, text } = scene.page;
  for (let i = first; i < Math.min(limit, first + 6); i++) {
    if (i > first && tokens.gap[i]! > gapSpace) break;
    if (scene.word(i).form !== ',') continue;
    const degree = text.slice(tokens.start[first]!, tokens.end[i - 1]!).toLowerCase();
    return i > first && ((scene.lexicon.classes.get(degree) ?? 0) & credentialBit) !== 0 ? i + 1 : first;
  }
  return first;
}

function isLaw(scene: Scene, token: number): boolean {
  const { lower } = scene.word(token);
  return lower.endsWith('lagen') || scene.lexicon.grammar('law_name').has(lower);
}

/** "sadla om och träda in som rektor", "valdes om till ordförande": of a verb, and no condition. */
function isParticle(scene: Scene, token: number): boolean {
  return scene.word(token).lower === 'om' && /^(och|samt|till|[,.])$/.test(scene.word(token + 1).lower);
}

/** "men numera", "men är i dag": a turn from what somebody was to what she is. */
function isTurn(scene: Scene, token: number): boolean {
  const { grammar } = scene.lexicon;
  return scene.word(token).lower === 'men' && grammar('behind_men').has(scene.word(token + 1).lower);
}

/** Where "ansvar för", "inriktning mot" or a bare "inriktning" ends; 0 for other words. */
function fieldEnd(scene: Scene, token: number, behindTitle: boolean): number {
  const { lower } = scene.word(token);
  const bare = lower === 'inriktning';
  if (!bare && !(behindTitle && scene.lexicon.grammar('field_after_med').has(lower))) return 0;
  if (/^(för|mot|på|i)$/.test(scene.word(token + 1).lower)) return token + 2;
  return bare ? token + 1 : 0;
}

/** A row of letters while it is being read. One row serves for all, so that its arrays need not grow anew. */
class Row {
  private readonly codes: number[] = [];
  private readonly finds: (Find | null)[] = [];
  private readonly first: number[] = [];
  private readonly last: number[] = [];
  private length = 0;
  /** The letter added last; 0 for none. */
  end = 0;

  add(code: number, find: Find | null, first: number, last: number): void {
    const at = this.length++;
    this.end = code;
    this.codes[at] = code;
    this.finds[at] = find;
    this.first[at] = first;
    this.last[at] = last;
  }

  /** What has been read; the row is empty again. */
  close(): Chunks {
    const { length } = this;
    let letters = '';
    // What is handed to a function lies on the stack: a line may be as long as the text.
    for (let from = 0; from < length; from += 1024)
      letters += String.fromCharCode.apply(null, this.codes.slice(from, Math.min(length, from + 1024)));
    const finds = this.finds.slice(0, length);
    // Finds of a text that has been read are not kept.
    this.finds.fill(null, 0, length);
    this.length = 0;
    this.end = 0;
    return { letters, finds, first: this.first.slice(0, length), last: this.last.slice(0, length) };
  }
}

const row = new Row();

/** Where the letter of a find ends: a person takes her party, a title its area. */
function endOf(scene: Scene, find: Find, last: number): number {
  if (find.kind === 'person') return Math.min(last, find.last + (find.partyTokens ?? 0));
  if (find.kind === 'role' && find.area !== null)
    return Math.min(last, find.last + areaTokens(scene, find.last, find.area));
  return find.last;
}

const semicolon = ';'.charCodeAt(0);
const owner = 'm'.charCodeAt(0);
const title = 'R'.charCodeAt(0);
const training = 'T'.charCodeAt(0);
const adverb = 'y'.charCodeAt(0);
const comma = ','.charCodeAt(0);
const adjective = 'a'.charCodeAt(0);
const copula = 'B'.charCodeAt(0);
const anyWord = 'x'.charCodeAt(0);
const joint = '&'.charCodeAt(0);
const slash = '/'.charCodeAt(0);
const leading = 'i'.charCodeAt(0);
const negation = 'N'.charCodeAt(0);

function isTitle(finds: readonly Find[], at: number): boolean {
  return finds[at]!.kind === 'role';
}

function codeOf(find: Find): number {
  return letterOf(find).charCodeAt(0);
}

/** Concepts are words to the rules for posts. */
function isSilent(find: Find): boolean {
  return find.kind === 'concept';
}

function areaTokens(scene: Scene, last: number, area: string): number {
  const { start, end } = scene.page.tokens;
  const until = start[last]! + area.length;
  let count = 0;
  while (last + count < scene.page.tokens.count && end[last + count]! <= until) count++;
  return count;
}

function letterOf(find: Find): string {
  switch (find.kind) {
    case 'person':
      return find.genitive ? 'p' : 'P';
    case 'role':
      return find.plural ? 'Q' : find.genitive ? 'r' : 'R';
    case 'organisation':
      return find.genitive ? 'o' : 'O';
    case 'municipality':
      return find.genitive ? 'm' : find.official ? 'K' : 'M';
    case 'event':
      return 'E';
    case 'date':
      return 'D';
    default:
      return 'x';
  }
}

const letterOfWord = (word: Word, lexicon: Lexicon): string => {
  const { grammar } = lexicon;
  if (!word.letters) {
    if (word.digits) return 'n';
    if (/^[–—−]$/.test(word.form)) return '–';
    if (word.form === '-') return '–';
    return /^[,;():/.]$/.test(word.form) ? word.form : /^[”"“»«]$/.test(word.form) ? '"' : 'x';
  }
  if (isClass(word, speechBit)) return 'S';
  if (word.lower === 'tillika') return '/';
  if (grammar('joint').has(word.lower)) return '&';
  if (grammar('relative').has(word.lower)) return 'W';
  if (grammar('copula').has(word.lower)) return 'B';
  if (isClass(word, negationBits)) return 'N';
  if (isClass(word, statusBits) || grammar('new_post').has(word.lower)) return 'a';
  if (grammar('adverb_in_post').has(word.lower)) return 'y';
  if (grammar('post_preposition').has(word.lower)) return 'i';
  if (/^(hon|han|jag|du)$/.test(word.lower)) return 'h';
  return 'x';
};

const tellsOfPosts = phraseKinds.post | phraseKinds.leaving | phraseKinds.status;

const opensPhrase = 0x10000;
const isI = 0x20000;
const tellsTime = 0x40000;

const isSilentWord = column(({ form, lower, capital }, { grammar }) =>
  form === '*' || form === '_' || grammar('party_noun').has(lower) || (capital && grammar('press_label').has(lower))
    ? 1
    : 0,
);

/** The letter of a word form, with bits for what else the reading of letters asks of it. */
const signOf = column(
  (word, lexicon) =>
    letterOfWord(word, lexicon).charCodeAt(0) |
    (lexicon.phrases.kindsBegun(word.phrase) & tellsOfPosts ? opensPhrase : 0) |
    (word.lower === 'i' ? isI : 0) |
    (lexicon.grammar('time_after_i').has(word.lower) ? tellsTime : 0),
);

const opensPostPhrase = fact(({ phrase }, { phrases }) => (phrases.kindsBegun(phrase) & tellsOfPosts) !== 0);

/** "går i pension", "utses till": verb phrases of coming and going, longest first. */
export function postPhrase(
  scene: Scene,
  first: number,
  limit: number,
): { letter: string; last: number; note: string } | null {
  const { phrases } = scene.lexicon;
  if (!opensPostPhrase(scene.word(first), scene.lexicon)) return null;
  let node = 0;
  let found: PhraseEntry | null = null;
  let last = first;
  for (let i = first; i < limit && scene.page.tokens.gap[i]! < (i === first ? 9 : gapLine); i++) {
    const { phrase, lower } = scene.word(i);
    const next = phrase === 0 ? -1 : phrases.next(node, phrase);
    // "tar också över rollen som": a word may stand between the verb and its particle.
    if (next === -1 && i === first + 1 && scene.lexicon.grammar('adverb_in_verb').has(lower)) continue;
    if (next === -1) break;
    node = next;
    for (const entry of phrases.at(node))
      if (entry.kind === 'post' || entry.kind === 'leaving' || (entry.kind === 'status' && i > first)) {
        found = entry;
        last = i + 1;
        break;
      }
  }
  if (found === null) return null;
  const { class: name, word, note } = scene.lexicon.tables.words[found.row]!;
  return { letter: letterOfPhrase(name, word), last, note };
}

function letterOfPhrase(name: string, phrase: string): string {
  if (/(^| )(inte|ej|aldrig)( |$)/.test(phrase)) return 'N';
  if (name === 'post_begin') return 'G';
  if (name === 'post_end') return 'L';
  return name.startsWith('status') ? 'a' : 'N';
}
