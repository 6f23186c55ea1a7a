import type { Message } from '../model/index.ts';
import { checkConcepts, checkOrganisations, warnOfSharedForms } from './checks.ts';
import { type FileSpec, type LocatedRow, readCsvFile } from './csv_file.ts';
import { emptyTables, withTops } from './merge.ts';
import { firstNameSpec, joinNames, surnameSpec } from './name_rows.ts';
import { type TableSpec, tableSpecs } from './rows.ts';
import type { ConceptRow, LexiconTables, RoleRow } from './tables.ts';

/** Tables and what is wrong with their files. */
export interface ParsedTables {
  readonly tables: LexiconTables;
  readonly messages: readonly Message[];
}

const nameFiles = { firstNames: 'first_names.csv', surnames: 'surnames.csv' };
const knownFiles = [...Object.values(tableSpecs).map((spec) => spec.file), ...Object.values(nameFiles)];

/**
 * Reads a data pack from the text of its CSV files.
 *
 * @param files file name (with or without folders before it) → text; a file that is missing gives an empty table
 * @param base pack that this one will be merged into, whose concepts and organisations its rows may name
 */
export function parseTables(files: Readonly<Record<string, string>>, base: LexiconTables = emptyTables): ParsedTables {
  const messages: Message[] = [];
  const paths = new Map<string, string>();
  for (const path of Object.keys(files).sort()) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (knownFiles.includes(name)) paths.set(name, path);
    else if (name.endsWith('.csv')) messages.push(unknownFile(path));
  }
  const read = <Row>(file: string, spec: FileSpec<Row>): LocatedRow<Row>[] => {
    const path = paths.get(file);
    return path === undefined ? [] : readCsvFile(path, files[path]!, spec, messages);
  };
  const table = <Row>(spec: TableSpec<Row>): LocatedRow<Row>[] => read(spec.file, spec);
  const pathOf = (spec: { readonly file: string }) => paths.get(spec.file) ?? spec.file;

  const concepts = checkConcepts(pathOf(tableSpecs.concepts), table(tableSpecs.concepts), base, messages);
  const organisations = checkOrganisations(
    pathOf(tableSpecs.organisations),
    table(tableSpecs.organisations),
    base,
    messages,
  );
  const roles = table(tableSpecs.roles);
  warnOfSharedForms(pathOf(tableSpecs.concepts), concepts, conceptForms, messages);
  warnOfSharedForms(pathOf(tableSpecs.roles), roles, roleForms, messages);
  const tables: LexiconTables = {
    municipalities: rowsOf(table(tableSpecs.municipalities)),
    roles: rowsOf(roles),
    roleHeads: rowsOf(table(tableSpecs.roleHeads)),
    organisations: rowsOf(organisations),
    organisationPatterns: rowsOf(table(tableSpecs.organisationPatterns)),
    concepts: withTops(rowsOf(concepts)),
    eventWords: rowsOf(table(tableSpecs.eventWords)),
    boilerplate: rowsOf(table(tableSpecs.boilerplate)),
    words: rowsOf(table(tableSpecs.words)),
    grammar: rowsOf(table(tableSpecs.grammar)),
    resolution: rowsOf(table(tableSpecs.resolution)),
    names: joinNames(read(nameFiles.firstNames, firstNameSpec), read(nameFiles.surnames, surnameSpec)),
  };
  return { tables, messages: messages.sort(byPlace) };
}

function rowsOf<Row>(rows: readonly LocatedRow<Row>[]): readonly Row[] {
  return rows.map(({ row }) => row);
}

function conceptForms(row: ConceptRow): readonly string[] {
  return [row.lemma, ...row.forms];
}

function roleForms(row: RoleRow): readonly string[] {
  return [row.lemma, ...row.definite, ...row.abbreviations, ...row.variants];
}

function unknownFile(path: string): Message {
  const text = `No table is read from this file; its name must be one of ${knownFiles.join(', ')}.`;
  return { severity: 'warning', code: 'lexicon-file', path, text };
}

function byPlace(left: Message, right: Message): number {
  if (left.path !== right.path) return left.path < right.path ? -1 : 1;
  return (left.line ?? 0) - (right.line ?? 0);
}
