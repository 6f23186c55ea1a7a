/** What an embedded graph says besides what the explorer says. */
export interface EmbedWords {
  /** Name of the drawing for who cannot see it. */
  readonly drawing: (title: string) => string;
  /** How it is used with keys alone. */
  readonly keys: string;
  readonly start: string;
  /** Shown when a wheel is turned over a graph that leaves the page its scrolling. */
  readonly wheel: string;
  readonly table: string;
  readonly picture: string;
  readonly sources: (count: number) => string;
  readonly rest: (rows: number) => string;
  readonly failed: (reason: string) => string;
  readonly none: string;
}
