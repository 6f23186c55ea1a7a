import { expect, it } from 'vitest';
import type { CorrectionCells } from '../../src/decide/index.ts';
import { checkGraph } from '../../src/graph/index.ts';
import type { SerializedGraph } from '../../src/model/index.ts';
import { graphOf, type Texts } from './builds.ts';
import { corrected } from './corrected.ts';
import { decided, edge, facts, has, label, losing, post } from './lasting_rows.ts';
import { world } from './world.ts';

/** Fifty corrections of all kinds, and the folder some years later. */

/** Nine more schools, each with a text and three corrections. */
const schools: readonly (readonly [name: string, school: string, place: string])[] = [
  ['Frida Nyström', 'Lindbackaskolan', 'Sunne'],
  ['Hilda Bergkvist', 'Ekbackaskolan', 'Tranås'],
  ['Kjell Dahlmark', 'Almlundsskolan', 'Nybro'],
  ['Lovisa Rönnberg', 'Tallmoskolan', 'Vetlanda'],
  ['Malte Skoglund', 'Hasselbyskolan', 'Ronneby'],
  ['Nora Fagerlund', 'Rönndalsskolan', 'Sala'],
  ['Oskar Ljungdahl', 'Kvarndalsskolan', 'Skara'],
  ['Petra Sjöholm', 'Björklundaskolan', 'Trosa'],
  ['Rut Wallmark', 'Sjövallaskolan', 'Åmål'],
];
const keyOf = (name: string) => name.toLowerCase().replaceAll(' ', '-');
const more: Texts = Object.fromEntries(
  schools.map(([name, school, place]) => [
    `${place.toLowerCase()}/skolan`,
    [
      `${name} är rektor på ${school} i ${place}. ${name} deltog i Läsdagen i ${place} den 3 mars 2020. På ${school} arbetar man med trygghetsvandringar.`,
      '2020-03-04',
    ] as const,
  ]),
);

type Held = readonly [CorrectionCells, (graph: SerializedGraph) => boolean];
const ofSchools: readonly Held[] = schools.flatMap(([name, school], at): Held[] => {
  const person = `person:${keyOf(name)}`;
  const place = `organisation:${school.toLowerCase()}`;
  const rektor = (graph: SerializedGraph) =>
    graph.edges.find(({ source, target, attributes }) => {
      return source === person && target === 'role:rektor' && attributes.kind === 'holds_role';
    });
  const renamed: Held = [
    { decision: 'rename', subject: person, value: `${name} Ask` },
    (graph) => label(graph, person) === `${name} Ask`,
  ];
  const aboutPost: readonly Held[] = [
    [{ decision: 'confirm', ...post(person, 'role:rektor') }, (graph) => rektor(graph)?.attributes.confidence === 1],
    [{ decision: 'reject', ...post(person, 'role:rektor') }, (graph) => rektor(graph) === undefined],
    [
      { decision: 'add', ...post(person, 'role:lärare', { organisation: place, start: '2015', end: '2018' }) },
      (graph) =>
        graph.edges.some(
          ({ source, target, attributes }) =>
            source === person && target === 'role:lärare' && attributes.start === '2015',
        ),
    ],
  ];
  const aboutSchool: readonly Held[] = [
    [
      { decision: 'rename', subject: place, value: `Nya ${school}` },
      (graph) => graph.nodes.some(({ attributes }) => attributes.label === `Nya ${school}`),
    ],
    [
      { decision: 'retype', subject: place, value: 'organisation/company' },
      (graph) => graph.nodes.some(({ key, attributes }) => key.startsWith(place) && attributes.subkind === 'company'),
    ],
    [{ decision: 'add', subject: `concept:idé-${at}`, value: `idé ${at}` }, (graph) => has(graph, `concept:idé-${at}`)],
  ];
  return [renamed, aboutPost[at % 3]!, aboutSchool[at % 3]!];
});

const holding = [...decided, ...ofSchools];
const rows = [...holding.map(([cells]) => cells), ...losing.map(([cells]) => cells)].map((cells, at) => ({
  id: `r${at + 1}`,
  ...cells,
}));
const all: Texts = { ...world, ...more };

/** Every text under another name, the order turned round, a tenth of them edited. */
const edits: Readonly<Record<string, (text: string) => string>> = {
  'orsa/kurs': () => 'Det hölls en kurs i Orsa kommun.',
  'mora/byte': (text) => text.replace('Mia Hallgren är skolchef i Mora kommun. ', ''),
  'sunne/skolan': (text) => `${text} Många kom dit.`,
};
const later: Texts = Object.fromEntries(
  Object.entries(all)
    .reverse()
    .map(([id, given], at) => {
      const [text, date] = given as readonly [string, string];
      return [`arkiv/${String(at).padStart(3, '0')}`, [edits[id]?.(text) ?? text, date] as const];
    }),
);

it('fifty corrections: forty-five hold when every text is renamed, and five are reported by their row', () => {
  expect(rows).toHaveLength(50);
  expect(Object.keys(edits).length).toBeGreaterThanOrEqual(Object.keys(all).length / 10);
  expect(Object.keys(later).filter((id) => id in all)).toEqual([]);
  const fails = (graph: SerializedGraph) => holding.filter(([, holds]) => !holds(graph)).map(([cells]) => cells);
  // Without a correction hardly anything is as it must be with it.
  expect(holding.length - fails(graphOf(all)).length).toBeLessThan(5);
  const first = corrected(all, rows);
  expect(first.messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(fails(first.graph)).toEqual([]);

  const { graph, messages } = corrected(later, rows);
  expect(checkGraph(graph)).toEqual([]);
  expect(fails(graph)).toEqual([]);
  const lost = messages.filter(({ severity }) => severity !== 'info');
  expect(lost.map(({ line }) => line)).toEqual(losing.map((_, at) => holding.length + at + 2));
  for (const [at, [, reason]] of losing.entries()) expect(lost[at]!.text).toMatch(reason);
  const again = rows.map((row) => ({ ...row, id: `${row.id}-again` }));
  expect(facts(corrected(later, [...rows, ...again]).graph)).toEqual(facts(graph));
  expect(edge(graph, 'person:lo-vik works_at organisation:granskolan@2080')).toBeDefined();
});
