import type { Extraction, LocalEntity } from '../model/index.ts';
import { foldName, namesSaid, nameWords, runsFrom, withoutAccents } from '../text/folded_name.ts';
import { type HiddenName, mostWords } from './find_names.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Stands for every letter and digit of a hidden name. */
const maskUnit = '█';

/** Where a text says one of the names in full, in any form and order. */
export function fullNames(text: string, names: readonly HiddenName[], words = nameWords(text)): Range[] {
  const targets = new Set(names.flatMap(({ folded }) => [folded, withoutAccents(folded)]));
  const beginnings = new Set(names.flatMap(({ folded, parts }) => [folded, ...parts].flatMap(beginningsOf)));
  const ranges: Range[] = [];
  for (const [first, word] of words.entries()) {
    if (!beginnings.has(word.folded[0]!)) continue;
    for (const run of runsFrom(text, words, first, mostWords))
      if (namesSaid(run).some((name) => targets.has(name))) ranges.push({ start: word.start, end: run.at(-1)!.end });
  }
  return ranges;
}

function beginningsOf(folded: string): string[] {
  return [folded[0]!, withoutAccents(folded)[0]!];
}

/**
 * What to mask in a text: the full names, every mention of the person whom they name, and, in a text that names her,
 * her surname or given name alone, unless they are another's there.
 */
export function rangesToHide(
  { article: { text, record }, entities }: Extraction,
  names: readonly HiddenName[],
  known: ReadonlySet<string>,
): Range[] {
  const words = nameWords(text);
  const full = fullNames(text, names, words);
  const folded = new Set(names.map((name) => name.folded));
  const persons = entities.filter((entity) => entity.kind === 'person');
  const hers = persons.filter(
    (entity) =>
      [entity.label, ...entity.aliases].some((form) => folded.has(foldName(form))) ||
      entity.mentions.some((mention) => full.some((range) => overlap(range, mention))),
  );
  const ranges: Range[] = [...full, ...hers.flatMap((entity) => entity.mentions)];
  if (ranges.length === 0 && !known.has(record.id)) return [];
  const said = names.filter(({ parts }) => parts.length > 1);
  const others = persons.filter((entity) => !hers.includes(entity));
  const parts = new Set(said.flatMap((name) => name.parts.filter((part) => part.length > 1)));
  const spoken = othersSpans(entities, others, parts);
  const singles = new Set([...parts].flatMap((part) => [part, `${part}s`, withoutAccents(part)]));
  const initials = new Set(said.flatMap((name) => initialForms(name.parts)));
  for (const [first, word] of words.entries()) {
    const inAddress = /^[._-]?[\p{L}\p{N}._-]*@/u.test(text.slice(word.end, word.end + 60));
    if (!word.upper && !inAddress) continue;
    const free = (range: Range) => !spoken.some((span) => overlap(span, range));
    if (singles.has(word.folded) && free(word)) ranges.push(word);
    for (const run of runsFrom(text, words, first, 2)) {
      const range = { start: word.start, end: run.at(-1)!.end };
      if (run.length === 2 && namesSaid(run).some((form) => initials.has(form)) && free(range)) ranges.push(range);
    }
  }
  return ranges;
}

/** Names of others, which stay: another with her surname, a school, a place. */
function othersSpans(
  entities: readonly LocalEntity[],
  others: readonly LocalEntity[],
  parts: ReadonlySet<string>,
): Range[] {
  const isPart = ({ partial, label }: LocalEntity) => partial && parts.has(foldName(label));
  const fullOthers = others.filter((entity) => !entity.partial);
  // "Vendela" alone is hers, unless another of that name stands in full beside her.
  const borne = ({ label }: LocalEntity) => fullOthers.some((other) => foldName(other.label).includes(foldName(label)));
  const kept = others.filter((entity) => !isPart(entity) || borne(entity));
  // Lund the town and Lunds universitet are no Lund; "Tjärnhööks råd" may well be hers.
  const known = ({ kind, mentions }: LocalEntity) =>
    kind === 'municipality' ||
    (kind === 'organisation' && mentions.some(({ rule }) => rule.startsWith('organisation-known')));
  const named = entities.filter(known);
  return [...kept, ...named].flatMap((entity) => entity.mentions);
}

/** "V. Ask", "Ask, V." */
function initialForms(parts: readonly string[]): string[] {
  const surname = parts.at(-1)!;
  const forms = [`${parts[0]![0]}${surname}`, `${surname}${parts[0]![0]}`];
  return [...forms, ...forms.map(withoutAccents)];
}

function overlap(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The text with the letters of the ranges masked: as long as it was, so that every position holds. */
export function masked(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text;
  const units = text.split('');
  for (const { start, end } of ranges)
    for (let at = start; at < end; at++) if (/[^\s\p{P}]/u.test(units[at]!)) units[at] = maskUnit;
  return units.join('');
}

/** A short text without the names: a title, a label. */
export function maskNames(text: string, names: readonly HiddenName[]): string {
  return masked(text, fullNames(text, names));
}

/** The words of a path or id that say a name, in one range for each. */
export function replaceNames(path: string, names: readonly HiddenName[], by: string): string {
  const ranges = fullNames(path, names).sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let at = 0;
  for (const { start, end } of ranges) {
    if (end <= at) continue;
    if (start >= at) result += path.slice(at, start) + by;
    at = end;
  }
  return result + path.slice(at);
}
