import type { Scene } from '../lexicon/scene.ts';
import type { Find, MunicipalityFind, OrganisationFind, PersonFind, RoleFind } from '../model/index.ts';
import { lineAt, sentenceAt } from '../text/page.ts';
import { findsIn } from '../text/ranges.ts';
import { gapSpace } from '../text/tokens.ts';
import type { PostFind } from './posts.ts';

/** How many tokens a label may lie before the name and the title that it is for. */
const labelReach = 30;

/**
 * "Kulturskolan: enhetschef Anna Ek", "Vision – Anna Ek (ordförande)", "Skötsel: parkenheten, arbetsledare Anna Ek": the
 * organisation that begins the line, or the item behind a colon, and that a mark leads from to the post.
 */
export function besideLabel(scene: Scene, finds: readonly Find[], post: PostFind): OrganisationFind | undefined {
  const item = labelOfItem(scene, finds, post);
  if (item !== null) return item.kind === 'organisation' && mayHave(scene, item, post.role) ? item : undefined;
  const line = scene.page.lines[lineAt(scene.page, post.role.first)];
  const first = Math.min(post.role.first, post.person.first);
  if (line === undefined || first < line.first || first - line.first > labelReach) return undefined;
  const named = findsIn(finds, line.first, first).filter(
    ({ kind }) => kind === 'organisation' || kind === 'municipality',
  );
  const label = named.at(-1);
  if (
    label?.kind !== 'organisation' ||
    label.genitive ||
    label.subkind === 'party' ||
    !mayHave(scene, label, post.role)
  )
    return undefined;
  if (label.last >= first) return undefined;
  const mark = scene.word(label.last).form;
  const opens = label.first === line.first;
  if (mark === ':') return opens ? label : undefined;
  // Behind a dash or a comma the post follows at once.
  if (label.last + 1 !== first) return undefined;
  if (/^[–—-]$/.test(mark)) return opens ? label : undefined;
  const behindColon = label.first > line.first && scene.word(label.first - 1).form === ':';
  return mark === ',' && label.local && (behindColon || (opens && line.bullet)) ? label : undefined;
}

/**
 * "Medverkande: Kils kommun – Anna Ek, skolchef, samt Bo Lind, utvecklare. Umeå universitet – lektor Cia Mo": the place that
 * opens a sentence, or follows its label, with a dash behind it and only people and their titles up to the post.
 */
export function labelOfItem(
  scene: Scene,
  finds: readonly Find[],
  { role, person }: PostFind,
): OrganisationFind | MunicipalityFind | null {
  const first = Math.min(role.first, person.first);
  const sentence = sentenceAt(scene.page, first);
  if (sentence === undefined || first - sentence.first > labelReach) return null;
  const before = findsIn(finds, sentence.first, first).filter(({ kind }) => kind !== 'concept');
  const places = before.filter(({ kind }) => kind === 'organisation' || kind === 'municipality');
  const label = places.at(-1);
  if (label === undefined || label !== before[0] || (label.kind !== 'organisation' && label.kind !== 'municipality'))
    return null;
  const opens = label.first === sentence.first || scene.word(label.first - 1).form === ':';
  if (!opens || label.genitive || !/^[–—-]$/.test(scene.word(label.last).form)) return null;
  const next = before[1] ?? (role.first < person.first ? role : person);
  return next.first === label.last + 1 ? label : null;
}

/** A seat may be in any body; no school has a seat, and no board has staff. */
function mayHave(scene: Scene, { subkind }: OrganisationFind, { lemma }: RoleFind): boolean {
  return subkind !== 'board' || scene.lexicon.grammar('board_role').has(lemma);
}

/** How many tokens a house may lie before "där": "i Kils manskör, där han är kassör". */
const whereReach = 4;

/**
 * "På Ekbackens äldreboende läser de mer. Där är undersköterskan Anna Ek kulturombud.", "sjunger i Kils manskör, där han är
 * kassör": the organisation that "där" stands for.
 */
export function workplaceThere(scene: Scene, finds: readonly Find[], post: PostFind): OrganisationFind | undefined {
  const { role, person } = post;
  const sentence = sentenceAt(scene.page, role.first);
  if (sentence === undefined) return undefined;
  let there = role.first - 1;
  while (there >= sentence.first && scene.word(there).lower !== 'där') there--;
  if (there < sentence.first) return undefined;
  // Nobody else stands between, and no other place.
  const between = findsIn(finds, there, role.first);
  if (between.some((find) => find.kind === 'organisation' || (find.kind === 'person' && find !== person)))
    return undefined;
  const opens = there === sentence.first;
  const before = opens ? sentenceAt(scene.page, sentence.first - 1) : sentence;
  if (before === undefined || (opens && before.line !== sentence.line)) return undefined;
  const last = findsIn(finds, before.first, there).findLast(
    (find) => find.kind === 'organisation' || find.kind === 'municipality',
  );
  if (last?.kind !== 'organisation' || last.subkind === 'party' || !mayHave(scene, last, role)) return undefined;
  if (last.genitive || (!opens && there - last.last > whereReach)) return undefined;
  return isInside(scene, last) ? last : undefined;
}

/** "På vårdcentralen Kusten tar Anna Ek över som verksamhetschef": the house that the sentence opens with. */
export function openingHouse(
  scene: Scene,
  finds: readonly Find[],
  { role, person }: PostFind,
): OrganisationFind | undefined {
  const sentence = sentenceAt(scene.page, role.first);
  if (sentence === undefined || !/^(på|vid|hos|inom)$/.test(scene.word(sentence.first).lower)) return undefined;
  const named = findsIn(finds, sentence.first, role.first).filter(({ kind }) => kind === 'organisation');
  const [house] = named;
  if (house?.kind !== 'organisation' || named.length > 1 || house.genitive || !house.local) return undefined;
  // "På Kils kommuns utbildningsförvaltning"
  const owner = findsIn(finds, sentence.first, house.first).at(-1);
  const opens = owner?.kind === 'municipality' && owner.genitive ? owner.first : house.first;
  if (opens > sentence.first + 2 || person.first < house.last || house.subkind === 'board') return undefined;
  return house;
}

/** "Dotterbolaget Kilsvatten AB får ny ledning. Anna Ek är tillförordnad vd": the company of the sentence before. */
export function companyBefore(scene: Scene, finds: readonly Find[], { role }: PostFind): OrganisationFind | undefined {
  if (!scene.lexicon.grammar('executive_role').has(role.lemma)) return undefined;
  const sentence = sentenceAt(scene.page, role.first);
  if (sentence === undefined || findsIn(finds, sentence.first, sentence.last).some(isOrganisation)) return undefined;
  const before = sentenceAt(scene.page, sentence.first - 1);
  if (before === undefined || before.line !== sentence.line) return undefined;
  const named = findsIn(finds, before.first, before.last).filter(isOrganisation);
  const companies = named.filter(({ subkind }) => subkind === 'company');
  return companies.length === 1 ? companies[0] : undefined;
}

function isOrganisation(find: Find): find is OrganisationFind {
  return find.kind === 'organisation';
}

/** "Lärarförbundets ordförande Anna Ek och vice ordförande Bo Lind": the body that owns the seat before this one. */
export function ownerOfSeats(
  scene: Scene,
  finds: readonly Find[],
  { role }: PostFind,
): OrganisationFind | null | undefined {
  const sentence = sentenceAt(scene.page, role.first);
  const before = role.first > 0 ? scene.word(role.first - 1).lower : '';
  if (sentence === undefined || !/^(och|samt)$/.test(before)) return undefined;
  const named = findsIn(finds, sentence.first, role.first).filter(({ kind }) => kind !== 'concept' && kind !== 'date');
  const [person, seat, owner] = [named.at(-1), named.at(-2), named.at(-3)];
  if (person?.kind !== 'person' || seat?.kind !== 'role') return undefined;
  // "Förbundsordförande Anna Ek och vice ordförande Bo Lind": of no board of the page.
  if (scene.lexicon.grammar('national_role').has(seat.lemma)) return null;
  if (owner?.kind !== 'organisation') return undefined;
  return owner.genitive && owner.last === seat.first ? owner : undefined;
}

/** "på Björkskolan", "i den nya kören": somebody can be there. */
function isInside(scene: Scene, { first }: OrganisationFind): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 3; at--) {
    const { lower } = scene.word(at);
    if (/^(på|vid|i|inom|från|hos|till|med)$/.test(lower)) return true;
    if (!scene.word(at).letters) break;
  }
  // "Och Kils manskör, där han är kassör"
  return first === 0 || !scene.word(first - 1).letters || scene.word(first - 1).lower === 'och';
}

/** "heter Anna Ek och är anställd av Region Skåne": the employer behind the post, in its own sentence. */
export function employerBehind(
  scene: Scene,
  finds: readonly Find[],
  post: PostFind,
): OrganisationFind | null | undefined {
  const sentence = sentenceAt(scene.page, post.role.first);
  if (sentence === undefined) return undefined;
  const { grammar } = scene.lexicon;
  const works = worksBehind(scene, finds, post) ?? employedBefore(scene, finds, post);
  if (works !== undefined) return works;
  const employed = grammar('employed');
  const from = Math.max(post.role.last, post.person.last);
  for (let at = from; at + 2 < sentence.last; at++) {
    if (!employed.has(scene.word(at).lower)) continue;
    if (findsIn(finds, from, at).some(({ kind }) => kind === 'person' || kind === 'role')) return undefined;
    // "även anställd vid Umeå universitet som adjunkt": another post.
    if (/^(även|också|dessutom)$/.test(scene.word(at - 1).lower)) return undefined;
    if (!/^(av|vid|på|hos|i|inom)$/.test(scene.word(at + 1).lower)) return undefined;
    if (grammar('meant_municipality').has(scene.word(at + 2).lower)) return null;
    const employer = findsIn(finds, at + 2, at + 3)[0];
    return employer?.kind === 'organisation' ? employer : undefined;
  }
  return undefined;
}

/** "Matematikläraren Anna Ek undervisar på Björkskolan": the verb behind the title and the name says where. */
function worksBehind(scene: Scene, finds: readonly Find[], { role, person }: PostFind): OrganisationFind | undefined {
  const verb = person.last;
  if (person.first !== role.last || verb + 2 >= scene.page.tokens.count) return undefined;
  if (!scene.lexicon.grammar('works').has(scene.word(verb).lower)) return undefined;
  if (!/^(på|vid|hos|inom)$/.test(scene.word(verb + 1).lower)) return undefined;
  const [place] = findsIn(finds, verb + 2, verb + 3);
  return place?.kind === 'organisation' ? place : undefined;
}

/** "Anna Ek är anställd av Region Skåne men arbetar som samordnare": the employer stands between her and the title. */
function employedBefore(
  scene: Scene,
  finds: readonly Find[],
  { role, person }: PostFind,
): OrganisationFind | undefined {
  if (role.first - person.last < 5 || role.first - person.last > 16) return undefined;
  const [employer, ...others] = findsIn(finds, person.last, role.first).filter(({ kind }) => kind !== 'concept');
  if (employer?.kind !== 'organisation' || others.length > 0) return undefined;
  const [verb, leads] = [scene.word(employer.first - 2).lower, scene.word(employer.first - 1).lower];
  return /^anställ(d|t)$/.test(verb) && /^(av|vid|på|hos|i)$/.test(leads) ? employer : undefined;
}

/** "rektor Anna Ek och lärare Bo Lind, båda från Björkskolan", "båda Umeå universitet": the workplace behind a list, which holds for all in it. */
export function sharedBehind(scene: Scene, finds: readonly Find[], post: PostFind): OrganisationFind | undefined {
  const sentence = sentenceAt(scene.page, post.role.first);
  if (sentence === undefined) return undefined;
  const from = Math.max(post.role.last, post.person.last);
  const all = scene.lexicon.grammar('shared_by_all');
  for (let at = from + 1; at + 2 < sentence.last; at++) {
    if (scene.word(at - 1).form !== ',' || !all.has(scene.word(at).lower)) continue;
    const leads = /^(på|vid|från|i|inom|hos)$/.test(scene.word(at + 1).lower) ? 1 : 0;
    const [house] = findsIn(finds, at + 1 + leads, at + 2 + leads * 2);
    const others = findsIn(finds, from, at).filter(({ kind }) => kind === 'organisation' || kind === 'municipality');
    return house?.kind === 'organisation' && others.length === 0 ? house : undefined;
  }
  return undefined;
}

/** "Chefer på Norra stadsdelsförvaltningen berättar. Med är enhetschef Anna Ek": where the many work of whom the sentence before speaks. */
export function workplaceOfMany(
  scene: Scene,
  finds: readonly Find[],
  { role }: PostFind,
): OrganisationFind | undefined {
  const sentence = sentenceAt(scene.page, role.first);
  const before = sentence === undefined ? undefined : sentenceAt(scene.page, sentence.first - 1);
  if (sentence === undefined || before === undefined || before.line !== sentence.line) return undefined;
  if (findsIn(finds, sentence.first, role.first).some(isOrganisation)) return undefined;
  const named = findsIn(finds, before.first, before.last).filter(({ kind }) => kind !== 'concept' && kind !== 'date');
  const at = named.findIndex((find) => find.kind === 'role' && find.plural);
  const houses = named.filter(isOrganisation);
  const last = named.findLastIndex((find) => find.kind === 'role' && find.plural);
  const house = named[last + 1];
  if (at === -1 || houses.length !== 1 || house?.kind !== 'organisation' || !house.local) return undefined;
  if (named.slice(0, at).length > 0 || house.subkind === 'board') return undefined;
  const title = named[last]!;
  const leads = house.first - title.last === 1 && /^(på|vid|från|inom|i)$/.test(scene.word(title.last).lower);
  return leads ? house : undefined;
}

/** "Anna Ek, professor, dekan medicinska fakulteten, Umeå universitet": what ends the line of one person is where she works. */
export function workplaceEndingLine(
  scene: Scene,
  finds: readonly Find[],
  { person, role, status }: PostFind,
): OrganisationFind | undefined {
  const line = scene.page.lines[lineAt(scene.page, person.first)];
  if (line === undefined || line.first !== person.first || role.first > line.last || status === 'former')
    return undefined;
  const named = findsIn(finds, line.first, line.last).filter(({ kind }) => kind !== 'concept' && kind !== 'date');
  const house = named.at(-1);
  if (house?.kind !== 'organisation' || house.first < role.last || house.subkind === 'party') return undefined;
  if (named.some((find) => find.kind === 'person' && find !== person) || !mayHave(scene, house, role)) return undefined;
  const ends = house.last === line.last || (house.last + 1 === line.last && scene.word(house.last).form === '.');
  return ends && line.last - line.first <= longestLine && scene.word(house.first - 1).form === ',' ? house : undefined;
}

/** How many tokens the line of one person has at most in a list. */
const longestLine = 20;

/** "ordförande i den ekonomiska föreningen", "konsult i Oslo": the title's own words say where, and name nothing that is known. */
export function saysElsewhere(scene: Scene, finds: readonly Find[], role: RoleFind): boolean {
  const { count, gap } = scene.page.tokens;
  const at = role.last;
  if (at + 1 >= count || gap[at] !== gapSpace || gap[at + 1] !== gapSpace) return false;
  const leads = scene.word(at).lower;
  const next = scene.word(at + 1);
  const { grammar } = scene.lexicon;
  if (isAbroad(scene, role)) return true;
  if (!/^(i|för|av)$/.test(leads)) return false;
  const isSeat = ['board_role', 'body_role', 'association_role'].some((name) => grammar(name).has(role.lemma));
  // "ordförande i juryn", "sekreterare i styrgruppen": chosen for a task, and no body of the page.
  if (isSeat && grammar('group_of_moment').has(next.lower)) return true;
  // "ordförande i KLB-O": a name that is not known.
  if (isSeat && /^\p{Lu}{2,}/u.test(next.form) && findsIn(finds, at + 1, at + 2).length === 0) return true;
  if (!isSeat || !/^(den|det|en|ett|sin|sitt|elevernas|föräldrarnas)$/.test(next.lower)) return false;
  // "vd för det kommunala bostadsbolaget": the page's own.
  if (next.lower === 'det' && [2, 3].some((ahead) => isCompany(scene, at + ahead))) return false;
  return !findsIn(finds, at + 1, at + 5).some(({ kind }) => kind === 'organisation');
}

/** "Anna Ek, lärare, Introduktionsprogrammen" alone on a line: what stands behind the title is where she works, known or not. */
export function namesElsewhere(scene: Scene, finds: readonly Find[], { role, person }: PostFind): boolean {
  const line = scene.page.lines[lineAt(scene.page, role.first)];
  if (line === undefined) return false;
  if (role.first < person.first) return isUnknownPlace(scene, finds, person.last, line.last);
  if (role.last + 1 >= line.last) return false;
  if (scene.word(role.last).form !== ',' || line.last - role.last > 5) return false;
  for (let at = role.last + 1; at < line.last; at++) if (!scene.word(at).capital) return false;
  return findsIn(finds, role.last + 1, line.last).every(({ kind }) => kind === 'concept');
}

/** "Vd Anna Ek, Lindhemmet, ordförande för …": one unknown capital between two commas behind a name. */
function isUnknownPlace(scene: Scene, finds: readonly Find[], at: number, end: number): boolean {
  if (at + 2 >= end || scene.word(at).form !== ',' || scene.word(at + 2).form !== ',') return false;
  const { form, capital, allCapitals } = scene.word(at + 1);
  return capital && !allCapitals && form.length > 3 && findsIn(finds, at + 1, at + 2).length === 0;
}

/** "bostadsbolaget", "energikoncernen" */
function isCompany(scene: Scene, token: number): boolean {
  return token < scene.page.tokens.count && /(bolaget|företaget|koncernen)$/.test(scene.word(token).lower);
}

/** "Flen<tab>Anna Ek<tab>Bildningschef": the line begins with a municipality. */
export function opensWithMunicipality(scene: Scene, finds: readonly Find[], { first }: RoleFind): boolean {
  const line = scene.page.lines[lineAt(scene.page, first)];
  return line !== undefined && findsIn(finds, line.first, line.first + 1)[0]?.kind === 'municipality';
}

/** "föreläsning med Anna Ek", "gästas vi av Bo Lind": somebody from outside. */
export function isGuest(scene: Scene, { first }: PersonFind): boolean {
  if (first < 2 || !/^(med|av|från)$/.test(scene.word(first - 1).lower)) return false;
  const guests = scene.lexicon.grammar('guest_before');
  for (let at = first - 2; at >= 0 && at > first - 5; at--) {
    if (guests.has(scene.word(at).lower)) return true;
    if (!scene.word(at).letters) return false;
  }
  return false;
}

/** "skoldirektör i Oslo", "skoldirektör i Vasa, Finland": a place abroad right behind the title. */
export function isAbroad(scene: Scene, { last }: RoleFind): boolean {
  const { count, gap } = scene.page.tokens;
  if (last + 1 >= count || gap[last] !== gapSpace || scene.word(last).lower !== 'i') return false;
  const { grammar } = scene.lexicon;
  const isForeign = (token: number) => {
    if (token >= count || !scene.word(token).capital) return false;
    const { lower } = scene.word(token);
    return grammar('abroad').has(lower) || grammar('foreign_place').has(lower);
  };
  return isForeign(last + 1) || (last + 2 < count && scene.word(last + 2).form === ',' && isForeign(last + 3));
}

/** Where the same clause says that she works. */
export function ownWorkplace({ start, end, role }: PostFind, hers: readonly PostFind[]): OrganisationFind | undefined {
  const own = hers.find((other) => other.role !== role && other.organisation !== null && other.status === null);
  return own !== undefined && own.start < end && start < own.end ? (own.organisation ?? undefined) : undefined;
}

/** "Anna Ek är lärare och arbetar som utvecklingsledare i Täby kommun": the same sentence says where, and that it is no school. */
export function worksForMunicipality({ start, end, role }: PostFind, hers: readonly PostFind[]): boolean {
  return hers.some(
    (other) =>
      other.role !== role &&
      other.status === null &&
      other.organisation === null &&
      other.municipality?.official === true &&
      other.start <= end &&
      start <= other.end,
  );
}
