import { Scene } from '../../src/lexicon/scene.ts';
import { Words } from '../../src/lexicon/words.ts';
import type { Find } from '../../src/model/index.ts';
import { recognise } from '../../src/recognise/index.ts';
import { segment } from '../../src/segment/page.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { Vocabulary } from '../../src/text/vocabulary.ts';
import { createExtractor, loadDataPack, read } from '../data_pack.ts';

export const lexicon = loadDataPack();
const extractor = createExtractor(lexicon);

/** The scene of a text, as the recognisers see it. */
export function sceneOf(text: string, date: string | null = null): Scene {
  const vocabulary = new Vocabulary();
  const words = new Words(vocabulary, lexicon);
  const page = segment(text, tokenise(text, vocabulary), (form) => lexicon.abbreviations.has(words.of(form).lower));
  return new Scene(page, lexicon, words, date);
}

type Kind = Find['kind'];

/** All settled finds of one kind, in the order of the text. */
export function findsOf<K extends Kind>(
  kind: K,
  text: string,
  date: string | null = null,
): Extract<Find, { kind: K }>[] {
  return recognise(sceneOf(text, date)).filter((find): find is Extract<Find, { kind: K }> => find.kind === kind);
}

/** The entities of one kind that the whole extraction keeps, as their labels with the given details. */
export function entitiesOf(kind: 'event' | 'concept', text: string, date?: string): string[] {
  if (date !== undefined) {
    const { extraction } = extractor.extract({ id: 'text', path: 'text.txt', text, date });
    return entityLines(extraction!, kind);
  }
  return entityLines(read(extractor, text), kind);
}

function entityLines(extraction: ReturnType<typeof read>, kind: 'event' | 'concept'): string[] {
  return extraction.entities
    .filter((entity) => entity.kind === kind)
    .map(({ label, date, endDate, status }) =>
      kind === 'event'
        ? [label, ...(date === undefined ? [] : [endDate === undefined ? date : `${date}–${endDate}`])].join(' | ')
        : [label, ...(status === 'proposed' ? [status] : [])].join(' | '),
    )
    .sort();
}
