import { join } from 'node:path';
import {
  composeReport,
  documentsById,
  figuresIn,
  languages,
  writeFigure,
  writeHtmlReport,
  writeMarkdown,
} from '../../index.ts';
import { type Command, Failure, UsageError } from '../command.ts';
import { figureParts } from '../figure_parts.ts';
import { privacyOptions, sharedView } from '../privacy_options.ts';
import { readGraph } from '../read_graph.ts';
import { readView } from '../read_view.ts';
import { writeFiles } from '../write_files.ts';

export const report: Command = {
  name: 'report',
  summary: 'write a readable report on the graph, each statement with its evidence',
  usage: 'samband report GRAPH --out DIR [--view view.json]',
  description: [
    'GRAPH is a graph.json or the folder that build wrote. Into DIR go report.html, which holds everything, and report.md',
    'with its figures beside it: numbers, who works where, a timeline, the most connected, groups, concepts by',
    'municipality, a map, the sources, the method and its limits. Filters of a view narrow the report. Pupils and',
    'children are told by their initials.',
  ].join('\n'),
  options: {
    out: { type: 'string', short: 'o', value: 'DIR', help: 'where to write it' },
    view: { type: 'string', value: 'FILE', help: 'narrow the report by the filters of a view' },
    name: { type: 'string', value: 'NAME', help: 'which view, where the file holds several' },
    lang: { type: 'string', value: 'CODE', help: `${languages.join(' or ')}; instead of what the view says` },
    ...privacyOptions,
  },
  run: async (call) => {
    const [path, ...more] = call.paths;
    if (path === undefined || more.length > 0) throw new UsageError('Name one graph.');
    const out = call.text('out');
    if (!out) throw new UsageError('Say where to write the report: --out DIR.');
    const named = readView(call);
    const code = call.text('lang') ?? named.view.language;
    const language = languages.find((one) => one === code);
    if (!language) throw new UsageError(`--lang is one of: ${languages.join(', ')}.`);
    const read = readGraph(path);
    const whole = { graph: read.graph, documents: documentsById(read.documents) };
    const { graph, documents, view } = sharedView(call, whole, named);
    if (graph.nodes.length === 0) throw new Failure(`There is nothing in ${path} to report on.`);
    const composed = composeReport({ ...figureParts(graph), documents }, { ...view, language, theme: 'light' });
    const fileOf = (name: string) => `report-${name}.svg`;
    const files = [
      { name: 'report.html', content: writeHtmlReport(composed) },
      { name: 'report.md', content: writeMarkdown(composed, fileOf) },
      ...figuresIn(composed).map(({ name, figure }) => ({ name: fileOf(name), content: [writeFigure(figure, 'svg')] })),
    ];
    for (const { name, bytes } of writeFiles(out, files)) {
      call.terminal.note(`${join(out, name)}  ${Math.ceil(bytes / 1000)} kB`);
    }
    return 0;
  },
};
