import { classBit } from '../lexicon/lexicon.ts';
import type { Scene } from '../lexicon/scene.ts';
import { isClass } from '../lexicon/words.ts';
import type { Find } from '../model/index.ts';
import { lineAt } from '../text/page.ts';
import { findsIn } from '../text/ranges.ts';

const areaBit = classBit('area');

/** A heading that names a place or a house, and the tokens that it holds for. */
export interface Section<T> {
  readonly first: number;
  readonly last: number;
  readonly find: T;
}

/** Headings ("Göteborgs stad:", "Björkskolan F–6", "VARA: Två lärare …") and the lines that follow them until the next heading. */
export function sections<T extends Find>(
  scene: Scene,
  finds: readonly Find[],
  plain: readonly number[],
  wanted: (find: Find) => find is T,
): Section<T>[] {
  const headings: { first: number; find: T }[] = [];
  const shared: number[] = [];
  let next = 0;
  for (const line of scene.page.lines) {
    while (next < finds.length && finds[next]!.first < line.first) next++;
    let match: T | null = null;
    let fits = true;
    let covered = 0;
    let several = false;
    for (; next < finds.length && finds[next]!.first < line.last; next++) {
      const find = finds[next]!;
      if (find.kind === 'concept' || find.kind === 'event') continue;
      covered += find.last - find.first;
      if (find.kind === 'person' || find.kind === 'role' || find.kind === 'date') fits = false;
      else if (wanted(find)) {
        if (match !== null) several = true;
        match ??= find;
      }
    }
    if (match === null || !fits) continue;
    const ending = scene.word(line.last - 1).form;
    if (/^[.!?,]$/.test(ending) || line.bullet) continue;
    // "Till Utbildningsnämnden": whom the paper is written to.
    if (scene.word(line.first).lower === 'till') continue;
    let others = 0;
    for (let token = line.first; token < line.last; token++) if (isContent(scene, token)) others++;
    others -= covered;
    const behind = match.last < line.last ? scene.word(match.last).form : '';
    const leads =
      match.first === line.first &&
      line.last - line.first <= 14 &&
      (/^[:–—-]$/.test(behind) || (scene.word(match.first).allCapitals && behind !== ''));
    // "Björkskolan och Ekskolan": a heading of two, that ends the section above.
    if (several && others <= 1 && line.last - line.first <= 14) shared.push(line.first);
    if (!several && (others <= (ending === ':' ? 4 : 1) || leads)) headings.push({ first: line.first, find: match });
  }
  const resets = shared.length === 0 ? plain : [...plain, ...shared].sort((a, b) => a - b);
  // One heading alone is the page's title or a signature; two or more make sections.
  if (headings.length === 0) return [];
  if (headings.length === 1)
    return [
      { first: headings[0]!.first, last: endOfBlock(scene, headings[0]!.first, resets), find: headings[0]!.find },
    ];
  let reset = 0;
  return headings.map((heading, i) => {
    const end = headings[i + 1]?.first ?? scene.page.tokens.count;
    // Headings and resets both stand in the order of the text.
    while (reset < resets.length && resets[reset]! <= heading.first) reset++;
    const last = reset < resets.length && resets[reset]! < end ? resets[reset]! : end;
    return { first: heading.first, last, find: heading.find };
  });
}

/** The section that holds at a token, by binary search, or null. */
export function within<T>(all: readonly Section<T>[], token: number): Section<T> | null {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.first <= token) low = middle + 1;
    else high = middle;
  }
  const section = all[low - 1];
  return section !== undefined && token < section.last ? section : null;
}

/** Lines that look like headings and name nothing: they end the sections of the headings above. */
export function plainHeadings(scene: Scene, finds: readonly Find[]): number[] {
  const { lines } = scene.page;
  const resets: number[] = [];
  for (const [i, line] of lines.entries()) {
    const words = line.last - line.first;
    if (!line.afterBlank || line.bullet || words > 9 || i + 1 >= lines.length || lines[i + 1]!.afterBlank) continue;
    if (!scene.word(line.first).capital || /^[.,:;]$/.test(scene.word(line.last - 1).form)) continue;
    // "Områden och rektorer", "Förskolechefer": many titles name nobody.
    const names = findsIn(finds, line.first, line.last).some(
      (find) => find.kind !== 'concept' && find.kind !== 'event' && !(find.kind === 'role' && find.plural),
    );
    if (names) continue;
    let digits = false;
    for (let token = line.first; token < line.last; token++)
      if (scene.word(token).digits || scene.word(token).form === '@') digits = true;
    if (!digits) resets.push(line.first);
  }
  return resets;
}

/** Words that make a line more than a heading: not marks, numbers and areas ("Björkskolan F–6"). */
function isContent(scene: Scene, token: number): boolean {
  const word = scene.word(token);
  const { grammar } = scene.lexicon;
  return (
    word.letters &&
    word.form.length > 1 &&
    !isClass(word, areaBit) &&
    !grammar('post_preposition').has(word.lower) &&
    !grammar('list_heading_participants').has(word.lower) &&
    word.lower !== 'kommun'
  );
}

/** The lines right below a heading, up to the first line of prose or plain heading. */
function endOfBlock(scene: Scene, first: number, resets: readonly number[]): number {
  const { lines } = scene.page;
  const plain = new Set(resets);
  const from = lineAt(scene.page, first);
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.last - line.first > 16 || plain.has(line.first)) return line.first;
  }
  return scene.page.tokens.count;
}
