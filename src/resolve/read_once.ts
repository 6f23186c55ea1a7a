import type { Extraction, LocalEntity, LocalRelation, NodeKind, Span } from '../model/index.ts';
import { type RepeatedLine, repeatedLines } from './repeated_lines.ts';

/** What belongs to its page wherever it stands: the page, what happens, and the municipality that it is about. */
const own: ReadonlySet<NodeKind> = new Set(['document', 'event', 'municipality']);
/** What is said of these is said anew by every page: who wrote it, who took part. */
const saidAnew: ReadonlySet<NodeKind> = new Set(['document', 'event']);

/**
 * What stands on many pages of one site (menu, foot, box with whom to call) is read once: on the earliest page and,
 * where pages are dated, on the last one, so that the years of a post stay what they were. From the other pages it is
 * taken out. The texts stay as they are, and no statement is lost: only what the pages that are read say too goes.
 */
export function readOnce(extractions: readonly Extraction[]): readonly Extraction[] {
  const repeated = repeatedLines(extractions);
  if (repeated.size === 0) return extractions;
  const said = new Map<number, Said>();
  const saidBy = (page: number): Said => {
    let known = said.get(page);
    if (known === undefined) {
      known = saidIn(extractions[page]!);
      said.set(page, known);
    }
    return known;
  };
  return extractions.map((extraction, page) => {
    const quiet = (repeated.get(page) ?? []).filter(({ readers }) => !readers.includes(page));
    return quiet.length === 0 ? extraction : withoutRepeated(extraction, quiet, saidBy);
  });
}

/** What a page names and states, in words that are the same for all pages. */
interface Said {
  readonly names: ReadonlySet<string>;
  readonly statements: ReadonlySet<string>;
}

function saidIn({ entities, relations }: Extraction): Said {
  return {
    names: new Set(entities.map(nameOf)),
    statements: new Set(relations.map((relation) => statementOf(relation, entities))),
  };
}

function nameOf({ kind, label, date, subkind, partial }: LocalEntity): string {
  return JSON.stringify([kind, label, date, subkind, partial]);
}

function statementOf(relation: LocalRelation, entities: readonly LocalEntity[]): string {
  const name = (number: number | undefined) => (number === undefined ? null : nameOf(entities[number]!));
  const { kind, source, target, organisation, municipality, role, status, from, to, area, party } = relation;
  const ends = [source, target, organisation, municipality, role].map(name);
  return JSON.stringify([kind, ...ends, status, from, to, area, party]);
}

function withoutRepeated(
  extraction: Extraction,
  quiet: readonly RepeatedLine[],
  saidBy: (page: number) => Said,
): Extraction {
  const { entities, relations } = extraction;
  const isOfPage = (number: number) => saidAnew.has(entities[number]!.kind);
  const statedElsewhere = (relation: LocalRelation): boolean => {
    const line = firstQuietLine(relation, quiet);
    if (line === null || isOfPage(relation.source) || isOfPage(relation.target)) return false;
    const statement = statementOf(relation, entities);
    return line.readers.every((page) => saidBy(page).statements.has(statement));
  };
  const namedElsewhere = (entity: LocalEntity): boolean =>
    !own.has(entity.kind) &&
    entity.mentions.every((mention) => {
      const line = firstQuietLine(mention, quiet);
      return line?.readers.every((page) => saidBy(page).names.has(nameOf(entity))) ?? false;
    });
  const kept = relations.filter((relation) => !statedElsewhere(relation));
  const needed = neededBy(kept, entities, namedElsewhere);
  const numbers: number[] = [];
  let count = 0;
  for (const number of entities.keys()) numbers.push(needed.has(number) ? count++ : -1);
  if (count === entities.length && kept.length === relations.length) return extraction;
  return {
    ...extraction,
    entities: entities
      .filter((_, number) => numbers[number] !== -1)
      .map((entity) => renumbered(entity, entityLinks, numbers)),
    relations: kept.map((relation) => renumbered(relation, relationLinks, numbers)),
  };
}

/** The first of the lines that a span lies in, when all of it lies in such lines. */
function firstQuietLine({ start, end }: Span, quiet: readonly RepeatedLine[]): RepeatedLine | null {
  let low = 0;
  let high = quiet.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quiet[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const first = quiet[low];
  if (first === undefined || start < first.start) return null;
  let last = first;
  // "Anna Ek", "Rektor", "0470-410 00": a statement of several lines.
  while (last.end < end) {
    const next = quiet[++low];
    if (next?.number !== last.number + 1) return null;
    last = next;
  }
  return first;
}

const entityLinks = ['place', 'formerly'] as const;
const relationLinks = ['source', 'target', 'organisation', 'municipality', 'role'] as const;

/** Entities that stay: those that the page itself names, those that a statement stands on, and what these stand on. */
function neededBy(
  relations: readonly LocalRelation[],
  entities: readonly LocalEntity[],
  namedElsewhere: (entity: LocalEntity) => boolean,
): ReadonlySet<number> {
  const needed = new Set<number>();
  const need = (number: number | undefined): void => {
    if (number === undefined || needed.has(number)) return;
    needed.add(number);
    for (const link of entityLinks) need(entities[number]![link]);
  };
  for (const relation of relations) for (const link of relationLinks) need(relation[link]);
  for (const [number, entity] of entities.entries()) if (!namedElsewhere(entity)) need(number);
  return needed;
}

/** With the numbers of other entities as they are now. */
function renumbered<Item extends object, Link extends keyof Item>(
  item: Item,
  links: readonly Link[],
  numbers: readonly number[],
): Item {
  const moved = { ...item };
  for (const link of links) {
    const number = item[link] as number | undefined;
    if (number !== undefined) moved[link] = numbers[number] as Item[Link];
  }
  return moved;
}
