import { describe, expect, it } from 'vitest';
import { createExtractor, loadDataPack } from '../data_pack.ts';

const extractor = createExtractor(loadDataPack());

/** The changes of post of a text written on Friday 3 May 2019. The people and schools are invented. */
function changesOf(text: string, date = '2019-05-03'): string[] {
  const { extraction } = extractor.extract({ id: 'text', path: 'text.txt', text, date });
  return extraction!.entities
    .filter(({ kind, label }) => kind === 'event' && / (blir|slutar|går|lämnar) ?/.test(label))
    .map(({ label, date: day }) => (day === undefined ? label : `${label} | ${day}`))
    .sort();
}

const table: readonly (readonly [phenomenon: string, text: string, expected: readonly string[]])[] = [
  ['a verb that begins', 'Vendela Ask blir rektor på Björkhagsskolan.', ['Vendela Ask blir rektor']],
  [
    'with its day',
    'Vendela Ask tillträder som rektor på Björkhagsskolan den 12 augusti 2019.',
    ['Vendela Ask blir rektor | 2019-08-12'],
  ],
  ['a new head', 'Vår nya rektor Vendela Ask hälsade alla välkomna.', ['Vendela Ask blir rektor']],
  ['is new', 'Vendela Ask är ny skolchef.', ['Vendela Ask blir skolchef']],
  [
    'the verb before the name, and today',
    'I dag börjar Vendela Ask som rektor på Björkhagsskolan.',
    ['Vendela Ask blir rektor | 2019-05-03'],
  ],
  [
    'a verb in two parts',
    'Från den 1 juni 2019 tar Vendela Ask, lärare på Ängsbackeskolan sedan 1999, över som rektor.',
    ['Vendela Ask blir rektor | 2019-06-01'],
  ],
  ['a role taken on', 'Vendela Ask har tagit sig an rollen som rektor.', ['Vendela Ask blir rektor']],
  ['a board decides', 'Styrelsen har utsett Vendela Ask som tillförordnad rektor.', ['Vendela Ask blir tf rektor']],
  [
    'two titles at once',
    'Styrelsen har utsett Vendela Ask till vd och koncernchef.',
    ['Vendela Ask blir vd och koncernchef'],
  ],
  [
    'out of a job and into another',
    'Vendela Ask, rektor i Falun, har sagt upp sig för att börja jobba som skolchef i Mora.',
    ['Vendela Ask blir skolchef', 'Vendela Ask slutar'],
  ],
  ['leaves', 'Rektor Vendela Ask slutar den 30 juni 2019.', ['Vendela Ask slutar | 2019-06-30']],
  ['verb first', 'Efter tolv år slutar rektor Vendela Ask på Björkhagsskolan.', ['Vendela Ask slutar']],
  ['retires', 'Rektor Vendela Ask går i pension i juni 2019.', ['Vendela Ask går i pension | 2019-06']],
  ['a weekday', 'Rektor Vendela Ask avtackades i torsdags.', ['Vendela Ask slutar | 2019-05-02']],
  ['leaves her post', 'Vår rektor Vendela Ask lämnar på egen begäran sin tjänst.', ['Vendela Ask slutar']],
  ['leaves a school', 'Vendela Ask lämnar Björkhagsskolan i sommar.', ['Vendela Ask slutar']],
  [
    'two ways to say it',
    'Rektor Vendela Ask slutar. Vendela Ask lämnar uppdraget den 30 juni 2019.',
    ['Vendela Ask slutar | 2019-06-30'],
  ],
  [
    'the name inside the verb',
    'Efter tjugo år som rektor går Vendela Ask i pension i juni 2019.',
    ['Vendela Ask går i pension | 2019-06'],
  ],
  ['the name inside another', 'Nu säger skolchef Vendela Ask upp sig.', ['Vendela Ask slutar']],
  [
    'her task as what she is',
    'Vendela Ask lämnar sitt uppdrag som skolchef den 31 maj 2019.',
    ['Vendela Ask lämnar uppdraget | 2019-05-31'],
  ],
  ['comes back', 'Vendela Ask återvänder som rektor till Björkhagsskolan.', ['Vendela Ask blir rektor']],
  [
    'a day before the verb',
    'Den 4 mars 2019 började Vendela Ask som skolchef i Falun.',
    ['Vendela Ask blir skolchef | 2019-03-04'],
  ],
  [
    'the day in another clause',
    'Vår nya rektor Vendela Ask, som nu är lärare, börjar den 12 augusti 2019.',
    ['Vendela Ask blir rektor | 2019-08-12'],
  ],
  // None of these tells of a change.
  ['does not retire', 'Nu går rektor Vendela Ask inte i pension.', []],
  ['in no pension', 'Nu går rektor Vendela Ask till kollegan Bo Lindmark, som är i pension.', []],
  ['a title alone', 'Vendela Ask är rektor på Björkhagsskolan.', []],
  ['a life long ago', 'Vendela Ask började som lärare i Falun 1994.', []],
  ['stays', 'Vendela Ask blir kvar som rektor.', []],
  ['might have', 'Egentligen skulle Vendela Ask bli jägmästare.', []],
  ['not to be', 'Vendela Ask blir inte rektor.', []],
  ['of another town', 'Vendela Ask kommer från Falun, där hon är lärare.', []],
  ['a seat in a board', 'Till ledamot väljs Vendela Ask (S).', []],
  ['an hour', 'Rektor Vendela Ask slutar klockan tre på fredagar.', []],
  ['others', 'Rektor Vendela Ask minns det väl: några slutade.', []],
  ['a question', 'Har rektor Vendela Ask slutat?', []],
  ['a room', 'Rektor Vendela Ask har lämnat klassrummet för expeditionen på Björkhagsskolan.', []],
  ['somebody without a post', 'Vendela Ask slutar.', []],
  [
    'the first person of a text leaves',
    'Beskedet kom i dag. Rektor Vendela Ask har sagt upp sig.\n\nBo Lindmark är lärare.',
    ['Vendela Ask slutar'],
  ],
  ['at once', 'Rektor Vendela Ask har sagt upp sig med omedelbar verkan.', ['Vendela Ask slutar']],
  ['but not with what', 'Rektor Vendela Ask slutar med läxorna.', []],
  [
    'the day right behind the name',
    'Kulturskolans samordnare Vendela Ask började 2 maj. Kurator Bo Lindmark började 1994.',
    ['Vendela Ask blir samordnare | --05-02'],
  ],
  [
    'since a day that opens the sentence',
    'Sedan den 15 januari 2019 är Vendela Ask rektor på Björkhagsskolan.',
    ['Vendela Ask blir rektor | 2019-01-15'],
  ],
  ['but not since long ago', 'Sedan den 15 januari 2009 är Vendela Ask rektor på Björkhagsskolan.', []],
  [
    'schools that get a head together',
    'Björkhagsskolan och Ängsbackens skola får gemensam rektor, Vendela Ask.',
    ['Vendela Ask blir rektor'],
  ],
  [
    'who has been given the post',
    'Vendela Ask har fått tjänsten som utvecklingschef i Falun.',
    ['Vendela Ask blir utvecklingschef'],
  ],
];

describe('changes of post', () => {
  it.each(table)('%s', (_, text, expected) => expect(changesOf(text)).toEqual(expected));

  it('an acting head is found under the title too', () => {
    const text = 'Vendela Ask blir tf rektor på Björkhagsskolan.';
    const { extraction } = extractor.extract({ id: 'text', path: 'text.txt', text });
    const event = extraction!.entities.find(({ kind }) => kind === 'event');
    expect(event).toMatchObject({ label: 'Vendela Ask blir tf rektor', aliases: ['Vendela Ask blir rektor'] });
  });

  it('a weekday stays open in a text without a day of its own', () => {
    const text = 'Rektor Vendela Ask avtackades i torsdags.';
    const { extraction } = extractor.extract({ id: 'text', path: 'text.txt', text });
    expect(extraction!.entities.find(({ kind }) => kind === 'event')).not.toHaveProperty('date');
  });
});
