import { owner, type PostRule, people, rule, tail } from './post_rule.ts';

/** The rules for one title that several people have; see `PostRule`. */
export const pluralRules: readonly PostRule[] = [
  rule(
    'plural-title-names-places',
    'rektorerna Anna Ek, Björkskolan, och Bo Lind, Ängsskolan',
    0.93,
    `(?<r>Q)(?<t>)[LBGxy]{0,3}[;:]?(?<p>P)[,(](?<u>i?[OMK])(?=[,)]{0,2}[&,;]P[,(]i?[OMK])`,
  ),
  rule(
    'plural-title-names-places',
    'rektorerna Anna Ek, Björkskolan, och Bo Lind, Ängsskolan',
    0.93,
    `(?<=Q[LBGxy]{0,3}[;:]?(?:P[,(]i?[OMK][,)]{0,2}[&,;]){1,6})(?<p>P)[,(](?<u>i?[OMK])`,
  ),
  rule(
    'plural-title-names-fields',
    'två rektorer: Anna Ek för lågstadiet och Bo Lind för årskurs 7–9',
    0.9,
    `(?<r>Q)${tail}[,:–](?<p>P(?:(?:i[xn–&,]{1,6}|\\([xn–&,]{1,6}\\)),?&?P){1,5})(?=i[xn]|\\([xn])`,
  ),
  rule(
    'plural-title-names',
    'rektorerna Anna Ek, Bo Lind och Cia Mo',
    0.95,
    `${owner}(?:(?<=[om])[xyn])?a*(?<r>Q)${tail}[,:;–]?${people}(?<u>(?:i[xyna]{0,2}m?|,(?=K))[OMK](?:[,]?i?[OMK]){0,6})?`,
  ),
  rule(
    'names-plural-title',
    'Anna Ek och Bo Lind, rektorer på Björkskolan respektive Ängsskolan',
    0.95,
    `${people}[,;–(]?[ya]{0,2}(?<r>Q)${tail}`,
  ),
  rule(
    'names-of-plural-title',
    'Anna Ek och Bo Lind, två av Skolverkets arton projektledare',
    0.9,
    `(?<p>P(?:,P){0,4},?&P),yy?(?<o>[om])?[xyna]{0,3}(?<r>[QR])${tail}`,
  ),
  rule(
    'names-places-share-title',
    'Anna Ek från Björkskolan i Kil och Bo Lind från Ängsskolan i Mora, båda rektorer',
    0.9,
    `(?<p>P)[,(]?(?<t>i?[OMK](?:,?i?[MK])?)\\)?(?=(?:,?&?P[,(]?i?[OMK](?:,?i?[MK])?\\)?){0,6},y(?<r>Q))`,
  ),
  rule(
    'names-same-title',
    'Anna Ek och Bo Lind, lärare på Björkskolan',
    0.88,
    `(?<![PQR][,:;]?a?|&)(?<p>P(?:,P){0,3}&P)(?:,|[^PQR.|]{0,4}W)(?<r>R)${tail}(?![,&]?a?R|[,;&]P)`,
  ),
  rule(
    'names-titles-respectively',
    'Anna Ek och Bo Lind, rektor respektive biträdande rektor på Björkskolan',
    0.93,
    `(?<p>P&P),[ya]{0,2}(?<r>R&R)${tail}`,
    { pairs: true },
  ),
  rule(
    'names-begin-plural-title',
    'Anna Ek och Bo Lind har utsetts till nya rektorer på Björkskolan',
    0.9,
    `${people}[^PQR.|]{0,3}?G[aDyx]{0,3}(?<r>Q)${tail}`,
    { says: 'begins' },
  ),
  rule(
    'names-are-plural-title',
    'Anna Ek och Bo Lind är rektorer på Björkskolan',
    0.9,
    `${people}(?:,?W)?B[aDy]{0,3}(?<r>Q)${tail}`,
  ),
];
