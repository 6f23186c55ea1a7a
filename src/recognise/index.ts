import { classBit } from '../lexicon/lexicon.ts';
import type { Scene } from '../lexicon/scene.ts';
import { isClass } from '../lexicon/words.ts';
import type { Find, OrganisationFind, RoleFind } from '../model/index.ts';
import { gapLine } from '../text/tokens.ts';
import { recogniseComposedConcepts, recogniseConcepts, recogniseNamedConcepts } from './concepts.ts';
import { recogniseDates } from './dates.ts';
import { recogniseEvents } from './events.ts';
import { recogniseKnownOrganisations } from './known_organisations.ts';
import { recogniseMunicipalities } from './municipalities.ts';
import { recogniseShapedOrganisations } from './organisations.ts';
import { type NameContext, recognisePersons } from './persons.ts';
import { matchPhrases, type PhraseMatch } from './phrases.ts';
import { recogniseOwnPhrases } from './phrases_of_text.ts';
import { recogniseRoles } from './roles.ts';
import { settle } from './settle.ts';
import { recogniseShortForms } from './short_forms.ts';
import { recogniseWorkplaces } from './workplaces.ts';

const speechBit = classBit('speech_verb');

/**
 * Finds everything that a text names, in a fixed order: first what the data pack knows, then what shapes tell,
 * then people, who may stand where nothing else does. Overlaps are settled once, at the end.
 */
export function recognise(scene: Scene): Find[] {
  const matches: PhraseMatch[] = [];
  for (const line of scene.page.lines) matchPhrases(scene, line.first, line.last, matches);
  const organisations = [...recogniseKnownOrganisations(scene, matches), ...recogniseShapedOrganisations(scene)];
  const municipalities = recogniseMunicipalities(scene, matches);
  const roles = recogniseRoles(scene, matches);
  const context = nameContext(scene, organisations, roles);
  const persons = recognisePersons(scene, context);
  const finds: Find[] = [
    ...municipalities,
    ...organisations,
    ...roles,
    ...persons,
    ...recogniseEvents(scene, matches),
    ...recogniseConcepts(scene, matches),
    ...recogniseNamedConcepts(scene),
    ...recogniseComposedConcepts(scene),
    ...recogniseDates(scene),
  ];
  finds.push(
    ...recogniseWorkplaces(scene, finds, roles),
    ...recogniseShortForms(scene, finds),
    ...recogniseOwnPhrases(scene, finds),
  );
  const hidden = addressTokens(scene);
  return settle(hidden === null ? finds : finds.filter((find) => hidden[find.first] === 0), scene.page.tokens.count);
}

/** Marks the tokens of e-mail and web addresses ("anna.ek@falun.se", "www.falun.se/konferens"); null when there are none. */
function addressTokens(scene: Scene): Uint8Array | null {
  const { tokens } = scene.page;
  let hidden: Uint8Array | null = null;
  for (let i = 0; i < tokens.count; i++) {
    const { form, lower } = scene.word(i);
    if (form !== '@' && lower !== 'www' && lower !== 'http' && lower !== 'https') continue;
    hidden ??= new Uint8Array(tokens.count);
    let first = i;
    while (first > 0 && tokens.gap[first] === 0 && hidden[first - 1] === 0) first--;
    let last = i + 1;
    while (last < tokens.count && tokens.gap[last] === 0) last++;
    hidden.fill(1, first, last);
    i = last - 1;
  }
  return hidden;
}

/** What the person recogniser may know of the other finds. */
function nameContext(
  scene: Scene,
  organisations: readonly OrganisationFind[],
  roles: readonly RoleFind[],
): NameContext {
  const { tokens } = scene.page;
  const taken = new Uint8Array(tokens.count + 1);
  const endsTitle = new Uint8Array(tokens.count + 1);
  const beginsTitle = new Uint8Array(tokens.count + 1);
  for (const find of organisations) taken.fill(1, find.first, find.last);
  for (const find of roles) {
    taken.fill(1, find.first, find.last);
    if (!find.genitive) endsTitle[find.last] = 1;
    if (!find.plural) beginsTitle[find.first] = 1;
  }
  const sameLine = (token: number) => token > 0 && token < tokens.count && tokens.gap[token]! < gapLine;
  return {
    taken: (token) => taken[token] === 1,
    titleBefore: (token) => endsTitle[token] === 1 && sameLine(token),
    titleAfter: (token) => {
      if (!sameLine(token)) return false;
      if (beginsTitle[token] === 1) return true;
      return /^[,(–—-]$/.test(scene.word(token).form) && beginsTitle[token + 1] === 1 && sameLine(token + 1);
    },
    speech: (token, side) => {
      const at = side === -1 ? token - 1 : token;
      if (at < 0 || at >= tokens.count || !sameLine(side === -1 ? token : at)) return false;
      return isClass(scene.word(at), speechBit);
    },
  };
}
