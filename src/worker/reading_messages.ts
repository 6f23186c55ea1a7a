import type { Message, SourceText } from '../model/index.ts';

/** What the page and the worker that reads files of all formats say to each other. */

export interface ReadRequest {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A text in a file; `part` says which of several. */
export type TextInFile = Omit<SourceText, 'id' | 'path'> & { readonly part?: string };

export interface ReadReply {
  readonly id: number;
  readonly texts: readonly TextInFile[];
  readonly messages: readonly Message[];
}
