import { hostName } from '../lexicon/lexicon.ts';
import type { Scene } from '../lexicon/scene.ts';
import { inGrammar } from '../lexicon/words.ts';
import type { Find, MunicipalityFind, PersonFind } from '../model/index.ts';
import { lineAt, sentenceAt } from '../text/page.ts';
import { findsIn, firstFrom } from '../text/ranges.ts';
import { gapLine } from '../text/tokens.ts';
import { isOfItems } from './items.ts';
import { isMeetingPaper } from './page_body.ts';
import type { Implied } from './places.ts';

/** Lines from the top that count as the head of a page. */
const headLines = 5;
/** Of these, those that a name stands out in even when they are long: the title and what leads in. */
const titleLines = 3;
/** Below these lines capitals do not say where the page is. */
const datelines = 8;
/** Bodies of the whole country from which a page is about none of its municipalities. */
const manyBodies = 4;

interface Candidate {
  readonly row: number;
  weight: number;
  /** The mention to show: the official one before others. */
  find: MunicipalityFind;
  readonly mentions: MunicipalityFind[];
  /** Only where somebody comes from or goes to. */
  away: boolean;
  /** Named as employer or owner of the page: "Mora kommun", its postal address, its mail, a dateline. */
  owns: boolean;
  /** Owns it on a line of its own: in the head, the foot or a signature. */
  signs: boolean;
}

/**
 * The municipality that the whole page speaks from, or null when none is plain. Names weigh by how they stand:
 * "X kommun", the head of the page, a dateline ("FALUN. Det är …"), a postal address and mail addresses say more than a
 * name in passing; where somebody comes from or goes to says less, and so does where she worked `earlier`.
 */
export function pageMunicipality(scene: Scene, all: readonly Find[], earlier: ReadonlySet<Find>): Implied | null {
  const finds = all.filter((find) => find.kind === 'municipality');
  const ranked = weigh(scene, finds, all, earlier);
  const [first, second] = ranked;
  if (first === undefined) return null;
  // The page of a region, an authority or a university speaks from no municipality.
  if (!ranked.some(({ signs }) => signs) && isAboveMunicipalities(scene, all)) return null;
  const signing = ranked.filter(({ signs }) => signs);
  if (signing.length === 1 && signing[0]!.weight * 3 >= first.weight) return impliedBy(signing[0]!);
  if ((first.away && !first.signs) || isOfItems(scene, ranked, all)) return null;
  const total = ranked.reduce((sum, { weight }) => sum + weight, 0);
  // Named once, far down, among others: an item of a list, and not what the page is about.
  const passing = isPassing(scene, first) && (!first.owns || titleNamesAnother(scene, ranked, first));
  if (!first.signs && isOneOfMany(scene, first, all)) return null;
  if (second !== undefined && !second.away) {
    if (isOfOneTitle(scene, first, all)) return null;
    const together = sentenceAt(scene.page, first.find.first) === sentenceAt(scene.page, second.find.first);
    if ([first, second].every((each) => isOfOnePost(scene, each, together, all))) return null;
  }
  // "Skolnytt från Osby" speaks of Osby, however Hässleholms kommun is named in between.
  if (!first.signs && lineAt(scene.page, first.mentions[0]!.first) > 0) {
    const titled = ranked.find((other) => !other.away && lineAt(scene.page, other.mentions[0]!.first) === 0);
    if (titled !== undefined && titled.mentions.length >= Math.max(2, first.mentions.length)) return impliedBy(titled);
  }
  const rival = second?.weight ?? 0;
  if (!(rival >= 1 && passing)) {
    const outweighs = first.weight >= rival * 1.3;
    if (outweighs && (ranked.length < 4 || first.weight >= total * 0.4 || isSoleOwner(ranked))) return impliedBy(first);
  }
  // Several with equal right: the one that owns the page, then the one that the title or the first lines name alone.
  if (isSoleOwner(ranked)) {
    const owner = ranked.find(({ owns }) => owns)!;
    if (owner.weight * 1.5 >= first.weight && !(isPassing(scene, owner) && titleNamesAnother(scene, ranked, owner)))
      return impliedBy(owner);
  }
  if (passing && rival >= 1) return null;
  const top = finds.filter((find) => find.last <= headEnd(scene, 2) && !isPartner(scene, find));
  const sole = top.length > 0 && new Set(top.map((find) => find.row)).size === 1 ? top[0]! : null;
  const named = ranked.find(({ row }) => row === sole?.row);
  return named !== undefined && named.weight * 2 >= first.weight ? { row: named.row, find: sole! } : null;
}

/** "Nätverket träffades i Lund" above a page that speaks of "Svedala kommun" at its end. */
function titleNamesAnother(scene: Scene, ranked: readonly Candidate[], owner: Candidate): boolean {
  const title = headEnd(scene, titleLines - 1);
  return ranked.some((other) => other !== owner && !other.away && other.mentions[0]!.last <= title);
}

/** Named once, in a long line far down. */
function isPassing(scene: Scene, { mentions, signs }: Candidate): boolean {
  return mentions.length === 1 && !signs && !stands(scene, mentions[0]!.first);
}

function impliedBy({ row, find }: Candidate): Implied {
  return { row, find };
}

function isSoleOwner(ranked: readonly Candidate[]): boolean {
  return ranked.filter(({ owns }) => owns).length === 1;
}

/** All municipalities of a page, the weightiest first. */
function weigh(
  scene: Scene,
  finds: readonly MunicipalityFind[],
  all: readonly Find[],
  earlier: ReadonlySet<Find>,
): Candidate[] {
  const candidates = new Map<number, Candidate>();
  const persons = all.filter((find): find is PersonFind => find.kind === 'person');
  const hosts = hostNames(scene.page.text);
  const head = headEnd(scene, headLines - 1);
  const title = headEnd(scene, 0);
  const ofBoard = all.some((find) => find.kind === 'organisation' && find.subkind === 'board' && find.last <= head);
  for (const find of finds) {
    // "Skolnytt från Kil": a title that names nobody says where it speaks from.
    const speaks = find.last <= title && findsIn(persons, 0, title).length === 0;
    const elsewhere =
      (leadsAway(scene, find, persons) && !speaks) ||
      earlier.has(find) ||
      isMeetingPlace(scene, find, all) ||
      isSomebodys(scene, find, all);
    const venue = isVenue(scene, find) || (finds.length > 2 && isInvitation(scene, find, all));
    const away = elsewhere || (venue && !ofBoard);
    let weight = find.official ? 2.5 : find.genitive ? 1.5 : 1;
    if (away) weight *= 0.3;
    if (find.last <= head) weight *= find.last <= title ? 2.2 : 1.6;
    if (opensSentence(scene, find)) weight += 0.5;
    const dateline = isDateline(scene, find);
    const address = isAddress(scene, find);
    // A board meets at home.
    const home = venue && ofBoard;
    if (dateline) weight += 3;
    if (address || home) weight += 1.5;
    let candidate = candidates.get(find.row);
    if (candidate === undefined) {
      candidate = { row: find.row, weight: 0, find, mentions: [], owns: false, signs: false, away: true };
      candidates.set(find.row, candidate);
      if (hosts.size > 0 && hosts.has(hostName(scene.lexicon.tables.municipalities[find.row]!.name))) {
        candidate.weight += 2;
        candidate.owns = true;
        candidate.signs = true;
      }
    }
    candidate.weight += weight;
    candidate.mentions.push(find);
    if (!elsewhere) candidate.away = false;
    if ((find.official && !away) || dateline || address || home) candidate.owns = true;
    if (dateline || address || home || (find.official && !away && onOwnLine(scene, find.first, all)))
      candidate.signs = true;
    if (find.official && !candidate.find.official) candidate.find = find;
  }
  return [...candidates.values()].sort((a, b) => b.weight - a.weight || a.find.start - b.find.start);
}

/** "kommer närmast från Mora kommun", "flyttar till Mora": where somebody was before, or goes. */
function leadsAway(scene: Scene, find: MunicipalityFind, persons: readonly PersonFind[]): boolean {
  const before = find.first > 0 ? scene.word(find.first - 1).lower : '';
  return before === 'från' || before === 'till' || isElsewhere(scene, find) || belongsTo(find, persons);
}

/** "i samarbete med Eslöv", "i grannkommunen Eslöv": another one than the page's own. */
function isPartner(scene: Scene, { first, official }: MunicipalityFind): boolean {
  const { grammar } = scene.lexicon;
  const before = first > 0 ? scene.word(first - 1).lower : '';
  if (grammar('neighbour').has(before) || isOneOfSeveral(scene, first)) return true;
  if (official || before !== 'med') return false;
  return [2, 3].some((back) => first >= back && grammar('partner_before').has(scene.word(first - back).lower));
}

/** How many tokens a post may take between "för att bli" and its place. */
const aimReach = 6;

/** "slutar för att bli skolchef i Kil": where somebody goes. */
function isAim(scene: Scene, { first }: MunicipalityFind): boolean {
  const sentence = sentenceAt(scene.page, first);
  const from = Math.max(sentence?.first ?? first, first - aimReach);
  for (let at = first - 1; at >= from + 2; at--)
    if (scene.lexicon.grammar('aim_verb').has(scene.word(at).lower))
      return scene.word(at - 1).lower === 'att' && scene.word(at - 2).lower === 'för';
  return false;
}

/** "Anna Ek, utredare Kils kommun" in minutes: an employer right behind a title is that of a guest. */
function isOfGuest(scene: Scene, { first, official }: MunicipalityFind, all: readonly Find[]): boolean {
  if (!official || !isMeetingPaper(scene)) return false;
  const title = findsIn(all, first - 1, first)[0] ?? all[firstFrom(all, first) - 1];
  return title?.kind === 'role' && title.last === first && scene.page.tokens.gap[first]! < gapLine;
}

/** "Sex kommuner i Östergötland och Tranås kommun", "Kommunerna i Västerbottens län och Örnsköldsviks kommun": one of those that do a thing together. */
function isOneOfSeveral(scene: Scene, first: number): boolean {
  const joint = first > 1 ? scene.word(first - 1).lower : '';
  if (joint !== 'och' && joint !== 'samt') return false;
  const from = Math.max(sentenceAt(scene.page, first)?.first ?? first, first - severalReach);
  for (let at = first - 2; at >= from; at--) {
    if (/^kommuner(na)?$/.test(scene.word(at).lower)) return true;
    if (scene.word(at).form === ',') return false;
  }
  return false;
}

/** How many tokens "kommunerna" may stand before the last of them. */
const severalReach = 7;

/** Not of those who stand in the sentence: where one of them goes, where a guest comes from, whom they work with. */
export function isSomebodys(scene: Scene, find: MunicipalityFind, all: readonly Find[]): boolean {
  return isAim(scene, find) || isOfGuest(scene, find, all) || isPartner(scene, find);
}

/** "har fått nytt jobb i Kil": where somebody goes. */
function isOfNewWork(scene: Scene, { first }: MunicipalityFind): boolean {
  const { grammar } = scene.lexicon;
  return (
    first > 2 &&
    scene.word(first - 1).lower === 'i' &&
    grammar('post_word').has(scene.word(first - 2).lower) &&
    /^(nytt|ny|annat|annan)$/.test(scene.word(first - 3).lower)
  );
}

/** "Anna Ek, Falun, och Bo Lind": right behind a name, it is where she lives. */
function belongsTo(find: MunicipalityFind, persons: readonly PersonFind[]): boolean {
  const before = persons[firstFrom(persons, find.first) - 1];
  return before !== undefined && !find.official && before.last + (before.partyTokens ?? 0) + 1 === find.first;
}

/** "Kom från jobbet som utvecklingschef inom Falu kommun", "har fått nytt jobb i Kil": what somebody did before or does next. */
export function isElsewhere(scene: Scene, find: MunicipalityFind): boolean {
  const sentence = sentenceAt(scene.page, find.first);
  const opening = sentence === undefined ? '' : scene.word(sentence.first).lower;
  if (/^(kom|kommer|tidigare|dessförinnan|närmast|bakgrund)$/.test(opening)) return true;
  return isOfNewWork(scene, find) || isComingFrom(scene, find);
}

/** "Hon kommer närmast från Mora kommun" */
function isComingFrom(scene: Scene, { first }: MunicipalityFind): boolean {
  if (first < 2 || scene.word(first - 1).lower !== 'från') return false;
  return scene.lexicon.grammar('comes_from_post').has(scene.word(first - 2).lower);
}

/** "I Norrköping går barn …": where the text is. */
function opensSentence(scene: Scene, find: MunicipalityFind): boolean {
  if (find.first === 0 || scene.word(find.first - 1).form !== 'I') return false;
  return sentenceAt(scene.page, find.first)?.first === find.first - 1;
}

/** "Plats: Kulturhuset i Vårgårda": where people meet, and nobody's page. */
function isVenue(scene: Scene, find: MunicipalityFind): boolean {
  const line = scene.page.lines[lineAt(scene.page, find.first)];
  return line !== undefined && !find.official && isVenueLabel(scene.word(line.first), scene.lexicon);
}

/** "Torsdag 21 september 2017, Kulturhuset i Rättvik" in the head: when and where people meet. */
function isInvitation(scene: Scene, find: MunicipalityFind, all: readonly Find[]): boolean {
  const number = lineAt(scene.page, find.first);
  const line = scene.page.lines[number];
  if (line === undefined || number >= headLines || find.official || line.last - line.first > 14) return false;
  const here = findsIn(all, line.first, line.last);
  if (!here.some(({ kind }) => kind === 'date') || here.some(({ kind }) => kind === 'person' || kind === 'role'))
    return false;
  for (let token = line.first; token < line.last; token++) {
    const word = scene.word(token);
    const named = here.some(({ kind, first, last }) => kind !== 'organisation' && token >= first && token < last);
    if (word.letters && word.form.length > 3 && !named) return true;
  }
  return false;
}

const isVenueLabel = inGrammar('venue_label');

/** "Plats | Kil", "3–4 maj 2022 | Kil": alone on its line, below the label or the days of a gathering. */
export function isMeetingPlace(scene: Scene, find: MunicipalityFind, all: readonly Find[]): boolean {
  const number = lineAt(scene.page, find.first);
  const [above, line] = [scene.page.lines[number - 1], scene.page.lines[number]];
  if (above === undefined || line === undefined || line.last - line.first > 1) return false;
  if (above.last - above.first === 1 && isVenueLabel(scene.word(above.first), scene.lexicon)) return true;
  const days = findsIn(all, above.first, above.last);
  const [first, last] = [days[0], days.at(-1)];
  return first?.kind === 'date' && last?.kind === 'date' && first.first === above.first && last.last === above.last;
}

/** "ÖSTERSUND. I 41 år …", "FALUN Klockan är sju": capitals that open a line of prose. */
function isDateline(scene: Scene, find: MunicipalityFind): boolean {
  if (!scene.word(find.first).allCapitals) return false;
  const number = lineAt(scene.page, find.first);
  const line = scene.page.lines[number];
  // Further down it opens another item of the page.
  if (number > datelines) return false;
  // "NYHETER | ARVIKA": the place of the paper's page.
  if (line !== undefined && line.first < 12 && line.last - line.first <= 4) return true;
  if (line === undefined || line.first !== find.first) return false;
  return line.last - line.first > 8 || (line.last === find.last && line.first === 0);
}

/** "264 80 Klippan": the place behind a postal code. */
function isAddress(scene: Scene, find: MunicipalityFind): boolean {
  if (find.first < 2 || scene.page.tokens.gap[find.first]! >= gapLine) return false;
  const last = scene.word(find.first - 1).form;
  const first = scene.word(find.first - 2).form;
  return (/^\d\d$/.test(last) && /^\d{3}$/.test(first)) || /^\d{5}$/.test(last);
}

/** A region stands on one of the first lines, with nothing else that is named. */
export function isAboveMunicipalities(scene: Scene, all: readonly Find[]): boolean {
  return scene.page.lines.slice(0, headLines).some((line) => {
    // "Fyra nya direktörer till Region Uppsala": a title names nobody.
    const named = findsIn(all, line.first, line.last).filter(
      ({ kind }) => kind === 'person' || kind === 'organisation' || kind === 'municipality',
    );
    const [only] = named;
    return (
      named.length === 1 && only?.kind === 'organisation' && only.subkind === 'region' && line.last - line.first <= 12
    );
  });
}

/** The token after the first lines. */
function headEnd(scene: Scene, lines: number): number {
  return scene.page.lines[Math.min(lines, scene.page.lines.length - 1)]?.last ?? 0;
}

/** Host names without ending, from addresses in the text: "grundskola@malmo.se", "malmo.se" → malmo. */
function hostNames(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (host: string) => names.add(host.replace(/kommun$|stad$/, ''));
  if (text.includes('@') || text.includes('www.') || text.includes('//'))
    for (const match of text.matchAll(/(?:@|www\.|\/\/)(?:[a-z]{2,20}\.)?([a-z][a-z-]{1,40})\.[a-z]{2,8}\b/g))
      add(match[1]!);
  if (text.includes('.se')) for (const match of text.matchAll(/(?<=\s|^|\()([a-z][a-z-]{1,40})\.se\b/g)) add(match[1]!);
  return names;
}

/** The token stands in the first lines or on a short line. */
function stands(scene: Scene, token: number): boolean {
  const line = lineAt(scene.page, token);
  if (line === -1) return false;
  const { first, last } = scene.page.lines[line]!;
  return line < headLines || last - first <= 14;
}

/** Named once, below the title and as the place of one post, on a page that names other places or bodies of the whole country. */
function isOneOfMany(scene: Scene, { mentions, find }: Candidate, all: readonly Find[]): boolean {
  if (mentions.length > 1 || lineAt(scene.page, find.first) < titleLines) return false;
  if (!isPlaceOfPost(scene, find, all)) return false;
  const bodies = new Set<string>();
  for (const other of all) if (other.kind === 'organisation' && !other.local) bodies.add(other.label);
  return bodies.size >= manyBodies;
}

/**
 * Named once, in running text and as the place of one post: two of the kind are those of two people, and in one sentence
 * also "Kils kommun" is: "Anna Ek, rektor på Björkskolan, Falun, Bo Lind, skolchef, Kils kommun".
 */
function isOfOnePost(
  scene: Scene,
  { mentions, signs, owns }: Candidate,
  together: boolean,
  all: readonly Find[],
): boolean {
  const [find, ...others] = mentions;
  if (find === undefined || others.length > 0 || signs || (owns && !together)) return false;
  const line = scene.page.lines[lineAt(scene.page, find.first)];
  return line !== undefined && line.last - line.first > 14 && isPlaceOfPost(scene, find, all);
}

/** "Anna Ek, bibliotekarie i Kils kommun": named once, in running text below the title, right behind a title that many have. */
function isOfOneTitle(scene: Scene, { mentions, signs }: Candidate, all: readonly Find[]): boolean {
  const [find, ...others] = mentions;
  if (find === undefined || others.length > 0 || signs || find.first < 2) return false;
  const number = lineAt(scene.page, find.first);
  const line = scene.page.lines[number];
  if (line === undefined || number < titleLines || line.last - line.first <= 14) return false;
  if (scene.word(find.first - 1).lower !== 'i') return false;
  const title = all[firstFrom(all, find.first - 1) - 1];
  // "Anna Ek, grundskolechef i Kils kommun" often speaks for the page.
  return (
    title?.kind === 'role' && title.last === find.first - 1 && !scene.lexicon.grammar('single_holder').has(title.lemma)
  );
}

/** "Anna Ek, bildningschef i Falun": the sentence gives somebody a post, and only hers lies there. */
function isPlaceOfPost(scene: Scene, find: MunicipalityFind, all: readonly Find[]): boolean {
  const sentence = sentenceAt(scene.page, find.first);
  if (sentence === undefined) return false;
  const named = findsIn(all, sentence.first, sentence.last);
  return named.some(({ kind }) => kind === 'person') && named.some(({ kind }) => kind === 'role');
}

/** The token stands on a short line that is no sentence, no item of a list and nobody's. */
function onOwnLine(scene: Scene, token: number, all: readonly Find[]): boolean {
  const line = scene.page.lines[lineAt(scene.page, token)];
  if (line === undefined || line.bullet || line.last - line.first > 12) return false;
  const ending = scene.word(line.last - 1).form;
  if (/^[.:!?]$/.test(ending)) return false;
  return !findsIn(all, line.first, line.last).some((find) => find.kind === 'person' || find.kind === 'role');
}
