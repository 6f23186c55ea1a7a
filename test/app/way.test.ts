import { describe, expect, it } from 'vitest';
import { edgeKinds, edgeRules } from '../../src/model/index.ts';
import { indexGraph } from '../../src/view/knowledge.ts';
import { connectionBetween } from '../../src/view/paths.ts';
import { showing } from '../../src/view/shown.ts';
import { wordsOf } from '../../src/words/index.ts';
import { tieOf, tieStatement } from '../../src/words/prose/ties.ts';
import type { Part } from '../../src/words/prose/types.ts';
import { tellWay } from '../../src/words/prose/way.ts';
import { knowledgeOf, startFlags, type Tie } from '../view/graphs.ts';
import { makeFixture } from './fixture.ts';

const { sv, en } = wordsOf;
const plain = (parts: readonly Part[]) => parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');

const town: readonly Tie[] = [
  ['person:Anna Ek', 'holds_role', 'role:rektor', { organisation: 'organisation:Björkskolan', status: 'current' }],
  ['person:Anna Ek', 'works_at', 'organisation:Björkskolan'],
  ['organisation:Björkskolan', 'located_in', 'municipality:Falun'],
  ['person:Bo Alm', 'holds_role', 'role:skolchef', { municipality: 'municipality:Falun', status: 'former' }],
  ['person:Bo Alm', 'works_in', 'municipality:Falun'],
  ['person:Bo Alm', 'took_part_in', 'event:Skoldagen'],
  ['event:Skoldagen', 'about', 'concept:tillit'],
  ['person:Cia Dahl', 'succeeded', 'person:Dan Ros'],
  ['person:Cia Dahl', 'spoke_about', 'concept:tillit'],
  ['document:Brev', 'mentions', 'person:Dan Ros'],
  ['document:Brev', 'mentions', 'person:Eva Lo'],
];
const knowledge = knowledgeOf(town);
Object.assign(knowledge.nodes.get('organisation:Björkskolan')!.attributes, { subkind: 'school' });

function way(from: string, to: string, words = sv): string {
  const found = connectionBetween(knowledge, startFlags(knowledge), from, to)!;
  return plain(tellWay(knowledge, found.paths[0]!, words).prose);
}

describe('a way in words', () => {
  it('hangs clause on clause while the sentence ends in the right name', () => {
    expect(way('person:Anna Ek', 'person:Bo Alm')).toBe(
      'Anna Ek är rektor vid Björkskolan, som ligger i Falun, där Bo Alm har varit skolchef.',
    );
    expect(way('person:Anna Ek', 'person:Bo Alm', en)).toBe(
      'Anna Ek is rektor at Björkskolan, which is in Falun, where Bo Alm has been skolchef.',
    );
  });

  it('goes on with "och" when the sentence is about whom it came to, and begins anew when it must', () => {
    expect(way('municipality:Falun', 'event:Skoldagen')).toBe(
      'Bo Alm har varit skolchef i Falun och deltog i Skoldagen.',
    );
    expect(way('person:Anna Ek', 'event:Skoldagen')).toBe(
      'Anna Ek är rektor vid Björkskolan, som ligger i Falun, där Bo Alm har varit skolchef. Bo Alm deltog i Skoldagen.',
    );
    expect(way('concept:tillit', 'person:Dan Ros')).toBe('Cia Dahl talade om tillit och efterträdde Dan Ros.');
    expect(way('person:Dan Ros', 'event:Skoldagen')).toBe(
      'Dan Ros efterträddes av Cia Dahl, som talade om tillit, som Skoldagen handlade om.',
    );
  });

  it('says a post once, also when the way leads over the role', () => {
    expect(way('role:rektor', 'municipality:Falun')).toBe('Anna Ek är rektor vid Björkskolan, som ligger i Falun.');
    expect(way('municipality:Falun', 'role:rektor')).toBe(
      'Björkskolan ligger i Falun. Anna Ek är rektor vid Björkskolan.',
    );
  });

  it('says that another has the same role', () => {
    const two = knowledgeOf(
      [
        ['person:Anna Ek', 'holds_role', 'role:rektor', { municipality: 'municipality:Falun' }],
        ['person:Bo Alm', 'holds_role', 'role:rektor', { municipality: 'municipality:Mora', status: 'former' }],
      ],
      ['municipality:Falun', 'municipality:Mora'],
    );
    const [path] = connectionBetween(two, startFlags(two), 'person:Anna Ek', 'person:Bo Alm')!.paths;
    expect(plain(tellWay(two, path!, sv).prose)).toBe(
      'Anna Ek är rektor i Falun. Även Bo Alm har varit rektor i Mora.',
    );
  });

  it('puts a happening that is itself a sentence in quotation marks', () => {
    const change = knowledgeOf([['person:Anna Ek', 'took_part_in', 'event:Anna Ek blir rektor']]);
    const [edge] = change.graph.edges;
    expect(plain(tieStatement(change, edge!, sv).parts)).toBe('Anna Ek berörs av händelsen ”Anna Ek blir rektor”');
    expect(plain(sv.looking.tie(tieOf(change, edge!)).inverse)).toBe('som gäller Anna Ek');
  });

  it('says when two are only named in one text', () => {
    expect(way('person:Dan Ros', 'person:Eva Lo')).toBe('Dan Ros nämns i texten ”Brev”, som nämner Eva Lo.');
    expect(way('person:Dan Ros', 'person:Eva Lo', en)).toBe('Dan Ros is named in the text “Brev”, which names Eva Lo.');
  });

  it('names nodes and edges of the way, each step with its evidence', () => {
    const fixture = indexGraph(makeFixture().graph);
    const shown = showing(fixture, { filters: [], hiddenKinds: ['document'], mentions: false });
    const found = connectionBetween(fixture, shown, 'person:karin-hedlund', 'municipality:2062')!;
    for (const path of found.paths) {
      const told = tellWay(fixture, path, sv);
      expect(told.nodes[0]).toBe('person:karin-hedlund');
      expect(told.nodes.at(-1)).toBe('municipality:2062');
      expect(told.statements.length).toBeGreaterThanOrEqual(path.steps.length);
      for (const statement of told.statements) {
        expect(statement.evidence.length).toBeGreaterThan(0);
        expect(told.edges).toContain(statement.id);
      }
      expect(plain(told.prose)).toMatch(/^Karin Hedlund .+\.$/u);
    }
  });
});

it('tells a post that had ended when the last text spoke of it as a former one', () => {
  const told = (end: string) => {
    const post = { organisation: 'organisation:Björkskolan', status: 'current', end, lastSeen: '2020-05-01' } as const;
    const some = knowledgeOf([['person:Anna Ek', 'holds_role', 'role:rektor', post]]);
    const edge = some.graph.edges.find(({ attributes }) => attributes.kind === 'holds_role')!;
    return plain(sv.looking.tie(tieOf(some, edge)).predicate);
  };
  expect(told('2019')).toMatch(/^har varit rektor/u);
  expect(told('2020')).toMatch(/^är rektor/u);
  expect(told('2021-06')).toMatch(/^är rektor/u);
});

describe('every kind of relation', () => {
  it.each(edgeKinds)('%s can be said from both ends in both languages', (kind) => {
    const { from, to } = edgeRules[kind];
    for (const one of from) {
      for (const other of to) {
        const some = knowledgeOf([[`${one}:A`, kind, `${other}:B`]]);
        const edge = some.graph.edges[0]!;
        for (const words of [sv, en]) {
          const tie = tieOf(some, edge);
          const said = words.looking.tie(tie);
          expect(plain(said.predicate)).toMatch(/B(”|$)/u);
          expect(plain(said.inverse)).toContain('A');
          expect(plain(said.predicate)).not.toMatch(/^\s|\s$| {2}/u);
          expect(plain(said.inverse)).not.toMatch(/^\s|\s$| {2}/u);
          expect(said.label).toMatch(/^\S.*\S$/u);
          expect(plain(tieStatement(some, edge, words).parts)).toMatch(/^[”“]?A”? \S.*B”?$/u);
        }
        expect(plain(sv.looking.tie(tieOf(some, edge)).predicate)).not.toBe(
          plain(en.looking.tie(tieOf(some, edge)).predicate),
        );
      }
    }
  });
});
