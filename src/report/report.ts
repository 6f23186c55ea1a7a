/** A report as data: sections of texts, tables and figures; every statement with the sentence that says it. */
import type { Figure } from '../figure/index.ts';

/** The sentence behind a statement, and the numbers of its sources. */
export interface Proof {
  /** One line of a text; empty where only the source is told. */
  readonly quote: string;
  /** Numbers in the list of sources, that of the quote first. */
  readonly sources: readonly number[];
  /** What a person corrected by hand. */
  readonly corrections: readonly string[];
}

export interface Cell {
  readonly text: string;
  readonly proof?: Proof;
}

export interface Source {
  readonly number: number;
  readonly title: string;
  /** "2 maj 2019", or that it has none. */
  readonly date: string;
  readonly path: string;
  readonly url: string | null;
}

export type Block =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'table'; readonly title: string; readonly head: readonly string[]; readonly rows: readonly Cell[][] }
  /** `name` is that of its file, without ending. */
  | { readonly is: 'figure'; readonly name: string; readonly caption: string; readonly figure: Figure }
  | { readonly is: 'sources'; readonly sources: readonly Source[] };

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** One level down. */
  readonly parts: readonly { readonly heading: string; readonly blocks: readonly Block[] }[];
}

export interface Report {
  readonly language: 'sv' | 'en';
  readonly title: string;
  readonly lead: readonly string[];
  readonly contents: string;
  /** What the number of a source is called for who cannot see that it is one. */
  readonly seeSource: (number: number) => string;
  readonly quote: (text: string) => string;
  readonly sections: readonly Section[];
}

/** The figures of a report, in order, by the names of their files. */
export function figuresIn({ sections }: Report): { readonly name: string; readonly figure: Figure }[] {
  const blocks = sections.flatMap((section) => [...section.blocks, ...section.parts.flatMap((part) => part.blocks)]);
  return blocks.flatMap((block) => (block.is === 'figure' ? [{ name: block.name, figure: block.figure }] : []));
}
