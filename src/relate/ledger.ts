import type { LocalEntity, LocalRelation, Mention, NodeKind } from '../model/index.ts';
import { byCodeUnits } from '../text/swedish.ts';

/** An entity while the document is being read; entities never change their number. */
export interface OpenEntity {
  readonly kind: NodeKind;
  label: string;
  readonly aliases: Set<string>;
  readonly mentions: Mention[];
  /** Start and end of each mention, so that none is noted twice. */
  readonly places: Set<number>;
  readonly details: {
    -readonly [K in keyof Omit<LocalEntity, 'kind' | 'label' | 'aliases' | 'mentions'>]?: LocalEntity[K];
  };
}

const noDetails: OpenEntity['details'] = {};

/** What one document is found to say, while it is being found. */
export class Ledger {
  readonly entities: OpenEntity[] = [];
  readonly relations: LocalRelation[] = [];
  private readonly posts = new Map<number, LocalRelation[]>();
  private readonly numbers = new Map<NodeKind, Map<string, number>>();

  /** Number of the entity known under `key` inside this document, made when it is new. */
  entity(kind: NodeKind, key: string, label: string, details: OpenEntity['details'] = noDetails): number {
    let numbers = this.numbers.get(kind);
    if (numbers === undefined) {
      numbers = new Map();
      this.numbers.set(kind, numbers);
    }
    let number = numbers.get(key);
    if (number === undefined) {
      number = this.entities.length;
      numbers.set(key, number);
      this.entities.push({ kind, label, aliases: new Set(), mentions: [], places: new Set(), details: { ...details } });
    }
    return number;
  }

  /** Notes a mention under the nominative form in which it names the entity. */
  mention(number: number, start: number, end: number, rule: string, form: string): void {
    const entity = this.entities[number]!;
    const place = start * 0x400000 + (end - start);
    if (entity.places.has(place)) return;
    entity.places.add(place);
    entity.mentions.push({ start, end, rule });
    if (form !== entity.label) entity.aliases.add(form);
  }

  relate(relation: LocalRelation): void {
    this.relations.push(relation);
    if (relation.kind !== 'holds_role') return;
    const posts = this.posts.get(relation.source);
    if (posts === undefined) this.posts.set(relation.source, [relation]);
    else posts.push(relation);
  }

  /** The posts of a person that are noted so far. */
  postsOf(person: number): readonly LocalRelation[] {
    return this.posts.get(person) ?? [];
  }

  /** The entities that the text names, with their relations; numbers are made dense, order is kept. */
  close(): { entities: LocalEntity[]; relations: LocalRelation[] } {
    const dense = new Map<number, number>();
    const entities: LocalEntity[] = [];
    for (const [number, entity] of this.entities.entries()) {
      if (entity.mentions.length === 0) continue;
      dense.set(number, entities.length);
      entity.aliases.delete(entity.label);
      entities.push({
        kind: entity.kind,
        label: entity.label,
        aliases: [...entity.aliases].sort(byCodeUnits),
        mentions: [...entity.mentions].sort((a, b) => a.start - b.start || a.end - b.end),
        ...entity.details,
      });
    }
    const renumber = (number: number | undefined) => (number === undefined ? undefined : dense.get(number));
    const relations: LocalRelation[] = [];
    for (const relation of this.relations) {
      const source = dense.get(relation.source);
      const target = dense.get(relation.target);
      if (source !== undefined && target !== undefined) relations.push(renumbered(relation, source, target, renumber));
    }
    for (const [index, entity] of entities.entries()) {
      const place = renumber(entity.place);
      if (entity.place !== undefined)
        entities[index] = place === undefined ? withoutPlace(entity) : { ...entity, place };
    }
    return { entities, relations: relations.sort(byClause) };
  }
}

/** The relation between dense numbers; spelled out, for it is made for every relation of every text. */
function renumbered(
  relation: LocalRelation,
  source: number,
  target: number,
  renumber: (number: number | undefined) => number | undefined,
): LocalRelation {
  const { kind, start, end, rule, confidence, status, from, to, area, party } = relation;
  const dense: { -readonly [K in keyof LocalRelation]: LocalRelation[K] } = {
    kind,
    source,
    target,
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
  const organisation = renumber(relation.organisation);
  const municipality = renumber(relation.municipality);
  const role = renumber(relation.role);
  if (organisation !== undefined) dense.organisation = organisation;
  if (municipality !== undefined) dense.municipality = municipality;
  if (role !== undefined) dense.role = role;
  return dense;
}

function withoutPlace(entity: LocalEntity): LocalEntity {
  const { place: _, ...rest } = entity;
  return rest;
}

/** The object without its undefined members. */
export function present<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: Record<string, unknown> = {};
  for (const key in object) if (object[key] !== undefined) kept[key] = object[key];
  return kept as never;
}

function byClause(a: LocalRelation, b: LocalRelation): number {
  return (
    a.start - b.start || a.end - b.end || byCodeUnits(a.kind, b.kind) || a.source - b.source || a.target - b.target
  );
}
