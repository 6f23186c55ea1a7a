import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gapBlank,
  gapLine,
  gapNone,
  gapSpace,
  gapTab,
  TokenBuffer,
  type Tokens,
  tokenise,
} from '../../src/text/tokens.ts';
import { Vocabulary } from '../../src/text/vocabulary.ts';

/** The tokens as strings, cut by their offsets. */
function cut(text: string, tokens: Tokens): string[] {
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i]!, tokens.end[i]!));
}

const split = (text: string): string[] => cut(text, tokenise(text, new Vocabulary()));

const table: readonly (readonly [phenomenon: string, text: string, expected: string])[] = [
  // Words; the tokens stand between blanks.
  ['words and a full stop', 'Hon läser.', 'Hon läser .'],
  ['letters beyond a–z', 'Åsa Öberg, Zoë Müller', 'Åsa Öberg , Zoë Müller'],
  ['a combining mark belongs to its letter', 'cafe\u0301t är', 'cafe\u0301t är'],
  ['letters of other alphabets', 'Иван läser', 'Иван läser'],
  ['digits behind letters', 'P4 och SFI2', 'P4 och SFI2'],
  // Hyphens.
  ['double name', 'Anna-Lena Ek-Lund', 'Anna-Lena Ek-Lund'],
  ['hyphen before a digit', 'F-6', 'F-6'],
  ['non-breaking hyphen', 'Karl\u2011Erik', 'Karl\u2011Erik'],
  ['acronym and word', 'IT-strateg', 'IT-strateg'],
  ['hanging before och', 'barn- och utbildningsnämnden', 'barn- och utbildningsnämnden'],
  ['hanging before eller', 'för- eller grundskola', 'för- eller grundskola'],
  ['hanging before respektive', 'för- respektive grundskola', 'för- respektive grundskola'],
  ['hanging before samt', 'kost- samt städenheten', 'kost- samt städenheten'],
  ['hanging before &', 'barn- & ungdomsnämnden', 'barn- & ungdomsnämnden'],
  ['hanging before a comma', 'kultur-, fritids- och turistchef', 'kultur- , fritids- och turistchef'],
  ['hyphen before a word that does not join', 'skolan- en plats', 'skolan - en plats'],
  ['hyphen between blanks', 'Ek - rektor', 'Ek - rektor'],
  ['hyphen at the beginning', '-Ja, sa hon', '- Ja , sa hon'],
  ['hyphen at the end', 'slut-', 'slut -'],
  ['a dash is no hyphen', 'skola–hem', 'skola – hem'],
  // Colons.
  ['genitive of an acronym', 'SKR:s kongress', 'SKR:s kongress'],
  ['definite acronym', 'vd:n och tv:n', 'vd:n och tv:n'],
  ['longer ending', 'SKR:are', 'SKR:are'],
  ['short saint', 'S:t Olof', 'S:t Olof'],
  ['label before a word', 'Rektor:Anna', 'Rektor : Anna'],
  ['label before a blank', 'Rektor: Anna', 'Rektor : Anna'],
  // Apostrophes.
  ['curly apostrophe in a name', 'O’Connor', 'O’Connor'],
  ['straight apostrophe in a name', "D'Angelo", "D'Angelo"],
  ['apostrophe as a quotation mark', "'Läslyftet'", "' Läslyftet '"],
  // Numbers.
  ['clock', 'kl. 13.30', 'kl . 13.30'],
  ['ISO date', '2017-09-15', '2017-09-15'],
  ['day and month', '6/5-2015', '6/5-2015'],
  ['decimal', '1,5 miljoner', '1,5 miljoner'],
  ['clock with a colon', '08:15', '08:15'],
  ['years of school', 'åk 7-9', 'åk 7-9'],
  ['number at the end of a sentence', 'Årskurs 9. Där', 'Årskurs 9 . Där'],
  ['number before a comma', '9, 10', '9 , 10'],
  // Marks and addresses.
  ['marks one by one', '”Ja!?” (nej)…', '” Ja ! ? ” ( nej ) …'],
  ['three full stops', 'sedan...', 'sedan . . .'],
  ['e-mail address', 'ana.ek@falun.se', 'ana . ek @ falun . se'],
  ['web address', 'www.falun.se/skola', 'www . falun . se / skola'],
  ['paragraph sign', '§ 12', '§ 12'],
  ['tabs and wide blanks are no tokens', 'a\t b\u00a0\u2003c', 'a b c'],
  ['nothing', '', ''],
  ['blanks only', ' \n\t ', ''],
];

describe('tokenise', () => {
  for (const [phenomenon, text, expected] of table) {
    it(phenomenon, () => expect(split(text).join(' ')).toBe(expected));
  }

  it.each([
    ['first token', 'a', [gapLine]],
    ['glued', 'a.', [gapLine, gapNone]],
    ['one blank', 'a b', [gapLine, gapSpace]],
    ['two blanks', 'a  b', [gapLine, gapSpace]],
    ['three blanks are cells', 'a   b', [gapLine, gapTab]],
    ['tab', 'a\tb', [gapLine, gapTab]],
    ['tab between blanks', 'a \t b', [gapLine, gapTab]],
    ['line end', 'a\nb', [gapLine, gapLine]],
    ['line end and indent', 'a \n    b', [gapLine, gapLine]],
    ['empty line', 'a\n\nb', [gapLine, gapBlank]],
    ['line of blanks', 'a\n \t\nb', [gapLine, gapBlank]],
    ['several empty lines', 'a\n\n\n\nb', [gapLine, gapBlank]],
  ])('says what stands before: %s', (_, text, expected) => {
    const tokens = tokenise(text, new Vocabulary());
    expect([...tokens.gap.slice(0, tokens.count)]).toEqual(expected);
  });

  const unit = fc.constantFrom(
    'a',
    'Ö',
    'e\u0301',
    '-',
    '‑',
    ':',
    '.',
    ',',
    '’',
    '7',
    '/',
    ' ',
    '\n',
    '\t',
    '–',
    '@',
    '(',
    'och',
    '☃',
  );

  it('loses nothing but blanks, and its tokens never overlap', () => {
    const vocabulary = new Vocabulary();
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const tokens = tokenise(text, vocabulary);
        let end = 0;
        for (let i = 0; i < tokens.count; i++) {
          expect(tokens.start[i]).toBeGreaterThanOrEqual(end);
          expect(tokens.end[i]).toBeGreaterThan(tokens.start[i]!);
          end = tokens.end[i]!;
          expect(vocabulary.forms[tokens.form[i]!]).toBe(text.slice(tokens.start[i]!, end));
        }
        expect(cut(text, tokens).join('')).toBe(text.replace(/\s/gu, ''));
      }),
      { seed: 4711, numRuns: 500 },
    );
  });

  it('gives the same with a buffer used before', () => {
    const buffer = new TokenBuffer();
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), fc.string({ unit, maxLength: 40 }), (before, text) => {
        tokenise(before, new Vocabulary(), buffer);
        const again = tokenise(text, new Vocabulary(), buffer);
        const fresh = tokenise(text, new Vocabulary());
        expect(cut(text, again)).toEqual(cut(text, fresh));
        expect([...again.gap.slice(0, again.count)]).toEqual([...fresh.gap.slice(0, fresh.count)]);
      }),
      { seed: 4711 },
    );
  });

  it('grows its buffer', () => {
    const text = 'Ek och Lind, '.repeat(4000);
    const tokens = tokenise(text, new Vocabulary());
    expect(tokens.count).toBe(16_000);
    expect(text.slice(tokens.start[15_998]!, tokens.end[15_999]!)).toBe('Lind,');
  });
});
