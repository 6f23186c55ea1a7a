import type { Extraction, Resemblance, ResemblanceSide } from '../model/index.ts';
import { byCodeUnits } from '../text/swedish.ts';
import type { PersonMention } from './person_profile.ts';
import type { ComparedMentions } from './persons.ts';
import type { Resolved } from './types.ts';

/** The decisions about persons with names, documents and final keys; sorted. Who was rejected is left out. */
export function tellResemblances(
  extractions: readonly Extraction[],
  keys: Resolved['keys'],
  compared: readonly ComparedMentions[],
): Resemblance[] {
  const side = ({ document, entity }: PersonMention): ResemblanceSide | null => {
    const key = keys[document]![entity]!;
    const { article, entities } = extractions[document]!;
    return key === null ? null : { key, name: entities[entity]!.label, document: article.record.id };
  };
  const told = compared.flatMap(({ same, one, other, score, features }): Resemblance[] => {
    const [first, second] = [side(one), side(other)];
    if (first === null || second === null) return [];
    // A person may have decided otherwise since.
    if (same !== (first.key === second.key)) return [];
    return [{ same, one: first, other: second, score, features }];
  });
  return told
    .map((each) => ({ each, order: orderOf(each) }))
    .sort((a, b) => byCodeUnits(a.order, b.order))
    .map(({ each }) => each);
}

function orderOf({ one, other }: Resemblance): string {
  return `${one.key}\n${other.key}\n${one.document}\n${other.document}`;
}
