import { describe, expect, it } from 'vitest';
import { namesIn, piecesOf, withoutOverlaps } from '../../src/app/marks.ts';
import { indexGraph } from '../../src/view/knowledge.ts';
import { makeFixture } from './fixture.ts';

const { graph, documents } = makeFixture();
const knowledge = indexGraph(graph);

describe('names in a text', () => {
  it('are the found names, cut back to the text', () => {
    const document = documents.find((one) => one.id === 'falun/skolledardagen')!;
    const names = namesIn(knowledge, document.id).map((name) => document.text.slice(name.start, name.end));
    expect(names.slice(0, 4)).toEqual(['Falun', 'tillit', 'Falun', 'Skolledardagen']);
    expect(names).toContain('Undervisningsrådet');
  });

  it('prefer the longest, then the earliest', () => {
    const kept = withoutOverlaps([
      { start: 0, end: 4, key: 'anna' },
      { start: 0, end: 9, key: 'anna berg' },
      { start: 5, end: 12, key: 'bergman' },
      { start: 20, end: 24, key: 'later' },
      { start: 22, end: 26, key: 'overlaps' },
    ]);
    expect(kept.map((span) => span.key)).toEqual(['anna berg', 'later']);
  });

  it('put together again are the text', () => {
    for (const { id, text } of documents) {
      const pieces = piecesOf(text, namesIn(knowledge, id), { start: 10, end: 40 }, [12]);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(
        pieces
          .filter((piece) => piece.claimed)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text.slice(10, 40));
    }
  });

  it('stand whole even where a claim begins inside them', () => {
    const pieces = piecesOf('Anna Berg är rektor', [{ start: 0, end: 9, key: 'p' }], { start: 5, end: 19 });
    expect(pieces.map((piece) => [piece.text, piece.key, piece.claimed])).toEqual([
      ['Anna ', 'p', false],
      ['Berg', 'p', true],
      [' är rektor', null, true],
    ]);
  });

  it('of an empty text are none', () => {
    expect(piecesOf('', [], null)).toEqual([]);
  });
});
