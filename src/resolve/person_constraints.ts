import type { Decision, Extraction } from '../model/index.ts';
import { slug } from '../text/slug.ts';
import { type Constraints, noConstraints } from './entities.ts';
import { nameOf, partsOf } from './identities.ts';

/**
 * What the rows say of persons, in mentions, so that it holds while persons are told apart: "not the same" also through
 * third texts, "the same" before anything is weighed. `found` are the keys as the texts alone have them; `split` are the
 * same with the keys of namesakes whom a row tells by their texts.
 */
export function personConstraints(
  extractions: readonly Extraction[],
  found: readonly (readonly string[])[],
  split: readonly (readonly string[])[],
  decisions: readonly Decision[],
): Constraints {
  const settled = new Map<string, string>();
  for (const [d, ofDocument] of split.entries())
    for (const [e, key] of ofDocument.entries()) if (key !== found[d]![e]) settled.set(`${d} ${e}`, key);
  const rows = decisions.filter(
    ({ decision, subject, object }) =>
      (decision === 'same' || decision === 'not-same') && object !== undefined && isPerson(subject) && isPerson(object),
  );
  if (rows.length === 0) return settled.size === 0 ? noConstraints : { ...noConstraints, settled };

  const mentions = namedMentions(extractions, found, settled);
  const names = new Map<string, { readonly order: number; readonly key: string }>();
  const apart: Constraints['apart'][number][] = [];
  const together: ReadonlySet<string>[] = [];
  for (const [order, { decision, subject, object }] of rows.entries()) {
    const [one, other] = [mentions(subject), mentions(object!)];
    if (decision === 'not-same') {
      apart.push({ one, other: new Set([...other].filter((each) => !one.has(each))) });
      continue;
    }
    together.push(new Set([...one, ...other]));
    for (const each of one) if (!names.has(each)) names.set(each, { order, key: subject });
  }
  return { apart, together, names, settled };
}

function isPerson(key: string): boolean {
  return key.startsWith('person:');
}

/** The mentions that a key means: those called so, of its scope when it has one; else those that have the key. */
function namedMentions(
  extractions: readonly Extraction[],
  found: readonly (readonly string[])[],
  settled: ReadonlyMap<string, string>,
): (key: string) => ReadonlySet<string> {
  interface Named {
    readonly mention: string;
    readonly key: string;
    readonly document: string;
    readonly codes: ReadonlySet<string>;
  }
  const byName = new Map<string, Named[]>();
  const byKey = new Map<string, Named[]>();
  const put = (map: Map<string, Named[]>, name: string, named: Named) => {
    const list = map.get(name);
    if (list === undefined) map.set(name, [named]);
    else list.push(named);
  };
  for (const [d, { article, entities, relations }] of extractions.entries())
    for (const [e, { kind, label, partial }] of entities.entries()) {
      if (kind !== 'person' || partial || settled.has(`${d} ${e}`)) continue;
      const codes = relations.flatMap(({ kind: relation, source, municipality }) =>
        relation === 'holds_role' && source === e && municipality !== undefined ? [entities[municipality]!.code!] : [],
      );
      const key = found[d]![e]!;
      const named = { mention: `${d} ${e}`, key, document: slug(article.record.id), codes: new Set(codes) };
      put(byName, nameOf(`person:${label}`), named);
      put(byKey, key, named);
    }
  return (key) => {
    const { scope } = partsOf(key);
    const called = (byName.get(nameOf(key)) ?? []).filter(
      (each) => scope === null || each.key === key || each.codes.has(scope) || each.document === scope,
    );
    const exact = scope === null ? [] : called.filter((each) => each.key === key);
    const meant = exact.length > 0 ? exact : called.length > 0 ? called : (byKey.get(key) ?? []);
    return new Set(meant.map(({ mention }) => mention));
  };
}
