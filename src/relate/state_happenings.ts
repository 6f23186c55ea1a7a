import { classBit } from '../lexicon/lexicon.ts';
import type { Scene } from '../lexicon/scene.ts';
import { inGrammar, isClass } from '../lexicon/words.ts';
import type { EventFind, Find, LocalRelation, PersonFind } from '../model/index.ts';
import { findsIn } from '../text/ranges.ts';
import { type DecisionFind, findDecisions, findSittings } from './decisions.ts';
import { findHappenings, gatherings, type Happening } from './happenings.ts';
import { findHosts } from './hosts.ts';
import { present } from './ledger.ts';
import { findParticipants } from './participants.ts';
import { kindBits, type Passage, wordBits } from './passages.ts';
import type { PostFind } from './posts.ts';
import type { Registry } from './register.ts';
import type { Setting } from './setting.ts';
import { stateChanges } from './state_changes.ts';

const speechBit = classBit('speech_verb');

/** States the happenings of a text: who took part, who arranged, where, about what. */
export function stateHappenings(
  scene: Scene,
  registry: Registry,
  setting: Setting,
  finds: readonly Find[],
  passages: readonly Passage[],
  posts: readonly PostFind[],
  title: { start: number; end: number },
): void {
  const { ledger } = registry;
  const happenings = findHappenings(scene, finds, passages, title);
  const numbers = happenings.map((happening) => {
    const event = ledger.entity(
      'event',
      happening.label.toLowerCase(),
      happening.label,
      present({ date: happening.date ?? undefined, endDate: happening.endDate ?? undefined }),
    );
    for (const find of happening.finds) {
      ledger.mention(event, find.start, find.end, find.rule, formOf(scene, find));
      // "Skolriksdagen 2017" is called "Skolriksdagen" too.
      if (find.named && / \d{4}$/.test(find.label)) ledger.alias(event, find.label.slice(0, -5));
    }
    relateSentences(scene, registry, happening, event);
    return event;
  });
  const main = mainHappening(happenings);
  if (main !== -1) {
    for (const { person, start, end } of findParticipants(scene, finds)) {
      ledger.relate({
        kind: 'took_part_in',
        source: registry.person(person),
        target: numbers[main]!,
        start,
        end,
        rule: 'participant-list',
        confidence: 0.85,
      });
    }
  }
  if (main !== -1)
    for (const { source, kind, start, end, rule } of findHosts(scene, registry, setting, passages, happenings[main]!))
      ledger.relate(
        kind === 'organised'
          ? { kind, source, target: numbers[main]!, start, end, rule, confidence: 0.85 }
          : { kind, source: numbers[main]!, target: source, start, end, rule, confidence: 0.8 },
      );
  if (main !== -1) placeOnPage(scene, registry, setting, happenings[main]!, numbers[main]!);
  if (main !== -1 && happenings[main]!.main) reportOf(scene, registry, passages, happenings[main]!, numbers[main]!);
  stateChanges(scene, registry, finds, passages, posts);
  for (const decision of findDecisions(scene, passages)) stateOfBoard(registry, decision, 'beslut', 'event-decision');
  for (const sitting of findSittings(scene, passages)) stateOfBoard(registry, sitting, 'sammanträde', 'event-sitting');
}

/** What a municipality's page is about happens there, when it is dated, has no name known elsewhere and no other place. */
function placeOnPage(scene: Scene, registry: Registry, { page }: Setting, happening: Happening, event: number): void {
  const { ledger } = registry;
  const { finds, date, sentences, main } = happening;
  const [{ start, end, eventKind }] = finds as readonly [EventFind];
  if (page === null || date === null || !gatherings.includes(eventKind) || finds.some(({ named }) => named)) return;
  // A prize or a feast may be anywhere, unless the page is about it.
  if (!main && (eventKind === 'ceremony' || eventKind === 'festival')) return;
  if (sentences.some((sentence) => sentence.finds.some((find) => isElsewhere(scene, find)))) return;
  if (ledger.relations.some(({ kind, source }) => kind === 'took_place_in' && source === event)) return;
  const target = registry.municipality(page.row);
  ledger.relate({ kind: 'took_place_in', source: event, target, start, end, rule: 'event-page', confidence: 0.6 });
}

/** A municipality, which the sentence says something else of, or a house that may lie in another: "på Karlstads universitet". */
function isElsewhere(scene: Scene, find: Find): boolean {
  if (find.kind === 'municipality') return true;
  return (
    find.kind === 'organisation' &&
    find.subkind !== 'board' &&
    find.first > 0 &&
    /^(på|vid|hos|till)$/.test(scene.word(find.first - 1).lower)
  );
}

/** A paper names its meeting by its own word: "Minnesanteckningar". */
function formOf(scene: Scene, { rule, start, end, label }: EventFind): string {
  return rule === 'event-paper' ? scene.page.text.slice(start, end).toLowerCase() : label;
}

/** "Nämnden beslutade den 3 maj", "på nämnden den 3 maj": a decision or a meeting of the board. */
function stateOfBoard(registry: Registry, { board, date, start, end }: DecisionFind, noun: string, rule: string): void {
  const { ledger } = registry;
  const source = registry.organisation(board);
  const { label: name } = ledger.entities[source]!;
  const label = `${name}${/s$/.test(name) ? '' : 's'} ${noun}`;
  const event = ledger.entity(
    'event',
    `${label} ${date ?? ''}`.toLowerCase(),
    label,
    present({ date: date ?? undefined }),
  );
  ledger.mention(event, start, end, rule, label);
  ledger.alias(event, noun);
  // "på kommunfullmäktige den 25 april"
  if (rule === 'event-sitting') ledger.alias(event, name);
  ledger.relate({ kind: 'organised', source, target: event, start, end, rule, confidence: 0.85 });
}

/** A page whose title names a happening: who told, showed or led something took part in it. */
function reportOf(
  scene: Scene,
  registry: Registry,
  passages: readonly Passage[],
  happening: Happening,
  event: number,
): void {
  const own = new Set<number>(happening.sentences.map(({ first }) => first));
  for (const passage of passages) {
    if (
      (passage.words & (wordBits.reports | wordBits.says)) === 0 ||
      (passage.kinds & kindBits.person) === 0 ||
      own.has(passage.first)
    )
      continue;
    for (const person of tellersOf(scene, passage))
      registry.ledger.relate({
        kind: 'took_part_in',
        source: registry.person(person),
        target: event,
        start: scene.page.tokens.start[passage.first]!,
        end: scene.page.tokens.end[passage.last - 1]!,
        rule: 'event-report',
        confidence: 0.75,
      });
  }
}

const reports = inGrammar('report_part');

/** "Rektorerna Anna Ek och Bo Lind visade", "säger Cia Mo": the people of a verb, before it or else behind it. */
function tellersOf(scene: Scene, { first, last, finds }: Passage): PersonFind[] {
  const persons = finds.filter((find): find is PersonFind => find.kind === 'person');
  const found = new Set<PersonFind>();
  for (let at = first; at < last; at++) {
    if (!reports(scene.word(at), scene.lexicon) && !isClass(scene.word(at), speechBit)) continue;
    const before = persons.findLastIndex((person) => person.last <= at && at - person.last <= 16);
    if (before !== -1) found.add(persons[before]!);
    // "Anna Ek och Bo Lind", "Anna Ek, rektor, Bo Lind, lärare, och Cia Mo"
    for (let i = before; i > 0 && persons[i]!.first - persons[i - 1]!.last <= 10; i--) found.add(persons[i - 1]!);
    let end = at;
    // "meddelar att rektor Anna Ek slutar": she is told of.
    if (at + 1 < last && scene.word(at + 1).lower === 'att') continue;
    for (const person of persons)
      if (person.first > at && person.first - end <= (end === at ? 8 : 10)) {
        if (before === -1 || end > at || person.first - at <= 3) found.add(person);
        end = person.last;
      }
  }
  return [...found];
}

/** What the page is about: what its title names, else the first with a date, else the first. */
function mainHappening(happenings: readonly Happening[]): number {
  const main = happenings.findIndex((happening) => happening.main);
  if (main !== -1) return main;
  const dated = happenings.findIndex((happening) => happening.date !== null);
  return dated !== -1 ? dated : happenings.length > 0 ? 0 : -1;
}

function relateSentences(scene: Scene, registry: Registry, happening: Happening, event: number): void {
  const { ledger } = registry;
  for (const sentence of new Set(happening.sentences)) {
    const here = sentence.finds;
    const start = scene.page.tokens.start[sentence.first]!;
    const end = scene.page.tokens.end[sentence.last - 1]!;
    const state = (kind: LocalRelation['kind'], source: number, target: number, rule: string, confidence: number) =>
      ledger.relate({ kind, source, target, start, end, rule, confidence });
    const takesPart = (sentence.words & wordBits.participates) !== 0 || speaksThere(scene, sentence, happening);
    const arranges = (sentence.words & wordBits.organises) !== 0;
    let placed = false;
    // A sentence may speak of it by another word: "Protokoll" for the meeting.
    const before = findsIn(happening.finds, sentence.first, sentence.last)[0];
    if (here.length > 200) continue;
    for (const find of here) {
      const owns =
        (find.kind === 'organisation' || find.kind === 'municipality') &&
        find.genitive &&
        before !== undefined &&
        before.first - find.last <= 1 &&
        before.first >= find.last;
      if (find.kind === 'person' && takesPart)
        state('took_part_in', registry.person(find), event, 'event-sentence', 0.8);
      else if (find.kind === 'municipality' && find.official && !find.genitive && isArranger(scene, sentence, find))
        state('organised', registry.municipality(find.row), event, 'event-arranger', 0.85);
      else if (find.kind === 'organisation' && (owns || (arranges && !isWhereFrom(scene, find.first))))
        state('organised', registry.organisation(find), event, owns ? 'event-owner' : 'event-arranger', 0.85);
      else if (
        find.kind === 'municipality' &&
        !placed &&
        !find.genitive &&
        find.first > 0 &&
        (isPlaceOf(scene, here, find.first) || isListedPlace(scene, happening, find.first))
      ) {
        state('took_place_in', event, registry.municipality(find.row), 'event-place', 0.8);
        placed = true;
      } else if (find.kind === 'concept' && registry.keeps(find))
        state('about', event, registry.concept(find), 'event-about', 0.7);
    }
  }
}

const isArranging = inGrammar('arrange');

/** "Falu kommun arrangerade", "arrangeras av Falu kommun": the verb stands beside. */
function isArranger(scene: Scene, { first, last }: Passage, find: { first: number; last: number }): boolean {
  for (let at = Math.max(first, find.first - 3); at < Math.min(last, find.last + 2); at++)
    if (isArranging(scene.word(at), scene.lexicon)) return true;
  return false;
}

/** "håller Anna Ek från Malmö universitet en föreläsning": where she comes from arranges nothing. */
function isWhereFrom(scene: Scene, first: number): boolean {
  return first > 0 && /^(från|på|vid|i|hos)$/.test(scene.word(first - 1).lower);
}

/** "i Falun", but not "fyra rektorer från Falun", "Anna Ek, rektor i Falun": where people come from is not where they meet. */
function isPlaceOf(scene: Scene, here: readonly Find[], place: number): boolean {
  const { lower } = scene.word(place - 1);
  if (lower === 'från' || lower === 'mellan' || !scene.lexicon.grammar('place_preposition').has(lower)) return false;
  const before = findsIn(here, place - 3, place).findLast((find) => find.last === place - 1);
  return before?.kind !== 'person' && before?.kind !== 'role';
}

/** "9 maj: Skolledarkonferens, Skövde": a place right behind the happening and a comma. */
function isListedPlace(scene: Scene, happening: Happening, place: number): boolean {
  return (
    scene.word(place - 1).form === ',' && happening.finds.some((find) => find.last <= place && place - find.last <= 1)
  );
}

/** "Anna Ek berättar på Skoldagarna": who speaks at a happening takes part in it. */
function speaksThere(scene: Scene, sentence: { first: number; last: number }, happening: Happening): boolean {
  const find = findsIn(happening.finds, sentence.first + 1, sentence.last)[0];
  if (find === undefined || !/^(på|vid|under)$/.test(scene.word(find.first - 1).lower)) return false;
  for (let i = sentence.first; i < sentence.last; i++) if (isClass(scene.word(i), speechBit)) return true;
  return false;
}
