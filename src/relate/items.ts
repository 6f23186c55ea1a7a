import type { Scene } from '../lexicon/scene.ts';
import type { Find, MunicipalityFind } from '../model/index.ts';
import { lineAt } from '../text/page.ts';

/** How many tokens a first line has that is no title, and how many lines news in short have. */
const items = { tokens: 20, lines: 3 };

/**
 * "Anna Ek slutar som rektor i Kil, … | Bo Lind blir …": news in short without a title. Each municipality is named in an
 * item of its own, and so is everybody.
 */
export function isOfItems(
  scene: Scene,
  named: readonly { readonly row: number; readonly mentions: readonly MunicipalityFind[] }[],
  all: readonly Find[],
): boolean {
  const { lines } = scene.page;
  if (named.length < 2 || lines.length < items.lines || lines[0]!.last - lines[0]!.first < items.tokens) return false;
  const taken = new Map<string, number>();
  const isAlone = (name: string, { first }: Find): boolean => {
    const line = lineAt(scene.page, first);
    const known = taken.get(name) ?? line;
    taken.set(name, line);
    return known === line;
  };
  if (!named.every(({ row, mentions }) => mentions.every((find) => isAlone(`${row}`, find)))) return false;
  if (new Set(taken.values()).size < named.length) return false;
  return all.every((find) => find.kind !== 'person' || isAlone(find.parts.at(-1) ?? '', find));
}
