import {
  type Change,
  changeColumns,
  changeRows,
  csvText,
  documentsById,
  earlierThan,
  findChanges,
  formatChanges,
  quotesOf,
} from '../../index.ts';
import { type Call, type Command, sharedOptions, UsageError } from '../command.ts';
import { builtInPack } from '../load_lexicon.ts';
import { outputFile } from '../outputs.ts';
import { readGraph, type StoredGraph } from '../read_graph.ts';
import { writeFile } from '../write_files.ts';

export const diff: Command = {
  name: 'diff',
  summary: 'say what came, went and changed between two builds',
  usage: 'samband diff OLD NEW [--html FILE]',
  description: [
    'OLD and NEW are graph.json files, or folders that build wrote. Lists people, other nodes, posts and other links that',
    'came (+), went (-) or changed (~). A post that is held elsewhere now has changed, and so has a node whose key only',
    'tells a namesake apart. Mentions, places and sizes are left out. With --html the explorer of NEW is written as well,',
    'with the changes listed and marked in it, and the sentences of what is gone.',
  ].join('\n'),
  options: {
    csv: { type: 'boolean', help: 'print a table for a spreadsheet' },
    json: sharedOptions.json,
    html: { type: 'string', value: 'FILE', help: 'write the page of NEW that shows the changes' },
  },
  run: async (call) => {
    const [oldPath, newPath, ...more] = call.paths;
    if (oldPath === undefined || newPath === undefined || more.length > 0) {
      throw new UsageError('Name two graphs, the older first.');
    }
    if (call.flag('csv') && call.flag('json')) throw new UsageError('Choose --csv or --json.');
    const [before, after] = [readGraph(oldPath), readGraph(newPath)];
    const changes = findChanges(before.graph, after.graph);
    const page = call.text('html');
    if (page) writePage(page, before, after, changes);
    await print(call, changes, before, after);
    return 0;
  },
};

async function print(
  call: Call,
  changes: readonly Change[],
  { graph: before }: StoredGraph,
  { graph: after }: StoredGraph,
): Promise<void> {
  if (call.flag('json')) await call.terminal.print(`${JSON.stringify(changes, null, 2)}\n`);
  else if (call.flag('csv')) {
    await call.terminal.print(csvText([[...changeColumns], ...changeRows(changes, before, after)]));
  } else await call.terminal.print(formatChanges(changes, before, after));
}

/** Of the earlier graph the page needs the sentences behind what has changed or gone, and no more. */
function writePage(path: string, before: StoredGraph, after: StoredGraph, changes: readonly Change[]): void {
  const gone = {
    ...before.graph,
    nodes: changes.flatMap((change) => (change.thing === 'node' && change.before) || []),
    edges: changes.flatMap((change) => (change.thing === 'edge' && change.before) || []),
  };
  const quotes = quotesOf({ graph: gone, documents: documentsById(before.documents) });
  const earlier = earlierThan(after.graph, before.graph, quotes);
  const { content } = outputFile('html', { ...after, lexicon: builtInPack(), earlier });
  writeFile(path, content);
}
