import Papa from 'papaparse';
import { readTable, tableOf } from './columns.ts';
import { decode } from './decode.ts';
import { type ColumnChoice, type ReaderResult, Unreadable } from './types.ts';

/** A table in text: commas, semicolons, tabs or bars between its cells. */
export function readCsv(bytes: Uint8Array, name: string, choice: ColumnChoice | undefined): ReaderResult {
  const { text, messages } = decode(bytes, name);
  if (text === null) throw new Unreadable(messages[0]?.code ?? 'not-text', messages[0]?.text ?? 'This is no text.');
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: /\.tsv$/i.test(name) ? '\t' : '',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
  const rows = data.map((cells, index) => ({ number: index + 1, cells }));
  const result = readTable(tableOf(rows), choice);
  const notes = [
    ...messages.map(({ severity, code, text: note }) => ({ severity, code, text: note })),
    ...(result.notes ?? []),
  ];
  if (unclosed === undefined) return { ...result, notes };
  const row = (unclosed.row ?? 0) + 1;
  const broken = `A quotation mark in row ${row} has no partner: what follows it may have gone into one cell.`;
  return { ...result, notes: [...notes, { severity: 'warning', code: 'broken-table', text: broken }] };
}
