/** A graph as other programs know it: things and lines with columns of text, before it is one of ours again. */

export type FlatValue = string | readonly string[];
export type FlatValues = ReadonlyMap<string, FlatValue>;

export interface FlatNode {
  readonly id: string;
  readonly label: string;
  /** By the name of the column, in small letters. */
  readonly values: FlatValues;
  readonly x?: number;
  readonly y?: number;
  readonly size?: number;
}

export interface FlatEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly values: FlatValues;
}

export interface FlatGraph {
  readonly title: string;
  readonly nodes: readonly FlatNode[];
  readonly edges: readonly FlatEdge[];
}

export function columnName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** A finite number, or nothing. */
export function numberIn(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text.trim().replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}
