import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../src/app/proof.ts';
import { storedTexts } from '../../src/app/texts.ts';
import { appendRows, readDecisions } from '../../src/decide/index.ts';
import { answersTo, findDoubts } from '../../src/review/index.ts';
import { isCorrection } from '../../src/view/evidence.ts';
import { indexGraph } from '../../src/view/knowledge.ts';
import { postRows } from '../../src/view/posts_table.ts';
import { wordsOf } from '../../src/words/index.ts';
import { cellText } from '../../src/words/post_cells.ts';
import { portrait } from '../../src/words/prose/portrait.ts';
import { resultOf, type Texts } from '../resolve/builds.ts';

/** What stands under the posts on a card, each side with its sentences. */
function told(texts: Texts, key: string, language: 'sv' | 'en' = 'sv'): string[] {
  const { graph, documents } = resultOf(texts);
  const knowledge = indexGraph(graph);
  const stored = storedTexts(() => documents);
  const card = portrait(knowledge, knowledge.nodes.get(key)!, wordsOf[language]);
  return statementsOf(card).flatMap(({ further = [] }) =>
    further.map(({ parts, sides, contradicts }) => {
      const said = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
      const quotes = sides.map(({ label, evidence }) => {
        const claims = evidence.flatMap((item) => {
          const quote = isCorrection(item) ? null : stored.quote(item.document, item.start, item.end);
          return quote ? [`${quote.before}${quote.claim}${quote.after}`] : [];
        });
        return `${label}: ${claims.join(' ')}`;
      });
      return [`${contradicts ? '≠ ' : ''}${said}`, ...quotes].join(' | ');
    }),
  );
}

const follow = {
  a: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2016-01-01'],
  b: ['Bo Lindmark är rektor på Björkhagsskolan i Falun.', '2019-01-01'],
} satisfies Texts;
const [vendela, bo] = ['person:vendela-sjöström', 'person:bo-lindmark'];
const here = 'rektor på Björkhagsskolan i Falun';

describe('posts over time on a card', () => {
  it('tells who had it before and after, with the sentences of both', () => {
    const sides = (one: string, other: string) => `${one}: ${one} är ${here}. | ${other}: ${other} är ${here}.`;
    expect(told(follow, bo)).toEqual([`Efterträdde Vendela Sjöström | ${sides('Bo Lindmark', 'Vendela Sjöström')}`]);
    expect(told(follow, vendela, 'en')).toEqual([
      `Succeeded by Bo Lindmark | ${sides('Vendela Sjöström', 'Bo Lindmark')}`,
    ]);
    expect(told(follow, 'organisation:björkhagsskolan@2080')).toHaveLength(2);
  });

  it.each<[string, Texts, string]>([
    [
      'two starts',
      {
        a: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun sedan 2012.', '2016-01-01'],
        b: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun sedan 2014.', '2016-02-01'],
      },
      `≠ började 2012 eller 2014 | 2012: Vendela Sjöström är ${here} sedan 2012. | 2014: Vendela Sjöström är ${here} sedan 2014.`,
    ],
    [
      'left, and held later',
      {
        a: ['Vendela Sjöström, tidigare rektor på Björkhagsskolan i Falun, log.', '2016-01-01'],
        b: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2018-02-01'],
      },
      `≠ en text säger att tjänsten är lämnad, en senare att den innehas | Lämnad: Vendela Sjöström, tidigare ${here}, log. | Innehas: Vendela Sjöström är ${here}.`,
    ],
    [
      'an end, and held after it',
      {
        a: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun till 2019.', '2016-01-01'],
        b: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2021-02-01'],
      },
      `≠ slutade 2019, men innehas i en senare text | 2019: Vendela Sjöström är ${here} till 2019. | Innehas: Vendela Sjöström är ${here}.`,
    ],
  ])('shows both sides of a contradiction: %s', (_, texts, expected) => {
    expect(told(texts, vendela)).toEqual([expected]);
  });

  it('shows two in one seat at one time on both cards, in the table, and as a doubt until one is confirmed', () => {
    const texts = {
      ...follow,
      c: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun, och bor där.', '2020-01-01'],
    } satisfies Texts;
    expect(told(texts, bo)[0]).toMatch(/^≠ Vendela Sjöström har samma tjänst samtidigt \| Bo .* \| Vendela /u);
    const { graph } = resultOf(texts);
    const knowledge = indexGraph(graph);
    expect(postRows(knowledge).map((row) => cellText(row, 'sequence', wordsOf.sv))).toEqual(['motsägs', 'motsägs']);
    const doubts = findDoubts(graph).filter(({ kind }) => kind === 'contradiction');
    expect(doubts.map(({ subject }) => subject)).toEqual([bo, vendela]);
    const { yes, no } = answersTo(doubts[0]!, {
      node: (key) => knowledge.nodes.get(key),
      edge: (key) => graph.edges[knowledge.edgeIndex.get(key)!],
      posts: () => [],
      documents: knowledge.documents,
    });
    const row = { subject: bo, relation: 'holds_role', object: 'role:rektor' };
    expect([yes, no]).toMatchObject([[{ ...row, decision: 'confirm' }], [{ ...row, decision: 'reject' }]]);
    const text = appendRows('', [{ id: 'y', ...yes[0]! }]);
    const { decisions } = readDecisions(text, 'corrections.csv');
    const after = findDoubts(resultOf(texts, decisions).graph, decisions);
    expect(after.filter(({ kind }) => kind === 'contradiction').map(({ subject }) => subject)).toEqual([vendela]);
  });
});
