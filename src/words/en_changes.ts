/** English: what has changed. */
import type { ChangesWords } from './changes_words.ts';
import { groupDigits } from './dates.ts';

const number = (value: number) => groupDigits(value, ',');

export const enChanges: ChangesWords = {
  heading: 'What has changed',
  whatChanged: 'What changed?',
  compare: 'Compare with an earlier graph …',
  compareHelp: 'Open an older graph.json, best with its documents.ndjson, or an older index.html.',
  compareOther: 'Compare with another …',
  since: (name) => (name === null ? 'Compared with the earlier graph' : `Compared with ${name}`),
  sort: { came: 'New', changed: 'Changed', went: 'Gone' },
  toggle: (sort) => `Show: ${sort}`,
  none: 'Nothing has changed.',
  allHidden: 'Nothing to show with what is chosen.',
  hidden: (count) => `Your filters hide ${number(count)} more ${count === 1 ? 'change' : 'changes'}.`,
  links: {
    holds_role: 'Posts',
    works_at: 'Works at',
    works_in: 'Works in',
    part_of: 'Part of',
    located_in: 'Located in',
    took_part_in: 'Took part in',
    organised: 'Organised',
    took_place_in: 'Took place in',
    about: 'About',
    spoke_about: 'Speaks about',
    works_with: 'Works with',
    succeeded: 'Succeeded',
    wrote: 'Wrote',
    photographed: 'Photographed',
    mentions: 'Mentions',
  },
  counts: ({ came, changed, went }) =>
    [
      came > 0 ? `${number(came)} new` : '',
      changed > 0 ? `${number(changed)} changed` : '',
      went > 0 ? `${number(went)} gone` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  part: {
    key: 'namesake',
    label: 'name',
    subkind: 'sort',
    organisation: 'organisation',
    municipality: 'municipality',
    code: 'municipality code',
    role: 'role',
    partial: 'known only in part',
    date: 'date',
    endDate: 'end date',
    start: 'from',
    end: 'to',
    status: 'status',
    group: 'group',
    area: 'area',
    party: 'party',
  },
  unknown: 'unknown',
  apart: 'told apart from a namesake',
  now: 'Now',
  before: 'Before',
  download: 'Save as CSV',
  fileName: 'changes',
  close: 'Stop comparing',
  failed: (reason) => `The graphs could not be compared: ${reason}`,
  noGraph: 'There is no graph in it to compare with.',
  noSentences: 'Sentences of texts that have changed are missing: open documents.ndjson along with it.',
  note: { came: 'New in the graph', changed: 'Changed' },
  toList: 'All changes',
};
