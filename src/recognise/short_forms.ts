import { offsetsOf, type Scene } from '../lexicon/scene.ts';
import type { Find, OrganisationFind } from '../model/index.ts';
import { gapSpace } from '../text/tokens.ts';

/**
 * Shorter names that a text gives its organisations: "Furuhaga" for Furuhaga skola after "på", "vid" or "från",
 * and acronyms in brackets behind the full name ("Nordskogens gymnasieförbund (NGF)").
 */
export function recogniseShortForms(scene: Scene, finds: readonly Find[]): OrganisationFind[] {
  const short = new Map<string, OrganisationFind>();
  const definite = new Map<string, OrganisationFind>();
  const acronyms = new Map<string, OrganisationFind>();
  const { count, gap } = scene.page.tokens;
  for (const find of finds) {
    if (find.kind !== 'organisation' || find.last - find.first < 2) continue;
    if (find.rule === 'organisation-owned') definite.set(`${scene.word(find.last - 1).lower}et`, find);
    if (
      find.local &&
      find.last - find.first === 2 &&
      scene.word(find.first).capital &&
      !/s$/.test(scene.word(find.first).form)
    )
      short.set(scene.word(find.first).form, find);
    if (
      find.last + 2 < count &&
      scene.word(find.last).form === '(' &&
      scene.word(find.last + 2).form === ')' &&
      isAcronymOf(scene.word(find.last + 1).form, find.label)
    )
      acronyms.set(scene.word(find.last + 1).form, find);
  }
  if (short.size === 0 && acronyms.size === 0 && definite.size === 0) return [];
  const covered = new Uint8Array(count);
  for (const find of finds)
    if (find.kind !== 'concept' && find.kind !== 'event') covered.fill(1, find.first, find.last);
  const found: OrganisationFind[] = [];
  for (let i = 1; i < count; i++) {
    const word = scene.word(i);
    const again = covered[i] === 0 ? definite.get(word.lower) : undefined;
    if (again !== undefined)
      found.push({
        ...again,
        full: again.label,
        label: word.form,
        first: i,
        last: i + 1,
        ...offsetsOf(scene, i, i + 1),
        rule: 'organisation-short',
        priority: 30,
        genitive: false,
      });
    if (!word.capital || covered[i] === 1 || again !== undefined) continue;
    const acronym = acronyms.get(word.form) ?? (word.stem === null ? undefined : acronyms.get(word.stem));
    const placed =
      gap[i] === gapSpace && /^(på|vid|från)$/.test(scene.word(i - 1).lower) ? short.get(word.form) : undefined;
    const full = acronym ?? placed;
    if (full === undefined) continue;
    found.push({
      ...full,
      full: full.label,
      label: acronym === undefined || acronyms.has(word.form) ? word.form : word.stem!,
      first: i,
      last: i + 1,
      ...offsetsOf(scene, i, i + 1),
      rule: acronym ? 'organisation-defined' : 'organisation-short',
      priority: 30,
      genitive: acronym !== undefined && !acronyms.has(word.form),
    });
  }
  return found;
}

/** The letters are the beginnings of the name's words, in their order: "BUN" for barn- och utbildningsnämnden. */
export function isAcronymOf(acronym: string, name: string): boolean {
  if (!/^[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,6}$/.test(acronym)) return false;
  const lower = name.toLowerCase();
  let from = 0;
  for (const letter of acronym.toLowerCase()) {
    const at = lower.indexOf(letter, from);
    if (at === -1) return false;
    from = at + 1;
  }
  return lower.startsWith(acronym[0]!.toLowerCase());
}
