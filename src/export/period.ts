/** A stretch of time from the first to the last day, both `YYYY-MM-DD`; open where one is missing. */
export interface Period {
  readonly start?: string;
  readonly end?: string;
}

/**
 * The days that a date and an end date stand for: "2013" is the whole year, "2015-07" the whole month. Null for dates
 * without a year, for days that do not exist, and for an end before the start.
 */
export function periodOf(from: string | undefined, to: string | undefined): Period | null {
  const first = from === undefined ? undefined : daysOf(from)?.start;
  const last = to === undefined ? undefined : daysOf(to)?.end;
  if (first === undefined && last === undefined) return null;
  if (first !== undefined && last !== undefined && last < first) return null;
  return { ...(first === undefined ? {} : { start: first }), ...(last === undefined ? {} : { end: last }) };
}

/** First and last day of an ISO 8601 date or prefix of one. */
export function daysOf(date: string): { readonly start: string; readonly end: string } | null {
  const match = /^(?!0000)(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(date);
  if (match === null) return null;
  const [, year, month = '', day = ''] = match;
  if (month === '') return { start: `${year}-01-01`, end: `${year}-12-31` };
  const last = lastDay(Number(year), Number(month));
  if (last === 0 || (day !== '' && (Number(day) < 1 || Number(day) > last))) return null;
  if (day !== '') return { start: date, end: date };
  return { start: `${year}-${month}-01`, end: `${year}-${month}-${last}` };
}

/** 0 for a month that does not exist. */
function lastDay(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
