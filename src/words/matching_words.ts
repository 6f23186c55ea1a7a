/** What is asked of tables that come from elsewhere. */
export interface MatchingWords {
  readonly heading: string;
  readonly note: string;
  readonly holds: Readonly<Record<'nodes' | 'edges', string>>;
  readonly fields: Readonly<Record<'id' | 'label' | 'kind' | 'source' | 'target', string>>;
  readonly allAre: string;
  readonly none: string;
  readonly open: string;
  /** The table is no graph: its rows are texts. */
  readonly asTexts: string;
  /** Edges that no relation can hold, and those whose ends are missing. */
  readonly unknown: (count: number) => string;
  readonly loose: (count: number) => string;
}

export const svMatching: MatchingWords = {
  heading: 'Vad står i tabellen?',
  note: 'Kolumnernas namn säger det inte. Välj vad som är vad; det som ingen kolumn säger lämnas tomt.',
  holds: { nodes: 'En nod på varje rad', edges: 'En relation på varje rad' },
  fields: { id: 'Nyckel', label: 'Namn', kind: 'Sort', source: 'Från', target: 'Till' },
  allAre: 'Alla rader är',
  none: '–',
  open: 'Öppna',
  asTexts: 'Det är ingen graf: läs raderna som text',
  unknown: (count) =>
    count === 1
      ? 'En relation är av en sort som Samband inte känner, och är inte med.'
      : `${count} relationer är av en sort som Samband inte känner, och är inte med.`,
  loose: (count) =>
    count === 1
      ? 'En relation saknar en av sina ändar, och är inte med.'
      : `${count} relationer saknar en av sina ändar, och är inte med.`,
};

export const enMatching: MatchingWords = {
  heading: 'What is in the table?',
  note: 'The names of the columns do not say. Choose what is what; what no column tells is left empty.',
  holds: { nodes: 'A node in each row', edges: 'A relation in each row' },
  fields: { id: 'Key', label: 'Name', kind: 'Kind', source: 'From', target: 'To' },
  allAre: 'All rows are',
  none: '–',
  open: 'Open',
  asTexts: 'It is no graph: read the rows as text',
  unknown: (count) =>
    count === 1
      ? 'One relation is of a kind that Samband does not know, and is left out.'
      : `${count} relations are of a kind that Samband does not know, and are left out.`,
  loose: (count) =>
    count === 1
      ? 'One relation lacks one of its ends, and is left out.'
      : `${count} relations lack one of their ends, and are left out.`,
};
