/** A graph of nothing but posts, from short rows. Everyone in it is invented. */
import type { EdgeAttributes, NodeAttributes, SerializedGraph } from '../../src/model/index.ts';

export interface Written {
  readonly person: string;
  readonly role: string;
  readonly organisation?: string;
  readonly municipality?: string;
  readonly status?: EdgeAttributes['status'];
  readonly start?: string;
  readonly end?: string;
  /** First and last date of the texts that speak of it. */
  readonly seen?: readonly [string, string];
  readonly area?: string;
  readonly party?: string;
  readonly confidence?: number;
  /** Ids of documents. */
  readonly texts?: readonly string[];
}

const counties: Readonly<Record<string, string>> = {
  Falun: 'Dalarnas län',
  Åre: 'Jämtlands län',
  Umeå: 'Västerbottens län',
};

export function graphOf(posts: readonly Written[]): SerializedGraph {
  const nodes = new Map<string, NodeAttributes>();
  const add = (kind: NodeAttributes['kind'], label: string, more: Partial<NodeAttributes> = {}) => {
    const key = `${kind}:${label}`;
    const plain = { x: 0, y: 0, size: 4, color: '#888888', aliases: [], evidence: [] };
    if (!nodes.has(key)) nodes.set(key, { kind, label, ...plain, ...more });
    return key;
  };
  const edges = posts.map((post, at) => {
    const source = add('person', post.person);
    const target = add('role', post.role);
    const place = post.municipality;
    const municipality =
      place === undefined ? undefined : add('municipality', place, counties[place] ? { county: counties[place] } : {});
    const organisation =
      post.organisation === undefined ? undefined : add('organisation', post.organisation, { subkind: 'school' });
    const attributes: EdgeAttributes = {
      kind: 'holds_role',
      weight: 1,
      confidence: post.confidence ?? 0.95,
      status: post.status ?? 'current',
      ...(organisation === undefined ? {} : { organisation }),
      ...(municipality === undefined ? {} : { municipality }),
      ...(post.start === undefined ? {} : { start: post.start }),
      ...(post.end === undefined ? {} : { end: post.end }),
      ...(post.seen === undefined ? {} : { firstSeen: post.seen[0], lastSeen: post.seen[1] }),
      ...(post.area === undefined ? {} : { area: post.area }),
      ...(post.party === undefined ? {} : { party: post.party }),
      evidence: (post.texts ?? []).map((document) => ({ document, start: 0, end: 4, rule: 'name-comma-title' })),
    };
    return { key: `post ${String(at).padStart(5, '0')}`, source, target, attributes };
  });
  return {
    attributes: { schema: 'samband-graph/1', title: 'Samband', generator: 'samband', documents: [] },
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: [...nodes].map(([key, attributes]) => ({ key, attributes })),
    edges,
  };
}
