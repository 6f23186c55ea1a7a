import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../../src/segment/page.ts';
import type { Page } from '../../src/text/page.ts';
import { gapTab, tokenise } from '../../src/text/tokens.ts';
import { Vocabulary } from '../../src/text/vocabulary.ts';
import { loadDataPack } from '../data_pack.ts';

const { abbreviations } = loadDataPack();

function take(text: string): Page {
  const vocabulary = new Vocabulary();
  return segment(text, tokenise(text, vocabulary), (form) => abbreviations.has(vocabulary.forms[form]!.toLowerCase()));
}

function cut(page: Page, range: { first: number; last: number }): string {
  return page.text.slice(page.tokens.start[range.first]!, page.tokens.end[range.last - 1]!);
}

const sentences = (text: string) => {
  const page = take(text);
  return page.sentences.map((sentence) => cut(page, sentence));
};
const lines = (text: string) => {
  const page = take(text);
  return page.lines.map((line) => cut(page, line));
};

const sentenceTable: readonly (readonly [phenomenon: string, text: string, expected: readonly string[]])[] = [
  ['full stop, question, exclamation', 'Vi läser. Läser du? Ja! Bra.', ['Vi läser.', 'Läser du?', 'Ja!', 'Bra.']],
  ['no full stop at the end', 'Vi läser. Sedan skriver vi', ['Vi läser.', 'Sedan skriver vi']],
  ['small letter goes on', 'Vi läser. sedan skriver vi.', ['Vi läser. sedan skriver vi.']],
  ['lines are sentences of their own', 'Läsning\nVi läser.', ['Läsning', 'Vi läser.']],
  // Abbreviations and initials.
  ['abbreviation', 'Hon är bitr. Rektor i dag. Bra.', ['Hon är bitr. Rektor i dag.', 'Bra.']],
  ['dotted abbreviation', 'Orter som t.ex. Falun deltog. Bra.', ['Orter som t.ex. Falun deltog.', 'Bra.']],
  ['short title', 'Där fanns Dr. Vendela Ask. Bra.', ['Där fanns Dr. Vendela Ask.', 'Bra.']],
  ['telephone', 'Ring tel. Falun. Bra.', ['Ring tel. Falun.', 'Bra.']],
  ['initial', 'Där fanns Vendela B. Ask. Bra.', ['Där fanns Vendela B. Ask.', 'Bra.']],
  ['two initials', 'Där fanns C. J. Ask. Bra.', ['Där fanns C. J. Ask.', 'Bra.']],
  ['year of school ends', 'Hon går i årskurs 9. Där läser de.', ['Hon går i årskurs 9.', 'Där läser de.']],
  ['ordinary word ends', 'De åkte bil. Sedan åt de.', ['De åkte bil.', 'Sedan åt de.']],
  ['web address', 'Läs mer på falun.se i dag. Bra.', ['Läs mer på falun.se i dag.', 'Bra.']],
  ['clock', 'Vi ses kl. 13.30 i aulan. Bra.', ['Vi ses kl. 13.30 i aulan.', 'Bra.']],
  // Glued captions.
  ['caption glued to a sentence', 'Bo höll en föreläsning.Det är bra.', ['Bo höll en föreläsning.', 'Det är bra.']],
  [
    'caption glued to a dash',
    'Bo höll en föreläsning.– Just nu läser vi.',
    ['Bo höll en föreläsning.', '– Just nu läser vi.'],
  ],
  [
    'a quotation glued to the sentence before',
    'Bo läser.”Det är bra”, sa han.',
    ['Bo läser.', '”Det är bra”, sa han.'],
  ],
  [
    'a sentence glued to the quotation before',
    '”Vi läser. Allihop!”Det sa Bo.',
    ['”Vi läser.', 'Allihop!”', 'Det sa Bo.'],
  ],
  ['a quotation glued to a quotation', '”Vi läser.””Vi också!”', ['”Vi läser.”', '”Vi också!”']],
  ['a quotation behind a quotation', '”Vi läser.” ”Vi också.”', ['”Vi läser.”', '”Vi också.”']],
  ['glued to a bracket', 'Siv (till höger)Foto: Bo', ['Siv (till höger)Foto: Bo']],
  ['glued short form', 'Klass 2.A vann.', ['Klass 2.A vann.']],
  ['glued initials', 'Där fanns C.J. Ask.', ['Där fanns C.J. Ask.']],
  ['glued acronym', 'Adressen är WWW.Falun.', ['Adressen är WWW.Falun.']],
  // Speech.
  ['dash behind a sentence', 'Bo log. – Ja, sa han. – Nej, sa Siv.', ['Bo log.', '– Ja, sa han.', '– Nej, sa Siv.']],
  ['dash inside a sentence', 'Vi läser – varje dag – i skolan.', ['Vi läser – varje dag – i skolan.']],
  ['quotation mark behind a full stop', 'Bo sa: ”Vi läser.” Siv log.', ['Bo sa: ”Vi läser.”', 'Siv log.']],
  ['quotation mark inside', 'Kursen ”Läs mer” börjar.', ['Kursen ”Läs mer” börjar.']],
  ['quotation mark opens a sentence', 'Bo log. ”Ja”, sa han.', ['Bo log.', '”Ja”, sa han.']],
  ['question before a dash', 'Vad läser du? – Sagor.', ['Vad läser du?', '– Sagor.']],
];

describe('sentences', () => {
  for (const [phenomenon, text, expected] of sentenceTable) {
    it(phenomenon, () => expect(sentences(text)).toEqual(expected));
  }
});

it('a sentence without end is cut where its pieces part', () => {
  const cuts = (text: string) => sentences(text).map((each) => each.split(/\s/).length);
  expect(cuts('ord '.repeat(1400))).toEqual([1400]);
  expect(Math.max(...cuts('ord '.repeat(20_000)))).toBeLessThan(1800);
  for (const sentence of sentences('Siv Ask, rektor; '.repeat(2000)).slice(0, -1)) expect(sentence).toMatch(/rektor;$/);
});

const wrapped = [
  'Under hösten har alla förskolor i staden arbetat med språk och',
  'läsning, och resultatet visades upp vid en träff i aulan där',
  'Vendela Ask hälsade välkommen till en dag med många samtal om',
  'böcker och bilder.',
  'Nu fortsätter arbetet.',
].join('\n');

const lineTable: readonly (readonly [phenomenon: string, text: string, expected: readonly string[]])[] = [
  ['short lines stay apart', 'Vendela Ask\nRektor\nÄngsskolan', ['Vendela Ask', 'Rektor', 'Ängsskolan']],
  [
    'a line broken before a small letter',
    'Vendela Ask har arbetat länge som\nlärare i Falun.\nNu slutar hon.',
    ['Vendela Ask har arbetat länge som\nlärare i Falun.', 'Nu slutar hon.'],
  ],
  [
    'a text in narrow lines goes on before a capital too',
    wrapped,
    [wrapped.split('\n').slice(0, 4).join('\n'), 'Nu fortsätter arbetet.'],
  ],
  [
    'a comma at the end of a line',
    'Där fanns lärare, rektorer och,\nefter en stund, alla elever.',
    ['Där fanns lärare, rektorer och,\nefter en stund, alla elever.'],
  ],
  ['a short line does not go on', 'Kontakt\nrektor på skolan', ['Kontakt', 'rektor på skolan']],
  [
    'a colon ends a line',
    'Följande personer deltog vid mötet i aulan:\nrektorn',
    ['Följande personer deltog vid mötet i aulan:', 'rektorn'],
  ],
  [
    'an empty line ends all',
    'Vendela Ask har arbetat länge som\n\nlärare i Falun',
    ['Vendela Ask har arbetat länge som', 'lärare i Falun'],
  ],
  ['list marks are left out', '• Läsning\n• Skrivning\n* Lek', ['Läsning', 'Skrivning', 'Lek']],
  ['cells side by side are one line', 'Vendela Ask\tRektor\tÄngsskolan', ['Vendela Ask\tRektor\tÄngsskolan']],
];

describe('lines', () => {
  for (const [phenomenon, text, expected] of lineTable) {
    it(phenomenon, () => expect(lines(text)).toEqual(expected));
  }

  it('say what begins them', () => {
    const found = take('Rubrik\n\n• Läsning nu\n- Skrivning nu\n– Ja, sa Bo.\n”Nej”, sa Siv.').lines;
    expect(found.map(({ afterBlank, bullet, speech }) => ({ afterBlank, bullet, speech }))).toEqual([
      { afterBlank: true, bullet: false, speech: false },
      { afterBlank: true, bullet: true, speech: false },
      { afterBlank: false, bullet: true, speech: true },
      { afterBlank: false, bullet: false, speech: true },
      { afterBlank: false, bullet: false, speech: true },
    ]);
  });

  it('keep the gap between cells', () => {
    const page = take('Vendela Ask    Rektor\tÄngsskolan');
    expect([...page.tokens.gap.slice(0, page.tokens.count)].filter((gap) => gap === gapTab)).toHaveLength(2);
  });

  it('do not go on from a row of cells, not even in a text of narrow lines', () => {
    const row = 'Ängsskolan och Björkskolan har var sin    rektor och lärare';
    expect(lines(`${wrapped}\n${row}\nVendela Ask`).slice(-2)).toEqual([row, 'Vendela Ask']);
  });
});

describe('any text', () => {
  it('is cut into lines and sentences that hold every token but list marks, in order', () => {
    const unit = fc.constantFrom(
      'Ek',
      'läser',
      ' ',
      '. ',
      '.',
      '\n',
      '\n\n',
      '– ',
      '• ',
      '- ',
      '”',
      '? ',
      'bl.a. ',
      ', ',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 50 }), (pieces) => {
        const page = take(pieces.join(''));
        let token = 0;
        for (const line of page.lines) {
          expect(line.first - token).toBe(line.bullet && page.text[page.tokens.start[token]!] !== '-' ? 1 : 0);
          token = line.last;
        }
        expect(token).toBe(page.tokens.count);
        page.lines.forEach((line, number) => {
          const own = page.sentences.filter((sentence) => sentence.line === number);
          expect(own[0]?.first).toBe(line.first);
          expect(own.at(-1)?.last).toBe(line.last);
          for (let i = 1; i < own.length; i++) expect(own[i]!.first).toBe(own[i - 1]!.last);
        });
      }),
      { seed: 4711, numRuns: 500 },
    );
  });
});
