/** Who may be a pupil or a child: a person without a post whom some text names beside a word for pupils or an age. */
import type { ExportParts } from '../export/index.ts';
import type { Knowledge } from '../view/knowledge.ts';
import { pupilPatterns, pupilWords } from '../words/pupils.ts';

/** So far from the name, within its line, such a word is looked for. */
const before = 60;
const after = 60;

const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pupilWords.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** Rather one too many: initials harm nobody. Whoever holds or held a post is none. */
export function pupilsIn({ graph, documents }: ExportParts, knowledge: Knowledge): ReadonlySet<string> {
  const pupils = new Set<string>();
  for (const { key, attributes } of graph.nodes) {
    if (attributes.kind !== 'person') continue;
    const works = (knowledge.edgesAt.get(key) ?? []).some(
      (edge) => edge.source === key && ['holds_role', 'works_at', 'works_in'].includes(edge.attributes.kind),
    );
    if (works) continue;
    const isPupil = attributes.evidence.some((item) => {
      const text = 'document' in item ? documents.get(item.document)?.text : undefined;
      if (text === undefined || !('document' in item)) return false;
      const left = text
        .slice(Math.max(0, item.start - before), item.start)
        .split('\n')
        .at(-1)!;
      const right = text.slice(item.end, item.end + after).split('\n')[0]!;
      const near = `${left} ${right}`;
      return words.test(near) || pupilPatterns.some((pattern) => pattern.test(near));
    });
    if (isPupil) pupils.add(key);
  }
  return pupils;
}
