/** Questions made from the graph; a click leads to the answer. */
import { labelOf } from '../../view/knowledge.ts';
import { type Question, questionsOf } from '../../view/questions.ts';
import { answer } from '../answer.ts';
import { type Store, useStore } from '../store.ts';
import { walkRows } from './walk_rows.ts';

interface QuestionsProps {
  /** Called once a question has been answered. */
  readonly onAnswer?: (() => void) | undefined;
}

export function Questions({ onAnswer }: QuestionsProps) {
  const store = useStore();
  const knowledge = store.knowledge.value;
  const questions = questionsOf(knowledge).get();
  return <QuestionList questions={questions} onAnswer={onAnswer} />;
}

/** What is asked in the search field, as questions that can be answered. */
export function TypedQuestions() {
  const store = useStore();
  return <QuestionList questions={store.typed.value} />;
}

function QuestionList({ questions, onAnswer }: QuestionsProps & { readonly questions: readonly Question[] }) {
  const store = useStore();
  if (questions.length === 0) return null;
  return (
    <section class="questions">
      <h2 class="list-heading">{store.words.value.search.questions.heading}</h2>
      <ul class="plain-list">
        {questions.map((question) => (
          <li key={wordsOf(store, question)}>
            <button
              type="button"
              class="question"
              onKeyDown={walkRows}
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
