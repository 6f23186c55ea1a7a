export { checkGraph } from './check.ts';
export { inChunks } from './chunks.ts';
export type { DraftNode, GraphDraft } from './draft.ts';
export { fromGraph, type SambandGraph, toGraph } from './graphology.ts';
export {
  graphOptions,
  normaliseAttributes,
  normaliseDocument,
  normaliseEdge,
  normaliseGraph,
  normaliseNode,
} from './normalise.ts';
export { compareText, roundTo, sortByKey } from './order.ts';
export { nodeColors } from './palette.ts';
export { serializeGraph } from './serialize.ts';
export { styleGraph } from './style.ts';
