import { describe, expect, it } from 'vitest';
import { createExtractor, loadDataPack, read } from '../data_pack.ts';

const extractor = createExtractor(loadDataPack());

/** What a text says that people speak about and that places work with. People and schools are invented. */
function linksOf(text: string): string[] {
  const { entities, relations } = read(extractor, text);
  return relations
    .filter(({ kind }) => kind === 'spoke_about' || kind === 'works_with')
    .map(({ kind, source, target }) => `${entities[source]!.label} ${kind} ${entities[target]!.label}`)
    .sort();
}

describe('who speaks about and works with what', () => {
  it.each([
    [
      'the speaker of a line',
      '– Vi vill ha mer kollegialt lärande, säger Vendela Ask.',
      ['Vendela Ask spoke_about kollegialt lärande'],
    ],
    [
      'before the verb, when both stand beside it',
      'Vendela Ask svarar Bo Lindmark om kollegialt lärande.',
      ['Vendela Ask spoke_about kollegialt lärande'],
    ],
    ['not what she is', '– Det blir bra, säger Vendela Ask, som är doktorand i specialpedagogik.', []],
    [
      'a school at work',
      'Björkhagsskolan i Falun arbetar med kollegialt lärande.',
      ['Björkhagsskolan works_with kollegialt lärande', 'Falun works_with kollegialt lärande'],
    ],
    ['not with an everyday word', 'Björkhagsskolan arbetar med sin organisation.', []],
    ['not with what is only proposed', 'Björkhagsskolan prövar skogspromenixning. Mer skogspromenixning ger mer.', []],
  ])('%s', (_, text, expected) => expect(linksOf(text)).toEqual(expected));
});
