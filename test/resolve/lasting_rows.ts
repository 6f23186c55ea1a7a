import type { CorrectionCells } from '../../src/decide/index.ts';
import type { SerializedGraph } from '../../src/model/index.ts';
import { sha256Hex } from '../../src/text/sha256.ts';
import { nodeOf } from './builds.ts';
import { world } from './world.ts';

export const post = (subject: string, object: string, more: CorrectionCells = {}): CorrectionCells => ({
  subject,
  relation: 'holds_role',
  object,
  ...more,
});
const shaOf = (id: keyof typeof world) => `${id}#${sha256Hex(world[id][0]).slice(0, 12)}`;
export const has = (graph: SerializedGraph, key: string) => graph.nodes.some((node) => node.key === key);
export const edge = (graph: SerializedGraph, key: string) => graph.edges.find((each) => each.key === key);
export const label = (graph: SerializedGraph, key: string) =>
  graph.nodes.find((node) => node.key === key)?.attributes.label;

/** Corrections of all kinds, each with what it must show in the graph. */
export const decided: readonly (readonly [CorrectionCells, (graph: SerializedGraph) => boolean])[] = [
  [
    { decision: 'same', subject: 'person:vendela-sjöström', object: 'person:vendela-sjöstrom' },
    (graph) => has(graph, 'person:vendela-sjöström') && !has(graph, 'person:vendela-sjöstrom'),
  ],
  [
    { decision: 'rename', subject: 'person:vendela-sjöstrom', value: 'Vendela Sjöström Ek' },
    (graph) => label(graph, 'person:vendela-sjöström') === 'Vendela Sjöström Ek',
  ],
  [
    { decision: 'not-same', subject: 'person:siv-ekermo', document: shaOf('ljusdal/nämnd') },
    (graph) => has(graph, 'person:siv-ekermo') && has(graph, 'person:siv-ekermo@ljusdal-nämnd'),
  ],
  [
    { decision: 'rename', subject: 'person:siv-ekermo@ljusdal-nämnd', value: 'Siv Ekermo den äldre' },
    (graph) => label(graph, 'person:siv-ekermo@ljusdal-nämnd') === 'Siv Ekermo den äldre',
  ],
  [
    { decision: 'not-same', subject: 'person:pia-strandell', object: 'person:tove-granlid' },
    (graph) => has(graph, 'person:pia-strandell') && has(graph, 'person:tove-granlid'),
  ],
  [
    { decision: 'retype', subject: 'organisation:tallbackens-förskola@2062', value: 'organisation/preschool' },
    (graph) => nodeOf(graph, 'organisation:tallbackens-förskola@2062').attributes.subkind === 'preschool',
  ],
  [
    { decision: 'retype', subject: 'concept:närvaroteam', value: 'organisation' },
    (graph) => has(graph, 'organisation:närvaroteam') && !has(graph, 'concept:närvaroteam'),
  ],
  [
    { decision: 'rename', subject: 'concept:närvaroteam', value: 'Närvaroteamet' },
    (graph) => label(graph, 'organisation:närvaroteam') === 'Närvaroteamet',
  ],
  [
    { decision: 'reject', subject: 'event:norrskensdagarna@2018' },
    (graph) => !JSON.stringify(graph).includes('event:norrskensdagarna'),
  ],
  [
    { decision: 'reject', ...post('person:mia-hallgren', 'role:förskolechef') },
    (graph) => !edge(graph, 'person:mia-hallgren works_at organisation:tallbackens-förskola@2062'),
  ],
  [
    {
      decision: 'reject',
      subject: 'person:olle-ridås',
      relation: 'took_part_in',
      object: 'event:dalakonferensen-2021',
    },
    (graph) => !edge(graph, 'person:olle-ridås took_part_in event:dalakonferensen-2021'),
  ],
  [
    { decision: 'reject', subject: 'person:elin-dahl', relation: 'works_at', object: 'organisation:granskolan@2080' },
    (graph) => edge(graph, 'person:elin-dahl holds_role role:rektor municipality:2080') !== undefined,
  ],
  [
    {
      decision: 'confirm',
      ...post('person:bo-lindmark', 'role:rektor', { organisation: 'organisation:ängsskolan@2161' }),
    },
    (graph) => edge(graph, 'person:bo-lindmark works_at organisation:ängsskolan@2161')?.attributes.confidence === 1,
  ],
  [
    { decision: 'confirm', subject: 'concept:skogspromenixning' },
    (graph) => nodeOf(graph, 'concept:skogspromenixning').attributes.status === 'confirmed',
  ],
  [
    { decision: 'add', subject: 'person:lo-vik', value: 'Lo Vik' },
    (graph) => label(graph, 'person:lo-vik') === 'Lo Vik',
  ],
  [
    {
      decision: 'add',
      ...post('person:lo-vik', 'role:rektor', { organisation: 'organisation:granskolan', start: '2020' }),
    },
    (graph) => edge(graph, 'person:lo-vik works_at organisation:granskolan@2080')?.attributes.start === '2020',
  ],
  [
    {
      decision: 'add',
      subject: 'person:lo-vik',
      relation: 'wrote',
      object: 'document:orsa/bok',
      document: shaOf('orsa/bok'),
    },
    (graph) => graph.edges.some(({ source, attributes }) => source === 'person:lo-vik' && attributes.kind === 'wrote'),
  ],
  [
    { decision: 'rename', subject: 'organisation:noretskolan', value: 'Norets skola' },
    (graph) => label(graph, 'organisation:noretskolan@2062') === 'Norets skola',
  ],
];

/** Corrections built to lose what they are for when the texts are edited. */
export const losing: readonly (readonly [CorrectionCells, reason: RegExp])[] = [
  [
    { decision: 'reject', subject: 'event:kurs@orsa-kurs', document: shaOf('orsa/kurs') },
    /nothing in the graph is called event:kurs@orsa-kurs/,
  ],
  [
    { decision: 'rename', subject: 'person:nils-ahlmark', value: 'Nisse' },
    /nothing in the graph is called person:nils-ahlmark/,
  ],
  [
    { decision: 'same', subject: 'concept:språkutveckling', object: 'concept:formativ-bedömning' },
    /nothing in the graph is called concept:formativ-bedömning/,
  ],
  [{ decision: 'confirm', ...post('person:mia-hallgren', 'role:skolchef') }, /there is no edge person:mia-hallgren/],
  [{ decision: 'not-same', subject: 'person:tove-granlid', document: 'orsa/bok' }, /there is no text orsa\/bok now/],
];

/** Nodes and edges without the rows behind them. */
export function facts(graph: SerializedGraph) {
  const plain = ({ key, attributes: { evidence, ...rest } }: SerializedGraph['nodes' | 'edges'][number]) => {
    const { weight, size, x, y, ...facts } = rest as Record<string, unknown>;
    return { key, ...facts, evidence: evidence.filter((each) => !('correction' in each)) };
  };
  return { nodes: graph.nodes.map(plain), edges: graph.edges.map(plain) };
}
