import { offsetsOf, type Scene, textOf } from '../lexicon/scene.ts';
import type { OrganisationFind, OrganisationKind } from '../model/index.ts';

const localKinds: ReadonlySet<OrganisationKind> = new Set(['school', 'preschool', 'administration', 'board', 'other']);

/** An organisation told by the shape of its name, from token `first` up to `last`. */
export function shaped(
  scene: Scene,
  first: number,
  last: number,
  rule: string,
  subkind: OrganisationKind,
  genitive: boolean,
  label: string,
): OrganisationFind {
  return {
    kind: 'organisation',
    first,
    last,
    start: scene.page.tokens.start[first]!,
    end: scene.page.tokens.end[last - 1]!,
    rule,
    // "Kommunalrådet Bo Ek" is a title, "Naturvårdsrådet" is none.
    priority: rule === 'organisation-body' ? 42 : 55,
    label: genitive ? nominative(label) : label,
    subkind,
    row: -1,
    genitive,
    // A network has its members in many places.
    local: localKinds.has(subkind) && !/nätverket( |$)/i.test(label),
  };
}

/** A workplace that only its place beside a title gives away. */
export function workplace(
  scene: Scene,
  first: number,
  last: number,
  rule = 'organisation-workplace',
  label = textOf(scene, first, last),
): OrganisationFind {
  const { start, end } = offsetsOf(scene, first, last);
  return {
    kind: 'organisation',
    first,
    last,
    start,
    end,
    rule,
    priority: 25,
    label,
    subkind: 'other',
    row: -1,
    genitive: false,
    local: true,
  };
}

/** The label without a genitive's ending: "Skolverkets" → "Skolverket", "SKR:s" → "SKR". */
export function nominative(label: string): string {
  return label.replace(/[:’']s$/u, '').replace(/(?<=[^sxz])s$/u, '');
}
