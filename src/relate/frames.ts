import type { Scene } from '../lexicon/scene.ts';
import { fact } from '../lexicon/words.ts';
import type { MunicipalityFind } from '../model/index.ts';
import { type Line, lineAt, type Sentence, sentenceAt } from '../text/page.ts';
import { gapTab } from '../text/tokens.ts';
import type { Implied } from './places.ts';
import type { Runs } from './runs.ts';

type Municipalities = Runs<MunicipalityFind>;

/** The municipality that the sentence around a token, or the item of a programme, puts it in without saying so of the token itself. */
export function framedPlace(scene: Scene, municipalities: Municipalities, token: number): Implied | null {
  const sentence = sentenceAt(scene.page, token);
  const find =
    sameMunicipality(scene, municipalities, token) ??
    (sentence === undefined
      ? null
      : (placeThere(scene, municipalities, sentence, token) ??
        placeBefore(scene, municipalities, sentence) ??
        placeWhere(scene, municipalities, sentence, token) ??
        placeGoneTo(scene, municipalities, sentence, token) ??
        placeWorkedIn(scene, municipalities, sentence, token) ??
        openingClause(scene, municipalities, sentence, token) ??
        opening(scene, municipalities, sentence) ??
        itemOfProgramme(scene, municipalities, sentence) ??
        lineBelow(scene, municipalities, sentence) ??
        dateline(scene, municipalities, sentence)));
  return find === null ? null : { row: find.row, find };
}

/** "började som lärare i Kil och blev rektor där": the one named last in the sentence. */
function placeThere(
  scene: Scene,
  municipalities: Municipalities,
  sentence: Sentence,
  token: number,
): MunicipalityFind | null {
  if (token + 1 >= sentence.last) return null;
  // "rektor här i Kil"
  if (scene.word(token + 1).lower === 'här' && token + 3 < sentence.last && scene.word(token + 2).lower === 'i')
    return municipalities.lastIn(token + 3, token + 4);
  if (scene.word(token + 1).lower !== 'där') return null;
  const next = token + 2 < sentence.last ? scene.word(token + 2) : null;
  // "rektorn där Anna Ek", "rektor, där"
  if (next?.capital === true) return null;
  return municipalities.lastIn(sentence.first, token);
}

/** How many words "i samma kommun" may lie behind: "nämndens ordförande i samma kommun". */
const sameReach = 5;

/** "rektor i samma kommun": the one named last. */
function sameMunicipality(scene: Scene, municipalities: Municipalities, token: number): MunicipalityFind | null {
  const { count } = scene.page.tokens;
  for (let at = token + 1; at + 2 < count && at <= token + sameReach && scene.word(at).letters; at++)
    if (scene.word(at).lower === 'i' && scene.word(at + 1).lower === 'samma' && scene.word(at + 2).lower === 'kommun')
      return municipalities.lastIn(0, token);
  return null;
}

/** "LAHOLM. Anna Ek blir ny socialchef …", "• Enköping. Bo Lind …": the place that a paragraph begins with. */
function dateline(scene: Scene, municipalities: Municipalities, sentence: Sentence): MunicipalityFind | null {
  const line = scene.page.lines[sentence.line];
  if (line === undefined) return null;
  const find = municipalities.lastIn(line.first, line.first + 3);
  if (find === null || find.first > line.first + 1 || find.last >= line.last) return null;
  if (find.first > line.first && scene.word(line.first).letters) return null;
  return scene.word(find.last).form === '.' && (line.bullet || scene.word(find.first).allCapitals) ? find : null;
}

/** "I Kil läser man mer. Där har lärarna Anna Ek och Bo Lind …": the place of the sentence before. */
function placeBefore(scene: Scene, municipalities: Municipalities, sentence: Sentence): MunicipalityFind | null {
  if (scene.word(sentence.first).lower !== 'där') return null;
  const before = sentenceAt(scene.page, sentence.first - 1);
  if (before?.line !== sentence.line) return null;
  // "Vi åkte från Björkskolan i Kil till Mora. Där …"
  const last = municipalities.lastIn(before.first, before.last);
  const gone = last !== null && last.first > before.first && scene.word(last.first - 1).lower === 'till';
  return gone ? last : municipalities.onlyIn(before.first, before.last);
}

/** How many tokens a place may lie before "där": "från Åre, närmare bestämt Järpen, där …". */
const whereReach = 5;

/** "Idén kommer från Kil, där bibliotekarien Anna Ek …": what is told behind "där" happens there. */
function placeWhere(
  scene: Scene,
  municipalities: Municipalities,
  sentence: Sentence,
  token: number,
): MunicipalityFind | null {
  let where = token - 1;
  while (where > sentence.first && scene.word(where).lower !== 'där') where--;
  if (where <= sentence.first) return null;
  const find = municipalities.lastIn(sentence.first, where);
  if (find === null || where - find.last > whereReach || find.genitive) return null;
  // "från Björkskolan i Kil, där" and not "i Kil finns en skola där"
  const beside = where === find.last || scene.word(where - 1).form === ',';
  return beside && municipalities.lastIn(where, token) === null ? find : null;
}

/** "kom till Kil som rektor på Björkskolan": she has the post where she went. */
function placeGoneTo(
  scene: Scene,
  municipalities: Municipalities,
  sentence: Sentence,
  token: number,
): MunicipalityFind | null {
  for (let as = token; as > sentence.first && as > token - 5; as--) {
    // "flyttade till Motala för att bli skoldirektör"
    const aim =
      scene.word(as).lower === 'bli' && scene.word(as - 1).lower === 'att' && scene.word(as - 2).lower === 'för';
    if (!aim && scene.word(as).lower !== 'som') continue;
    const until = aim ? as - 2 : as;
    const find = municipalities.lastIn(sentence.first, until);
    return find !== null && find.last === until && isBehind(scene, sentence, find, 'till') ? find : null;
  }
  return null;
}

/** "har arbetat i Kil, först som lärare och sedan som rektor": where the verb of the clause says that she works. */
function placeWorkedIn(
  scene: Scene,
  municipalities: Municipalities,
  sentence: Sentence,
  token: number,
): MunicipalityFind | null {
  const find = municipalities.onlyIn(sentence.first, sentence.last);
  if (find === null || find.first > token || !isBehind(scene, sentence, find, 'i')) return null;
  let as = token - 1;
  while (as > find.last && scene.word(as).lower !== 'som') as--;
  if (as <= find.last) return null;
  const works = scene.lexicon.grammar('works');
  for (let at = find.first - 2; at >= sentence.first && at > find.first - 8; at--)
    if (works.has(scene.word(at).lower)) return find;
  return null;
}

/** "I Falun är Anna Ek rektor", "Falun – rektor Anna Ek visade …": the place that opens the sentence. */
function opening(scene: Scene, municipalities: Municipalities, sentence: Sentence): MunicipalityFind | null {
  const find = municipalities.onlyIn(sentence.first, sentence.last);
  if (find === null || find.genitive) return null;
  const opens = scene.lexicon.grammar('place_preposition').has(scene.word(sentence.first).lower)
    ? sentence.first + 1
    : sentence.first;
  if (find.first !== opens) return null;
  if (opens > sentence.first) return find;
  if (find.last >= sentence.last) return null;
  // "Höör representerades av skolchef Anna Ek": the municipality is who the sentence is about.
  const next = scene.word(find.last);
  // "Trosa<tab>Anna Ek<tab>Bildningschef": the first cell of a table's row.
  if (scene.page.tokens.gap[find.last] === gapTab) return find;
  return (next.letters && !next.capital) || /^[–—:]$/.test(next.form) ? find : null;
}

/** How many words a title may lie behind the place that opens its clause: "från Kil den nya". */
const clauseReach = 6;

/** "Från Kil kom skolchef Anna Ek, från Mora rektor Bo Lind": each clause opens with a place of its own. */
function openingClause(
  scene: Scene,
  municipalities: Municipalities,
  sentence: Sentence,
  token: number,
): MunicipalityFind | null {
  const find = municipalities.lastIn(sentence.first, token);
  if (find === null || find.genitive || find.first <= sentence.first) return null;
  const { grammar } = scene.lexicon;
  // "i grannkommunen Kil"
  const noun = grammar('neighbour').has(scene.word(find.first - 1).lower) ? 1 : 0;
  const opens = find.first - 1 - noun;
  if (opens < sentence.first || !grammar('place_preposition').has(scene.word(opens).lower)) return null;
  if (opens > sentence.first && !/^(,|och|samt|men|medan)$/.test(scene.word(opens - 1).lower)) return null;
  // "i Kil av Anna Ek, skolchef", "I Kil deltar Björkskolan med rektor Anna Ek": a comma only behind a name, right before the title.
  if (token - find.last > clauseReach) return null;
  for (let at = find.last; at < token; at++)
    if (!scene.word(at).letters && !(at === token - 1 && scene.word(at).form === ',' && scene.word(at - 1).capital))
      return null;
  return find;
}

function isBehind(scene: Scene, sentence: Sentence, find: MunicipalityFind, word: string): boolean {
  return find.first > sentence.first && scene.word(find.first - 1).lower === word;
}

/** How many lines an item of a programme may have below its time. */
const itemLines = 3;

/** "11.00 Så gör vi i Kil | Rektorerna Anna Ek och Bo Lind berättar": the place in the heading of an item. */
function itemOfProgramme(scene: Scene, municipalities: Municipalities, sentence: Sentence): MunicipalityFind | null {
  const { lines } = scene.page;
  const own = lineAt(scene.page, sentence.first);
  for (let line = own; line >= 0 && own - line <= itemLines; line--) {
    const { first, last, afterBlank } = lines[line]!;
    // "09.15 Läslyftet i Kil. Anna Ek, rektor": also in a sentence before.
    if (isTime(scene, first)) return municipalities.onlyIn(first, line === own ? sentence.first : last);
    if (afterBlank) return null;
  }
  return null;
}

/** How long a line with people may be that the line below it places. */
const placedLine = 30;

/** "10.15 Så gör vi | Anna Ek, äldreomsorgschef, och Bo Lind, undersköterska | Piteå kommun": alone on the line below. */
function lineBelow(scene: Scene, municipalities: Municipalities, sentence: Sentence): MunicipalityFind | null {
  const { lines } = scene.page;
  const own = sentence.line;
  const [line, next, after] = [lines[own], lines[own + 1], lines[own + 2]];
  if (line === undefined || next === undefined || next.afterBlank || line.last - line.first > placedLine) return null;
  const find = alone(municipalities, next);
  if (find === null || !find.official || alone(municipalities, lines[own - 1]) !== null) return null;
  // "Kils kommun | Anna Ek": a heading of those below it.
  return after === undefined || after.afterBlank || isTime(scene, after.first) ? find : null;
}

function alone(municipalities: Municipalities, line: Line | undefined): MunicipalityFind | null {
  if (line === undefined || line.last - line.first > 3) return null;
  const find = municipalities.onlyIn(line.first, line.last);
  return find !== null && find.first === line.first && find.last === line.last ? find : null;
}

const opensTime = fact(({ digits, lower }) => digits || lower.startsWith('kl'));

/** "11.00", "kl. 11:30" */
function isTime(scene: Scene, token: number): boolean {
  if (!opensTime(scene.word(token), scene.lexicon)) return false;
  const { start } = scene.page.tokens;
  return /^(?:kl(?:\.|ockan)? ?)?\d{1,2}[.:]\d\d(?!\d|[.:]\d)/i.test(
    scene.page.text.slice(start[token]!, start[token]! + 14),
  );
}
