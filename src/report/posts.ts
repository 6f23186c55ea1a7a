/** Who works where: the posts of each municipality, each with its sentence. */
import { compareNames } from '../view/collate.ts';
import { type PostRow, postRows, shownPosts } from '../view/posts_table.ts';
import { capitalise } from '../words/dates.ts';
import { plain } from '../words/prose/portrait.ts';
import type { Chapter } from './chapter.ts';
import type { Block, Cell, Section } from './report.ts';

export function postSection({ knowledge, shown, words, prover }: Chapter): Section {
  const { headings, intro, columns, noPlace, nothing } = words.report;
  const rows = shownPosts(postRows(knowledge), shown);
  const places = new Map<string, { readonly name: string | null; readonly rows: PostRow[] }>();
  for (const row of rows) {
    const key = row.municipality?.key ?? '';
    const known = places.get(key);
    if (known) known.rows.push(row);
    else places.set(key, { name: row.municipality?.text ?? null, rows: [row] });
  }
  const parts = [...places]
    .sort(([one, { name }], [other, { name: second }]) =>
      name === null || second === null
        ? Number(name === null) - Number(second === null)
        : compareNames(name, second) || (one < other ? -1 : 1),
    )
    .map(([, { name, rows: here }]) => ({
      heading: name ?? noPlace,
      blocks: [tableOf(here)],
    }));

  function tableOf(here: readonly PostRow[]): Block {
    const ordered = [...here].sort(
      (one, other) =>
        Number(one.status === 'former') - Number(other.status === 'former') ||
        compareNames(one.organisation?.text ?? '', other.organisation?.text ?? '') ||
        compareNames(one.role.text, other.role.text) ||
        compareNames(one.person.text, other.person.text) ||
        (one.key < other.key ? -1 : 1),
    );
    return {
      is: 'table',
      title: '',
      head: [columns.person, columns.post, columns.time, columns.evidence],
      rows: ordered.map((row): Cell[] => [
        { text: row.person.text },
        // Under the name of its municipality it need not be said again.
        { text: capitalise(plain(words.prose.fromPerson({ ...row, municipality: null }))) },
        { text: words.prose.postNote(row, false) },
        { text: '', proof: prover.proof(row.edge.attributes.evidence) },
      ]),
    };
  }

  const opening = rows.length === 0 ? nothing : intro.posts;
  return { id: 'posts', heading: headings.posts, blocks: [{ is: 'text', text: opening }], parts };
}
