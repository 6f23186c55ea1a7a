/**
 * What is known of a personal name, in 14 bits:
 *
 *     13 12 | 11 10 | 9 8 | 7 6 5 4 | 3 2 1 0
 *     gender  risk    risk  surname   first name
 *             as sur- as first
 */

/** 1 female, 2 male, 3 used by both; 0 for a name that is no first name. */
export type NameGender = 0 | 1 | 2 | 3;
/** 0 none, 1 fewer than 10 bearers, 2 fewer than 100, 3 fewer than 1 000, 4 fewer than 10 000, 5 more. */
export type NameLevel = 0 | 1 | 2 | 3 | 4 | 5;
/** Risk that the name is an ordinary word: 0 none to 3 high. */
export type NameRisk = 0 | 1 | 2 | 3;

/** The parts of a name's bits, spelled out. */
export interface NameFacts {
  readonly firstNameLevel: NameLevel;
  readonly surnameLevel: NameLevel;
  readonly firstNameRisk: NameRisk;
  readonly surnameRisk: NameRisk;
  readonly gender: NameGender;
}

/** Commonness as a first name (any given name). `undefined`, an unknown name, counts as none here and below. */
export function firstNameLevel(bits: number | undefined): NameLevel {
  return ((bits ?? 0) & 0b1111) as NameLevel;
}

/** Commonness as a surname. */
export function surnameLevel(bits: number | undefined): NameLevel {
  return (((bits ?? 0) >> 4) & 0b1111) as NameLevel;
}

/** Risk that a capitalised word is not this first name but an ordinary word. */
export function firstNameRisk(bits: number | undefined): NameRisk {
  return (((bits ?? 0) >> 8) & 0b11) as NameRisk;
}

/** Risk that a capitalised word is not this surname but an ordinary word. */
export function surnameRisk(bits: number | undefined): NameRisk {
  return (((bits ?? 0) >> 10) & 0b11) as NameRisk;
}

/** Gender of the bearers as a first name. */
export function gender(bits: number | undefined): NameGender {
  return (((bits ?? 0) >> 12) & 0b11) as NameGender;
}

/** The level of a number of bearers. */
export function levelOf(bearers: number): NameLevel {
  if (bearers <= 0) return 0;
  if (bearers < 10) return 1;
  if (bearers < 100) return 2;
  if (bearers < 1000) return 3;
  return bearers < 10_000 ? 4 : 5;
}

/** Packs the facts of a name into bits. */
export function packName(facts: NameFacts): number {
  return (
    facts.firstNameLevel |
    (facts.surnameLevel << 4) |
    (facts.firstNameRisk << 8) |
    (facts.surnameRisk << 10) |
    (facts.gender << 12)
  );
}
