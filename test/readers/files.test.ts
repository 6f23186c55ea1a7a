import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extract.ts';
import type { Extraction } from '../../src/model/index.ts';
import { type FoundText, readFile } from '../../src/readers/index.ts';
import { placeAt } from '../../src/text/places.ts';
import { loadDataPack, postsOf } from '../data_pack.ts';

/**
 * Files that LibreOffice, Chromium, pdfTeX and Python made of the project's own texts (`make/make.py`): the posts read
 * from each are those read from the plain text.
 */

const folder = fileURLToPath(new URL('files/', import.meta.url));
const texts: Readonly<Record<string, string>> = {
  plain: 'vaxjo/minnesanteckningar-larande-i-sydost-2015',
  columns: 'linkoping/nyhetsbrev-larbladet-april-2024',
  table: 'sundsvall/deltagarlista-norrskensdagarna-2022',
  notes: 'sundsvall/protokoll-barn-och-utbildningsnamnden-2020-03-18',
  heads: 'umea/kollegialt-larande-pa-alvstrandsskolan',
};
const extractor = createExtractor(loadDataPack());
const exact = /\.(?:html|docx|odt|rtf|csv|tsv|xlsx|json|ndjson)$/;

function extract({ text, title, date }: FoundText): Extraction {
  const source = { id: 'a', path: 'a', text, ...(title ? { title } : {}), ...(date ? { date } : {}) };
  return extractor.extract(source).extraction!;
}

function plainText(layout: string): string {
  return readFileSync(new URL(`../../data/texts/${texts[layout]}.txt`, import.meta.url), 'utf8');
}

const expected = new Map(Object.keys(texts).map((layout) => [layout, postsOf(extract({ text: plainText(layout) }))]));

/** F1 of two lists of posts. */
function likeness(found: readonly string[], wanted: readonly string[]): number {
  const rest = [...wanted];
  let both = 0;
  for (const post of found) {
    const at = rest.indexOf(post);
    if (at < 0) continue;
    rest.splice(at, 1);
    both++;
  }
  return found.length + wanted.length === 0 ? 1 : (2 * both) / (found.length + wanted.length);
}

async function read(name: string) {
  return readFile({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) });
}

const names = readdirSync(folder).sort();
const single = names.filter((name) => !name.startsWith('articles'));

describe('files made with real programs', () => {
  it('are five of each format', () => {
    const kinds = single.map((name) => name.replace(/^\w+-/, '')).sort();
    const counts = Object.fromEntries(
      [...new Set(kinds)].map((kind) => [kind, kinds.filter((each) => each === kind).length]),
    );
    const each = [
      'chromium.pdf',
      'mail.eml',
      'office.docx',
      'office.odt',
      'office.pdf',
      'office.rtf',
      'site.html',
      'tex.pdf',
    ];
    expect(counts).toEqual(Object.fromEntries(each.map((kind) => [kind, 5])));
  });

  it.each(single)('%s gives the posts of its text', async (name) => {
    const { texts: found, messages } = await read(name);
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(found).toHaveLength(1);
    const wanted = expected.get(name.replace(/-.*/, ''))!;
    const posts = postsOf(extract(found[0]!));
    expect(likeness(posts, wanted)).toBeGreaterThanOrEqual(exact.test(name) ? 1 : 0.95);
  });

  it.each(names.filter((name) => name.startsWith('articles')))('%s gives five texts and their posts', async (name) => {
    const { texts: found, messages } = await read(name);
    expect(messages.map(({ code }) => code)).toEqual(['columns']);
    expect(found).toHaveLength(5);
    for (const [index, layout] of Object.keys(texts).entries()) {
      const text = found[index]!;
      expect(postsOf(extract({ text: text.text }))).toEqual(expected.get(layout));
      expect(text).toMatchObject({ url: `https://www.example.se/${layout}`, date: `20${10 + index}-03-0${index + 1}` });
    }
  });

  it.each(single.filter((name) => /^(?:heads|notes).*pdf$/.test(name)))(
    '%s has no heads and feet, and knows its pages',
    async (name) => {
      const [found] = (await read(name)).texts;
      expect(found!.text).not.toMatch(/Utskrift|Sida \d/);
      const pages = new Set(found!.places!.map((place) => place.page));
      expect(pages.size).toBeGreaterThan(1);
      // The last line of the text stands on the last page, or is a footnote.
      const last = plainText(name.replace(/-.*/, '')).trim().split('\n').at(-1)!;
      expect(placeAt(found!.places!, found!.text.lastIndexOf(last))!.page).toBe(Math.max(...[...pages].map(Number)));
    },
  );

  it('all together are small', () => {
    const size = names.reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);
    expect(size).toBeLessThan(1_000_000);
  });
});
