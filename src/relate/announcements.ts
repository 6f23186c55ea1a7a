import type { Scene } from '../lexicon/scene.ts';
import type { Find, MunicipalityFind, OrganisationFind, RoleFind } from '../model/index.ts';
import { sentenceAt } from '../text/page.ts';
import { findsIn, firstFrom } from '../text/ranges.ts';
import { chunk } from './chunks.ts';
import type { PostFind } from './posts.ts';

/** Lines from the top that may announce a post. */
const headLines = 8;
/** Sentences behind the announcement in which its person is named. */
const reach = 8;
/** The same, when a sentence far down announces the post. */
const nearReach = 2;

interface Announced {
  readonly role: RoleFind;
  readonly organisation: OrganisationFind | null;
  readonly municipality: MunicipalityFind | null;
}

/** "Klart med ny rektor på Björkskolan", "Ny skolchef i Falun": a new post without a name. */
const announced = /aR(?:[,;]?i?[xy]?[OMK]){0,3}(?=$|[^P]*$)/;
/** "Hon heter Anna Ek", "Anna Ek tar över", "valet föll på Anna Ek", "Anna Ek har utsetts": who it is. */
const isChosen = /(?:[BG][xy]{0,2}|^x?)R?P|P[^PR.|]{0,4}[GB]/;

/**
 * A post that a heading announces and a later sentence gives to somebody: "Klart med ny rektor på Björkskolan" …
 * "Hon heter Anna Ek och börjar i augusti." Only the first person who is said to begin, and who holds no such post yet.
 */
export function findAnnounced(scene: Scene, finds: readonly Find[], posts: readonly PostFind[]): PostFind[] {
  const title = announcement(scene, finds);
  const found = title === null ? [] : given(scene, finds, posts, title, reach);
  for (const other of announcements(scene, finds))
    if (other.role !== title?.role) found.push(...given(scene, finds, [...posts, ...found], other, nearReach));
  return found;
}

function given(
  scene: Scene,
  finds: readonly Find[],
  posts: readonly PostFind[],
  title: Announced,
  reach: number,
): PostFind[] {
  const { sentences, tokens } = scene.page;
  const from = firstFrom(sentences, title.role.last);
  for (const sentence of sentences.slice(from, from + reach)) {
    const persons = findsIn(finds, sentence.first, sentence.last).filter(
      (find) => find.kind === 'person' && !find.partial,
    );
    if (persons.length === 0) continue;
    const { letters, finds: behind } = chunk(scene, finds, sentence.first, sentence.last);
    if (letters.includes('N')) continue;
    const given = goesTo(scene, sentence);
    const match = given ? /P/.exec(letters) : isChosen.exec(letters);
    if (
      match === null ||
      (!given &&
        /[RQ]/.test(letters.slice(0, match.index + match[0].length).replace(/(?<=^[xy]?[BG][xy]{0,2})R(?=P$)/, '')))
    )
      continue;
    const person = behind[letters.indexOf('P', match.index)];
    if (person?.kind !== 'person') continue;
    // "Hon efterträder Bo Lind": he had it.
    if (person.first > 0 && scene.lexicon.grammar('succeeds_verb').has(scene.word(person.first - 1).lower)) continue;
    if (posts.some((post) => post.role.lemma === title.role.lemma && post.person.label === person.label)) return [];
    if (posts.some((post) => post.role.lemma === title.role.lemma && post.begins)) return [];
    // "Ny omsorgschef" … "blir ny chef för omsorgsförvaltningen": the same post in other words.
    if (posts.some((post) => post.begins && post.person.label === person.label && saysSame(post.role, title.role)))
      return [];
    return [
      {
        person,
        role: title.role,
        organisation: title.organisation,
        municipality: title.municipality,
        start: tokens.start[sentence.first]!,
        end: tokens.end[sentence.last - 1]!,
        rule: 'heading-announces-title',
        confidence: 0.85,
        status: title.role.status ?? 'incoming',
        from: null,
        to: null,
        begins: true,
        predecessor: null,
      },
    ];
  }
  return [];
}

function saysSame(told: RoleFind, announced: RoleFind): boolean {
  return told.lemma !== announced.lemma && announced.lemma.endsWith(told.lemma);
}

/** "Tjänsten har gått till Anna Ek", "valet föll på Anna Ek". */
function goesTo(scene: Scene, sentence: { readonly first: number; readonly last: number }): boolean {
  const { text, tokens } = scene.page;
  const said = text.slice(tokens.start[sentence.first]!, tokens.end[sentence.last - 1]!).toLowerCase();
  return /(tjänsten|jobbet|uppdraget|posten|rollen) (har gått|gick|går) till|valet (föll|har (nu )?fallit|faller) på/.test(
    said,
  );
}

/** "Rekryteringen av en ny skolchef börjar": nobody has the post yet. */
function isSearch(scene: Scene, sentence: { readonly first: number; readonly last: number }): boolean {
  const { text, tokens } = scene.page;
  const said = text.slice(tokens.start[sentence.first]!, tokens.end[sentence.last - 1]!);
  return /rekryter|söker|sökes|vakant|annons|utlys|tillsätt/i.test(said) && !/\bklart?\b/i.test(said);
}

/** The announced title of the first lines, with its place. */
function announcement(scene: Scene, finds: readonly Find[]): Announced | null {
  for (const line of scene.page.sentences) {
    if (line.line >= headLines) break;
    if (line.last - line.first > 16 || !findsIn(finds, line.first, line.last).some(isTitle)) continue;
    const { letters, finds: behind } = chunk(scene, finds, line.first, line.last);
    const match = announced.exec(letters);
    if (match === null || letters.includes('P') || letters.includes('N') || isSearch(scene, line)) continue;
    const role = behind[match.index + 1];
    // "Ny chef för barn och utbildning": which title it is, the text says later.
    if (role?.kind !== 'role' || role.plural || role.lemma === 'chef' || !isNew(scene, role)) continue;
    const after = behind.slice(match.index);
    const isHouse = (find: Find | null): find is OrganisationFind => find?.kind === 'organisation';
    return {
      role,
      // "Från årsskiftet har Björkskolan en ny rektor."
      organisation: after.find(isHouse) ?? behind.find(isHouse) ?? null,
      municipality: after.find((find): find is MunicipalityFind => find?.kind === 'municipality') ?? null,
    };
  }
  return null;
}

/** "Den 1 november får Björkskolan en ny rektor.", "Nu är rekryteringen av skolans nya rektor klar.": houses that get somebody. */
function announcements(scene: Scene, finds: readonly Find[]): Announced[] {
  const found: Announced[] = [];
  for (const find of finds) {
    if (find.kind !== 'role' || find.plural || find.lemma === 'chef') continue;
    const sentence = sentenceAt(scene.page, find.first);
    if (sentence === undefined || sentence.last - sentence.first > 16) continue;
    const here = findsIn(finds, sentence.first, sentence.last);
    const house = here.find((other): other is OrganisationFind => other.kind === 'organisation');
    if (house === undefined || here.some(({ kind }) => kind === 'person')) continue;
    const { text, tokens } = scene.page;
    const said = text.slice(tokens.start[sentence.first]!, tokens.end[sentence.last - 1]!).toLowerCase();
    const gets = /(?<!\p{L})(får|fått)(?!\p{L})/u.test(said) && /(?<!\p{L})en(?!\p{L})/u.test(said);
    const filled =
      /rekryteringen|rekryteringsprocessen/.test(said) && /(?<!\p{L})(klar|avslutad|färdig)(?!\p{L})/u.test(said);
    const negated = /(?<!\p{L})(inte|ännu|ingen|kan|vill|bör|ska|skulle)(?!\p{L})/u.test(said);
    if ((gets || filled) && !negated) found.push({ role: find, organisation: house, municipality: null });
  }
  return found;
}

function isTitle(find: Find): boolean {
  return find.kind === 'role';
}

function isNew(scene: Scene, role: RoleFind): boolean {
  for (let at = role.first - 1; at >= 0 && at >= role.first - 3; at--) {
    if (/^ny[ae]?$/.test(scene.word(at).lower)) return true;
    // "en ny, tillförordnad chef"
    if (scene.word(at).form !== ',' && !/^(tillförordnad|tf)$/.test(scene.word(at).lower)) return false;
  }
  return false;
}
