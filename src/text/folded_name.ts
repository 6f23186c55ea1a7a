import { sha256Hex } from './sha256.ts';

/** A name without case, blanks and hyphens: "Anna-Lena EK", "Annalena Ek" and "AnnaLena-Ek" are `annalenaek`. */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** As addresses spell it: `sjöström` as `sjostrom`. */
export function withoutAccents(folded: string): string {
  return folded.normalize('NFD').replace(/\p{M}+/gu, '');
}

/** By which a name is known without being said. Whoever guesses the name can check the guess; nobody can read it. */
export function hashName(folded: string, salt: string): string {
  return `hash:${sha256Hex(`${salt}\n${folded}`)}`;
}

/** A run of letters and digits. */
export interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  /** Begins with a capital. */
  readonly upper: boolean;
}

/** The words of a text as names have them: `Ek-Lund` and `EkLund` are two each. */
export function nameWords(text: string): NameWord[] {
  const words: NameWord[] = [];
  for (const { index, 0: run } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    let from = 0;
    for (const { index: at } of run.matchAll(/(?<=\p{Ll})(?=\p{Lu})/gu)) {
      words.push(wordOf(text, index + from, index + at));
      from = at;
    }
    words.push(wordOf(text, index + from, index + run.length));
  }
  return words;
}

function wordOf(text: string, start: number, end: number): NameWord {
  const form = text.slice(start, end);
  return { start, end, folded: foldName(form), upper: /^\p{Lu}/u.test(form) };
}

/** What may stand between the words of one name: a blank, a line end, `Ek, Anna`, `anna.ek`, `Ek | Anna`. */
const between = /^[\s\-‐‑_.,|;:/'’()+]{0,40}$/u;

/** Runs of one to `most` neighbouring words that begin with the given one. */
export function* runsFrom(
  text: string,
  words: readonly NameWord[],
  first: number,
  most: number,
): Generator<NameWord[]> {
  const run: NameWord[] = [];
  for (const word of words.slice(first, first + most)) {
    const before = run.at(-1);
    if (before !== undefined && !between.test(text.slice(before.end, word.start))) return;
    run.push(word);
    yield [...run];
  }
}

/** The names that a run of words may say: as it stands, in the genitive, and with the surname first. */
export function namesSaid(run: readonly NameWord[]): string[] {
  const parts = run.map(({ folded }) => folded);
  const orders = parts.map((_, turn) => [...parts.slice(turn), ...parts.slice(0, turn)].join(''));
  const last = parts.at(-1)!;
  if (!last.endsWith('s') || last.length < 3) return orders;
  // "Anna Eks", "Ek, Annas"
  const nominative = [...parts.slice(0, -1), last.slice(0, -1)];
  return [
    ...orders,
    ...nominative.map((_, turn) => [...nominative.slice(turn), ...nominative.slice(0, turn)].join('')),
  ];
}
