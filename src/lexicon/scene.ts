import type { Marks } from '../text/marks.ts';
import type { Page } from '../text/page.ts';
import type { Lexicon } from './lexicon.ts';
import type { Word, Words } from './words.ts';

/** What the recognisers read: a page and what is known of its words. */
export interface Scene {
  readonly page: Page;
  readonly lexicon: Lexicon;
  readonly words: Words;
  /** The document's own date, when its head says so. */
  readonly date: string | null;
  /** The tokens that begin with a capital, in order. */
  readonly capitals: readonly number[];
  /** Known facts of the token's form. */
  word(token: number): Word;
  /** Unmarked tokens, with one more behind the last; they hold until the next text is read. */
  marks(): Marks;
  /** What rules remember of this text alone, by whose it is. Filled in place. */
  readonly memory: Map<string, unknown>;
}

/** Makes the scene of a page. */
export function createScene(page: Page, lexicon: Lexicon, words: Words, date: string | null): Scene {
  const { count, form } = page.tokens;
  const row = words.rowOf(form, count);
  const capitals: number[] = [];
  for (let token = 0; token < count; token++) if (row[token]!.capital) capitals.push(token);
  const { ground } = words;
  ground.clear();
  return {
    page,
    lexicon,
    words,
    date,
    capitals,
    word: (token) => row[token] ?? words.of(form[token]!),
    marks: () => ground.give(count + 1),
    memory: new Map(),
  };
}

/** Cuts the text of a range of tokens. */
export function textOf(scene: Scene, first: number, last: number): string {
  const { text, tokens } = scene.page;
  return text.slice(tokens.start[first]!, tokens.end[last - 1]!);
}

/** The offsets of a range of tokens. */
export function offsetsOf(scene: Scene, first: number, last: number): { start: number; end: number } {
  return { start: scene.page.tokens.start[first]!, end: scene.page.tokens.end[last - 1]! };
}
