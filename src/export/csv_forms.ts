/** The tables of a graph in the form that a spreadsheet of one's country opens by itself. */
import Papa from 'papaparse';
import { writeEdgesCsv, writeNodesCsv } from './csv.ts';
import { type CsvForm, csvText } from './delimited.ts';
import type { ExportParts } from './parts.ts';

export function csvTable(parts: ExportParts, table: 'nodes' | 'edges', form: CsvForm): string {
  const plain = [...(table === 'nodes' ? writeNodesCsv(parts) : writeEdgesCsv(parts))].join('');
  if (form === 'plain') return plain;
  const { data } = Papa.parse<string[]>(plain, { skipEmptyLines: true });
  return csvText(
    data.map((row) => row.map((cell) => (isNumber(cell) ? Number(cell) : cell))),
    form,
  );
}

/** What a spreadsheet may count with: no code that begins with a nought, no year-like date. */
function isNumber(cell: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(cell) && Number.isFinite(Number(cell));
}
