/** Everything the panel says of one node. Pure: graph and words in, sentences out. */
import type { NodeKind, SerializedNode } from '../../model/index.ts';
import { connections, type Knowledge } from '../../view/knowledge.ts';
import { capitalise } from '../dates.ts';
import type { Words } from '../words.ts';
import { conceptSections, documentSections, eventSections, occasion, roleSections } from './others.ts';
import { personSections, postStatements } from './person.ts';
import { municipalitySections, organisationSections, whereItLies } from './places.ts';
import { edgesOf, type Subject } from './shared.ts';
import type { Part, Section, Statement } from './types.ts';

export interface Portrait {
  readonly key: string;
  readonly kind: NodeKind;
  readonly title: string;
  /** "Skola", "Kommun · Dalarnas län". */
  readonly kindLine: string;
  readonly aliases: readonly string[];
  readonly sections: readonly Section[];
}

const sectionsByKind: Readonly<Record<NodeKind, (subject: Subject) => Section[]>> = {
  municipality: municipalitySections,
  organisation: organisationSections,
  person: personSections,
  role: roleSections,
  event: eventSections,
  concept: conceptSections,
  document: documentSections,
};

/** What stands first, without a heading; asked for alone it costs the same for a node with thousands of edges. */
const openings: Readonly<Partial<Record<NodeKind, (subject: Subject) => Statement[]>>> = {
  organisation: whereItLies,
  event: occasion,
};

export function portrait(knowledge: Knowledge, node: SerializedNode, words: Words): Portrait {
  const { kind, label, aliases } = node.attributes;
  return {
    key: node.key,
    kind,
    title: capitalise(label),
    kindLine: words.kindLine(node.attributes),
    aliases,
    sections: sectionsByKind[kind]({ knowledge, node, words }),
  };
}

/** One line for the hover card: the first post of a person, the place of a school, else how connected it is. */
export function summary(knowledge: Knowledge, node: SerializedNode, words: Words): string {
  const subject = { knowledge, node, words };
  const { kind, date, path } = node.attributes;
  if (kind === 'document') return date ? words.date(date) : (path ?? '');
  const first = postStatements(subject)[0];
  if (first) return [plain(first.parts), first.note].filter((part) => part).join(', ');
  const said = openings[kind]?.(subject)[0];
  if (said) return plain(said.parts);
  const place = edgesOf(subject, 'located_in', 'out')[0];
  if (place) return plain([{ key: place.target, text: knowledge.nodes.get(place.target)?.attributes.label ?? '' }]);
  return words.panel.connections(connections(knowledge, node.key));
}

export function plain(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}
