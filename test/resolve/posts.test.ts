import { describe, expect, it } from 'vitest';
import { edgesOf, graphOf, postsOf, type Texts } from './builds.ts';

const vendela = 'person:vendela-sjöström role:rektor';
const björkhag = 'organisation:björkhagsskolan@2080 | municipality:2080';
const äng = 'organisation:ängsskolan@2080 | municipality:2080';

const table: readonly (readonly [phenomenon: string, texts: Texts, expected: readonly string[]])[] = [
  [
    'one post in two documents',
    {
      a: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2018-01-01'],
      b: ['Rektor Vendela Sjöström på Björkhagsskolan i Falun log.', '2019-02-03'],
    },
    [`${vendela} | ${björkhag} | current | seen 2018-01-01 to 2019-02-03`],
  ],
  [
    'a statement without a place belongs to the only post',
    {
      a: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2018-01-01'],
      b: ['Rektor Vendela Sjöström log.', '2019-02-03'],
    },
    [`${vendela} | ${björkhag} | current | seen 2018-01-01 to 2019-02-03`],
  ],
  [
    'a statement without a place belongs to none of two',
    {
      a: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2018-01-01'],
      b: ['Vendela Sjöström är rektor på Ängsskolan i Falun.', '2019-01-01'],
      c: ['Rektor Vendela Sjöström log.', '2020-01-01'],
    },
    [
      `${vendela} | current | seen 2020-01-01 to 2020-01-01`,
      `${vendela} | ${björkhag} | current | seen 2018-01-01 to 2018-01-01`,
      `${vendela} | ${äng} | current | seen 2019-01-01 to 2019-01-01`,
    ],
  ],
  [
    'the newest document says the status',
    {
      a: ['Vendela Sjöström, tidigare rektor på Björkhagsskolan i Falun, log.', '2020-01-01'],
      b: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2018-01-01'],
    },
    [`${vendela} | ${björkhag} | former | seen 2018-01-01 to 2020-01-01`],
  ],
  [
    'incoming first, then current',
    {
      a: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2018-01-01'],
      b: ['Vendela Sjöström blir ny rektor på Björkhagsskolan i Falun.', '2017-06-01'],
    },
    [`${vendela} | ${björkhag} | current | seen 2017-06-01 to 2018-01-01`],
  ],
  [
    'a document without a date is older than all',
    {
      a: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2018-01-01'],
      b: 'Vendela Sjöström, tidigare rektor på Björkhagsskolan i Falun, log.',
    },
    [`${vendela} | ${björkhag} | current | seen 2018-01-01 to 2018-01-01`],
  ],
  [
    'beginning and end told by different documents',
    {
      a: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun sedan 2015.', '2018-01-01'],
      b: ['Vendela Sjöström var rektor på Björkhagsskolan i Falun till 2019.', '2020-01-01'],
    },
    [`${vendela} | ${björkhag} | former | 2015–2019 | seen 2018-01-01 to 2020-01-01`],
  ],
  [
    'two people in one role',
    {
      a: 'Vendela Sjöström är rektor på Björkhagsskolan i Falun.',
      b: 'Bo Lindmark är rektor på Björkhagsskolan i Falun.',
    },
    [`person:bo-lindmark role:rektor | ${björkhag} | current`, `${vendela} | ${björkhag} | current`],
  ],
  [
    'one person in two roles',
    {
      a: 'Vendela Sjöström är rektor på Björkhagsskolan i Falun.',
      b: 'Vendela Sjöström är lärare på Björkhagsskolan i Falun.',
    },
    [`person:vendela-sjöström role:lärare | ${björkhag} | current`, `${vendela} | ${björkhag} | current`],
  ],
  [
    'predecessor',
    { a: ['Vendela Sjöström blir ny rektor på Björkhagsskolan i Falun. Hon efterträder Bo Lindmark.', '2018-01-01'] },
    [
      `person:bo-lindmark role:rektor | ${björkhag} | former | seen 2018-01-01 to 2018-01-01`,
      `${vendela} | ${björkhag} | incoming | seen 2018-01-01 to 2018-01-01`,
    ],
  ],
];

describe('posts over documents', () => {
  for (const [phenomenon, texts, expected] of table) {
    it(phenomenon, () => expect(postsOf(graphOf(texts)).sort()).toEqual([...expected].sort()));
  }

  it('each evidence says what its own text says', () => {
    const graph = graphOf({
      a: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2018-01-01'],
      b: ['Vendela Sjöström, tidigare rektor på Björkhagsskolan i Falun, log.', '2020-01-01'],
      c: ['Rektor Vendela Sjöström log.', '2019-01-01'],
    });
    const [post] = edgesOf(graph, 'holds_role');
    expect(post!.attributes.evidence).toMatchObject([
      {
        document: 'a',
        organisation: 'organisation:björkhagsskolan@2080',
        municipality: 'municipality:2080',
        status: 'current',
      },
      {
        document: 'b',
        organisation: 'organisation:björkhagsskolan@2080',
        municipality: 'municipality:2080',
        status: 'former',
      },
      { document: 'c', status: 'current' },
    ]);
    expect(post!.attributes.evidence[2]).not.toHaveProperty('organisation');
    expect(post!.attributes.weight).toBe(3);
  });

  it('more evidence makes surer, and never quite sure', () => {
    const text = 'Vendela Sjöström är rektor på Björkhagsskolan i Falun.';
    const confidence = (texts: Texts) => edgesOf(graphOf(texts), 'holds_role')[0]!.attributes.confidence;
    const [one, two] = [confidence({ a: text }), confidence({ a: text, b: `${text} Hon log.` })];
    expect(two).toBeGreaterThanOrEqual(one);
    expect(two).toBeLessThanOrEqual(0.99);
  });
});

describe('what follows from posts', () => {
  const graph = graphOf({
    a: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun sedan 2015.', '2018-01-01'],
    b: ['Vendela Sjöström, tidigare rektor på Björkhagsskolan i Falun, log.', '2020-01-01'],
  });

  it.each([
    ['works_at', 'organisation:björkhagsskolan@2080'],
    ['works_in', 'municipality:2080'],
  ])('%s', (kind, target) => {
    expect(edgesOf(graph, kind)).toMatchObject([
      {
        source: 'person:vendela-sjöström',
        target,
        attributes: {
          role: 'role:rektor',
          status: 'former',
          start: '2015',
          firstSeen: '2018-01-01',
          lastSeen: '2020-01-01',
        },
      },
    ]);
  });

  it('located_in is one edge with the evidence of both texts', () => {
    expect(edgesOf(graph, 'located_in')).toMatchObject([
      { source: 'organisation:björkhagsskolan@2080', target: 'municipality:2080', attributes: { weight: 2 } },
    ]);
  });

  it('predecessors are joined by an edge with the role', () => {
    const text = 'Vendela Sjöström blir ny rektor på Björkhagsskolan i Falun. Hon efterträder Bo Lindmark.';
    const edges = edgesOf(graphOf({ a: text, b: `${text} Det är bra.` }), 'succeeded');
    expect(edges).toMatchObject([
      {
        source: 'person:vendela-sjöström',
        target: 'person:bo-lindmark',
        attributes: { role: 'role:rektor', weight: 2 },
      },
    ]);
  });

  it('mentions are counted for each document', () => {
    const counted = edgesOf(
      graphOf({ a: 'Rektor Vendela Sjöström log. Sedan log Vendela.', b: 'Rektor Vendela Sjöström log.' }),
      'mentions',
    )
      .filter((edge) => edge.target === 'person:vendela-sjöström')
      .map((edge) => [edge.source, edge.attributes.count]);
    expect(counted).toEqual([
      ['document:a', 2],
      ['document:b', 1],
    ]);
  });
});
