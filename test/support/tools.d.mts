/** A program the tests need and npm cannot bring. */
export interface Tool {
  readonly name: string;
  readonly find: () => string | null;
  /** Debian package that has it. */
  readonly package: string;
  /** Command that installs it on other systems, by `process.platform`. */
  readonly elsewhere: Readonly<Record<string, string>>;
  /** Environment variable that names one in an unusual place. */
  readonly variable: string | null;
}
export const tools: readonly Tool[];
/** Full path of a program, or null. */
export function which(name: string): string | null;
/** The Chromium to test with: SAMBAND_CHROMIUM, or one in a usual place. Null when there is none. */
export function findChromium(): string | null;
/** A Python that has networkx: SAMBAND_PYTHON, Debian's, or the first on the path. Null when there is none. */
export function findNetworkx(): string | null;
/** Sees to it that all tools are there. Returns what is still missing, with what to do; null when nothing is. */
export function ensureTools(): string | null;
