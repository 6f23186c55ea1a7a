import type { NodeKind } from '../model/index.ts';

/**
 * Colours by kind that travel with the data (`graph.json`, GEXF). The explorer's light fills, so that Gephi shows what
 * the page shows: seven colours that people with any form of colour blindness can tell apart. A test holds the two
 * tables together.
 */
export const nodeColors: Readonly<Record<NodeKind, string>> = {
  municipality: '#efc03a',
  organisation: '#5bb498',
  person: '#3f74bd',
  role: '#7d3f68',
  event: '#cc5f2c',
  concept: '#a3cff5',
  document: '#8b9097',
};
