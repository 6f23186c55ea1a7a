import type { Find, PersonFind, Scene } from '../recognise/find.ts';
import { offsetsOf } from '../recognise/find.ts';

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
  parts: readonly string[];
  partial: boolean;
  gender: number;
  finds: PersonFind[];
}

/**
 * Joins what names the same person inside one document: variants of a full name first,
 * then given names and surnames alone ("Ingrid", "Nilsson") to the person last named so.
 */
export function refer(finds: readonly PersonFind[]): People {
  const clusters: Cluster[] = [];
  const personOf = new Map<PersonFind, number>();
  const join = (find: PersonFind, number: number) => {
    clusters[number]!.finds.push(find);
    personOf.set(find, number);
  };
  const full = finds.filter((find) => !find.partial);
  // Longest names first, so that "Karin Ekström" finds "Karin Ekström Malmros".
  const ordered = [...full].sort((a, b) => b.parts.length - a.parts.length || a.start - b.start);
  for (const find of ordered) {
    let number = clusters.findIndex((cluster) => sameFullName(cluster.parts, find.parts));
    if (number === -1) {
      number = clusters.length;
      clusters.push({ label: find.label, parts: find.parts, partial: false, gender: find.gender, finds: [] });
    }
    join(find, number);
  }
  for (const find of finds) {
    if (!find.partial) continue;
    const number = lastNamed(clusters, find);
    if (number !== -1) {
      join(find, number);
      continue;
    }
    const alone = clusters.findIndex((cluster) => cluster.partial && cluster.label === find.label);
    if (alone !== -1) join(find, alone);
    else {
      clusters.push({ label: find.label, parts: find.parts, partial: true, gender: find.gender, finds: [] });
      join(find, clusters.length - 1);
    }
  }
  return { personOf, persons: clusters };
}

/** Person finds for single capitals that are a part of a name given in full elsewhere: "Idh", "Xhevahires". */
export function findFurtherMentions(scene: Scene, finds: readonly Find[]): PersonFind[] {
  const parts = new Map<string, PersonFind>();
  for (const find of finds) {
    if (find.kind !== 'person' || find.partial) continue;
    for (const part of find.parts) if (part.length > 2 && !parts.has(part)) parts.set(part, find);
  }
  if (parts.size === 0) return [];
  const covered = new Uint8Array(scene.page.tokens.count);
  for (const find of finds)
    if (find.kind !== 'concept' && find.kind !== 'event') covered.fill(1, find.first, find.last);
  const further: PersonFind[] = [];
  for (let i = 0; i < scene.page.tokens.count; i++) {
    const word = scene.word(i);
    if (covered[i] === 1 || !word.capital) continue;
    const genitive = !parts.has(word.form);
    const name = genitive ? word.stem : word.form;
    const source = name === null ? undefined : parts.get(name);
    if (source === undefined || name === null) continue;
    // "Berg" and "Lund" are words too; a name that is one needs its neighbours to say so.
    if (word.classes !== 0) continue;
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

/** Variants of one full name: other case, a hyphen more or less, a middle name left out, an initial, one letter off. */
export function sameFullName(long: readonly string[], short: readonly string[]): boolean {
  const a = long.map(fold);
  const b = short.map(fold);
  if (a.join('') === b.join('')) return true;
  const [givenA, givenB] = [a[0]!, b[0]!];
  const restA = a.slice(1);
  const restB = b.slice(1);
  if (restA.length === 0 || restB.length === 0) return false;
  // "Wrangel Moll" for Charlotta Wrangel Moll: surnames only.
  if (b.every((part) => restA.includes(part))) return true;
  const given =
    givenA === givenB ||
    isInitialOf(short[0]!, long[0]!) ||
    isInitialOf(long[0]!, short[0]!) ||
    isInitialOf(givenB, givenA) ||
    isInitialOf(givenA, givenB);
  if (!given) return false;
  // "Karin Ekström Malmros" and "Karin Malmros": every surname of the shorter is one of the longer.
  if (restB.every((part) => restA.some((other) => other === part || isInitialOf(part, other)))) return true;
  // "Bengt Almquist" and "Bengt Almqvist": one letter, in a surname long enough.
  return (
    givenA === givenB &&
    restA.length === restB.length &&
    restA.every((part, i) => part === restB[i] || (part.length >= 6 && oneLetterOff(part, restB[i]!)))
  );
}

/** Spellings that sound alike are one: Carina and Karina, Ekqvist and Ekkvist, Lindh and Lind. */
export function fold(part: string): string {
  return part
    .toLowerCase()
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
function lastNamed(clusters: readonly Cluster[], find: PersonFind): number {
  let before = -1;
  let beforeAt = -1;
  let after = -1;
  let afterAt = Number.POSITIVE_INFINITY;
  for (const [number, cluster] of clusters.entries()) {
    if (cluster.partial || !cluster.parts.some((part) => fold(part) === fold(find.label))) continue;
    for (const other of cluster.finds) {
      if (other.start < find.start && other.start > beforeAt) [before, beforeAt] = [number, other.start];
      if (other.start > find.start && other.start < afterAt) [after, afterAt] = [number, other.start];
    }
  }
  return before !== -1 ? before : after;
}
