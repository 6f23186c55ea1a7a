import { type DraftNode, styleGraph } from '../../src/graph/index.ts';
import type { EdgeEvidence, EdgeKind, SerializedEdge, SerializedGraph } from '../../src/model/index.ts';
import { edge, node } from '../graph/sample.ts';

const roles = [
  'rektor',
  'biträdande rektor',
  'utbildningschef',
  'skolchef',
  'förstelärare',
  'kurator',
  'specialpedagog',
  'nämndordförande',
];
const themes = [
  'kollegialt lärande',
  'systematiskt kvalitetsarbete',
  'likvärdighet',
  'elevhälsa',
  'läsutveckling',
  'digitalisering',
  'tidiga insatser',
  'närvaro',
  'trygghet',
  'språkutveckling',
  'studiero',
  'distribuerat ledarskap',
];

/**
 * A graph of about `size` nodes as the pipeline makes them: municipalities with schools, people with posts, shared
 * roles and concepts, events, documents that mention it all, and some that hang on nothing. The same each time.
 */
export function syntheticGraph(size: number): SerializedGraph {
  const random = generator(size);
  const below = (limit: number): number => Math.floor(random() * limit);
  const nodes = new Map<string, DraftNode>();
  const edges = new Map<string, SerializedEdge>();
  const span = (document: string): EdgeEvidence => ({ document, start: 0, end: 1, rule: 'made-up' });
  const addNode = (key: string, label: string, document: string, extra: object = {}): string => {
    if (!nodes.has(key)) nodes.set(key, node(key, label, [span(document)], extra));
    link(`document:${document}`, 'mentions', key, document);
    return key;
  };
  const link = (source: string, kind: EdgeKind, target: string, document: string): void => {
    const made = edge(source, kind, target, [span(document)]);
    if (source !== target && source !== key(document)) edges.set(made.key, made);
    if (source === key(document) && kind === 'mentions' && target !== source) edges.set(made.key, made);
  };
  const key = (document: string): string => `document:${document}`;
  const municipalities = Math.max(2, Math.round(Math.sqrt(size) / 2));
  for (let count = 0; nodes.size < size; count += 1) {
    const place = Math.floor(municipalities * random() ** 2);
    const document = `${place}/text-${count}`;
    nodes.set(key(document), node(key(document), `Text ${count}`, [span(document)]));
    const town = addNode(`municipality:${1000 + place}`, `Kommun ${place}`, document, { code: String(1000 + place) });
    const school = addNode(
      `organisation:skola-${below(3 + size / 300)}@${place}`,
      `Skola ${place}-${count}`,
      document,
      { municipality: town },
    );
    link(school, 'located_in', town, document);
    const theme = addNode(`concept:${below(12 + size / 60)}`, themes[count % 12]!, document);
    link(town, 'works_with', theme, document);
    for (let person = below(3) + 1; person > 0; person -= 1) {
      const who = addNode(`person:${place}-${below(6 + size / 60)}`, `Anna Berg ${count}`, document);
      const role = addNode(`role:${roles[Math.floor(8 * random() ** 2)]}`, roles[below(8)]!, document);
      link(who, 'holds_role', role, document);
      link(who, 'works_in', town, document);
      if (random() < 0.7) link(who, 'works_at', school, document);
      if (random() < 0.4) link(who, 'spoke_about', theme, document);
    }
    if (random() < 0.25) {
      const event = addNode(`event:${count}`, `Konferens ${count}`, document);
      link(event, 'took_place_in', town, document);
      link(event, 'about', theme, document);
    }
    if (random() < 0.15) addNode(`person:lone-${count}`, `Ensam ${count}`, document);
  }
  return styleGraph({
    attributes: { schema: 'samband-graph/1', title: 'Prov', generator: 'samband 0.1.0', documents: [] },
    nodes: [...nodes.values()],
    edges: [...edges.values()],
  });
}

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
