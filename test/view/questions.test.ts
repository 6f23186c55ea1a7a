import { describe, expect, it } from 'vitest';
import { buildSearchIndex, searchNames } from '../../src/app/search.ts';
import { indexGraph } from '../../src/view/knowledge.ts';
import { questionsIn, searchFor, sharedIdeas } from '../../src/view/questions.ts';
import { typedQuestions } from '../../src/view/typed_questions.ts';
import { en } from '../../src/words/en.ts';
import { sv } from '../../src/words/sv.ts';
import type { Words } from '../../src/words/words.ts';
import { makeFixture } from '../app/fixture.ts';

const { graph } = makeFixture();
const knowledge = indexGraph(graph);
const asked = questionsIn(knowledge);
const question = <Name extends string>(ask: Name) =>
  asked.find((one): one is Extract<(typeof asked)[number], { ask: Name }> => one.ask === ask);

describe('questions made from a graph', () => {
  it('name a post that there is, at a school and with a year', () => {
    const post = question('who-was')!;
    expect(knowledge.nodes.get(post.organisation)?.attributes.subkind).toBe('school');
    expect(post.year).toMatch(/^\d{4}$/u);
    const held = graph.edges.filter(
      ({ target, attributes }) => target === post.role && attributes.organisation === post.organisation,
    );
    expect(held.length).toBeGreaterThan(0);
    expect(searchFor(knowledge, post)).toMatch(/^\p{Ll}.* \d{4}$/u);
  });

  it('name an idea that at least two municipalities work with, and two of them', () => {
    const [one, other, third] = graph.nodes.filter(({ attributes }) => attributes.kind === 'municipality');
    const idea = graph.nodes.find(({ attributes }) => attributes.kind === 'concept')!;
    const pattern = graph.edges.find(({ attributes }) => attributes.kind === 'works_with')!;
    const shared = (status: 'confirmed' | 'proposed') =>
      questionsIn(
        indexGraph({
          ...graph,
          nodes: graph.nodes.map((node) =>
            node === idea ? { ...node, attributes: { ...node.attributes, status } } : node,
          ),
          edges: [
            ...graph.edges.filter(({ attributes }) => attributes.kind !== 'works_with'),
            ...[one!, other!].map(({ key }) => ({ ...pattern, key: `${key} idea`, source: key, target: idea.key })),
          ],
        }),
      );
    const ends = [one!.key, other!.key];
    expect(shared('confirmed')).toContainEqual({ ask: 'who-shares', concept: idea.key });
    const why = shared('confirmed').find(({ ask }) => ask === 'why');
    expect(why?.ask === 'why' && [...why.ends].sort()).toEqual(ends.sort());
    expect(ends).not.toContain(third!.key);
    expect(shared('proposed').map(({ ask }) => ask)).not.toContain('who-shares');
  });

  it('ask for several municipalities only where somebody has worked in several', () => {
    expect(question('several-homes')).toBeDefined();
    const one = graph.edges.filter(({ attributes }) => attributes.kind !== 'holds_role');
    expect(questionsIn(indexGraph({ ...graph, edges: one })).map(({ ask }) => ask)).not.toContain('several-homes');
  });

  it('are none where there is nothing to ask', () => {
    expect(questionsIn(indexGraph({ ...graph, nodes: [], edges: [] }))).toEqual([]);
  });
});

describe('questions as they are typed', () => {
  const idea = graph.nodes.find(({ attributes }) => attributes.kind === 'concept')!;
  const [one, other] = graph.nodes.filter(({ attributes }) => attributes.kind === 'municipality');
  const index = buildSearchIndex(knowledge);
  const find = (name: string) => searchNames(index, name).map(({ key }) => key);
  const typed = (query: string, words: Words = sv) =>
    typedQuestions(knowledge, query, words.search.questions.asking, find);
  const label = ({ attributes }: { attributes: { label: string } }) => attributes.label;

  it('are those that are offered, in either language', () => {
    for (const words of [sv, en]) {
      const { questions } = words.search;
      const { why, whoShares, severalHomes } = questions;
      expect(typed(severalHomes, words)).toEqual([{ ask: 'several-homes' }]);
      expect(typed(whoShares(label(idea)), words)[0]).toEqual({ ask: 'who-shares', concept: idea.key });
      const ends = [one!.key, other!.key];
      expect(typed(why(label(one!), label(other!)), words)).toEqual([{ ask: 'why', ends }]);
    }
  });

  it('may be put shortly', () => {
    expect(typed(`kommuner ${label(idea)}`)[0]).toEqual({ ask: 'who-shares', concept: idea.key });
    expect(typed('mer än en kommun')).toEqual([{ ask: 'several-homes' }]);
    expect(typed('Vilka kommuner delar arbetssätt?')).toEqual(
      sharedIdeas(knowledge)
        .slice(0, 5)
        .map(({ concept }) => ({ ask: 'who-shares', concept })),
    );
  });

  it('are none in names and in what is not known', () => {
    for (const query of [
      '',
      label(one!),
      'kommunalråd',
      `varför hör ${label(one!)} och Ingenstans ihop`,
      'rektor 2019',
    ])
      expect([query, typed(query)]).toEqual([query, []]);
  });
});
