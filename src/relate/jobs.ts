import type { Scene } from '../lexicon/scene.ts';
import { lowerFits } from '../lexicon/words.ts';
import type { MunicipalityFind, OrganisationFind, PersonFind, PostStatus, RoleFind } from '../model/index.ts';
import type { Chunks } from './chunks.ts';
import { tail } from './post_rule.ts';
import type { PostFind } from './posts.ts';

/** "rektorsjobbet", "ordförandeposten": the post itself, and not somebody who has it. */
export const isJob = lowerFits(/.(?:jobbet|tjänsten|tjänst|posten|rollen|stolen|uppdraget|klubban)$/);

/** How many letters may lie between somebody and her job. */
const reach = 8;
/** Where the job is, behind its noun. */
const placed = new RegExp(`^R${tail.replace('(?<t>', '(')}`);
/** "går från Bo Lind till Anna Ek", "gick till Anna Ek" */
const goesTo = /^(?:ix)?[xyDn]{1,3}(?:i(P))?i?(P)/;

type Verb = 'gets' | 'got' | 'leaves' | 'left';

/**
 * Posts told by the noun of the job: "Anna Ek tar över rektorsjobbet på Björkskolan efter Bo Lind", "I höst lämnar Bo Lind
 * ordförandeposten i nämnden", "Rektorstjänsten går till Anna Ek". Its titles are added to the `taken`.
 */
export function findJobs(scene: Scene, chunks: Chunks, taken: Set<RoleFind>): PostFind[] {
  const found: PostFind[] = [];
  for (let at = 0; at < chunks.letters.length; at++) {
    const role = chunks.finds[at];
    if (role?.kind !== 'role' || !role.definite || !isJob(scene.word(role.last - 1), scene.lexicon)) continue;
    const stated = before(scene, chunks, at) ?? behind(scene, chunks, at);
    if (stated === null) continue;
    taken.add(role);
    found.push(postOf(scene, chunks, at, role, stated.person, stated.status, stated.predecessor));
    const { predecessor } = stated;
    // "går från Bo Lind till Anna Ek": both have it, one after the other.
    if (predecessor !== null) found.push(postOf(scene, chunks, at, role, predecessor, 'former', null));
  }
  return found;
}

interface Stated {
  readonly person: PersonFind;
  readonly status: PostStatus | null;
  readonly predecessor: PersonFind | null;
}

/** "Anna Ek har fått …", "I höst tar Anna Ek över …": the verb and she stand before the job. */
function before(scene: Scene, chunks: Chunks, at: number): Stated | null {
  let person: PersonFind | null = null;
  let verb: Verb | null = null;
  for (let i = at - 1; i >= 0 && i >= at - reach; i--) {
    const find = chunks.finds[i];
    if (/[N.:;,R]/.test(chunks.letters[i]!)) break;
    if (find?.kind === 'person') {
      if (person !== null) break;
      person = find;
    } else if (find === null) verb ??= verbOf(scene, chunks, i);
    if (person !== null && verb !== null) break;
  }
  if (person === null || verb === null) return null;
  const after = chunks.letters.slice(endOf(chunks, at));
  const next = chunks.finds[endOf(chunks, at) + 1];
  const followed =
    verb === 'gets' || verb === 'got' ? /^xP/.test(after) && isAfter(scene, chunks, endOf(chunks, at)) : false;
  return { person, status: statuses[verb], predecessor: followed && next?.kind === 'person' ? next : null };
}

/** "Rektorsjobbet på Björkskolan går från Bo Lind till Anna Ek": who gets it stands behind. */
function behind(scene: Scene, chunks: Chunks, at: number): Stated | null {
  const end = endOf(chunks, at);
  const match = goesTo.exec(chunks.letters.slice(end));
  if (match === null) return null;
  const last = end + match[0].length - 1;
  const person = chunks.finds[last];
  if (person?.kind !== 'person' || scene.word(person.first - 1).lower !== 'till') return null;
  let verb: Verb | null = null;
  for (let i = end; i < last && verb === null; i++) if (chunks.finds[i] === null) verb = passing(scene, chunks, i);
  const from = match[1] === undefined ? null : chunks.finds[end + match[0].indexOf('P')];
  const predecessor = from?.kind === 'person' && from !== person ? from : null;
  return verb === null ? null : { person, status: statuses[verb], predecessor };
}

const statuses: Readonly<Record<Verb, PostStatus | null>> = {
  gets: 'incoming',
  got: null,
  leaves: 'current',
  left: 'former',
};

/** What a verb says of who has the job. */
function verbOf(scene: Scene, { first, last }: Chunks, at: number): Verb | null {
  const { grammar } = scene.lexicon;
  for (let token = first[at]!; token < last[at]!; token++) {
    const { lower } = scene.word(token);
    if (grammar('gets_job').has(lower)) return 'gets';
    if (grammar('got_job').has(lower)) return 'got';
    if (grammar('leaves_job').has(lower)) return 'leaves';
    if (grammar('left_job').has(lower)) return 'left';
  }
  return null;
}

/** "går till", "gick till" */
function passing(scene: Scene, { first }: Chunks, at: number): Verb | null {
  const { lower } = scene.word(first[at]!);
  return /^(går|övergår)$/.test(lower) ? 'gets' : /^(gick|gått|övergick)$/.test(lower) ? 'got' : null;
}

function isAfter(scene: Scene, { first }: Chunks, at: number): boolean {
  return scene.word(first[at]!).lower === 'efter';
}

/** The letter behind the job and its places. */
function endOf({ letters }: Chunks, at: number): number {
  return at + (placed.exec(letters.slice(at))?.[0].length ?? 1);
}

function postOf(
  scene: Scene,
  chunks: Chunks,
  at: number,
  role: RoleFind,
  person: PersonFind,
  status: PostStatus | null,
  predecessor: PersonFind | null,
): PostFind {
  const end = endOf(chunks, at);
  let organisation: OrganisationFind | null = null;
  let municipality: MunicipalityFind | null = null;
  for (let i = at + 1; i < end; i++) {
    const find = chunks.finds[i];
    if (find?.kind === 'organisation') organisation ??= find;
    else if (find?.kind === 'municipality') municipality ??= find;
  }
  const { start, end: ends } = scene.page.tokens;
  return {
    person,
    role,
    organisation,
    municipality,
    start: Math.min(person.start, start[chunks.first[at]!]!),
    end: Math.max(person.end, ends[chunks.last[end - 1]! - 1]!),
    rule: 'job-noun',
    confidence: 0.88,
    status,
    from: null,
    to: null,
    begins: status === 'incoming',
    predecessor,
  };
}
