/** Search over names, and over the posts and places of those who bear them: forgiving about å ä ö, genitive, word order and one slip of the finger. */
import type { NodeKind, SerializedNode } from '../model/index.ts';
import { fold } from '../view/fold.ts';
import { type Knowledge, labelOf } from '../view/knowledge.ts';

interface Entry {
  readonly key: string;
  readonly kind: NodeKind;
  /** Every form of the name, folded, as words. */
  readonly forms: readonly (readonly string[])[];
  readonly size: number;
  /** For each post: the name with role, workplace and municipality, and how much a hit there is worth. */
  readonly settings: readonly Setting[];
}

interface Setting {
  readonly words: readonly string[];
  readonly worth: number;
}

export type SearchIndex = readonly Entry[];

export interface Hit {
  readonly key: string;
  readonly kind: NodeKind;
  readonly score: number;
}

export function buildSearchIndex(knowledge: Knowledge): SearchIndex {
  return knowledge.bySize.map((node) => ({
    key: node.key,
    kind: node.attributes.kind,
    forms: formsOf(node),
    size: node.attributes.size,
    settings: settingsOf(knowledge, node),
  }));
}

function formsOf(node: SerializedNode): string[][] {
  const forms = [node.attributes.label, ...node.attributes.aliases].map(fold).filter((form) => form !== '');
  return [...new Set(forms)].map((form) => form.split(' '));
}

/** "rektor falun": posts held now before those once held, and what all posts say together last. */
function settingsOf(knowledge: Knowledge, node: SerializedNode): Setting[] {
  const { kind, label, municipality, aliases } = node.attributes;
  if (kind !== 'person' && kind !== 'organisation' && kind !== 'event') return [];
  const own = wordsIn([label, ...aliases]);
  const all = new Set(own);
  const settings: Setting[] = [];
  const add = (keys: readonly (string | undefined)[], worth: number, extra: readonly string[] = []) => {
    const names = keys.flatMap((key) => (key === undefined ? [] : [labelOf(knowledge, key)]));
    const words = wordsIn([...names, ...extra]);
    if (words.length === 0) return;
    for (const word of words) all.add(word);
    settings.push({ words: [...new Set([...own, ...words])], worth });
  };
  add([municipality], 0.3);
  for (const edge of knowledge.edgesAt.get(node.key) ?? []) {
    if (edge.source !== node.key) continue;
    const { kind: relation, status, role, organisation, area, municipality: place } = edge.attributes;
    const worth = status === 'former' ? 0.25 : 0.3;
    if (relation === 'holds_role') add([edge.target, organisation, place], worth, area ? [area] : []);
    else if (relation === 'works_at' || relation === 'works_in') add([edge.target, role], worth);
    else if (relation === 'located_in' || relation === 'took_place_in') add([edge.target], worth);
  }
  if (settings.length > 1) settings.push({ words: [...all], worth: 0.2 });
  return settings;
}

function wordsIn(texts: readonly string[]): string[] {
  return texts
    .map(fold)
    .flatMap((text) => text.split(' '))
    .filter((word) => word !== '');
}

/** Every wanted word must begin a word of one setting; always worth less than a hit in the name itself. */
function settingScore(wanted: readonly string[], settings: readonly Setting[]): number {
  let best = 0;
  for (const { words, worth } of settings) {
    if (worth <= best) continue;
    if (wanted.every((one) => words.some((word) => wordScore(one, word) >= 0.85))) best = worth;
  }
  return best;
}

/** "Vem var rektor på Björkskolan?" asks for rektor and Björkskolan; a query of fillers alone stays as it is. */
export function withoutFillers(query: string, fillers: string): string {
  const words = query.split(/[\s?!.,]+/u).filter((word) => word !== '');
  if (words.length < 3) return query;
  const empty = new Set(fillers.split(' '));
  const kept = words.filter((word) => !empty.has(word.toLowerCase()));
  return kept.length === 0 ? query : kept.join(' ');
}

/** Best hits first. Typing slips are forgiven only when nothing else was found. */
export function searchNames(index: SearchIndex, query: string): Hit[] {
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const exact = rank(index, words, wordScore, true);
  return exact.length > 0 ? exact : rank(index, words, slipScore);
}

type Scorer = (wanted: string, word: string) => number;

function rank(index: SearchIndex, words: readonly string[], scorer: Scorer, posts = false): Hit[] {
  const hits: Hit[] = [];
  for (const entry of index) {
    let best = 0;
    for (const [place, form] of entry.forms.entries()) {
      const score = formScore(words, form, scorer) * (place === 0 ? 1 : 0.9);
      if (score > best) best = score;
    }
    if (best === 0 && posts) best = settingScore(words, entry.settings);
    if (best > 0) hits.push({ key: entry.key, kind: entry.kind, score: best + entry.size / 1000 });
  }
  return hits.sort((one, other) => other.score - one.score || (one.key < other.key ? -1 : 1));
}

/** Every wanted word must be found, each in a word of its own; a name found from its start counts more. */
function formScore(words: readonly string[], form: readonly string[], scorer: Scorer): number {
  const used = new Set<number>();
  let total = 0;
  for (const wanted of words) {
    let best = 0;
    let bestPlace = -1;
    for (const [place, word] of form.entries()) {
      if (used.has(place)) continue;
      const score = scorer(wanted, word) * (place === 0 ? 1 : 0.95);
      if (score > best) {
        best = score;
        bestPlace = place;
      }
    }
    if (bestPlace === -1) return 0;
    used.add(bestPlace);
    total += best;
  }
  return total / words.length + 0.2 * (words.length / form.length);
}

/** "falun" finds Falun, "faluns" finds Falun, "fal" finds Falun, "skolan" finds Björkskolan. */
function wordScore(wanted: string, word: string): number {
  if (word === wanted) return 1;
  if (wanted.length > 3 && wanted.endsWith('s') && word === wanted.slice(0, -1)) return 0.95;
  if (word.startsWith(wanted)) return 0.85;
  if (wanted.length > 2 && word.includes(wanted)) return 0.5;
  return 0;
}

function slipScore(wanted: string, word: string): number {
  if (wanted.length < 4) return 0;
  const allowed = wanted.length > 7 ? 2 : 1;
  const distance = Math.min(
    editDistance(wanted, word, allowed),
    editDistance(wanted, word.slice(0, wanted.length), allowed) + 0.5,
  );
  return distance <= allowed + 0.5 ? 0.6 - distance * 0.1 : 0;
}

/** Damerau-Levenshtein distance with neighbours swapped, given up above `limit`. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let value = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + same);
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) value = Math.min(value, beforeLast[column - 2]! + 1);
      current.push(value);
      least = Math.min(least, value);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[other.length]!;
}
