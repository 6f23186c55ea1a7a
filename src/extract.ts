import type { Lexicon } from './lexicon/lexicon.ts';
import { restoreLines } from './lexicon/lost_lines.ts';
import { Scene } from './lexicon/scene.ts';
import { unglue } from './lexicon/unglue.ts';
import { isAbbreviation, Words } from './lexicon/words.ts';
import type { Article, DocumentRecord, Extraction, Message, Origin, SourceText } from './model/index.ts';
import { cleanText } from './read/read.ts';
import { findDate, findTitle } from './recognise/document_head.ts';
import { recognise } from './recognise/index.ts';
import { relate } from './relate/index.ts';
import { segment } from './segment/page.ts';
import { sha256Hex } from './text/sha256.ts';
import { TokenBuffer, tokenise } from './text/tokens.ts';
import { Vocabulary } from './text/vocabulary.ts';

/** Reads one document at a time. It keeps nothing of a document but the spelling of its words. */
export interface Extractor {
  /** The extraction, or null with messages when there is no text in the source. */
  extract(source: SourceText): { extraction: Extraction | null; messages: readonly Message[] };
}

/** Forms after which the vocabulary is begun anew, so that memory stays flat whatever the corpus. */
const maximalForms = 400_000;

/**
 * The per-document half of the pipeline: read → segment → recognise → relate.
 * Pure in effect: the same source and lexicon give the same extraction, in whatever order documents come.
 */
export function createExtractor(lexicon: Lexicon): Extractor {
  let vocabulary = new Vocabulary();
  let words = new Words(vocabulary, lexicon);
  const buffer = new TokenBuffer();
  const begin = () => {
    vocabulary = new Vocabulary();
    words = new Words(vocabulary, lexicon);
  };
  const read = (source: SourceText, text: string, origin: Origin | undefined): Omit<Extraction, 'messages'> => {
    // 2. segment: tokens, lines, sentences
    const tokens = unglue(text, tokenise(text, vocabulary, buffer), words, vocabulary, buffer);
    restoreLines(tokens, words);
    const page = segment(text, tokens, (form) => isAbbreviation(words, form) === 1);
    // 3. recognise: what the text names
    const scene = new Scene(page, lexicon, words, source.date ?? null);
    scene.date ??= findDate(scene);
    const { date } = scene;
    const finds = recognise(scene);
    // 4. relate: what it says of that
    const title = findTitle(scene, source.title);
    const article = {
      text,
      record: recordOf(source, text, text.slice(title.start, title.end), date),
      ...(origin === undefined ? {} : { origin }),
    } satisfies Article;
    const { entities, relations } = relate(scene, article, title, finds);
    return { article, entities, relations };
  };
  return {
    extract(source) {
      if (vocabulary.forms.length > maximalForms) begin();
      // 1. read: one kind of line end, NFC, no soft hyphens
      const { text, messages, origin } = cleanText(source);
      if (text === null) return { extraction: null, messages };
      try {
        const { article, entities, relations } = read(source, text, origin);
        return { extraction: { article, entities, relations, messages }, messages };
      } catch (error) {
        // One text in a thousand must not cost the other texts their graph.
        begin();
        return { extraction: null, messages: [...messages, ownMistake(source.path, error)] };
      }
    },
  };
}

/** What reading has made of a text, without what its source says anyway: its id, its path, the text itself. */
export interface Reading extends Pick<Extraction, 'entities' | 'relations'> {
  readonly record: Pick<DocumentRecord, 'title' | 'date' | 'sha256'>;
}

/** Readings of earlier days, by what they were made from: the text, and the title, date and address given with it. */
export interface Readings {
  readonly find: (source: SourceText) => Reading | undefined;
  readonly keep: (source: SourceText, reading: Reading) => void;
}

/** An extractor that reads only what nobody has read before. It finds the same as one that reads everything. */
export function createRememberingExtractor(lexicon: Lexicon, readings: Readings): Extractor {
  const extractor = createExtractor(lexicon);
  return {
    extract(source) {
      const known = readings.find(source);
      const remembered = known === undefined ? null : extractionOf(source, known);
      if (remembered !== null) return { extraction: remembered, messages: remembered.messages };
      const result = extractor.extract(source);
      if (result.extraction !== null) readings.keep(source, readingOf(result.extraction));
      return result;
    },
  };
}

/** The extraction that a text and its reading are together; null when there is no text in the source. */
export function extractionOf(source: SourceText, reading: Reading): Extraction | null {
  const { text, messages, origin } = cleanText(source);
  if (text === null) return null;
  const { record: found, entities, relations } = reading;
  const { id, path, url = null } = source;
  const record = { id, path, ...found, url, language: 'sv', chars: text.length };
  const article = { text, record, ...(origin === undefined ? {} : { origin }) };
  return { article, entities, relations, messages };
}

/** What is worth remembering of an extraction. */
export function readingOf({ article, entities, relations }: Extraction): Reading {
  const { title, date, sha256 } = article.record;
  return { record: { title, date, sha256 }, entities, relations };
}

function ownMistake(path: string, error: unknown): Message {
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const text = `Samband made a mistake in reading this text, which was left out; please report it (${cause}).`;
  return { severity: 'error', code: 'own-mistake', path, text };
}

function recordOf(source: SourceText, text: string, title: string, date: string | null): DocumentRecord {
  return {
    id: source.id,
    path: source.path,
    title: title.replace(/\s+/g, ' '),
    date,
    url: source.url ?? null,
    language: 'sv',
    sha256: sha256Hex(text),
    chars: text.length,
  };
}
