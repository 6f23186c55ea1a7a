import type { Find } from './find.ts';

/** Every field that a find of some kind has; the fields of other kinds stay undefined. */
type AnyFind = Record<KeyOf<Find>, unknown>;
type KeyOf<T> = T extends unknown ? keyof T : never;

/**
 * The same find with its fields in one layout for all kinds. What walks over finds of every kind then reads
 * `kind`, `first` and `last` at one place in memory, which an engine does many times faster than asking each find.
 */
export function uniformFind(find: Find): Find {
  const all: AnyFind = blank(find);
  switch (find.kind) {
    case 'municipality':
      all.row = find.row;
      all.official = find.official;
      all.genitive = find.genitive;
      break;
    case 'organisation':
      all.label = find.label;
      all.full = find.full;
      all.subkind = find.subkind;
      all.row = find.row;
      all.genitive = find.genitive;
      all.local = find.local;
      break;
    case 'role':
      all.lemma = find.lemma;
      all.variant = find.variant;
      all.plural = find.plural;
      all.definite = find.definite;
      all.genitive = find.genitive;
      all.group = find.group;
      all.domain = find.domain;
      all.status = find.status;
      all.area = find.area;
      break;
    case 'person':
      all.label = find.label;
      all.parts = find.parts;
      all.partial = find.partial;
      all.genitive = find.genitive;
      all.gender = find.gender;
      all.party = find.party;
      all.partyTokens = find.partyTokens;
      break;
    case 'event':
      all.label = find.label;
      all.lemma = find.lemma;
      all.eventKind = find.eventKind;
      all.definite = find.definite;
      all.plural = find.plural;
      all.named = find.named;
      break;
    case 'concept':
      all.label = find.label;
      all.form = find.form;
      all.row = find.row;
      all.status = find.status;
      break;
    case 'date':
      all.value = find.value;
      all.endValue = find.endValue;
      all.weekday = find.weekday;
  }
  return all as unknown as Find;
}

function blank(find: Find): AnyFind {
  return {
    kind: find.kind,
    first: find.first,
    last: find.last,
    start: find.start,
    end: find.end,
    rule: find.rule,
    priority: find.priority,
    label: undefined,
    genitive: undefined,
    plural: undefined,
    definite: undefined,
    row: undefined,
    official: undefined,
    full: undefined,
    subkind: undefined,
    local: undefined,
    lemma: undefined,
    variant: undefined,
    group: undefined,
    domain: undefined,
    status: undefined,
    area: undefined,
    parts: undefined,
    partial: undefined,
    gender: undefined,
    party: undefined,
    partyTokens: undefined,
    eventKind: undefined,
    named: undefined,
    form: undefined,
    value: undefined,
    endValue: undefined,
    weekday: undefined,
  };
}
