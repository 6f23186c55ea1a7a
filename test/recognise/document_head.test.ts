import { describe, expect, it } from 'vitest';
import { createExtractor, loadDataPack, read } from '../data_pack.ts';

const extractor = createExtractor(loadDataPack());

const prose =
  'I augusti börjar Vendela Ask som rektor på Björkhagsskolan, där hon ska leda arbetet med att bygga upp en ny elevhälsa.';

/** What a page is called: the texts are invented. */
const menu = 'Förskola och utbildning\nOmsorg och hjälp\nBygga, bo och miljö\nKultur och fritid\nNäringsliv';

const titles: readonly (readonly [phenomenon: string, text: string, title: string])[] = [
  ['a heading', `Ny rektor på plats\n\n${prose}`, 'Ny rektor på plats'],
  ['a heading of one word', `Rektorsbyte\n\n${prose}`, 'Rektorsbyte'],
  ['below a date', `torsdag, 14 mars 2013 17:58\n\nNy rektor på plats\n\n${prose}`, 'Ny rektor på plats'],
  ['a heading with a date in it', `Rektorsbrev september 2014\n\n${prose}`, 'Rektorsbrev september 2014'],
  ['below a line of the frame', `Artikeln publicerades 14 mars 2013\n\nNy rektor\n\n${prose}`, 'Ny rektor'],
  ['below who publishes the page', `Falu kommun\n\nNy rektor på plats\n\n${prose}`, 'Ny rektor på plats'],
  ['who publishes it, when nothing else heads the page', `Falu kommun\nElevhälsan\n${prose}`, 'Elevhälsan'],
  ['not a heading inside the text', `${prose}\n\nLång erfarenhet som chef\n\nHon trivs.`, prose],
  ['below a menu', `${menu}\n\nNy rektor på plats\n\n${prose}`, 'Ny rektor på plats'],
  ['right below a menu', `${menu}\nNy rektor på plats\n${prose}`, 'Ny rektor på plats'],
  ['below two menus', `${menu}\n\n${menu}\n\n2014-03-14\n\nNy rektor på plats\n\n${prose}`, 'Ny rektor på plats'],
  ['above short lines', `Ny rektor på plats\nGrundskola\nFritids\n\nBakgrund\n\n${prose}`, 'Ny rektor på plats'],
  [
    'in the head of a letter',
    `Falu kommun\nSkolkontoret\nElevhälsan\nNätverk för läsning\nRektorer\nAnteckningar\n\nDeltagare\n\n${prose}`,
    'Nätverk för läsning',
  ],
  [
    'above a list of names',
    `Våra rektorer\nAnna Ek\nBo Lind\nCia Mo\nUlf Ask\nSiv Dahl\n\nMer\n\n${prose}`,
    'Våra rektorer',
  ],
  [
    'not a label of the foot',
    `Bo Lindmark slutar.\n\n– ${prose}\n\nMer information\nCia Molander`,
    'Bo Lindmark slutar.',
  ],
];

describe('the title of a page', () => {
  it.each(titles)('%s', (_, text, title) => {
    expect(read(extractor, text).article.record.title).toBe(title);
  });

  it('ends between two words, however long the line', () => {
    const { title } = read(extractor, 'Kallelse till nämndens möte med alla ledamöter '.repeat(9)).article.record;
    expect(title.length).toBeLessThanOrEqual(160);
    expect(title).toMatch(/(Kallelse|till|nämndens|möte|med|alla|ledamöter)$/);
  });
});
