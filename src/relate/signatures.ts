import type { Scene } from '../lexicon/scene.ts';
import type { Find, PersonFind, RoleFind } from '../model/index.ts';
import type { Line } from '../text/page.ts';
import { findsIn } from '../text/ranges.ts';
import type { PostFind } from './posts.ts';

/** Lines between a label of signatures and the seat of who signs, and between the seat and the name. */
const reach = 10;
const gap = 3;

/**
 * Who signs minutes: "Underskrifter | Sekreterare | ……… | Bo Lind | Ordförande | ……… | Anna Ek". The seat belongs to the
 * name below it and is taken, so that nobody above gets it. It is a post when the text gives the seat to nobody else
 * and her no other.
 */
export function findSignatures(
  scene: Scene,
  finds: readonly Find[],
  posts: readonly PostFind[],
  taken: Set<RoleFind>,
): PostFind[] {
  const { grammar } = scene.lexicon;
  const { lines, tokens } = scene.page;
  const signed: PostFind[] = [];
  let label = -reach;
  for (const [number, line] of lines.entries()) {
    const role = seatAlone(scene, finds, line);
    const { lower, capital } = scene.word(line.first);
    if (capital && (grammar('signature_label').has(lower) || grammar('minutes_role').has(lower))) label = number;
    if (role === null || number - label > reach) continue;
    const person = nameBelow(scene, finds, number);
    if (person === null) continue;
    label = number;
    if (taken.has(role)) continue;
    taken.add(role);
    const seated = posts.some(
      (post) =>
        (post.role.lemma === role.lemma && post.organisation === null) ||
        (post.person.label === person.label && grammar('board_role').has(post.role.lemma)),
    );
    if (seated || signed.length > 0) continue;
    signed.push({
      person,
      role,
      organisation: null,
      municipality: null,
      start: tokens.start[role.first]!,
      end: person.end,
      rule: 'signature',
      confidence: 0.85,
      status: null,
      from: null,
      to: null,
      begins: false,
      predecessor: null,
    });
  }
  return signed;
}

/** "Ordförande" or "Ordförande ........." alone on a line. */
function seatAlone(scene: Scene, finds: readonly Find[], { first, last }: Line): RoleFind | null {
  const [role] = findsIn(finds, first, first + 1);
  if (role?.kind !== 'role' || !scene.lexicon.grammar('signing_seat').has(role.lemma)) return null;
  return hasLetters(scene, role.last, last) ? null : role;
}

/** The name that stands alone on the next line with letters. */
function nameBelow(scene: Scene, finds: readonly Find[], number: number): PersonFind | null {
  for (const line of scene.page.lines.slice(number + 1, number + 1 + gap)) {
    if (!hasLetters(scene, line.first, line.last)) continue;
    const person = findsIn(finds, line.first, line.last).find((find): find is PersonFind => find.kind === 'person');
    const alone =
      person !== undefined &&
      !hasLetters(scene, line.first, person.first) &&
      !hasLetters(scene, person.last + (person.partyTokens ?? 0), line.last);
    return alone && !person.partial ? person : null;
  }
  return null;
}

function hasLetters(scene: Scene, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (scene.word(at).letters) return true;
  return false;
}
