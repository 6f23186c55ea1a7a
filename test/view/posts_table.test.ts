import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collationKey } from '../../src/view/collate.ts';
import { indexGraph } from '../../src/view/knowledge.ts';
import {
  type PostColumn,
  postColumns,
  postRows,
  searchPosts,
  shownPosts,
  sortPosts,
} from '../../src/view/posts_table.ts';
import { graphOf, type Written } from './posts_graph.ts';

const written: readonly Written[] = [
  {
    person: 'Örjan Wik',
    role: 'rektor',
    organisation: 'Tallskolan',
    municipality: 'Falun',
    seen: ['2018-03-01', '2020-05-02'],
    texts: ['b', 'a', 'a'],
  },
  {
    person: 'Åsa Vik',
    role: 'rektor',
    organisation: 'Tallskolan',
    municipality: 'Falun',
    start: '2021',
    confidence: 0.8,
  },
  { person: 'Ärla Ström', role: 'skolchef', municipality: 'Åre', status: 'former', end: '2016-06' },
  { person: 'Zara Holm', role: 'lärare', area: 'matematik', status: 'acting', party: 'S' },
  { person: 'Bo Ek', role: 'rektor', organisation: 'Skola 10', municipality: 'Umeå', status: 'former' },
  {
    person: 'Bo Ek',
    role: 'rektor',
    organisation: 'Skola 9',
    municipality: 'Umeå',
    start: '2012',
    end: '2015',
    status: 'former',
  },
];
const rows = postRows(indexGraph(graphOf(written)));
const people = (list: readonly { readonly person: { readonly text: string } }[]) => list.map((row) => row.person.text);

describe('rows of posts', () => {
  it('have names, county, time and the documents that speak of them', () => {
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatchObject({
      person: { key: 'person:Örjan Wik', text: 'Örjan Wik' },
      role: { key: 'role:rektor', text: 'rektor' },
      organisation: { key: 'organisation:Tallskolan', text: 'Tallskolan' },
      municipality: { key: 'municipality:Falun', text: 'Falun' },
      county: 'Dalarnas län',
      status: 'current',
      time: { from: '2018-03-01', to: '2020-05-02' },
      documents: ['a', 'b'],
      confidence: 0.95,
    });
    expect(rows[3]).toMatchObject({ role: { text: 'lärare matematik' }, municipality: null, county: null, time: null });
  });

  it('take the municipality of the workplace when the post names none', () => {
    const graph = graphOf([{ person: 'Bo Ek', role: 'rektor', organisation: 'Tallskolan' }]);
    const nodes = graphOf([{ person: 'Bo Ek', role: 'rektor', municipality: 'Falun' }]).nodes;
    const seated = graph.nodes.map((node) =>
      node.attributes.kind === 'organisation'
        ? { ...node, attributes: { ...node.attributes, municipality: 'municipality:Falun' } }
        : node,
    );
    const place = nodes.filter((node) => node.attributes.kind === 'municipality');
    const [row] = postRows(indexGraph({ ...graph, nodes: [...seated, ...place] }));
    expect(row).toMatchObject({ municipality: { text: 'Falun' }, county: 'Dalarnas län' });
  });

  it('are those that are shown', () => {
    const knowledge = indexGraph(graphOf(written));
    expect(people(shownPosts(postRows(knowledge), { edges: Uint8Array.of(0, 1, 0, 1, 0, 0) }))).toEqual([
      'Åsa Vik',
      'Zara Holm',
    ]);
  });
});

describe('sorting', () => {
  it('goes by Swedish names: z, å, ä, ö', () => {
    const byName = people(sortPosts(rows, { column: 'person', descending: false }));
    expect(byName).toEqual(['Bo Ek', 'Bo Ek', 'Zara Holm', 'Åsa Vik', 'Ärla Ström', 'Örjan Wik']);
  });

  it('puts 9 before 10, and what is missing last either way', () => {
    const workplaces = (descending: boolean) =>
      sortPosts(rows, { column: 'organisation', descending }).map((row) => row.organisation?.text ?? '–');
    expect(workplaces(false)).toEqual(['Skola 9', 'Skola 10', 'Tallskolan', 'Tallskolan', '–', '–']);
    expect(workplaces(true)).toEqual(['Tallskolan', 'Tallskolan', 'Skola 10', 'Skola 9', '–', '–']);
  });

  it('by period goes by the beginning that is known', () => {
    const times = sortPosts(rows, { column: 'period', descending: false }).map((row) => row.time?.from ?? '–');
    expect(times).toEqual(['2012', '2016-06', '2018-03-01', '2021', '–', '–']);
  });

  it('by status puts those who hold the post first', () => {
    const states = sortPosts(rows, { column: 'status', descending: false }).map((row) => row.status);
    expect(states).toEqual(['current', 'current', 'acting', 'former', 'former', 'former']);
  });

  it('keeps every row, in any column and from any order before', () => {
    const columns = fc.constantFrom<PostColumn[]>(...postColumns);
    fc.assert(
      fc.property(columns, fc.boolean(), fc.shuffledSubarray(rows, { minLength: 6 }), (column, descending, mixed) => {
        const sorted = sortPosts(mixed, { column, descending });
        expect(sorted).toEqual(sortPosts(rows, { column, descending }));
        expect([...sorted].map((row) => row.key).sort()).toEqual(rows.map((row) => row.key));
      }),
    );
  });
});

describe('the order of a register', () => {
  it.each([
    ['Zorn', 'Åberg'],
    ['Åberg', 'Äng'],
    ['Äng', 'Öberg'],
    ['Vik', 'Wahl'],
    ['André', 'Andrea'],
    ['Lund', 'Müller'],
    ['Skola 2', 'Skola 10'],
    ['berg', 'Dahl'],
  ])('has %s before %s', (one, other) => {
    expect(collationKey(one) < collationKey(other)).toBe(true);
  });

  it('takes no notice of signs and of how letters are composed', () => {
    expect(collationKey('Åsa-Märta')).toBe(collationKey('A\u030asa Ma\u0308rta'));
  });
});

describe('searching', () => {
  it.each([
    ['rektor falun', ['Örjan Wik', 'Åsa Vik']],
    ['Faluns rektor 2019', ['Örjan Wik']],
    ['rektor tallskolan 2021', ['Åsa Vik']],
    ['orjan', ['Örjan Wik']],
    ['jämtland', ['Ärla Ström']],
    ['matematik', ['Zara Holm']],
    ['2013', ['Bo Ek']],
    ['2017', []],
    ['finns inte', []],
  ])('"%s"', (query, expected) => {
    expect(people(searchPosts(rows, query))).toEqual(expected);
  });

  it('leaves everything when nothing is asked', () => {
    expect(searchPosts(rows, '  – ')).toBe(rows);
  });
});
