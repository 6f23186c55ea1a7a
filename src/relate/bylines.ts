import { classBit } from '../lexicon/lexicon.ts';
import type { Scene } from '../lexicon/scene.ts';
import { isClass } from '../lexicon/words.ts';
import type { Find, PersonFind } from '../model/index.ts';
import { gapLine } from '../text/tokens.ts';

export interface BylineFind {
  readonly person: PersonFind;
  readonly kind: 'wrote' | 'photographed';
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

const textBit = classBit('byline_text');
const photoBit = classBit('byline_photo');

/** "Text: Anna Ek Foto: Bo Lind", "Text & foto: | Anna Ek", "Foto Anna Ek": labels and the names right behind them. */
export function findBylines(scene: Scene, finds: readonly Find[]): BylineFind[] {
  const found: BylineFind[] = [];
  const persons = finds.filter((find) => find.kind === 'person');
  const { count, gap, start } = scene.page.tokens;
  for (const person of persons) {
    // Walk back over mark, labels and joints: `Text & foto:`
    let at = person.first - 1;
    let colon = false;
    if (at >= 0 && (scene.word(at).form === ':' || scene.word(at).form === '/')) {
      colon = true;
      at--;
    }
    let text = false;
    let photo = false;
    let first = at;
    for (let steps = 0; at >= 0 && steps < 5; steps++, at--) {
      const word = scene.word(at);
      if (isClass(word, textBit) && (colon || word.lower !== 'av')) text = true;
      else if (isClass(word, photoBit)) photo = true;
      else if (word.lower === 'av' && photo === false && colon === false && gap[at]! >= gapLine) text = true;
      else if (!/^(&|och|\/|,|av)$/.test(word.lower)) break;
      first = at;
    }
    if (!text && !photo) continue;
    // Without a colon the label has to begin its line or follow a full stop: "Foto Anna Ek".
    const opens =
      first === 0 ||
      gap[first]! >= gapLine ||
      /^[.!?)(|]$/.test(scene.word(first - 1).form) ||
      !scene.word(first - 1).letters;
    if (!colon && !(opens && scene.word(first).capital)) continue;
    if (person.first >= count) continue;
    for (const kind of [...(text ? (['wrote'] as const) : []), ...(photo ? (['photographed'] as const) : [])]) {
      found.push({
        person,
        kind,
        start: start[first]!,
        end: person.end,
        rule: kind === 'wrote' ? 'byline-text' : 'byline-photo',
      });
    }
  }
  return found;
}
