import type { Lexicon } from '../lexicon/lexicon.ts';
import type { PersonName } from './person_name.ts';

/** How two names of one person may differ; each is a row of the data pack. */
export interface NamesAlike {
  /** Rarity of what they share. */
  readonly rarity: string;
  /** What parts them; empty for the same name. */
  readonly differences: readonly string[];
}

/** Tells how two names may be one person's; null when they cannot. */
export type CompareNames = (one: PersonName, other: PersonName) => NamesAlike | null;

/** Reads which letters sound alike from the data pack. */
export function nameComparison(lexicon: Lexicon): { readonly compare: CompareNames; readonly sound: Sound } {
  const pairs = [...lexicon.grammar('name_spelling')].map((pair) => pair.split('=') as [string, string]);
  const known = new Map<string, string>();
  const sound = (word: string) => {
    let result = known.get(word);
    if (result === undefined) {
      result = pairs.reduce((text, [from, to]) => text.replaceAll(from, to), word).replace(/(.)\1+/gu, '$1');
      known.set(word, result);
    }
    return result;
  };
  const compare: CompareNames = (one, other) => {
    if (one.folded === other.folded) return { rarity: rarityOf(one, one), differences: [] };
    const family = familyAlike(one, other, sound);
    const given = family && givenAlike(one, other, sound);
    if (!family || !given) return null;
    const differences = [...new Set([...given, ...family])];
    // One guess at a time: a slip in a name of which only the initial is known says nothing.
    if (differences.filter((each) => each.startsWith('name-slip') || each.startsWith('name-initial')).length > 2)
      return null;
    return { rarity: rarityOf(one, other), differences };
  };
  return { compare, sound };
}

/** A word as it sounds. */
export type Sound = (word: string) => string;

function familyAlike(one: PersonName, other: PersonName, sound: Sound): readonly string[] | null {
  const [first, second] = [one.family.join(''), other.family.join('')];
  if (first === second) return one.family.length === other.family.length ? [] : ['name-hyphen'];
  if (sound(first) === sound(second)) return ['name-spelling'];
  const [short, long] = one.family.length <= other.family.length ? [one, other] : [other, one];
  if (short.family.length < long.family.length) {
    if (short.family.every((word) => long.family.includes(word))) return ['name-double'];
    const sounds = long.family.map(sound);
    return short.family.every((word) => sounds.includes(sound(word))) ? ['name-double', 'name-spelling'] : null;
  }
  if (one.family.length > 1 || !isSlip(first, second, 6)) return null;
  return one.familyLevels[0]! > 1 && other.familyLevels[0]! > 1 ? ['name-slip', 'name-slip-known'] : ['name-slip'];
}

function givenAlike(one: PersonName, other: PersonName, sound: Sound): readonly string[] | null {
  const [first, second] = [one.given.join(''), other.given.join('')];
  if (first === second) return one.given.length === other.given.length ? [] : ['name-hyphen'];
  const [short, long] = one.given.length <= other.given.length ? [one, other] : [other, one];
  const initials = [one, other].map(({ given }) => given[0]!.length === 1);
  if (initials[0] || initials[1]) return initialsAlike(one, other);
  if (sound(first) === sound(second)) return ['name-spelling'];
  if (short.given.length < long.given.length) {
    // "Lisbeth Ek" and "Lisbeth M. Ek"
    if (short.given.every((word, at) => word === long.given[at])) return ['name-middle'];
    return short.given.every((word, at) => sound(word) === sound(long.given[at]!))
      ? ['name-middle', 'name-spelling']
      : null;
  }
  if (one.given.length > 1) {
    // "Lisbeth M. Ek" and "Lisbeth Marianne Ek"
    const fits = one.given.every((word, at) => {
      const and = other.given[at]!;
      return word === and || (at > 0 && (word.length === 1 || and.length === 1) && word[0] === and[0]);
    });
    return fits ? ['name-middle'] : null;
  }
  if (!isSlip(first, second, 5) || (one.gender & other.gender) === 0) return null;
  return one.givenLevel > 2 && other.givenLevel > 2 ? null : ['name-slip'];
}

/** "P-O" for Per-Olof, "A." for Anna: the letters that names begin with. */
function initialsAlike(one: PersonName, other: PersonName): readonly string[] | null {
  const letters = (name: PersonName) => {
    const words = name.given.length > 1 || name.given[0]!.length === 1 ? name.given : partsOfJoined(name);
    return words.map((word) => word[0]!).join('');
  };
  const [first, second] = [letters(one), letters(other)];
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (!long.startsWith(short)) return null;
  return short.length > 1 ? ['name-initials'] : ['name-initial'];
}

/** The parts of a given name with a hyphen, as it is written. */
function partsOfJoined({ label, given }: PersonName): readonly string[] {
  const parts = label.split(/\s+/u)[0]!.toLowerCase().split(/[-‐‑]/u);
  return parts.length > 1 ? parts : given;
}

/** One letter changed, left out, put in or two exchanged, in words of some length. */
function isSlip(one: string, other: string, least: number): boolean {
  if (Math.min(one.length, other.length) < least || Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (one[from] === other[from] && from < one.length) from += 1;
  let [end, otherEnd] = [one.length, other.length];
  while (end > from && otherEnd > from && one[end - 1] === other[otherEnd - 1]) {
    end -= 1;
    otherEnd -= 1;
  }
  const [left, right] = [one.slice(from, end), other.slice(from, otherEnd)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

const rarities = ['rarity-unique', 'rarity-rare', 'rarity-uncommon', 'rarity-common', 'rarity-very-common'] as const;

/** How many people bear what two names share, by the levels of its parts. */
function rarityOf(one: PersonName, other: PersonName): string {
  const shared = one.family.flatMap((word, at) => (other.family.includes(word) ? [one.familyLevels[at]!] : []));
  const family = shared.length > 0 ? Math.min(...shared) - (shared.length > 1 ? 1 : 0) : Math.max(...one.familyLevels);
  const second = one.given.length > 1 && one.given.length === other.given.length ? 1 : 0;
  const level = Math.max(one.givenLevel, other.givenLevel) + family - second;
  return rarities[Math.max(0, Math.min(4, level - 6))]!;
}
