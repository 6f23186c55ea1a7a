import type { SerializedGraph } from '../model/index.ts';
import type { Change } from './changes.ts';

export const changeColumns = ['change', 'thing', 'kind', 'key', 'label', 'field', 'before', 'after'] as const;

/** Changes as rows of a table: one for what came or went, one for each field that changed. */
export function changeRows(changes: readonly Change[], before: SerializedGraph, after: SerializedGraph): string[][] {
  const say = wordsOf(before, after);
  return changes.flatMap((change) => {
    const head = [change.change, change.thing, change.kind, change.key, say.label(change)];
    if (change.fields.length === 0) return [[...head, '', '', '']];
    return change.fields.map(({ name, before: was, after: is }) => [...head, name, was ?? '', is ?? '']);
  });
}

/** Changes as lines to read, with how many of each kind there are. */
export function formatChanges(changes: readonly Change[], before: SerializedGraph, after: SerializedGraph): string {
  if (changes.length === 0) return 'Nothing has changed.\n';
  const say = wordsOf(before, after);
  const signs = { came: '+', went: '-', changed: '~' } as const;
  const sections = new Map<string, string[]>();
  for (const change of changes) {
    const lines = sections.get(change.kind) ?? [];
    sections.set(change.kind, lines);
    const fields = change.fields.map(({ name, before: was, after: is }) => {
      const [from, to] = name === 'key' ? [was, is] : [say.name(was), say.name(is)];
      return `${name} ${from ?? 'unknown'} → ${to ?? 'unknown'}`;
    });
    lines.push(`  ${signs[change.change]} ${say.label(change)}${fields.length > 0 ? `: ${fields.join(', ')}` : ''}`);
  }
  const count = (what: Change['change']) => changes.filter(({ change }) => change === what).length;
  const blocks = [...sections].map(([kind, lines]) => `${kind}\n${lines.join('\n')}\n`);
  return `${count('came')} came, ${count('went')} went, ${count('changed')} changed\n\n${blocks.join('\n')}`;
}

function wordsOf(before: SerializedGraph, after: SerializedGraph) {
  const labels = new Map([...before.nodes, ...after.nodes].map(({ key, attributes }) => [key, attributes.label]));
  const name = (key: string | null): string | null => (key === null ? null : (labels.get(key) ?? key));
  /** "Anna Lund" or "Anna Lund → rektor, Granskolan, Falun". */
  const label = (change: Change): string => {
    if (change.thing === 'node') return (change.after ?? change.before)!.attributes.label;
    const { source, target, attributes } = (change.after ?? change.before)!;
    const { organisation, municipality } = attributes.kind === 'holds_role' ? attributes : {};
    const places = [organisation, municipality].flatMap((key) => name(key ?? null) ?? []);
    return `${name(source)} → ${[name(target), ...places].join(', ')}`;
  };
  return { name, label };
}
