import { classBit } from '../lexicon/lexicon.ts';
import type { Scene } from '../lexicon/scene.ts';
import { inGrammar, isClass } from '../lexicon/words.ts';
import type { Find, PersonFind } from '../model/index.ts';
import { lazily } from '../text/lazily.ts';
import { lineAt, type Sentence } from '../text/page.ts';
import { findsIn } from '../text/ranges.ts';
import type { Chunks } from './chunks.ts';
import { kindBits, type Passage } from './passages.ts';

const speechBit = classBit('speech_verb');
const isInterview = inGrammar('interview_word');
const lacksSubject = inGrammar('subjectless_opening');
const titlesOpen = /^a?R(?:[&/,]R)*[i,]/;
const bylineBits = classBit('byline_text') | classBit('byline_photo');

/** How many tokens back a person may lie for "hon" to mean her. */
const reach = 90;

/**
 * Whom "hon", "han" and "jag" stand for, as the sentences of a text are read in order. "Hon" is the person last named,
 * of the right gender and not far back. "Jag" is who says her name, who speaks the line ("– Jag var …, säger Anna Ek"),
 * whom the page interviews (the one person of its title), or who signs it.
 */
export class Antecedents {
  private readonly last: PersonFind[] = [];
  private author: PersonFind | null = null;
  private speaker: PersonFind | null = null;
  private speakerLine = -1;
  private readonly scene: Scene;
  private readonly persons: readonly PersonFind[];
  private readonly title: () => PersonFind | null;
  private readonly signature: () => PersonFind | null;

  constructor(scene: Scene, finds: readonly Find[]) {
    this.scene = scene;
    this.persons = finds.filter((find) => find.kind === 'person');
    this.title = lazily(() => titlePerson(scene, this.persons));
    this.signature = lazily(() => signatureOf(scene, this.persons));
  }

  /** Somebody may be meant by a pronoun. */
  get known(): boolean {
    return this.last.length > 0 || this.title() !== null || this.signature() !== null;
  }

  /** Keeps the people of a sentence that has been read, six at most. */
  note(passage: Passage): void {
    if ((passage.kinds & kindBits.person) === 0) return;
    for (const find of passage.finds) {
      // "i samband med Anna Eks tillträde": the sentence is about somebody else, when it names one.
      if (find.kind !== 'person' || (find.genitive && passage.finds.some((other) => isSubject(other, find)))) continue;
      this.last.push(find);
      if (this.last.length > 6) this.last.shift();
    }
  }

  /** Puts the person behind each pronoun of the letters of a sentence, and before one that has no subject. */
  fill(read: Chunks, sentence: Sentence): Chunks {
    const chunks = this.withSubject(read, sentence);
    if (!chunks.letters.includes('h')) return chunks;
    const { scene } = this;
    // "Jag heter Anna Ek", "Jag som skriver heter Anna Ek"
    const named = /h[Wx]{0,3}BP/.exec(chunks.letters);
    if (named !== null && scene.word(chunks.first[named.index]!).lower === 'jag') {
      const find = chunks.finds[named.index + named[0].length - 1];
      if (find?.kind === 'person') this.author = find;
    }
    const finds = [...chunks.finds];
    const near = [...this.last];
    for (let at = 0; at < finds.length; at++) {
      const find = finds[at];
      if (find?.kind === 'person') near.push(find);
      if (chunks.letters[at] !== 'h') continue;
      const { lower } = scene.word(chunks.first[at]!);
      if (lower === 'jag') {
        finds[at] = this.speaking(sentence);
        continue;
      }
      if (lower === 'du') {
        finds[at] = this.asked(sentence);
        continue;
      }
      const gender = lower === 'hon' ? 1 : lower === 'han' ? 2 : 0;
      if (gender === 0) continue;
      const fits = (person: PersonFind) => person.gender === gender || person.gender === 3 || person.gender === 0;
      finds[at] = near.findLast((person) => fits(person) && chunks.first[at]! - person.last < reach) ?? null;
    }
    return { letters: chunks.letters, finds, first: chunks.first, last: chunks.last };
  }

  /** "Anna Ek, fastighetschef | Kommer från Falun": a line below a name, or a sentence behind it, without a subject of its own. */
  private withSubject(chunks: Chunks, sentence: Sentence): Chunks {
    const { scene } = this;
    const opening = scene.word(sentence.first);
    if (!opening.capital) return chunks;
    // "Kassör: Anna Ek | Enhetschef för skolmåltider i Falun. Har suttit sedan 2017."
    const titled = this.isBelowName(chunks, sentence);
    // "I dag rektor på Björkskolan."
    const today = chunks.letters.startsWith('yR');
    if (!titled && !today && !lacksSubject(opening, scene.lexicon)) return chunks;
    const title = chunks.letters.search(/[RQ]/);
    const subject = chunks.letters.search(/[Ph]/);
    if (title === -1 || (subject !== -1 && subject < title)) return chunks;
    const last = this.last.at(-1);
    if (last === undefined || sentence.first - last.last > 30) return chunks;
    const line = scene.page.lines[sentence.line]!;
    if (line.speech || lineAt(scene.page, last.first) < sentence.line - 1) return chunks;
    return {
      letters: `P${chunks.letters}`,
      finds: [last, ...chunks.finds],
      first: [sentence.first, ...chunks.first],
      last: [sentence.first, ...chunks.last],
    };
  }

  /** A sentence that begins with a title, without an article, on the line below a short one with one name. */
  private isBelowName(chunks: Chunks, sentence: Sentence): boolean {
    const { lines } = this.scene.page;
    const above = lines[sentence.line - 1];
    if (above === undefined || !'aR'.includes(chunks.letters[0]!) || !titlesOpen.test(chunks.letters)) return false;
    const role = chunks.finds.find((find) => find?.kind === 'role');
    return (
      role?.kind === 'role' &&
      !role.definite &&
      lines[sentence.line]!.first === sentence.first &&
      this.scene.word(sentence.last - 1).form === '.' &&
      above.last - above.first <= 8 &&
      findsIn(this.persons, above.first, above.last).length === 1
    );
  }

  /** Who says "jag" in a sentence. */
  private speaking(sentence: Sentence): PersonFind | null {
    const line = this.scene.page.lines[sentence.line]!;
    if (!line.speech) return this.author ?? this.signature();
    if (this.speakerLine !== sentence.line) {
      this.speaker =
        speakerOf(this.scene, this.persons, line.first, line.last) ??
        this.announced(sentence.line) ??
        this.title() ??
        this.author;
      this.speakerLine = sentence.line;
    }
    return this.speaker;
  }

  /** "Hallå där Anna Ek! | Du är ny rektor": whom an interview addresses, outside what is said. */
  private asked({ line }: Sentence): PersonFind | null {
    const { scene } = this;
    if (scene.page.lines[line]!.speech) return null;
    const person = this.title();
    const opening = person === null ? undefined : scene.page.lines[lineAt(scene.page, person.first)];
    if (person === null || opening === undefined) return null;
    for (let at = opening.first; at < person.first; at++) if (isInterview(scene.word(at), scene.lexicon)) return person;
    return null;
  }

  /** "Anna Ek, Falun: | ”Jag är lärare …”": the line above ends with a colon. */
  private announced(line: number): PersonFind | null {
    const above = this.scene.page.lines[line - 1];
    if (above === undefined || this.scene.word(above.last - 1).form !== ':') return null;
    return findsIn(this.persons, above.first, above.last)[0] ?? null;
  }
}

/** Somebody else who is no owner. */
function isSubject(find: Find, owner: PersonFind): boolean {
  return find.kind === 'person' && !find.genitive && find.label !== owner.label;
}

/** The person beside a speech verb of the line, or none. */
function speakerOf(scene: Scene, persons: readonly PersonFind[], first: number, last: number): PersonFind | null {
  for (let i = first; i < last; i++) {
    const word = scene.word(i);
    if (!isClass(word, speechBit) || word.capital) continue;
    const after = findsIn(persons, i + 1, Math.min(last, i + 7))[0];
    const before = findsIn(persons, Math.max(first, i - 6), i).at(-1);
    if (after !== undefined || before !== undefined) return after ?? before ?? null;
  }
  return null;
}

/** The one full name of the first lines that is no byline: whom an interview is with. */
function titlePerson(scene: Scene, persons: readonly PersonFind[]): PersonFind | null {
  const end = scene.page.lines[Math.min(4, scene.page.lines.length - 1)]?.last ?? 0;
  const named = findsIn(persons, 0, end).filter((find) => !find.partial && !isByline(scene, find));
  return named.length > 0 && named.every((find) => find.label === named[0]!.label) ? named[0]! : null;
}

/** The name alone on one of the last lines, below the text: who wrote a blog or a letter. */
function signatureOf(scene: Scene, persons: readonly PersonFind[]): PersonFind | null {
  const { lines } = scene.page;
  for (let number = lines.length - 1; number > lines.length / 2 && number >= 0; number--) {
    const line = lines[number]!;
    const [only, ...others] = findsIn(persons, line.first, line.last);
    if (only === undefined || others.length > 0 || only.partial || isByline(scene, only)) continue;
    if (only.first - line.first <= 1 && line.last - only.last <= 1) return only;
  }
  return null;
}

function isByline(scene: Scene, person: PersonFind): boolean {
  for (let at = person.first - 1; at >= 0 && at >= person.first - 4; at--)
    if (isClass(scene.word(at), bylineBits)) return true;
  return false;
}
