import type { Scene } from '../lexicon/scene.ts';
import type { BoilerplateRow } from '../lexicon/tables.ts';
import { once } from '../lexicon/words.ts';
import type { Find } from '../model/index.ts';
import { type Line, lineAt } from '../text/page.ts';

/** The longest line, in words, that is known by how it begins: "Sidan uppdaterad 2024-04-26". */
const shortLine = 8;
/** Whole sentences of these kinds stand around a text: "Vi använder kakor för att …". */
const wordy: ReadonlySet<string> = new Set(['cookie', 'technical']);

/** "Sidan uppdaterad 2024-04-26", "Mer information": the row of the data pack that a line of a page's frame is. */
export function frameOf(scene: Scene, line: Line): BoilerplateRow | undefined {
  const rows = framesBegun(scene.word(line.first), scene.lexicon);
  if (rows === null) return undefined;
  const { text, tokens } = scene.page;
  const said = text.slice(tokens.start[line.first]!, tokens.end[line.last - 1]!);
  return rows.find(({ text: frame, match, kind }) => {
    if (match === 'exact') return said === frame;
    if (line.last - line.first > shortLine && !wordy.has(kind)) return false;
    return said.startsWith(frame) && /^(?!\p{L})/u.test(said.slice(frame.length));
  });
}

/** The frames of pages that a line may be which begins with the word; null for none. */
const framesBegun = once(({ form }, { tables }): readonly BoilerplateRow[] | null => {
  const rows = tables.boilerplate.filter(
    ({ text, match, action }) =>
      action !== 'keep' &&
      (match === 'exact' || match === 'prefix') &&
      (text.startsWith(form) || form.startsWith(text)),
  );
  return rows.length === 0 ? null : rows;
});

/** What a button or a cookie text names is not what the page is about; whose page it is, its foot may say alone. */
const spoken: ReadonlySet<Find['kind']> = new Set(['concept', 'event', 'role']);

/** Finds without what stands in lines that the data pack drops; a line that names a person says something. */
export function withoutFrames(scene: Scene, finds: readonly Find[]): readonly Find[] {
  const frames = new Set<number>();
  for (const [index, line] of scene.page.lines.entries())
    if (frameOf(scene, line)?.action === 'drop') frames.add(index);
  if (frames.size === 0) return finds;
  for (const { kind, first } of finds) if (kind === 'person') frames.delete(lineAt(scene.page, first));
  return finds.filter(({ kind, first }) => !spoken.has(kind) || !frames.has(lineAt(scene.page, first)));
}
