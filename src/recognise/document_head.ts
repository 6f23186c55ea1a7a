import type { Scene } from '../lexicon/scene.ts';
import { column } from '../lexicon/words.ts';
import { lineAt, sentenceAt } from '../text/page.ts';
import { opensDate, recogniseDates } from './dates.ts';

/** Half-open UTF-16 offsets of the title in the final text. */
export interface TitleSpan {
  readonly start: number;
  readonly end: number;
}

/** The title: the given one where it stands, else the first line that reads like a heading. */
export function findTitle(scene: Scene, given: string | undefined): TitleSpan {
  const { text, tokens, lines } = scene.page;
  if (given !== undefined) {
    const start = text.indexOf(given.normalize('NFC').replace(/\s+/g, ' ').trim());
    if (start !== -1) return { start, end: start + given.normalize('NFC').replace(/\s+/g, ' ').trim().length };
  }
  const skip = scene.lexicon.grammar('first_line_skip');
  let best = 0;
  for (let i = 0; i < Math.min(lines.length, 8); i++) {
    const line = lines[i]!;
    const words = line.last - line.first;
    const ending = scene.word(line.last - 1).form;
    const quoted = line.first + 1 < line.last && /^[”"’»]$/u.test(scene.word(line.first).form);
    const opening = scene.word(line.first + (quoted ? 1 : 0));
    const markdown = opening.form === '#';
    if (markdown) {
      best = i;
      break;
    }
    if (
      words >= 2 &&
      words <= 22 &&
      !/^[.:,;]$/.test(ending) &&
      opening.letters &&
      !skip.has(opening.lower) &&
      !line.bullet
    ) {
      best = i;
      break;
    }
  }
  const line = lines[best];
  if (line === undefined) return { start: 0, end: Math.min(text.length, 80) };
  let first = line.first;
  while (first < line.last - 1 && scene.word(first).form === '#') first++;
  const start = tokens.start[first]!;
  const end = tokens.end[line.last - 1]!;
  // A page without line breaks: the first sentence will do.
  if (end - start > 160) {
    const sentence = sentenceAt(scene.page, first);
    const last = sentence === undefined ? line.last : sentence.last;
    return { start, end: Math.min(tokens.end[last - 1]!, start + 160) };
  }
  return { start, end };
}

/** The document's own date, from its lines: "Publicerad 13 februari 2019", a date alone on a line of the head. */
export function findDate(scene: Scene): string | null {
  const labels = scene.lexicon.grammar('date_label');
  let alone: string | null = null;
  let labelled: string | null = null;
  const { lines } = scene.page;
  const head = lines[Math.min(lines.length, 14) - 1]?.last ?? 0;
  const foot = Math.max(head, lines[Math.max(0, lines.length - 8)]?.first ?? 0);
  for (const find of recogniseDates(scene, dateOpenings(scene, head, foot))) {
    if (find.value.startsWith('--') || find.value.length < 7) continue;
    const line = lineAt(scene.page, find.first);
    if (line === -1) continue;
    const range = scene.page.lines[line]!;
    for (let i = Math.max(range.first, find.first - 4); i < find.first; i++) {
      if (labels.has(scene.word(i).lower)) labelled ??= find.value;
    }
    const others = range.last - range.first - (find.last - find.first);
    if (others <= 4 && (line < 6 || line >= scene.page.lines.length - 3)) alone ??= find.value;
  }
  return labelled ?? alone;
}

/** The tokens of head and foot that a date can begin with. */
function dateOpenings(scene: Scene, head: number, foot: number): number[] {
  const tokens: number[] = [];
  const { count, form } = scene.page.tokens;
  for (let i = 0; i < count; i++) {
    if (i === head) i = foot;
    if (i < count && mayOpenDate(scene.words, form[i]!) === 1) tokens.push(i);
  }
  return tokens;
}

const mayOpenDate = column((word, lexicon) => (opensDate(word, lexicon) ? 1 : 0));
