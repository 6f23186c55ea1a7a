import { classBit } from '../lexicon/lexicon.ts';
import type { Scene } from '../lexicon/scene.ts';
import { fact, formFits, inGrammar, isClass } from '../lexicon/words.ts';
import type { OrganisationFind, RoleFind } from '../model/index.ts';
import { mark } from '../text/marks.ts';
import { gapLine } from '../text/tokens.ts';

const speechBit = classBit('speech_verb');
const personNounBits = classBit('person_noun') | classBit('person_title');
const leadsToTitle = formFits(/^[,(–—-]$/);
const isColon = formFits(/^:$/);

/** What stands around a run of capitals; it lets unknown names in. */
export interface NameContext {
  /** Token is covered by a title, an organisation or a municipality that is sure. */
  taken(token: number): boolean;
  /** A title ends right before the token, or before the colon there; or one begins right after a comma behind it. */
  titleBefore(token: number): boolean;
  titleAfter(token: number): boolean;
  /** The letter of a party stands in brackets right behind: "Fisun Yavas (S)". */
  partyAfter(token: number): boolean;
  /** A noun for one person stands right before the token. */
  nounBefore(token: number): boolean;
  /** A speech verb stands on one side. */
  speech(token: number, side: -1 | 1): boolean;
  /** Right before the token stands a verb that only people do: "säger", not "rapporterar". */
  says(token: number): boolean;
}

const isHumanSpeech = inGrammar('human_speech');

/** "målvakten", "CiU-ledaren", "familjen": what a name follows without a comma. */
export const isPersonNoun = fact((word, lexicon) => {
  if (!word.letters || (word.capital && word.name !== 0)) return false;
  if (isClass(word, personNounBits)) return true;
  if (lexicon.grammar('not_person_noun').has(word.lower)) return false;
  return [...lexicon.grammar('person_noun_ending')].some((ending) => word.lower.endsWith(ending));
});

/** What the person recogniser may know of the other finds. */
export function nameContext(
  scene: Scene,
  organisations: readonly OrganisationFind[],
  roles: readonly RoleFind[],
): NameContext {
  const { tokens } = scene.page;
  const taken = scene.marks();
  const endsTitle = scene.marks();
  const beginsTitle = scene.marks();
  for (const find of organisations) mark(taken, find.first, find.last);
  for (const find of roles) {
    mark(taken, find.first, find.last);
    if (!find.genitive) endsTitle[find.last] = 1;
    if (!find.plural) beginsTitle[find.first] = 1;
  }
  const sameLine = (token: number) => token > 0 && token < tokens.count && tokens.gap[token]! < gapLine;
  return {
    taken: (token) => taken[token] === 1,
    titleBefore: (token) => {
      if (!sameLine(token)) return false;
      if (endsTitle[token] === 1) return true;
      return isColon(scene.word(token - 1), scene.lexicon) && endsTitle[token - 1] === 1;
    },
    titleAfter: (token) => {
      if (!sameLine(token)) return false;
      if (beginsTitle[token] === 1) return true;
      return leadsToTitle(scene.word(token), scene.lexicon) && beginsTitle[token + 1] === 1 && sameLine(token + 1);
    },
    partyAfter: (token) =>
      sameLine(token + 2) &&
      scene.word(token).form === '(' &&
      scene.lexicon.parties.has(scene.word(token + 1).form) &&
      scene.word(token + 2).form === ')',
    nounBefore: (token) => sameLine(token) && isPersonNoun(scene.word(token - 1), scene.lexicon),
    speech: (token, side) => {
      const at = side === -1 ? token - 1 : token;
      if (at < 0 || at >= tokens.count || !sameLine(side === -1 ? token : at)) return false;
      return isClass(scene.word(at), speechBit);
    },
    says: (token) => sameLine(token) && isHumanSpeech(scene.word(token - 1), scene.lexicon),
  };
}

/** Something beside the name says that it is a person's. */
export function isPersonPlace(context: NameContext, first: number, last: number): boolean {
  return (
    context.titleBefore(first) ||
    context.titleAfter(last) ||
    (last - first === 2 && context.partyAfter(last)) ||
    context.nounBefore(first) ||
    context.speech(first, -1) ||
    context.speech(last, 1)
  );
}
