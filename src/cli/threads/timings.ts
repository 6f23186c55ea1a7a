/** How long each stage of the work took, for `--timings`. */

export interface Timings {
  /** A stage begins, and the one before it ends. */
  readonly begin: (stage: string) => void;
  /** Stages that ran side by side, on several threads: the time of the running stage is theirs in these shares. */
  readonly share: (parts: Readonly<Record<string, number>>) => void;
  /** Seconds of each stage, in order; ends the last. */
  readonly end: () => readonly (readonly [stage: string, seconds: number])[];
}

export function createTimings(): Timings {
  let stages: [string, number][] = [];
  let began = performance.now();
  const close = (): void => {
    const last = stages.at(-1);
    if (last !== undefined) last[1] += (performance.now() - began) / 1000;
    began = performance.now();
  };
  return {
    begin(stage) {
      close();
      stages.push([stage, 0]);
    },
    share(parts) {
      close();
      const [, seconds] = stages.pop() ?? ['', 0];
      const whole = Object.values(parts).reduce((sum, part) => sum + part, 0);
      for (const [stage, part] of Object.entries(parts))
        stages.push([stage, whole === 0 ? 0 : (seconds * part) / whole]);
    },
    end() {
      close();
      const ended = stages;
      stages = [];
      return ended;
    },
  };
}

/** A table: seconds of each stage, its share of all, and how much text that is a second. */
export function formatTimings(stages: ReturnType<Timings['end']>, textBytes: number, memory: number): string {
  const all = stages.reduce((sum, [, seconds]) => sum + seconds, 0);
  const row = (name: string, seconds: number): string => {
    const rate = seconds < 0.005 ? '' : (textBytes / 1e6 / seconds).toFixed(1);
    const share = all === 0 ? 0 : (seconds / all) * 100;
    return `${name.padEnd(12)}${seconds.toFixed(1).padStart(9)} s${share.toFixed(0).padStart(6)} %${rate.padStart(10)} MB/s`;
  };
  return [
    ...stages.map(([name, seconds]) => row(name, seconds)),
    row('all', all),
    `${(textBytes / 1e6).toFixed(1)} MB of text, at most ${Math.round(memory / 1e6)} MB of memory`,
  ].join('\n');
}

/** Most memory that this process has held so far, in bytes. */
export function mostMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}
