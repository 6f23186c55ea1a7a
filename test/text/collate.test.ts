import fc from 'fast-check';
import { expect, it } from 'vitest';
import { swedishOrder } from '../../src/text/collate.ts';

it('sorts as a Swedish register does', () => {
  const names = ['Öckerö', 'Ale', 'Åre', 'Årskurs 10', 'Zinkgruvan', 'Älvdalen', 'årskurs 9', 'Édith', 'Eda', 'Falun'];
  expect(names.sort(swedishOrder)).toEqual([
    'Ale',
    'Eda',
    'Édith',
    'Falun',
    'Zinkgruvan',
    'Åre',
    'årskurs 9',
    'Årskurs 10',
    'Älvdalen',
    'Öckerö',
  ]);
});

it('is an order: total and the same both ways', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
      expect(Math.sign(swedishOrder(a, b))).toBe(-Math.sign(swedishOrder(b, a)) + 0);
      if (swedishOrder(a, b) === 0) expect(a).toBe(b);
      if (swedishOrder(a, b) <= 0 && swedishOrder(b, c) <= 0) expect(swedishOrder(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
