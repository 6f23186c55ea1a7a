import { describe, expect, it, vi } from 'vitest';
import { bothTexts, keptSentences, storedTexts } from '../../src/app/texts.ts';
import { makeFixture } from './fixture.ts';

const { documents } = makeFixture();
const first = documents[0]!;

describe('where quotes come from', () => {
  it('reads stored texts at the first need only', () => {
    const load = vi.fn(() => documents);
    const texts = storedTexts(load);
    expect(load).not.toHaveBeenCalled();
    expect(texts.text(first.id)).toBe(first.text);
    expect(texts.text('nowhere')).toBeNull();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('quotes kept sentences where the texts were left out', () => {
    const texts = keptSentences({ a: [[100, 125, 'Anna Berg är rektor i dag.']] });
    expect(texts.omitted).toBe(true);
    expect(texts.text('a')).toBeNull();
    expect(texts.quote('a', 100, 109)).toEqual({ before: '', claim: 'Anna Berg', after: ' är rektor i dag.' });
    expect(texts.quote('a', 90, 109)).toBeNull();
    expect(texts.quote('b', 100, 109)).toBeNull();
  });

  it('asks added texts first', () => {
    const both = bothTexts(
      storedTexts(() => [{ ...first, id: 'new', text: 'Nytt.' }]),
      keptSentences({}),
    );
    expect(both.text('new')).toBe('Nytt.');
    expect(both.text(first.id)).toBeNull();
    expect(both.omitted).toBe(true);
  });
});
