import type { Marks } from '../text/marks.ts';
import type { Page } from '../text/page.ts';
import type { Lexicon } from './lexicon.ts';
import { column, type Word, type Words } from './words.ts';

const isCapital = column(({ capital }) => (capital ? 1 : 0));

/**
 * What the recognisers read: a page and what is known of its words. A class, for its methods are asked some thousand times
 * a text: an engine takes them into the rules that ask.
 */
export class Scene {
  readonly page: Page;
  readonly lexicon: Lexicon;
  readonly words: Words;
  /** The document's own date: given with it, else what its head says once that has been read. */
  date: string | null;
  /** The tokens that begin with a capital, in order. */
  readonly capitals: readonly number[];
  /** What rules remember of this text alone, by whose it is. Filled in place. */
  readonly memory: Map<string, unknown>;
  private readonly row: readonly Word[];

  constructor(page: Page, lexicon: Lexicon, words: Words, date: string | null) {
    const { count, form } = page.tokens;
    const row = words.rowOf(form, count);
    const capitals: number[] = [];
    for (let token = 0; token < count; token++) if (isCapital(words, form[token]!) === 1) capitals.push(token);
    words.ground.clear();
    this.page = page;
    this.lexicon = lexicon;
    this.words = words;
    this.date = date;
    this.capitals = capitals;
    this.memory = new Map();
    this.row = row;
  }

  /** Known facts of the token's form. */
  word(token: number): Word {
    return this.row[token] ?? this.words.of(this.page.tokens.form[token]!);
  }

  /** Unmarked tokens, with one more behind the last; they hold until the next text is read. */
  marks(): Marks {
    return this.words.ground.give(this.page.tokens.count + 1);
  }
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
