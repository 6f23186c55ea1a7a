/** Copy, save and print: exactly the rows that are shown. */
import { type CsvForm, csvText, htmlTable, tabText } from '../../../export/delimited.ts';
import type { PostRow } from '../../../view/posts_table.ts';
import { fileCells, tableCells } from '../../../words/post_cells.ts';
import { useStore } from '../../store.ts';
import { copyOut, saveFile } from '../../take_away.ts';

export function TakeAway({ rows }: { rows: readonly PostRow[] }) {
  const store = useStore();
  const words = store.words.value;
  const { posts } = words;
  const copy = () => {
    const cells = tableCells(rows, words);
    const copied = copyOut({ 'text/plain': tabText(cells), 'text/html': htmlTable(cells) });
    store.notice.value = copied
      ? { tone: 'good', lines: (now) => [now.posts.copied(rows.length)] }
      : { tone: 'problem', lines: (now) => [now.posts.notCopied] };
  };
  const save = (form: CsvForm) => {
    const text = csvText(fileCells(rows, words, store.knowledge.peek()), form);
    saveFile(`${posts.fileName}.csv`, text, 'text/csv');
  };
  const acts: readonly (readonly [string, string, () => void])[] = [
    [posts.copy, posts.copyHelp, copy],
    ['CSV', posts.save, () => save('plain')],
    ['Excel', posts.saveForExcel, () => save('excel')],
    [posts.print, posts.print, () => window.print()],
  ];
  return (
    <div class="take-away">
      {acts.map(([label, help, act]) => (
        <button
          key={label}
          type="button"
          class="button small"
          aria-label={help}
          title={help}
          disabled={rows.length === 0}
          onClick={act}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
