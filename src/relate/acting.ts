import type { Scene } from '../lexicon/scene.ts';
import { lowerFits } from '../lexicon/words.ts';
import type { Find, PersonFind, RoleFind } from '../model/index.ts';
import { lazily } from '../text/lazily.ts';
import { lineAt } from '../text/page.ts';
import { findsIn } from '../text/ranges.ts';
import { isActing, kindBits, type Passage, wordBits } from './passages.ts';
import type { PostFind } from './posts.ts';

const leadsIn = lowerFits(/^(är|blir|var|varit|går|som)$/);

/** How many tokens back the post that somebody holds for the time being may stand. */
const reach = 90;

/**
 * "Ny skolchef blir Anna Ek. Under juli är ekonomichef Bo Lind tillförordnad": the post that changes hands, or that stands
 * there without a name, is meanwhile his.
 */
export function findActing(
  scene: Scene,
  finds: readonly Find[],
  passages: readonly Passage[],
  posts: readonly PostFind[],
): PostFind[] {
  const found: PostFind[] = [];
  const held = lazily(() => byTitle(posts));
  for (const passage of passages) {
    if ((passage.words & wordBits.acts) === 0 || (passage.kinds & kindBits.person) === 0) continue;
    for (let at = passage.first; at < passage.last; at++) {
      if (!isActing(scene.word(at), scene.lexicon) || namesTitle(finds, at, passage.last)) continue;
      const person = whoActs(scene, passage, at);
      const open = person === null ? null : openPost(scene, finds, held(), passage, person);
      if (person === null || open === null) continue;
      const { tokens } = scene.page;
      found.push({
        person,
        ...open,
        start: tokens.start[passage.first]!,
        end: tokens.end[passage.last - 1]!,
        rule: 'acting-without-title',
        confidence: 0.8,
        status: 'acting',
        from: null,
        to: null,
        begins: false,
        predecessor: null,
      });
    }
  }
  return found;
}

function byTitle(posts: readonly PostFind[]): ReadonlyMap<RoleFind, readonly PostFind[]> {
  const groups = new Map<RoleFind, PostFind[]>();
  for (const post of posts) groups.set(post.role, [...(groups.get(post.role) ?? []), post]);
  return groups;
}

/** "tillförordnad utbildningschef": the title stands behind it. */
function namesTitle(finds: readonly Find[], at: number, end: number): boolean {
  return findsIn(finds, at, Math.min(end, at + 5)).some(({ kind }) => kind === 'role');
}

/** "är Anna Ek tillförordnad", "Anna Ek, som är tillförordnad": the one named last before it, when a verb says so. */
function whoActs(scene: Scene, { first, finds }: Passage, at: number): PersonFind | null {
  const person = finds.findLast((find): find is PersonFind => find.kind === 'person' && find.last <= at);
  if (person === undefined || person.partial) return null;
  for (let verb = at - 1; verb >= first && verb > at - 14; verb--)
    if (leadsIn(scene.word(verb), scene.lexicon)) return person;
  return null;
}

/** The title last named before that is given to somebody else later on, or that heads a list and is nobody's. */
function openPost(
  scene: Scene,
  finds: readonly Find[],
  posts: ReadonlyMap<RoleFind, readonly PostFind[]>,
  { first: before, finds: here }: Passage,
  person: PersonFind,
): Pick<PostFind, 'role' | 'organisation' | 'municipality'> | null {
  const titles = findsIn(finds, Math.max(0, before - reach), before).filter(
    (find): find is RoleFind => find.kind === 'role' && !find.plural,
  );
  // "I Kil går Anna Ek in som tillförordnad": of the posts told before, the one there.
  const place = here.find((find) => find.kind === 'municipality');
  for (const role of titles.reverse()) {
    const all = posts.get(role) ?? [];
    const held = all.filter(
      ({ municipality }) => place === undefined || municipality === null || municipality.row === place.row,
    );
    if (held.length === 0 && all.length > 0) continue;
    if (held.length === 0 && heads(scene, role)) return { role, organisation: null, municipality: null };
    const given = held.find((post) => post.begins || post.status === 'incoming' || /ends-title/.test(post.rule));
    if (given === undefined) continue;
    return given.person.label === person.label
      ? null
      : { role, organisation: given.organisation, municipality: given.municipality };
  }
  return null;
}

/** "Avdelningschef gata och park" alone on a line. */
function heads(scene: Scene, role: RoleFind): boolean {
  const line = scene.page.lines[lineAt(scene.page, role.first)];
  return line !== undefined && line.first === role.first && line.last - line.first <= 9;
}
