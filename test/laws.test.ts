import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message, SourceText } from '../src/model/index.ts';
import { build } from '../src/pipeline.ts';
import { loadDataPack } from './data_pack.ts';
import { breaches } from './laws.ts';

const lexicon = loadDataPack();

function folder(path: string): SourceText[] {
  const base = new URL(path, import.meta.url);
  const names = readdirSync(base, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.txt'));
  return names.map((name) => ({
    id: name.replace(/\.txt$/, ''),
    path: name,
    text: readFileSync(new URL(name, base), 'utf8'),
  }));
}

const corpora = ['../data/texts/', './gold/open/', './gold/held-back/'].filter((path) =>
  existsSync(new URL(path, import.meta.url)),
);

describe('every claim has its evidence', () => {
  it('is tested on the sample texts and the gold corpus', () => expect(corpora.length).toBe(3));

  for (const path of corpora) {
    it(`in ${path}: every span says what is claimed`, () => {
      const { graph, documents } = build(folder(path), lexicon);
      expect(graph.nodes.length).toBeGreaterThan(100);
      expect(breaches(graph, documents)).toEqual([]);
    });
  }
});

describe('same input, same bytes', () => {
  it('in whatever order the texts come', () => {
    const sources = folder(corpora[0]!);
    const first = build(sources, lexicon);
    const second = build([...sources].reverse(), lexicon);
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it('leaves its input alone', () => {
    const sources = folder(corpora[0]!)
      .slice(0, 3)
      .map((source) => Object.freeze(source));
    const before = JSON.stringify(sources);
    build(Object.freeze(sources) as SourceText[], lexicon);
    expect(JSON.stringify(sources)).toBe(before);
  });
});

describe('odd text never throws', () => {
  const isMistake = ({ code }: Message) => code === 'own-mistake';
  const piece = fc.constantFrom(
    'Anna Ek',
    'rektor',
    'Björkskolan',
    'Falun',
    ',',
    '.',
    '\n',
    '\n\n',
    '\t',
    ' ',
    '–',
    '- ',
    '(S)',
    ':',
    '”',
    '2019-05-06',
    'den 6 maj',
    'och',
    'respektive',
    'är',
    'som',
    'på',
    'i',
    'säger',
    'kollegialt lärande',
    'KOMMUN',
    'é',
    '\u0301',
    '\u00ad',
    '🙂',
    '<script>',
    '&',
    '§ 4',
    '@',
    'www.',
    'Å',
    'ÅÄÖ',
    '𝒜',
    '\u202e',
    'hon',
    'konferensen',
    'lämnar',
    'tf',
    'nämndens',
    'protokoll 2019-05-06',
    'Samråd den 6 maj 2019',
    'beslutade',
    'deltog',
    'arrangerar',
  );

  it('and all spans are cut from its own text', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), fc.constantFrom('', ' '), (pieces, joint) => {
        const { graph, documents, messages } = build(
          [{ id: 'odd', path: 'odd.txt', text: pieces.join(joint) }],
          lexicon,
        );
        expect(messages.filter(isMistake)).toEqual([]);
        expect(breaches(graph, documents)).toEqual([]);
      }),
      { numRuns: 300, seed: 4711 },
    );
  });

  it('of any kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { messages } = build([{ id: 'any', path: 'any.txt', text }], lexicon);
        expect(messages.filter(isMistake)).toEqual([]);
      }),
      { numRuns: 200, seed: 4711 },
    );
  });

  it('and a mistake of our own costs one text, not the others', () => {
    const text = 'Anna Ek är rektor på Björkskolan i Falun.';
    const broken = {
      id: 'b',
      path: 'b.txt',
      text: `${text} Hon trivs.`,
      get url(): string {
        throw new TypeError('nobody thought of this');
      },
    };
    const { graph, messages } = build([{ id: 'a', path: 'a.txt', text }, broken], lexicon);
    expect(messages).toMatchObject([{ severity: 'error', code: 'own-mistake', path: 'b.txt' }]);
    expect(graph.attributes.documents.map(({ id }) => id)).toEqual(['a']);
  });
});
