/** Questions as people type them, for what the graph can answer: "vilka kommuner arbetar med kollegialt lärande?" */
import type { Knowledge } from './knowledge.ts';
import { type Question, sharedIdeas } from './questions.ts';

/** How one language asks. */
export interface AskingForms {
  /** "flera kommuner" */
  readonly severalHomes: RegExp;
  /** "vilka kommuner", "samma arbetssätt" */
  readonly whoShares: RegExp;
  /** What `whoShares` is asked with besides the name of an idea, in small letters. */
  readonly sharingWords: string;
  /** "varför hör `one` och `other` ihop" */
  readonly why: RegExp;
}

/** Keys of the nodes that a name may mean, the best first. */
type Find = (name: string) => readonly string[];

const mostOffered = 5;

/** What may be meant, the likeliest first; none where nothing is asked in a way that is known. */
export function typedQuestions(knowledge: Knowledge, query: string, forms: AskingForms, find: Find): Question[] {
  const text = query.normalize('NFC').trim();
  if (text === '') return [];
  const why = forms.why.exec(text)?.groups;
  if (why) {
    const [one] = find(why.one ?? '');
    const [other] = find(why.other ?? '');
    return one === undefined || other === undefined || one === other ? [] : [{ ask: 'why', ends: [one, other] }];
  }
  if (forms.severalHomes.test(text)) return [{ ask: 'several-homes' }];
  if (!forms.whoShares.test(text)) return [];
  return ideasIn(knowledge, text, forms, find)
    .slice(0, mostOffered)
    .map((concept) => ({ ask: 'who-shares', concept }) as const);
}

/** The ideas that are named; where none is named, those that most municipalities share. */
function ideasIn(knowledge: Knowledge, text: string, forms: AskingForms, find: Find): readonly string[] {
  const empty = new Set(forms.sharingWords.split(' '));
  const named = text.split(/[\s?!.,]+/u).filter((word) => word !== '' && !empty.has(word.toLowerCase()));
  if (named.length === 0) return sharedIdeas(knowledge).map(({ concept }) => concept);
  return find(named.join(' ')).filter((key) => knowledge.nodes.get(key)?.attributes.kind === 'concept');
}
