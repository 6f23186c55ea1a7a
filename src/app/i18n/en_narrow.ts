/** English: what narrows, keeps and undoes a view. */
import { groupDigits } from './dates.ts';
import type { NarrowWords } from './narrow_words.ts';

const number = (value: number) => groupDigits(value, ',');

export const enNarrow: NarrowWords = {
  heading: 'Narrow down',
  facet: {
    municipality: 'Municipality',
    county: 'County',
    organisationKind: 'Type of organisation',
    role: 'Role',
    roleGroup: 'Group of roles',
    concept: 'Concept',
    document: 'Text',
    period: 'Time',
    status: 'Posts',
    sources: 'Number of texts',
    confidence: 'Confidence',
    degree: 'Number of connections',
    nodes: 'Only selected',
    without: 'Without',
  },
  chip: (facet, values, more) => `${facet}: ${values.join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}`,
  period: (from, to) => {
    if (from !== null && from === to) return from;
    if (from !== null && to !== null) return `${from}–${to}`;
    return from !== null ? `from ${from}` : `until ${to}`;
  },
  least: {
    sources: (least) => (least === 1 ? 'at least 1 text' : `at least ${number(least)} texts`),
    confidence: (least) => `at least ${least.toFixed(2)}`,
    degree: (least) => `at least ${number(least)}`,
  },
  nodes: (count) => `Only these ${number(count)}`,
  without: (count) => `Without ${number(count)} hidden`,
  off: 'off',
  switchOff: (chip) => `Switch off: ${chip}`,
  switchOn: (chip) => `Switch on: ${chip}`,
  remove: (chip) => `Remove: ${chip}`,
  clear: 'Clear',
  hides: (count) => `hides ${number(count)}`,
  showing: (visible, all) => `Showing ${number(visible)} of ${number(all)}`,
  chosen: (count) => `${number(count)} chosen`,
  find: (facet) => `Find ${facet.toLowerCase()}`,
  ofTotal: (shown, total) => `${number(shown)} of ${number(total)} shown`,
  noValues: 'Nothing fits.',
  from: 'From',
  to: 'To',
  open: 'open',
  histogram: (first, last) => `Statements by year, ${first} to ${last}. Drag over the bars to choose years.`,
  statements: (year, shown, total) => `${year}: ${number(shown)} of ${number(total)} statements`,
  undated: 'Statements without a date are shown only beside dated ones.',
  status: { current: 'current', former: 'former', incoming: 'incoming', acting: 'acting' },
  nothing: 'Nothing fits all filters at once. Switch one of them off above.',
  undo: 'Undo',
  redo: 'Redo',
  copyLink: 'Copy a link to this view',
  linkCopied: 'The link is copied. Whoever opens the same file with it sees the same view.',
  linkShown: 'Copy the link from the address bar.',
  notHere: 'Something that the link points to is not in this graph. The rest is shown.',
  views: 'Saved views',
  viewName: 'Name of the view',
  viewDefault: (count) => `View ${number(count)}`,
  saveView: 'Save view',
  noViews: 'None yet. A saved view remembers filters, selection, position and looks.',
  goTo: (name) => `Show ${name}`,
  deleteView: (name) => `Delete ${name}`,
  download: 'Save as file',
  openFile: 'Open file',
  badFile: (name, reason) => `${name} could not be read: ${reason}`,
};
