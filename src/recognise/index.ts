import type { Scene } from '../lexicon/scene.ts';
import type { Find } from '../model/index.ts';
import { uniformFind } from '../model/uniform_find.ts';
import type { Marks } from '../text/marks.ts';
import { findCandidates } from './candidates.ts';
import { recogniseComposedConcepts, recogniseConcepts, recogniseNamedConcepts } from './concepts.ts';
import { recogniseDates } from './dates.ts';
import { recogniseEvents } from './events.ts';
import { withoutFrames } from './frames.ts';
import { recogniseKnownOrganisations } from './known_organisations.ts';
import { municipalitiesOfHosts, recogniseMunicipalities } from './municipalities.ts';
import { nameContext } from './name_context.ts';
import { recogniseShapedOrganisations } from './organisations.ts';
import { recognisePersons } from './persons.ts';
import { matchPhrases } from './phrases.ts';
import { recogniseOwnPhrases } from './phrases_of_text.ts';
import { recogniseRoles } from './roles.ts';
import { settle } from './settle.ts';
import { recogniseShortForms } from './short_forms.ts';
import { recogniseWorkplaces } from './workplaces.ts';

/**
 * Finds everything that a text names, in a fixed order: first what the data pack knows, then what shapes tell,
 * then people, who may stand where nothing else does. Overlaps are settled once, at the end.
 */
export function recognise(scene: Scene): Find[] {
  const candidates = findCandidates(scene);
  const matches = matchPhrases(scene, candidates.phrases);
  const organisations = [
    ...recogniseKnownOrganisations(scene, matches),
    ...recogniseShapedOrganisations(scene, candidates.organisations),
  ];
  const municipalities = recogniseMunicipalities(scene, matches, candidates.hosts);
  const hosts = municipalitiesOfHosts(scene, candidates.hosts, municipalities);
  const roles = recogniseRoles(scene, matches, candidates.roles);
  const context = nameContext(scene, organisations, roles);
  const persons = recognisePersons(scene, context, candidates.names);
  const finds: Find[] = [];
  append(finds, municipalities);
  append(finds, organisations);
  append(finds, roles);
  append(finds, persons);
  append(finds, recogniseEvents(scene, matches, candidates));
  append(finds, recogniseConcepts(scene, matches));
  append(finds, recogniseNamedConcepts(scene, candidates.conceptHeads));
  append(finds, recogniseComposedConcepts(scene, candidates.composedConcepts));
  append(finds, recogniseDates(scene, candidates.dates));
  // These three read what the others found, and not one another.
  const workplaces = recogniseWorkplaces(scene, finds, roles);
  const shortForms = recogniseShortForms(scene, finds);
  const ownPhrases = recogniseOwnPhrases(scene, finds, candidates.longWords);
  append(finds, workplaces);
  append(finds, shortForms);
  append(finds, ownPhrases);
  const hidden = addressTokens(scene, candidates.addresses);
  const seen = hidden === null ? finds : finds.filter((find) => hidden[find.first] === 0);
  append(seen, hosts);
  return settle(withoutFrames(scene, seen), scene.page.tokens.count, () => scene.marks());
}

/** Unlike `push(...)`, for any number of them: what is spread there lies on the stack. */
function append(finds: Find[], more: readonly Find[]): void {
  for (let i = 0; i < more.length; i++) finds.push(uniformFind(more[i]!));
}

/** Marks the tokens of e-mail and web addresses ("anna.ek@falun.se", "www.falun.se/konferens"); null when there are none. */
function addressTokens(scene: Scene, candidates: readonly number[]): Marks | null {
  if (candidates.length === 0) return null;
  const { tokens } = scene.page;
  const hidden = scene.marks();
  let last = 0;
  for (const i of candidates) {
    if (i < last) continue;
    let first = i;
    while (first > 0 && tokens.gap[first] === 0 && hidden[first - 1] === 0) first--;
    last = i + 1;
    while (last < tokens.count && tokens.gap[last] === 0) last++;
    hidden.fill(1, first, last);
  }
  return hidden;
}
