import { documentsById, shownPart, tableFormats, writeExcelCsv } from '../../index.ts';
import { type Command, UsageError } from '../command.ts';
import { builtInPack } from '../load_lexicon.ts';
import { outputFile, outputFormats } from '../outputs.ts';
import { privacyOptions, shared } from '../privacy_options.ts';
import { readGraph } from '../read_graph.ts';
import { readView } from '../read_view.ts';
import { blocksOf, writeFile } from '../write_files.ts';

const half = Math.ceil(outputFormats.length / 2);

export const exportGraph: Command = {
  name: 'export',
  summary: 'write a built graph in another format',
  usage: 'samband export GRAPH --to FORMAT [--out FILE]',
  description: [
    'GRAPH is a graph.json or the folder that build wrote. Without --out the result goes to standard output.',
    'FORMAT is one of:',
    `  ${outputFormats.slice(0, half).join(', ')},`,
    `  ${outputFormats.slice(half).join(', ')}.`,
    'Of names taken for one person the page tells no reasons: a graph does not hold them, resolution.csv does.',
  ].join('\n'),
  options: {
    to: { type: 'string', short: 't', value: 'FORMAT', help: 'what to write' },
    out: { type: 'string', short: 'o', value: 'FILE', help: 'where to write it' },
    view: { type: 'string', value: 'FILE', help: 'only what a view shows' },
    name: { type: 'string', value: 'NAME', help: 'which view, where the file holds several' },
    excel: { type: 'boolean', help: 'a table as a Swedish Excel opens it: semicolons, decimal commas' },
    ...privacyOptions,
  },
  run: async (call) => {
    const [path, ...more] = call.paths;
    if (path === undefined || more.length > 0) throw new UsageError('Name one graph.');
    const format = call.text('to');
    if (!format || !outputFormats.includes(format)) {
      throw new UsageError(`Name a format, --to one of: ${outputFormats.join(', ')}.`);
    }
    const table = call.flag('excel') ? tableFormats.find((name) => name === format) : undefined;
    if (call.flag('excel') && table === undefined)
      throw new UsageError(`--excel goes with --to one of: ${tableFormats.join(', ')}.`);
    const named = readView(call);
    const read = readGraph(path);
    const whole = { graph: read.graph, documents: documentsById(read.documents) };
    const seen = call.text('view') === undefined ? whole : shownPart(whole, named.view);
    const { graph, documents } = shared(call, seen, null, whole);
    const content =
      table === undefined
        ? outputFile(format, { graph, documents: [...documents.values()], lexicon: builtInPack() }).content
        : writeExcelCsv({ graph, documents }, table);
    const out = call.text('out');
    if (out) writeFile(out, content);
    else for (const block of blocksOf(content)) await call.terminal.print(block);
    return 0;
  },
};
