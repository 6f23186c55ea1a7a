import { readdirSync, readFileSync } from 'node:fs';
import { createExtractor, type Extractor } from '../src/extract.ts';
import { createLexicon, type Lexicon, parseTables } from '../src/lexicon/index.ts';
import type { Extraction } from '../src/model/index.ts';

/** The project's own data pack, read from its CSV files. */
export function loadDataPack(): Lexicon {
  const folder = new URL('../data/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const { tables, messages } = parseTables(
    Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])),
  );
  const errors = messages.filter((message) => message.severity === 'error');
  if (errors.length > 0) throw new Error(errors.map((message) => `${message.path}: ${message.text}`).join('\n'));
  return createLexicon(tables);
}

/** Reads one text and gives what was found in it. */
export function read(extractor: Extractor, text: string): Extraction {
  const { extraction } = extractor.extract({ id: 'text', path: 'text.txt', text });
  if (extraction === null) throw new Error('no text');
  return extraction;
}

/** The posts of an extraction as lines: "Anna Ek | rektor | Björkskolan | Falun | current". */
export function postsOf(extraction: Extraction): string[] {
  const label = (index: number | undefined) => (index === undefined ? '–' : extraction.entities[index]!.label);
  return extraction.relations
    .filter((relation) => relation.kind === 'holds_role')
    .map((relation) =>
      [
        label(relation.source),
        label(relation.target),
        label(relation.organisation),
        label(relation.municipality),
        relation.status,
      ].join(' | '),
    );
}

export { createExtractor };
