/** Writing within a width: broken between words into a few lines, and cut where that is not enough. */
import { brokenLines } from '../drawing/backdrop.ts';
import type { Sheet } from './sheet.ts';

/** The lines of a text in the sheet's font of this moment. */
export function linesWithin(sheet: Sheet, text: string, width: number, most: number): string[] {
  const measure = (line: string) => sheet.measureText(line).width;
  const lines = brokenLines(text, width, measure);
  const kept = lines.slice(0, most);
  const last = kept.length - 1;
  if (lines.length > most) kept[last] = `${kept[last]!} …`;
  return kept.map((line) => cutLine(line, width, measure));
}

function cutLine(line: string, width: number, measure: (text: string) => number): string {
  if (measure(line) <= width) return line;
  const characters = [...line.replace(/ ?…$/u, '')];
  while (characters.length > 1 && measure(`${characters.join('').trimEnd()}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
