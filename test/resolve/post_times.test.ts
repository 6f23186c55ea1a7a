import { describe, expect, it } from 'vitest';
import { edgesOf, graphOf, type Texts } from './builds.ts';

const school = 'organisation:björkhagsskolan@2080';

/** The posts of a graph as "person role: status, before, after". */
function lines(texts: Texts): string[] {
  return edgesOf(graphOf(texts), 'holds_role').map(({ source, target, attributes: post }) => {
    const more = [
      post.predecessor === undefined ? [] : [`after ${post.predecessor}`],
      post.successor === undefined ? [] : [`before ${post.successor}`],
      (post.contradictions ?? []).map(({ about, values }) => `${about}: ${values.join(' / ')}`),
    ].flat();
    return [`${source} ${target} ${post.status}`, ...more].join(', ');
  });
}

const table: readonly (readonly [phenomenon: string, texts: Texts, expected: readonly string[]])[] = [
  [
    'somebody else has the post by now',
    {
      a: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2016-01-01'],
      b: ['Bo Lindmark är rektor på Björkhagsskolan i Falun.', '2019-01-01'],
    },
    [
      'person:bo-lindmark role:rektor current, after person:vendela-sjöström',
      'person:vendela-sjöström role:rektor former, before person:bo-lindmark',
    ],
  ],
  [
    'a school has one head teacher and many teachers',
    {
      a: ['Vendela Sjöström är lärare på Björkhagsskolan i Falun.', '2016-01-01'],
      b: ['Bo Lindmark är lärare på Björkhagsskolan i Falun.', '2019-01-01'],
    },
    ['person:bo-lindmark role:lärare current', 'person:vendela-sjöström role:lärare current'],
  ],
  [
    'a municipality has many head teachers',
    {
      a: ['Vendela Sjöström är rektor i Falun.', '2016-01-01'],
      b: ['Bo Lindmark är rektor i Falun.', '2019-01-01'],
    },
    ['person:bo-lindmark role:rektor current', 'person:vendela-sjöström role:rektor current'],
  ],
  [
    'she took a post elsewhere',
    {
      a: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2016-01-01'],
      b: ['Vendela Sjöström är skolchef i Ljusdals kommun.', '2019-01-01'],
    },
    ['person:vendela-sjöström role:rektor former', 'person:vendela-sjöström role:skolchef current'],
  ],
  [
    'a later text speaks of the first post again',
    {
      a: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2016-01-01'],
      b: ['Vendela Sjöström är utvecklingschef i Falu kommun.', '2018-01-01'],
      c: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun, och bor där.', '2019-01-01'],
    },
    ['person:vendela-sjöström role:rektor current', 'person:vendela-sjöström role:utvecklingschef current'],
  ],
  [
    'an elected seat is kept beside the work',
    {
      a: ['Vendela Sjöström (S) är ordförande i utbildningsnämnden i Falun.', '2016-01-01'],
      b: ['Vendela Sjöström är skolchef i Falu kommun.', '2019-01-01'],
    },
    ['person:vendela-sjöström role:ordförande current', 'person:vendela-sjöström role:skolchef current'],
  ],
  [
    'two starts that exclude each other',
    {
      a: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun sedan 2012.', '2016-01-01'],
      b: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun sedan 2014.', '2016-02-01'],
    },
    ['person:vendela-sjöström role:rektor current, start: 2012 / 2014'],
  ],
  [
    'left in one text, held in a later one',
    {
      a: ['Vendela Sjöström, tidigare rektor på Björkhagsskolan i Falun, log.', '2016-01-01'],
      b: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2018-02-01'],
    },
    ['person:vendela-sjöström role:rektor current, held: a / b'],
  ],
  [
    'two at one time',
    {
      a: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2016-01-01'],
      b: ['Bo Lindmark är rektor på Björkhagsskolan i Falun.', '2017-01-01'],
      c: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun, och bor där.', '2018-01-01'],
    },
    [
      `person:bo-lindmark role:rektor current, holder: person:vendela-sjöström holds_role role:rektor ${school} municipality:2080`,
      `person:vendela-sjöström role:rektor current, holder: person:bo-lindmark holds_role role:rektor ${school} municipality:2080`,
    ],
  ],
  [
    'announced while another still has the post',
    {
      a: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2019-01-01'],
      b: ['Bo Lindmark blir ny rektor på Björkhagsskolan i Falun.', '2021-05-20'],
      c: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun, och bor där.', '2021-06-10'],
    },
    [
      'person:bo-lindmark role:rektor incoming, after person:vendela-sjöström',
      'person:vendela-sjöström role:rektor current, before person:bo-lindmark',
    ],
  ],
  [
    'announced, then held',
    {
      a: ['Bo Lindmark blir ny rektor på Björkhagsskolan i Falun.', '2021-05-20'],
      b: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2021-06-10'],
      c: ['Bo Lindmark är rektor på Björkhagsskolan i Falun.', '2021-10-01'],
    },
    [
      'person:bo-lindmark role:rektor current, after person:vendela-sjöström',
      'person:vendela-sjöström role:rektor former, before person:bo-lindmark',
    ],
  ],
];

describe('posts of all documents beside each other', () => {
  for (const [phenomenon, texts, expected] of table) {
    it(phenomenon, () => expect(lines(texts)).toEqual(expected));
  }

  it('where she works follows the posts', () => {
    const graph = graphOf(table[3]![1]);
    expect(edgesOf(graph, 'works_in').map(({ target, attributes }) => [target, attributes.status])).toEqual([
      ['municipality:2080', 'former'],
      ['municipality:2161', 'current'],
    ]);
  });

  it('is not held from the day on that announces it', () => {
    const incoming = 'Bo Lindmark blir ny rektor på Björkhagsskolan i Falun. Han tillträder den 1 augusti.';
    const held = 'Bo Lindmark är rektor på Björkhagsskolan i Falun.';
    const postOf = (texts: Texts) => edgesOf(graphOf(texts), 'holds_role').map(({ attributes }) => attributes);
    const [announced] = postOf({ a: [incoming, '2021-05-20'] });
    expect(announced).toMatchObject({ status: 'incoming', start: '--08-01', firstSeen: '2021-05-20' });
    expect(announced).not.toHaveProperty('firstHeld');
    const [since] = postOf({ a: [incoming, '2021-05-20'], b: [held, '2022-02-01'] });
    expect(since).toMatchObject({ status: 'current', firstHeld: '2022-02-01', lastHeld: '2022-02-01' });
    const [left] = postOf({
      a: [incoming, '2021-05-20'],
      b: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2019-01-01'],
    }).filter(({ status }) => status === 'former');
    expect(left).toMatchObject({ lastHeld: '2019-01-01', leftBy: '2021-08-01' });
  });

  it('the time for which texts say that it is held', () => {
    const [post] = edgesOf(graphOf(table[3]![1]), 'holds_role');
    expect(post!.attributes).toMatchObject({ firstHeld: '2016-01-01', lastHeld: '2016-01-01' });
  });
});
