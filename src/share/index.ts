/** What of a graph is handed on, without whom, and how it gets into other people's pages. */
export { type EmbedRequest, type EmbedScripts, embeddedGraph, embedFiles } from './embed_files.ts';
export { knownTexts } from './known_texts.ts';
export {
  initialChoices,
  type PersonMeasure,
  type PrivacyChoice,
  personMeasures,
  type Shared,
  usualPrivacy,
  withPrivacy,
} from './privacy.ts';
export { shownPart } from './shown_part.ts';
export { viewWithin } from './view_within.ts';
