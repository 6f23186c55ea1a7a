/**
 * Swedish inflection, for comparing names only.
 *
 * A word is compared by the set of forms it may be an inflection of; two words are the same when the sets meet. One
 * suffix at a time, so that systematiska meets systematiskt but likvärdig does not meet likvärdighet.
 */

/** Endings of number, definiteness and agreement, each with what is put in their place. */
const endings: readonly (readonly [ending: string, instead: string])[] = [
  ['a', ''], // systematisk-a, skol-a
  ['e', ''], // tidigar-e, möt-e
  ['t', ''], // kollegial-t, ämne-t
  ['n', ''], // rektor-n, skola-n
  ['en', ''], // samtal-en
  ['et', ''], // råd-et
  ['na', ''], // elever-na
  ['ar', ''],
  ['er', ''],
  ['or', ''],
  ['an', ''], // hälsa, hälsan
  ['arna', ''],
  ['erna', ''],
  ['orna', ''],
  ['tt', ''], // ny-tt
  ['d', ''], // distribuera-d
  ['de', ''],
  ['um', ''], // seminari-um, seminari-et
  ['öter', 'ot'], // ledamöter, ledamot
  ['öterna', 'ot'],
];
const shortestStem = 2;

/** All forms that `word` (lower case) may be an inflection of, itself among them. */
export function wordForms(word: string): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const base of withoutGenitive(word)) {
    forms.add(base);
    for (const [ending, instead] of endings) {
      if (!base.endsWith(ending)) continue;
      const stem = base.slice(0, base.length - ending.length) + instead;
      if (stem.length >= shortestStem) forms.add(stem);
    }
  }
  return new Set([...forms, ...[...forms].map(simplified)]);
}

function withoutGenitive(word: string): string[] {
  return word.endsWith('s') && word.length > 3 ? [word, word.slice(0, -1).replace(/:$/u, '')] : [word];
}

/** programm(et) → program; exempel, exempl(et) → exempl. */
function simplified(stem: string): string {
  return stem.replace(/(?<double>[mn])\k<double>$/u, '$<double>').replace(/(?<=[^aeiouyåäö])e(?=[lnr]$)/u, '');
}

/** A name made ready for comparison. */
export interface ComparableName {
  readonly folded: string;
  readonly words: readonly ReadonlySet<string>[];
}

export function comparableName(name: string): ComparableName {
  const folded = foldName(name);
  const words = folded.split(/[\s–-]+/u).map((word) => word.replace(/[^\p{L}\p{N}:&/]/gu, ''));
  return { folded, words: words.filter((word) => word !== '').map(wordForms) };
}

/** Case, kind of blank and Unicode form do not count. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Whether two names are the same but for inflection: word by word. */
export function sameInflected(left: ComparableName, right: ComparableName): boolean {
  if (left.folded === right.folded) return true;
  if (left.words.length !== right.words.length || left.words.length === 0) return false;
  return left.words.every((forms, index) => meets(forms, right.words[index]!));
}

function meets(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  for (const form of left) if (right.has(form)) return true;
  return false;
}
