import { describe, expect, it } from 'vitest';
import { createExtractor, loadDataPack, postsOf, read } from '../data_pack.ts';

const extractor = createExtractor(loadDataPack());
const posts = (text: string) => postsOf(read(extractor, text));

/** Text in, posts out. The people and schools are invented. */
const table: readonly (readonly [phenomenon: string, text: string, expected: readonly string[]])[] = [
  [
    'title before the name',
    'På torsdagen talade rektor Vendela Ask om läsning.',
    ['Vendela Ask | rektor | – | – | current'],
  ],
  [
    'title behind the name',
    'Vendela Ask, rektor på Björkhagsskolan i Falun, berättar.',
    ['Vendela Ask | rektor | Björkhagsskolan | Falun | current'],
  ],
  [
    'som är',
    'Vendela Ask, som är rektor på Björkhagsskolan, berättar.',
    ['Vendela Ask | rektor | Björkhagsskolan | – | current'],
  ],
  [
    'owner in the genitive',
    'Björkhagsskolans rektor Vendela Ask berättar.',
    ['Vendela Ask | rektor | Björkhagsskolan | – | current'],
  ],
  [
    'coordinated title',
    'Barn- och utbildningschef Vendela Ask i Mora kommun är nöjd.',
    ['Vendela Ask | barn- och utbildningschef | – | Mora | current'],
  ],
  [
    'plural title',
    'Rektorerna Vendela Ask, Bo Lindmark och Cecilia Moberg deltog.',
    [
      'Vendela Ask | rektor | – | – | current',
      'Bo Lindmark | rektor | – | – | current',
      'Cecilia Moberg | rektor | – | – | current',
    ],
  ],
  [
    'respektive',
    'Vendela Ask och Bo Lindmark, rektorer på Björkhagsskolan respektive Ängsbackeskolan, deltog.',
    ['Vendela Ask | rektor | Björkhagsskolan | – | current', 'Bo Lindmark | rektor | Ängsbackeskolan | – | current'],
  ],
  ['acting', 'Tf rektor Vendela Ask svarar på frågor.', ['Vendela Ask | rektor | – | – | acting']],
  ['dotted acting', 'T.f. rektor Vendela Ask svarar på frågor.', ['Vendela Ask | rektor | – | – | acting']],
  [
    'former',
    'Vendela Ask, tidigare rektor på Björkhagsskolan, föreläste.',
    ['Vendela Ask | rektor | Björkhagsskolan | – | former'],
  ],
  [
    'incoming',
    'Vendela Ask blir ny rektor på Björkhagsskolan i Falun.',
    ['Vendela Ask | rektor | Björkhagsskolan | Falun | incoming'],
  ],
  [
    'party letter',
    'Vendela Ask (S), ordförande i utbildningsnämnden, öppnade mötet.',
    ['Vendela Ask | ordförande | utbildningsnämnden | – | current'],
  ],
  [
    'abbreviated title',
    'Vendela Ask, bitr. rektor, Björkhagsskolan',
    ['Vendela Ask | biträdande rektor | Björkhagsskolan | – | current'],
  ],
  [
    'area',
    'Vendela Ask, verksamhetschef grundskola i Mora kommun',
    ['Vendela Ask | verksamhetschef | – | Mora | current'],
  ],
  [
    'title under the name',
    'Vendela Ask\nRektor\nBjörkhagsskolan',
    ['Vendela Ask | rektor | Björkhagsskolan | – | current'],
  ],
  ['table', 'Vendela Ask\tRektor\tBjörkhagsskolan', ['Vendela Ask | rektor | Björkhagsskolan | – | current']],
  [
    'list without marks',
    'Vendela Ask, rektor Bo Lindmark, lärare Cecilia Moberg, kurator',
    [
      'Vendela Ask | rektor | – | – | current',
      'Bo Lindmark | lärare | – | – | current',
      'Cecilia Moberg | kurator | – | – | current',
    ],
  ],
  [
    'pronoun',
    'Vendela Ask berättar. Hon är i dag rektor på Björkhagsskolan.',
    ['Vendela Ask | rektor | Björkhagsskolan | – | current'],
  ],
  ['group that names no one', 'Rektorerna träffas varje månad.', []],
  ['negated', 'Vendela Ask är inte längre rektor på Björkhagsskolan.', []],
  ['applied for', 'Vendela Ask har sökt tjänsten som rektor på Björkhagsskolan.', []],
  ['vacant', 'Rektor: Vakant', []],
];

describe('posts', () => {
  for (const [phenomenon, text, expected] of table) {
    it(phenomenon, () => {
      const found = posts(text);
      expect(found.sort()).toEqual([...expected].sort());
    });
  }

  it('joins a successor with the predecessor, who had the same post', () => {
    const extraction = read(extractor, 'Vendela Ask blir ny rektor på Björkhagsskolan. Hon efterträder Bo Lindmark.');
    expect(postsOf(extraction)).toContain('Bo Lindmark | rektor | Björkhagsskolan | – | former');
    const succeeded = extraction.relations.find((relation) => relation.kind === 'succeeded');
    expect(succeeded && extraction.entities[succeeded.target]!.label).toBe('Bo Lindmark');
  });
});
