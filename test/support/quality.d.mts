export interface QualityTable {
  readonly part: 'open' | 'held-back';
  readonly lines: readonly string[];
}
export function quality(): QualityTable[];
export function figures(lines: readonly string[]): Record<string, number>;
