import { changeColumns, changeRows, csvText, findChanges, formatChanges } from '../../index.ts';
import { type Command, sharedOptions, UsageError } from '../command.ts';
import { readGraph } from '../read_graph.ts';

export const diff: Command = {
  name: 'diff',
  summary: 'say what came, went and changed between two builds',
  usage: 'samband diff OLD NEW',
  description: [
    'OLD and NEW are graph.json files, or folders that build wrote. Lists people, other nodes, posts and other links that',
    'came (+), went (-) or changed (~). A post that is held elsewhere now has changed, and so has a node whose key only',
    'tells a namesake apart. Mentions, places and sizes are left out.',
  ].join('\n'),
  options: { csv: { type: 'boolean', help: 'print a table for a spreadsheet' }, json: sharedOptions.json },
  run: async (call) => {
    const [oldPath, newPath, ...more] = call.paths;
    if (oldPath === undefined || newPath === undefined || more.length > 0) {
      throw new UsageError('Name two graphs, the older first.');
    }
    if (call.flag('csv') && call.flag('json')) throw new UsageError('Choose --csv or --json.');
    const [before, after] = [readGraph(oldPath).graph, readGraph(newPath).graph];
    const changes = findChanges(before, after);
    if (call.flag('json')) await call.terminal.print(`${JSON.stringify(changes, null, 2)}\n`);
    else if (call.flag('csv')) {
      await call.terminal.print(csvText([[...changeColumns], ...changeRows(changes, before, after)]));
    } else await call.terminal.print(formatChanges(changes, before, after));
    return 0;
  },
};
