import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeNames,
  decodeSmallTables,
  decodeTables,
  emptyTables,
  encodeNames,
  encodeSmallTables,
  encodeTables,
} from '../../src/lexicon/index.ts';
import { names, tables } from './arbitrary_tables.ts';

const sorted = (map: ReadonlyMap<string, number>) => [...map].sort(([left], [right]) => (left < right ? -1 : 1));

test('what is encoded is decoded the same', () => {
  fc.assert(
    fc.property(tables, (pack) => {
      const decoded = decodeTables(encodeTables(pack));
      expect({ ...decoded, names: sorted(decoded.names) }).toEqual({ ...pack, names: sorted(pack.names) });
    }),
  );
});

test('the two parts can be shipped apart', () => {
  fc.assert(
    fc.property(tables, (pack) => {
      const { names: bits, ...small } = pack;
      expect(decodeSmallTables(encodeSmallTables(pack))).toEqual(small);
      expect(sorted(decodeNames(encodeNames(bits)))).toEqual(sorted(bits));
    }),
  );
});

test('the decoded names answer like a map', () => {
  fc.assert(
    fc.property(names, fc.array(fc.string({ maxLength: 5 })), (map, others) => {
      const decoded = decodeNames(encodeNames(map));
      for (const name of [...map.keys(), ...others]) {
        expect(decoded.get(name)).toBe(map.get(name));
        expect(decoded.has(name)).toBe(map.has(name));
      }
      const seen = new Map<string, number>();
      decoded.forEach((bits, name) => {
        seen.set(name, bits);
      });
      expect(decoded.size).toBe(map.size);
      expect(seen).toEqual(new Map(decoded));
      expect([...decoded.keys()]).toEqual([...map.keys()].sort());
      expect([...decoded.values()]).toEqual([...decoded].map(([, bits]) => bits));
    }),
  );
});

test('the same tables give the same text, whatever the order of the names', () => {
  fc.assert(
    fc.property(names, (map) => {
      expect(encodeNames(new Map([...map].reverse()))).toBe(encodeNames(map));
    }),
  );
});

test('an empty pack survives', () => {
  const decoded = decodeTables(encodeTables(emptyTables));
  expect({ ...decoded, names: [...decoded.names] }).toEqual({ ...emptyTables, names: [] });
});

test('another format or a text cut short is named, not guessed at', () => {
  const text = encodeTables(emptyTables);
  expect(() => decodeTables(text.replace('samband-tables/1', 'samband-tables/0'))).toThrow(
    'build the compact data pack anew',
  );
  expect(() => decodeTables(text.replace('samband-names/1', 'samband-names/9'))).toThrow(
    'build the compact data pack anew',
  );
  expect(() => decodeTables('samband-tables/1\n{}')).toThrow('build it anew');
  expect(() => decodeNames('samband-names/1\n')).toThrow('build the data pack anew');
  expect(() => decodeNames('')).toThrow('build the compact data pack anew');
});

test('a line end in a name or a word is refused', () => {
  expect(() => encodeNames(new Map([['An\nna', 1]]))).toThrow('"An\\nna"');
  expect(() => encodeSmallTables({ ...emptyTables, words: [{ class: 'common', word: 'a\nb', note: '' }] })).toThrow(
    'line end',
  );
});
