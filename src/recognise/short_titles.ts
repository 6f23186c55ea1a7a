import type { Lexicon } from '../lexicon/lexicon.ts';
import { phraseFlags } from '../lexicon/phrases.ts';
import type { Scene } from '../lexicon/scene.ts';
import { fact, once, type Word } from '../lexicon/words.ts';
import { gapLine, gapNone } from '../text/tokens.ts';

/** A title written short: its tokens, and the title in full. */
export interface ShortTitle {
  readonly last: number;
  readonly lemma: string;
  readonly flags: number;
}

/** "enh" of `title_part_short`: "enhets"; null for none. */
const partOf = once(({ lower }: Word, lexicon: Lexicon) => fullForm(lexicon, 'title_part_short', lower));
/** "ped" of `title_head_short`: "pedagog". */
const shortHeadOf = once(({ lower }: Word, lexicon: Lexicon) => fullForm(lexicon, 'title_head_short', lower));
/** "nämndsekr": "nämndsekreterare". */
const compoundOf = once(({ lower, form }: Word, lexicon: Lexicon) => {
  if (form.length < 7) return null;
  for (const pair of lexicon.grammar('title_ending_short')) {
    const [short, full] = pair.split('=') as [string, string];
    if (lower.endsWith(short)) return lower.slice(0, -short.length) + full;
  }
  return null;
});

function fullForm({ grammar }: Lexicon, name: string, short: string): string | null {
  for (const pair of grammar(name)) if (pair.startsWith(`${short}=`)) return pair.slice(short.length + 1);
  return null;
}

/** A title written short may begin with the word. */
export const opensShortTitle = fact(
  (word, lexicon) => word.letters && (partOf(word, lexicon) !== null || compoundOf(word, lexicon) !== null),
);

/** "enh.chef", "adm. chef", "spec.ped.", "personalsekr.": the title that begins at a token, or null. */
export function shortTitle(scene: Scene, first: number): ShortTitle | null {
  const { lexicon, page } = scene;
  const { gap, count } = page.tokens;
  const whole = compoundOf(scene.word(first), lexicon);
  if (whole !== null) return { last: first + 1, lemma: whole, flags: phraseFlags.lemma };
  const part = partOf(scene.word(first), lexicon);
  const at = first + 2;
  // The dot is what tells that it is short.
  if (part === null || at >= count || scene.word(first + 1).form !== '.' || gap[first + 1] !== gapNone) return null;
  if (gap[at]! >= gapLine) return null;
  const head = headAt(scene, at);
  if (head === null) return null;
  // "adm. chef": an adjective stays a word of its own.
  return { last: at + 1, lemma: `${part}${/(isk|iv)$/.test(part) ? ' ' : ''}${head.lemma}`, flags: head.flags };
}

function headAt(scene: Scene, at: number): Pick<ShortTitle, 'lemma' | 'flags'> | null {
  const word = scene.word(at);
  const short = scene.page.tokens.gap[at] === gapNone ? shortHeadOf(word, scene.lexicon) : null;
  if (short !== null) return { lemma: short, flags: phraseFlags.lemma };
  const head = word.letters ? scene.lexicon.roleHeads.find(word.lower, 0) : null;
  if (head === null || head.ending.length !== word.lower.length) return null;
  return { lemma: head.head.head, flags: head.flags };
}
