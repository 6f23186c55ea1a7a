import { classBit } from '../lexicon/lexicon.ts';
import type { Scene } from '../lexicon/scene.ts';
import { inGrammar, isClass } from '../lexicon/words.ts';
import type { Find, MunicipalityFind, OrganisationFind, PersonFind, PostStatus, RoleFind } from '../model/index.ts';
import { lazily } from '../text/lazily.ts';
import { type Line, withoutHyphen } from '../text/page.ts';
import { firstFrom } from '../text/ranges.ts';
import { chunk } from './chunks.ts';
import { isMeetingPaper } from './page_body.ts';
import { kindBits, type Passage } from './passages.ts';
import { changedPost } from './post_find.ts';
import type { PostFind } from './posts.ts';
import { isContact, type TitleColumn, titleColumn, titleRow } from './tables.ts';

const bylineBits = classBit('byline_text') | classBit('byline_photo');

/**
 * Lists under a heading of titles: "Ledamöter | Anna Ek (S) | Bo Lind (M), ordförande", "Rektorer: | Anna Ek".
 * Everybody on a line of the list has the title, unless the line gives another.
 */
export function findSeats(scene: Scene, finds: readonly Find[], posts: readonly PostFind[]): PostFind[] {
  const seated = scene.lexicon.grammar('board_role');
  const held = lazily(() => new Set(posts.map((post) => post.person)));
  const heldSeat = lazily(
    () => new Set(posts.filter((post) => seated.has(post.role.lemma)).map((post) => post.person)),
  );
  // "Anna Ek | Förbundssekreterare | anna.ek@kil.example | Bo Lind": a title below its name heads no list.
  const below = lazily(() => new Set(posts.filter(({ rule }) => rule === 'line-name-title').map((post) => post.role)));
  const seats: PostFind[] = [];
  // "Sekreterare" above a name of minutes: who wrote them.
  const signing = scene.lexicon.grammar('minutes_role');
  const signs = isMeetingPaper(scene);
  let title: RoleFind | null = null;
  let board: Place | null = null;
  let chosen = false;
  // Each part of the list stands below its house.
  let ofHouses = false;
  let columns: readonly RoleFind[] = [];
  let run = 0;
  // A list of labels and names is one from its first line on.
  let labelled = 0;
  let table: TitleColumn | null = null;
  for (const whole of scene.page.lines) {
    const line = withoutHyphen(scene.page, whole);
    if (table !== null) {
      const row = tableSeats(scene, finds, table, line, held());
      if (row === null) table = null;
      else seats.push(...row);
    }
    table = titleColumn(scene, finds, line) ?? table;
    // "Handläggare | Anna Ek | anna.ek@kil.example | Bo Lind": how to reach somebody ends no list.
    if (title !== null && isContact(scene, line)) continue;
    // An empty line ends a list that has begun, unless another part of it follows.
    if (!beginsWithName(finds, line)) {
      // "Skola      Namn      Telefon": the head of a table.
      if (title === null || run > 1 || !tableHead.test(chunk(scene, finds, line.first, line.last).letters))
        title = null;
      continue;
    }
    // Without a title above, only a line that begins with one can say something.
    if (title === null && !beginsWithTitle(finds, line)) continue;
    const { letters, finds: behind } = chunk(scene, finds, line.first, line.last);
    // "att till ledamöter i utbildningsnämnden välja | Anna Ek (S)"
    if (choosing.test(letters)) {
      const role = behind[letters.search(/[QR]/)];
      title = role?.kind === 'role' && seated.has(role.lemma) ? role : null;
      board = title === null ? null : placeOf(behind[letters.indexOf('O', letters.search(/[QR]/))]);
      chosen = true;
      continue;
    }
    // "Ledamöter      Ersättare | Anna Ek (S), ordf     Bo Lind (M)"
    if (/^[QR]x?;[QR]x?$/.test(letters)) {
      columns = behind.filter((find): find is RoleFind => find?.kind === 'role' && seated.has(find.lemma));
      title = columns[0] ?? null;
      continue;
    }
    if (columns.length === 2 && /^P/.test(letters)) {
      seats.push(...columnSeats(scene, columns, letters, behind, line, heldSeat()));
      continue;
    }
    columns = [];
    // An empty line ends a list that has begun.
    const headsPart = partHeading.test(letters);
    if (line.afterBlank && run > 1 && !(headsPart && ofHouses)) title = null;
    const heading = listHeading.exec(letters);
    if (heading !== null && letters.length <= 40) {
      const role = behind[heading[0].search(/[QR]/)];
      title =
        role?.kind === 'role' &&
        listsMany(role, heading[0], letters) &&
        !(signs && signing.has(role.lemma)) &&
        // "Samtalsledare: Anna Ek, Skolverket": what she does there.
        !scene.lexicon.grammar('label_of_part').has(role.lemma) &&
        !below().has(role)
          ? role
          : null;
      board = placeOf(behind[heading[0].search(/[OMK]/)]);
      chosen = false;
      ofHouses = false;
      run = 0;
      labelled = letters.includes('P') ? 0 : 1;
    } else if (title !== null && headsPart) {
      // "Direktionens ledamöter | Mora | Anna Ek", "Rektorer | Björkskolan | Anna Ek": a place heads a part of the list.
      const house = behind[0];
      ofHouses = house?.kind === 'organisation' && house.local && house.subkind !== 'board';
      if (ofHouses) board = placeOf(house);
      continue;
    } else if (
      !listLine.test(letters) &&
      !placeThenNames.test(letters) &&
      !(run === labelled && isLabelled(scene, line, letters))
    ) {
      // "Norra området – områdeschef Tina Brink": a line with a title of its own may stand among them.
      if (line.afterBlank || !/^[^PR]{1,10}RP/.test(letters)) title = null;
      continue;
    }
    if (title === null) continue;
    if (isLabelled(scene, line, letters)) labelled++;
    run++;
    const first = placeThenNames.test(letters) ? placeOf(behind[letters.indexOf('O')]) : null;
    for (const { person, places } of listed(letters, behind)) {
      // "Ledamöter | Anna Ek, rektor": a seat beside another title, but not beside another seat.
      if ((seated.has(title.lemma) ? heldSeat() : held()).has(person)) continue;
      const own: readonly (Place | null)[] = places.length > 0 ? places : [first ?? board];
      for (const place of own)
        seats.push(
          changedPost(seatOf(scene, title, person, place, line, chosen ? 'incoming' : null), yearsOf(behind[0])),
        );
    }
  }

  return seats;
}

/** The people of a line with two columns, each with the title above her column, unless she has a seat of her own. */
function columnSeats(
  scene: Scene,
  titles: readonly RoleFind[],
  letters: string,
  behind: readonly (Find | null)[],
  line: Line,
  held: ReadonlySet<PersonFind>,
): PostFind[] {
  const cut = letters.indexOf(';');
  return behind.flatMap((find, at) => {
    if (find?.kind !== 'person' || held.has(find)) return [];
    return [seatOf(scene, cut !== -1 && at > cut ? titles[1]! : titles[0]!, find, null, line, null)];
  });
}

/** The person below the title of a table's head, with the house of her row; null when the line is no row. */
function tableSeats(
  scene: Scene,
  finds: readonly Find[],
  table: TitleColumn,
  line: Line,
  held: ReadonlySet<PersonFind>,
): PostFind[] | null {
  const row = titleRow(scene, finds, table, line);
  if (row === null) return null;
  return row.persons
    .filter((person) => !held.has(person))
    .map((person) =>
      changedPost(seatOf(scene, table.role, person, row.organisation, line, null), { rule: 'table-title' }),
    );
}

type Place = OrganisationFind | MunicipalityFind;

function placeOf(find: Find | null | undefined): Place | null {
  return find?.kind === 'organisation' || find?.kind === 'municipality' ? find : null;
}

/** "1998–2002 Anna Ek": when she had the post. */
function yearsOf(find: Find | null | undefined): Partial<Pick<PostFind, 'from' | 'to' | 'status'>> {
  if (find?.kind !== 'date') return {};
  return find.endValue === null ? { from: find.value } : { from: find.value, to: find.endValue, status: 'former' };
}

function seatOf(
  scene: Scene,
  title: RoleFind,
  person: PersonFind,
  place: Place | null,
  line: { readonly first: number; readonly last: number } | null,
  status: PostStatus | null,
): PostFind {
  return {
    person,
    role: title,
    organisation: place?.kind === 'organisation' ? place : null,
    municipality: place?.kind === 'municipality' ? place : null,
    start: line === null ? title.start : scene.page.tokens.start[line.first]!,
    end: line === null ? person.end : scene.page.tokens.end[line.last - 1]!,
    rule: line === null ? 'seats-in-a-row' : 'heading-titles',
    confidence: line === null ? 0.87 : 0.9,
    status: title.status ?? status,
    from: null,
    to: null,
    begins: false,
    predecessor: null,
  };
}

/** What leads to the title or name that a line of a list begins with, in tokens: a mark, a number, a word like "inte". */
const longestLead = 12;

/**
 * Minutes that lost their line ends: "Ledamöter Anna Ek (S), ordförande Bo Lind (M) Cia Mo (C), ej § 7 Ersättare Dan Ås (V)".
 * Who has no title of her own has that of the heading.
 */
export function findInlineSeats(
  scene: Scene,
  finds: readonly Find[],
  passages: readonly Passage[],
  posts: readonly PostFind[],
): PostFind[] {
  const heads = scene.lexicon.grammar('seat_role');
  const held = lazily(() => new Set(posts.map((post) => post.person)));
  const seats: PostFind[] = [];
  for (const passage of passages) {
    if (!listsSeats(passage)) continue;
    const { letters, finds: behind, first } = chunk(scene, finds, passage.first, passage.last);
    if (!inlineSeats.test(letters)) continue;
    let title: RoleFind | null = null;
    let gap = 0;
    for (let at = 0; at < letters.length; at++) {
      const find = behind[at];
      if (find?.kind === 'role') {
        const opens = opensList(scene, find) && (at === 0 || !/[,(]/.test(letters[at - 1]!));
        if (opens) title = heads.has(find.lemma) ? find : null;
        gap = 0;
        continue;
      }
      if (find?.kind === 'person') {
        const substitute = at > 0 && isReplaced(scene.word(find.first - 1), scene.lexicon);
        if (title !== null && gap < 6 && !held().has(find) && !/^[,(]R/.test(letters.slice(at + 1)) && !substitute)
          seats.push(seatOf(scene, title, find, null, null, null));
        gap = 0;
        continue;
      }
      if (/[xy]/.test(letters[at]!) && scene.word(first[at]!).capital && scene.word(first[at]!).form.length > 3)
        title = null;
      gap++;
    }
  }

  return seats;
}

/** "Anna Ek, ersätter Bo Lind", "tjänstgör för Bo Lind": he is not there. */
const isReplaced = inGrammar('replaces');

/** "Ersättare Anna Ek", "Beslutande ledamöter Anna Ek": the title has the capital of a heading, or its label has. */
export function opensList(scene: Scene, { first }: RoleFind): boolean {
  if (scene.word(first).capital) return true;
  const label = first > 0 ? scene.word(first - 1) : null;
  return label?.capital === true && scene.lexicon.grammar('list_heading_participants').has(label.lower);
}

/** A title and three people or more stand in the sentence. */
function listsSeats({ kinds, finds }: Passage): boolean {
  if ((kinds & kindBits.role) === 0 || (kinds & kindBits.person) === 0 || finds.length < 4) return false;
  let persons = 0;
  for (const find of finds) if (find.kind === 'person') persons++;
  return persons >= 3;
}

/** A seat, then several people, of whom some have titles of their own. */
const inlineSeats = /[QR](?:[^PR]{0,3}P[^PR]{0,4}R?[^PR]{0,3}){3}/;

/** The line that a list of the chosen follows. */
const choosing = /^[^PRQ]{0,8}i[xa]?[QR](?:i[xo]?O)?[^PRQ]{0,14}(?:[GB]|x)[:;]?$/;

/** "Björkskolan F–6, Anna Ek och Bo Lind, 0457-61 83 10": the workplace, then who works there. */
const placeThenNames = /^O[xn–]{0,3}[,:–;]+P/;

/** A line that is no part of a list need not be read letter by letter. */
function beginsWithName(finds: readonly Find[], line: Line): boolean {
  for (let i = firstFrom(finds, line.first); i < finds.length; i++) {
    const find = finds[i]!;
    if (find.first >= line.last || find.first > line.first + longestLead) return false;
    if (find.kind !== 'concept' && find.kind !== 'date' && find.kind !== 'event') return true;
  }
  return false;
}

/** Its first name is a title, or an owner with a title behind: "Direktionens ledamöter". */
function beginsWithTitle(finds: readonly Find[], line: Line): boolean {
  for (let i = firstFrom(finds, line.first); i < finds.length && finds[i]!.first < line.last; i++) {
    const find = finds[i]!;
    if (find.kind !== 'concept' && !(find.kind === 'organisation' && find.genitive)) return find.kind === 'role';
  }
  return false;
}

/** Plural titles, and titles whose plural is the same word ("ersättare"), head lists; "Rektor Anna Ek" does not. */
function listsMany(role: RoleFind, head: string, letters: string): boolean {
  if (role.plural) return true;
  return /are$/.test(role.lemma) && (head.length === letters.length || /[:;]$/.test(head) || /^[xN]?RP/.test(letters));
}

/** A row of letters that heads a list: "Ledamöter", "Skolsköterskor (EMI)", "Ansvariga rektorer är:", "Områden och rektorer", "Skolchefer i Tranemo", "Förstelärare i Kils kommun 2014/2015". */
const listHeading =
  /^(?:x:|x&|x,n)?[xNoay]?[QR](?:i?[OMK]B?$|B?$|x{1,2}$|y$|(?:i?[OMK],?)?(?:x?D|n(?:[/–]n)?)$|\(x{1,3}\)|B(?:\([xi]{1,4}\))?:|[:;]|(?=P))/;
/** A place alone on its line. */
const partHeading = /^[MKO][xn]{0,4}:?$/;
const tableHead = /^;?x(?:-x)?(?:;x(?:-x)?){1,5};?$/;
/** A line of a list: a name, behind a number or years. */
const listLine = /^;?(?:x?n(?:–n)?|D)?;?P/;

/** "Avdelning Solen: Anna Ek", "Norr – Bo Lind": a part of what the heading is for; not "Foto: Anna Ek". */
function isLabelled(scene: Scene, { first }: Line, letters: string): boolean {
  return /^[xnM]{1,4}[:–]P/.test(letters) && !isClass(scene.word(first), bylineBits);
}

/** The people that the line lists, each with the places behind her: "Anna Ek – Björkskolan, Ängsskolan"; not "för Bo Lind". */
function listed(letters: string, behind: readonly (Find | null)[]): { person: PersonFind; places: Place[] }[] {
  const match =
    /^(?:O[xn–]{0,3}[,:–;]+|[xnM]{1,4}[:–](?=P)|(?:x:|x&)?[xNo]?[QR]?(?:i?[OM])?(?:\(x{1,3}\))?[:;]?;?(?:x?n(?:–n)?|D)?;?)(P(?:(?:\([xnR]{1,3}\))?(?:–[xn/&]{1,6})?[,;&]+P)*)/.exec(
      letters,
    );
  if (match === null) return [];
  const persons: { person: PersonFind; places: Place[] }[] = [];
  for (let at = match[0].length - match[1]!.length; at < match[0].length; at++) {
    const find = behind[at];
    if (find?.kind === 'person') persons.push({ person: find, places: [] });
  }
  // Of one person alone: what stands behind is hers.
  const [only] = persons;
  if (persons.length === 1 && only !== undefined) {
    const places = /^[–:,;(]+(?:[OM][xn,.]{0,8}[,&.;–]*)+/.exec(letters.slice(match[0].length));
    for (let at = match[0].length; at < match[0].length + (places?.[0].length ?? 0); at++) {
      const place = behind[at];
      if (place?.kind === 'organisation') only.places.push(place);
    }
  }
  return persons;
}
