/** Where the answer to a question stands. */
import { withFilter } from '../view/filters.ts';
import { type Question, searchFor } from '../view/questions.ts';
import { askWhy } from './many.ts';
import { filter, search } from './state.ts';
import type { Store } from './store.ts';

/**
 * Several posts are seen best in the table; who held one is what the search finds; the rest is told in words.
 * Words that found nothing give way to the answer.
 */
export function answer(store: Store, question: Question): void {
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
