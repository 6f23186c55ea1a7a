import { describe, expect, it } from 'vitest';
import { decode } from '../../src/readers/decode.ts';

const swedish = 'Rektorn på Östra skolan i Åmål heter Märta Öberg. Hon började 2019 – efter två år i Växjö.\n';

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

/** Windows-1252 of a text of letters up to U+00FF and the dash. */
function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('–', '\x96'), 'latin1');
}

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from(swedish), []],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${swedish}`), []],
    ['UTF-16 LE with BOM', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(swedish, false)]), ['encoding']],
    ['UTF-16 BE with BOM', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(swedish, true)]), ['encoding']],
    ['UTF-16 LE without BOM', utf16(swedish, false), ['encoding']],
    ['UTF-16 BE without BOM', utf16(swedish, true), ['encoding']],
    ['Windows-1252', windows1252(swedish), ['encoding']],
  ])('reads %s', (_, bytes, codes) => {
    const { text, messages } = decode(bytes, 'a.txt');
    expect(text).toBe(swedish);
    expect(messages.map((message) => message.code)).toEqual(codes);
    expect(messages.every((message) => message.severity === 'info')).toBe(true);
  });

  it('reads Latin-1', () => {
    expect(decode(Buffer.from('Åsa är förskollärare i Skövde.', 'latin1'), 'a.txt').text).toBe(
      'Åsa är förskollärare i Skövde.',
    );
  });

  it('reads Mac Roman', () => {
    const bytes = Buffer.from(
      swedish.replace(
        /[åäöÅÖ–]/g,
        (letter) => ({ å: '\x8c', ä: '\x8a', ö: '\x9a', Å: '\x81', Ö: '\x85', '–': '\xd0' })[letter]!,
      ),
      'latin1',
    );
    const { text, messages } = decode(bytes, 'a.txt');
    expect(text).toBe(swedish);
    expect(messages).toMatchObject([{ severity: 'info', text: 'Not UTF-8; read as Mac Roman.' }]);
  });

  it('leaves NFD as it is: reading composes it', () => {
    const text = 'Malmö'.normalize('NFD');
    expect(decode(Buffer.from(text), 'a.txt').text).toBe(text);
  });

  it('keeps a UTF-8 text with a byte cut off at the end, and says so', () => {
    const bytes = Buffer.from(`${swedish}Skolan i Malmö`);
    const cut = Buffer.concat([bytes, Buffer.from([0xc3])]);
    const { text, messages } = decode(cut, 'a.txt');
    expect(text).toBe(`${swedish}Skolan i Malmö\uFFFD`);
    expect(messages).toMatchObject([{ severity: 'warning', code: 'broken-bytes' }]);
  });

  it.each([
    ['no bytes', Buffer.alloc(0), 'empty-file'],
    ['a BOM alone', Buffer.from('\uFEFF'), 'empty-file'],
    ['blanks', Buffer.from(' \r\n\t\n'), 'empty-file'],
    ['zeros', Buffer.alloc(100), 'not-text'],
    [
      'every byte',
      Buffer.from(Array.from({ length: 1024 }, (_, index) => (index * 37 + (index >> 3)) % 256)),
      'not-text',
    ],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0x42, 0, 0, 0]), 'not-text'],
  ])('turns down %s', (_, bytes, code) => {
    const { text, messages } = decode(bytes, 'x/a.txt');
    expect(text).toBeNull();
    expect(messages).toMatchObject([{ severity: 'error', code, path: 'x/a.txt' }]);
  });

  it('forgives a control character or two from a bad conversion', () => {
    expect(decode(Buffer.from(`\f${swedish}\x02\n`), 'a.txt').text).toBe(`\f${swedish}\x02\n`);
  });
});
