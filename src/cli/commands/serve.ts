import { statSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import { openBrowser } from '../browser.ts';
import { buildOptions, buildTexts } from '../build_texts.ts';
import { type Call, type Command, UsageError } from '../command.ts';
import { outputFiles, type Parts } from '../outputs.ts';
import { inPackage } from '../package_files.ts';
import { type ServedFile, startServer } from '../server.ts';

const defaultPort = 4173;
/** After a change, wait this long for the next one before building anew. */
const quietMilliseconds = 300;

export const serve: Command = {
  name: 'serve',
  summary: 'build in memory and open the explorer on this machine',
  usage: 'samband serve [PATH…]',
  description: [
    'Builds the texts under PATH (without PATH: the sample texts that come with samband), serves the explorer to this',
    'machine alone, opens it in the browser where there is one, and builds anew when a text changes: reload the page to',
    'see it. Ctrl-C ends it.',
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

    const built = await buildTexts(call, paths);
    if (!built) return 1;
    let shelf = shelve(built);
    const { server, port: taken } = await startServer(() => shelf, port);
    const address = `http://127.0.0.1:${taken}/`;
    const count = built.documents.length;
    await call.terminal.print(`${count} ${count === 1 ? 'document' : 'documents'} on ${address}  (Ctrl-C ends)\n`);
    if (!call.flag('no-open')) openBrowser(address);

    const stopWatching = watchPaths(paths, async () => {
      const rebuilt = await buildTexts(call, paths);
      call.terminal.reportRest();
      if (!rebuilt) return;
      shelf = shelve(rebuilt);
      call.terminal.note(`Built anew: ${rebuilt.documents.length} documents. Reload the page.`);
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

function shelve(parts: Parts): ReadonlyMap<string, ServedFile> {
  return new Map(
    outputFiles(parts).map(({ name, mediaType, content }) => [
      name === 'index.html' ? '/' : `/${name}`,
      { type: mediaType, body: Buffer.from([...content].join(''), 'utf8') },
    ]),
  );
}

/** Calls `changed` some time after the last change. A place that cannot be watched is simply not watched. */
function watchPaths(paths: readonly string[], changed: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let busy = Promise.resolve();
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      busy = busy.then(changed);
    }, quietMilliseconds);
  };
  const watchers = paths.flatMap((path) => {
    try {
      const folder = statSync(path).isDirectory();
      // An editor replaces a file by another: its folder is what stays.
      const watcher = watch(folder ? path : dirname(path), { recursive: folder }, later);
      watcher.on('error', () => {});
      return [watcher];
    } catch {
      return [];
    }
  });
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
