/** How far a long piece of work has come, in words: a bar for a terminal, lines for a log. Pure: no clock, no screen. */

export interface Progress {
  /** "extraction", "layout", "writing graph.json" … */
  readonly stage: string;
  /** Texts or pages that are done, and how many there are, when that is known. */
  readonly done?: number;
  readonly total?: number;
  /** "texts", "pages". */
  readonly unit?: string;
  readonly bytes?: number;
  readonly totalBytes?: number;
}

export interface Look {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colours: boolean;
}

const [widestBar, narrowestBar] = [30, 6];

/** One line for a terminal, never wider than it; `seconds` since the stage began. */
export function barOf(progress: Progress, seconds: number, { width, colours }: Look): string {
  const share = shareOf(progress);
  const percent = share === null ? '' : `${String(Math.floor(share * 100)).padStart(3)} %`;
  // From the last that is left away to the first.
  const optional = [countOf(progress), rateOf(progress, seconds), leftOf(share, seconds)].filter((part) => part !== '');
  const room = Math.max(1, width - 1);
  for (;;) {
    const parts = [progress.stage, percent, ...optional].filter((part) => part !== '');
    const spare = room - parts.join('  ').length - 2;
    const length = share === null ? 0 : Math.min(widestBar, spare);
    if (length >= narrowestBar) {
      const bar = drawn(share ?? 0, length, colours);
      return [progress.stage, bar, percent, ...optional].filter((part) => part !== '').join('  ');
    }
    if (parts.join('  ').length <= room) return parts.join('  ');
    if (optional.length === 0) return parts.join('  ').slice(0, room);
    optional.shift();
  }
}

/** One line for a log, without anything that another machine would tell otherwise. */
export function lineOf(progress: Progress): string {
  const share = shareOf(progress);
  const percent = share === null ? '' : ` (${Math.floor(share * 100)} %)`;
  const count = countOf(progress);
  return count === '' ? `${progress.stage} …` : `${progress.stage}: ${count}${percent}`;
}

/** Work of this size is worth a line in a log: so many texts, or so many bytes. */
const [textsToLine, bytesToLine] = [1000, 10_000_000];

/**
 * How many lines a log should have by now: one for each thousand texts or ten megabytes, twenty in all when it is known
 * how much there is, and fewer and fewer while it is not. By count, so that the same work has the same log.
 */
export function linesDue({ done = 0, total, bytes = 0, totalBytes }: Progress): number {
  const steps = Math.floor(Math.max(done / textsToLine, bytes / bytesToLine));
  if (total !== undefined) {
    const all = Math.max(total / textsToLine, (totalBytes ?? 0) / bytesToLine);
    return all <= 20 ? steps : Math.floor((Math.max(done / textsToLine, bytes / bytesToLine) / all) * 20);
  }
  // 1 to 10, 20 to 100, 200 to 1000 …
  let [due, rest] = [0, steps];
  for (; rest >= 10; rest = Math.floor(rest / 10)) due += 9;
  return due + rest;
}

function shareOf({ done, total, bytes, totalBytes }: Progress): number | null {
  if (totalBytes !== undefined && totalBytes > 0) return Math.min(1, (bytes ?? 0) / totalBytes);
  return total === undefined || total === 0 ? null : Math.min(1, (done ?? 0) / total);
}

function countOf({ done, total, unit = 'texts' }: Progress): string {
  if (done === undefined) return '';
  return total === undefined ? `${done} ${unit}` : `${done} of ${total} ${unit}`;
}

function rateOf({ bytes, done }: Progress, seconds: number): string {
  if (seconds < 1) return '';
  if (bytes !== undefined && bytes > 0) return `${(bytes / 1e6 / seconds).toFixed(1)} MB/s`;
  return done === undefined || done === 0 ? '' : `${(done / seconds).toFixed(1)}/s`;
}

/** Time left, from the rate so far; where nothing can be said of that, the time it has taken. */
function leftOf(share: number | null, seconds: number): string {
  if (share === null) return seconds < 1 ? '' : clock(seconds);
  return share === 0 || seconds < 1 ? '' : `${clock((seconds / share) * (1 - share))} left`;
}

/** "0:07", "12:30", "1:02:03". */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (number: number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

function drawn(share: number, length: number, colours: boolean): string {
  const full = Math.round(share * length);
  const [done, rest] = ['━'.repeat(full), '─'.repeat(length - full)];
  return colours ? `\u001b[36m${done}\u001b[2m${rest}\u001b[0m` : `${done}${rest}`;
}
