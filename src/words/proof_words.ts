/** What is said of evidence: how sure, by which rule, and where to read on. */
export interface ProofWords {
  /** "Säker 0,97" */
  readonly confidence: (value: number) => string;
  /** Behind this stands which rule read it. */
  readonly how: string;
  /** "Regel name-comma-title, som i ”Anna Ek, rektor på Björkskolan”" */
  readonly rule: (id: string, example: string | null, addition: string | null) => string;
  /** Where a rule took the workplace from, by the part of its id behind the plus sign. */
  readonly additions: Readonly<Record<string, string>>;
  /** Leads to the very words in the web page that the text came from. */
  readonly inSource: string;
  readonly newTab: string;
  readonly all: (count: number) => string;
  readonly heading: (name: string) => string;
  readonly count: (statements: number, quotes: number) => string;
  readonly back: string;
  readonly copy: string;
  readonly copied: string;
}
