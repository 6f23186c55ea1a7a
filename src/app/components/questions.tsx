/** Questions made from the graph; a click leads to the answer. */
import { useMemo } from 'preact/hooks';
import { withFilter } from '../../view/filters.ts';
import { labelOf } from '../../view/knowledge.ts';
import { type Question, questionsIn, searchFor } from '../../view/questions.ts';
import { askWhy } from '../many.ts';
import { filter, search } from '../state.ts';
import { type Store, useStore } from '../store.ts';

interface QuestionsProps {
  /** Called once a question has been answered. */
  readonly onAnswer?: () => void;
}

export function Questions({ onAnswer }: QuestionsProps) {
  const store = useStore();
  const knowledge = store.knowledge.value;
  const questions = useMemo(() => questionsIn(knowledge), [knowledge]);
  if (questions.length === 0) return null;
  return (
    <section class="questions">
      <h2 class="list-heading">{store.words.value.search.questions.heading}</h2>
      <ul class="plain-list">
        {questions.map((question) => (
          <li key={question.ask}>
            <button
              type="button"
              class="question"
              // On a phone the questions stand there while the search field has the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                answer(store, question);
                document.querySelector<HTMLElement>('.search-field')?.blur();
                onAnswer?.();
              }}
            >
              {wordsOf(store, question)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsOf(store: Store, question: Question): string {
  const { questions } = store.words.value.search;
  const name = (key: string) => labelOf(store.knowledge.value, key);
  switch (question.ask) {
    case 'several-homes':
      return questions.severalHomes;
    case 'who-shares':
      return questions.whoShares(name(question.concept));
    case 'who-was':
      return questions.whoWas(name(question.role), name(question.organisation), question.year);
    case 'why':
      return questions.why(name(question.ends[0]), name(question.ends[1]));
  }
}

/**
 * Several posts are seen best in the table; who held one is what the search finds; the rest is told in words.
 * Words that found nothing give way to the answer.
 */
function answer(store: Store, question: Question): void {
  switch (question.ask) {
    case 'several-homes':
      store.change((state) => ({
        ...filter(search(state, ''), withFilter(state.filters, { facet: 'homes', least: 2 })),
        view: 'table' as const,
      }));
      break;
    case 'who-shares':
      store.change((state) => search(state, ''));
      store.visit(question.concept);
      break;
    case 'who-was':
      store.change((state) => search(state, searchFor(store.knowledge.peek(), question)));
      break;
    case 'why':
      store.change((state) => askWhy(search(state, ''), question.ends));
  }
}
