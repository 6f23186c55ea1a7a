import { version } from '../index.ts';
import { type Command, type ExitCode, Failure, helpOf, parseCall, UsageError } from './command.ts';
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
import { createTerminal } from './terminal.ts';

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

async function main(args: readonly string[]): Promise<ExitCode> {
  const terminal = createTerminal(process.stdout, process.stderr);
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
    terminal.note(overview());
    return 2;
  }
  const command = commands.find((candidate) => candidate.name === name);
  try {
    if (!command) throw new UsageError(`There is no command "${name}".`);
    const call = parseCall(command, rest, terminal);
    if (call === 'help') {
      await terminal.print(helpOf(command));
      return 0;
    }
    const code = await command.run(call);
    terminal.reportRest();
    return code;
  } catch (error) {
    terminal.reportRest();
    if (error instanceof UsageError) {
      terminal.note(`samband: ${error.message}`);
      terminal.note(`"samband ${command ? `${command.name} ` : ''}--help" says how it is called.`);
      return 2;
    }
    if (error instanceof Failure) terminal.note(`samband: ${error.message}`);
    else terminal.note(`samband: this is a mistake in samband itself; please report it.\n${stackOf(error)}`);
    return 1;
  }
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
    'Exit code: 0 done; 1 the work failed or a document could not be read; 2 the call was wrong.',
    '',
  ].join('\n');
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

// `samband extract … | head` closes our output early: that is the reader's right, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
