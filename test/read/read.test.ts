import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/read/read.ts';

const clean = (text: string, title?: string) =>
  cleanText({ id: 'text', path: 'text.txt', text, ...(title === undefined ? {} : { title }) });

const table: readonly (readonly [phenomenon: string, text: string, expected: string])[] = [
  ['plain text stays', 'Hej\n\nVi läser.', 'Hej\n\nVi läser.'],
  ['byte order mark', '\ufeffHej', 'Hej'],
  ['composed letters', 'A\u030asa O\u0308berg', 'Åsa Öberg'],
  // Line ends.
  ['CR LF', 'ett\r\ntvå\r\n\r\ntre', 'ett\ntvå\n\ntre'],
  ['CR alone', 'ett\rtvå', 'ett\ntvå'],
  ['line and paragraph separator', 'ett\u2028två\u2029tre', 'ett\ntvå\ntre'],
  ['next line, vertical tab, form feed', 'ett\u0085två\vtre\ffyra', 'ett\ntvå\ntre\nfyra'],
  // Marks that cannot be seen.
  ['soft hyphen', 'utbild\u00adnings\u00adchef', 'utbildningschef'],
  ['soft hyphen at a line end', 'utbildnings\u00ad\nchefen kom', 'utbildningschefen kom'],
  ['soft hyphen at a line end, with indent', 'utbildnings\u00ad\n   chefen', 'utbildningschefen'],
  ['zero width blanks and joiners', 'An\u200bna\u200d Ek\u2060', 'Anna Ek'],
  ['byte order mark inside', 'Anna\ufeff Ek', 'Anna Ek'],
  ['control characters', 'An\u0000na\u0007 Ek\u001b\u009f', 'Anna Ek'],
  ['a tab stays', 'Anna\tEk', 'Anna\tEk'],
  ['blanks that do not break', 'Anna\u00a0Ek\u202f2\u2009000', 'Anna Ek 2 000'],
  // Ligatures.
  ['ff', 'tra\ufb00a', 'traffa'],
  ['fi and fl', '\ufb01nt \ufb02it', 'fint flit'],
  ['ffi and ffl', 'o\ufb03cer, sku\ufb04a', 'officer, skuffla'],
  // Words cut by a line end.
  ['cut word', 'utveck-\nling av skolan', 'utveckling av skolan'],
  ['cut word over CR LF', 'utveck-\r\nling', 'utveckling'],
  ['cut word before an indent', 'utveck-\n   ling', 'utveckling'],
  ['hanging hyphen before och', 'barn-\noch ungdom', 'barn-\noch ungdom'],
  ['hanging hyphen before eller', 'för-\neller grundskola', 'för-\neller grundskola'],
  ['hyphen before a capital', 'Anna-\nLena', 'Anna-Lena'],
  ['hyphen before an empty line', 'utveck-\n\nling', 'utveck-\n\nling'],
  ['a dash cuts no word', 'läsa –\nskriva', 'läsa –\nskriva'],
  // Ends.
  ['empty lines around', '\n\nHej\n\n\n', 'Hej'],
  ['blanks at line ends', 'ett  \ntvå\t\ntre ', 'ett\ntvå\ntre'],
  ['an indent stays', 'Lista:\n  ett', 'Lista:\n  ett'],
  ['a digit is text', '7', '7'],
];

describe('cleanText', () => {
  for (const [phenomenon, text, expected] of table) {
    it(phenomenon, () => expect(clean(text)).toEqual({ text: expected, messages: [] }));
  }

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\r\n '],
    ['marks only', '– … * § \u00ad'],
    ['control characters only', '\u0000\u0001'],
  ])('%s is no text, and says so', (_, text) => {
    const result = clean(text);
    expect(result.text).toBeNull();
    expect(result.messages).toMatchObject([{ severity: 'warning', code: 'empty-text', path: 'text.txt' }]);
  });

  it.each([
    ['put first', 'Vi läser.', 'Läsning i skolan', 'Läsning i skolan\n\nVi läser.'],
    ['not put twice', 'Läsning i skolan\nVi läser.', 'Läsning i skolan', 'Läsning i skolan\nVi läser.'],
    ['not when it stands further down', 'Meny\nLäsning\nVi läser.', 'Läsning', 'Meny\nLäsning\nVi läser.'],
    ['without needless blanks', 'Vi läser.', '  Läsning \n i skolan ', 'Läsning i skolan\n\nVi läser.'],
    ['composed', 'Åsa läser.', 'A\u030asa', 'Åsa läser.'],
    ['not when it is empty', 'Vi läser.', ' ', 'Vi läser.'],
  ])('a title is %s', (_, text, title, expected) => expect(clean(text, title).text).toBe(expected));

  it('leaves a clean text alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const once = clean(text).text;
        if (once !== null) expect(clean(once).text).toBe(once);
      }),
      { seed: 4711, numRuns: 300 },
    );
  });

  it('gives NFC with one kind of line end and no control characters', () => {
    const unit = fc.constantFrom(
      'a',
      'o\u0308',
      '\r',
      '\n',
      '\u00ad',
      '-',
      '\u0000',
      '\u2028',
      ' ',
      '\t',
      '\ufb01',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const result = clean(text).text ?? '';
        expect(result.normalize('NFC')).toBe(result);
        expect(result.replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}|[\u00ad\u2028\u2029]/u);
      }),
      { seed: 4711, numRuns: 300 },
    );
  });
});
