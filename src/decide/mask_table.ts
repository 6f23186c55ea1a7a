import type { HiddenName } from './find_names.ts';
import { fullNames, replaceNames } from './mask_names.ts';
import { parseTable, separatorOf } from './read.ts';
import { lineOf, mark } from './write.ts';

/** What stands in a cell for a name that is hidden; a key stays a key. */
const word = 'hidden';

/** The text of a table without the names. A table that names none of them stays as it is, byte for byte. */
export function maskTable(text: string, names: readonly HiddenName[]): string {
  const { data } = parseTable(text);
  if (!data.some((cells) => cells.some((cell) => fullNames(cell, names).length > 0))) return text;
  const separator = separatorOf(text.replace(mark, ''));
  const lines = data.map((cells) =>
    lineOf(
      cells.map((cell) => replaceNames(cell, names, word)),
      separator,
    ),
  );
  return `${text.startsWith(mark) ? mark : ''}${lines.join('\r\n')}`;
}
