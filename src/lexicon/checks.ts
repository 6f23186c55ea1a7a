import type { Message } from '../model/index.ts';
import { type LocatedRow, rowMessage } from './csv_file.ts';
import type { ConceptRow, LexiconTables, OrganisationRow } from './tables.ts';

/** Checks that need more than one row. Each gives back the rows that may stay. */

/** Leaves out concepts whose broader concept is unknown, or that are broader than themselves by a roundabout way. */
export function checkConcepts(
  path: string,
  rows: readonly LocatedRow<ConceptRow>[],
  base: LexiconTables,
  messages: Message[],
): LocatedRow<ConceptRow>[] {
  const broader = new Map(base.concepts.map((row) => [row.lemma, row.broader]));
  for (const { row } of rows) broader.set(row.lemma, row.broader);
  return rows.filter(({ row, line }) => {
    if (row.broader === null) return true;
    if (!broader.has(row.broader)) {
      messages.push(
        rowMessage(
          path,
          line,
          `broader names '${row.broader}', which is no concept; add a row for it or empty the cell`,
        ),
      );
      return false;
    }
    if (leadsBack(row.lemma, broader)) {
      messages.push(
        rowMessage(path, line, `'${row.lemma}' is broader than itself by way of '${row.broader}'; break the circle`),
      );
      return false;
    }
    return true;
  });
}

function leadsBack(lemma: string, broader: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let next = broader.get(lemma) ?? null; next !== null && !seen.has(next); next = broader.get(next) ?? null) {
    if (next === lemma) return true;
    seen.add(next);
  }
  return false;
}

/** Leaves out organisations whose successor is unknown. */
export function checkOrganisations(
  path: string,
  rows: readonly LocatedRow<OrganisationRow>[],
  base: LexiconTables,
  messages: Message[],
): LocatedRow<OrganisationRow>[] {
  const names = new Set(base.organisations.map((row) => row.name));
  for (const { row } of rows) names.add(row.name);
  return rows.filter(({ row, line }) => {
    if (row.successor === null || names.has(row.successor)) return true;
    messages.push(
      rowMessage(
        path,
        line,
        `successor names '${row.successor}', which is no organisation; add a row for it or empty the cell`,
      ),
    );
    return false;
  });
}

/** Warns when two rows of a table claim the same form: the first one would get it. */
export function warnOfSharedForms<Row>(
  path: string,
  rows: readonly LocatedRow<Row>[],
  formsOf: (row: Row) => readonly string[],
  messages: Message[],
): void {
  const owners = new Map<string, LocatedRow<Row>>();
  for (const located of rows) {
    for (const form of formsOf(located.row)) {
      const owner = owners.get(form);
      if (owner === undefined) owners.set(form, located);
      else if (owner !== located) {
        const text = `'${form}' is also a form of the row in line ${owner.line}; leave it to one of them.`;
        messages.push({ severity: 'warning', code: 'lexicon-shared-form', path, line: located.line, text });
      }
    }
  }
}
