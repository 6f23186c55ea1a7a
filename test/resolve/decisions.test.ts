import { describe, expect, it } from 'vitest';
import { checkGraph } from '../../src/graph/index.ts';
import { sha256Hex } from '../../src/text/sha256.ts';
import { breaches } from '../laws.ts';
import { edgesOf, graphOf, nodeOf, postsOf, type Texts } from './builds.ts';
import { corrected } from './corrected.ts';

const texts = {
  a: [
    'Vendela Sjöström, rektor på Björkhagsskolan i Falun, talade om kollegialt lärande på Norrskensdagarna den 6 maj 2018.',
    '2018-05-08',
  ],
  b: ['Bo Lindmark, rektor på Ängsskolan i Ljusdal, arbetar med kollegialt lärande.', '2018-06-01'],
  c: ['Vendela Sjövall, rektor på Björkhagsskolan i Falun, slutar. Vendela går till Orsa.', '2019-01-02'],
  d: ['Utbildningsnämnden i Ljusdal beslutade. Siv Ekermo är ordförande i utbildningsnämnden i Ljusdal.', '2019-02-03'],
  e: [
    'Vendela Sjöström blir ny skolchef i Ljusdals kommun. Siv Ekermo är lärare på Ängsskolan i Ljusdal.',
    '2020-03-04',
  ],
} satisfies Texts;
const vendela = 'person:vendela-sjöström';
const married = 'person:vendela-sjövall';
const bo = 'person:bo-lindmark';
const siv = 'person:siv-ekermo';
const school = 'organisation:björkhagsskolan@2080';
const meadow = 'organisation:ängsskolan@2161';
const falun = 'municipality:2080';

/** A build whose decisions all hold and whose graph breaks no law. */
function held(...rows: Parameters<typeof corrected>[1] & object[]) {
  const { graph, documents, said } = corrected(texts, rows);
  expect(said).toEqual([]);
  expect(checkGraph(graph)).toEqual([]);
  expect(breaches(graph, documents)).toEqual([]);
  return graph;
}
const keys = (graph: ReturnType<typeof graphOf>) => graph.nodes.map(({ key }) => key);
const said = (...rows: Parameters<typeof corrected>[1] & object[]) => corrected(texts, rows).said;

it('no decision: the graph of the texts', () => {
  expect(corrected(texts, []).graph).toEqual(graphOf(texts));
});

describe('same', () => {
  it('makes two one: the first key stays, posts grow together, the row is evidence', () => {
    const graph = held({ id: 'm', decision: 'same', subject: vendela, object: married });
    expect(keys(graph)).not.toContain(married);
    const { aliases, evidence, partial } = nodeOf(graph, vendela).attributes;
    expect(aliases).toEqual(['Vendela', 'Vendela Sjövall']);
    expect([partial, evidence.at(-1)]).toEqual([undefined, { correction: 'm' }]);
    expect(postsOf(graph).filter((post) => post.includes(`${vendela} role:rektor`))).toEqual([
      `${vendela} role:rektor | ${school} | ${falun} | former | seen 2018-05-08 to 2019-01-02`,
    ]);
  });

  it('reaches along a chain, whatever the order of unrelated rows', () => {
    const rows = [
      { id: '1', decision: 'same', subject: vendela, object: married },
      { id: '2', decision: 'rename', subject: 'role:skolchef', value: 'chef för skolan' },
      { id: '3', decision: 'same', subject: married, object: siv },
    ];
    const graph = held(...rows);
    expect(keys(graph).filter((key) => key.startsWith('person:') && key !== bo)).toEqual([vendela]);
    expect(held(rows[1]!, rows[0]!, rows[2]!)).toEqual(graph);
  });

  it('of different kinds is refused', () => {
    expect(said({ decision: 'same', subject: vendela, object: school })).toEqual([
      `Row 2: ${vendela} and ${school} are of different kinds; retype one first.`,
    ]);
  });
});

describe('not-same', () => {
  it('wins over "same", also along a chain, and names the row', () => {
    const rows = [
      { decision: 'same', subject: vendela, object: married },
      { decision: 'same', subject: married, object: siv },
      { decision: 'not-same', subject: siv, object: vendela },
    ];
    const { graph, said: messages } = corrected(texts, rows);
    expect(messages).toEqual([
      `Row 3: ${vendela} and ${siv} stay apart: row 4 says that ${siv} and ${vendela} are two.`,
    ]);
    expect(keys(graph)).toEqual(expect.arrayContaining([vendela, siv]));
    expect(keys(graph)).not.toContain(married);
  });

  it('with texts gives the one they name a key of her own', () => {
    const row = { id: 'n', decision: 'not-same', subject: vendela, document: 'e' };
    const graph = held(row);
    const own = `${vendela}@e`;
    expect(postsOf(graph).filter((post) => post.startsWith(own))).toHaveLength(1);
    expect(nodeOf(graph, own).attributes.evidence.at(-1)).toEqual({ correction: 'n' });
    const merged = held({ decision: 'same', subject: married, object: vendela }, { ...row, subject: married });
    expect(keys(merged)).toEqual(expect.arrayContaining([married, `${married}@e`]));
    expect(keys(merged)).not.toContain(vendela);
  });

  it('knows a text that was renamed by its hash', () => {
    const { e, ...others } = texts;
    const sha = sha256Hex(e[0]).slice(0, 12);
    const renamed = corrected({ ...others, elsewhere: e }, [
      { decision: 'not-same', subject: vendela, document: `e#${sha}` },
      { decision: 'rename', subject: `${vendela}@e`, value: 'Vendela i Ljusdal' },
    ]);
    expect(renamed.said).toEqual([]);
    expect(nodeOf(renamed.graph, `${vendela}@e`).attributes.label).toBe('Vendela i Ljusdal');
  });

  it('with texts that do not name her is reported', () => {
    expect(said({ decision: 'not-same', subject: vendela, document: 'b; gone' })).toEqual([
      'Row 2: there is no text gone now.',
      `Row 2: nothing in b is called ${vendela}; the decision was left out.`,
    ]);
  });
});

describe('rename, retype, confirm', () => {
  it('a new label leaves the key, and the old label stays a name', () => {
    const graph = held({ id: 'r', decision: 'rename', subject: school, value: 'Björkhagens skola' });
    expect(nodeOf(graph, school).attributes).toMatchObject({
      label: 'Björkhagens skola',
      aliases: ['Björkhagsskolan'],
      evidence: expect.arrayContaining([{ correction: 'r' }]),
    });
  });

  it('another kind of organisation is a detail, another kind of node a new key', () => {
    const preschool = held({ decision: 'retype', subject: meadow, value: 'organisation/preschool' });
    expect(nodeOf(preschool, meadow).attributes.subkind).toBe('preschool');
    const { graph, messages } = corrected(texts, [
      { decision: 'retype', subject: 'event:norrskensdagarna@2018', value: 'concept' },
      { decision: 'rename', subject: 'event:norrskensdagarna@2018', value: 'norrskensdagar' },
    ]);
    expect(messages.map(({ severity, text }) => [severity, text])).toEqual([
      ['info', 'Row 2: concept:norrskensdagarna@2018 lost 3 statements that such a node cannot have.'],
    ]);
    expect(checkGraph(graph)).toEqual([]);
    const { kind, label, status, date } = nodeOf(graph, 'concept:norrskensdagarna@2018').attributes;
    expect([kind, label, status, date]).toEqual(['concept', 'norrskensdagar', 'confirmed', undefined]);
  });

  it('an organisation made a concept is no employer any more', () => {
    const { graph } = corrected(texts, [{ decision: 'retype', subject: school, value: 'concept' }]);
    expect(checkGraph(graph)).toEqual([]);
    expect(postsOf(graph)).toContain(`${vendela} role:rektor | ${falun} | former | seen 2018-05-08 to 2018-05-08`);
  });

  it('a confirmed edge is sure, and says nothing new', () => {
    const row = { id: 'c', decision: 'confirm', subject: vendela, relation: 'holds_role', object: 'role:rektor' };
    const graph = held(row);
    expect(postsOf(graph)).toEqual(postsOf(graphOf(texts)));
    for (const kind of ['holds_role', 'works_at'] as const) {
      const edge = edgesOf(graph, kind).find(({ source }) => source === vendela)!;
      expect(edge.attributes).toMatchObject({ confidence: 1, weight: 2 });
      expect(edge.attributes.evidence.at(-1)).toEqual({ correction: 'c' });
    }
  });
});

describe('reject', () => {
  it('takes a node out with its edges, and posts lose it as their place', () => {
    const graph = held({ decision: 'reject', subject: school });
    expect(keys(graph)).not.toContain(school);
    expect(JSON.stringify(graph.edges)).not.toContain(school);
    expect(postsOf(graph)).toContain(`${vendela} role:rektor | ${falun} | former | seen 2018-05-08 to 2018-05-08`);
  });

  it('takes a post out with what follows from it', () => {
    const post = { subject: siv, relation: 'holds_role', object: 'role:lärare', organisation: meadow };
    const graph = held({ decision: 'reject', ...post });
    expect(postsOf(graph).filter((line) => line.startsWith(siv))).toHaveLength(1);
    expect(edgesOf(graph, 'works_at').map(({ key }) => key)).not.toContain(`${siv} works_at ${meadow}`);
    expect(edgesOf(graph, 'works_in').map(({ key }) => key)).toContain(`${siv} works_in municipality:2161`);
  });

  it('of a place of work leaves the post without it', () => {
    const graph = held({ id: 'w', decision: 'reject', subject: vendela, relation: 'works_at', object: school });
    const post = edgesOf(graph, 'holds_role').find(({ key }) => key === `${vendela} holds_role role:rektor ${falun}`)!;
    expect(post.attributes.evidence.at(-1)).toEqual({ correction: 'w' });
    expect(edgesOf(graph, 'works_at').map(({ source }) => source)).not.toContain(vendela);
  });

  it('of where a school lies takes the place off the school', () => {
    const graph = held({ decision: 'reject', subject: school, relation: 'located_in', object: falun });
    expect(nodeOf(graph, school).attributes.municipality).toBeUndefined();
  });

  it('of what is not there is reported', () => {
    const post = { subject: siv, relation: 'holds_role', object: 'role:rektor' };
    expect(said({ decision: 'reject', ...post }, { decision: 'reject', subject: 'person:nils-ahl' })).toEqual([
      `Row 2: there is no edge ${siv} holds_role role:rektor; the decision was left out.`,
      'Row 3: nothing in the graph is called person:nils-ahl; the decision was left out.',
    ]);
    expect(said({ decision: 'reject', subject: bo }, { decision: 'rename', subject: bo, value: 'Bosse' })).toEqual([
      `Row 3: ${bo} was rejected by row 2; the decision was left out.`,
    ]);
  });
});

describe('add', () => {
  it('puts in a node and a post with its time, and what follows from it', () => {
    const graph = held(
      { id: '1', decision: 'add', subject: 'person:nils-ahl', value: 'Nils Ahl' },
      { id: '2', decision: 'add', subject: 'municipality:1280', value: 'Malmö' },
      {
        id: '3',
        decision: 'add',
        subject: 'person:nils-ahl',
        relation: 'holds_role',
        object: 'role:rektor',
        organisation: meadow,
        municipality: 'municipality:1280',
        status: 'former',
        start: '2011',
        end: '2014-06',
      },
    );
    expect(nodeOf(graph, 'person:nils-ahl').attributes).toMatchObject({
      label: 'Nils Ahl',
      evidence: [{ correction: '1' }],
    });
    expect(nodeOf(graph, 'municipality:1280').attributes).toMatchObject({ code: '1280', county: expect.any(String) });
    expect(postsOf(graph)).toContain(
      `person:nils-ahl role:rektor | ${meadow} | municipality:1280 | former | 2011–2014-06`,
    );
    const work = edgesOf(graph, 'works_at').find(({ source }) => source === 'person:nils-ahl')!;
    expect(work.attributes).toMatchObject({ status: 'former', start: '2011', evidence: [{ correction: '3' }] });
  });

  it('of a post that the texts know says the last word on it', () => {
    const post = { subject: vendela, relation: 'holds_role', object: 'role:rektor', organisation: school };
    const graph = held({ decision: 'add', ...post, status: 'former', end: '2018' });
    expect(postsOf(graph)).toContain(
      `${vendela} role:rektor | ${school} | ${falun} | former | –2018 | seen 2018-05-08 to 2018-05-08`,
    );
  });

  it('of what cannot be is reported', () => {
    const rows = [
      { decision: 'add', subject: 'municipality:9999', value: 'Ingenstans' },
      { decision: 'add', subject: vendela, relation: 'located_in', object: falun },
      { decision: 'add', subject: vendela, relation: 'works_at', object: meadow },
    ];
    expect(said(...rows)).toEqual([
      'Row 2: no municipality has the code 9999; it was left out.',
      'Row 3: located_in cannot lead from a person to a municipality; it was left out.',
      'Row 4: works_at follows from posts: say it of a holds_role; it was left out.',
    ]);
  });
});

describe('keys of earlier days', () => {
  const rename = (subject: string) => ({ decision: 'rename', subject, value: 'X Y' });
  const namesakes = {
    f: ['Bo Lindmark är rektor i Falun.', '2018-06-06'],
  } satisfies Texts;

  it.each([
    ['a scope that came', 'organisation:ängsskolan', meadow],
    ['a scope that went', `${bo}@2161`, bo],
    ['a name written otherwise', 'person:Bo Lind-Mark', bo],
  ])('%s: %s means %s', (_, old, now) => {
    expect(nodeOf(held(rename(old)), now).attributes.label).toBe('X Y');
  });

  it.each([
    ['a namesake from elsewhere', `${bo}@2080`],
    ['a school of another municipality', 'organisation:ängsskolan@2080'],
    ['a first name of another text', 'person:vendela@a'],
    ['the event of another year', 'event:norrskensdagarna@2017'],
  ])('%s is somebody else: %s', (_, old) => {
    expect(said(rename(old))).toEqual([`Row 2: nothing in the graph is called ${old}; the decision was left out.`]);
  });

  it('one of several is asked for', () => {
    const { said: messages } = corrected({ ...texts, ...namesakes }, [rename(bo)]);
    expect(messages).toEqual([
      `Row 2: ${bo} may be ${bo}@2080 or ${bo}@2161; name one of them; the decision was left out.`,
    ]);
  });

  it('two that were kept apart and have become one are named', () => {
    const row = { decision: 'not-same', subject: `${bo}@2161`, object: bo };
    expect(said(row)).toEqual([
      `Row 2: the texts now make ${bo}@2161 and ${bo} one; name the texts of one in "document".`,
    ]);
  });
});
