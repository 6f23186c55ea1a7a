/** What several panels have in common: lists of names behind one heading, and where a node is named. */

import type { EdgeKind, SerializedEdge, SerializedNode } from '../../model/index.ts';
import { compareNames } from '../../view/collate.ts';
import { isCorrection, type TextEvidence } from '../../view/evidence.ts';
import { type Knowledge, otherEnd } from '../../view/knowledge.ts';
import { link } from '../../view/post.ts';
import type { Heading, Words } from '../words.ts';
import { telling } from './place.ts';
import type { Group, Section, Statement } from './types.ts';

export interface Subject {
  readonly knowledge: Knowledge;
  readonly node: SerializedNode;
  readonly words: Words;
}

/** Edges of one kind that leave ('out') or reach ('in') the subject. */
export function edgesOf(subject: Subject, kind: EdgeKind, direction: 'out' | 'in'): SerializedEdge[] {
  const { knowledge, node } = subject;
  return (knowledge.edgesAt.get(node.key) ?? []).filter(
    (edge) => edge.attributes.kind === kind && (direction === 'out' ? edge.source : edge.target) === node.key,
  );
}

/** "Anna Ek blir rektor", "Bo Lind slutar": a happening that the graph names after the person whose post changes. */
export function isChangeOfPost(knowledge: Knowledge, event: string): boolean {
  const label = knowledge.nodes.get(event)?.attributes.label ?? '';
  return (knowledge.edgesAt.get(event) ?? []).some((edge) => {
    const person = edge.attributes.kind === 'took_part_in' ? knowledge.nodes.get(edge.source) : undefined;
    if (person?.attributes.kind !== 'person') return false;
    return [person.attributes.label, ...person.attributes.aliases].some(
      (name) => label.startsWith(`${name} `) && /^\p{Ll}/u.test(label.slice(name.length + 1)),
    );
  });
}

/** One statement for each edge: the name at its other end, events with their date. */
export function nameStatements(subject: Subject, edges: readonly SerializedEdge[]): Statement[] {
  const { knowledge, node, words } = subject;
  return edges
    .map((edge) => {
      const other = otherEnd(edge, node.key);
      const attributes = knowledge.nodes.get(other)?.attributes;
      const dated = attributes?.kind === 'event' || attributes?.kind === 'document';
      return {
        edge,
        name: link(knowledge, other),
        place: telling(knowledge, other),
        date: (dated && attributes.date) || '',
      };
    })
    .sort(
      (one, other) =>
        (one.date < other.date ? 1 : one.date > other.date ? -1 : 0) || compareNames(one.name.text, other.name.text),
    )
    .map(({ edge, name, place, date }) => {
      const here = place === node.attributes.label ? '' : place;
      const note = [here, date === '' ? '' : words.date(date)].filter((part) => part !== '').join(', ');
      return {
        id: edge.key,
        parts: [name],
        ...(note === '' ? {} : { note }),
        evidence: edge.attributes.evidence,
        confidence: edge.attributes.confidence,
      };
    });
}

export function section(subject: Subject, heading: Heading, statements: readonly Statement[]): Section[] {
  return groupedSection(subject, heading, [{ heading: null, statements }]);
}

export function groupedSection(subject: Subject, heading: Heading, groups: readonly Group[]): Section[] {
  const filled = groups.filter((group) => group.statements.length > 0);
  if (filled.length === 0) return [];
  return [{ id: heading, heading: subject.words.prose.headings[heading], groups: filled }];
}

/** The usual section: a heading that begins the sentence, and the names that end it. */
export function names(subject: Subject, heading: Heading, kind: EdgeKind, direction: 'out' | 'in'): Section[] {
  return section(subject, heading, nameStatements(subject, edgesOf(subject, kind, direction)));
}

/** What is said under the name itself, without a heading. */
export function opening(statements: readonly Statement[]): Section[] {
  return statements.length === 0 ? [] : [{ id: 'opening', heading: null, groups: [{ heading: null, statements }] }];
}

/** Every text in which the subject is named, the latest first. */
export function namedIn(subject: Subject): Section[] {
  const { knowledge, node, words } = subject;
  const places = new Map<string, TextEvidence[]>();
  for (const item of node.attributes.evidence) {
    if (isCorrection(item)) continue;
    const list = places.get(item.document);
    if (list) list.push(item);
    else places.set(item.document, [item]);
  }
  const date = (document: string) => knowledge.documents.get(document)?.date ?? '';
  const statements = [...places]
    .sort(([one], [other]) => (date(one) < date(other) ? 1 : date(one) > date(other) ? -1 : one < other ? -1 : 1))
    .map(([document, evidence]): Statement => {
      const key = `document:${document}`;
      const title = knowledge.documents.get(document)?.title ?? document;
      const notes = [date(document) === '' ? '' : words.date(date(document)), words.prose.times(evidence.length)];
      const note = notes.filter((part) => part !== '').join(', ');
      return {
        id: `named:${document}`,
        parts: [knowledge.nodes.has(key) ? { key, text: title } : title],
        ...(note === '' ? {} : { note }),
        evidence,
      };
    });
  const corrections = node.attributes.evidence.filter(isCorrection);
  if (corrections.length > 0 && statements.length === 0) {
    return section(subject, 'namedIn', [{ id: 'named', parts: [node.attributes.label], evidence: corrections }]);
  }
  return section(subject, 'namedIn', statements);
}
