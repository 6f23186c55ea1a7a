import type { Scene } from '../lexicon/scene.ts';
import { fact } from '../lexicon/words.ts';
import type { Find, OrganisationFind, RoleFind } from '../model/index.ts';
import { lazily } from '../text/lazily.ts';
import type { Marks } from '../text/marks.ts';
import { gapSpace } from '../text/tokens.ts';
import { workplace } from './shaped_organisation.ts';

/**
 * "rektor Anna Ek (Myran)", "Rektor område Norr (Glaskulan, Lyktan): Bo Lind": houses of one word in brackets, behind the
 * title of a school or its holder.
 */
export function housesInBrackets(
  scene: Scene,
  covered: Marks,
  roles: readonly RoleFind[],
  finds: readonly Find[],
): OrganisationFind[] {
  const { gap, count } = scene.page.tokens;
  const found: OrganisationFind[] = [];
  const named = lazily(() => byFirstWord(finds));
  for (const role of roles) {
    if (role.domain !== 'skola') continue;
    let open = role.last;
    while (open < count && open < role.last + 7 && gap[open]! <= gapSpace && scene.word(open).form !== '(') open++;
    if (open >= count || scene.word(open).form !== '(') continue;
    const houses: OrganisationFind[] = [];
    let at = open + 1;
    for (; at + 1 < count && at < open + 16; at += 2) {
      // A name that is known already stands among them.
      if (covered[at] === 1) {
        while (at + 1 < count && covered[at + 1] === 1) at++;
      } else if (isHouseWord(scene.word(at), scene.lexicon)) houses.push(houseOf(scene, at, named()));
      else break;
      if (!/^(,|och)$/.test(scene.word(at + 1).form)) break;
    }
    if (at + 1 < count && scene.word(at + 1).form === ')') found.push(...houses);
  }
  return found;
}

/** "Björkgården" is short for "Björkgårdens förskola" when the text has that. */
function houseOf(scene: Scene, token: number, named: ReadonlyMap<string, OrganisationFind>): OrganisationFind {
  const house = workplace(scene, token, token + 1);
  const whole = named.get(`${house.label}s`);
  return whole === undefined ? house : { ...house, full: whole.label, subkind: whole.subkind };
}

/** The first organisation whose name has several words, by the first of them. */
function byFirstWord(finds: readonly Find[]): ReadonlyMap<string, OrganisationFind> {
  const named = new Map<string, OrganisationFind>();
  for (const find of finds) {
    const end = find.kind === 'organisation' ? find.label.indexOf(' ') : -1;
    if (find.kind === 'organisation' && end !== -1 && !named.has(find.label.slice(0, end)))
      named.set(find.label.slice(0, end), find);
  }
  return named;
}

/** "Myran", "Kråkbäret": a capital with the article of a noun. */
const isHouseWord = fact(
  ({ form, capital, allCapitals, lower, phrase }, { grammar }) =>
    capital &&
    !allCapitals &&
    form.length > 3 &&
    phrase === 0 &&
    /(en|an|et|ln|rn|na|gården|backen)$/.test(lower) &&
    !grammar('no_name').has(lower),
);
