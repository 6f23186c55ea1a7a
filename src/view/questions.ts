/**
 * Questions that a graph can answer, made from what is in it: for someone who does not know yet what may be asked. Only
 * the largest nodes are looked at, so that a large graph is not kept waiting.
 */
import type { SerializedNode } from '../model/index.ts';
import { type Gradual, gradual } from './gradual.ts';
import { type Knowledge, labelOf } from './knowledge.ts';
import { isYeared, timeOf } from './times.ts';

export type Question =
  /** Who has held posts in several municipalities? */
  | { readonly ask: 'several-homes' }
  /** Which municipalities work with this? */
  | { readonly ask: 'who-shares'; readonly concept: string }
  /** Who was what there then? A year where the texts tell one. */
  | { readonly ask: 'who-was'; readonly role: string; readonly organisation: string; readonly year: string | null }
  /** Why do two belong together? */
  | { readonly ask: 'why'; readonly ends: readonly [string, string] };

const mostLookedAt = 300;

const kept = new WeakMap<Knowledge, Gradual<readonly Question[]>>();

/** Made once for a graph, piece by piece while there is time. */
export function questionsOf(knowledge: Knowledge): Gradual<readonly Question[]> {
  const made = kept.get(knowledge) ?? gradual(() => findQuestions(knowledge));
  kept.set(knowledge, made);
  return made;
}

export function questionsIn(knowledge: Knowledge): readonly Question[] {
  return questionsOf(knowledge).get();
}

function* findQuestions(knowledge: Knowledge): Generator<void, readonly Question[], void> {
  const several = yield* severalHomes(knowledge);
  const shared = mostShared(knowledge, yield* findShared(knowledge));
  const post = yield* datedPost(knowledge);
  return [
    ...(several ? [{ ask: 'several-homes' } as const] : []),
    ...(shared ? [{ ask: 'who-shares', concept: shared.concept } as const] : []),
    ...(post ? [post] : []),
    ...(shared ? [{ ask: 'why', ends: shared.ends } as const] : []),
  ];
}

function* largest({ bySize }: Knowledge, kind: SerializedNode['attributes']['kind']): Generator<SerializedNode> {
  let left = mostLookedAt;
  for (const node of bySize) {
    if (node.attributes.kind !== kind) continue;
    yield node;
    left -= 1;
    if (left === 0) return;
  }
}

function* severalHomes(knowledge: Knowledge): Generator<void, boolean, void> {
  for (const { key } of largest(knowledge, 'person')) {
    yield;
    const places = new Set<string>();
    for (const { source, attributes } of knowledge.edgesAt.get(key) ?? [])
      if (source === key && attributes.kind === 'holds_role' && attributes.municipality)
        places.add(attributes.municipality);
    if (places.size > 1) return true;
  }
  return false;
}

interface Shared {
  readonly concept: string;
  readonly places: ReadonlySet<string>;
}

/** Ideas that several municipalities work with, themselves or by their schools; those of most of them first. */
export function sharedIdeas(knowledge: Knowledge): Shared[] {
  return gradual(() => findShared(knowledge)).get();
}

function* findShared(knowledge: Knowledge): Generator<void, Shared[], void> {
  const shared: Shared[] = [];
  for (const { key, attributes: idea } of largest(knowledge, 'concept')) {
    yield;
    // What no word list knows may be no idea at all.
    if (idea.status === 'proposed') continue;
    const places = new Set<string>();
    for (const { source, attributes } of knowledge.edgesAt.get(key) ?? []) {
      if (attributes.kind !== 'works_with') continue;
      const from = knowledge.nodes.get(source)?.attributes;
      const place = from?.kind === 'municipality' ? source : from?.municipality;
      if (place !== undefined && knowledge.nodes.has(place)) places.add(place);
    }
    if (places.size > 1) shared.push({ concept: key, places });
  }
  return shared.sort((one, other) => other.places.size - one.places.size);
}

/** The idea that most municipalities work with, and the two best known of them. */
function mostShared(
  knowledge: Knowledge,
  [best]: readonly Shared[],
): { concept: string; ends: readonly [string, string] } | null {
  if (!best) return null;
  const { concept, places } = best;
  const [one, other] = knowledge.bySize.filter(({ key }) => places.has(key)).map(({ key }) => key);
  return one === undefined || other === undefined ? null : { concept, ends: [one, other] };
}

/** A post at one of the largest organisations, schools first, with a year if one is known, else any. */
function* datedPost(knowledge: Knowledge): Generator<void, Question | null, void> {
  let undated: Question | null = null;
  const isSchool = ({ attributes }: SerializedNode) => Number(attributes.subkind === 'school');
  const organisations = [...largest(knowledge, 'organisation')];
  for (const { key } of organisations.sort((one, other) => isSchool(other) - isSchool(one))) {
    yield;
    for (const edge of knowledge.postsAt.get(key) ?? []) {
      if (edge.attributes.organisation !== key) continue;
      const time = timeOf(knowledge, edge);
      const date = time?.from ?? time?.to;
      const asked = { ask: 'who-was', role: edge.target, organisation: key } as const;
      if (isYeared(date)) return { ...asked, year: date.slice(0, 4) };
      undated ??= { ...asked, year: null };
    }
  }
  return undated;
}

/** What one would type to find a post: "rektor Björkskolan 2019". */
export function searchFor(knowledge: Knowledge, { role, organisation, year }: Question & { ask: 'who-was' }): string {
  return [labelOf(knowledge, role), labelOf(knowledge, organisation), year ?? ''].join(' ').trim();
}
