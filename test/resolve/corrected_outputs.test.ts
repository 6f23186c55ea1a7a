import { describe, expect, it } from 'vitest';
import { countQuotes, proofTexts, statementsOf } from '../../src/app/proof.ts';
import { storedTexts } from '../../src/app/texts.ts';
import { documentsById, formatNames, writers } from '../../src/export/index.ts';
import { normaliseGraph, serializeGraph } from '../../src/graph/index.ts';
import { indexGraph } from '../../src/view/knowledge.ts';
import { postRows } from '../../src/view/posts_table.ts';
import { timelineOf } from '../../src/view/timeline.ts';
import { wordsOf } from '../../src/words/index.ts';
import { plain, portrait, summary } from '../../src/words/prose/portrait.ts';
import { corrected } from './corrected.ts';
import { world } from './world.ts';

/** What takes a graph takes one whose evidence is rows of the corrections, alone or beside texts. */
const { graph, documents, said } = corrected(world, [
  { id: 'new', decision: 'add', subject: 'person:lo-vik', value: 'Lo Vik' },
  {
    id: 'post',
    decision: 'add',
    subject: 'person:lo-vik',
    relation: 'holds_role',
    object: 'role:rektor',
    organisation: 'organisation:granskolan@2080',
    start: '2020-08',
  },
  { id: 'same', decision: 'same', subject: 'person:vendela-sjöström', object: 'person:vendela-sjöstrom' },
  { id: 'sure', decision: 'confirm', subject: 'person:bo-lindmark', relation: 'holds_role', object: 'role:rektor' },
]);
const parts = { graph, documents: documentsById(documents) };
const knowledge = indexGraph(graph);

it('the decisions hold', () => {
  expect(said).toEqual([]);
  expect([...serializeGraph(graph)].join('')).toBe([...serializeGraph(normaliseGraph(graph))].join(''));
});

describe('writers', () => {
  it.each(formatNames)('%s writes added nodes and posts', (format) => {
    const text = [...writers[format].write(parts)].join('');
    // What a person added stands in no text, and so in no list of texts or of places in them.
    if (format !== 'documents' && format !== 'mentions') expect(text).toContain('person:lo-vik');
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it('tables name the row where no sentence can be shown', () => {
    const row = [...writers.edges.write(parts)]
      .join('')
      .split('\n')
      .find((line) => line.includes('lo-vik holds_role'));
    expect(row).toContain('rättelse');
    expect(row).toContain('post');
  });
});

describe('the page', () => {
  it.each(['sv', 'en'] as const)('tells of every node in %s', (language) => {
    const words = wordsOf[language];
    for (const node of graph.nodes) {
      const told = portrait(knowledge, node, words);
      expect(summary(knowledge, node, words), node.key).not.toMatch(/undefined|NaN/);
      const { plain: text } = proofTexts(
        told,
        words,
        knowledge,
        storedTexts(() => documents),
      );
      expect(text, node.key).not.toMatch(/undefined|NaN/);
    }
  });

  it('says of an added post which row it comes from', () => {
    const told = portrait(knowledge, knowledge.nodes.get('person:lo-vik')!, wordsOf.sv);
    const statements = statementsOf(told);
    expect(statements.map(({ parts: said }) => plain(said))).toContain('Rektor vid Granskolan');
    const texts = storedTexts(() => documents);
    expect(countQuotes(statements, texts)).toBe(0);
    const { plain: text } = proofTexts(
      told,
      wordsOf.sv,
      knowledge,
      storedTexts(() => documents),
    );
    expect(text).toContain('Rättat för hand (rad post i rättelserna)');
  });

  it('puts an added post into the table and on the time line', () => {
    const rows = postRows(knowledge);
    const row = rows.find(({ person }) => person.text === 'Lo Vik')!;
    expect([row.documents, row.role.text]).toEqual([[], 'rektor']);
    expect(JSON.stringify(timelineOf(rows, 'person'))).toContain('lo-vik');
  });
});
