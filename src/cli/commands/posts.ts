import {
  certainties,
  csvText,
  indexGraph,
  type PostOn,
  type PostRow,
  postRows,
  postsOn,
  searchPosts,
} from '../../index.ts';
import { type Command, sharedOptions, UsageError } from '../command.ts';
import { compareText } from '../files.ts';
import { readGraph } from '../read_graph.ts';

export const posts: Command = {
  name: 'posts',
  summary: 'say who works where, on a date or at any time',
  usage: 'samband posts GRAPH [WORD…] [--on DATE]',
  description: [
    'GRAPH is a graph.json or the folder that build wrote. Each WORD must stand in the post: a name, title, workplace,',
    'municipality or county. DATE is a day, a month or a year (2019-03-01, 2019-03, 2019).',
    '',
    'Of a date, a post is "held" when the texts tell so, by dates or because they speak of it before and after; "likely"',
    'when it was held before and no text says that it was left; "possible" when it was left some time, perhaps later.',
    'A post of which the texts contradict each other has a note.',
  ].join('\n'),
  options: {
    on: { type: 'string', value: 'DATE', help: 'only what is or may be held then' },
    csv: { type: 'boolean', help: 'print a table for a spreadsheet' },
    json: sharedOptions.json,
  },
  run: async (call) => {
    const [path, ...words] = call.paths;
    if (path === undefined) throw new UsageError('Name a graph.');
    const date = call.text('on');
    if (date !== undefined && !isDate(date))
      throw new UsageError(`"${date}" is no date; write 2019-03-01, 2019-03 or 2019.`);
    if (call.flag('csv') && call.flag('json')) throw new UsageError('Choose --csv or --json.');
    const rows = searchPosts(postRows(indexGraph(readGraph(path).graph)), words.join(' '));
    const sorted = [...rows].sort(byPlace);
    const found = date === undefined ? sorted.map((row) => ({ row, certainty: null })) : postsOn(sorted, date);
    const table = found.map(cellsOf);
    if (call.flag('json')) {
      const values = table.map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at]])));
      await call.terminal.print(`${JSON.stringify(values, null, 2)}\n`);
    } else if (call.flag('csv')) await call.terminal.print(csvText([[...columns], ...table]));
    else await call.terminal.print(found.length === 0 ? 'No post is told of.\n' : formatTable(found));
    return 0;
  },
};

const columns = [
  'certainty',
  'person',
  'role',
  'organisation',
  'municipality',
  'status',
  'start',
  'end',
  'first held',
  'last held',
  'left by',
  'predecessor',
  'successor',
  'contradictions',
  'documents',
] as const;

type Found = Pick<PostOn, 'row'> & { readonly certainty: PostOn['certainty'] | null };

function cellsOf({ row, certainty }: Found): string[] {
  const { firstHeld, lastHeld, leftBy, predecessor, successor } = row.edge.attributes;
  return [
    certainty ?? '',
    row.person.text,
    row.role.text,
    row.organisation?.text ?? '',
    row.municipality?.text ?? '',
    row.status,
    row.start ?? '',
    row.end ?? '',
    firstHeld ?? '',
    lastHeld ?? '',
    leftBy ?? '',
    predecessor ?? '',
    successor ?? '',
    contradictionsOf(row).join('; '),
    row.documents.join('; '),
  ];
}

/** "start: 2012 / 2014" */
function contradictionsOf({ edge }: PostRow): string[] {
  return (edge.attributes.contradictions ?? []).map(({ about, values }) => `${about}: ${values.join(' / ')}`);
}

/** By municipality, workplace, title and name. */
function byPlace(one: PostRow, other: PostRow): number {
  const parts = ({ municipality, organisation, role, person, key }: PostRow) =>
    [municipality?.text, organisation?.text, role.text, person.text, key].map((part) => part ?? '\uffff');
  const [first, second] = [parts(one), parts(other)];
  for (const [at, part] of first.entries()) {
    const order = compareText(part, second[at]!);
    if (order !== 0) return order;
  }
  return 0;
}

function formatTable(found: readonly Found[]): string {
  const dated = found.some(({ certainty }) => certainty !== null);
  const rows = found.map(({ row, certainty }) => [
    ...(certainty === null ? [] : [certainty]),
    row.person.text,
    row.role.text,
    [row.organisation?.text, row.municipality?.text].filter((part) => part !== undefined).join(', '),
    [timeText(row), ...contradictionsOf(row).map((text) => `! ${text}`)].join('  '),
  ]);
  const head = [...(dated ? [''] : []), 'who', 'what', 'where', 'when'];
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => [...row[at]!].length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === row.length - 1 ? cell : cell + ' '.repeat(widths[at]! - [...cell].length)))
      .join('  ')
      .trimEnd();
  const counts = certainties.map((each) => `${found.filter(({ certainty }) => certainty === each).length} ${each}`);
  return `${[...[head, ...rows].map(line), '', dated ? counts.join(', ') : `${found.length} posts`].join('\n')}\n`;
}

/** "2015–2019", "seen 2016-10-03 to 2020-06-15, left by 2021-05-20" */
function timeText({ start, end, status, edge }: PostRow): string {
  const { firstHeld, lastHeld, leftBy } = edge.attributes;
  const told = start === null && end === null ? [] : [`${start ?? ''}–${end ?? ''}`];
  const seen =
    firstHeld === undefined ? [] : [firstHeld === lastHeld ? `seen ${firstHeld}` : `seen ${firstHeld} to ${lastHeld}`];
  return [
    ...told,
    ...seen,
    ...(leftBy === undefined ? [] : [`left by ${leftBy}`]),
    ...(told.length + seen.length === 0 ? [status] : []),
  ].join(', ');
}

function isDate(text: string): boolean {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(text);
}
