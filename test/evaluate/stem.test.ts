import { describe, expect, it } from 'vitest';
import { comparableName, sameInflected } from '../../src/evaluate/stem.ts';

const same = (left: string, right: string): boolean => sameInflected(comparableName(left), comparableName(right));

describe('sameInflected', () => {
  it.each([
    ['systematiskt kvalitetsarbete', 'systematiska kvalitetsarbetet'],
    ['strategi', 'strategierna'],
    ['strategi', 'strategin'],
    ['skola', 'skolornas'],
    ['lärare', 'lärarna'],
    ['rektor', 'rektorerna'],
    ['ledamot', 'ledamöterna'],
    ['ledamot', 'ledamöter'],
    ['elevhälsa', 'elevhälsans'],
    ['konferens', 'konferensen'],
    ['insats', 'insatser'],
    ['exempel', 'exemplet'],
    ['program', 'programmen'],
    ['dialogseminarium', 'dialogseminarier'],
    ['distribuerat ledarskap', 'distribuerade ledarskapet'],
    ['nytt program', 'nya programmet'],
    ['Attraktiv skolkommun', 'attraktiv skolkommun'],
    ['barn- och utbildningsutskottet', 'barn-och utbildningsutskottet'],
    ['SKL', 'SKL:s'],
    ['Friskolornas riksförbund', 'friskolornas riksförbunds'],
  ])('%s is %s', (left, right) => {
    expect(same(left, right)).toBe(true);
  });

  it.each([
    ['likvärdighet', 'likvärdig'],
    ['ledare', 'ledning'],
    ['undervisning', 'utbildning'],
    ['kollegialt lärande', 'lärande'],
    ['kvalitet', 'kvalitetsarbete'],
    ['elev', 'elevhälsa'],
    ['samtal', 'samverkan'],
    ['Strandskolan', 'Strömskolan'],
    ['', 'skola'],
  ])('%s is not %s', (left, right) => {
    expect(same(left, right)).toBe(false);
  });
});
