import { describe, expect, it } from 'vitest';
import { indexGraph } from '../../src/view/knowledge.ts';
import { postsOn } from '../../src/view/posts_on.ts';
import { postRows } from '../../src/view/posts_table.ts';
import { graphOf, type Texts } from '../resolve/builds.ts';

const rows = postRows(
  indexGraph(
    graphOf({
      a: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun.', '2014-05-01'],
      b: ['Vendela Sjöström är rektor på Björkhagsskolan i Falun, och nöjd.', '2016-05-01'],
      c: ['Bo Lindmark är rektor på Björkhagsskolan i Falun.', '2019-05-01'],
      d: ['Siv Ekermo är rektor på Ängsskolan i Ljusdal sedan 2012. Hon slutar som rektor i juni 2015.', '2015-03-01'],
      e: ['Tor Ekman, tidigare rektor på Noretskolan i Mora, log.', '2018-01-01'],
    }),
  ),
);
const on = (date: string) => postsOn(rows, date).map(({ row, certainty }) => `${row.person.text} ${certainty}`);

describe('who works where on a date', () => {
  it.each([
    ['before all texts', '2011', []],
    ['a told start', '2013-01-01', ['Siv Ekermo held']],
    ['between two texts', '2015-02-01', ['Siv Ekermo held', 'Vendela Sjöström held']],
    ['somebody else has it later', '2017-08-15', ['Vendela Sjöström possible']],
    ['the later one', '2019', ['Bo Lindmark held', 'Vendela Sjöström possible']],
    ['behind the last text', '2022-01-01', ['Bo Lindmark likely']],
  ])('%s: %s', (_, date, expected) => expect([...on(date)].sort()).toEqual(expected));
});

describe('who is announced', () => {
  const announced = 'Bo Lindmark blir ny rektor på Björkhagsskolan i Falun.';
  const onDay = (date: string, later: Texts = {}, first = announced) =>
    postsOn(postRows(indexGraph(graphOf({ a: [first, '2021-05-20'], ...later }))), date).map(
      ({ certainty }) => certainty,
    );
  const held: Texts = { b: ['Bo Lindmark är rektor på Björkhagsskolan i Falun.', '2022-02-01'] };

  it('does not work there before the told start', () => {
    for (const start of ['den 1 augusti', 'den 1 augusti 2021']) {
      const text = `${announced} Han tillträder ${start}.`;
      for (const later of [{}, held]) {
        expect(onDay('2021-05-20', later, text)).toEqual([]);
        expect(onDay('2021-07-31', later, text)).toEqual([]);
        expect(onDay('2021-08-01', later, text)).toEqual(['held']);
      }
      expect(onDay('2021-09-01', {}, text)).toEqual(['likely']);
    }
  });

  it('may work there from then on, when no text says since when', () => {
    expect(onDay('2021-05-19')).toEqual([]);
    expect(onDay('2021-09-01')).toEqual(['possible']);
    expect(onDay('2022-02-01', held)).toEqual(['held']);
    expect(onDay('2021-05-20', held)).toEqual([]);
  });
});
