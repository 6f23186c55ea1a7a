import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading, Readings } from '../../src/extract.ts';
import { createExtractor } from '../../src/extract.ts';
import type { Extraction, SourceText } from '../../src/model/index.ts';
import { build } from '../../src/pipeline.ts';
import { readOnce } from '../../src/resolve/read_once.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { loadDataPack } from '../data_pack.ts';

/** A site whose pages all have the same menu and foot, as eight of them were saved. */

const lexicon = loadDataPack();
const extractor = createExtractor(lexicon);

const top = 'Hoppa till innehåll\nTranås kommun\nKultur och fritid\nBarn och utbildning\nKollegialt lärande';
const foot =
  'Relaterat\nSystematiskt kvalitetsarbete\nKontakt\nStina Brolund\nUtbildningschef, Tranås kommun\n0140-555 00\nVi använder kakor för att webbplatsen ska fungera så bra som möjligt för dig.';
const news = [
  'Ny rektor på Granskolan\n\nMalte Ekström blir rektor på Granskolan i höst.',
  'Språk i alla ämnen\n\nPå Lärkskolan läser alla högt varje dag, säger läraren Tuva Hedmark.',
  'Bygget drar igång\n\nTakläggningen är klar i maj, säger fastighetschef Olof Sandell.',
  'Föreläsning om läsning\n\nRektor Malte Ekström hälsade välkommen. Där fanns också utbildningschef Stina Brolund.',
  'Priset går till Lärkskolan\n\nTuva Hedmark, lärare på Lärkskolan, fick priset den 3 maj 2021.',
  'Mer tid för planering\n\nLärarna på Granskolan provar formativ bedömning.',
  'Sommarskola\n\nTuva Hedmark leder sommarskolan.',
  'Skolstart\n\nAlla är välkomna den 17 augusti 2021.',
];

function page(index: number, inside: string, days = true): SourceText {
  const date = days ? { date: `2021-0${index + 1}-10` } : {};
  const id = `sida-${index}`;
  return {
    id,
    path: `${id}.html`,
    url: `https://www.tranas.se/${id}`,
    text: `${top}\n\n${inside}\n\n${foot}`,
    ...date,
  };
}

function extractionsOf(sources: readonly SourceText[]): Extraction[] {
  return sources.map((source) => extractor.extract(source).extraction!);
}

/** Ids of the documents that a node is found in. */
function foundIn(sources: readonly SourceText[], key: string): string[] {
  const node = build(sources, lexicon).graph.nodes.find((each) => each.key === key)!;
  return [...new Set(node.attributes.evidence.flatMap((each) => ('document' in each ? each.document : [])))];
}

/** All that a graph says, without where it is said: nodes, and edges but for plain mentions. */
function saidBy(extractions: readonly Extraction[]): string[] {
  const { nodes, edges } = resolve(extractions, lexicon);
  const links = edges.filter(({ attributes }) => attributes.kind !== 'mentions');
  return [...nodes.map(({ key }) => key), ...links.map(({ key }) => key)].sort();
}

const site = news.map((text, index) => page(index, text));

describe('what repeats over the pages of a site', () => {
  it('is read on the earliest page and on the last dated one', () => {
    expect(foundIn(site, 'organisation:granskolan@0687')).toEqual(['sida-0', 'sida-5']);
    expect(foundIn(site, 'concept:kollegialt-lärande')).toEqual(['sida-0', 'sida-7']);
    expect(
      foundIn(
        news.map((text, index) => page(index, text, false)),
        'concept:kollegialt-lärande',
      ),
    ).toEqual(['sida-0']);
  });

  it('loses no statement and no year', () => {
    const extractions = extractionsOf(site);
    expect(saidBy(readOnce(extractions))).toEqual(saidBy(extractions));
    const post = build(site, lexicon).graph.edges.find(
      ({ attributes, source }) => attributes.kind === 'holds_role' && source === 'person:stina-brolund',
    )!;
    expect(post.attributes).toMatchObject({ firstHeld: '2021-01-10', lastHeld: '2021-08-10' });
    expect(new Set(post.attributes.evidence.map((each) => ('document' in each ? each.document : '')))).toEqual(
      new Set(['sida-0', 'sida-3', 'sida-7']),
    );
  });

  it('stays with a page that names it itself', () => {
    expect(foundIn(site, 'person:stina-brolund')).toEqual(['sida-0', 'sida-3', 'sida-7']);
  });

  it('stays where it is in the texts', () => {
    for (const { text } of build(site, lexicon).documents)
      expect(text.startsWith(top) && text.endsWith(foot)).toBe(true);
  });

  it('is told by the folder where pages have no address, and is read as ever on few pages or on those of many sites', () => {
    const inFolder = site.map(({ url: _, ...rest }) => rest);
    expect(foundIn(inFolder, 'concept:kollegialt-lärande')).toHaveLength(2);
    expect(foundIn(site.slice(0, 4), 'concept:kollegialt-lärande')).toHaveLength(4);
    const elsewhere = site.map((source, index) => ({ ...source, url: `https://skola${index}.se/` }));
    expect(foundIn(elsewhere, 'concept:kollegialt-lärande')).toHaveLength(8);
  });

  it('is the same in whatever order the pages come, and when some were read before', () => {
    const known = new Map<string, Reading>();
    const readings: Readings = { find: ({ text }) => known.get(text), keep: ({ text }, made) => known.set(text, made) };
    const whole = build(site, lexicon);
    expect(build([...site].reverse(), lexicon)).toEqual(whole);
    build(site.slice(2, 5), lexicon, { readings });
    expect(build(site, lexicon, { readings })).toEqual(whole);
  });

  it('costs no statement, whatever lines the pages share', () => {
    const lines = [...top.split('\n'), ...foot.split('\n'), ...news.flatMap((text) => text.split('\n'))];
    const sources = fc.array(fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 9 }), {
      minLength: 5,
      maxLength: 9,
    });
    fc.assert(
      fc.property(sources, fc.boolean(), (pages, days) => {
        const extractions = extractionsOf(pages.map((some, index) => page(index, some.join('\n'), days)));
        const before = JSON.stringify(extractions);
        expect(saidBy(readOnce(extractions))).toEqual(saidBy(extractions));
        expect(JSON.stringify(extractions)).toBe(before);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});
