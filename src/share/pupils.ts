/** Who may be a pupil or a child: a person without a post whom some text names beside a word for pupils or an age. */
import type { ExportParts } from '../export/index.ts';
import type { PupilSigns } from '../model/index.ts';
import type { Knowledge } from '../view/knowledge.ts';

/** So far from the name, within its line, such a word is looked for. */
const before = 60;
const after = 60;

const begins = String.raw`(?<![\p{L}\p{N}])`;
/** "barn" is no word of its own in "barn- och ungdomsnämnden". */
const ends = String.raw`(?![\p{L}\p{N}]|-\s)`;

/** Rather one too many: initials harm nobody. Whoever holds or held a post is none. */
export function pupilsIn({ graph, documents }: ExportParts, knowledge: Knowledge, signs: PupilSigns): Set<string> {
  const pupils = new Set<string>();
  const patterns = patternsOf(signs);
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
      return patterns.some((pattern) => pattern.test(near));
    });
    if (isPupil) pupils.add(key);
  }
  return pupils;
}

/** "elev", "klass 7B", "9 år" and "7-åring", and the bare "9A" of a class. */
function patternsOf({ words, classes, ages }: PupilSigns): RegExp[] {
  const pattern = (some: readonly string[], text: (one: string) => string, flags: string) =>
    some.length === 0 ? [] : [new RegExp(text(`(?:${some.map(literal).join('|')})`), flags)];
  return [
    ...pattern(words, (one) => `${begins}${one}${ends}`, 'iu'),
    ...pattern(classes, (one) => String.raw`${begins}${one}\.?\s*[1-9]\s?[a-h]?${ends}`, 'iu'),
    ...pattern(ages, (one) => String.raw`${begins}(?:[2-9]|1[0-7])(?:\s|-)?${one}${ends}`, 'iu'),
    new RegExp(`${begins}[1-9][A-H]${ends}`, 'u'),
  ];
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/ /gu, String.raw`\s+`);
}
