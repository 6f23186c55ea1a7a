/** Svenska: att rätta och granska. */
import type { NodeKind, OrganisationKind } from '../model/index.ts';
import type { CorrectWords } from './correct_words.ts';
import { capitalise, groupDigits } from './dates.ts';

type Names = Readonly<Record<NodeKind, string>>;

const number = (value: number) => groupDigits(value, '\u00a0');
const quoted = (name: string) => `”${name}”`;
const same: Names = {
  person: 'Samma person som …',
  organisation: 'Samma organisation som …',
  role: 'Samma roll som …',
  event: 'Samma händelse som …',
  concept: 'Samma begrepp som …',
  municipality: '',
  document: '',
};
const one: Names = {
  person: 'en och samma person',
  organisation: 'en och samma organisation',
  role: 'en och samma roll',
  event: 'en och samma händelse',
  concept: 'ett och samma begrepp',
  municipality: '',
  document: '',
};

export function svCorrect(kindOne: Names, subkind: Readonly<Record<OrganisationKind, string>>): CorrectWords {
  return {
    button: 'Rätta',
    same: (kind) => same[kind],
    pickSame: (name) => `Vem eller vad är samma som ${name}?`,
    two: (kind) => (kind === 'person' ? 'Två olika personer …' : 'Två olika …'),
    twoHelp: (name) => `Kryssa för de texter som talar om en annan ${name}.`,
    twoDo: 'Dela upp',
    rename: 'Byt namn …',
    newName: 'Nytt namn',
    save: 'Spara',
    retype: 'Är något annat …',
    newKind: 'Är egentligen',
    kind: (kind, sub) => (sub === null ? kindOne[kind] : subkind[sub]),
    reject: 'Stämmer inte',
    confirm: 'Stämmer',
    accept: 'Godkänn begreppet',
    proposed: 'Begreppet är ett förslag ur texterna.',
    cancel: 'Avbryt',
    ofStatement: (action, statement) => `${action}: ${statement}`,
    many: { same: 'Är samma …', notSame: 'Inte samma', reject: 'Stämmer inte', confirm: 'Stämmer' },
    compare: {
      heading: (kind) => `Är de ${one[kind]}?`,
      which: 'Namn som ska stå kvar',
      stands: (name) => `${name} står kvar`,
      same: (kind) => `Ja, ${one[kind]}`,
      notSame: 'Inte samma',
      nothing: 'Texterna säger inget mer.',
    },
    done: {
      same: (names) => `${capitalise(names.join(' och '))} är nu en och samma.`,
      one: (name) => `${capitalise(name)} är en och samma.`,
      notSame: (first, second) => `${first} och ${second} hålls isär.`,
      two: (name) => `${name} är nu två.`,
      renamed: (name) => `Heter nu ${name}.`,
      retyped: (name, kind) => `${name} är nu ${kind}.`,
      rejected: (name) => `${quoted(name)} är borttaget.`,
      rejectedMany: (count) => `${number(count)} är borttagna.`,
      confirmed: (name) => `${quoted(name)} är bekräftat.`,
      confirmedMany: (count) => `${number(count)} är bekräftade.`,
      takenBack: 'Rättningen är tillbakatagen.',
    },
    working: 'Bygger om grafen …',
    failed: (reason) => `Grafen kunde inte byggas om: ${reason}`,
    notApplied: (reason) => `Rättningen gick inte att göra: ${reason}.`,
    laterSeen: 'Här syns det inte än: det gäller från nästa bygge.',
    unsaved: (count) => `${number(count)} ${count === 1 ? 'osparad rättning' : 'osparade rättningar'}`,
    download: 'Spara corrections.csv',
    downloaded: 'Lägg corrections.csv bredvid texterna, i stället för den som ligger där. Då gäller den i varje bygge.',
    kept: (count) =>
      `${number(count)} ${count === 1 ? 'osparad rättning' : 'osparade rättningar'} från förra gången är kvar.`,
    saveFailed: (reason) => `Rättningen är inte sparad: ${reason}`,
    review: {
      heading: 'Att granska',
      back: 'Tillbaka till grafen',
      progress: (at, all) => `${number(at)} av ${number(all)}`,
      touches: (count) => `rör ${number(count)} samband`,
      question: {
        duplicate: 'Är de samma?',
        'two-in-one': 'Är det en och samma?',
        post: 'Stämmer det?',
        concept: 'Är det ett begrepp?',
      },
      reason: {
        spelling: 'Namnen skiljer sig på en bokstav.',
        initial: 'Den ena skrivs med initial.',
        'middle-name': 'Den ena har ett mellannamn.',
        'added-surname': 'Den ena har ett efternamn till.',
        'other-surname': 'Samma förnamn, roll och plats men olika efternamn.',
        namesake: 'Samma namn, men texterna har lästs som om två.',
        'two-in-one': 'Tjänster i flera kommuner samtidigt.',
        post: 'Läst med en regel som inte alltid har rätt.',
        concept: 'Föreslaget ur texterna, finns inte i ordlistan.',
      },
      yes: { duplicate: 'Samma', 'two-in-one': 'En och samma', post: 'Stämmer', concept: 'Godkänn' },
      no: { duplicate: 'Inte samma', 'two-in-one': 'Två olika', post: 'Stämmer inte', concept: 'Inget begrepp' },
      skip: 'Hoppa över',
      keys: { yes: 'j', no: 'n', skip: 'h' },
      undoKey: 'Ctrl+Z ångrar',
      all: 'Allt',
      only: { pairs: 'Samma eller inte', post: 'Tjänster', concept: 'Begrepp' },
      empty: 'Inget mer att granska.',
      skippedAgain: (count) => `Ta fram ${number(count)} överhoppade`,
      coming: 'Därefter',
      decisions: (count) => `Gjorda rättningar (${number(count)})`,
      takeBack: 'Ta tillbaka',
      takeBackRow: (row) => `Ta tillbaka: ${row}`,
      decision: {
        same: 'är samma som',
        'not-same': 'är inte samma som',
        rename: 'heter',
        retype: 'är',
        reject: 'stämmer inte',
        add: 'tillagt',
        confirm: 'stämmer',
        suppress: 'en person är utesluten',
      },
      otherTexts: 'Texter som kan tala om en annan:',
    },
  };
}
