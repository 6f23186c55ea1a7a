import type { Article, Extraction, LocalEntity, LocalRelation, PostStatus } from '../model/index.ts';
import { byCodeUnits } from '../text/swedish.ts';
import { type ConceptFind, type Find, findsIn, type MunicipalityFind, type OrganisationFind, type PersonFind, type RoleFind, type Scene } from '../recognise/find.ts';
import { findBylines } from './bylines.ts';
import { findHappenings, type Happening, has } from './happenings.ts';
import { Ledger, present } from './ledger.ts';
import { type Implied, readSetting, type Setting } from './places.ts';
import { findParticipants } from './participants.ts';
import { findAffiliations, findPosts, findSuccessions, type PostFind, type SuccessionFind } from './posts.ts';
import { findFurtherMentions, refer } from './references.ts';
import { findSpeech } from './speech.ts';

/** Numbers of the entities behind the finds of one document. */
interface Registry {
  readonly ledger: Ledger;
  readonly person: (find: PersonFind) => number;
  readonly role: (find: RoleFind) => number;
  readonly organisation: (find: OrganisationFind) => number;
  readonly municipality: (row: number) => number;
  readonly concept: (find: ConceptFind) => number;
}

/** What a text says, from what it names: entities with their mentions, and relations with their clauses. */
export function relate(scene: Scene, article: Article, title: { start: number; end: number }, settled: readonly Find[]): Pick<Extraction, 'entities' | 'relations'> {
  const further = findFurtherMentions(scene, settled);
  const finds: Find[] = [...settled, ...further].sort((a, b) => a.start - b.start || b.end - a.end);
  const ledger = new Ledger();
  ledger.entity('document', '', article.record.title);
  ledger.mention(0, title.start, title.end, 'title', article.record.title);
  const setting = readSetting(scene, finds);
  const registry = register(scene, ledger, finds, setting);
  const posts = findPosts(scene, finds);
  const affiliations = new Map([...findAffiliations(scene, finds)].map(([person, place]) => [registry.person(person), place]));
  for (const post of posts) relatePost(scene, registry, setting, affiliations, post);
  for (const succession of findSuccessions(scene, finds)) relateSuccession(registry, succession);
  relatePlaces(scene, registry, finds, setting);
  relateHappenings(scene, registry, finds, posts, title);
  const genders = personGenders(finds);
  for (const speech of findSpeech(scene, finds, (find) => genders.get(find) ?? 0)) {
    ledger.relate({ kind: 'spoke_about', source: registry.person(speech.person), target: registry.concept(speech.concept), start: speech.start, end: speech.end, rule: speech.rule, confidence: 0.85 });
  }
  relateWork(scene, registry, finds, setting);
  for (const byline of findBylines(scene, finds)) {
    ledger.relate({ kind: byline.kind, source: registry.person(byline.person), target: 0, start: byline.start, end: byline.end, rule: byline.rule, confidence: 0.95 });
  }
  const { entities, relations } = ledger.close();
  return { entities, relations: unique(relations) };
}

function personGenders(finds: readonly Find[]): Map<PersonFind, number> {
  const people = refer(finds.filter((find) => find.kind === 'person'));
  return new Map([...people.personOf].map(([find, number]) => [find, people.persons[number]!.gender]));
}

/** Makes the entities and notes their mentions. Municipalities, people and organisations are always kept; roles only when held. */
function register(scene: Scene, ledger: Ledger, finds: readonly Find[], setting: Setting): Registry {
  const { tables } = scene.lexicon;
  const people = refer(finds.filter((find) => find.kind === 'person'));
  const municipality = (row: number): number => {
    const { name, code } = tables.municipalities[row]!;
    return ledger.entity('municipality', code, name, { code });
  };
  const person = (find: PersonFind): number => {
    const number = people.personOf.get(find) ?? 0;
    const { label, partial } = people.persons[number]!;
    return ledger.entity('person', String(number), label, partial ? { partial: true } : {});
  };
  const organisationKey = (find: OrganisationFind): string => {
    if (find.row !== -1) return `row ${find.row}`;
    return stemOf(find.label);
  };
  const organisation = (find: OrganisationFind): number => {
    const label = find.row === -1 ? find.label : longestName(finds, find);
    const place = find.local ? (explicitPlace(scene, finds, find) ?? setting.municipalityAt(find.first)) : null;
    const number = ledger.entity('organisation', organisationKey(find), label, { subkind: find.subkind });
    if (place !== null && ledger.entities[number]!.details.place === undefined) {
      ledger.entities[number]!.details.place = municipality(place.row);
    }
    return number;
  };
  const role = (find: RoleFind): number => {
    const number = ledger.entity('role', find.lemma, find.lemma, { group: find.group });
    ledger.mention(number, find.start, find.end, find.rule, find.lemma);
    return number;
  };
  const concept = (find: ConceptFind): number => {
    const row = find.row === -1 ? null : tables.concepts[find.row]!;
    const number = ledger.entity('concept', find.label.toLowerCase(), find.label, { status: find.status, ...(row?.top ? { group: row.top } : {}) });
    // "feedback" for återkoppling: a synonym is an alias, an inflection is none.
    const synonym = find.row !== -1 && find.form.toLowerCase().slice(0, 4) !== find.label.toLowerCase().slice(0, 4);
    ledger.mention(number, find.start, find.end, find.rule, synonym ? find.form.toLowerCase() : find.label);
    return number;
  };
  for (const find of finds) {
    if (find.kind === 'municipality') {
      ledger.mention(municipality(find.row), find.start, find.end, find.rule, tables.municipalities[find.row]!.name);
    } else if (find.kind === 'organisation') {
      ledger.mention(organisation(find), find.start, find.end, find.rule, find.label);
    } else if (find.kind === 'person') {
      ledger.mention(person(find), find.start, find.end, find.rule, find.label);
    }
  }
  for (const find of worthyConcepts(finds)) concept(find);
  return { ledger, person, role, organisation, municipality, concept };
}

/** Words that are everyday words too count when the text comes back to them. */
function worthyConcepts(finds: readonly Find[]): ConceptFind[] {
  const concepts = finds.filter((find) => find.kind === 'concept');
  const counts = new Map<string, number>();
  for (const find of concepts) counts.set(find.label, (counts.get(find.label) ?? 0) + 1);
  return concepts.filter((find) => find.rule !== 'concept-word' || counts.get(find.label)! >= 3);
}

/** "Utbildningsnämnden", "utbildningsnämnd" and "utbildningsnämnden" are one. */
function stemOf(label: string): string {
  return label.toLowerCase().replace(/-och /g, '- och ').replace(/(nämnd|styrelse|förvaltning|avdelning|enhet)(en|n)?$/, '$1').replace(/(utskott|kontor)(et)?$/, '$1');
}

/** The fullest of the names that the text uses for an organisation of the data pack. */
function longestName(finds: readonly Find[], find: OrganisationFind): string {
  let label = find.label;
  for (const other of finds) if (other.kind === 'organisation' && other.row === find.row && other.label.length > label.length) label = other.label;
  return label;
}

/** "utbildningsförvaltningen i Landskrona", "Björkskolan, Falun": the municipality right behind the name, or before it in the genitive. */
function explicitPlace(scene: Scene, finds: readonly Find[], organisation: OrganisationFind): Implied | null {
  for (const find of findsIn(finds, Math.max(0, organisation.first - 3), organisation.last + 3)) {
    if (find.kind !== 'municipality') continue;
    if (find.first >= organisation.last) {
      const between = scene.page.text.slice(organisation.end, find.start);
      if (/^(,? i |, | \()$/.test(between)) return { row: find.row, find };
    } else if (find.genitive && find.last <= organisation.first && organisation.first - find.last <= 1 && scene.page.text.slice(find.end, organisation.start).trim().length <= 12) {
      return { row: find.row, find };
    }
  }
  return null;
}

/** Titles of the municipal world take the page's municipality; ministers, professors and directors of companies do not. */
function isMunicipal(role: RoleFind, organisation: OrganisationFind | null): boolean {
  if (organisation !== null) return organisation.local;
  return !['akademi', 'stat', 'näringsliv', 'fack'].includes(role.domain) && role.group !== 'forskning';
}

/** The token stands on a short line, as of a list, and not in running text. */
function isListed(scene: Scene, token: number): boolean {
  const line = scene.page.lines.find((each) => each.first <= token && token < each.last);
  return line !== undefined && line.last - line.first <= 20 && !/^[.!?]$/.test(scene.word(line.last - 1).form);
}

/** Titles of people who work at one school: its head, its teachers, its health team. */
function isSchoolRole(role: RoleFind): boolean {
  return role.domain === 'skola' && role.group !== 'stöd' && role.group !== 'övrig' && !/(chef|direktör|strateg|samordnare|utvecklare|nämndsekreterare)$/.test(role.lemma);
}

function relatePost(scene: Scene, registry: Registry, setting: Setting, affiliations: ReadonlyMap<number, OrganisationFind | MunicipalityFind>, post: PostFind): void {
  const { ledger } = registry;
  const person = registry.person(post.person);
  const role = registry.role(post.role);
  let organisation = post.organisation;
  let { rule } = post;
  const known = organisation === null && post.municipality === null ? affiliations.get(person) : undefined;
  if (known !== undefined && post.status !== 'former') {
    if (known.kind === 'organisation') organisation = known;
    rule = `${rule}+affiliation`;
  } else if (organisation === null && post.municipality === null) {
    const heading = setting.headingAt(post.role.first);
    if (scene.lexicon.grammar('board_role').has(post.role.lemma)) organisation = setting.boardAt(post.role.first) ?? setting.body;
    else if (scene.lexicon.grammar('body_role').has(post.role.lemma.toLowerCase())) organisation = setting.body;
    else if (heading !== null && heading.first < post.role.first && isListed(scene, post.role.first)) organisation = heading;
    else if (isSchoolRole(post.role) && post.status !== 'former') organisation = setting.schoolAt(post.role.first);
    // A school of another municipality's section is not hers.
    const section = setting.municipalityAt(post.role.first);
    const place = organisation === null ? undefined : ledger.entities[registry.organisation(organisation)]!.details.place;
    if (section !== null && place !== undefined && place !== registry.municipality(section.row)) organisation = null;
    if (organisation !== null) rule = `${rule}+setting`;
  }
  if (organisation === null && known === undefined && post.municipality === null && setting.letterhead !== null && !isSchoolRole(post.role) && post.role.group !== 'politik') {
    organisation = setting.letterhead;
    rule = `${rule}+letterhead`;
  }
  const place = post.municipality ?? (known?.kind === 'municipality' ? known : null);
  const own = place === null ? null : registry.municipality(place.row);
  const house = organisation === null ? undefined : ledger.entities[registry.organisation(organisation)]!.details.place;
  const implied = isMunicipal(post.role, organisation) ? setting.municipalityAt(post.role.first) : null;
  const municipality = own ?? house ?? (implied === null ? undefined : registry.municipality(implied.row));
  const status: PostStatus = post.status ?? 'current';
  ledger.relate({
    kind: 'holds_role',
    source: person,
    target: role,
    start: post.start,
    end: post.end,
    rule,
    confidence: post.confidence,
    status,
    ...present({
      organisation: organisation === null ? undefined : registry.organisation(organisation),
      municipality: municipality ?? undefined,
      from: post.from ?? undefined,
      to: post.to ?? undefined,
      area: post.role.area ?? undefined,
      party: post.person.party ?? undefined,
    }),
  });
  if (post.predecessor !== null) {
    const before = registry.person(post.predecessor);
    if (before !== person) {
      ledger.relate({ kind: 'succeeded', source: person, target: before, start: post.start, end: post.end, rule, confidence: post.confidence, role });
      const shared = present({ organisation: organisation === null ? undefined : registry.organisation(organisation), municipality: municipality ?? undefined });
      ledger.relate({ kind: 'holds_role', source: before, target: role, start: post.start, end: post.end, rule: `${rule}+predecessor`, confidence: 0.85, status: 'former', ...shared });
    }
  }
}

/** "Hon efterträder Bo Lind": he had the post that the text gives her. */
function relateSuccession(registry: Registry, succession: SuccessionFind): void {
  const { ledger } = registry;
  const person = registry.person(succession.person);
  const before = registry.person(succession.predecessor);
  if (person === before) return;
  const { start, end } = succession;
  // Her newest post: the last that begins, else the last that is stated before.
  const own = ledger.relations.filter((relation) => relation.kind === 'holds_role' && relation.source === person && relation.status !== 'former');
  const post = own.findLast((relation) => relation.status === 'incoming') ?? own.findLast((relation) => relation.start <= end) ?? own[0];
  const role = post === undefined ? {} : { role: post.target };
  ledger.relate({ kind: 'succeeded', source: person, target: before, start, end, rule: 'succession', confidence: 0.9, ...role });
  if (post === undefined || ledger.relations.some((relation) => relation.kind === 'holds_role' && relation.source === before && relation.target === post.target)) return;
  const { organisation, municipality } = post;
  ledger.relate({ kind: 'holds_role', source: before, target: post.target, start, end, rule: 'succession', confidence: 0.85, status: 'former', ...present({ organisation, municipality }) });
}

/** Schools, boards and administrations lie in the municipality that the text gives them. */
function relatePlaces(_scene: Scene, registry: Registry, finds: readonly Find[], setting: Setting): void {
  const { ledger } = registry;
  const placed = new Set<number>();
  for (const find of finds) {
    if (find.kind !== 'organisation' || !find.local) continue;
    const organisation = registry.organisation(find);
    const place = ledger.entities[organisation]!.details.place;
    if (place === undefined || placed.has(organisation)) continue;
    placed.add(organisation);
    const implied = setting.municipalityAt(find.first);
    ledger.relate({ kind: 'located_in', source: organisation, target: place, start: find.start, end: find.end, rule: implied !== null && registry.municipality(implied.row) === place ? 'located-page' : 'located-named', confidence: 0.9 });
  }
}

function relateHappenings(scene: Scene, registry: Registry, finds: readonly Find[], posts: readonly PostFind[], title: { start: number; end: number }): void {
  const { ledger } = registry;
  const happenings = findHappenings(scene, finds, title);
  const numbers = happenings.map((happening) => {
    const event = ledger.entity('event', happening.label.toLowerCase(), happening.label, present({ date: happening.date ?? undefined, endDate: happening.endDate ?? undefined }));
    for (const find of happening.finds) ledger.mention(event, find.start, find.end, find.rule, find.label);
    relateSentences(scene, registry, finds, happening, event);
    return event;
  });
  const main = mainHappening(happenings);
  if (main !== -1) {
    for (const { person, start, end } of findParticipants(scene, finds)) {
      ledger.relate({ kind: 'took_part_in', source: registry.person(person), target: numbers[main]!, start, end, rule: 'participant-list', confidence: 0.85 });
    }
  }
  for (const post of posts) if (post.status === 'incoming' && post.person.start >= post.start && post.person.end <= post.end) changeOfPost(registry, post);
}

/** What the page is about: what its title names, else the first with a date, else the first. */
function mainHappening(happenings: readonly Happening[]): number {
  const main = happenings.findIndex((happening) => happening.main);
  if (main !== -1) return main;
  const dated = happenings.findIndex((happening) => happening.date !== null);
  return dated !== -1 ? dated : happenings.length > 0 ? 0 : -1;
}

/** "Anna Ek blir rektor": a change of post is a happening of its own. */
function changeOfPost(registry: Registry, post: PostFind): void {
  const { ledger } = registry;
  const person = registry.person(post.person);
  const label = `${ledger.entities[person]!.label} blir ${post.role.lemma}`;
  const event = ledger.entity('event', label.toLowerCase(), label, present({ date: post.from ?? undefined }));
  ledger.mention(event, post.start, post.end, post.rule, label);
  ledger.relate({ kind: 'took_part_in', source: person, target: event, start: post.start, end: post.end, rule: post.rule, confidence: post.confidence });
}

function relateSentences(scene: Scene, registry: Registry, finds: readonly Find[], happening: Happening, event: number): void {
  const { ledger } = registry;
  for (const sentence of happening.sentences) {
    const here = findsIn(finds, sentence.first, sentence.last);
    const start = scene.page.tokens.start[sentence.first]!;
    const end = scene.page.tokens.end[sentence.last - 1]!;
    const state = (kind: LocalRelation['kind'], source: number, target: number, rule: string, confidence: number) => ledger.relate({ kind, source, target, start, end, rule, confidence });
    const takesPart = has(scene, sentence, 'participate');
    const arranges = has(scene, sentence, 'organise');
    let placed = false;
    for (const find of here) {
      const before = happening.finds.find((other) => other.first >= sentence.first && other.first < sentence.last)!;
      const owns = (find.kind === 'organisation' || find.kind === 'municipality') && find.genitive && before.first - find.last <= 1 && before.first >= find.last;
      if (find.kind === 'person' && takesPart) state('took_part_in', registry.person(find), event, 'event-sentence', 0.8);
      else if (find.kind === 'organisation' && (owns || arranges)) state('organised', registry.organisation(find), event, owns ? 'event-owner' : 'event-arranger', 0.85);
      else if (find.kind === 'municipality' && !placed && !find.genitive && find.first > 0 && scene.lexicon.grammar('place_preposition').has(scene.word(find.first - 1).lower)) {
        state('took_place_in', event, registry.municipality(find.row), 'event-place', 0.8);
        placed = true;
      } else if (find.kind === 'concept' && registry.ledger.entities[registry.concept(find)]!.details.status === 'confirmed') state('about', event, registry.concept(find), 'event-about', 0.7);
    }
  }
}

/** "I Falun arbetar man med lärgrupper": a municipality or organisation and a concept in one sentence of work. */
function relateWork(scene: Scene, registry: Registry, finds: readonly Find[], setting: Setting): void {
  const { ledger } = registry;
  for (const sentence of scene.page.sentences) {
    const here = findsIn(finds, sentence.first, sentence.last);
    if (!here.some((find) => find.kind === 'concept')) continue;
    const actors = here.filter((find) => (find.kind === 'municipality' && (setting.page === null || find.row === setting.page.row)) || (find.kind === 'organisation' && !find.local));
    if (actors.length === 0 || here.some((find) => find.kind === 'person')) continue;
    if (!has(scene, sentence, 'work_with')) continue;
    const start = scene.page.tokens.start[sentence.first]!;
    const end = scene.page.tokens.end[sentence.last - 1]!;
    for (const actor of actors) {
      const source = actor.kind === 'municipality' ? registry.municipality((actor as MunicipalityFind).row) : registry.organisation(actor as OrganisationFind);
      for (const find of here) {
        if (find.kind !== 'concept') continue;
        const target = registry.concept(find);
        ledger.relate({ kind: 'works_with', source, target, start, end, rule: 'work-sentence', confidence: 0.75 });
      }
    }
  }
}

/** One relation a clause: the same statement by the same clause is kept once, the surer rule first. */
function unique(relations: readonly LocalRelation[]): LocalRelation[] {
  const kept = new Map<string, LocalRelation>();
  for (const relation of relations) {
    const key = [relation.kind, relation.source, relation.target, relation.organisation ?? '', relation.municipality ?? '', relation.start, relation.end].join(' ');
    const other = kept.get(key);
    if (other === undefined || other.confidence < relation.confidence || (other.confidence === relation.confidence && byCodeUnits(relation.rule, other.rule) < 0)) kept.set(key, relation);
  }
  return [...kept.values()];
}

export type { LocalEntity };
