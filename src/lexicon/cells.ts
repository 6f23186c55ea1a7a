import { type Risk, riskLevels } from './tables.ts';

/** Column names of a file to their position. */
export type Columns = ReadonlyMap<string, number>;

/**
 * Reads the cells of one row by column name and notes what is wrong with them.
 * A row with any problem is left out; the values read from it do not matter then.
 */
export class Cells {
  readonly problems: string[] = [];
  readonly #columns: Columns;
  readonly #values: readonly string[];

  constructor(columns: Columns, values: readonly string[]) {
    this.#columns = columns;
    this.#values = values;
  }

  /** The cell as written; empty when the column is missing. */
  optional(column: string): string {
    const value = this.#values[this.#columns.get(column) ?? -1] ?? '';
    if (value === '') return value;
    if (value !== value.trim()) this.#note(column, 'has spaces at its ends; remove them');
    if (/[\r\n]/.test(value)) this.#note(column, 'holds a line end; write it on one line');
    if (value !== value.normalize('NFC'))
      this.#note(column, 'is not in Unicode form NFC; retype its letters with accents');
    return value;
  }

  /** A cell that must not be empty. */
  text(column: string): string {
    const value = this.optional(column);
    if (value === '') this.#note(column, 'is empty; fill it in');
    return value;
  }

  /** Empty reads as null. */
  orNull(column: string): string | null {
    return this.optional(column) || null;
  }

  /** Values between bars: `a|b|c`. */
  list(column: string): readonly string[] {
    const value = this.optional(column);
    if (value === '') return [];
    const parts = value.split('|');
    if (parts.some((part) => part === '' || part !== part.trim())) {
      this.#note(column, 'has an empty or untrimmed part; separate values with a single |');
    }
    if (new Set(parts).size < parts.length) this.#note(column, 'names a value twice; keep one');
    return parts;
  }

  choice<Value extends string>(column: string, allowed: readonly Value[]): Value {
    const value = this.optional(column);
    if ((allowed as readonly string[]).includes(value)) return value as Value;
    this.#note(column, `is '${value}'; use one of ${allowed.join(', ')}`);
    return allowed[0]!;
  }

  /** A risk; an empty cell means none. */
  risk(column: string): Risk {
    return this.optional(column) === '' ? 'none' : this.choice(column, riskLevels);
  }

  /** 1 or 0; an empty cell means 0. */
  flag(column: string): boolean {
    return this.optional(column) === '' ? false : this.choice(column, ['0', '1']) === '1';
  }

  number(column: string, minimum: number, maximum: number): number {
    const value = this.text(column);
    const number = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
    if (value !== '' && !(number >= minimum && number <= maximum)) {
      this.#note(column, `is '${value}'; use a number from ${minimum} to ${maximum}`);
    }
    return number;
  }

  integer(column: string, minimum: number, maximum: number): number {
    const number = this.number(column, minimum, maximum);
    if (!Number.isNaN(number) && !Number.isInteger(number)) this.#note(column, 'is not a whole number');
    return number;
  }

  integerOrNull(column: string, minimum: number, maximum: number): number | null {
    return this.optional(column) === '' ? null : this.integer(column, minimum, maximum);
  }

  /** Adds a problem that concerns more than the cell's own form. */
  reject(problem: string): void {
    this.problems.push(problem);
  }

  #note(column: string, problem: string): void {
    this.problems.push(`${column} ${problem}`);
  }
}
