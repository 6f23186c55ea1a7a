/** The public door of the library. */

export * from './decide/index.ts';
export * from './evaluate/index.ts';
export * from './export/index.ts';
export {
  createExtractor,
  createRememberingExtractor,
  type Extractor,
  extractionOf,
  type Reading,
  type Readings,
  readingOf,
} from './extract.ts';
export * from './figure/index.ts';
export { checkGraph, fromGraph, serializeGraph, toGraph } from './graph/index.ts';
export * from './import/index.ts';
export { unpackOutlines } from './layout/arrange/outlines.ts';
export { type AreaFile, packOutlines } from './layout/arrange/pack_outlines.ts';
export * from './lexicon/index.ts';
export * from './model/index.ts';
export { assemble, type BuildOptions, type BuildResult, build, mergeCopies } from './pipeline.ts';
export * from './readers/index.ts';
export * from './report/index.ts';
export * from './review/index.ts';
export * from './share/index.ts';
export { placeAt } from './text/places.ts';
export { version } from './version.ts';
export { addressOf } from './view/address.ts';
export { indexGraph, type Knowledge } from './view/knowledge.ts';
export { type Certainty, certainties, type PostOn, postsOn } from './view/posts_on.ts';
export { type PostRow, postRows, searchPosts } from './view/posts_table.ts';
export {
  type Camera,
  type ChosenView,
  fitting,
  type Language,
  type LayoutName,
  languages,
  layouts,
  plainView,
  type View,
} from './view/view.ts';
export { type NamedView, readViews } from './view/view_file.ts';
