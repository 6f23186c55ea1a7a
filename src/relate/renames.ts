import type { Scene } from '../lexicon/scene.ts';
import type { Find, OrganisationFind } from '../model/index.ts';

/** Two names of one organisation, as a text tells it. */
export interface Rename {
  readonly older: OrganisationFind;
  readonly newer: OrganisationFind;
}

/** As far as two names may stand apart. */
const mostTokens = 14;

/** "Skolnämnden bytte namn till Utbildningsnämnden", "Norra skolan, som nu heter Åsskolan", "Åsskolan (tidigare Norra skolan)". */
export function findRenames(scene: Scene, finds: readonly Find[]): Rename[] {
  const found: Rename[] = [];
  let before: OrganisationFind | null = null;
  for (const find of finds) {
    if (find.kind !== 'organisation') continue;
    if (before !== null && mayBeOne(before, find)) {
      const between = wordsBetween(scene, before.last, find.first);
      if (between !== null && endsIn(between, scene.lexicon.grammar('renamed_to')))
        found.push({ older: before, newer: find });
      else if (between !== null && endsIn(between, scene.lexicon.grammar('renamed_from')))
        found.push({ older: find, newer: before });
    }
    before = find;
  }
  return found;
}

/** Local bodies of one kind; those that the data pack knows have their names there. */
function mayBeOne(one: OrganisationFind, other: OrganisationFind): boolean {
  return (
    one.subkind === other.subkind &&
    one.row === -1 &&
    other.row === -1 &&
    one.label !== other.label &&
    other.first > one.last &&
    other.first - one.last <= mostTokens
  );
}

/** The words between two names in one sentence, in lower case. */
function wordsBetween(scene: Scene, from: number, to: number): string | null {
  const words: string[] = [];
  for (let token = from; token < to; token++) {
    const { lower } = scene.word(token);
    if (/^[.!?;:]$/.test(lower)) return null;
    words.push(lower);
  }
  return words.join(' ');
}

function endsIn(text: string, phrases: ReadonlySet<string>): boolean {
  for (const phrase of phrases) if (text === phrase || text.endsWith(` ${phrase}`)) return true;
  return false;
}
