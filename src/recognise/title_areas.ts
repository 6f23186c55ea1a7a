import { classBit } from '../lexicon/lexicon.ts';
import { type Scene, textOf } from '../lexicon/scene.ts';
import { fact, formFits, isClass, type Word } from '../lexicon/words.ts';
import { gapNone } from '../text/tokens.ts';

const areaBit = classBit('area');

/** "verksamhetschef grundskola", "rektor F–6": an area of work right behind the title. */
export function areaAfter(scene: Scene, last: number): string | null {
  const { tokens } = scene.page;
  let end = last;
  while (end < tokens.count && end - last < 5 && tokens.gap[end]! <= 1 && !isMail(scene, end)) {
    const phrase = areaPhrase(scene, end);
    if (phrase > end) {
      end = phrase;
      continue;
    }
    const word = scene.word(end);
    const joins = end > last && joinsAreas(word, scene.lexicon) && end + 1 < tokens.count && isArea(scene, end + 1);
    if (!isArea(scene, end) && !joins) break;
    end++;
  }
  return end === last ? null : textOf(scene, last, end);
}

/** "kommunikationschef press@kil.se": how to reach somebody. */
function isMail(scene: Scene, token: number): boolean {
  const { gap, count } = scene.page.tokens;
  for (let at = token + 1; at < count && at < token + 4 && gap[at] === gapNone; at++)
    if (scene.word(at).form === '@') return true;
  return false;
}

/** End of an area of several words ("särskilt boende"), or `first`. */
function areaPhrase(scene: Scene, first: number): number {
  const { phrases } = scene.lexicon;
  let node = 0;
  let end = first;
  for (let i = first; i < scene.page.tokens.count && (i === first || scene.page.tokens.gap[i]! <= 1); i++) {
    const { phrase } = scene.word(i);
    if (phrase === 0) break;
    node = phrases.next(node, phrase);
    if (node === -1) break;
    if (i > first && phrases.at(node).some((entry) => entry.kind === 'area')) end = i + 1;
  }
  return end;
}

function isArea(scene: Scene, token: number): boolean {
  return namesArea(scene.word(token), scene.lexicon);
}

const namesArea = fact(
  (word: Word, { grammar }): boolean =>
    // "enhetschef kulturskolan": a unit of its own, and no area.
    (isClass(word, areaBit) && (!word.begins || word.capital === false) && !grammar('unit_noun').has(word.lower)) ||
    /^(F|f|åk|år|\d)([-–]\d)?$/.test(word.form) ||
    /^[Ff]-\d$/.test(word.form),
);

const joinsAreas = formFits(/^(och|[-–])$/);
