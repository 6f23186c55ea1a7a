import type { Counts } from './counts.ts';
import { categories, type DocumentEvaluation, type Evaluation } from './evaluate.ts';
import type { Finding } from './finding.ts';

export interface FormatOptions {
  /** Whether to list every miss and every wrong find under the tables. */
  readonly errors?: boolean;
}

type Row = readonly string[];

/** Columns of the table by document: what is asked for there, found of it, and wrong. */
const documentColumns = [
  'persons',
  'municipalities',
  'organisations',
  'events',
  'concepts',
  'posts',
  'posts whole',
  'links',
];

/** The evaluation for a terminal. */
export function formatEvaluation(evaluation: Evaluation, options: FormatOptions = {}): string {
  const parts = [
    `${evaluation.documents.length - evaluation.unmatched.length} of ${evaluation.documents.length} gold files have a document in the graph.`,
    table([scoreHeader, ...categories.map((category) => scoreRow(category, evaluation))]),
    statusLine(evaluation),
    'Found of asked for, and wrong, by document:',
    table([['', ...documentColumns], ...evaluation.documents.map(documentRow)]),
  ];
  if (evaluation.unmatched.length > 0) parts.push(`No document for: ${evaluation.unmatched.join(', ')}`);
  if (options.errors === true) parts.push(formatErrors(evaluation.errors));
  return `${parts.join('\n\n')}\n`;
}

const scoreHeader: Row = ['', 'asked', 'found', 'missed', 'wrong', 'precision', 'recall', 'F1', '95 % interval'];

function scoreRow(category: string, { scores }: Evaluation): Row {
  const score = scores[category]!;
  const interval = score.interval === null ? '–' : score.interval.map(figure).join('–');
  const counts = [score.found + score.missed, score.found, score.missed, score.wrong].map(String);
  return [category, ...counts, figure(score.precision), figure(score.recall), figure(score.f1), interval];
}

function statusLine({ status }: Evaluation): string {
  if (status.accuracy === null) return 'Status of posts: not judged (no matched gold post gives a state).';
  return `Status of posts: ${status.right} of ${status.judged} right (${figure(status.accuracy)}).`;
}

function documentRow({ document, counts }: DocumentEvaluation): Row {
  return [document, ...documentColumns.map((category) => short(counts[category]!))];
}

/** "5/6 +2": five of six found, two wrong. */
function short({ found, missed, wrong }: Counts): string {
  if (found + missed + wrong === 0) return '·';
  return wrong === 0 ? `${found}/${found + missed}` : `${found}/${found + missed} +${wrong}`;
}

function figure(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}

function formatErrors(errors: readonly Finding[]): string {
  if (errors.length === 0) return 'No errors.';
  const lines = errors.map(({ document, category, verdict, what, sentence }) => {
    const quote = sentence === null ? '' : `\n    ”${sentence}”`;
    return `${document}  ${category}  ${verdict}: ${what}${quote}`;
  });
  return lines.join('\n');
}

/** Columns as wide as their widest cell; the first to the left, numbers to the right. */
function table(rows: readonly Row[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => [...row[column]!].length)));
  const pad = (cell: string, column: number): string => {
    const space = ' '.repeat(widths[column]! - [...cell].length);
    return column === 0 ? cell + space : space + cell;
  };
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}
