/**
 * What of a graph is handed on: a smaller graph with its texts, in which whoever is left out cannot be found. Pure; the
 * page and the command line share it.
 */
import { documentsById, type ExportParts } from '../export/index.ts';
import type { PupilSigns, SerializedNode } from '../model/index.ts';
import { connections, indexGraph } from '../view/knowledge.ts';
import { chosenDocuments } from './chosen_documents.ts';
import { type HiddenPerson, initialsOf, nameMask } from './hidden_names.ts';
import { hidePersons, stayingNames } from './hide_persons.ts';
import { pupilsIn } from './pupils.ts';

export const personMeasures = ['sources', 'confidence', 'degree'] as const;
export type PersonMeasure = (typeof personMeasures)[number];
export const initialChoices = ['pupils', 'all', 'none'] as const;

export interface PrivacyChoice {
  /** Persons below a level are left out; all of them where it is null. */
  readonly persons: { readonly by: PersonMeasure; readonly least: number } | null | 'all';
  /** Of whom only initials are told. */
  readonly initials: (typeof initialChoices)[number];
  readonly quotes: boolean;
  /** The only texts that count; null for all. */
  readonly documents: readonly string[] | null;
}

/** As it is until somebody chooses: pupils and children by their initials. */
export const usualPrivacy: PrivacyChoice = { persons: 'all', initials: 'pupils', quotes: true, documents: null };

export interface Shared extends ExportParts {
  /** How many persons are not in it, and how many are told by initials. */
  readonly leftOut: number;
  readonly shortened: number;
  /** A title or name of a file without the names of those who are left out. */
  readonly hide: (text: string) => string;
}

export function withPrivacy(parts: ExportParts, choice: PrivacyChoice, signs: PupilSigns): Shared {
  const chosen = choice.documents === null ? parts : chosenDocuments(parts, choice.documents);
  const hidden = hiddenIn(chosen, choice, signs);
  const shared = hidden.length === 0 ? chosen : hidePersons(chosen, hidden);
  return {
    ...(choice.quotes ? shared : withoutTexts(shared)),
    leftOut: hidden.filter(({ initials }) => initials === null).length,
    shortened: hidden.filter(({ initials }) => initials !== null).length,
    hide: hiding(parts.graph.nodes, chosen.graph.nodes, hidden),
  };
}

/** Who is in no chosen text is not told of either. */
function hiding(
  all: readonly SerializedNode[],
  chosen: readonly SerializedNode[],
  hidden: readonly HiddenPerson[],
): Shared['hide'] {
  const left = new Set(chosen.map(({ key }) => key));
  const absent = all.flatMap(({ key, attributes: { kind, label, aliases } }) =>
    kind === 'person' && !left.has(key) ? [{ key, names: [label, ...aliases], initials: null }] : [],
  );
  const gone = [...hidden, ...absent];
  if (gone.length === 0) return (text) => text;
  const mask = nameMask(gone, stayingNames(chosen, new Set(gone.map(({ key }) => key))));
  return (text) => {
    const masked = mask.words(text);
    return mask.words(masked, true) === masked ? masked : mask.words(text, true);
  };
}

/** Texts without a word; titles and dates stay, and where a claim rests. */
function withoutTexts({ graph, documents }: ExportParts): ExportParts {
  return { graph, documents: documentsById([...documents.values()].map((document) => ({ ...document, text: '' }))) };
}

function hiddenIn(parts: ExportParts, { persons, initials }: PrivacyChoice, signs: PupilSigns): HiddenPerson[] {
  const knowledge = indexGraph(parts.graph);
  const pupils = initials === 'pupils' ? pupilsIn(parts, knowledge, signs) : new Set<string>();
  const level = (node: SerializedNode, by: PersonMeasure): number => {
    if (by === 'degree') return connections(knowledge, node.key);
    if (by === 'confidence')
      return Math.max(0, ...(knowledge.edgesAt.get(node.key) ?? []).map(({ attributes }) => attributes.confidence));
    return new Set(node.attributes.evidence.flatMap((item) => ('document' in item ? [item.document] : []))).size;
  };
  const stays = (node: SerializedNode) => {
    if (persons === 'all') return true;
    return persons !== null && level(node, persons.by) >= persons.least;
  };
  return parts.graph.nodes.flatMap((node): HiddenPerson[] => {
    const { kind, label, aliases } = node.attributes;
    if (kind !== 'person') return [];
    const names = [label, ...aliases];
    if (!stays(node)) return [{ key: node.key, names, initials: null }];
    const short = initials === 'all' || pupils.has(node.key);
    return short ? [{ key: node.key, names, initials: initialsOf(label) }] : [];
  });
}
