import { byCodeUnits } from './swedish.ts';

const places: Readonly<Record<string, string>> = { å: '{', ä: '|', æ: '|', ö: '}', ø: '}' };

/** What a name is sorted by: small letters, å ä ö after z, other accents left aside. */
export function sortKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[åäæöø]/gu, (letter) => places[letter]!)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}

/** Swedish alphabetical order that is the same on every machine, unlike `localeCompare`: a…z å ä ö, numbers by value. */
export function swedishOrder(left: string, right: string): number {
  const [one, other] = [pieces(left), pieces(right)];
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
    const [mine, theirs] = [one[at]!, other[at]!];
    const both = /^\d/u.test(mine) && /^\d/u.test(theirs);
    const order = both ? Number(mine) - Number(theirs) : byCodeUnits(mine, theirs);
    if (order !== 0) return order;
  }
  return one.length - other.length || byCodeUnits(left, right);
}

/** Runs of digits and of everything else. */
function pieces(name: string): readonly string[] {
  return sortKey(name).match(/\d+|\D+/gu) ?? [];
}
