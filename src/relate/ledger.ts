import type { LocalEntity, LocalRelation, Mention, NodeKind } from '../model/index.ts';
import { byCodeUnits } from '../text/swedish.ts';

/** An entity while the document is being read; entities never change their number. */
export interface OpenEntity {
  readonly kind: NodeKind;
  label: string;
  /** Other forms; null as long as there is none. */
  aliases: Set<string> | null;
  mentions: Mention[];
  /** Start and end of each mention, so that none is noted twice; null as long as there are few. */
  places: Set<number> | null;
  readonly details: {
    -readonly [K in keyof Omit<LocalEntity, 'kind' | 'label' | 'aliases' | 'mentions'>]?: LocalEntity[K];
  };
}

/** More mentions than these are kept in a set, fewer are looked through. */
const few = 8;

/** The entity has no mention in that place yet; in a large set of places it is noted. */
function isNew(entity: OpenEntity, start: number, end: number): boolean {
  const { mentions } = entity;
  if (mentions.length < few) {
    for (const mention of mentions) if (mention.start === start && mention.end === end) return false;
    return true;
  }
  entity.places ??= new Set(mentions.map((mention) => placeOf(mention.start, mention.end)));
  const { size } = entity.places;
  return entity.places.add(placeOf(start, end)).size > size;
}

function placeOf(start: number, end: number): number {
  return start * 0x400000 + (end - start);
}

/** What one document is found to say, while it is being found. */
export class Ledger {
  readonly entities: OpenEntity[] = [];
  readonly relations: OpenRelation[] = [];
  private readonly posts = new Map<number, OpenRelation[]>();
  private readonly numbers = new Map<NodeKind, Map<string, number>>();

  /** Number of the entity known under `key` inside this document, made when it is new; `details` are then its own. */
  entity(kind: NodeKind, key: string, label: string, details: OpenEntity['details'] = {}): number {
    let numbers = this.numbers.get(kind);
    if (numbers === undefined) {
      numbers = new Map();
      this.numbers.set(kind, numbers);
    }
    let number = numbers.get(key);
    if (number === undefined) {
      number = this.entities.length;
      numbers.set(key, number);
      this.entities.push({ kind, label, aliases: null, mentions: [], places: null, details });
    }
    return number;
  }

  /** Notes a mention under the nominative form in which it names the entity. */
  mention(number: number, start: number, end: number, rule: string, form: string): void {
    const entity = this.entities[number]!;
    if (!isNew(entity, start, end)) return;
    // Most have one: an array that begins empty makes room for seventeen.
    if (entity.mentions.length === 0) entity.mentions = [{ start, end, rule }];
    else entity.mentions.push({ start, end, rule });
    this.alias(number, form);
  }

  /** Notes another form of an entity's name. */
  alias(number: number, form: string): void {
    const entity = this.entities[number]!;
    if (form === entity.label) return;
    entity.aliases ??= new Set();
    entity.aliases.add(form);
  }

  relate(relation: Stated): void {
    const uniform = uniformRelation(relation);
    this.relations.push(uniform);
    if (relation.kind !== 'holds_role') return;
    const posts = this.posts.get(relation.source);
    if (posts === undefined) this.posts.set(relation.source, [uniform]);
    else posts.push(uniform);
  }

  /** The posts of a person that are noted so far. */
  postsOf(person: number): readonly OpenRelation[] {
    return this.posts.get(person) ?? [];
  }

  /** The entities that the text names, with their relations; numbers are made dense, order is kept. */
  close(): { entities: LocalEntity[]; relations: LocalRelation[] } {
    const dense: number[] = [];
    let count = 0;
    for (const entity of this.entities) dense.push(entity.mentions.length === 0 ? -1 : count++);
    const entities: LocalEntity[] = [];
    for (const entity of this.entities) if (entity.mentions.length > 0) entities.push(closed(entity, dense));
    const relations: OpenRelation[] = [];
    for (const relation of this.relations)
      if (dense[relation.source]! !== -1 && dense[relation.target]! !== -1) relations.push(relation);
    const stated = unique(relations.sort(byClause), dense);
    return { entities, relations: stated.map((relation) => renumbered(relation, dense)) };
  }
}

/** A relation with its fields in one layout for all kinds, as finds have it: see `uniformFind`. */
export type OpenRelation = { readonly [K in keyof Required<LocalRelation>]: LocalRelation[K] | undefined } & Pick<
  LocalRelation,
  'kind' | 'source' | 'target' | 'start' | 'end' | 'rule' | 'confidence'
>;

/** A relation as a rule states it: what it does not say may be left out or be undefined. */
type Stated = Pick<LocalRelation, 'kind' | 'source' | 'target' | 'start' | 'end' | 'rule' | 'confidence'> &
  Partial<OpenRelation>;

function uniformRelation(relation: Stated): OpenRelation {
  const { kind, source, target, start, end, rule, confidence } = relation;
  const { status, from, to, area, party, organisation, municipality, role } = relation;
  return {
    kind,
    source,
    target,
    start,
    end,
    rule,
    confidence,
    status,
    from,
    to,
    area,
    party,
    organisation,
    municipality,
    role,
  };
}

/** The entity as others read it, with aliases and mentions in order. */
function closed({ kind, label, aliases, mentions, details }: OpenEntity, dense: readonly number[]): LocalEntity {
  aliases?.delete(label);
  const entity = {
    kind,
    label,
    aliases: aliases === null ? [] : [...aliases].sort(byCodeUnits),
    mentions: mentions.length > 1 ? mentions.sort((a, b) => a.start - b.start || a.end - b.end) : mentions,
    ...details,
  };
  if (entity.place === undefined) return entity;
  entity.place = dense[entity.place]!;
  if (entity.place === -1) delete entity.place;
  return entity;
}

/** The relation between dense numbers; spelled out, for it is made for every relation of every text. */
function renumbered(relation: OpenRelation, numbers: readonly number[]): LocalRelation {
  const { kind, source, target, start, end, rule, confidence, status, from, to, area, party } = relation;
  const dense: { -readonly [K in keyof LocalRelation]: LocalRelation[K] } = {
    kind,
    source: numbers[source]!,
    target: numbers[target]!,
    start,
    end,
    rule,
    confidence,
  };
  if (status !== undefined) dense.status = status;
  if (from !== undefined) dense.from = from;
  if (to !== undefined) dense.to = to;
  if (area !== undefined) dense.area = area;
  if (party !== undefined) dense.party = party;
  const { organisation, municipality, role } = relation;
  if (organisation !== undefined && numbers[organisation] !== -1) dense.organisation = numbers[organisation]!;
  if (municipality !== undefined && numbers[municipality] !== -1) dense.municipality = numbers[municipality]!;
  if (role !== undefined && numbers[role] !== -1) dense.role = numbers[role]!;
  return dense;
}

/** The object without its undefined members. */
export function present<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: Record<string, unknown> = {};
  for (const key in object) if (object[key] !== undefined) kept[key] = object[key];
  return kept as never;
}

function byClause(a: OpenRelation, b: OpenRelation): number {
  return (
    a.start - b.start || a.end - b.end || byCodeUnits(a.kind, b.kind) || a.source - b.source || a.target - b.target
  );
}

/** One relation a clause: the same statement by the same clause is kept once, the surer rule first. They come sorted by clause. */
function unique(relations: readonly OpenRelation[], dense: readonly number[]): OpenRelation[] {
  const kept: OpenRelation[] = [];
  for (const relation of relations) {
    let at = kept.length - 1;
    while (at >= 0 && sameLink(kept[at]!, relation) && !samePlaces(kept[at]!, relation, dense)) at--;
    const other = kept[at];
    if (other === undefined || !sameLink(other, relation)) kept.push(relation);
    else if (
      other.confidence < relation.confidence ||
      (other.confidence === relation.confidence && byCodeUnits(relation.rule, other.rule) < 0)
    )
      kept[at] = relation;
  }
  return kept;
}

function sameLink(a: OpenRelation, b: OpenRelation): boolean {
  return a.start === b.start && a.end === b.end && a.kind === b.kind && a.source === b.source && a.target === b.target;
}

/** A place that the text does not name is none. */
function samePlaces(a: OpenRelation, b: OpenRelation, dense: readonly number[]): boolean {
  const named = (place: number | undefined) => (place === undefined ? -1 : dense[place]);
  return named(a.organisation) === named(b.organisation) && named(a.municipality) === named(b.municipality);
}
