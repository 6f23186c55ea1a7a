import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/model/index.ts';
import { cleanText } from '../../src/read/read.ts';
import { readFile } from '../../src/readers/index.ts';

/** Every word that is kept has its place in the file as it was, whatever was left out around it. */

interface Kept {
  readonly word: string;
  readonly place: Place;
}

/** The words of the final text, each with the place that it stands under. */
async function keptFrom(name: string, source: string): Promise<Kept[]> {
  const { texts } = await readFile({ name, bytes: new TextEncoder().encode(source) });
  return texts.flatMap(({ text, places = [], title }) => {
    const given = { id: 'a', path: name, text, origin: { format: 'x', places }, ...(title ? { title } : {}) };
    const { text: final, origin } = cleanText(given);
    if (final === null) return [];
    return [...final.matchAll(/ord\d+/g)].map(({ 0: word, index }) => {
      const place = origin!.places!.findLast(({ start }) => start <= index);
      if (place === undefined) throw new Error(`${word} has no place`);
      return { word, place };
    });
  });
}

/** Words of which none stands twice; numbers say how many stand in a block, and what the block is. */
const blocks = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat(5)), { minLength: 1, maxLength: 20 });

function written(
  sizes: readonly (readonly [number, number])[],
  block: (words: string[], kind: number, number: number) => string,
): string[] {
  let next = 0;
  return sizes.map(([size, kind], number) =>
    block(
      Array.from({ length: size }, () => `ord${++next}`),
      kind,
      number,
    ),
  );
}

const runs = { seed: 11, numRuns: 80 };

describe('the place of every kept word', () => {
  it('in a web page, where the source has it', async () => {
    const holds = fc.asyncProperty(blocks, async (sizes) => {
      const parts = written(sizes, (words, kind) => {
        const text = words.join(kind === 1 ? ' <b>och</b> ' : kind === 2 ? '&nbsp;\n  ' : ' ');
        if (kind === 3) return `<nav><a href="/x">${text}</a></nav>`;
        if (kind === 4) return `<ul><li>Punkt ${text}</li></ul><script>var x = "<p>";</script>`;
        return `<p class="x">Stycke å&auml;ö barn-\nomsorg ${text}.</p><!-- ${'x'.repeat(kind * 7)} -->`;
      });
      const source = `<!doctype html><html><head><title>T</title></head><body>${parts.join('\n')}</body></html>`;
      const kept = await keptFrom('a.html', source);
      if (sizes.some(([, kind]) => kind < 3)) expect(kept.length).toBeGreaterThan(0);
      for (const { word, place } of kept) {
        const at = new RegExp(`${word}\\b`).exec(source)!.index;
        const from = parts.findIndex((part) => new RegExp(`${word}\\b`).test(part));
        const begin = source.indexOf(parts[from]!);
        expect(place.at).toBeGreaterThanOrEqual(begin);
        expect(place.at).toBeLessThanOrEqual(at);
      }
    });
    await fc.assert(holds, runs);
  });

  it('in a table, by its row', async () => {
    const holds = fc.asyncProperty(blocks, async (sizes) => {
      const rows = written(sizes, (words, kind) => {
        const cell = `Här står ${words.join(kind > 2 ? '\n' : ' ')} och mer som fyller ut raden så att den är en text.`;
        return `Rubrik,"${cell}"`;
      });
      const source = ['title,text', ...rows].join('\r\n');
      for (const { word, place } of await keptFrom('a.csv', source)) {
        const row = rows.findIndex((each) => new RegExp(`${word}\\b`).test(each));
        expect(place.row).toBe(row + 2);
      }
    });
    await fc.assert(holds, runs);
  });

  it('in a document of paragraphs, by their number', async () => {
    const holds = fc.asyncProperty(blocks, async (sizes) => {
      const paragraphs = written(sizes, (words, kind) => `Stycke ${words.join(kind > 2 ? '\\tab ' : ' ')}.`);
      const source = `{\\rtf1\\ansi ${paragraphs.join('\\par\n')}\\par}`;
      const kept = await keptFrom('a.rtf', source);
      expect(kept.length).toBe(sizes.reduce((sum, [size]) => sum + size, 0));
      for (const { word, place } of kept)
        expect(place.paragraph).toBe(paragraphs.findIndex((each) => new RegExp(`${word}\\b`).test(each)) + 1);
    });
    await fc.assert(holds, runs);
  });
});
