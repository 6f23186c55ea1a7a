import {
  csvText,
  type Doubt,
  documentsById,
  doubtId,
  findDoubts,
  type Message,
  readDecisions,
  reviewColumns,
  reviewRows,
} from '../../index.ts';
import { readTable } from '../beside_texts.ts';
import { type Call, type Command, Failure, sharedOptions, UsageError } from '../command.ts';
import { readGraph } from '../read_graph.ts';

export const review: Command = {
  name: 'review',
  summary: 'list what the graph is unsure of, what touches most of it first',
  usage: 'samband review GRAPH',
  description: [
    'GRAPH is a graph.json or the folder that build wrote. Lists names that may mean one person or thing, people who may',
    'be two, concepts that no word list knows, and posts read by a rule that is not always right. With --csv each is a row',
    'in the form of corrections.csv: write one of its choices into the cell "decision", take out the rows you leave open,',
    'and put the file beside the texts.',
  ].join('\n'),
  options: {
    csv: { type: 'boolean', help: 'print a table for a spreadsheet' },
    json: sharedOptions.json,
    corrections: { type: 'string', value: 'FILE', help: 'leave out what this corrections.csv has settled' },
  },
  run: async (call) => {
    const [path, ...more] = call.paths;
    if (path === undefined || more.length > 0) throw new UsageError('Name one graph.');
    if (call.flag('csv') && call.flag('json')) throw new UsageError('Choose --csv or --json.');
    const { graph, documents } = readGraph(path);
    const doubts = findDoubts(graph, decisionsOf(call));
    const rows = reviewRows(doubts, graph, documentsById(documents));
    if (call.flag('json')) await call.terminal.print(`${JSON.stringify(doubts.map(withId), null, 2)}\n`);
    else if (call.flag('csv')) await call.terminal.print(csvText([[...reviewColumns], ...rows]));
    else await call.terminal.print(formatRows(rows));
    return call.terminal.sawError() ? 1 : 0;
  },
};

function decisionsOf(call: Call) {
  const file = call.text('corrections');
  if (file === undefined) return [];
  const { text, messages } = readTable(file);
  const { decisions, messages: problems } = readDecisions(text, file);
  const all: Message[] = [...messages, ...problems];
  call.terminal.report(all);
  if (text === '' && all.length === 0) throw new Failure(`There is nothing in ${file}.`);
  return decisions;
}

function withId(doubt: Doubt) {
  return { id: doubtId(doubt), ...doubt };
}

/** The table's cells as lines: who or what, why, and the sentence. */
function formatRows(rows: readonly (readonly (string | number)[])[]): string {
  if (rows.length === 0) return 'There is nothing to review.\n';
  const cell = (row: readonly (string | number)[], name: (typeof reviewColumns)[number]) =>
    String(row[reviewColumns.indexOf(name)]);
  const blocks = rows.map((row) => {
    const [label, other, quote] = [cell(row, 'label'), cell(row, 'otherLabel'), cell(row, 'quote')];
    const names = `${label}${other === '' ? '' : ` · ${other}`}`;
    const keys = `${cell(row, 'subject')}${cell(row, 'object') === '' ? '' : ` · ${cell(row, 'object')}`}`;
    const head = `${cell(row, 'touches').padStart(5)}  ${names}: ${cell(row, 'why')} (${cell(row, 'choices')})`;
    return `${head}\n       ${keys}${quote === '' ? '' : `\n       ”${quote}”`}\n`;
  });
  return `${rows.length} to review; the number says how many statements it touches\n\n${blocks.join('\n')}`;
}
