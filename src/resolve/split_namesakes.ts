import type { Decision, Extraction, LocalEntity } from '../model/index.ts';
import { slug } from '../text/slug.ts';
import type { ReportRow } from './decide_nodes.ts';
import { currentDocument, writtenId } from './documents.ts';
import { nameOf, partsOf } from './identities.ts';

/** A namesake who got a key of her own. */
export interface Split {
  readonly row: Decision;
  readonly from: string;
  readonly to: string;
}

/**
 * `not-same` with texts: the one whom these texts call so is another, and gets a key of her own, with the first text of
 * the row as its scope. The key comes from the row alone, so it stays when texts are renamed.
 */
export function splitNamesakes(
  extractions: readonly Extraction[],
  found: readonly (readonly string[])[],
  decisions: readonly Decision[],
  report: ReportRow,
): { keys: string[][]; splits: readonly Split[] } {
  const keys = found.map((ofDocument) => [...ofDocument]);
  const numbers = new Map(extractions.map(({ article }, d) => [article.record.id, d]));
  const splits: Split[] = [];
  for (const row of decisions) {
    if (row.decision !== 'not-same' || row.object !== undefined) continue;
    const documents: number[] = [];
    for (const cell of row.documents) {
      const id = currentDocument(cell, extractions);
      if (id === null) report(row, `there is no text ${writtenId(cell)} now`);
      else documents.push(numbers.get(id)!);
    }
    if (documents.length === 0) continue;
    const meant = meantIn(documents, row, keys, found, extractions, decisions);
    if (typeof meant === 'string') {
      report(row, meant);
      continue;
    }
    const to = keyOfSplit(row);
    for (const d of documents)
      for (const [e, key] of keys[d]!.entries()) {
        if (!meant.has(key)) continue;
        keys[d]![e] = to;
      }
    for (const from of meant) splits.push({ row, from, to });
  }
  return { keys, splits };
}

/** The keys that a row means in its texts; in words, when it means none or one of several. */
function meantIn(
  documents: readonly number[],
  row: Decision,
  keys: readonly (readonly string[])[],
  found: readonly (readonly string[])[],
  extractions: readonly Extraction[],
  decisions: readonly Decision[],
): ReadonlySet<string> | string {
  const alike = sameByRows(row.subject, decisions);
  const exact = new Set<string>();
  const named = new Set<string>();
  for (const d of documents)
    for (const [e, key] of keys[d]!.entries()) {
      if (alike.has(key) || alike.has(found[d]![e]!)) exact.add(key);
      else if (isCalled(extractions[d]!.entities[e]!, key, row.subject)) named.add(key);
    }
  if (exact.size > 0) return exact;
  if (named.size === 1) return named;
  const texts = documents.map((d) => extractions[d]!.article.record.id).join(', ');
  return named.size === 0
    ? `nothing in ${texts} is called ${row.subject}; the decision was left out`
    : `${row.subject} may be ${[...named].sort().join(' or ')} in ${texts}; name one of them`;
}

function isCalled({ kind, label, partial }: LocalEntity, key: string, subject: string): boolean {
  const name = nameOf(subject);
  return !partial && (nameOf(key) === name || nameOf(`${kind}:${label}`) === name);
}

/** A key and all that rows make one with it: a text may name her by the key that went. */
function sameByRows(key: string, decisions: readonly Decision[]): ReadonlySet<string> {
  const alike = new Set([key]);
  for (let size = 0; size < alike.size; ) {
    size = alike.size;
    for (const { decision, subject, object, value } of decisions) {
      const other = decision === 'same' ? object! : decision === 'retype' ? retypedKey(subject, value!) : null;
      if (other === null || alike.has(subject) === alike.has(other)) continue;
      alike.add(subject).add(other);
    }
  }
  return alike;
}

function retypedKey(key: string, value: string): string {
  return `${value.split('/')[0]}:${key.slice(key.indexOf(':') + 1)}`;
}

function keyOfSplit(row: Decision): string {
  const { kind, name } = partsOf(row.subject);
  const scope = slug(writtenId(row.documents[0]!));
  const key = `${kind}:${name}@${scope}`;
  return key === row.subject ? `${key}-${slug(row.id)}` : key;
}
