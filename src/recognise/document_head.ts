import type { Scene } from '../lexicon/scene.ts';
import { column } from '../lexicon/words.ts';
import { type Line, lineAt, sentenceAt } from '../text/page.ts';
import { opensDate, recogniseDates } from './dates.ts';
import { frameOf } from './frames.ts';

/** Half-open UTF-16 offsets of the title in the final text. */
export interface TitleSpan {
  readonly start: number;
  readonly end: number;
}

/** Lines from the top among which the title is looked for. */
const headLines = 10;
const longestTitle = 160;
/** So many short lines below each other, where a page begins, are a menu. */
const fewestOfMenu = 5;

/** The title: the given one where it stands, else the first line that reads like a heading. */
export function findTitle(scene: Scene, given: string | undefined): TitleSpan {
  const { text, tokens, lines } = scene.page;
  if (given !== undefined) {
    const start = text.indexOf(given.normalize('NFC').replace(/\s+/g, ' ').trim());
    if (start !== -1) return { start, end: start + given.normalize('NFC').replace(/\s+/g, ' ').trim().length };
  }
  const line = lines[titleLine(scene)];
  if (line === undefined) return { start: 0, end: Math.min(text.length, 80) };
  const { first } = line;
  const start = tokens.start[first]!;
  let { last } = line;
  // A page without line breaks: the first sentence will do, or as many of its words as a title has.
  if (tokens.end[last - 1]! - start > longestTitle) {
    last = sentenceAt(scene.page, first)?.last ?? last;
    while (last > first + 1 && tokens.end[last - 1]! - start > longestTitle) last--;
  }
  return { start, end: tokens.end[last - 1]! };
}

/** The line that reads like a heading: short, without a full stop, and no menu or frame of the page, date or sender. */
function titleLine(scene: Scene): number {
  const behind = lineBehindMenus(scene);
  const found = behind === 0 ? null : titleFrom(scene, behind);
  return found?.isHeading ? found.line : titleFrom(scene, 0).line;
}

function titleFrom(scene: Scene, from: number): { readonly line: number; readonly isHeading: boolean } {
  const { lines } = scene.page;
  let sender = -1;
  let said = -1;
  for (let i = from; i < Math.min(lines.length, from + headLines); i++) {
    const kind = kindOfLine(scene, lines[i]!);
    if (kind === 'heading') return { line: i, isHeading: true };
    if (kind === 'sender' && sender === -1) sender = i;
    if (kind !== 'frame' && kind !== 'sender' && said === -1) said = i;
    // A page that begins with its text has no heading: one further down heads a part of it.
    if (kind === 'text') break;
  }
  return { line: Math.max(0, said !== -1 ? said : sender), isHeading: false };
}

/**
 * The first line that no menu holds, of a page that begins with one or several and goes on with running text; else 0.
 * A heading may stand right below the menu, with the text right below itself.
 */
function lineBehindMenus(scene: Scene): number {
  const { lines } = scene.page;
  let behind = 0;
  for (let first = 0; first < lines.length; ) {
    let last = first;
    while (last < lines.length && (last === first || !lines[last]!.afterBlank) && isOfMenu(scene, lines[last]!)) last++;
    const isWhole = last === lines.length || lines[last]!.afterBlank;
    // The last short line above running text heads it.
    const end = isWhole ? last : last - 1;
    if (end - first < fewestOfMenu) break;
    behind = end;
    if (!isWhole) break;
    first = last;
  }
  const below = lines.slice(behind, behind + headLines);
  return below.some((line) => kindOfLine(scene, line) === 'text') ? behind : 0;
}

/** "Bygga, bo och miljö": a few words without a mark behind them, and no name of a person or of a sender. */
function isOfMenu(scene: Scene, line: Line): boolean {
  const { first, last } = line;
  if (last - first > 6 || !scene.word(first).letters || isSender(scene, line)) return false;
  for (let at = first; at < last; at++) {
    const { form, letters } = scene.word(at);
    const inside = at > first && at < last - 1;
    if (!letters && !(inside && /^[,&/–-]$/.test(form))) return false;
  }
  const [one, other] = [scene.word(first), scene.word(first + 1)];
  return last - first !== 2 || !/^\p{Lu}/u.test(one.form) || !/^\p{Lu}/u.test(other.form);
}

function kindOfLine(scene: Scene, line: Line): 'heading' | 'sender' | 'text' | 'short' | 'frame' {
  const skip = scene.lexicon.grammar('first_line_skip');
  const words = line.last - line.first;
  const ending = scene.word(line.last - 1).form;
  const ends = /^[.:,;]$/.test(ending);
  if (words > 16 && (ends || line.bullet || ending === '!')) return 'text';
  const quoted = words > 1 && /^[”"’»]$/u.test(scene.word(line.first).form);
  const opening = scene.word(line.first + (quoted ? 1 : 0));
  if (line.first > 0 && scene.word(line.first - 1).form === '#') return 'heading';
  if (line.bullet || !opening.letters || skip.has(opening.lower) || isFrame(scene, line) || isDateLine(scene, line))
    return 'frame';
  if (words < 2 || words > 22 || ends) return 'short';
  return isSender(scene, line) ? 'sender' : 'heading';
}

/** "Sidan uppdaterad 2024-04-26", "Mer information": a line that belongs to the frame of a page. */
function isFrame(scene: Scene, line: Line): boolean {
  const { tokens } = scene.page;
  return tokens.end[line.last - 1]! - tokens.start[line.first]! <= 80 && frameOf(scene, line) !== undefined;
}

/** "onsdag, 16 januari 2013 17:58": a date and nothing else that a title could be. */
function isDateLine(scene: Scene, { first, last }: Line): boolean {
  const dates = recogniseDates(scene, dateOpenings(scene, last, last, first, last));
  if (dates.length === 0) return false;
  for (let at = first; at < last; at++) {
    const { letters, lower } = scene.word(at);
    const dated = dates.some((date) => date.first <= at && at < date.last);
    if (letters && !dated && !scene.lexicon.weekdays.has(lower) && !/^(den|kl|klockan)$/.test(lower)) return false;
  }
  return true;
}

/** "Falu kommun": who publishes the page, when a heading follows. */
function isSender(scene: Scene, line: Line): boolean {
  return line.last - line.first <= 3 && /^(kommun|stad|region)$/.test(scene.word(line.last - 1).lower);
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
function dateOpenings(scene: Scene, head: number, foot: number, from = 0, count = scene.page.tokens.count): number[] {
  const tokens: number[] = [];
  const { form } = scene.page.tokens;
  for (let i = from; i < count; i++) {
    if (i === head) i = foot;
    if (i < count && mayOpenDate(scene.words, form[i]!) === 1) tokens.push(i);
  }
  return tokens;
}

const mayOpenDate = column((word, lexicon) => (opensDate(word, lexicon) ? 1 : 0));
