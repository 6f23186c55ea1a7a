import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/text/vocabulary.ts';

const unitsOf = (text: string) => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

/** The hash by which long forms are found. */
const hashOf = (form: string) =>
  [...form].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5 | 0);

describe('Vocabulary', () => {
  it('gives each spelling one number, in order of appearance', () => {
    const vocabulary = new Vocabulary();
    expect(['Ek', 'ek', 'Ek', 'Åsa', '', ''].map((form) => vocabulary.of(form))).toEqual([0, 1, 0, 2, 3, 3]);
    expect(vocabulary.forms).toEqual(['Ek', 'ek', 'Åsa', '']);
  });

  it('finds a form inside a text', () => {
    const vocabulary = new Vocabulary();
    const text = 'rektor Åsa Ek';
    const id = vocabulary.intern(unitsOf(text), 7, 10);
    expect(vocabulary.forms[id]).toBe('Åsa');
    expect(vocabulary.of('Åsa')).toBe(id);
  });

  it('keeps apart short forms that would look alike in bytes', () => {
    const vocabulary = new Vocabulary();
    const forms = ['a', '\0a', 'a\0', 'aaaa', 'aaaa\0', 'aaaaa', '\u0161', '\u0100a', 'ÿÿÿÿÿÿÿÿ', 'ÿÿÿÿ', '\u0100'];
    expect(forms.map((form) => vocabulary.of(form))).toEqual(forms.map((_, i) => i));
    expect(forms.map((form) => vocabulary.of(form))).toEqual(forms.map((_, i) => i));
  });

  it('keeps apart long forms whose hashes are equal', () => {
    const vocabulary = new Vocabulary();
    const forms = ['skola nr 02dv5i4', 'skola nr 053wdsj'];
    expect(new Set(forms.map(hashOf)).size).toBe(1);
    expect(forms.map((form) => vocabulary.of(form))).toEqual([0, 1]);
    expect(forms.map((form) => vocabulary.of(form))).toEqual([0, 1]);
  });

  it('keeps its numbers while it grows', () => {
    const vocabulary = new Vocabulary();
    const forms = Array.from({ length: 40_000 }, (_, i) => `ord${i}`);
    const ids = forms.map((form) => vocabulary.of(form));
    expect(ids).toEqual(forms.map((_, i) => i));
    expect(forms.map((form) => vocabulary.of(form))).toEqual(ids);
  });

  it('does what a map does', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 })), (forms) => {
        const vocabulary = new Vocabulary();
        const known = new Map<string, number>();
        for (const form of forms) {
          if (!known.has(form)) known.set(form, known.size);
          expect(vocabulary.of(form)).toBe(known.get(form));
        }
      }),
      { seed: 4711 },
    );
  });
});
