/** English: correcting and reviewing. */
import type { NodeKind, OrganisationKind } from '../model/index.ts';
import type { CorrectWords } from './correct_words.ts';
import { groupDigits } from './dates.ts';

type Names = Readonly<Record<NodeKind, string>>;

const number = (value: number) => groupDigits(value, ',');
const quoted = (name: string) => `“${name}”`;

export function enCorrect(kindOne: Names, subkind: Readonly<Record<OrganisationKind, string>>): CorrectWords {
  return {
    button: 'Correct',
    same: (kind) => `Same ${kindOne[kind]} as …`,
    pickSame: (name) => `Who or what is the same as ${name}?`,
    two: (kind) => (kind === 'person' ? 'Two different people …' : 'Two different ones …'),
    twoHelp: (name) => `Tick the texts that speak of another ${name}.`,
    twoDo: 'Split',
    rename: 'Rename …',
    newName: 'New name',
    save: 'Save',
    retype: 'Is something else …',
    newKind: 'Is really',
    kind: (kind, sub) => (sub === null ? kindOne[kind] : subkind[sub]),
    reject: 'Not right',
    confirm: 'Right',
    accept: 'Accept the concept',
    proposed: 'The concept is a proposal from the texts.',
    cancel: 'Cancel',
    ofStatement: (action, statement) => `${action}: ${statement}`,
    many: { same: 'Are the same …', notSame: 'Not the same', reject: 'Not right', confirm: 'Right' },
    compare: {
      heading: (kind) => `Are they one and the same ${kindOne[kind]}?`,
      which: 'Name that stays',
      stands: (name) => `${name} stays`,
      same: (kind) => `Yes, the same ${kindOne[kind]}`,
      notSame: 'Not the same',
      nothing: 'The texts say no more.',
    },
    done: {
      same: (names) => `${names.join(' and ')} are one and the same now.`,
      one: (name) => `${name} is one and the same.`,
      notSame: (first, second) => `${first} and ${second} are kept apart.`,
      two: (name) => `${name} is two now.`,
      renamed: (name) => `Now called ${name}.`,
      retyped: (name, kind) => `${name} now counts as ${kind}.`,
      rejected: (name) => `${quoted(name)} is taken out.`,
      rejectedMany: (count) => `${number(count)} are taken out.`,
      confirmed: (name) => `${quoted(name)} is confirmed.`,
      confirmedMany: (count) => `${number(count)} are confirmed.`,
      takenBack: 'The correction is taken back.',
    },
    working: 'Rebuilding the graph …',
    failed: (reason) => `The graph could not be rebuilt: ${reason}`,
    notApplied: (reason) => `The correction could not be made: ${reason}.`,
    laterSeen: 'It does not show here yet: it holds from the next build.',
    unsaved: (count) => `${number(count)} unsaved ${count === 1 ? 'correction' : 'corrections'}`,
    download: 'Save corrections.csv',
    downloaded:
      'Put corrections.csv beside the texts, in the place of the one that is there. Every build then applies it.',
    kept: (count) =>
      `${number(count)} unsaved ${count === 1 ? 'correction' : 'corrections'} from last time still here.`,
    saveFailed: (reason) => `The correction is not saved: ${reason}`,
    review: {
      heading: 'To review',
      back: 'Back to the graph',
      progress: (at, all) => `${number(at)} of ${number(all)}`,
      touches: (count) => `touches ${number(count)} ${count === 1 ? 'connection' : 'connections'}`,
      question: {
        duplicate: 'Are they the same?',
        'two-in-one': 'Is this one and the same?',
        post: 'Is this right?',
        concept: 'Is this a concept?',
      },
      reason: {
        spelling: 'The names differ by one letter.',
        initial: 'One is written with an initial.',
        'middle-name': 'One has a middle name.',
        'added-surname': 'One has another surname besides.',
        'other-surname': 'First name, role and place are the same, the surnames are not.',
        namesake: 'One name, but the texts were read as if of two.',
        'two-in-one': 'Posts in several municipalities at one time.',
        post: 'Read by a rule that is not always right.',
        concept: 'Proposed from the texts, not in the word list.',
      },
      yes: { duplicate: 'Same', 'two-in-one': 'One and the same', post: 'Right', concept: 'Accept' },
      no: { duplicate: 'Not the same', 'two-in-one': 'Two different', post: 'Not right', concept: 'No concept' },
      skip: 'Skip',
      keys: { yes: 'y', no: 'n', skip: 's' },
      undoKey: 'Ctrl+Z undoes',
      all: 'All',
      only: { pairs: 'Same or not', post: 'Posts', concept: 'Concepts' },
      empty: 'Nothing more to review.',
      skippedAgain: (count) => `Bring back ${number(count)} skipped`,
      coming: 'Next',
      decisions: (count) => `Corrections made (${number(count)})`,
      takeBack: 'Take back',
      takeBackRow: (row) => `Take back: ${row}`,
      decision: {
        same: 'is the same as',
        'not-same': 'is not the same as',
        rename: 'is called',
        retype: 'is',
        reject: 'is not right',
        add: 'added',
        confirm: 'is right',
        suppress: 'a person is left out',
      },
      otherTexts: 'Texts that may speak of another:',
    },
  };
}
