import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { correctionsFile, isFolder, readTable } from '../beside_texts.ts';
import { openBrowser } from '../browser.ts';
import { type BuiltTexts, buildOptions, buildTexts } from '../build_texts.ts';
import { type Call, type Command, UsageError } from '../command.ts';
import { buildFormats, outputFile, outputName, type Parts } from '../outputs.ts';
import { inPackage } from '../package_files.ts';
import { saveDecisions } from '../save_decisions.ts';
import { type ServedFile, startServer } from '../server.ts';
import { watchPaths } from '../watch_paths.ts';

const defaultPort = 4173;

export const serve: Command = {
  name: 'serve',
  summary: 'build in memory and open the explorer on this machine',
  usage: 'samband serve [PATH…]',
  description: [
    'Builds the texts under PATH (without PATH: the sample texts that come with samband), serves the explorer to this',
    'machine alone and opens it in the browser where there is one. When a text, corrections.csv or layout.json changes it',
    'builds anew, and the open page follows: what was there stays where it was. What is decided in the page is written to',
    'corrections.csv in the first folder named, and nowhere else. Ctrl-C ends it.',
  ].join('\n'),
  options: {
    port: { type: 'string', short: 'p', value: 'N', help: `first port to try (default ${defaultPort})` },
    'no-open': { type: 'boolean', help: 'do not open a browser' },
    ...buildOptions,
  },
  run: async (call) => {
    if (call.paths.includes('-')) throw new UsageError('serve reads files and folders; for lines use build.');
    const port = portOf(call);
    const paths = call.paths.length > 0 ? call.paths : [inPackage('data', 'texts')];
    const folder = call.paths.find(isFolder) ?? null;
    const token = randomBytes(32).toString('base64url');

    const first = await buildTexts(call, paths);
    if (!first) return 1;
    let built = first;
    let builds = 1;
    const shelve = (parts: BuiltTexts) =>
      shelfOf({ ...parts, served: { token, saves: folder !== null, build: builds } });
    let shelf = shelve(built);
    const desk = {
      token,
      file: (path: string) => (path === `/${correctionsFile}` ? correctionsIn(folder) : shelf(path)),
      save: (body: string) => saveDecisions(folder, body, new Date().toISOString()),
    };
    const { server, port: taken, events } = await startServer(desk, port);
    const announce = () => events.tell('built', { build: builds, documents: built.documents.length });
    announce();
    const address = `http://127.0.0.1:${taken}/`;
    const count = built.documents.length;
    await call.terminal.print(`${count} ${count === 1 ? 'document' : 'documents'} on ${address}  (Ctrl-C ends)\n`);
    if (!call.flag('no-open')) openBrowser(address);

    const stopWatching = watchPaths(paths, async () => {
      builds += 1;
      const failed = (reason: string) => events.tell('failed', { build: builds, reason });
      try {
        const rebuilt = await buildTexts(call, paths, built);
        call.terminal.reportRest();
        if (!rebuilt) {
          failed('There is no document to build a graph from.');
          return;
        }
        built = rebuilt;
        shelf = shelve(rebuilt);
        announce();
        call.terminal.note(`Built anew: ${rebuilt.documents.length} documents, ${rebuilt.read} of them read.`);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        call.terminal.complain(`samband: ${reason}`);
        failed(reason);
      }
    });
    await untilStopped();
    stopWatching();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    return 0;
  },
};

function portOf(call: Call): number {
  const given = call.text('port');
  if (given === undefined) return defaultPort;
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535) throw new UsageError(`--port ${given} is no port.`);
  return port;
}

/** What `build` would write, by path; each made when it is first asked for. */
function shelfOf(parts: Parts): (path: string) => ServedFile | undefined {
  const made = new Map<string, ServedFile>();
  const outputs = new Map(buildFormats.map((format) => [format === 'html' ? '/' : `/${outputName(format)}`, format]));
  return (path) => {
    const format = outputs.get(path);
    if (format === undefined || made.has(path)) return made.get(path);
    const { mediaType, content } = outputFile(format, parts);
    const file = { type: mediaType, body: Buffer.concat([...content].map((piece) => Buffer.from(piece, 'utf8'))) };
    made.set(path, file);
    return file;
  };
}

function correctionsIn(folder: string | null): ServedFile | undefined {
  if (folder === null) return undefined;
  const { text } = readTable(join(folder, correctionsFile));
  return { type: 'text/csv; charset=utf-8', body: Buffer.from(text, 'utf8') };
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
