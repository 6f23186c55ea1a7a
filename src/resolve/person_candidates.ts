import { byCodeUnits } from '../text/swedish.ts';
import type { CompareNames, NamesAlike, Sound } from './names_alike.ts';
import type { PersonName } from './person_name.ts';
import type { PersonProfile } from './person_profile.ts';

/** Two profiles that may be one person, by their numbers, with how their names compare. */
export interface Candidate {
  readonly one: number;
  readonly other: number;
  readonly alike: NamesAlike;
}

/** Up to this many profiles of one name are compared each with each. */
const compareAll = 24;

/**
 * Finds whom it is worth to compare: the same name, or names with a given name and a surname that look or sound alike.
 * Profiles of a name that very many share meet only where they have a municipality, organisation or role in common,
 * each with the next: the cost grows with the number of profiles.
 */
export function candidatesOf(profiles: readonly PersonProfile[], compare: CompareNames, sound: Sound): Candidate[] {
  const byName = new Map<string, number[]>();
  const names = new Map<string, PersonName>();
  for (const [at, profile] of profiles.entries()) {
    const name = profile.names[0]!;
    names.set(name.folded, name);
    const group = byName.get(name.folded);
    if (group === undefined) byName.set(name.folded, [at]);
    else group.push(at);
  }
  const found: Candidate[] = [];
  for (const [folded, group] of byName) {
    const alike = compare(names.get(folded)!, names.get(folded)!)!;
    for (const [one, other] of pairsWithin(group, profiles)) found.push({ one, other, alike });
  }
  for (const [one, other] of likeNames([...names.values()], sound)) {
    const alike = compare(one, other);
    if (alike === null) continue;
    for (const pair of pairsBetween(byName.get(one.folded)!, byName.get(other.folded)!, profiles))
      found.push({ one: Math.min(...pair), other: Math.max(...pair), alike });
  }
  return found;
}

/** Names that meet in a block: they sound alike in one surname, and begin alike; or differ by one letter in a rare one. */
function likeNames(names: readonly PersonName[], sound: Sound): [PersonName, PersonName][] {
  const blocks = new Map<string, PersonName[]>();
  const put = (block: string, name: PersonName) => {
    const members = blocks.get(block);
    if (members === undefined) blocks.set(block, [name]);
    else if (members.at(-1) !== name) members.push(name);
  };
  for (const name of names) {
    const [given] = name.given;
    const isInitial = given!.length === 1;
    for (const word of name.family) {
      const family = sound(word);
      if (isInitial) put(`initial ${family} ${given![0]}`, name);
      else {
        put(`sound ${family} ${sound(given!)}`, name);
        put(`joined ${family} ${sound(name.given.join(''))}`, name);
        put(`initial ${family} ${given![0]}`, name);
        if (given!.length >= 5) for (const cut of cuts(given!)) put(`slip ${family} ${cut}`, name);
      }
    }
    const family = name.family.join('');
    if (family.length >= 6 && !isInitial) for (const cut of cuts(family)) put(`${cut} slip ${sound(given!)}`, name);
  }
  const pairs = new Map<string, [PersonName, PersonName]>();
  for (const [block, members] of blocks) {
    const lone = block.startsWith('initial ') ? members.filter(({ given }) => given[0]!.length === 1) : members;
    for (const one of lone)
      for (const other of members) {
        if (one === other) continue;
        const pair = one.folded < other.folded ? ([one, other] as const) : ([other, one] as const);
        pairs.set(`${pair[0].folded} ${pair[1].folded}`, [...pair]);
      }
  }
  return [...pairs.keys()].sort(byCodeUnits).map((key) => pairs.get(key)!);
}

/** The word, and the word without each of its letters: two words with one slip between them have one in common. */
function cuts(word: string): string[] {
  const found = [word];
  for (let at = 0; at < word.length; at += 1) found.push(word.slice(0, at) + word.slice(at + 1));
  return found;
}

function pairsWithin(group: readonly number[], profiles: readonly PersonProfile[]): [number, number][] {
  if (group.length <= compareAll)
    return group.flatMap((one, at) => group.slice(at + 1).map((other): [number, number] => [one, other]));
  const pairs = new Map<string, [number, number]>();
  const last = new Map<string, number>();
  for (const at of group)
    for (const sign of ['', ...signsOf(profiles[at]!)]) {
      const before = last.get(sign);
      if (before !== undefined) pairs.set(`${before} ${at}`, [before, at]);
      last.set(sign, at);
    }
  return [...pairs.values()];
}

function pairsBetween(
  ones: readonly number[],
  others: readonly number[],
  profiles: readonly PersonProfile[],
): [number, number][] {
  if (ones.length * others.length <= compareAll * compareAll)
    return ones.flatMap((one) => others.map((other): [number, number] => [one, other]));
  const bySign = new Map<string, number>();
  for (const at of others) for (const sign of signsOf(profiles[at]!)) if (!bySign.has(sign)) bySign.set(sign, at);
  return ones.flatMap((one) => {
    const met = new Set(signsOf(profiles[one]!).flatMap((sign) => bySign.get(sign) ?? []));
    return [...met].map((other): [number, number] => [one, other]);
  });
}

function signsOf({ codes, organisations, roles }: PersonProfile): string[] {
  return [
    ...[...codes].map((code) => `municipality ${code}`),
    ...[...organisations].map((key) => `organisation ${key}`),
    ...[...roles].map((role) => `role ${role}`),
  ];
}
