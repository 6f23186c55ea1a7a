/** What stands in the place of a graph with nothing in it: what to do. */
import { addFiles } from '../add/add_files.ts';
import { exampleTexts } from '../example_texts.ts';
import { useStore } from '../store.ts';
import { AddTexts } from './add_texts.tsx';

/** Before there are texts, or when corrections have left nothing of them. */
export function EmptyView({ isCorrected }: { isCorrected: boolean }) {
  const store = useStore();
  const words = store.words.value;
  if (isCorrected)
    return (
      <div class="empty-view">
        <h2>{words.app.allGoneTitle}</h2>
        <p>{words.app.allGoneHelp}</p>
        <AddTexts />
      </div>
    );
  const example = () =>
    void addFiles(
      store,
      exampleTexts.map(({ name, text }) => new File([text], name, { type: 'text/plain' })),
    );
  return (
    <div class="empty-view">
      <h2>{words.app.emptyTitle}</h2>
      <p>{words.app.emptyHelp}</p>
      <AddTexts />
      <button type="button" class="text-button" onClick={example}>
        {words.add.example}
      </button>
    </div>
  );
}
