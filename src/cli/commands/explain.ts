import {
  createExtractor,
  type Extraction,
  type LocalEntity,
  type LocalRelation,
  placeAt,
  sentenceAround,
} from '../../index.ts';
import { type Command, readingOptions, sharedOptions, UsageError } from '../command.ts';
import { loadLexicon } from '../load_lexicon.ts';
import { gatherSources } from '../sources.ts';

const { lexicon, 'only-lexicon': onlyLexicon, columns, json } = sharedOptions;

export const explain: Command = {
  name: 'explain',
  summary: 'show how one text was read, sentence by sentence',
  usage: 'samband explain FILE',
  description: [
    'Prints every sentence in which something was found: the names with their kind and the rule that saw them, and what',
    'the sentence states (→), with the rule and how sure it is.',
  ].join('\n'),
  options: { columns, lexicon, 'only-lexicon': onlyLexicon, json },
  run: async (call) => {
    if (call.paths.length !== 1) throw new UsageError('Name one file.');
    const { sources, messages } = await gatherSources(call.paths, call.stdin, readingOptions(call));
    call.terminal.report(messages, true);
    if (sources.length === 0) return 1;
    if (sources.length > 1) throw new UsageError('Name a file with one text; "samband extract" reads several.');
    const { lexicon: pack } = loadLexicon(call.text('lexicon'), call.flag('only-lexicon'), call.terminal.report);
    const { extraction, messages: notes } = createExtractor(pack).extract(sources[0]!);
    call.terminal.report(notes, true);
    if (!extraction) return 1;
    await call.terminal.print(
      call.flag('json') ? `${JSON.stringify(extraction, null, 2)}\n` : formatExtraction(extraction),
    );
    return call.terminal.sawError() ? 1 : 0;
  },
};

interface Sentence {
  readonly start: number;
  readonly end: number;
  /** What was found in it. */
  readonly lines: string[];
}

/** The whole extraction for a person to read. */
export function formatExtraction(extraction: Extraction): string {
  const { article, entities, relations } = extraction;
  const { record, text } = article;
  const mentions = entities.flatMap((entity) =>
    entity.kind === 'document' ? [] : entity.mentions.map((mention) => ({ ...mention, entity })),
  );
  mentions.sort((a, b) => a.start - b.start || a.end - b.end);

  const sentences = new Map<number, Sentence>();
  const sentenceAt = (start: number): Sentence => {
    const span = sentenceAround(text, { start, end: start + 1 });
    const sentence = sentences.get(span.start) ?? { ...span, lines: [] };
    sentences.set(span.start, sentence);
    return sentence;
  };
  for (const { start, end, rule, entity } of mentions) {
    const written = text.slice(start, end).replace(/\s+/g, ' ');
    const label = entity.label === written ? '' : ` = ${entity.label}`;
    sentenceAt(start).lines.push(
      `${entity.kind.padEnd(12)} ${written}${label}${detailsOf(entity, entities)}  [${rule}, ${start}–${end}]`,
    );
  }
  for (const relation of relations) {
    if (relation.kind === 'mentions') continue;
    sentenceAt(relation.start).lines.push(`→ ${formatRelation(relation, entities)}`);
  }

  const head = [
    `${record.id}: “${record.title}”`,
    `${record.date ?? 'no date'}, language ${record.language}, ${record.chars} characters`,
    `${entities.length - 1} entities, ${mentions.length} mentions, ${relations.length} relations`,
  ];
  const body = [...sentences.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, lines }) => {
      const sentence = text.slice(start, end).replace(/\s+/g, ' ').trim();
      return `${placeOf(article, start)}: ${sentence}\n${lines.map((line) => `    ${line}`).join('\n')}`;
    });
  return `${head.join('\n')}\n\n${body.join('\n\n')}\n`;
}

function detailsOf(entity: LocalEntity, entities: readonly LocalEntity[]): string {
  const place = entity.place === undefined ? undefined : entities[entity.place]?.label;
  const details = [
    entity.subkind,
    entity.code,
    entity.date,
    place,
    entity.partial ? 'partial' : undefined,
    entity.status,
  ];
  const given = details.filter((detail) => detail !== undefined);
  return given.length > 0 ? ` (${given.join(', ')})` : '';
}

function formatRelation(relation: LocalRelation, entities: readonly LocalEntity[]): string {
  const label = (index: number | undefined) => (index === undefined ? undefined : entities[index]?.label);
  const details = [
    label(relation.role),
    label(relation.organisation),
    label(relation.municipality),
    relation.status,
    relation.area,
    relation.party,
    relation.from === undefined ? undefined : `from ${relation.from}`,
    relation.to === undefined ? undefined : `to ${relation.to}`,
  ].filter((detail) => detail !== undefined);
  const more = details.length > 0 ? ` (${details.join(', ')})` : '';
  const { kind, source, target, rule, confidence } = relation;
  return `${label(source)} ${kind} ${label(target)}${more}  [${rule}, ${confidence}]`;
}

/** Where to look in the file as it was: "p. 3, line 12" of a PDF, "paragraph 7", else the line of the text. */
function placeOf({ text, origin }: Extraction['article'], start: number): string {
  const place = origin?.places === undefined ? undefined : placeAt(origin.places, start);
  if (place?.page !== undefined) return `p. ${place.page}, line ${place.line}`;
  if (place?.row !== undefined) return `row ${place.row}`;
  return place?.paragraph === undefined ? String(lineOf(text, start)) : `paragraph ${place.paragraph}`;
}

/** 1-based line, for finding the place in an editor. */
function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
