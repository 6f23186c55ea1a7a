import { describe, expect, it } from 'vitest';
import { counts, judge } from './build.ts';

describe('persons and municipalities', () => {
  const gold = {
    persons: [{ name: 'Lise-lott Ahl', alt: ['Lise-Lott Ahl'], surface: ['Lise-lott Ahl', 'Lise-lott'] }],
    municipalities: [
      { name: 'Falun', status: 'must' },
      { name: 'Mora', status: 'ok' },
    ],
  };

  it('match by label or alias whatever the case, and nothing else', () => {
    const nodes = [
      ['person:a', 'LISE-LOTT AHL'],
      ['person:b', 'Lise-lott Ahls'],
      ['municipality:2080', 'Falu', { aliases: ['Falun'] }],
      ['municipality:2062', 'Mora'],
    ] as const;
    const result = judge(nodes, [], gold);
    expect(counts(result, 'persons')).toEqual([1, 0, 1]);
    expect(counts(result, 'municipalities')).toEqual([1, 0, 0]);
    expect(result.scores.municipalities!.neutral).toBe(1);
  });

  it('do not match by a given name alone', () => {
    const result = judge([['person:b', 'Lise-lott Berg', { aliases: ['Lise-lott'] }]], [], gold);
    expect(counts(result, 'persons')).toEqual([0, 1, 1]);
  });

  it('are neutral when partial', () => {
    expect(counts(judge([['person:x', 'Kalle', { partial: true }]], [], gold), 'persons')).toEqual([0, 1, 0]);
  });

  it('count only in the document where their evidence lies', () => {
    const result = judge([['person:a', 'Lise-lott Ahl', {}, 'b/other']], [], gold);
    expect(counts(result, 'persons')).toEqual([0, 1, 0]);
  });

  it('are found once each: one node for two people finds one', () => {
    const two = { persons: [{ name: 'Anna Ek' }, { name: 'Eva Ek' }] };
    expect(counts(judge([['person:a', 'Anna Ek', { aliases: ['Eva Ek'] }]], [], two), 'persons')).toEqual([1, 1, 0]);
  });

  it('tell of a second node for the same person, and do not count it', () => {
    const result = judge(
      [
        ['person:a', 'Lise-lott Ahl'],
        ['person:b', 'Lise-Lott Ahl'],
      ],
      [],
      gold,
    );
    expect(counts(result, 'persons')).toEqual([1, 0, 0]);
    expect(result.errors.filter(({ verdict }) => verdict === 'split')).toHaveLength(1);
  });
});

describe('organisations', () => {
  it('match in another inflection', () => {
    const gold = { organisations: [{ name: 'barn- och utbildningsförvaltningen', alt: ['BUF'] }] };
    expect(counts(judge([['organisation:a', 'Barn- och utbildningsförvaltning']], [], gold), 'organisations')).toEqual([
      1, 0, 0,
    ]);
    expect(
      counts(judge([['organisation:a', 'Förvaltningen', { aliases: ['BUF'] }]], [], gold), 'organisations'),
    ).toEqual([1, 0, 0]);
  });
});

describe('events', () => {
  const gold = { events: [{ name: 'ledarforum', date: '--05-06', dateAlt: ['2015-05-06', 'XXXX-05-06'] }] };
  const dated = (date: string | undefined) =>
    judge([['event:a', 'Ledarforumet', date === undefined ? {} : { date }]], [], gold);

  it.each([undefined, '--05-06', '2015-05-06', '2019-05-06', '2015', '2015-05'])('agree on %s', (date) => {
    expect(counts(dated(date), 'events')).toEqual([1, 0, 0]);
  });

  it.each(['--05-07', '2015-06-06', '2015-06'])('do not agree on %s', (date) => {
    expect(counts(dated(date), 'events')).toEqual([0, 1, 1]);
  });

  it('agree when the day lies between the first and the last', () => {
    const middle = { events: [{ name: 'läger', date: '2020-06-02' }] };
    const result = judge([['event:a', 'läger', { date: '2020-06-01', endDate: '2020-06-03' }]], [], middle);
    expect(counts(result, 'events')).toEqual([1, 0, 0]);
  });
});

describe('concepts', () => {
  const gold = {
    concepts: [
      { name: 'betyg och bedömning', alt: ['bedömning', 'betyg'] },
      { name: 'lärgrupp', alt: ['lärgrupper'] },
      { name: 'skolutveckling', status: 'ok' },
    ],
  };

  it('make a second inflection wrong', () => {
    const result = judge(
      [
        ['concept:a', 'lärgrupp'],
        ['concept:b', 'lärgrupperna'],
      ],
      [],
      gold,
    );
    expect(counts(result, 'concepts')).toEqual([1, 1, 1]);
  });

  it('allow another of the entry’s names beside the first', () => {
    expect(
      counts(
        judge(
          [
            ['concept:a', 'betyg'],
            ['concept:b', 'bedömning'],
          ],
          [],
          gold,
        ),
        'concepts',
      ),
    ).toEqual([1, 1, 0]);
  });

  it('are neutral when proposed or only allowed, and else wrong', () => {
    const nodes = [
      ['concept:a', 'fika', { status: 'proposed' }],
      ['concept:b', 'skolutveckling'],
      ['concept:c', 'kaffe'],
    ] as const;
    expect(counts(judge(nodes, [], gold), 'concepts')).toEqual([0, 2, 1]);
  });
});
