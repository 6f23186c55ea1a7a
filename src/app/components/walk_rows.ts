/** Arrow keys in what was found: from row to row, and back into the search field. */
export const foundRows = '.results :is(.result, .question)';

export function walkRows(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const rows = [...document.querySelectorAll<HTMLElement>(foundRows)];
  const at = rows.indexOf(event.currentTarget as HTMLElement);
  const next = event.key === 'ArrowDown' ? rows[at + 1] : rows[at - 1];
  if (next) next.focus();
  else if (event.key === 'ArrowUp') document.querySelector<HTMLElement>('.search-field')?.focus();
}
