import { type Scene, textOf } from '../lexicon/scene.ts';
import type { Find, MunicipalityFind, OrganisationFind, PersonFind, RoleFind } from '../model/index.ts';
import type { Line } from '../text/page.ts';
import { findsIn } from '../text/ranges.ts';
import { changedPost } from './post_find.ts';
import type { PostFind } from './posts.ts';

/** Lines that the facts of one person may lie apart. */
const reach = 5;

type Field = 'name' | 'title' | 'workplace' | 'former' | 'other';

/**
 * Boxes of facts: "Namn: Anna Ek | Yrke: Rektor | Arbetsplats: Björkskolan, Falun | Tidigare: Lärare i Mora",
 * "FAKTA/Anna Ek | Gör: Rektor för Björkskolan". The person of the box stands in its name field or heading.
 */
export function findFactBoxes(scene: Scene, finds: readonly Find[], taken: ReadonlySet<RoleFind>): PostFind[] {
  const posts: PostFind[] = [];
  let person: PersonFind | null = null;
  let personLine = -1;
  let box: PostFind[] = [];
  const { lines } = scene.page;
  const fields = lines.map((line) => fieldOf(scene, line));
  if (!fields.includes('title') && !fields.includes('former')) return posts;
  for (const [number, line] of lines.entries()) {
    const field = fields[number]!;
    const here = findsIn(finds, line.first, line.last);
    const named = here.filter((find) => find.kind === 'person');
    if (field === null || field === 'name') {
      const [only] = named;
      const heads = only !== undefined && named.length === 1 && !only.partial && line.last - line.first <= 9;
      if (heads) [person, personLine, box] = [only, number, []];
      continue;
    }
    if (person === null || number - personLine > reach) continue;
    personLine = number;
    if (field === 'title' || field === 'former') {
      for (const post of readField(scene, here, line, person, field === 'former'))
        if (!taken.has(post.role)) {
          posts.push(post);
          if (field === 'title') box.push(post);
        }
    } else if (field === 'workplace') {
      const organisation = here.find((find) => find.kind === 'organisation') ?? null;
      const municipality = here.find((find) => find.kind === 'municipality') ?? null;
      for (const post of box) {
        const at = posts.indexOf(post);
        if (at >= 0 && post.organisation === null && post.municipality === null)
          posts[at] = changedPost(post, { organisation, municipality });
      }
    }
  }
  return posts;
}

/** What the label of a line is ("Yrke: …"); null for a line without one. */
function fieldOf(scene: Scene, line: Line): Field | null {
  const { grammar } = scene.lexicon;
  for (let colon = line.first + 1; colon < line.last && colon <= line.first + 3; colon++) {
    if (scene.word(colon).form !== ':') continue;
    const label = textOf(scene, line.first, colon).toLowerCase();
    if (grammar('field_name').has(label)) return 'name';
    if (grammar('field_title').has(label)) return 'title';
    if (grammar('field_workplace').has(label)) return 'workplace';
    if (grammar('field_former').has(label)) return 'former';
    return /^\p{Lu}/u.test(scene.word(line.first).form) ? 'other' : null;
  }
  return null;
}

/** The titles of a field, each with the places behind it; places behind the last one are shared. */
function readField(scene: Scene, here: readonly Find[], line: Line, person: PersonFind, former: boolean): PostFind[] {
  if (here.some((find) => find.kind === 'person')) return [];
  const roles = here.filter((find): find is RoleFind => find.kind === 'role' && !find.plural);
  const { start, end } = scene.page.tokens;
  return roles.map((role, i) => {
    const own = placesIn(here, role.last, roles[i + 1]?.first ?? line.last);
    const next = roles[i + 1];
    // "Svetsare och arbetsledare på Nordverk", and not "Lärare i nio år, därefter rektor på Björkskolan"
    const joined = next !== undefined && next.first - role.last === 1 && scene.word(role.last).form !== '.';
    const shared = own.organisation === null && own.municipality === null && joined;
    const places = shared ? placesIn(here, roles[i + 1]!.last, roles[i + 2]?.first ?? line.last) : own;
    return {
      person,
      role,
      ...places,
      start: start[line.first]!,
      end: end[line.last - 1]!,
      rule: former ? 'box-former-title' : 'box-title',
      confidence: 0.88,
      status: role.status ?? (former && !goesOn(scene, role.last, next?.first ?? line.last) ? 'former' : null),
      from: null,
      to: null,
      begins: false,
      predecessor: null,
    };
  });
}

/** "rektor på Björkskolan sedan 2013": she is it still. */
function goesOn(scene: Scene, first: number, last: number): boolean {
  for (let at = first; at + 1 < last; at++)
    if (scene.word(at).lower === 'sedan' && scene.word(at + 1).digits) return true;
  return false;
}

function placesIn(
  here: readonly Find[],
  first: number,
  last: number,
): { organisation: OrganisationFind | null; municipality: MunicipalityFind | null } {
  const within = here.filter((find) => find.first >= first && find.first < last);
  return {
    organisation: within.find((find): find is OrganisationFind => find.kind === 'organisation') ?? null,
    municipality: within.find((find): find is MunicipalityFind => find.kind === 'municipality') ?? null,
  };
}
