import {
  type ExportParts,
  initialChoices,
  type PrivacyChoice,
  personMeasures,
  usualPrivacy,
  withPrivacy,
} from '../index.ts';
import { type Call, type CommandOption, Failure, UsageError } from './command.ts';

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
function choiceIn(call: Call, known: ReadonlySet<string>): PrivacyChoice | null {
  const [persons, initials, documents] = ['persons', 'initials', 'documents'].map(call.text);
  const quotes = !call.flag('no-quotes');
  if (persons === undefined && initials === undefined && documents === undefined && quotes) return null;
  const whom = initialChoices.find((one) => one === (initials ?? usualPrivacy.initials));
  if (!whom) throw new UsageError(`--initials is one of: ${initialChoices.join(', ')}.`);
  const ids = documents === undefined ? null : documents.split(',').map((id) => id.trim());
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
export function shared(call: Call, parts: ExportParts, usual: PrivacyChoice | null): ExportParts {
  const choice = choiceIn(call, new Set(parts.graph.attributes.documents.map(({ id }) => id))) ?? usual;
  if (choice === null) return parts;
  const { graph, documents, leftOut, shortened } = withPrivacy(parts, choice);
  const told = [
    ...(leftOut > 0 ? [`${leftOut} persons left out`] : []),
    ...(shortened > 0 ? [`${shortened} by their initials`] : []),
    ...(choice.quotes ? [] : ['no quotes']),
  ];
  if (told.length > 0) call.terminal.note(`${told.join(', ')}.`);
  return { graph, documents };
}
