/** ISO dates taken apart. No clock and no locale of the machine: the same date reads the same everywhere. */
export interface DateParts {
  readonly year: string | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
}

export function dateParts(iso: string): DateParts | null {
  const match = /^(\d{4}|-)(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(iso);
  if (!match) return null;
  const month = match[2] === undefined ? null : Number(match[2]);
  if (month !== null && (month < 1 || month > 12)) return null;
  return {
    year: match[1] === '-' ? null : (match[1] ?? null),
    month,
    day: match[3] === undefined ? null : Number(match[3]),
  };
}

/** "12–13 mars 2021", "mars 2021", "2021"; anything odd is shown as it is written. */
export function writeDate(iso: string, months: readonly string[]): string {
  const parts = dateParts(iso);
  if (!parts) return iso;
  return [parts.day, parts.month === null ? null : months[parts.month - 1], parts.year]
    .filter((part) => part !== null && part !== undefined)
    .join(' ');
}

export function writePeriod(start: string, end: string, months: readonly string[]): string {
  const from = dateParts(start);
  const to = dateParts(end);
  if (start === end || !from || !to) return start === end ? writeDate(start, months) : `${start}–${end}`;
  if (from.day !== null && to.day !== null && from.month === to.month && from.year === to.year) {
    return `${from.day}–${writeDate(end, months)}`;
  }
  if (from.day !== null && to.day !== null && from.year === to.year) {
    return `${from.day} ${months[from.month! - 1]}–${writeDate(end, months)}`;
  }
  return `${writeDate(start, months)}–${writeDate(end, months)}`;
}

/** "2017–2019" from two dates, "2019" when the years are the same. */
export function writeYears(start: string, end: string): string | null {
  const from = dateParts(start)?.year;
  const to = dateParts(end)?.year;
  if (!from || !to) return null;
  return from === to ? from : `${from}–${to}`;
}

/** 12345 → "12 345" with the given separator. */
export function groupDigits(value: number, separator: string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/gu, separator);
}

export function capitalise(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return text === '' ? text : first.toUpperCase() + text.slice(first.length);
}
