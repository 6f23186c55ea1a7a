import type { Scene } from '../lexicon/scene.ts';
import type { Find, PersonFind, RoleFind } from '../model/index.ts';
import { lazily } from '../text/lazily.ts';
import type { Line } from '../text/page.ts';
import { firstFrom } from '../text/ranges.ts';
import { chunk } from './chunks.ts';
import type { PostFind } from './posts.ts';

/**
 * Lists under a heading of titles: "Ledamöter | Anna Ek (S) | Bo Lind (M), ordförande", "Rektorer: | Anna Ek".
 * Everybody on a line of the list has the title, unless the line gives another.
 */
export function findSeats(scene: Scene, finds: readonly Find[], posts: readonly PostFind[]): PostFind[] {
  const seated = scene.lexicon.grammar('board_role');
  const held = lazily(() => new Set(posts.map((post) => post.person)));
  const heldSeat = lazily(
    () => new Set(posts.filter((post) => seated.has(post.role.lemma)).map((post) => post.person)),
  );
  const seats: PostFind[] = [];
  let title: RoleFind | null = null;
  for (const line of scene.page.lines) {
    if (!beginsWithName(finds, line)) {
      title = null;
      continue;
    }
    // Without a title above, only a line that begins with one can say something.
    if (title === null && !beginsWithTitle(finds, line)) continue;
    const { letters, finds: behind } = chunk(scene, finds, line.first, line.last);
    const heading = /^[xNo]?([QR])(?:$|x{1,2}$|[:;]|(?=P))/.exec(letters);
    if (heading !== null && letters.length <= 40) {
      const role = behind[heading[0].indexOf(heading[1]!)];
      title = role?.kind === 'role' && listsMany(role, heading[0], letters) ? role : null;
    } else if (title !== null && /^[MKO][xn]{0,4}:?$/.test(letters)) {
      // "Direktionens ledamöter | Mora | Anna Ek": a place heads a part of the list.
      continue;
    } else if (!/^;?(?:x?n)?P/.test(letters) && !placeThenNames.test(letters)) {
      title = null;
    }
    if (title === null) continue;
    const place = placeThenNames.test(letters) ? behind[letters.indexOf('O')] : null;
    for (const person of listed(letters, behind)) {
      // "Ledamöter | Anna Ek, rektor": a seat beside another title, but not beside another seat.
      if ((seated.has(title.lemma) ? heldSeat() : held()).has(person)) continue;
      seats.push({
        person,
        role: title,
        organisation: place?.kind === 'organisation' ? place : null,
        municipality: null,
        start: scene.page.tokens.start[line.first]!,
        end: scene.page.tokens.end[line.last - 1]!,
        rule: 'heading-titles',
        confidence: 0.9,
        status: title.status,
        from: null,
        to: null,
        begins: false,
        predecessor: null,
      });
    }
  }
  return seats;
}

/** What leads to the title or name that a line of a list begins with, in tokens: a mark, a number, a word like "inte". */
const longestLead = 12;

/** "Björkskolan F–6, Anna Ek och Bo Lind, 0457-61 83 10": the workplace, then who works there. */
const placeThenNames = /^O[xn–]{0,3}[,:–;]+P/;

/** A line that is no part of a list need not be read letter by letter. */
function beginsWithName(finds: readonly Find[], line: Line): boolean {
  for (let i = firstFrom(finds, line.first); i < finds.length; i++) {
    const find = finds[i]!;
    if (find.first >= line.last || find.first > line.first + longestLead) return false;
    if (find.kind !== 'concept' && find.kind !== 'date' && find.kind !== 'event') return true;
  }
  return false;
}

/** Its first name is a title, or an owner with a title behind: "Direktionens ledamöter". */
function beginsWithTitle(finds: readonly Find[], line: Line): boolean {
  for (let i = firstFrom(finds, line.first); i < finds.length && finds[i]!.first < line.last; i++) {
    const find = finds[i]!;
    if (find.kind !== 'concept' && !(find.kind === 'organisation' && find.genitive)) return find.kind === 'role';
  }
  return false;
}

/** Plural titles, and titles whose plural is the same word ("ersättare"), head lists; "Rektor Anna Ek" does not. */
function listsMany(role: RoleFind, head: string, letters: string): boolean {
  if (role.plural) return true;
  return /are$/.test(role.lemma) && (head.length === letters.length || /[:;]$/.test(head) || /^[xN]?RP/.test(letters));
}

/** The people that the line lists: the first one, and those joined to it; not "för Bo Lind". */
function listed(letters: string, behind: readonly (Find | null)[]): PersonFind[] {
  const match = /^(?:O[xn–]{0,3}[,:–;]+|[xNo]?[QR]?[:;]?;?(?:x?n)?)(P(?:(?:\([xnR]{1,3}\))?[,;&]+P)*)/.exec(letters);
  if (match === null) return [];
  const from = match[0].length - match[1]!.length;
  const persons: PersonFind[] = [];
  for (let at = from; at < match[0].length; at++) {
    const find = behind[at];
    if (find?.kind === 'person') persons.push(find);
  }
  return persons;
}
