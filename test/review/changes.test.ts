import { describe, expect, it } from 'vitest';
import { changeRows, findChanges, formatChanges } from '../../src/review/index.ts';
import { graphOf, type Texts } from '../resolve/builds.ts';

const old = {
  a: ['Vendela Ask är rektor på Björkhagsskolan i Falun.', '2018-05-08'],
  b: ['Bo Lindmark är lärare på Ängsskolan i Ljusdal.', '2018-06-01'],
  c: ['Bo Lindmark är kurator i Ljusdal.', '2018-06-02'],
} satisfies Texts;
const between = (before: Texts, after: Texts) => {
  const [one, other] = [graphOf(before), graphOf(after)];
  const changes = findChanges(one, other);
  return { changes, text: formatChanges(changes, one, other), rows: changeRows(changes, one, other) };
};
const lines = (before: Texts, after: Texts) =>
  between(before, after).changes.map(({ change, key, fields }) =>
    [change, key, ...fields.map((field) => `${field.name} ${field.before} → ${field.after}`)].join(' | '),
  );

describe('what has changed', () => {
  it('is nothing between a graph and itself, nor by another order of the texts', () => {
    expect(between(old, old).text).toBe('Nothing has changed.\n');
    expect(lines(old, Object.fromEntries(Object.entries(old).reverse()))).toEqual([]);
  });

  it('is what a new text brings, and the other way round what goes with it', () => {
    const more = { ...old, d: ['Siv Ekermo är skolchef i Falun.', '2019-01-01'] } satisfies Texts;
    const came = lines(old, more);
    expect(came).toEqual(
      expect.arrayContaining([
        'came | person:siv-ekermo',
        'came | document:d',
        'came | role:skolchef',
        'came | person:siv-ekermo holds_role role:skolchef municipality:2080',
        'came | person:siv-ekermo works_in municipality:2080',
      ]),
    );
    expect(came.every((line) => line.startsWith('came'))).toBe(true);
    expect(lines(more, old)).toEqual(came.map((line) => line.replace('came', 'went')));
  });

  it('is a post that ends, and one that moves', () => {
    const later = {
      ...old,
      a: ['Vendela Ask var rektor på Björkhagsskolan i Falun till 2019.', '2019-05-08'],
      b: ['Bo Lindmark är lärare på Granskolan i Ljusdal.', '2018-06-01'],
    } satisfies Texts;
    const changed = lines(old, later).filter((line) => line.includes(' holds_role '));
    expect(changed).toEqual([
      expect.stringMatching(/^changed \| person:bo-lindmark holds_role role:lärare .*ängsskolan.* → .*granskolan/u),
      expect.stringMatching(/^changed \| person:vendela-ask holds_role role:rektor .*status current → former/u),
    ]);
  });

  it('is no coming and going where a key only gets its place', () => {
    const namesakes = {
      a: ['Anna Svensson är rektor i Falun. Anna Svensson talade.', '2019-01-01'],
      b: ['Maria Ask är rektor i Falun.', '2019-01-01'],
    } satisfies Texts;
    const more = { ...namesakes, c: ['Anna Svensson är sjuksköterska i Ljusdal.', '2019-02-01'] } satisfies Texts;
    const people = lines(namesakes, more).filter((line) => / \| person:anna-svensson(@\d+)?( \||$)/u.test(line));
    expect(people.length).toBeGreaterThan(0);
    expect(people.filter((line) => line.startsWith('went'))).toEqual([]);
  });

  it('is told as text and as a table, people and posts first', () => {
    const more = { ...old, d: ['Siv Ekermo är skolchef i Falun.', '2019-01-01'] } satisfies Texts;
    const { text, rows } = between(old, more);
    expect(text).toMatch(/^\d+ came, 0 went, 0 changed\n\nperson\n {2}\+ Siv Ekermo\n/u);
    expect(text).toContain('  + Siv Ekermo → skolchef, Falun\n');
    expect(text.indexOf('holds_role')).toBeLessThan(text.indexOf('works_in'));
    expect(rows[0]).toEqual(['came', 'node', 'person', 'person:siv-ekermo', 'Siv Ekermo', '', '', '']);
  });
});
