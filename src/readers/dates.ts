/** Days as files and tables write them: "2019-02-13T08:00", "20190213", "2019-02", "13/2 2019", "13.2.2019". Null for others. */
export function isoDate(written: string): string | null {
  const text = written.trim();
  const [, year, month, day] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T ])/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text) ??
    /^(\d{4})-(\d{2})$/.exec(text) ??
    /^(\d{4})$/.exec(text) ??
    turned(/^(\d{1,2})[./](\d{1,2})[./ ] ?(\d{4})$/.exec(text)) ??
    [];
  if (year === undefined || Number(year) < 1500 || Number(year) > 2200) return null;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return null;
  const known = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return known;
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month))
    ? `${known}-${day.padStart(2, '0')}`
    : null;
}

function turned(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match === null ? null : [match[0], match[3], match[2], match[1]];
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Day of a spreadsheet's number: 1 is the first of January 1900, with the leap day that 1900 did not have. */
export function sheetDate(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 1 || serial > 110_000) return null;
  const days = Math.floor(serial) + (from1904 ? 1462 : serial < 60 ? 1 : 0) - 25_569;
  const date = new Date(days * 86_400_000);
  return date.toISOString().slice(0, 10);
}
