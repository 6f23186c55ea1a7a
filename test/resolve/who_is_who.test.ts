import { describe, expect, it } from 'vitest';
import { build } from '../../src/pipeline.ts';
import { loadDataPack } from '../data_pack.ts';
import { keysOf, type Texts } from './builds.ts';
import { corrected } from './corrected.ts';

const lexicon = loadDataPack();
const at = (name: string, what = 'rektor på Björkhagsskolan i Falun') => `${name}, ${what}, talade om läsning.`;
const ek = 'person:vendela-sjöström';

const persons: readonly (readonly [phenomenon: string, texts: Texts, expected: readonly string[]])[] = [
  ['a hyphen less', { a: at('Karl-Johan Sjöström'), b: at('Karl Johan Sjöström') }, ['person:karl-johan-sjöström']],
  ['one more given name', { a: at('Vendela Sjöström'), b: at('Vendela Maria Sjöström') }, [ek]],
  ['its initial', { a: at('Vendela Sjöström'), b: at('Vendela M. Sjöström') }, [ek]],
  ['one more surname', { a: at('Vendela Sjöström'), b: at('Vendela Sjöström Ekermo') }, [ek]],
  [
    'by way of the name with both',
    { a: at('Vendela Sjöström Ekermo'), b: at('Vendela Sjöström'), c: at('Vendela Ekermo') },
    ['person:vendela-sjöström-ekermo'],
  ],
  ['spelt otherwise', { a: at('Torsten Bergfalk'), b: at('Torsten Bergfalck') }, ['person:torsten-bergfalk']],
  ['a slip', { a: at('Vendela Sjöström'), b: at('Vendela Sjöstrom') }, [ek]],
  ['surname first', { a: at('Vendela Sjöström'), b: 'Björkhagsskolan i Falun\n\nSjöström, Vendela, rektor\n' }, [ek]],
  [
    'the initial alone says too little',
    { a: at('Vendela Sjöström'), b: at('V. Sjöström', 'lärare på Ängsskolan i Ljusdal') },
    ['person:v-sjöström', ek],
  ],
  [
    'another hyphenated name',
    { a: at('Anna Sjöström'), b: at('Anna-Lena Sjöström') },
    ['person:anna-lena-sjöström', 'person:anna-sjöström'],
  ],
  ['brother and sister', { a: at('Vendela Sjöström'), b: at('Vidar Sjöström') }, [ek, 'person:vidar-sjöström']],
  [
    'two names in one list are two',
    { a: at('Vendela Sjöström'), b: 'Rektorerna Vendela Sjöström och Vendela Sjostrom i Falun deltog.' },
    ['person:vendela-sjostrom', ek],
  ],
  [
    'two surnames that people bear, elsewhere',
    { a: at('Karin Lundin'), b: at('Karin Lundén', 'rektor på Ängsskolan i Ljusdal') },
    ['person:karin-lundin', 'person:karin-lundén'],
  ],
  [
    'a rare name moves to other work in another place',
    {
      a: [at('Tyra Bråkenhielm'), '2010-01-01'],
      b: [at('Tyra Bråkenhielm', 'kurator på Ängsskolan i Ljusdal'), '2018-01-01'],
    },
    ['person:tyra-bråkenhielm'],
  ],
  [
    'a common one is another',
    {
      a: [at('Eva Andersson'), '2010-01-01'],
      b: [at('Eva Andersson', 'kurator på Ängsskolan i Ljusdal'), '2018-01-01'],
    },
    ['person:eva-andersson@2080', 'person:eva-andersson@2161'],
  ],
  [
    'a common name of two at one school: the title tells',
    { a: at('Eva Andersson'), b: at('Eva Andersson', 'skolsköterska på Björkhagsskolan i Falun') },
    ['person:eva-andersson@2080-rektor', 'person:eva-andersson@2080-skolsköterska'],
  ],
  [
    'who could be either is neither',
    {
      a: [at('Eva Andersson'), '2018-01-01'],
      b: [at('Eva Andersson', 'rektor på Ängsskolan i Ljusdal'), '2018-01-01'],
      c: 'Eva Andersson tackade alla.',
    },
    ['person:eva-andersson@2080', 'person:eva-andersson@2161', 'person:eva-andersson@c'],
  ],
];

const organisations: readonly (readonly [phenomenon: string, texts: Texts, expected: readonly string[]])[] = [
  [
    'another name since',
    { a: 'Det skriver SKL idag.', b: 'Det skriver Sveriges Kommuner och Regioner.' },
    ['organisation:sveriges-kommuner-och-regioner'],
  ],
  [
    'a board that was renamed',
    {
      a: 'Skolnämnden i Falun beslutade.',
      b: 'Vid årsskiftet bytte skolnämnden i Falun namn till utbildningsnämnden.',
      c: 'Utbildningsnämnden i Falun beslutade.',
    },
    ['organisation:utbildningsnämnden@2080'],
  ],
  [
    'a renaming elsewhere says nothing',
    { a: 'Skolnämnden i Ljusdal beslutade.', b: 'Skolnämnden i Falun bytte namn till utbildningsnämnden.' },
    ['organisation:skolnämnden@2161', 'organisation:utbildningsnämnden@2080'],
  ],
  [
    'a school, in brackets',
    { a: 'Åsskolan i Falun växer.', b: 'Björkhagsskolan (tidigare Åsskolan) i Falun växer.' },
    ['organisation:björkhagsskolan@2080'],
  ],
  [
    'a board by its letters',
    { a: 'Barn- och utbildningsnämnden i Falun beslutade.', b: 'Siv Moberg är ordförande i BUN i Falun.' },
    ['organisation:barn-och-utbildningsnämnden@2080'],
  ],
];

describe('who is who', () => {
  for (const [kind, table] of [
    ['person', persons],
    ['organisation', organisations],
  ] as const)
    for (const [phenomenon, texts, expected] of table)
      it(phenomenon, () => expect(keysOf(texts, kind)).toEqual([...expected].sort()));
});

describe('rows about persons', () => {
  const texts = {
    a: at('Vendela Sjöström'),
    b: at('Vendela Sjöstrom'),
    c: at('Vendela Maria Sjöström'),
  } satisfies Texts;
  const keys = (rows: Parameters<typeof corrected>[1]) => {
    const { graph, said } = corrected(texts, rows);
    expect(said).toEqual([]);
    return graph.nodes.flatMap(({ key }) => (key.startsWith('person:') ? [key] : []));
  };

  it('without any, all are one', () => expect(keys([])).toEqual([ek]));

  it('two stay two, also by way of a third', () => {
    const row = { decision: 'not-same', subject: ek, object: 'person:vendela-sjöstrom' };
    expect(keys([row])).toEqual(['person:vendela-sjöstrom', ek]);
  });

  it('a row for what the texts say too is evidence', () => {
    const { graph } = corrected(texts, [{ id: 'm', decision: 'same', subject: ek, object: 'person:vendela-sjöstrom' }]);
    expect(graph.nodes.find(({ key }) => key === ek)!.attributes.evidence.at(-1)).toEqual({ correction: 'm' });
  });

  it('what is one by a row is weighed as one', () => {
    const more = {
      ...texts,
      d: at('Vendela Maria Ekermo', 'rektor i Falun'),
      e: at('Vendela Ekermo', 'rektor i Falun'),
    };
    const { graph } = corrected(more, [{ decision: 'same', subject: ek, object: 'person:vendela-ekermo' }]);
    expect(graph.nodes.flatMap(({ key }) => (key.startsWith('person:') ? [key] : []))).toEqual([ek]);
  });
});

describe('what was weighed', () => {
  it('is told of each two names, with the weights', () => {
    const sources = Object.entries({ a: at('Vendela Sjöström'), b: at('Vendela Sjöstrom') }).map(([id, text]) => ({
      id,
      path: id,
      text,
    }));
    const { resemblances } = build(sources, lexicon);
    expect(resemblances).toMatchObject([
      {
        same: true,
        one: { key: ek, name: 'Vendela Sjöström', document: 'a' },
        other: { name: 'Vendela Sjöstrom', document: 'b' },
      },
    ]);
    const [{ features, score }] = resemblances as [(typeof resemblances)[number]];
    expect(features.map(({ feature }) => feature)).toEqual(
      expect.arrayContaining(['name-slip', 'municipality-same', 'organisation-same', 'role-same']),
    );
    expect(score).toBeCloseTo(features.reduce((sum, { weight }) => sum + weight, 0));
    for (const { feature, weight } of features) expect(lexicon.weights.get(feature)).toBe(weight);
  });
});
