/** From texts to a graph inside the worker: the library's own steps, with a word after each text. */
import {
  assemble,
  createExtractor,
  createLexicon,
  decodeNames,
  decodeSmallTables,
  type Extraction,
  type Extractor,
  type Lexicon,
  type Message,
  mergeCopies,
} from '../index.ts';
import type { SourceText } from '../model/index.ts';
import type { BuildRequest, Built, StartRequest } from './messages.ts';

export interface Core {
  build(request: BuildRequest, onProgress: (done: number, total: number) => void): Built;
}

/** The word lists are read at the first build, not before. */
export function createCore({ lexicon, names }: StartRequest): Core {
  let tools: { lexicon: Lexicon; extractor: Extractor } | null = null;
  let kept: ReadonlyMap<string, ReadText> = new Map();
  const unpack = () => {
    const tables = decodeSmallTables(lexicon);
    const made = createLexicon({ ...tables, names: decodeNames(names) });
    return { lexicon: made, extractor: createExtractor(made) };
  };
  return {
    build({ id, title, sources, documents, positions, decisions = [] }, onProgress) {
      tools ??= unpack();
      const all = [...documents, ...sources].sort(byId);
      const extractions: Extraction[] = [];
      const messages: Message[] = [];
      const now = new Map<string, ReadText>();
      for (const [done, source] of all.entries()) {
        onProgress(done, all.length);
        const known = kept.get(source.id);
        const read = known && isSame(known.source, source) ? known : { source, ...tools.extractor.extract(source) };
        now.set(source.id, read);
        messages.push(...read.messages);
        if (read.extraction) extractions.push(read.extraction);
      }
      kept = now;
      onProgress(all.length, all.length);
      const result = assemble(mergeCopies(extractions), tools.lexicon, { title, positions, decisions });
      const { graph, documents: stored, resemblances } = result;
      return { type: 'built', id, graph, documents: stored, messages: [...messages, ...result.messages], resemblances };
    },
  };
}

/** A text that was read, so that the next decision need not read it again. */
interface ReadText {
  readonly source: SourceText;
  readonly extraction: Extraction | null;
  readonly messages: readonly Message[];
}

function isSame(one: SourceText, other: SourceText): boolean {
  return (['text', 'path', 'title', 'date', 'url'] as const).every((part) => one[part] === other[part]);
}

/** By code units, as the library sorts: the same texts give the same graph. */
function byId(one: SourceText, other: SourceText): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
