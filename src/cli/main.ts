import { isMainThread, parentPort } from 'node:worker_threads';
import { version } from '../index.ts';
import { besideThread, removeUnfinished, runApart } from './apart.ts';
import { type Call, type Command, type ExitCode, Failure, helpOf, parseCall, Stopped, UsageError } from './command.ts';
import { build } from './commands/build.ts';
import { diff } from './commands/diff.ts';
import { embed } from './commands/embed.ts';
import { evaluate } from './commands/evaluate.ts';
import { explain } from './commands/explain.ts';
import { exportGraph } from './commands/export.ts';
import { extract } from './commands/extract.ts';
import { fetchTexts } from './commands/fetch.ts';
import { figure } from './commands/figure.ts';
import { posts } from './commands/posts.ts';
import { report } from './commands/report.ts';
import { review } from './commands/review.ts';
import { serve } from './commands/serve.ts';
import { suppress } from './commands/suppress.ts';
import { createTerminal, type Manner, type Terminal } from './terminal.ts';

/** The door of the command line: finds the command, runs it, turns what went wrong into a message and an exit code. */

const commands: readonly Command[] = [
  build,
  extract,
  serve,
  exportGraph,
  explain,
  evaluate,
  posts,
  figure,
  report,
  embed,
  suppress,
  review,
  diff,
  fetchTexts,
];

interface Surroundings {
  readonly stdin: Call['stdin'];
  readonly terminalFor: (manner?: Manner) => Terminal;
}

async function main(args: readonly string[], { stdin, terminalFor }: Surroundings): Promise<ExitCode> {
  let terminal = terminalFor();
  const [name, ...rest] = args;
  if (name === '--version' || name === '-V') {
    await terminal.print(`samband ${version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const wanted = commands.find((command) => command.name === rest[0]);
    await terminal.print(wanted ? helpOf(wanted) : overview());
    return 0;
  }
  if (name === undefined) {
    terminal.complain(overview());
    return 2;
  }
  const command = commands.find((candidate) => candidate.name === name);
  try {
    if (!command) throw new UsageError(`There is no command "${name}".`);
    const parsed = parseCall(command, rest);
    if (parsed === 'help') {
      await terminal.print(helpOf(command));
      return 0;
    }
    terminal = terminalFor({ quiet: parsed.flag('quiet'), json: command.long !== undefined && parsed.flag('json') });
    const call: Call = { ...parsed, terminal, stdin, stop: stopOf(command) };
    const apart = isMainThread ? command.long?.apart?.(call) : undefined;
    const code = await (apart === undefined
      ? command.run(call)
      : runApart(args, terminal, stdin, call.stop).finally(() => removeUnfinished(apart)));
    terminal.endProgress();
    terminal.reportRest();
    return code;
  } catch (error) {
    terminal.endProgress();
    terminal.reportRest();
    if (error instanceof Stopped) {
      terminal.complain(`samband: ${error.message}. ${command?.long?.stopped ?? ''}`.trimEnd());
      return error.signal === 'SIGINT' ? 130 : 143;
    }
    if (error instanceof UsageError) {
      terminal.complain(`samband: ${error.message}`);
      terminal.complain(`"samband ${command ? `${command.name} ` : ''}--help" says how it is called.`);
      return 2;
    }
    if (error instanceof Failure) terminal.complain(`samband: ${error.message}`);
    else terminal.complain(`samband: this is a mistake in samband itself; please report it.\n${stackOf(error)}`);
    return 1;
  }
}

/** Aborted by Ctrl-C and by the system's wish to end; who asks twice does not wait. */
function stopOf(command: Command): AbortSignal {
  const stopping = new AbortController();
  if (command.long === undefined || !isMainThread) return stopping.signal;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping.signal.aborted) process.exit(signal === 'SIGINT' ? 130 : 143);
      stopping.abort(new Stopped(signal));
    });
  return stopping.signal;
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const rows = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return [
    'Samband turns a folder of Swedish texts into a knowledge graph, with the sentence behind every claim.',
    '',
    'Usage: samband COMMAND [options]',
    '',
    'Commands:',
    ...rows,
    '',
    '"samband COMMAND --help" tells more. --version prints the version.',
    'Exit code: 0 done; 1 the work failed or a document could not be read; 2 the call was wrong; 130 stopped by Ctrl-C,',
    '143 by SIGTERM.',
    '',
  ].join('\n');
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

if (isMainThread) {
  // `samband extract … | head` closes our output early: that is the reader's right, not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const terminalFor = (manner?: Manner) => createTerminal(process.stdout, process.stderr, manner);
  process.exitCode = await main(process.argv.slice(2), { stdin: process.stdin, terminalFor });
  // Whatever was still waited for when the work was stopped: nobody waits for it now.
  if (process.exitCode > 2) process.exit();
} else {
  const { terminal, stdin, end } = besideThread(parentPort!);
  end(await main(process.argv.slice(2), { stdin, terminalFor: () => terminal }));
}
