/** Words of why names in several texts were taken for one person, or for two. */
export interface ReasonWords {
  readonly same: string;
  readonly notSame: (name: string) => string;
  readonly seenAs: (names: readonly string[]) => string;
  /** "Anna Ek i ”Ny rektor” och Anna Eek i ”Hösten”" */
  readonly pair: (one: NameIn, other: NameIn) => string;
  /** What was weighed, by the name it has in the data pack; `work` is told by two kinds of work. */
  readonly feature: Readonly<Record<string, string>>;
  readonly work: (before: string, after: string) => string;
  readonly weight: (weight: number) => string;
  readonly sum: (score: number) => string;
  readonly split: (title: string) => string;
  readonly merge: (name: string) => string;
  readonly how: string;
}

export interface NameIn {
  readonly name: string;
  readonly title: string;
}
