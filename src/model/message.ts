/** Something a person should know about the input. Odd input gives a message; it never throws. */
export interface Message {
  readonly severity: 'info' | 'warning' | 'error';
  /** Stable identifier, e.g. `empty-file`. */
  readonly code: string;
  /** The file or document it is about. */
  readonly path: string;
  /** 1-based line in that file, where known. */
  readonly line?: number;
  /** What happened and what to do, in English, one sentence. */
  readonly text: string;
}
