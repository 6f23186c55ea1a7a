import { join } from 'node:path';
import { edgeKinds, nodeKinds, type SerializedGraph } from '../../index.ts';
import { isFolder, writePositions } from '../beside_texts.ts';
import { type BuiltTexts, buildOptions, buildTexts, cacheIn } from '../build_texts.ts';
import { type Command, Failure, sharedOptions, UsageError } from '../command.ts';
import { reasonOf } from '../disk_errors.ts';
import { writeOutputs } from '../kept_outputs.ts';
import { outputFiles, pageLeavesTextsOut } from '../outputs.ts';
import type { Progress } from '../progress.ts';
import { cacheFolder } from '../readings_file.ts';
import { createTimings, formatTimings, mostMemory } from '../threads/timings.ts';
import type { WrittenFile } from '../write_files.ts';

export const build: Command = {
  name: 'build',
  summary: 'build the graph of a folder of texts, and the page that shows it',
  usage: 'samband build PATH… --out DIR',
  description: [
    'PATH is a file, a folder of files (hidden files and README.md are left out), or - for lines of',
    '{"id", "text", "title"?, "date"?, "url"?} on standard input. Read are .txt, .md, .html, .pdf, .docx, .odt, .rtf,',
    '.eml, .mbox, .csv, .tsv, .xlsx, .json, .ndjson, and .zip of these; what a file is, its bytes say.',
    '',
    'Writes into DIR: graph.json, documents.ndjson, graph.gexf, nodes.csv, edges.csv, index.html, which opens in a browser',
    'without a network, and resolution.csv, which tells of each two names why they were taken for one person or for two.',
    '',
    'What was read is remembered in .samband/ in the first folder named, which may be taken away at any time: the next',
    'build reads only what has changed, and gives the same files as a build from nothing.',
    '',
    'The graph is laid out the same way for the same texts. With --keep-layout what was drawn stays where it was when',
    'texts come and go; without layout.json the layout is that of the texts alone.',
    '',
    'What cannot be read is named, everything else is built, and the exit code is 1.',
    '',
    'With --extracted PATH is what "samband extract" wrote, of one process or of many: a file, a folder of .ndjson files,',
    'or -. The graph is the same as that of the texts. Texts are read on all cores; a run that was stopped goes on where',
    'it stopped. With --json messages and progress are lines of JSON too.',
  ].join('\n'),
  options: {
    out: { type: 'string', short: 'o', value: 'DIR', help: 'folder to write into; made if it is not there' },
    ...buildOptions,
    'keep-layout': {
      type: 'boolean',
      help: 'write where every node stands to layout.json in PATH, one folder: the next build leaves it there',
    },
    extracted: { type: 'boolean', help: 'PATH is what "samband extract" wrote, not texts' },
    timings: sharedOptions.timings,
    quiet: sharedOptions.quiet,
    json: sharedOptions.json,
  },
  long: {
    stopped:
      'Nothing was written but what was read so far, beside the texts of a folder; the next build goes on from there.',
    apart: (call) =>
      [
        ...[call.text('out'), cacheIn(call, call.paths)].flatMap((folder) => folder ?? []),
        ...call.paths.filter(isFolder),
      ].flatMap((folder) => [folder, join(folder, cacheFolder)]),
  },
  run: async (call) => {
    if (call.paths.length === 0) throw new UsageError('Name a file, a folder, or - for standard input.');
    const out = call.text('out');
    if (!out) throw new UsageError('Name the folder to write into: --out DIR.');
    const layoutFolder = call.flag('keep-layout') ? onlyFolder(call.paths) : null;

    const timings = createTimings();
    const built = await buildTexts(call, call.paths, null, timings);
    if (!built) return 1;
    timings.begin('writing');
    const written = await write(out, built, cacheIn(call, call.paths), call.terminal.progress);
    if (layoutFolder !== null) writePositions(layoutFolder, built.graph);

    const stages = timings.end();
    const summary = { ...countKinds(built.graph), read: built.read };
    const textBytes = built.documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    if (call.flag('json')) {
      const answer = { out, ...summary, files: written, messages: built.messages };
      const told = call.flag('timings') ? { timings: Object.fromEntries(stages), textBytes, memory: mostMemory() } : {};
      await call.terminal.print(`${JSON.stringify({ ...answer, ...told }, null, 2)}\n`);
    } else {
      if (!call.flag('quiet'))
        await call.terminal.print(formatSummary(out, summary, written, pageLeavesTextsOut(built.documents)));
      if (call.flag('timings')) call.terminal.complain(formatTimings(stages, textBytes, mostMemory()));
    }
    return call.terminal.sawError() ? 1 : 0;
  },
};

function onlyFolder(paths: readonly string[]): string {
  const [folder, ...others] = paths;
  if (folder !== undefined && others.length === 0 && isFolder(folder)) return folder;
  throw new UsageError('--keep-layout writes layout.json beside the texts: name one folder.');
}

async function write(
  out: string,
  built: BuiltTexts,
  cache: string | null,
  progress: (progress: Progress) => void,
): Promise<WrittenFile[]> {
  const told = outputFiles(built).map((output) => {
    const stage = `writing ${output.name}`;
    const pieces = output.pieces === undefined ? {} : { pieces: watched(output.pieces, () => progress({ stage })) };
    return { ...output, content: watched(output.content, () => progress({ stage })), ...pieces };
  });
  try {
    return await writeOutputs(out, told, cache, built.program);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error)
      throw new Failure(`Cannot write into ${out}: ${reasonOf(error)}.`);
    throw error;
  }
}

/** The same items; says so when the first is asked for. */
function watched<Item>(items: Iterable<Item>, begun: () => void): Iterable<Item> {
  return {
    *[Symbol.iterator]() {
      begun();
      yield* items;
    },
  };
}

interface Summary {
  readonly documents: number;
  /** Documents that were read; the others were remembered. */
  readonly read: number;
  readonly nodes: Readonly<Record<string, number>>;
  readonly edges: Readonly<Record<string, number>>;
}

function countKinds(graph: SerializedGraph): Omit<Summary, 'read'> {
  const count = (kinds: readonly string[], items: readonly { readonly attributes: { readonly kind: string } }[]) => {
    const counts = Object.fromEntries(kinds.map((kind) => [kind, 0]));
    for (const { attributes } of items) counts[attributes.kind]! += 1;
    return counts;
  };
  return {
    documents: graph.attributes.documents.length,
    nodes: count(nodeKinds, graph.nodes),
    edges: count(edgeKinds, graph.edges),
  };
}

/** Numbers for each kind, then the files. */
function formatSummary(
  out: string,
  { documents, read, nodes, edges }: Summary,
  written: readonly WrittenFile[],
  textsOut: boolean,
): string {
  const pageNote = textsOut
    ? 'open it in a browser; too small for all texts, it holds what it quotes'
    : 'open it in a browser';
  const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, n) => sum + n, 0);
  const rows = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).flatMap(([kind, n]) => (n > 0 ? [`  ${String(n).padStart(6)}  ${kind}`] : []));
  const width = Math.max(...written.map(({ name }) => join(out, name).length));
  const files = written.map(({ name, bytes }) => {
    const note = name === 'index.html' ? `  ${pageNote}` : '';
    return `  ${join(out, name).padEnd(width)}  ${formatBytes(bytes).padStart(8)}${note}`;
  });
  const lines = [
    `${documents} ${documents === 1 ? 'document' : 'documents'}, ${total(nodes)} nodes, ${total(edges)} edges`,
    ...(read < documents ? [`${read} read, ${documents - read} as they were read before`] : []),
    '',
    ...rows(nodes),
    '',
    ...rows(edges),
    '',
    ...files,
  ];
  return `${lines.join('\n')}\n`;
}

function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(0)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
