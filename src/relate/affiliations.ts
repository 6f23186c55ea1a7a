import type { Scene } from '../lexicon/scene.ts';
import type { Find, MunicipalityFind, OrganisationFind, PersonFind } from '../model/index.ts';
import { chunk } from './chunks.ts';
import { findOf, numbered } from './groups.ts';
import { kindBits, type Passage } from './passages.ts';
import { isPossessed } from './possessed.ts';

const affiliation = numbered('(?<p>P)(?:(?:[,;]i?|\\()(?<t>[OMK])(?![,;(–]?a?[RQ])|i(?<o>[OMK])(?![,;(–]?a?[RQ]))');

/** Where people belong when no title stands beside them: "Lena Ek, Umeå universitet", "Rolf Ek (Kil)". The first place of each person counts. */
export function findAffiliations(
  scene: Scene,
  finds: readonly Find[],
  passages: readonly Passage[],
): Map<PersonFind, OrganisationFind | MunicipalityFind> {
  const found = new Map<PersonFind, OrganisationFind | MunicipalityFind>();
  const { pattern, groups } = affiliation;
  for (const passage of passages) {
    if (!hasPlaceBesidePerson(passage)) continue;
    const chunks = chunk(scene, finds, passage.first, passage.last);
    pattern.lastIndex = 0;
    for (let match = pattern.exec(chunks.letters); match !== null; match = pattern.exec(chunks.letters)) {
      const person = findOf(chunks, match, groups.p);
      const from = findOf(chunks, match, groups.o);
      // "Anna Ek i Kil ringde" may only be there; "Anna Ek från Kil" belongs there.
      const place =
        findOf(chunks, match, groups.t) ??
        (from?.kind === 'municipality' && scene.word(from.first - 1).lower !== 'från' ? null : from);
      if (
        person?.kind === 'person' &&
        (place?.kind === 'organisation' || place?.kind === 'municipality') &&
        !found.has(person) &&
        !isColleague(scene, passage, person)
      )
        found.set(person, place);
    }
  }
  for (const passage of passages) {
    if ((passage.kinds & kindBits.person) === 0 || (passage.kinds & kindBits.organisation) === 0) continue;
    for (const [at, find] of passage.finds.entries()) {
      if (find.kind !== 'person' || found.has(find)) continue;
      const before = passage.finds[at - 1];
      // "Skolverkets Anna Ek, som är projektledare"
      const owner = before?.kind === 'organisation' && before.genitive && before.last === find.first ? before : null;
      const sent = owner ?? senderOf(scene, passage, find);
      if (sent !== null) found.set(find, sent);
    }
  }
  return found;
}

/** "vår lärare Anna Ek på skoldagen": where she was. */
function isColleague(scene: Scene, passage: Passage, person: PersonFind): boolean {
  const title = passage.finds.find((find) => find.kind === 'role' && find.last === person.first);
  return title?.kind === 'role' && isPossessed(scene, title);
}

/** "Högskolan Väst medverkade genom lektor Anna Ek": whom the one organisation named before "genom" sent. */
function senderOf(scene: Scene, passage: Passage, person: PersonFind): OrganisationFind | null {
  const title = passage.finds.find((find) => find.kind === 'role' && find.last === person.first);
  const first = title?.first ?? person.first;
  if (first <= passage.first || scene.word(first - 1).lower !== 'genom') return null;
  const before = passage.finds.filter((find) => find.last < first && find.kind !== 'concept' && find.kind !== 'date');
  const [only] = before;
  return before.length === 1 && only?.kind === 'organisation' && !only.genitive ? only : null;
}

/** At most two words or marks stand between a person, with the party, and a place. */
function hasPlaceBesidePerson({ kinds, finds }: Passage): boolean {
  if ((kinds & kindBits.person) === 0 || (kinds & (kindBits.organisation | kindBits.municipality)) === 0) return false;
  let end = -1;
  for (const find of finds) {
    if (find.kind === 'person') end = find.last + (find.partyTokens ?? 0);
    else if ((find.kind === 'organisation' || find.kind === 'municipality') && end !== -1 && find.first <= end + 2)
      return true;
  }
  return false;
}
