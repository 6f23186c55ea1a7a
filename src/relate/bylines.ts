import { classBit } from '../lexicon/lexicon.ts';
import type { Scene } from '../lexicon/scene.ts';
import { isClass, lowerFits } from '../lexicon/words.ts';
import type { Find, PersonFind } from '../model/index.ts';
import { lineAt } from '../text/page.ts';
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
const joinsLabels = lowerFits(/^(&|och|\/|,|av)$/);

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
      else if (!joinsLabels(word, scene.lexicon)) break;
      first = at;
    }
    if (!text && !photo) {
      const told = toldOf(scene, person) ?? signed(scene, person);
      if (told !== null) found.push(told);
      continue;
    }
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

/** "Texten är skriven av Anna Ek", "fotograferades av Bo Lind", "Jag heter Anna Ek" outside a quotation. */
function toldOf(scene: Scene, person: PersonFind): BylineFind | null {
  const at = person.first - 1;
  if (at < 2) return null;
  const { start } = scene.page.tokens;
  const word = scene.word(at).lower;
  const verb = scene.word(at - 1).lower;
  const { grammar } = scene.lexicon;
  if (word === 'av' && grammar('written_by').has(verb))
    return { person, kind: 'wrote', start: start[at - 1]!, end: person.end, rule: 'byline-written' };
  if (word === 'av' && grammar('photographed_by').has(verb))
    return { person, kind: 'photographed', start: start[at - 1]!, end: person.end, rule: 'byline-photographed' };
  const i = verb === 'jag' ? at - 1 : at > 2 && scene.word(at - 3).lower === 'jag' ? at - 3 : -1;
  if (word !== 'heter' || i === -1 || scene.page.lines[lineAt(scene.page, person.first)]?.speech) return null;
  return { person, kind: 'wrote', start: start[i]!, end: person.end, rule: 'byline-i' };
}

/** A name alone on one of the last two lines, right below prose or a greeting: who signs the text. */
function signed(scene: Scene, person: PersonFind): BylineFind | null {
  const { lines } = scene.page;
  const at = lineAt(scene.page, person.first);
  const line = lines[at];
  const above = lines[at - 1];
  if (line === undefined || above === undefined || at < lines.length - 2 || lines.length < 5) return null;
  if (line.first !== person.first || line.last !== person.last || line.bullet) return null;
  const ending = scene.word(above.last - 1);
  const prose = /^[.!?”"]$/.test(ending.form) && above.last - above.first > 8;
  if (!prose && !scene.lexicon.grammar('greeting').has(ending.lower)) return null;
  return { person, kind: 'wrote', start: person.start, end: person.end, rule: 'byline-signature' };
}
