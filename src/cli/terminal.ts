import type { Message } from '../index.ts';
import { barOf, lineOf, linesDue, type Progress } from './progress.ts';

/** Results on stdout, everything else on stderr. */
export interface Terminal {
  /** Writes to stdout and waits when the reader is slow. */
  readonly print: (text: string | Uint8Array) => Promise<void>;
  /** A line on stderr, for the person who waits; not said with --quiet. */
  readonly note: (line: string) => void;
  /** A line on stderr that is always said. */
  readonly complain: (line: string) => void;
  /** Messages on stderr. Of many alike only the first ten are shown, unless `everything`. */
  readonly report: (messages: readonly Message[], everything?: boolean) => void;
  /** Says how many messages were not shown, if any. */
  readonly reportRest: () => void;
  /** True once an error was reported. */
  readonly sawError: () => boolean;
  /** How far the work has come: a bar on a terminal, a line now and then in a log. */
  readonly progress: (progress: Progress) => void;
  /** Takes the bar away. */
  readonly endProgress: () => void;
}

/** What the call says of the way in which things are told. */
export interface Manner {
  /** Errors alone. */
  readonly quiet: boolean;
  /** Progress and messages as JSON, one a line. */
  readonly json: boolean;
}

const shownOfEach = 10;
/** Shown on request only. */
const quietCodes = new Set(['readme']);
/** Milliseconds between two pictures of the bar. */
const redrawEvery = 100;

export function createTerminal(
  stdout: NodeJS.WriteStream,
  stderr: NodeJS.WriteStream,
  { quiet, json }: Manner = { quiet: false, json: false },
): Terminal {
  const counts = new Map<string, number>();
  let errors = 0;
  const bar = quiet || json || !stderr.isTTY || process.env.TERM === 'dumb' ? null : createBar(stderr);
  let lines = 0;
  let stage = '';
  /** Anything else than the bar: it stands above it. */
  const write = (line: string): void => {
    bar?.clear();
    stderr.write(`${line}\n`);
  };
  const tell = (value: unknown, line: string): void => write(json ? JSON.stringify(value) : line);
  return {
    print: (text) => {
      if (stdout.isTTY) bar?.clear();
      return stdout.write(text) ? Promise.resolve() : new Promise((resolve) => stdout.once('drain', () => resolve()));
    },
    note: (line) => {
      if (!quiet) tell({ note: line }, line);
    },
    complain: (line) => tell({ error: line }, line),
    report: (messages, everything = false) => {
      for (const message of messages) {
        if (message.severity === 'error') errors++;
        else if (quiet) continue;
        if (!everything) {
          if (quietCodes.has(message.code)) continue;
          const count = (counts.get(message.code) ?? 0) + 1;
          counts.set(message.code, count);
          if (count > shownOfEach) continue;
        }
        tell({ message }, formatMessage(message));
      }
    },
    reportRest: () => {
      for (const [code, count] of counts) {
        if (count <= shownOfEach) continue;
        const rest = count - shownOfEach;
        tell({ notShown: { code, count: rest } }, `… and ${rest} more of ${code}; --verbose shows all.`);
      }
      counts.clear();
    },
    sawError: () => errors > 0,
    progress: (progress) => {
      if (quiet) return;
      if (bar !== null) {
        bar.show(progress);
        return;
      }
      const due = linesDue(progress);
      // Work that was worth a line so far is worth one at each of its stages.
      const isNewStage = progress.stage !== stage;
      const isDue = isNewStage ? due > 0 || lines > 0 : due > lines;
      if (isNewStage) lines = lines > 0 ? Math.max(1, due) : due;
      else lines = Math.max(lines, due);
      stage = progress.stage;
      if (isDue) tell({ progress }, lineOf(progress));
    },
    endProgress: () => bar?.end(),
  };
}

interface Bar {
  readonly show: (progress: Progress) => void;
  readonly clear: () => void;
  readonly end: () => void;
}

/** The last line of a terminal. It is drawn again while the work keeps silent, so that the clock in it goes on. */
function createBar(stderr: NodeJS.WriteStream): Bar {
  let now: Progress | null = null;
  let since = 0;
  let drawn = 0;
  const began = performance.now();
  const draw = (): void => {
    // What is done in no time needs no bar.
    if (now === null || performance.now() - began < 300) return;
    drawn = performance.now();
    const look = { width: stderr.columns || 80, colours: stderr.hasColors?.() === true };
    stderr.write(`\r\u001b[2K${barOf(now, (drawn - since) / 1000, look)}`);
  };
  const clear = (): void => {
    if (drawn > 0) stderr.write('\r\u001b[2K');
    drawn = 0;
  };
  const timer = setInterval(draw, redrawEvery * 5);
  timer.unref();
  return {
    show(progress) {
      if (progress.stage !== now?.stage) since = performance.now();
      now = progress;
      if (performance.now() - drawn >= redrawEvery) draw();
    },
    clear,
    end() {
      clear();
      now = null;
    },
  };
}

/** "texts/tom.txt: error: The file is empty …": a place that editors can jump to. */
export function formatMessage(message: Message): string {
  const place = message.line === undefined ? message.path : `${message.path}:${message.line}`;
  return `${place}: ${message.severity}: ${message.text}`;
}
