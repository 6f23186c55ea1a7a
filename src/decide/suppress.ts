import { foldName, hashName, nameWords } from '../text/folded_name.ts';
import type { Cells, columns } from './cells.ts';
import { fullNames } from './mask_names.ts';
import { parseTable } from './read.ts';

/** The row that suppresses somebody. It holds her name only as a hash; the salt makes every folder's hash another. */
export function suppressRow(name: string, salt: string): Cells {
  return { decision: 'suppress', subject: hashName(foldName(name), salt), value: salt };
}

/** The salt that a file uses already, so that a build has to try every name only once. */
export function saltOf(text: string): string | null {
  const [head = [], ...rows] = parseTable(text).data;
  const place = (column: (typeof columns)[number]) => head.findIndex((name) => name.trim().toLowerCase() === column);
  const [decision, value] = [place('decision'), place('value')];
  const row = rows.find((cells) => cells[decision]?.trim().toLowerCase() === 'suppress' && cells[value]?.trim());
  return row?.[value]?.trim() ?? null;
}

/** Rows, as a spreadsheet counts them, that say a name in clear. */
export function clearNames(text: string, name: string): number[] {
  const parts = nameWords(name).map(({ folded }) => folded);
  const hidden = { folded: foldName(name), parts };
  return parseTable(text).data.flatMap((cells, row) =>
    cells.some((cell) => fullNames(cell, [hidden]).length > 0) ? [row + 1] : [],
  );
}
