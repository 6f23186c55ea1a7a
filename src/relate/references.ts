import { offsetsOf, type Scene } from '../lexicon/scene.ts';
import type { Find, PersonFind } from '../model/index.ts';
import { mark } from '../text/marks.ts';
import { remembered } from '../text/remember.ts';

/** The people of one document: which finds are the same person. */
export interface People {
  /** Number of the person behind each find of a person. */
  readonly personOf: ReadonlyMap<PersonFind, number>;
  readonly persons: readonly Person[];
}

export interface Person {
  /** Fullest nominative form. */
  readonly label: string;
  readonly partial: boolean;
  /** 1 female, 2 male, 3 either, 0 unknown. */
  readonly gender: number;
  readonly finds: readonly PersonFind[];
}

interface Cluster {
  label: string;
  /** The parts of the name as they sound, see `fold`. */
  sounds: readonly string[];
  parts: readonly string[];
  partial: boolean;
  gender: number;
  finds: PersonFind[];
  /** Starts of the finds of the full name, sorted. */
  starts: number[];
}

/** A name that shares a part with so many others is compared with the last of them only. */
const mostCandidates = 40;

const nobody: readonly number[] = [];

/** The people found so far, by the sound of each part of their names; finding stays cheap however many there are. */
class Crowd {
  readonly clusters: Cluster[] = [];
  private readonly byPart = new Map<string, number[]>();

  /** Numbers of the people who share the sound, newest last. */
  sharing(sound: string): readonly number[] {
    const all = this.byPart.get(sound);
    return all === undefined ? nobody : all.length > mostCandidates ? all.slice(-mostCandidates) : all;
  }

  /** Numbers of the people who share one of the sounds, each once, oldest first. */
  sharingAny(sounds: readonly string[]): readonly number[] {
    let only = nobody;
    let several = false;
    for (const sound of sounds) {
      const list = this.sharing(sound);
      if (list.length === 0) continue;
      if (only.length > 0) several = true;
      only = list;
    }
    if (!several) return only;
    return [...new Set(sounds.flatMap((sound) => this.sharing(sound)))].sort((a, b) => a - b);
  }

  add(find: PersonFind, sounds: readonly string[]): number {
    const number = this.clusters.length;
    const { label, parts, partial, gender } = find;
    this.clusters.push({ label, parts, sounds, partial, gender, finds: [], starts: [] });
    for (let i = 0; i < sounds.length; i++) {
      const sound = sounds[i]!;
      if (sounds.indexOf(sound) < i) continue;
      const sharing = this.byPart.get(sound);
      if (sharing === undefined) this.byPart.set(sound, [number]);
      else sharing.push(number);
    }
    return number;
  }
}

/**
 * Joins what names the same person inside one document: variants of a full name first,
 * then given names and surnames alone ("Ingrid", "Nilsson") to the person last named so. `others` are namesakes of
 * somebody named right before them.
 */
export function refer(finds: readonly PersonFind[], others: ReadonlySet<PersonFind> = new Set()): People {
  const crowd = new Crowd();
  const personOf = new Map<PersonFind, number>();
  const join = (find: PersonFind, number: number) => {
    crowd.clusters[number]!.finds.push(find);
    personOf.set(find, number);
  };
  // Longest names first, so that "Karin Ekström" finds "Karin Ekström Malmros".
  const full = finds.filter((find) => !find.partial);
  // The same name again is the same person as long as everybody is compared with everybody.
  const named = new Map<string, number>();
  for (const find of full.sort((a, b) => b.parts.length - a.parts.length || a.start - b.start)) {
    if (others.has(find)) {
      join(find, crowd.add(find, []));
      continue;
    }
    const again = crowd.clusters.length <= mostCandidates ? named.get(find.label) : undefined;
    const number = again ?? numberOf(crowd, find);
    named.set(find.label, number);
    crowd.clusters[number]!.starts.push(find.start);
    join(find, number);
  }
  for (const { starts } of crowd.clusters) if (starts.length > 1) starts.sort((a, b) => a - b);
  const alone = new Map<string, number>();
  for (const find of finds) {
    if (!find.partial) continue;
    const number = lastNamed(crowd, find) ?? alone.get(find.label) ?? crowd.add(find, []);
    if (crowd.clusters[number]!.partial) alone.set(find.label, number);
    join(find, number);
  }
  return { personOf, persons: crowd.clusters };
}

/** "Rektor Anna Ek och läraren Anna Ek": the second of two who stand side by side under one name. */
export function besideNamesake(scene: Scene, finds: readonly Find[]): Set<PersonFind> {
  const others = new Set<PersonFind>();
  let before: PersonFind | null = null;
  for (const find of finds) {
    if (find.kind !== 'person') continue;
    const near = before !== null && !find.partial && before.label === find.label && find.first - before.last <= 3;
    if (near && before!.last < find.first && scene.word(before!.last).lower === 'och') others.add(find);
    before = find;
  }
  return others;
}

/** Number of the person with a full name: of somebody known under a variant of it, else a new one. */
function numberOf(crowd: Crowd, find: PersonFind): number {
  const { parts } = find;
  const sounds = parts.map(soundOf);
  for (const number of crowd.sharingAny(sounds))
    if (sameFullName(crowd.clusters[number]!, { parts, sounds })) return number;
  return crowd.add(find, sounds);
}

/** Person finds for single capitals that are a part of a name given in full elsewhere: "Idh", "Xhevahires". */
export function findFurtherMentions(scene: Scene, finds: readonly Find[]): PersonFind[] {
  const parts = new Map<string, PersonFind>();
  for (const find of finds) {
    if (find.kind !== 'person' || find.partial) continue;
    for (const part of find.parts) if (part.length > 2 && !parts.has(part)) parts.set(part, find);
  }
  if (parts.size === 0) return [];
  const covered = scene.marks();
  for (const find of finds) if (find.kind !== 'concept' && find.kind !== 'event') mark(covered, find.first, find.last);
  const further: PersonFind[] = [];
  for (const i of scene.capitals) {
    if (covered[i] === 1) continue;
    const word = scene.word(i);
    // "Berg" and "Lund" are words too; a name that is one needs its neighbours to say so.
    if (word.classes !== 0) continue;
    const genitive = !parts.has(word.form);
    const name = genitive ? word.stem : word.form;
    const source = name === null ? undefined : parts.get(name);
    if (source === undefined || name === null) continue;
    const { start, end } = offsetsOf(scene, i, i + 1);
    further.push({
      kind: 'person',
      first: i,
      last: i + 1,
      start,
      end,
      rule: 'person-reference',
      priority: 35,
      label: name,
      parts: [name],
      partial: true,
      genitive,
      gender: source.parts[0] === name ? source.gender : 0,
      party: null,
    });
  }
  return further;
}

interface Name {
  readonly parts: readonly string[];
  readonly sounds: readonly string[];
}

/** Variants of one full name: other case, a hyphen more or less, a middle name left out, an initial, one letter off. */
function sameFullName(long: Name, short: Name): boolean {
  const [a, b] = [long.sounds, short.sounds];
  if (a.join('') === b.join('')) return true;
  const restA = a.slice(1);
  const restB = b.slice(1);
  if (restA.length === 0 || restB.length === 0) return false;
  // "Ekström Malmros" for Karin Ekström Malmros: surnames only.
  if (b.every((part) => restA.includes(part))) return true;
  const sameGiven = a[0] === b[0];
  const [givenA, givenB] = [long.parts[0]!, short.parts[0]!];
  if (!sameGiven && !isInitialOf(givenB, givenA) && !isInitialOf(givenA, givenB)) return false;
  // "Karin Ekström Malmros" and "Karin Malmros": every surname of the shorter is one of the longer.
  const initials = short.parts.slice(1);
  if (
    restB.every((part, i) => restA.some((other, j) => other === part || isInitialOf(initials[i]!, long.parts[j + 1]!)))
  )
    return true;
  // "Bengt Almquist" and "Bengt Almqist": one letter, in a surname long enough.
  return (
    sameGiven &&
    restA.length === restB.length &&
    restA.every((part, i) => part === restB[i] || (part.length >= 6 && oneLetterOff(part, restB[i]!)))
  );
}

/** Letters that have another spelling; most names have none. */
const foldable = /[-‐‑cqwzéè]|ph|th|dt|(.)\1|[dnlmr]h/;

/** Spellings that sound alike are one: Carina and Karina, Ekqvist and Ekkvist, Lindh and Lind. */
export function fold(part: string): string {
  const lower = part.toLowerCase();
  if (!foldable.test(lower)) return lower;
  return lower
    .replace(/[-‐‑]/g, '')
    .replace(/ch|ck|c/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/[wv]/g, 'v')
    .replace(/qv|q/g, 'kv')
    .replace(/th|dt/g, 't')
    .replace(/z/g, 's')
    .replace(/é|è/g, 'e')
    .replace(/(.)\1/g, '$1')
    .replace(/(?<=[dnlmr])h/g, '');
}

const soundOf = remembered(fold);

function isInitialOf(initial: string, name: string): boolean {
  return /^\p{L}\.?$/u.test(initial) && name.toLowerCase().startsWith(initial[0]!.toLowerCase());
}

/** True for one letter changed, left out or added; not for the first letter. */
export function oneLetterOff(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  if (a.length === b.length) return restA.slice(1) === restB.slice(1);
  return a.length > b.length ? restA.slice(1) === restB : restA === restB.slice(1);
}

/** The person of the full names that a single name stands for: the one last named before it, else the first after. */
function lastNamed(crowd: Crowd, find: PersonFind): number | null {
  let before: number | null = null;
  let beforeAt = -1;
  let after: number | null = null;
  let afterAt = Number.POSITIVE_INFINITY;
  for (const number of crowd.sharing(soundOf(find.label))) {
    const { starts, partial } = crowd.clusters[number]!;
    if (partial) continue;
    const at = firstAfter(starts, find.start);
    if (at > 0 && starts[at - 1]! > beforeAt) [before, beforeAt] = [number, starts[at - 1]!];
    if (at < starts.length && starts[at]! < afterAt) [after, afterAt] = [number, starts[at]!];
  }
  return before ?? after;
}

/** Index of the first start after a position, by binary search. */
function firstAfter(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
