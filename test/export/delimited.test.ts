import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText, defused, htmlTable, type PlainRow, tabText, wellFormed } from '../../src/export/delimited.ts';

const hostile = fc.string({ unit: fc.constantFrom(...'ab=+-@"\t\r\n;,\'å <&0'), maxLength: 8 });
const cell = fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.integer(), fc.constantFrom(0.97, 0.5));
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));

/** What a reader of the file should find in a cell. */
const meant = (value: PlainRow[number], comma: boolean) =>
  typeof value === 'number' ? String(value).replace('.', comma ? ',' : '.') : defused(wellFormed(value));

describe('CSV', () => {
  it('read back by another reader is what was written, in both forms', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const plain = Papa.parse<string[]>(csvText(rows), { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);
        expect(plain).toEqual(rows.map((row) => row.map((value) => meant(value, false))));
        const text = csvText(rows, 'excel');
        expect(text.startsWith('\ufeff')).toBe(true);
        const excel = Papa.parse<string[]>(text.slice(1), { delimiter: ';', newline: '\r\n' }).data.slice(0, -1);
        expect(excel).toEqual(rows.map((row) => row.map((value) => meant(value, true))));
      }),
    );
  });

  it('holds no formula', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { data } = Papa.parse<string[]>(csvText(rows), { delimiter: ',', newline: '\r\n' });
        for (const text of data.flat()) expect(/^[=+\-@\t\r]/u.test(text) && Number.isNaN(Number(text))).toBe(false);
      }),
    );
  });

  it('writes what people expect', () => {
    const rows = [
      ['Person', 'Säkerhet'],
      ['Ek, Anna', 0.97],
      ['=1+1', 1],
    ];
    expect(csvText(rows)).toBe(`Person,Säkerhet\r\n"Ek, Anna",0.97\r\n'=1+1,1\r\n`);
    expect(csvText(rows, 'excel')).toBe(`\ufeffPerson;Säkerhet\r\nEk, Anna;0,97\r\n'=1+1;1\r\n`);
  });
});

describe('what goes to the clipboard', () => {
  it('has one line for each row and as many tabs as columns, whatever stands in the cells', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const lines = tabText(rows).split('\r\n');
        expect(lines).toHaveLength(rows.length);
        for (const [at, line] of lines.entries()) {
          const cells = line.split('\t');
          expect(cells).toHaveLength(rows[at]!.length);
          // A plain number may have its sign: +4 is no formula.
          for (const text of cells) expect(/^[=+@]/u.test(text) && !/^\+\d+(?:[.,]\d+)?$/u.test(text)).toBe(false);
        }
      }),
    );
  });

  it('is also a table whose cells are text', () => {
    expect(htmlTable([['Person'], ['<b>Anna & Bo</b>'], ['=1']])).toBe(
      "<table><thead><tr><th>Person</th></tr></thead><tbody><tr><td>&lt;b&gt;Anna &amp; Bo&lt;/b&gt;</td></tr><tr><td>'=1</td></tr></tbody></table>",
    );
  });
});
