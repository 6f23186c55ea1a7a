import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  evaluate as evaluateGraph,
  evaluateWorld,
  formatEvaluation,
  formatWorld,
  type GoldDocument,
  type GoldWorld,
  parseGold,
  parseWorld,
} from '../../index.ts';
import { type Command, Failure, sharedOptions, UsageError } from '../command.ts';
import { compareText } from '../files.ts';
import { parse, readGraph, readText } from '../read_graph.ts';

export const evaluate: Command = {
  name: 'evaluate',
  summary: 'judge a graph by gold files: precision, recall, F1',
  usage: 'samband evaluate GRAPH GOLD_DIR',
  description: [
    'GRAPH is a graph.json or the folder that build wrote; GOLD_DIR holds one JSON file a document, which says what a',
    'careful reader finds in it. Judged document by document, on the evidence lying in that document. A file with',
    '"clusters" tells who is who over documents; each two mentions are judged, and the order of employers.',
  ].join('\n'),
  options: {
    part: { type: 'string', value: 'PREFIX', help: 'of clusters, judge pairs with a mention in these documents only' },
    errors: { type: 'boolean', help: 'list every miss and every wrong find, with its sentence' },
    json: sharedOptions.json,
  },
  run: async (call) => {
    const [graphPath, goldFolder, ...more] = call.paths;
    if (graphPath === undefined || goldFolder === undefined || more.length > 0) {
      throw new UsageError('Name a graph and a folder of gold files.');
    }
    const { graph, documents } = readGraph(graphPath);
    const gold = readGold(goldFolder);
    const part = call.text('part');
    const errors = call.flag('errors');
    const worlds = gold.worlds.map((world) =>
      evaluateWorld(graph, documents, world, part === undefined ? {} : { part }),
    );
    if (gold.documents.length === 0) {
      const text = worlds.map((world) => formatWorld(world, { errors })).join('\n');
      await call.terminal.print(call.flag('json') ? `${JSON.stringify({ worlds }, null, 2)}\n` : text);
      return 0;
    }
    const evaluation = evaluateGraph(graph, documents, gold.documents);
    const texts = [formatEvaluation(evaluation, { errors }), ...worlds.map((world) => formatWorld(world, { errors }))];
    const value = worlds.length === 0 ? evaluation : { ...evaluation, worlds };
    await call.terminal.print(call.flag('json') ? `${JSON.stringify(value, null, 2)}\n` : texts.join('\n'));
    return 0;
  },
};

interface Gold {
  readonly documents: readonly GoldDocument[];
  readonly worlds: readonly GoldWorld[];
}

function readGold(folder: string): Gold {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Failure(`There is no folder ${folder}.`);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (names.length === 0) throw new Failure(`${folder} holds no gold file (*.json).`);
  const documents: GoldDocument[] = [];
  const worlds: GoldWorld[] = [];
  for (const name of names.sort(compareText)) {
    const path = join(folder, name);
    const value = parse(readText(path), path);
    try {
      if (typeof value === 'object' && value !== null && 'clusters' in value) worlds.push(parseWorld(value, path));
      else documents.push(parseGold(value, path));
    } catch (error) {
      throw new Failure((error as Error).message);
    }
  }
  return { documents, worlds };
}
