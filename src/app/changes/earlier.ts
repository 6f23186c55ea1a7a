/** An earlier graph to compare with: one that the page carries, one that was shown before, or one that a person opens. */
import type { SerializedGraph } from '../../model/index.ts';
import { earlierGraph, standsStill } from '../../review/index.ts';
import type { PageData } from '../page_data.ts';
import { keptSentences, type TextSource } from '../texts.ts';

export interface Earlier {
  /** The name of its file; null when it is the same page before its last update, or came with the page. */
  readonly name: string | null;
  readonly graph: SerializedGraph;
  readonly texts: TextSource;
  /** Whether nodes stand where they stood in it. */
  readonly still: boolean;
}

/** The one that the page was written with, null when it has none. */
export function earlierIn({ earlier, graph }: PageData): Earlier | null {
  const told = earlier();
  if (told === null) return null;
  return { name: null, graph: earlierGraph(told, graph), texts: keptSentences(told.quotes), still: told.still };
}

/** The graph that was shown until now. */
export function earlierOf(graph: SerializedGraph, texts: TextSource, now: SerializedGraph): Earlier {
  return { name: null, graph, texts: quotesOnly(texts), still: standsStill(graph, now) };
}

/** Whole texts are opened in the graph that is shown, where they may read otherwise. */
export function quotesOnly(texts: TextSource): TextSource {
  return { ...texts, text: () => null };
}
