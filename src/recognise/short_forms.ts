import type { Lexicon } from '../lexicon/lexicon.ts';
import { offsetsOf, type Scene } from '../lexicon/scene.ts';
import { fact, lowerFits, type Word } from '../lexicon/words.ts';
import type { Find, OrganisationFind } from '../model/index.ts';
import { type Marks, mark } from '../text/marks.ts';
import { capitalise } from '../text/swedish.ts';
import { gapSpace } from '../text/tokens.ts';

const leadsToShort = lowerFits(/^(på|vid|från)$/);

/**
 * Shorter names that a text gives its organisations: "Furuhaga" for Furuhaga skola after "på", "vid" or "från",
 * and acronyms in brackets behind the full name ("Nordskogens gymnasieförbund (NGF)").
 */
export function recogniseShortForms(scene: Scene, finds: readonly Find[]): OrganisationFind[] {
  const short = new Map<string, OrganisationFind>();
  const definite = new Map<string, OrganisationFind>();
  const acronyms = new Map<string, OrganisationFind>();
  const companies: OrganisationFind[] = [];
  const { count, gap } = scene.page.tokens;
  const authorities = new Map<string, OrganisationFind>();
  for (const find of finds) {
    if (find.kind !== 'organisation' || find.last - find.first < 2) continue;
    if (find.rule === 'organisation-front' && find.subkind === 'authority') authorities.set(find.label, find);
    if (find.subkind === 'company' && scene.word(find.last - 1).form === 'AB') companies.push(find);
    if (find.rule === 'organisation-owned' || isFederation(scene.word(find.last - 1), scene.lexicon))
      definite.set(`${scene.word(find.last - 1).lower}et`, find);
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
      acronyms.set(scene.word(find.last + 1).form, { ...find, rule: 'organisation-defined' });
  }
  addUsualAcronyms(scene, finds, acronyms);
  if (
    short.size === 0 &&
    acronyms.size === 0 &&
    definite.size === 0 &&
    companies.length === 0 &&
    authorities.size === 0
  )
    return [];
  const covered = scene.marks();
  for (const find of finds) if (find.kind !== 'concept' && find.kind !== 'event') mark(covered, find.first, find.last);
  const found: OrganisationFind[] = companiesAgain(scene, companies, covered);
  if (definite.size > 0) found.push(...bodiesAgain(scene, definite, covered));
  if (authorities.size === 1) found.push(...authorityAgain(finds, [...authorities.values()][0]!));
  for (const find of found) mark(covered, find.first, find.last);
  for (const i of scene.capitals) {
    if (i === 0 || covered[i] === 1) continue;
    const word = scene.word(i);
    const acronym = acronyms.get(word.form) ?? (word.stem === null ? undefined : acronyms.get(word.stem));
    const placed =
      gap[i] === gapSpace && leadsToShort(scene.word(i - 1), scene.lexicon) ? short.get(word.form) : undefined;
    const full = acronym ?? placed;
    if (full === undefined) continue;
    found.push({
      ...full,
      full: full.label,
      label: acronym === undefined || acronyms.has(word.form) ? word.form : word.stem!,
      first: i,
      last: i + 1,
      ...offsetsOf(scene, i, i + 1),
      rule: acronym ? acronym.rule : 'organisation-short',
      priority: 30,
      genitive: acronym !== undefined && !acronyms.has(word.form),
    });
  }
  return found;
}

/**
 * "BUN" where the text does not say what it is: the board of that acronym that it names, else the one that is usually
 * called so.
 */
function addUsualAcronyms(scene: Scene, finds: readonly Find[], acronyms: Map<string, OrganisationFind>): void {
  for (const i of scene.capitals) {
    const word = scene.word(i);
    const { form } = word;
    if (!isUsualAcronym(word, scene.lexicon) || acronyms.has(form)) continue;
    const usual = usualBoard(word, scene.lexicon);
    const named = finds.find(
      (find) => find.kind === 'organisation' && find.subkind === 'board' && isAcronymOf(form, find.label),
    ) as OrganisationFind | undefined;
    const board: OrganisationFind = {
      kind: 'organisation',
      label: capitalise(usual!),
      subkind: 'board',
      row: -1,
      local: true,
      genitive: false,
      first: i,
      last: i + 1,
      ...offsetsOf(scene, i, i + 1),
      rule: '',
      priority: 30,
    };
    acronyms.set(form, { ...(named ?? board), rule: 'organisation-acronym' });
  }
}

/** The usual name behind an acronym, as `board_acronym` has it: "bun=barn- och utbildningsnämnden". */
function usualBoard({ lower }: Word, { grammar }: Lexicon): string | undefined {
  const pair = [...grammar('board_acronym')].find((each) => each.startsWith(`${lower}=`));
  return pair?.slice(lower.length + 1);
}

const isUsualAcronym = fact(
  (word, lexicon) => word.allCapitals && word.form.length > 2 && usualBoard(word, lexicon) !== undefined,
);

/** "kommunalförbundet" for Norra Mälarens kommunalförbund. */
const isFederation = lowerFits(/.förbund$/);

/** "länsstyrelsen" for Länsstyrelsen i Kalmar län, the only one that the text names. */
function authorityAgain(finds: readonly Find[], full: OrganisationFind): OrganisationFind[] {
  const [noun] = full.label.toLowerCase().split(' ');
  return finds.flatMap((find) =>
    find.kind === 'organisation' && find.label.toLowerCase() === noun
      ? [{ ...find, full: full.label, row: full.row, rule: 'organisation-short', priority: find.priority + 1 }]
      : [],
  );
}

/** "Förbundet" for Hemmets förbund: the definite of its last word. */
function bodiesAgain(
  scene: Scene,
  definite: ReadonlyMap<string, OrganisationFind>,
  covered: Marks,
): OrganisationFind[] {
  const found: OrganisationFind[] = [];
  for (let i = 1; i < scene.page.tokens.count; i++) {
    const body = covered[i] === 0 ? definite.get(scene.word(i).lower) : undefined;
    if (body === undefined) continue;
    found.push({
      ...body,
      full: body.label,
      label: scene.word(i).form,
      first: i,
      last: i + 1,
      ...offsetsOf(scene, i, i + 1),
      rule: 'organisation-short',
      priority: 30,
      genitive: false,
    });
  }
  return found;
}

/** "Norrlyft Skolor" and "Norrlyft" for Norrlyft Skolor AB: what is left without AB, and its first word when it is no other word. */
function companiesAgain(scene: Scene, companies: readonly OrganisationFind[], covered: Marks): OrganisationFind[] {
  if (companies.length === 0) return [];
  const found: OrganisationFind[] = [];
  const { count, gap } = scene.page.tokens;
  const seen = new Set<string>();
  const openings = tokensOf(
    scene,
    companies.map(({ first }) => scene.word(first).form),
  );
  for (const company of companies) {
    const parts: string[] = [];
    for (let i = company.first; i < company.last - 1; i++) parts.push(scene.word(i).form);
    if (parts.length === 0 || seen.has(parts.join(' '))) continue;
    seen.add(parts.join(' '));
    const opening = scene.word(company.first);
    const alone = opening.classes === 0 && opening.phrase === 0 && opening.name === 0 && opening.form.length > 3;
    let next = 0;
    for (const i of openings.get(parts[0]!) ?? []) {
      if (i < next || covered[i] === 1) continue;
      let last = i + 1;
      while (last - i < parts.length && last < count && gap[last] === gapSpace && isForm(scene, last, parts[last - i]!))
        last++;
      const whole = last - i === parts.length;
      if (!whole && !alone) continue;
      if (!whole) last = i + 1;
      const end = scene.word(last - 1);
      const genitive = end.form !== parts[last - i - 1];
      if (company.first <= i && i < company.last) continue;
      found.push({
        ...company,
        full: company.label,
        label: parts.slice(0, last - i).join(' '),
        first: i,
        last,
        ...offsetsOf(scene, i, last),
        rule: 'organisation-short',
        priority: 30,
        genitive,
      });
      next = last;
    }
  }
  return found;
}

/** Where forms stand in a text, in the genitive or not. */
function tokensOf(scene: Scene, forms: readonly string[]): ReadonlyMap<string, number[]> {
  const tokens = new Map<string, number[]>(forms.map((form) => [form, []]));
  for (let i = 0; i < scene.page.tokens.count; i++) {
    const { form, stem } = scene.word(i);
    tokens.get(form)?.push(i);
    if (stem !== null && stem !== form) tokens.get(stem)?.push(i);
  }
  return tokens;
}

function isForm(scene: Scene, token: number, form: string): boolean {
  return scene.word(token).form === form || scene.word(token).stem === form;
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
