import type { Scene } from '../lexicon/scene.ts';
import { inGrammar } from '../lexicon/words.ts';
import type { Find, PersonFind } from '../model/index.ts';
import { findsIn } from '../text/ranges.ts';
import { has } from './happenings.ts';

const saysAbsent = inGrammar('absent');
const headsParticipants = inGrammar('list_heading_participants');
const headsSeats = inGrammar('list_heading_seats');
const isProgramme = inGrammar('programme_paper');

/** A person on a list of those who took part, with the line that lists her. */
export interface ParticipantFind {
  readonly person: PersonFind;
  readonly start: number;
  readonly end: number;
}

/**
 * The people on lists of participants: below "Deltagare:", "Vi som deltog var:", "Närvarande",
 * and on the lists of a page that calls itself a programme or a list of participants.
 */
export function findParticipants(scene: Scene, finds: readonly Find[]): ParticipantFind[] {
  const found: ParticipantFind[] = [];
  let listing = false;
  let listed = 0;
  // Behind the first paragraph sign come the matters, and who is elected there need not be there.
  let matters = false;
  const minutes = scene.page.text.includes('§');
  for (const [number, line] of scene.page.lines.entries()) {
    const words = line.last - line.first;
    if (
      opensMatter(scene, line.first, line.last) ||
      (line.bullet && scene.word(Math.max(0, line.first - 1)).form === '§')
    ) {
      listing = false;
      matters = true;
      continue;
    }
    const head = { first: line.first, last: Math.min(line.last, line.first + 4) };
    if (has(scene, head, saysAbsent) || scene.word(line.first).lower === 'ej') {
      listing = false;
      continue;
    }
    const opens = { first: line.first, last: Math.min(line.last, line.first + 6) };
    const seats = minutes && !matters && has(scene, opens, headsSeats);
    const heads = seats || has(scene, opens, headsParticipants);
    const paper = number < 5 && words <= 10 && has(scene, line, isProgramme);
    if (!listing && !heads && !paper) continue;
    const persons = findsIn(finds, line.first, line.last).filter((find) => find.kind === 'person');
    if (paper || (heads && (words <= 8 || persons.length > 1))) {
      listing = true;
      listed = 0;
    }
    if (!listing) continue;
    // Prose without a name ends a list that has begun.
    if (persons.length === 0) {
      if (listed > 0 && words > 16) listing = false;
      continue;
    }
    if (words > 40 && persons.length < 3) continue;
    listed += persons.length;
    for (const person of persons) {
      if (person.partial || isReplaced(scene, person, line.first)) continue;
      // "Bo Lind, Skolverket, har fått förhinder"
      if (has(scene, { first: person.last, last: Math.min(line.last, person.last + 7) }, saysAbsent)) continue;
      found.push({ person, start: scene.page.tokens.start[line.first]!, end: scene.page.tokens.end[line.last - 1]! });
    }
  }
  return found;
}

/** "§ 4", "KF § 141" */
function opensMatter(scene: Scene, first: number, last: number): boolean {
  for (let at = first; at < Math.min(last, first + 3); at++) if (scene.word(at).form === '§') return true;
  return false;
}

/** "tjänstgörande ersättare för Bo Lind (S)": he was not there. */
function isReplaced(scene: Scene, person: PersonFind, first: number): boolean {
  if (person.first - first < 2 || scene.word(person.first - 1).lower !== 'för') return false;
  const before = scene.word(person.first - 2);
  return before.form === ')' || /^(ersättare|ersätter|ers|vikarie|in)$/.test(before.lower);
}
