import {
  type ExportParts,
  initialChoices,
  type NamedView,
  type PrivacyChoice,
  personMeasures,
  type Shared,
  shownPart,
  usualPrivacy,
  viewWithin,
  withPrivacy,
} from '../index.ts';
import { type Call, type CommandOption, Failure, UsageError } from './command.ts';
import { builtInPupilSigns } from './load_lexicon.ts';

/** Whom a file that is handed on leaves out: the options that several commands share. */
export const privacyOptions = {
  persons: {
    type: 'string',
    value: 'LEVEL',
    help: 'leave out persons below a level, sources=2, confidence=0.8 or degree=3; none leaves out all',
  },
  initials: { type: 'string', value: 'WHOM', help: 'initials only, for: pupils, all, none' },
  'no-quotes': { type: 'boolean', help: 'leave the texts and all quotes out' },
  documents: { type: 'string', value: 'IDS', help: 'only what these texts say; ids parted by commas' },
} as const satisfies Record<string, CommandOption>;

/** Null when none of the options was given. */
function choiceFor(call: Call, { graph }: ExportParts): PrivacyChoice | null {
  const [persons, initials, documents] = ['persons', 'initials', 'documents'].map(call.text);
  const quotes = !call.flag('no-quotes');
  if (persons === undefined && initials === undefined && documents === undefined && quotes) return null;
  const whom = initialChoices.find((one) => one === (initials ?? usualPrivacy.initials));
  if (!whom) throw new UsageError(`--initials is one of: ${initialChoices.join(', ')}.`);
  const ids = documents === undefined ? null : documents.split(',').map((id) => id.trim());
  const known = new Set(graph.attributes.documents.map(({ id }) => id));
  const lost = ids?.filter((id) => !known.has(id)) ?? [];
  if (lost.length > 0) throw new Failure(`This graph has no text ${lost.join(', ')}.`);
  return { persons: levelIn(persons), initials: whom, quotes, documents: ids };
}

function levelIn(text: string | undefined): PrivacyChoice['persons'] {
  if (text === undefined) return 'all';
  if (text === 'none') return null;
  const [, name, value] = /^(\w+)=([\d.]+)$/u.exec(text) ?? [];
  const by = personMeasures.find((measure) => measure === name);
  const least = Number(value);
  if (!by || !Number.isFinite(least)) {
    throw new UsageError('--persons is a level, such as sources=2, confidence=0.8 or degree=3, or none.');
  }
  return { by, least };
}

/** The graph without whom the options leave out; `usual` is done when none is given. */
export function shared(
  call: Call,
  parts: ExportParts,
  usual: PrivacyChoice | null,
  whole = parts,
): Omit<Shared, 'leftOut'> {
  const choice = choiceFor(call, whole) ?? usual;
  if (choice === null) return { ...parts, shortened: 0, hide: (text) => text };
  const result = withPrivacy(parts, choice, builtInPupilSigns());
  const { leftOut, shortened } = result;
  const told = [
    ...(leftOut > 0 ? [`${leftOut} persons left out`] : []),
    ...(shortened > 0 ? [`${shortened} by their initials`] : []),
    ...(choice.quotes ? [] : ['no quotes']),
  ];
  if (told.length > 0) call.terminal.note(`${told.join(', ')}.`);
  return result;
}

/** What a figure or report is made of: a view and the graph that it is of. */
export interface SharedView extends NamedView, ExportParts {
  /** A title without the names of those who are left out. */
  readonly hide: Shared['hide'];
}

/** The view without whom the options leave out; pupils and children by their initials when none is given. */
export function sharedView(call: Call, whole: ExportParts, named: NamedView): SharedView {
  const { view, camera } = named;
  // Kinds are hidden when it is drawn: a report counts them all.
  const part = { ...view, hiddenKinds: [], mentions: true };
  const seen = view.filters.some(({ off }) => !off) ? shownPart(whole, part) : whole;
  const { graph, documents, hide, shortened } = shared(call, seen, usualPrivacy, whole);
  // Nobody is left out: it is drawn with all that is round it, as the explorer draws it.
  if (shortened === 0 && choiceFor(call, whole) === null) return { ...named, ...whole, hide };
  return { name: hide(named.name), view: viewWithin(view, { graph, hide }, true), camera, graph, documents, hide };
}
