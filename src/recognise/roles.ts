import type { Lexicon, RoleHeadForm } from '../lexicon/lexicon.ts';
import { classBit } from '../lexicon/lexicon.ts';
import { firstNameLevel, surnameLevel } from '../lexicon/name_bits.ts';
import { phraseFlags } from '../lexicon/phrases.ts';
import { type Scene, textOf } from '../lexicon/scene.ts';
import { fact, formFits, functionBit, inGrammar, isClass, lowerFits, once } from '../lexicon/words.ts';
import type { PostStatus, RoleFind } from '../model/index.ts';
import { uncapitalise } from '../text/swedish.ts';
import { gapLine, gapNone, gapSpace } from '../text/tokens.ts';
import { coordinatedStart } from './organisations.ts';
import type { PhraseMatch } from './phrases.ts';
import { opensShortTitle, type ShortTitle, shortTitle } from './short_titles.ts';
import { areaAfter } from './title_areas.ts';

const momentaryBit = classBit('momentary_role');
const credentialBit = classBit('credential');
const pupilBit = classBit('pupil');
const actingBit = classBit('status_acting');
const incomingBit = classBit('status_incoming');
const formerBit = classBit('status_former');
const isNewPost = inGrammar('new_post');

/** Adjectives that make another title: "biträdande rektor", "förste vice ordförande". */
const ranks = new Map([
  ['bitr', 'biträdande'],
  ['biträdande', 'biträdande'],
  ['bitr.', 'biträdande'],
  ['v', 'vice'],
  ['vice', 'vice'],
  ['förste', 'förste'],
  ['första', 'förste'],
  ['andre', 'andre'],
  ['andra', 'andre'],
  ['tredje', 'tredje'],
]);

interface Title {
  first: number;
  last: number;
  lemma: string;
  flags: number;
  genitive: boolean;
  group: string;
  domain: string;
  rule: string;
  variant?: string | undefined;
}

/** Titles of the data pack, and compounds of a known head: "kvalitetsutvecklare", "barn- och utbildningschef". */
export function recogniseRoles(
  scene: Scene,
  matches: readonly PhraseMatch[],
  candidates: readonly number[],
): RoleFind[] {
  const titles: Title[] = [];
  addKnownTitles(scene, matches, titles);
  addCompoundTitles(scene, candidates, titles);
  const finds: RoleFind[] = [];
  for (const title of longest(titles)) {
    const find = finish(scene, title);
    if (find !== null) finds.push(find);
  }
  return [...finds, ...decidingMembers(scene)];
}

/** "Beslutande | Anna Ek (S) | Bo Lind (M)": the label of minutes above the members who decide. */
function decidingMembers(scene: Scene): RoleFind[] {
  const { tokens, lines } = scene.page;
  const finds: RoleFind[] = [];
  for (const { first, last } of lines) {
    if (!headsMembers(scene.word(first), scene.lexicon)) continue;
    const next = first + 1 < last ? scene.word(first + 1) : null;
    if (next?.letters && (!next.capital || isClass(next, functionBit) || next.begins)) continue;
    const row = scene.lexicon.tables.roles[scene.lexicon.roleByLemma.get('ledamot') ?? -1];
    if (row === undefined) continue;
    finds.push({
      kind: 'role',
      first,
      last: first + 1,
      start: tokens.start[first]!,
      end: tokens.end[first]!,
      rule: 'role-deciding',
      priority: 45,
      lemma: row.lemma,
      plural: true,
      definite: false,
      genitive: false,
      group: row.group,
      domain: row.domain,
      status: null,
      area: null,
    });
  }
  return finds;
}

const headsMembers = fact(({ capital, lower }, { grammar }) => capital && grammar('deciding_label').has(lower));

function addKnownTitles(scene: Scene, matches: readonly PhraseMatch[], titles: Title[]): void {
  const { roles } = scene.lexicon.tables;
  for (const match of matches) {
    if (match.entry.kind !== 'role') continue;
    const row = roles[match.entry.row]!;
    // "mars" is no genitive of "MAR".
    if (match.genitive && match.last - match.first === 1 && isShortSmall(scene.word(match.first), scene.lexicon))
      continue;
    if (isSurname(scene, match)) continue;
    titles.push({
      first: match.first,
      last: match.last,
      lemma: row.lemma,
      flags: match.entry.flags,
      genitive: match.genitive,
      group: row.group,
      domain: row.domain,
      rule: 'role-known',
      variant: variantOf(scene, match, row.lemma),
    });
  }
}

/** "Ebba Kock": a capital behind a given name, inside a line, that is a surname too. */
function isSurname(scene: Scene, { first, last }: PhraseMatch): boolean {
  const word = scene.word(first);
  if (!word.capital || word.allCapitals || last - first > 1 || surnameLevel(word.name) === 0) return false;
  if (first === 0 || scene.page.tokens.gap[first] !== gapSpace) return false;
  return scene.word(first - 1).capital && firstNameLevel(scene.word(first - 1).name) >= 3;
}

const isShortSmall = formFits(/^\p{Ll}{1,4}$/u);

/** The spelling of a variant in its citation form; undefined for inflections, abbreviations and the lemma itself. */
function variantOf(scene: Scene, match: PhraseMatch, lemma: string): string | undefined {
  if (match.genitive || match.entry.flags !== 0) return undefined;
  const form = textOf(scene, match.first, match.last).toLowerCase();
  return form.includes('.') || form.length * 2 < lemma.length || form === lemma.toLowerCase() ? undefined : form;
}

function addCompoundTitles(scene: Scene, candidates: readonly number[], titles: Title[]): void {
  for (const i of candidates) {
    const word = scene.word(i);
    const short = opensShortTitle(word, scene.lexicon) ? shortTitle(scene, i) : null;
    if (short !== null) titles.push(writtenShort(scene, i, short));
    const known = short === null ? roleHeadOf(word, scene.lexicon) : null;
    if (known === null) continue;
    const { head, genitive } = known;
    const form = genitive ? word.stem! : word.form;
    // A compound in the middle of a sentence is written small; a capital there is a name (Ekmästare).
    if (word.capital && !word.allCapitals && (word.name & 0xf0) !== 0) continue;
    titles.push({
      first: i,
      last: i + 1,
      lemma:
        uncapitalise(word.allCapitals ? form.toLowerCase() : form).slice(0, form.length - head.ending.length) +
        head.head.head,
      flags: head.flags,
      genitive,
      group: head.head.group,
      domain: 'kommun',
      rule: 'role-compound',
    });
  }
}

/** The title behind a short form, with what the data pack knows of it. */
function writtenShort({ lexicon }: Scene, first: number, { last, lemma, flags }: ShortTitle): Title {
  const row = lexicon.tables.roles[lexicon.roleByLemma.get(lemma) ?? -1];
  const { group } = row ?? lexicon.roleHeads.find(lemma, 0)?.head ?? { group: 'stöd' };
  return { first, last, lemma, flags, genitive: false, group, domain: row?.domain ?? 'kommun', rule: 'role-short' };
}

/** The head of a compound title, or null. Risky heads ("-värd", "-mästare") need an entry of their own. */
export const roleHeadOf = once((word, lexicon): { head: RoleHeadForm; genitive: boolean } | null => {
  if (!word.letters || word.form.length < 6 || word.form.endsWith('-')) return null;
  const find = (lower: string): RoleHeadForm | null => {
    const head = lexicon.roleHeads.find(lower, 2);
    return head === null || head.head.falseFriends.includes(lower) || head.head.risk === 'high' ? null : head;
  };
  const job = jobOf(word.lower, lexicon);
  if (job !== null) return { head: job, genitive: false };
  const head = find(word.lower);
  if (head !== null) return { head, genitive: false };
  const owner = word.stem === null ? null : find(word.stem.toLowerCase());
  return owner === null ? null : { head: owner, genitive: true };
});

/** A title, and the noun for the post of whoever has it. */
const jobShape = /^(\p{L}{2,}?)[s-]?(?:jobbet|tjänsten|tjänst|posten|rollen|stolen|uppdraget|klubban)$/u;

/** "rektorsjobbet", "skolchefstjänsten", "ordförandeposten": the title of whoever has it. */
function jobOf(lower: string, lexicon: Lexicon): RoleHeadForm | null {
  const match = jobShape.exec(lower);
  const row = match === null ? undefined : lexicon.roleByLemma.get(match[1]!);
  if (match === null || row === undefined) return null;
  const { lemma, group } = lexicon.tables.roles[row]!;
  const head = {
    head: lemma,
    definite: [],
    plural: [],
    pluralDefinite: [],
    group,
    risk: 'none',
    falseFriends: [],
  } as const;
  return { ending: lower, flags: phraseFlags.definite, head };
}

/** Longest title first at each place; a shorter one inside it says nothing. */
function longest(titles: Title[]): Title[] {
  titles.sort(
    (a, b) =>
      a.first - b.first ||
      b.last - a.last ||
      (a.rule < b.rule ? 1 : -1) ||
      (a.flags & phraseFlags.plural) - (b.flags & phraseFlags.plural),
  );
  const kept: Title[] = [];
  let end = 0;
  for (const title of titles) {
    if (title.first < end) continue;
    kept.push(title);
    end = title.last;
  }
  return kept;
}

/** Coordination, rank, status and area around the title itself. */
const isPredicate = lowerFits(/^(till|är|blev|blir|bli|vara|som)$/);

function isDegree({ lexicon }: Scene, words: string): boolean {
  return ((lexicon.classes.get(words) ?? 0) & credentialBit) !== 0;
}

function finish(scene: Scene, title: Title): RoleFind | null {
  const opening = scene.word(title.first);
  if (title.last - title.first === 1 && (isClass(opening, momentaryBit) || isClass(opening, pupilBit))) return null;
  let { first, lemma } = title;
  // "utsedd till Årets lärare": a prize, and no post.
  if (first > 1 && scene.word(first - 1).form === 'Årets' && isPredicate(scene.word(first - 2), scene.lexicon))
    return null;
  // "psykolog och medicine doktor": what she has studied.
  if (lemma === 'doktor' && first > 0 && isDegree(scene, `${scene.word(first - 1).lower} doktor`)) return null;
  const coordinated = coordinatedStart(scene, first);
  if (coordinated < first) {
    const parts = textOf(scene, coordinated, first)
      .toLowerCase()
      .replace(/(?<= )[&o](?= |$)/g, 'och');
    lemma = `${parts} ${lemma}`.replace(/-(?=och )/, '- ');
    first = coordinated;
  }
  // `bitr. rektor`, `förste vice ordförande`: up to two ranks before the title.
  for (let i = 0; i < 2; i++) {
    const dot = first > 1 && scene.word(first - 1).form === '.' ? 1 : 0;
    const at = first - 1 - dot;
    if (at < 0 || scene.page.tokens.gap[first]! >= gapLine) break;
    const rank = rankOf(scene, at, dot === 1);
    if (rank === null || lemma.startsWith(`${rank} `)) break;
    // "bland andra rektor Ek": an ordinal is a rank before vice only.
    if (/^(förste|andre|tredje)$/.test(rank) && !lemma.startsWith('vice ')) break;
    lemma = `${rank} ${lemma}`;
    first = at;
  }
  // `medicinsk direktör`, `kommunens tekniske chef`: the adjective makes another title.
  const kind = adjectiveBefore(scene, first, lemma);
  if (kind !== null) {
    lemma = `${kind} ${lemma}`;
    first--;
  }
  const status = statusOf(lemma);
  lemma = status.lemma.includes(' ') ? status.lemma.replace(/^(tjänstgörande|ordinarie) /, '') : status.lemma;
  const before = statusBefore(scene, first);
  const find: { -readonly [K in keyof RoleFind]: RoleFind[K] } = {
    kind: 'role',
    first,
    last: title.last,
    start: scene.page.tokens.start[first]!,
    end: scene.page.tokens.end[title.last - 1]!,
    rule: title.rule,
    priority: 45,
    lemma,
    plural: (title.flags & phraseFlags.plural) !== 0 || isCounted(scene, first, lemma),
    definite: (title.flags & phraseFlags.definite) !== 0,
    genitive: title.genitive,
    group: title.group,
    domain: title.domain,
    status: before ?? status.status,
    area: areaAfter(scene, title.last),
  };
  if (title.variant !== undefined && lemma === title.lemma) find.variant = title.variant;
  return find;
}

/** The adjective of `title_adjective` right before a plain title, as it stands in the title: "tekniske" is teknisk. */
function adjectiveBefore(scene: Scene, first: number, lemma: string): string | null {
  const { grammar } = scene.lexicon;
  if (first === 0 || scene.page.tokens.gap[first] !== 1 || !grammar('plain_title').has(lemma)) return null;
  const { lower } = scene.word(first - 1);
  const known = [lower, lower.replace(/[ae]$/, '')].find((form) => grammar('title_adjective').has(form));
  return known ?? null;
}

/** "våra förstelärare", "två handledare": a title whose plural is the same word, and a word before it that says many. */
function isCounted(scene: Scene, first: number, lemma: string): boolean {
  if (first === 0 || !lemma.endsWith('are') || scene.page.tokens.gap[first]! >= gapLine) return false;
  return scene.lexicon.grammar('plural_before').has(scene.word(first - 1).lower);
}

function rankOf(scene: Scene, token: number, dotted: boolean): string | null {
  const { lower } = scene.word(token);
  if (lower === '1:e' || lower === '1:a') return 'förste';
  if (lower === '2:e' || lower === '2:a') return 'andre';
  if ((lower === 'v' || lower === 'bitr') && !dotted && lower === 'v') return null;
  return ranks.get(lower) ?? null;
}

/** "tillförordnad rektor" of the data pack is rektor, acting. */
function statusOf(lemma: string): { lemma: string; status: PostStatus | null } {
  if (!lemma.includes(' ')) return { lemma, status: null };
  const match = /^(tillförordnad|vikarierande|interims?|blivande|tillträdande|tidigare|avgående|f\.d\.) (.+)$/u.exec(
    lemma,
  );
  if (match === null) return { lemma, status: null };
  const word = match[1]!;
  const status = /^(till?förordnad|vik|interim)/.test(word)
    ? 'acting'
    : /^(bliv|tillträd)/.test(word)
      ? 'incoming'
      : 'former';
  return { lemma: match[2]!, status };
}

/** "tf rektor", "tidigare rektorn", "dåvarande skolchef": the word before the title, over "nya" and dots. */
function statusBefore(scene: Scene, first: number): PostStatus | null {
  let at = first - 1;
  for (let steps = 0; at >= 0 && steps < 3; steps++, at--) {
    if (scene.page.tokens.gap[at + 1]! >= gapLine) return null;
    const word = scene.word(at);
    if (word.form === '.') {
      // `t.f. rektor`, `f.d. rektor`, `tf. rektor`
      const short = abbreviationBefore(scene, at);
      if (short === 'tf' || short === 'vik') return 'acting';
      if (short === 'fd') return 'former';
      return null;
    }
    // "f d rektor", "t f rektor"
    const spaced = at > 0 ? `${scene.word(at - 1).lower} ${word.lower}` : '';
    if (spaced === 'f d') return 'former';
    if (spaced === 't f') return 'acting';
    if (isClass(word, actingBit)) return 'acting';
    if (isClass(word, incomingBit)) return 'incoming';
    if (isClass(word, formerBit)) return 'former';
    if (word.lower === 'detta' && at > 0 && scene.word(at - 1).lower === 'före') return 'former';
    if (!isNewPost(word, scene.lexicon)) return null;
  }
  return null;
}

/** The letters of `t.f.`, `f.d.`, `tf.` that end with the dot at `dot`. */
function abbreviationBefore(scene: Scene, dot: number): string {
  let letters = '';
  let at = dot;
  while (at > 0 && scene.word(at).form === '.' && scene.word(at - 1).letters && scene.page.tokens.gap[at] === gapNone) {
    letters = scene.word(at - 1).lower + letters;
    at -= 2;
  }
  return letters;
}
