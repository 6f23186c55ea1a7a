import { type DraftNode, type GraphDraft } from '../../src/graph/index.ts';
import type { EdgeAttributes, EdgeKind, NodeAttributes, SerializedEdge, SerializedGraph, StoredDocument } from '../../src/model/index.ts';
/** Texts of the hand-made sample; people and schools are invented. */
export declare const sampleTexts: Readonly<Record<string, string>>;
export declare const sampleDocuments: readonly StoredDocument[];
/** The `nth` place (from 0) where `words` stand in a sample text. */
export declare function place(document: string, words: string, nth?: number): {
    document: string;
    start: number;
    end: number;
};
type Extra<T> = Partial<Omit<T, 'kind' | 'evidence'>>;
export declare function node(key: string, label: string, evidence: NodeAttributes['evidence'], extra?: Extra<NodeAttributes>): DraftNode;
export declare function edge(source: string, kind: EdgeKind, target: string, evidence: EdgeAttributes['evidence'], extra?: Extra<EdgeAttributes>): SerializedEdge;
export declare const sampleDraft: GraphDraft;
export declare const sampleGraph: SerializedGraph;
export {};
