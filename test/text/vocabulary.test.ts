import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/text/vocabulary.ts';

const unitsOf = (text: string) => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

describe('Vocabulary', () => {
  it('gives each spelling one number, in order of appearance', () => {
    const vocabulary = new Vocabulary();
    expect(['Ek', 'ek', 'Ek', 'Åsa', '', ''].map((form) => vocabulary.of(form))).toEqual([0, 1, 0, 2, 3, 3]);
    expect(vocabulary.forms).toEqual(['Ek', 'ek', 'Åsa', '']);
  });

  it('finds a form inside a text by the rolling hash', () => {
    const vocabulary = new Vocabulary();
    const text = 'rektor Åsa Ek';
    const hash = [...'Åsa'].reduce((sum, letter) => Vocabulary.step(sum, letter.charCodeAt(0)), Vocabulary.seed);
    const id = vocabulary.intern(unitsOf(text), 7, 10, hash);
    expect(vocabulary.forms[id]).toBe('Åsa');
    expect(vocabulary.of('Åsa')).toBe(id);
  });

  it('keeps apart forms whose hashes are equal', () => {
    const vocabulary = new Vocabulary();
    const ids = ['Ek', 'Al', 'Ask'].map((form) => vocabulary.intern(unitsOf(form), 0, form.length, 7));
    expect(new Set(ids).size).toBe(3);
    expect(['Ek', 'Al', 'Ask'].map((form) => vocabulary.intern(unitsOf(form), 0, form.length, 7))).toEqual(ids);
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
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3 })), (forms) => {
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
