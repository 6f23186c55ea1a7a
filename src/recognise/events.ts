import type { EventHeadForm } from '../lexicon/lexicon.ts';
import { phraseFlags } from '../lexicon/phrases.ts';
import { type Scene, textOf } from '../lexicon/scene.ts';
import { commonBit, fact, formFits, functionBit, inGrammar, isClass, lowerFits, once } from '../lexicon/words.ts';
import type { EventFind } from '../model/index.ts';
import { lineAt } from '../text/page.ts';
import { titleCase, uncapitalise } from '../text/swedish.ts';
import { gapLine, gapSpace } from '../text/tokens.ts';
import type { Candidates } from './candidates.ts';
import { nameBehind } from './event_names.ts';
import type { PhraseMatch } from './phrases.ts';
import { toldEvents } from './told_events.ts';

/** Words for happenings, alone ("konferens"), in compounds ("uppföljningskonferens") and as names ("Norrskensdagarna"). */
export function recogniseEvents(
  scene: Scene,
  matches: readonly PhraseMatch[],
  candidates: Pick<Candidates, 'events' | 'eventNames' | 'told'>,
): EventFind[] {
  const finds: EventFind[] = [];
  for (const match of matches) {
    if (match.entry.kind !== 'event') continue;
    const row = scene.lexicon.tables.eventWords[match.entry.row]!;
    if (row.kind === 'break' || isItem(scene, match)) continue;
    const find = event(scene, match.first, match.last, row.lemma, row.kind, flagsOf(match), 'event-word');
    if (row.kind === 'process') {
      if (find.rule === 'event-apposition') finds.push({ ...find, eventKind: 'change' });
      continue;
    }
    // "priset Guldlinjalen": of words that mostly say something else, those with a name behind them.
    if (row.ambiguous !== 'high' || find.rule === 'event-apposition') finds.push(find);
  }
  for (const i of candidates.events) {
    const known = eventHeadOf(scene.word(i), scene.lexicon);
    if (known === null) continue;
    const { head, form } = known;
    const lemma = uncapitalise(form).slice(0, form.length - head.ending.length) + head.lemma;
    const find = event(scene, i, i + 1, lemma, head.kind, head.flags, 'event-compound');
    // "utvecklingsprojektet Läslust": a happening by its name, with a time beside it.
    if (head.kind !== 'process') finds.push(find);
    else if (find.rule === 'event-apposition') finds.push({ ...find, eventKind: 'change' });
  }
  finds.push(
    ...meetingPapers(scene, finds),
    ...toldEvents(scene, candidates.told),
    ...prizes(scene),
    ...daysOf(scene),
    ...namedByEnding(scene, finds, candidates.eventNames),
  );
  // "på Svenska Mässan": a house where fairs are held.
  const houses = scene.lexicon.grammar('fair_house');
  return finds.filter(({ label }) => !houses.has(label.toLowerCase()));
}

/** What a word is by its form, and that it stands in the genitive. */
function flagsOf({ entry, genitive }: PhraseMatch): number {
  return entry.flags | (genitive ? phraseFlags.genitive : 0);
}

/** "12.00 Avslutning", "Konsert & Kongress", "hotell och konferens": an item of a programme, or part of the name of a house. */
function isItem(scene: Scene, match: PhraseMatch): boolean {
  const word = scene.word(match.first);
  if (match.first > 1 && isHouse(scene.word(match.first - 2), scene.lexicon)) return true;
  // "Plats: Bergsbyns konferens"
  const line = scene.page.lines[lineAt(scene.page, match.first)];
  if (line !== undefined && line.last - line.first <= 12 && opensVenue(scene.word(line.first), scene.lexicon))
    return true;
  const ampersand =
    (match.first > 0 && scene.word(match.first - 1).form === '&') ||
    (match.last < scene.page.tokens.count && scene.word(match.last).form === '&');
  if (!word.capital) return false;
  return ampersand || (scene.lexicon.grammar('programme_item').has(word.lower) && !namesMonth(scene, line));
}

/** "Frågestund hålls tisdagen den 23 maj": a day stands on the line, and so it is more than an item of one. */
function namesMonth(scene: Scene, line: { readonly first: number; readonly last: number } | undefined): boolean {
  if (line === undefined || line.last - line.first > 40) return false;
  for (let at = line.first; at < line.last; at++) if (scene.lexicon.months.has(scene.word(at).lower)) return true;
  return false;
}
const opensVenue = inGrammar('venue_label');
const isHouse = lowerFits(/^(hotell|hotel|kurs|pensionat|lägergård|herrgård)$/);
const isMeetingPaper = inGrammar('meeting_paper');
const isOfMeeting = lowerFits(/^(möte|minnes)/);

/** "Sammanträdesprotokoll", "Mötesanteckningar" in the head of a page: the meeting that it is the paper of. */
function meetingPapers(scene: Scene, named: EventFind[]): EventFind[] {
  const { lines } = scene.page;
  const end = lines[Math.min(7, lines.length - 1)]?.last ?? 0;
  for (let i = 0; i < end; i++) {
    if (!isMeetingPaper(scene.word(i), scene.lexicon)) continue;
    // "Dagordning för styrgruppsmöte": the line says what meeting.
    const line = lines[lineAt(scene.page, i)]!;
    const own = named.findIndex(
      (find) =>
        find.eventKind === 'meeting' && !find.plural && find.first > i && find.last <= Math.min(line.last, i + 12),
    );
    if (own !== -1) {
      const { first } = named[own]!;
      for (let at = own; at < named.length; at++)
        if (named[at]!.first === first) named[at] = { ...named[at]!, rule: 'event-paper' };
      return [];
    }
    const meeting = isOfMeeting(scene.word(i), scene.lexicon) ? 'möte' : 'sammanträde';
    const paper = event(scene, i, i + 1, meeting, 'meeting', 0, 'event-paper');
    return [{ ...paper, label: meeting, lemma: meeting, named: false, rule: 'event-paper' }];
  }
  return [];
}

const opensPrize = formFits(/^(Årets|ÅRETS)$/);

/** "Årets skolledare 2019": a prize that is named for whom it honours. Without a year it is one category of many. */
function prizes(scene: Scene): EventFind[] {
  const { count, gap } = scene.page.tokens;
  const finds: EventFind[] = [];
  for (const first of scene.capitals) {
    const noun = first + 1;
    if (noun >= count || gap[noun] !== gapSpace || !opensPrize(scene.word(first), scene.lexicon)) continue;
    const { lower, capital } = scene.word(noun);
    const dated = noun + 1 < count && gap[noun + 1] === gapSpace && isYear(scene.word(noun + 1), scene.lexicon);
    const { roleByLemma, roleHeads, grammar } = scene.lexicon;
    if (capital || !dated) continue;
    if (!roleByLemma.has(lower) && roleHeads.find(lower, 1) === null && !grammar('prize_noun').has(lower)) continue;
    const last = noun + 2;
    const name = `Årets ${textOf(scene, noun, last)}`;
    const prize = event(scene, first, last, name, 'ceremony', phraseFlags.definite, 'event-named');
    finds.push({ ...prize, label: name, lemma: name.replace(/ \d{4}$/, '').toLowerCase(), last, named: true });
  }
  return finds;
}

const ownsDay = lowerFits(/....(ens|ets|ans|nas)$/);
/** "kväll", "bokdag" */
const isDayOf = fact(
  (word, lexicon) =>
    !word.capital &&
    (lexicon.grammar('event_day').has(word.lower) || /...(dag|vecka|kväll|natt)$/.test(word.lower)) &&
    !lexicon.weekdays.has(word.lower),
);
const isTimeOfDay = lowerFits(/(dag|kväll|natt|veck|termin|månad|år)(ens|ets|ans|nas)$/);
const opensDate = formFits(/^(den|\d{1,2}|[.,(])$/);
const takesPlace = inGrammar('takes_place');

/** "Lärarnas kväll", "Byskolans dag": a day that is named for whom it is, with a capital in a sentence or a date behind. */
function daysOf(scene: Scene): EventFind[] {
  const { count, gap } = scene.page.tokens;
  const finds: EventFind[] = [];
  for (const first of scene.capitals) {
    const noun = first + 1;
    const owner = scene.word(first);
    if (noun >= count || gap[noun] !== gapSpace || !ownsDay(owner, scene.lexicon)) continue;
    if (isTimeOfDay(owner, scene.lexicon) || !isDayOf(scene.word(noun), scene.lexicon) || owner.name !== 0) continue;
    const inside = first > 0 && gap[first] === gapSpace && !opensName(scene.word(first - 1), scene.lexicon);
    const behind = noun + 1 < count && gap[noun + 1]! < gapLine ? scene.word(noun + 1) : null;
    if (!inside && behind !== null && !opensDate(behind, scene.lexicon) && !takesPlace(behind, scene.lexicon)) continue;
    const name = textOf(scene, first, noun + 1);
    const day = event(scene, first, noun + 1, name.toLowerCase(), 'festival', phraseFlags.definite, 'event-named');
    finds.push({ ...day, label: name, lemma: name.toLowerCase(), last: noun + 1, named: true });
  }
  return finds;
}

export const eventHeadOf = once((word, lexicon): { head: EventHeadForm; form: string } | null => {
  if (!word.letters || word.form.length < 8) return null;
  const head = lexicon.eventHeads.find(word.lower, 3);
  if (head !== null) return { head, form: word.form };
  const owner = word.stem === null ? null : lexicon.eventHeads.find(word.stem.toLowerCase(), 3);
  return owner === null ? null : { head: owner, form: word.stem! };
});

const opensNamed = fact(
  (word) => word.capital && !word.allCapitals && /(ska|nya|stora|sveriges)$/.test(word.lower) && word.name === 0,
);
const opensName = formFits(/^[.!?:–—•"”()>/|-]$/);
const isYear = formFits(/^(19|20)\d\d$/);

function event(
  scene: Scene,
  first: number,
  last: number,
  lemma: string,
  eventKind: string,
  flags: number,
  rule: string,
): EventFind {
  const opening = scene.word(first);
  const { tokens } = scene.page;
  const inside = first > 0 && tokens.gap[first]! < gapLine && !opensName(scene.word(first - 1), scene.lexicon);
  const plural = (flags & phraseFlags.plural) !== 0;
  const definite = (flags & phraseFlags.definite) !== 0;
  // "konferensen Fokus skolnärvaro", "mässan ”Framtidens skola”": a name behind the word.
  const name = definite && !plural ? nameBehind(scene, last, eventKind) : null;
  if (name !== null) {
    return {
      kind: 'event',
      first,
      last: name.last,
      start: tokens.start[name.first]!,
      end: tokens.end[name.last - 1]!,
      rule: 'event-apposition',
      priority: 20,
      label: textOf(scene, name.first, name.last),
      lemma: textOf(scene, name.first, name.last).toLowerCase(),
      eventKind,
      definite,
      plural,
      named: true,
    };
  }
  // A capital in the middle of a sentence makes a name: "på Norrskensdagarna", as does its ending in a heading.
  const namelike = last - first === 1 && endsLikeName(opening, scene.lexicon);
  // "Mötets avslutning": whose it is, is no name.
  const owns = (flags & phraseFlags.genitive) !== 0;
  const named =
    !owns &&
    eventKind !== 'change' &&
    opening.capital &&
    !opening.allCapitals &&
    ((inside && !(plural && !namelike)) || namelike);
  let begin = first;
  // "Nordiska Skolledarkongressen", "Sveriges Stora Skolledarpris": capitals before it belong to the name.
  while (
    named &&
    inside &&
    begin > 1 &&
    tokens.gap[begin] === gapSpace &&
    opensNamed(scene.word(begin - 1), scene.lexicon)
  )
    begin--;
  let end = last;
  if (named && end < tokens.count && tokens.gap[end] === gapSpace && isYear(scene.word(end), scene.lexicon)) end++;
  return {
    kind: 'event',
    first: begin,
    last: end,
    start: tokens.start[begin]!,
    end: tokens.end[end - 1]!,
    rule: named ? 'event-named' : rule,
    priority: 20,
    label: named ? textOf(scene, begin, end) : lemma,
    lemma: lemma.toLowerCase(),
    eventKind,
    definite,
    plural,
    named,
  };
}

/** "Norrskensdagarna", "Läsveckan": endings that names of events have. */
const endsLikeName = fact((word, lexicon): boolean => {
  const { lower } = word;
  for (const ending of lexicon.grammar('event_name_ending'))
    if (lower.length > ending.length + 3 && lower.endsWith(ending)) return true;
  return false;
});

/** Long capitals that are the name of an event by their ending alone. */
export const endsEventName = fact(
  (word, lexicon) =>
    word.capital && word.form.length >= 9 && !isClass(word, functionBit | commonBit) && endsLikeName(word, lexicon),
);

/** Compounds that are events by their ending alone when they have a capital: "Östgötadagarna". */
function namedByEnding(
  scene: Scene,
  matches: readonly { first: number }[],
  candidates: readonly number[],
): EventFind[] {
  if (candidates.length === 0) return [];
  const known = new Set(matches.map((match) => match.first));
  const finds: EventFind[] = [];
  for (const i of candidates) {
    if (known.has(i)) continue;
    const word = scene.word(i);
    // "NORRSKENSDAGARNA" in a heading is named as in running text.
    const label = word.allCapitals ? titleCase(word.form) : word.form;
    finds.push(event(scene, i, i + 1, label, 'festival', phraseFlags.definite, 'event-named'));
  }
  return finds;
}
