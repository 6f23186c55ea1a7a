import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Scene } from '../lexicon/scene.ts';
import { column, type Word } from '../lexicon/words.ts';
import { opensComposedConcept, opensNamedConcept } from './concepts.ts';
import { opensDate } from './dates.ts';
import { endsEventName, eventHeadOf } from './events.ts';
import { mayBeName } from './name_words.ts';
import { showsOrganisation } from './organisations.ts';
import { opensPhrase } from './phrases.ts';
import { mayRecur } from './phrases_of_text.ts';
import { roleHeadOf } from './roles.ts';
import { opensShortTitle } from './short_titles.ts';
import { mayTellEvent } from './told_events.ts';

/** Tokens, in order, at which a recogniser has to look: all others are ruled out by their form alone. */
export interface Candidates {
  /** A phrase of the data pack may begin. */
  readonly phrases: readonly number[];
  readonly organisations: readonly number[];
  readonly roles: readonly number[];
  readonly events: readonly number[];
  readonly eventNames: readonly number[];
  readonly conceptHeads: readonly number[];
  readonly composedConcepts: readonly number[];
  readonly dates: readonly number[];
  /** Long small words that no list knows. */
  readonly longWords: readonly number[];
  /** Capitals that may be part of a person's name. */
  readonly names: readonly number[];
  /** `@`, `www`, `http`: part of an address. */
  readonly addresses: readonly number[];
  /** Small words that are a municipality's name in an address: "mora" of mora.se. */
  readonly hosts: readonly number[];
  /** Verbs that tell a happening, and compounds that end like a name for a day. */
  readonly told: readonly number[];
}

const tests: readonly ((word: Word, lexicon: Lexicon) => boolean)[] = [
  opensPhrase,
  showsOrganisation,
  (word, lexicon) => roleHeadOf(word, lexicon) !== null || opensShortTitle(word, lexicon),
  (word, lexicon) => eventHeadOf(word, lexicon) !== null,
  endsEventName,
  opensNamedConcept,
  opensComposedConcept,
  opensDate,
  mayRecur,
  mayBeName,
  ({ form, lower }) => form === '@' || lower === 'www' || lower === 'http' || lower === 'https',
  (word, lexicon) => word.letters && !word.capital && lexicon.municipalityByHost.has(word.lower),
  mayTellEvent,
];

/** One bit for each list; most words have none. */
const listsOf = column((word, lexicon) =>
  tests.reduce((bits, test, number) => (test(word, lexicon) ? bits | (1 << number) : bits), 0),
);

/** Sorts the tokens of a text in one pass by what may stand there. */
export function findCandidates(scene: Scene): Candidates {
  const lists: number[][] = tests.map(() => []);
  const { count, form } = scene.page.tokens;
  for (let i = 0; i < count; i++) {
    let bits = listsOf(scene.words, form[i]!);
    for (; bits !== 0; bits &= bits - 1) lists[31 - Math.clz32(bits & -bits)]!.push(i);
  }
  const [phrases, organisations, roles, events, eventNames, conceptHeads, composedConcepts, dates, longWords] = lists;
  const [names, addresses, hosts, told] = lists.slice(9);
  return {
    phrases: phrases!,
    organisations: organisations!,
    roles: roles!,
    events: events!,
    eventNames: eventNames!,
    conceptHeads: conceptHeads!,
    composedConcepts: composedConcepts!,
    dates: dates!,
    longWords: longWords!,
    names: names!,
    addresses: addresses!,
    hosts: hosts!,
    told: told!,
  };
}
