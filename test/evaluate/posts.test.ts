import { describe, expect, it } from 'vitest';
import { postCategories } from '../../src/evaluate/posts.ts';
import { counts, judge } from './build.ts';

const nodes = [
  ['person:anna', 'Anna Ek'],
  ['person:bo', 'Bo Al'],
  ['person:kalle', 'Kalle', { partial: true }],
  ['role:rektor', 'rektor'],
  ['role:chef', 'verksamhetschef'],
  ['organisation:strand', 'Strandskolan'],
  ['organisation:berg', 'Bergskolan'],
  ['organisation:buf', 'Barn- och utbildningsförvaltningen'],
  ['municipality:2080', 'Falun'],
  ['municipality:2062', 'Mora'],
] as const;
const gold = (posts: object[]) => ({
  persons: [{ name: 'Anna Ek' }, { name: 'Bo Al' }],
  municipalities: [{ name: 'Falun' }],
  organisations: [{ name: 'barn- och utbildningsförvaltningen', alt: ['utbildningsförvaltningen'] }],
  posts,
});
const strand = 'organisation:strand';
const falun = 'municipality:2080';
type Items = Parameters<typeof judge>[1][number][3];

/** Found, missed, wrong in the four strictnesses, of posts as rektor of Anna Ek. */
function rektor(post: object, ...claims: NonNullable<Items>[]) {
  const edges = claims.map((items) => ['person:anna', 'holds_role', 'role:rektor', items] as const);
  const result = judge(nodes, edges, gold([{ person: 'Anna Ek', role: 'rektor', ...post }]));
  return postCategories.map((category) => counts(result, category).join());
}

const right = '1,0,0';
const off = '0,1,1';

describe('posts', () => {
  const whole = { organisation: 'Strandskolan', municipality: 'Falun' };

  it('are judged in four strictnesses', () => {
    expect(rektor(whole, [{ organisation: strand, municipality: falun }])).toEqual([right, right, right, right]);
    expect(rektor(whole, [{ organisation: strand }])).toEqual([right, right, off, off]);
    expect(rektor(whole, [{ municipality: falun }])).toEqual([right, off, right, off]);
    expect(rektor(whole, [{ organisation: 'organisation:berg', municipality: falun }])).toEqual([
      right,
      off,
      right,
      off,
    ]);
  });

  it('take the best of the document’s clauses, or all of them together', () => {
    expect(rektor(whole, [{}, { organisation: strand, municipality: falun }])).toEqual([right, right, right, right]);
    expect(rektor(whole, [{ organisation: strand }, { municipality: falun }])).toEqual([right, right, right, right]);
  });

  it('do not take what another document says', () => {
    const elsewhere = { document: 'b/other', organisation: strand, municipality: falun };
    expect(rektor(whole, [{ organisation: strand }, elsewhere])).toEqual([right, right, off, off]);
  });

  it('make an organisation wrong where there is none', () => {
    expect(rektor({ municipality: 'Falun' }, [{ organisation: strand, municipality: falun }])).toEqual([
      right,
      off,
      right,
      off,
    ]);
  });

  it('take none or an alternative where there are only alternatives', () => {
    const post = { municipality: 'Falun', organisationAlt: ['barn- och utbildningsförvaltningen'] };
    expect(rektor(post, [{ municipality: falun }])).toEqual([right, right, right, right]);
    expect(rektor(post, [{ municipality: falun, organisation: 'organisation:buf' }])).toEqual([
      right,
      right,
      right,
      right,
    ]);
    expect(rektor(post, [{ municipality: falun, organisation: strand }])).toEqual([right, off, right, off]);
  });

  it('know an organisation by the names the gold file gives it', () => {
    expect(rektor({ organisation: 'utbildningsförvaltningen' }, [{ organisation: 'organisation:buf' }])).toEqual([
      right,
      right,
      right,
      right,
    ]);
  });

  it('take municipalityAlt', () => {
    expect(
      rektor({ municipality: 'Falun', municipalityAlt: ['Mora'] }, [{ municipality: 'municipality:2062' }])[3],
    ).toBe(right);
    expect(rektor({}, [{ municipality: 'municipality:2062' }])[3]).toBe(off);
  });

  it('are assigned one to one, the best assignment counting', () => {
    const posts = [
      { person: 'Anna Ek', role: 'rektor', organisation: 'Strandskolan' },
      { person: 'Anna Ek', role: 'rektor', organisation: 'Bergskolan' },
    ];
    const claim = (organisation: string) => ['person:anna', 'holds_role', 'role:rektor', [{ organisation }]] as const;
    const result = judge(nodes, [claim('organisation:berg'), claim(strand), claim(strand)], gold(posts));
    expect(counts(result, 'posts')).toEqual([2, 0, 1]);
    expect(counts(result, 'posts whole')).toEqual([2, 0, 1]);
  });

  it('that are allowed count neither way', () => {
    expect(rektor({ status: 'ok' }, [{}])[0]).toBe('0,0,0');
    expect(rektor({ status: 'ok' })[0]).toBe('0,0,0');
  });

  it('of a partial person count neither way, of a stranger they are wrong', () => {
    const edges = [
      ['person:kalle', 'holds_role', 'role:rektor'],
      ['person:bo', 'holds_role', 'role:rektor'],
    ] as const;
    expect(counts(judge(nodes, edges, gold([])), 'posts')).toEqual([0, 0, 1]);
  });

  it('take a role with its area, and roleAlt', () => {
    const post = { person: 'Bo Al', role: 'verksamhetschef grundskola', roleAlt: ['enhetschef'] };
    const claim = (area?: string) =>
      [['person:bo', 'holds_role', 'role:chef', [area === undefined ? {} : { area }]]] as const;
    expect(counts(judge(nodes, claim('grundskola'), gold([post])), 'posts')).toEqual([1, 0, 0]);
    expect(counts(judge(nodes, claim(), gold([post])), 'posts')).toEqual([0, 1, 1]);
    const plain = { ...post, role: 'skolchef', roleAlt: ['verksamhetscheferna'] };
    expect(counts(judge(nodes, claim(), gold([plain])), 'posts')).toEqual([1, 0, 0]);
  });

  it('are judged by status where the gold file gives a state', () => {
    const posts = [
      { person: 'Anna Ek', role: 'rektor', state: 'former' },
      { person: 'Bo Al', role: 'rektor', state: 'current' },
    ];
    const edges = [
      ['person:anna', 'holds_role', 'role:rektor', [{ status: 'acting' }]],
      ['person:bo', 'holds_role', 'role:rektor', [{}]],
    ] as const;
    expect(judge(nodes, edges, gold(posts)).status).toEqual({ judged: 2, right: 1, accuracy: 0.5 });
  });
});
