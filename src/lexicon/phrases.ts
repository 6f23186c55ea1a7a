import { TokenBuffer, tokenise } from '../text/tokens.ts';
import { Vocabulary } from '../text/vocabulary.ts';

/** What a phrase stands for. `row` is the row's index in its table. */
export interface PhraseEntry {
  readonly kind: 'municipality' | 'organisation' | 'role' | 'concept' | 'event' | 'status' | 'area' | 'post';
  readonly row: number;
  /** Bits of `phraseFlags`. */
  readonly flags: number;
  /** The exact spelling, for entries that match with case only. */
  readonly exact: string | null;
}

export const phraseFlags = {
  plural: 1,
  definite: 2,
  /** An acronym or short form. */
  acronym: 4,
  /** A form that is already a genitive. */
  genitive: 8,
  /** The legal or official name of a municipality ("Falu kommun"). */
  official: 16,
  /** The citation form itself. */
  lemma: 32,
} as const;

/**
 * All phrases of the data pack in one trie over lower-case words, so that one walk from a token finds them all.
 * Built once; looking up cuts no strings.
 */
export class PhraseIndex {
  private readonly vocabulary = new Vocabulary();
  private readonly buffer = new TokenBuffer();
  private readonly words = new Map<string, number>();
  private readonly steps = new Map<number, number>();
  private readonly entries: PhraseEntry[][] = [[]];
  private readonly starts = new Set<number>();

  /** Adds a phrase; case is kept only in `entry.exact`. */
  add(phrase: string, entry: PhraseEntry): void {
    const tokens = tokenise(phrase, this.vocabulary, this.buffer);
    let node = 0;
    for (let i = 0; i < tokens.count; i++) {
      const word = this.wordId(this.vocabulary.forms[tokens.form[i]!]!.toLowerCase());
      if (i === 0) this.starts.add(word);
      const step = node * 0x100000 + word;
      let next = this.steps.get(step);
      if (next === undefined) {
        next = this.entries.length;
        this.entries.push([]);
        this.steps.set(step, next);
      }
      node = next;
    }
    if (node !== 0) this.entries[node]!.push(entry);
  }

  private wordId(lower: string): number {
    let id = this.words.get(lower);
    if (id === undefined) {
      id = this.words.size + 1;
      this.words.set(lower, id);
    }
    return id;
  }

  /** Number of a lower-case word in the phrases, 0 when no phrase has it. */
  word(lower: string): number {
    return this.words.get(lower) ?? 0;
  }

  /** True when a phrase begins with the word. */
  begins(word: number): boolean {
    return word !== 0 && this.starts.has(word);
  }

  /** The node after `node` (0 at the beginning) by `word`, or -1. */
  next(node: number, word: number): number {
    return this.steps.get(node * 0x100000 + word) ?? -1;
  }

  /** The phrases that end at a node. */
  at(node: number): readonly PhraseEntry[] {
    return this.entries[node]!;
  }
}
