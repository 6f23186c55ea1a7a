/** The public door of the library. */

export * from './decide/index.ts';
export * from './evaluate/index.ts';
export * from './export/index.ts';
export { createExtractor, createRememberingExtractor, type Extractor, type Reading, type Readings } from './extract.ts';
export { checkGraph, fromGraph, serializeGraph, toGraph } from './graph/index.ts';
export * from './lexicon/index.ts';
export * from './model/index.ts';
export { assemble, type BuildOptions, type BuildResult, build, mergeCopies } from './pipeline.ts';
export * from './review/index.ts';
export { version } from './version.ts';
