/** Words of posts over time: who had one before and after, and where texts contradict each other. */
import type { NameLink, Part } from './prose/types.ts';

export interface StoryWords {
  readonly followed: (person: NameLink) => Part[];
  readonly followedBy: (person: NameLink) => Part[];
  /** Starts a contradiction. */
  readonly contradiction: string;
  readonly start: (dates: readonly string[]) => string;
  readonly end: (dates: readonly string[]) => string;
  readonly held: string;
  readonly status: (end: string) => string;
  readonly holder: (other: NameLink) => Part[];
  readonly show: string;
  /** Sides of a contradiction: a date, or one of the two texts. */
  readonly left: string;
  readonly again: string;
  /** In a cell of a table. */
  readonly after: (name: string) => string;
  readonly before: (name: string) => string;
  readonly contradicted: string;
}
