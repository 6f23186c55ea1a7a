import type { Scene } from '../lexicon/scene.ts';
import type { OrganisationFind } from '../model/index.ts';

/**
 * Of the organisations behind a title, those that the post is at: "Institutionen för pedagogik, Umeå universitet" and
 * "Eken inom Lärkoncernen" are one place told twice, the smaller first.
 */
export function innermost(scene: Scene, organisations: readonly OrganisationFind[]): OrganisationFind[] {
  const kept: OrganisationFind[] = [];
  for (const [at, find] of organisations.entries()) {
    const inner = kept.at(-1);
    if (inner === undefined || inner !== organisations[at - 1]) kept.push(find);
    else if (isPartOf(inner, find) || isInstituteOf(scene, inner, find)) kept[kept.length - 1] = find;
    else if (!isUnitBehind(scene, inner, find) && !isHouseOf(scene, inner, find, organisations.length)) kept.push(find);
  }
  return kept;
}

/** "avdelningen för utbildning på Skolverket", "direktionen för Norra kommunalförbundet": a unit or the board of a body that belongs to no municipality. */
function isPartOf(inner: OrganisationFind, outer: OrganisationFind): boolean {
  const unit =
    (inner.local && (inner.subkind === 'administration' || inner.subkind === 'other')) || isBoardOf(inner, outer);
  return unit && !outer.local && outer.subkind !== 'party' && inner.last < outer.first && outer.first - inner.last <= 3;
}

/** "direktionen för Norra kommunalförbundet", "styrelsen för Kilsvatten AB" */
function isBoardOf(inner: OrganisationFind, outer: OrganisationFind): boolean {
  return inner.subkind === 'board' && /^(association|company|union)$/.test(outer.subkind);
}

/** "Institutionen för pedagogik, Umeå universitet": the university has both. */
function isInstituteOf(scene: Scene, inner: OrganisationFind, outer: OrganisationFind): boolean {
  if (inner.subkind !== 'university' || outer.subkind !== 'university' || outer.first !== inner.last + 1) return false;
  // "Norland Research Institute vid University of Norland": a house with a name of its own.
  if (inner.rule !== 'organisation-described') return false;
  return /^(,|vid|på)$/.test(scene.word(inner.last).lower);
}

/** "Kommunförbundet Skåne, FoU Skola": the house first, and its unit behind a comma. */
function isUnitBehind(scene: Scene, outer: OrganisationFind, inner: OrganisationFind): boolean {
  if (outer.local || outer.subkind === 'company' || inner.first !== outer.last + 1) return false;
  return scene.word(outer.last).form === ',' && inner.local && inner.subkind !== 'board';
}

/** "Eken inom Lärkoncernen": the second is what the first belongs to. */
function isHouseOf(scene: Scene, inner: OrganisationFind, outer: OrganisationFind, count: number): boolean {
  // "ordförande i hälso- och sjukvårdsnämnden, Region Värmland": the seat is the board's.
  if (inner.subkind === 'board' && outer.subkind === 'region' && outer.first <= inner.last + 2) return true;
  if (outer.first !== inner.last + 1) return false;
  const { lower } = scene.word(inner.last);
  return lower === 'inom' || (/^(i|på|vid|hos)$/.test(lower) && count === 2);
}
