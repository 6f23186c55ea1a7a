import { TokenBuffer, tokenise } from '../text/tokens.ts';
import { Vocabulary } from '../text/vocabulary.ts';

/** What a phrase stands for. `row` is the row's index in its table. */
export interface PhraseEntry {
  readonly kind:
    | 'municipality'
    | 'organisation'
    | 'role'
    | 'concept'
    | 'event'
    | 'status'
    | 'area'
    | 'post'
    | 'leaving';
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

/** Kinds of phrases as bits. */
export const phraseKinds = {
  municipality: 1,
  organisation: 2,
  role: 4,
  concept: 8,
  event: 16,
  status: 32,
  area: 64,
  /** "Tillträder", "utses till"; and "slutar", "går i pension". */
  post: 128,
  leaving: 256,
} as const;

/** Shared by all nodes at which no phrase ends. */
const noEntries: PhraseEntry[] = [];

/**
 * All phrases of the data pack in one trie over lower-case words, so that one walk from a token finds them all.
 * Built once; looking up cuts no strings.
 */
export class PhraseIndex {
  private readonly vocabulary = new Vocabulary();
  private readonly buffer = new TokenBuffer();
  private readonly words = new Map<string, number>();
  /** The step from the beginning, by word; -1 for none. */
  private readonly starts: number[] = [];
  private readonly steps = new Steps();
  private readonly entries: PhraseEntry[][] = [noEntries];
  /** By word: kinds of the phrases that begin with it; 1 when it stands in a phrase behind the first place. */
  private readonly begun: number[] = [];
  private readonly inside: number[] = [];
  /** By node: 1 when a step leads on. */
  private readonly leads: number[] = [];

  /** Adds a phrase; case is kept only in `entry.exact`. */
  add(phrase: string, entry: PhraseEntry): void {
    const tokens = tokenise(phrase, this.vocabulary, this.buffer);
    let node = 0;
    for (let i = 0; i < tokens.count; i++) {
      const word = this.wordId(this.vocabulary.forms[tokens.form[i]!]!.toLowerCase());
      let next = this.next(node, word);
      if (node === 0) this.begun[word]! |= phraseKinds[entry.kind];
      else this.inside[word] = 1;
      if (next === -1) {
        next = this.entries.length;
        this.entries.push(noEntries);
        this.leads[node] = 1;
        this.leads[next] = 0;
        if (node === 0) this.starts[word] = next;
        else this.steps.set(node, word, next);
      }
      node = next;
    }
    if (node === 0) return;
    if (this.entries[node] === noEntries) this.entries[node] = [entry];
    else this.entries[node]!.push(entry);
  }

  private wordId(lower: string): number {
    let id = this.words.get(lower);
    if (id === undefined) {
      id = this.words.size + 1;
      this.words.set(lower, id);
      while (this.starts.length <= id) {
        this.starts.push(-1);
        this.begun.push(0);
        this.inside.push(0);
      }
    }
    return id;
  }

  /** Number of a lower-case word in the phrases, 0 when no phrase has it. */
  word(lower: string): number {
    return this.words.get(lower) ?? 0;
  }

  /** True when a phrase begins with the word. */
  begins(word: number): boolean {
    return word !== 0 && this.starts[word] !== -1;
  }

  /** Bits of `phraseKinds`, of the phrases that begin with the word. */
  kindsBegun(word: number): number {
    return word === 0 ? 0 : this.begun[word]!;
  }

  /** True when the word stands in some phrase behind the first place. */
  standsInside(word: number): boolean {
    return word !== 0 && this.inside[word] === 1;
  }

  /** True when a longer phrase goes on from the node. */
  leadsOn(node: number): boolean {
    return this.leads[node] === 1;
  }

  /** The node after `node` (0 at the beginning) by `word`, or -1. */
  next(node: number, word: number): number {
    if (node !== 0) return this.steps.get(node, word);
    return word === 0 ? -1 : this.starts[word]!;
  }

  /** The phrases that end at a node. */
  at(node: number): readonly PhraseEntry[] {
    return this.entries[node]!;
  }
}

/** (node, word) → next node: an open hash table in one array of triples, so that a step costs one look into memory. */
class Steps {
  private triples = new Int32Array(3 << 15);
  private mask = (1 << 15) - 1;
  private size = 0;

  get(node: number, word: number): number {
    const { triples, mask } = this;
    // No step leads to node 0: a zero there is a free place.
    for (let at = place(node, word) & mask; triples[at * 3 + 2] !== 0; at = (at + 1) & mask) {
      if (triples[at * 3] === node && triples[at * 3 + 1] === word) return triples[at * 3 + 2]!;
    }
    return -1;
  }

  /** Adds a step that is not there yet. */
  set(node: number, word: number, next: number): void {
    if (++this.size * 2 > this.mask) this.grow();
    const { triples, mask } = this;
    let at = place(node, word) & mask;
    while (triples[at * 3 + 2] !== 0) at = (at + 1) & mask;
    triples[at * 3] = node;
    triples[at * 3 + 1] = word;
    triples[at * 3 + 2] = next;
  }

  private grow(): void {
    const old = this.triples;
    this.mask = this.mask * 2 + 1;
    this.triples = new Int32Array(old.length * 2);
    this.size = 1;
    for (let at = 0; at < old.length; at += 3) {
      if (old[at + 2] !== 0) this.set(old[at]!, old[at + 1]!, old[at + 2]!);
    }
  }
}

function place(node: number, word: number): number {
  const mixed = Math.imul(node ^ Math.imul(word, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
