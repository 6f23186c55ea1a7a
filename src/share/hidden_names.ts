/**
 * Names that are not to be read any more, in whatever form a text says them. A text keeps its length, so that every
 * position in it holds; labels, titles, paths and keys get another word.
 */
import { foldName, type NameWord, namesSaid, nameWords, runsFrom, withoutAccents } from '../text/folded_name.ts';

/** Somebody whose name goes, and what stands in its place in a label: nothing, or initials. */
export interface HiddenPerson {
  readonly key: string;
  /** Label and aliases. */
  readonly names: readonly string[];
  readonly initials: string | null;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place that says a name, and whose. */
interface Said extends Span {
  readonly person: HiddenPerson;
}

export interface NameMask {
  /** The text with every hidden name blacked out, and with the named spans besides. */
  readonly text: (text: string, named: readonly (Span & { readonly person: HiddenPerson })[]) => string;
  /** A label or title with other words in the place of names; `small`: names may be written small, as in paths. */
  readonly words: (text: string, small?: boolean) => string;
  /** Whether a short text says the name of one who is gone altogether. */
  readonly saysGone: (text: string) => boolean;
}

const mostWords = 6;
/** Stands for every letter and digit of a hidden name. */
const maskUnit = '█';
/** Shorter parts of a name are no name alone. */
const shortest = 2;
/** In an address a part of a name is looked for inside longer words, if it is no shorter than this. */
const shortestInside = 4;
const gone = 'dold';

/** `others`: names that stay; a part of a hidden name that is also in one of these is hidden only beside the rest. */
export function nameMask(persons: readonly HiddenPerson[], others: Iterable<string>): NameMask {
  const whole = new Map<string, HiddenPerson>();
  const single = new Map<string, HiddenPerson>();
  const staying = new Set([...others].flatMap((name) => nameWords(name).map(({ folded }) => folded)));
  for (const person of persons) {
    for (const name of person.names) {
      const words = nameWords(name).map(({ folded }) => folded);
      for (const form of [words.join(''), withoutAccents(words.join(''))])
        if (form !== '' && !(words.length === 1 && staying.has(form))) whole.set(form, person);
      for (const word of words) {
        if (word.length < shortest || staying.has(word)) continue;
        for (const form of [word, `${word}s`, withoutAccents(word)]) if (!single.has(form)) single.set(form, person);
      }
    }
  }
  const inside = [...single].filter(([part]) => part.length >= shortestInside);

  function saidIn(text: string, small: boolean): Said[] {
    if (whole.size === 0) return [];
    const words = nameWords(text);
    const said: Said[] = [];
    for (const [first, word] of words.entries()) {
      const alone = single.get(word.folded);
      if (alone && (small || word.upper)) said.push({ start: word.start, end: word.end, person: alone });
      for (const run of runsFrom(text, words, first, mostWords)) {
        const person = personSaid(run);
        if (person) said.push({ start: word.start, end: run.at(-1)!.end, person });
      }
    }
    return said;
  }

  function personSaid(run: readonly NameWord[]): HiddenPerson | undefined {
    for (const form of namesSaid(run)) {
      const person = whole.get(form);
      if (person) return person;
    }
    return undefined;
  }

  /** Mail and web addresses run names together. */
  function addressesIn(text: string): Said[] {
    return [...text.matchAll(/\S*@\S+|(?:https?:\/\/|www\.)\S+/giu)].flatMap(({ 0: address, index }) => {
      const folded = foldName(address);
      const plain = withoutAccents(folded);
      const found = inside.find(([part]) => folded.includes(part) || plain.includes(part));
      return found ? [{ start: index, end: index + address.length, person: { ...found[1], initials: null } }] : [];
    });
  }

  return {
    text(text, named) {
      const said = [...saidIn(text, false), ...addressesIn(text), ...named];
      if (said.length === 0) return text;
      const units = text.split('');
      // What keeps initials comes first: who is gone is blacked out over it.
      for (const span of said.filter(({ person }) => person.initials !== null)) blackOut(units, text, span, true);
      for (const span of said.filter(({ person }) => person.initials === null)) blackOut(units, text, span, false);
      return units.join('');
    },
    words(text, small = false) {
      const said = [...saidIn(text, small)].sort((one, other) => one.start - other.start || other.end - one.end);
      let result = '';
      let at = 0;
      for (const { start, end, person } of said) {
        if (start < at) continue;
        const word = person.initials ?? gone;
        result += text.slice(at, start) + (small ? foldedInitials(word) : word);
        at = end;
      }
      return result + text.slice(at);
    },
    saysGone: (text) => saidIn(text, true).some(({ person }) => person.initials === null),
  };
}

/** "V. A." as part of a key or path. */
function foldedInitials(word: string): string {
  return word
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** Every letter and digit of the span; the first of each word stays where initials do. */
function blackOut(units: string[], text: string, { start, end }: Span, initials: boolean): void {
  for (const { index, 0: word } of text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const kept = initials ? String.fromCodePoint(word.codePointAt(0)!).length : 0;
    for (let at = start + index + kept; at < start + index + word.length; at += 1) units[at] = maskUnit;
  }
}

/** "Vendela Ask" → "V. A." */
export function initialsOf(name: string): string {
  const letters = name.split(/\s+/u).flatMap((word) => /\p{L}/u.exec(word)?.[0]?.toUpperCase() ?? []);
  return letters.length === 0 ? '–' : letters.map((letter) => `${letter}.`).join(' ');
}
