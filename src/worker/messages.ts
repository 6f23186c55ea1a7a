/** What the page and the worker say to each other. Plain data, the model's types. */
import type { Decision, Message, Resemblance, SerializedGraph, SourceText, StoredDocument } from '../model/index.ts';

/** Where nodes are now, by key, so that they stay there. */
export type Positions = Readonly<Record<string, readonly [number, number]>>;

/** First message: the word lists in their compact forms. */
export interface StartRequest {
  readonly type: 'start';
  readonly lexicon: string;
  readonly names: string;
}

export interface BuildRequest {
  readonly type: 'build';
  readonly id: number;
  readonly title: string;
  /** Texts to add. */
  readonly sources: readonly SourceText[];
  /** Texts that the page already holds, built together with the new ones. */
  readonly documents: readonly SourceText[];
  readonly positions: Positions;
  /** What a person decided, as the page carries it. */
  readonly decisions?: readonly Decision[];
}

export type Request = StartRequest | BuildRequest;

export interface Progress {
  readonly type: 'progress';
  readonly id: number;
  readonly done: number;
  readonly total: number;
}

export interface Built {
  readonly type: 'built';
  readonly id: number;
  readonly graph: SerializedGraph;
  readonly documents: readonly StoredDocument[];
  readonly messages: readonly Message[];
  /** Why persons of several documents were taken for one or for two. */
  readonly resemblances: readonly Resemblance[];
}

export interface Failed {
  readonly type: 'failed';
  readonly id: number;
  readonly reason: string;
}

export type Reply = Progress | Built | Failed;
