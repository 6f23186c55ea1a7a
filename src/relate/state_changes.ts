import type { Scene } from '../lexicon/scene.ts';
import type { Find } from '../model/index.ts';
import { type BeginningFind, findBeginnings } from './changes.ts';
import { findLeavings } from './leavings.ts';
import { present } from './ledger.ts';
import type { Passage } from './passages.ts';
import type { PostFind } from './posts.ts';
import type { Registry } from './register.ts';

/** Changes of post are happenings of their own: "Anna Ek blir rektor", "Bo Lind slutar", "Cia Mo går i pension". */
export function stateChanges(
  scene: Scene,
  registry: Registry,
  finds: readonly Find[],
  passages: readonly Passage[],
  posts: readonly PostFind[],
): void {
  const { ledger } = registry;
  for (const beginning of findBeginnings(scene, finds, posts)) {
    const person = registry.person(beginning.person);
    // Half a name tells nobody who it is.
    if (ledger.entities[person]!.details.partial !== true)
      stateBeginning(registry, person, beginning.titles, beginning.acting, beginning);
  }
  for (const { kind, source, role, start, end, rule, confidence } of [...ledger.relations]) {
    if (kind !== 'succeeded' || role === undefined || source === undefined) continue;
    if (isPast(scene.page.text.slice(start, end))) continue;
    const held = ledger
      .postsOf(source)
      .find((post) => post.target === role && (post.status === 'incoming' || post.status === 'acting'));
    if (held === undefined) continue;
    const told = { date: held.from ?? null, start, end, rule, confidence };
    stateBeginning(registry, source, [ledger.entities[role]!.label], held.status === 'acting', told);
  }
  for (const leaving of findLeavings(scene, finds, passages)) {
    const person = registry.person(leaving.person);
    // Who has no post and leaves no place leaves something else.
    if (!leaving.placed && ledger.postsOf(person).length === 0) continue;
    const { date, start, end } = leaving;
    const told = { date, start, end, rule: 'post-ends', confidence: 0.85 };
    const event = stateChange(registry, person, 'slutar', leaving.change, told);
    // "lämnar uppdraget", "går i pension": who does so leaves the post.
    ledger.alias(event, `${ledger.entities[person]!.label} slutar`);
  }
}

type Told = Pick<BeginningFind, 'date' | 'start' | 'end' | 'rule' | 'confidence'>;

/** "tf rektor" is the title rektor, and "vd och koncernchef" is vd: the event is found under these too. */
function stateBeginning(
  registry: Registry,
  person: number,
  titles: readonly string[],
  acting: boolean,
  told: Told,
): void {
  const title = titles.join(' och ');
  const change = acting ? `blir tf ${title}` : `blir ${title}`;
  const event = stateChange(registry, person, acting ? `blir tf ${titles[0]}` : `blir ${titles[0]}`, change, told);
  const name = registry.ledger.entities[person]!.label;
  registry.ledger.alias(event, `${name} blir ${title}`);
  registry.ledger.alias(event, `${name} blir ${titles[0]}`);
}

/** One event for each `key` of a person, however it is put. */
function stateChange(registry: Registry, person: number, key: string, change: string, told: Told): number {
  const { ledger } = registry;
  const { label: name } = ledger.entities[person]!;
  const label = `${name} ${change}`;
  const { date, start, end, rule, confidence } = told;
  const event = ledger.entity('event', `${name} ${key}`.toLowerCase(), label, present({ date: date ?? undefined }));
  ledger.mention(event, start, end, rule, label);
  const entity = ledger.entities[event]!;
  // The clause that dates it may come later than the first that tells it.
  if (entity.details.date === undefined && date !== null) entity.details.date = date;
  ledger.alias(event, label);
  ledger.relate({ kind: 'took_part_in', source: person, target: event, start, end, rule, confidence });
  return event;
}

/** "efterträdde Bo Lind": long ago, for all the clause says. */
function isPast(clause: string): boolean {
  return /(efterträdde|ersatte|avlöste|tog över|tog vid)/i.test(clause);
}
