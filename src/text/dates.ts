/** Dates as ISO 8601 or a prefix of it; a day without a year is `--05-06`. All arithmetic is on the proleptic Gregorian calendar, never on a clock. */

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Two digits. */
function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** ISO form of the given parts, or null when they are no date. Year or day may be missing. */
export function isoDate(year: number | null, month: number | null, day: number | null): string | null {
  if (month === null) return year === null ? null : String(year);
  if (month < 1 || month > 12) return null;
  if (day === null) return year === null ? null : `${year}-${two(month)}`;
  if (day < 1 || day > daysIn[month - 1]!) return null;
  return `${year === null ? '-' : year}-${two(month)}-${two(day)}`;
}

/** Day of the week, 1 (Monday) to 7. `month` 1 to 12. */
export function weekdayOf(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(year, month - 1, day));
  return ((date.getUTCDay() + 6) % 7) + 1;
}

/** The day so many days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/**
 * Fixes the year of a day by its weekday, within a year of the document's date.
 * "onsdagen den 6 maj" in a text of 2015-05-12 is 2015-05-06; without a document date the year stays open.
 */
export function fixYear(dayOfYear: string, weekday: number, documentDate: string | null): string {
  const match = /^--(\d\d)-(\d\d)$/.exec(dayOfYear);
  const known = documentDate === null ? null : /^(\d{4})/.exec(documentDate);
  if (match === null || known === null || weekday === 0) return dayOfYear;
  const base = Number(known[1]);
  for (const year of [base, base - 1, base + 1]) {
    if (weekdayOf(year, Number(match[1]), Number(match[2])) === weekday) return `${year}-${match[1]}-${match[2]}`;
  }
  return dayOfYear;
}

/** The first day from a date on that an ISO date without a year can be: "--08-01" from 2021-05-20 on is 2021-08-01. */
export function comingDay(dayOfYear: string, date: string): string | null {
  if (!/^--\d\d-\d\d$/.test(dayOfYear) || date.length !== 10) return null;
  const year = Number(date.slice(0, 4)) + (dayOfYear.slice(2) < date.slice(5) ? 1 : 0);
  return `${year}-${dayOfYear.slice(2)}`;
}

/** True when two dates can be the same day: equal, one a prefix of the other, or equal but for an open year. */
export function datesAgree(left: string, right: string): boolean {
  const open = /^(--|XXXX-)/;
  if (open.test(left) || open.test(right)) {
    const tail = (date: string) => date.replace(open, '').replace(/^\d{4}-?/, '');
    const [a, b] = [tail(left), tail(right)];
    return a.startsWith(b) || b.startsWith(a);
  }
  return left.startsWith(right) || right.startsWith(left);
}
