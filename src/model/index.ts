export * from './decision.ts';
export * from './document.ts';
export * from './extraction.ts';
export * from './find.ts';
export * from './graph.ts';
export * from './kinds.ts';
export * from './message.ts';
export type { Resemblance, ResemblanceSide } from './resemblance.ts';
export * from './span.ts';
