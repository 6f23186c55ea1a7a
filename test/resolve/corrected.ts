import { appendRow, type CorrectionCells, readDecisions } from '../../src/decide/index.ts';
import { type BuildResult, build } from '../../src/pipeline.ts';
import { loadDataPack } from '../data_pack.ts';
import type { Texts } from './builds.ts';

const lexicon = loadDataPack();

/** A file of corrections with these rows. */
export function correctionsOf(rows: readonly CorrectionCells[]): string {
  return rows.reduce((text, cells) => appendRow(text, cells), '');
}

/** A build with a file of corrections beside the texts; the messages are what they say. */
export function corrected(texts: Texts, rows: readonly CorrectionCells[] | string): BuildResult & { said: string[] } {
  const file = typeof rows === 'string' ? rows : correctionsOf(rows);
  const read = readDecisions(file, 'corrections.csv');
  const sources = Object.entries(texts).map(([id, given]) => {
    const [text, date] = typeof given === 'string' ? [given] : given;
    return { id, path: `${id}.txt`, text, ...(date === undefined ? {} : { date }) };
  });
  const result = build(sources, lexicon, { decisions: read.decisions });
  const messages = [...read.messages, ...result.messages];
  return { ...result, messages, said: messages.map((message) => message.text) };
}
