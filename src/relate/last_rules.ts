import { type PostRule, rule, tail } from './post_rule.ts';

/** What a title is for, when it is more than a word or two: "för stöd och omsorg inom hemtjänsten". */
const field = `i[xayn&,i]{0,12}(?:O|M|(?<=[xn]))`;
/** Where the place in the field lies in its turn. */
const around = `(?:,?i?[OMK]){0,3}`;

/**
 * The last rules for sentences: they take what all others have left, a title and the one person whom it can belong to.
 * Less sure than the others; what they ask for is that nothing else in the clause competes for either.
 */
export const lastRules: readonly PostRule[] = [
  rule(
    'title-field-is-name',
    'Samordnare för de nya lokalerna på torget blir Anna Ek',
    0.85,
    `(?<=^|\\|)a?(?<r>R)(?<t>${field})${around}[BG][ayD]{0,4}(?<p>P)(?!,?a?R)`,
    { says: 'begins' },
  ),
  rule(
    'title-is-titled-name',
    'Tf kulturchef från midsommar blir museichef Anna Ek',
    0.82,
    `(?<=^|\\|)a?(?<r>R)(?<t>)[^PRQSN.|]{0,5}[BG][yaD]{0,3}R(?<p>P)`,
    { says: 'begins' },
  ),
  rule(
    'title-field-comma-name',
    'Enhetschefen för barn och unga i den nya organisationen, Anna Ek, ser vinster',
    0.85,
    `(?<r>R)(?<t>${field})${around},(?<p>P)(?=[,.;]|$)`,
    { definite: true, aside: true },
  ),
  rule(
    'name-at-place-title',
    'Anna Ek från Björkskolan, lärare i årskurs 3, visade',
    0.85,
    `(?<p>P)(?<o>i[OM](?:,?i[OM])?),a?(?<r>R)${tail}(?!P)`,
    { definite: false, aside: true },
  ),
  rule(
    'name-aside-title',
    'Anna Ek, 45 år och nytillträdd rektor på Björkskolan, hälsar',
    0.82,
    `(?<p>P)[,–(][xnyaiDMO–&]{1,9}[&,][ayDi]{0,4}(?<r>R)${tail}(?=[,.;)–]|$)`,
    { definite: false, aside: true },
  ),
  rule(
    'name-one-of-titles',
    'Anna Ek, en av två kuratorer på Björkskolan, svarar',
    0.85,
    `(?<p>P),W?B?y{2,3}(?<r>Q)${tail}(?=[,.]|$)`,
    { aside: true },
  ),
  rule(
    'row-name-title',
    'Anna Ek 4:an - arbetslagsledare, skyddsombud',
    0.82,
    `^;?(?<p>P)[^PRQBGLSN|.]{1,12}[–,;(:](?<r>R(?:[,&/]a?R){0,3})(?<t>)[^PRQBGLSN|.]{0,6}\\.?$`,
    { definite: false },
  ),
  rule(
    'row-title-name',
    'Bitr. rektor med placering i norr: Anna Ek',
    0.82,
    `^a?(?<r>R)(?<t>[^PRQBGLSN|.]{1,10})[;:](?<p>P)[^PRQBGLS|]{0,6}\\.?$`,
    { definite: false },
  ),
  rule(
    'post-after-name',
    'Sex personer har sökt tjänsten som rektor på Björkskolan efter Anna Ek',
    0.85,
    `(?<=[WNa]a?)(?<r>R)${tail}x(?<p>P)(?!,?[ya]{0,2}R)`,
    { ahead: 'efter', status: 'former', definite: false, aside: true },
  ),
  rule('title-nickname-name', 'Vaktmästare: "Lelle" Anna Ek', 0.85, `^a?(?<r>R)(?<t>):"[Px]"(?<p>P)`),
  rule(
    'title-deputy-name',
    'Administrativ chef, stf för rektorn      Anna Ek',
    0.82,
    `^a?(?<r>R)(?<t>),[^P|.]{1,6};(?<p>P)`,
  ),
];
