import type { Decision, Extraction, NodeKind, OrganisationKind } from '../model/index.ts';
import { slug } from '../text/slug.ts';
import { currentDocument, writtenId } from './documents.ts';

/** A node while decisions are applied: what the texts call by one key, and what a person made of it. Mutable. */
export interface Identity {
  key: string;
  kind: NodeKind;
  /** Keys that the texts gave; empty for what a person added. */
  members: string[];
  /** Every key that it has or had. */
  readonly names: Set<string>;
  /** Ids of the rows that changed it. */
  readonly corrections: Set<string>;
  label?: string | undefined;
  subkind?: OrganisationKind | undefined;
  confirmed?: boolean | undefined;
  /** The row that took it out. */
  rejected?: Decision | undefined;
  /** The row that made it another kind of thing. */
  retyped?: Decision | undefined;
  /** The label that a person gave to what no text names. */
  added?: string | undefined;
}

/** What the texts say of a key, to tell whether a key of earlier days may mean it. */
interface Told {
  readonly documents: Set<string>;
  /** SCB codes of the municipalities of a person's posts. */
  readonly codes: Set<string>;
  partial: boolean;
}

export type Found = { readonly identity: Identity } | { readonly problem: string };

/** All nodes by every key they have or had. */
export class Identities {
  private readonly byKey = new Map<string, Identity>();
  private readonly byName = new Map<string, Set<string>>();
  private readonly told: ReadonlyMap<string, Told>;
  private readonly extractions: readonly Extraction[];

  constructor(extractions: readonly Extraction[], keys: readonly (readonly string[])[]) {
    this.extractions = extractions;
    this.told = tell(extractions, keys);
    for (const key of this.told.keys()) this.name(key, createIdentity(key, [key]));
    // A name that went up in another is asked for too: `person:vendela-sjöstrom` is Vendela Sjöström now.
    for (const [d, { entities }] of extractions.entries())
      for (const [e, { kind, label, partial }] of entities.entries())
        if ((kind === 'person' || kind === 'organisation') && !partial) this.remember(`${kind}:${label}`, keys[d]![e]!);
  }

  /** Calls a node by one more key. */
  name(key: string, identity: Identity): void {
    this.byKey.set(key, identity);
    identity.names.add(key);
    this.remember(key, key);
  }

  private remember(called: string, key: string): void {
    const name = nameOf(called);
    const keys = this.byName.get(name) ?? new Set();
    keys.add(key);
    this.byName.set(name, keys);
  }

  exactly(key: string): Identity | undefined {
    return this.byKey.get(key);
  }

  /**
   * The node that a row means: by its key, by the new id of a document that was renamed, or as the one node of the same
   * name that can have been called so before.
   */
  find(key: string, { documents }: Decision): Found {
    const known = this.byKey.get(key) ?? this.byKey.get(this.afterRenaming(key, documents));
    if (known !== undefined) return { identity: known };
    const { scope } = partsOf(key);
    const candidates = [...(this.byName.get(nameOf(key)) ?? [])].filter((each) => this.mayMean(scope, each));
    const identities = new Set(candidates.map((each) => this.byKey.get(each)!));
    if (identities.size === 1) return { identity: [...identities][0]! };
    if (identities.size === 0) return { problem: `nothing in the graph is called ${key}` };
    const several = [...identities].map((identity) => identity.key).sort();
    return { problem: `${key} may be ${several.join(' or ')}; name one of them` };
  }

  *[Symbol.iterator](): Iterator<Identity> {
    yield* new Set(this.byKey.values());
  }

  /** `person:maria@old-name` as `person:maria@new-name`, when the row tells the text by its hash. */
  private afterRenaming(key: string, documents: readonly string[]): string {
    for (const document of documents) {
      const old = writtenId(document);
      const now = currentDocument(document, this.extractions);
      if (now === null || now === old) continue;
      if (key === `document:${old}`) return `document:${now}`;
      if (key.endsWith(`@${slug(old)}`)) return `${key.slice(0, -slug(old).length)}${slug(now)}`;
    }
    return key;
  }

  /** Whether a key with this scope can mean what is now called by a key of the same name. */
  private mayMean(scope: string | null, key: string): boolean {
    const told = this.told.get(key);
    const { kind, scope: now } = partsOf(key);
    // Only a part of a name: another text means another person by it.
    if (told?.partial || kind === 'document' || kind === 'municipality') return false;
    if (scope === null || scope === now) return true;
    if (kind === 'event') return now === null || now.startsWith(scope) || scope.startsWith(now);
    if (kind !== 'person') return now === null;
    if (/^\d{4}$/.test(scope))
      return told === undefined || told.codes.has(scope) || (now === null && told.codes.size === 0);
    return told !== undefined && [...told.documents].some((id) => slug(id) === scope);
  }
}

export function createIdentity(key: string, members: string[]): Identity {
  return { key, kind: partsOf(key).kind, members, names: new Set(), corrections: new Set() };
}

/** `person:maria-lund@0180` is a person called maria-lund, of 0180. */
export function partsOf(key: string): { kind: NodeKind; name: string; scope: string | null } {
  const colon = key.indexOf(':');
  const kind = key.slice(0, colon) as NodeKind;
  const rest = key.slice(colon + 1);
  const at = kind === 'document' ? -1 : rest.lastIndexOf('@');
  return at === -1 ? { kind, name: rest, scope: null } : { kind, name: rest.slice(0, at), scope: rest.slice(at + 1) };
}

/** Keys of one name: `person:anna-lena-ek@0180`, `person:annalena-ek`, and `person:Anna Lena Ek` written by hand. */
export function nameOf(key: string): string {
  const { kind, name } = partsOf(key);
  return kind === 'document' ? key : `${kind}:${slug(name).replaceAll('-', '')}`;
}

function tell(extractions: readonly Extraction[], keys: readonly (readonly string[])[]): Map<string, Told> {
  const told = new Map<string, Told>();
  for (const [d, { article, entities, relations }] of extractions.entries()) {
    for (const [e, entity] of entities.entries()) {
      const key = keys[d]![e]!;
      const known = told.get(key) ?? { documents: new Set(), codes: new Set(), partial: true };
      known.documents.add(article.record.id);
      known.partial &&= entity.partial === true;
      told.set(key, known);
    }
    for (const { kind, source, municipality } of relations) {
      if (kind !== 'holds_role' || municipality === undefined) continue;
      told.get(keys[d]![source]!)!.codes.add(entities[municipality]!.code!);
    }
  }
  return told;
}
