import type { Scene } from '../lexicon/scene.ts';
import type { ConceptFind, Find, MunicipalityFind, OrganisationFind } from '../model/index.ts';
import { sentenceAt } from '../text/page.ts';
import { kindBits, type Passage, wordBits } from './passages.ts';
import type { Registry } from './register.ts';
import type { Setting } from './setting.ts';

/** Schools, boards and administrations lie in the municipality that the text gives them. */
export function statePlaces(registry: Registry, finds: readonly Find[], setting: Setting): void {
  const { ledger } = registry;
  const placed = new Set<number>();
  for (const find of finds) {
    if (find.kind !== 'organisation' || !find.local) continue;
    const organisation = registry.organisation(find);
    const place = ledger.entities[organisation]!.details.place;
    if (place === undefined || placed.has(organisation)) continue;
    placed.add(organisation);
    const implied = setting.municipalityAt(find.first);
    ledger.relate({
      kind: 'located_in',
      source: organisation,
      target: place,
      start: find.start,
      end: find.end,
      rule: implied !== null && registry.municipality(implied.row) === place ? 'located-page' : 'located-named',
      confidence: 0.9,
    });
  }
}

/** "I Falun arbetar man med lärgrupper": a municipality or organisation and a concept in one sentence of work. */
export function stateWork(scene: Scene, registry: Registry, passages: readonly Passage[], setting: Setting): void {
  const { ledger } = registry;
  for (const sentence of passages) {
    const { finds: here, kinds, words } = sentence;
    if ((words & wordBits.worksWith) === 0 || (kinds & kindBits.concept) === 0) continue;
    // A sentence of that many names is a list and states nothing.
    if (here.length > 60 || (kinds & kindBits.person) !== 0) continue;
    const actors = here.filter(
      (find) =>
        (find.kind === 'municipality' && (setting.page === null || find.row === setting.page.row)) ||
        (find.kind === 'organisation' && (!find.local || find.subkind === 'school' || find.subkind === 'preschool')),
    );
    if (actors.length === 0) continue;
    const start = scene.page.tokens.start[sentence.first]!;
    const end = scene.page.tokens.end[sentence.last - 1]!;
    for (const actor of actors) {
      const source =
        actor.kind === 'municipality'
          ? registry.municipality((actor as MunicipalityFind).row)
          : registry.organisation(actor as OrganisationFind);
      for (const find of here) {
        if (find.kind !== 'concept' || !registry.keeps(find)) continue;
        const target = registry.concept(find);
        ledger.relate({ kind: 'works_with', source, target, start, end, rule: 'work-sentence', confidence: 0.75 });
      }
    }
  }
}

/**
 * What a page is about, its municipality works with: the concepts of its title and those that it comes back to.
 * Weaker than a sentence that says so, and said with less confidence.
 */
export function statePageWork(
  scene: Scene,
  registry: Registry,
  finds: readonly Find[],
  setting: Setting,
  title: { start: number; end: number },
): void {
  const { ledger } = registry;
  const stated = new Set(
    ledger.relations
      .filter((relation) => relation.kind === 'works_with')
      .map((relation) => `${relation.source} ${relation.target}`),
  );
  const mentions = new Map<string, ConceptFind[]>();
  for (const find of finds) {
    if (find.kind !== 'concept' || find.status !== 'confirmed') continue;
    const same = mentions.get(find.label) ?? [];
    same.push(find);
    mentions.set(find.label, same);
  }
  for (const same of mentions.values()) {
    const titled = same.find((find) => find.start >= title.start && find.end <= title.end);
    if (same.length < (titled === undefined ? 4 : 2)) continue;
    const first = titled ?? same[0]!;
    const municipality = setting.municipalityAt(first.first);
    const source =
      municipality !== null
        ? registry.municipality(municipality.row)
        : setting.body !== null
          ? registry.organisation(setting.body)
          : null;
    if (source === null) continue;
    const target = registry.concept(first);
    if (stated.has(`${source} ${target}`)) continue;
    const sentence = sentenceAt(scene.page, first.first);
    if (sentence === undefined) continue;
    ledger.relate({
      kind: 'works_with',
      source,
      target,
      start: scene.page.tokens.start[sentence.first]!,
      end: scene.page.tokens.end[sentence.last - 1]!,
      rule: 'work-page',
      confidence: 0.6,
    });
  }
}
