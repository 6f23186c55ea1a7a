import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate as evaluateGraph, formatEvaluation, type GoldDocument, parseGold } from '../../index.ts';
import { type Command, Failure, sharedOptions, UsageError } from '../command.ts';
import { compareText } from '../files.ts';
import { parse, readGraph, readText } from '../read_graph.ts';

export const evaluate: Command = {
  name: 'evaluate',
  summary: 'judge a graph by gold files: precision, recall, F1',
  usage: 'samband evaluate GRAPH GOLD_DIR',
  description: [
    'GRAPH is a graph.json or the folder that build wrote; GOLD_DIR holds one JSON file a document, which says what a',
    'careful reader finds in it. Judged document by document, on the evidence lying in that document.',
  ].join('\n'),
  options: {
    errors: { type: 'boolean', help: 'list every miss and every wrong find, with its sentence' },
    json: sharedOptions.json,
  },
  run: async (call) => {
    const [graphPath, goldFolder, ...more] = call.paths;
    if (graphPath === undefined || goldFolder === undefined || more.length > 0) {
      throw new UsageError('Name a graph and a folder of gold files.');
    }
    const { graph, documents } = readGraph(graphPath);
    const evaluation = evaluateGraph(graph, documents, readGold(goldFolder));
    await call.terminal.print(
      call.flag('json')
        ? `${JSON.stringify(evaluation, null, 2)}\n`
        : formatEvaluation(evaluation, { errors: call.flag('errors') }),
    );
    return 0;
  },
};

function readGold(folder: string): GoldDocument[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Failure(`There is no folder ${folder}.`);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (names.length === 0) throw new Failure(`${folder} holds no gold file (*.json).`);
  return names.sort(compareText).map((name) => {
    const path = join(folder, name);
    const value = parse(readText(path), path);
    try {
      return parseGold(value, path);
    } catch (error) {
      throw new Failure((error as Error).message);
    }
  });
}
