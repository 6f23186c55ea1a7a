/**
 * The rules for posts: patterns over the letters of `chunks.ts`. Each row has an example; its id reaches the edge it makes.
 * A rule that stands earlier takes the title; a later one finds it taken.
 *
 * Groups: `p` the people, `r` the titles, `t` what follows the title (organisations, municipalities),
 * `o` an owner in the genitive before it, `q` the predecessor.
 */
export interface PostRule {
  readonly id: string;
  readonly example: string;
  readonly pattern: RegExp;
  /** 0 to 1, as measured on the gold texts. */
  readonly confidence: number;
  /** What the rule says of the post by itself. */
  readonly says?: 'begins' | 'ends' | 'succeeds';
}

/** What may follow a title: "på Björkskolan", "i Falun", ", Björkskolan, Falun", "för X och Y". */
const tail = String.raw`(?<t>(?:(?:[,;]?i[xyna]{0,3}|[,;–]|)[OMK]|&[OMK](?![,;–(]*R)|\([OMK]\))*)`;
/** One title or several: "rektor", "rektor och skolchef", "rektor/skolchef". */
const titles = String.raw`(?<r>R(?:[&/]a?R)*)`;
const owner = String.raw`(?<o>[omOMK])?`;
const people = String.raw`(?<p>P(?:[,;]P)*(?:,?&P)?)`;
/** Not right behind a name that this title belongs to. */
const free = String.raw`(?<!P[,;–(:]?a?)`;

function rule(id: string, example: string, confidence: number, pattern: string, says?: PostRule['says']): PostRule {
  return { id, example, confidence, pattern: new RegExp(pattern, 'dg'), ...(says ? { says } : {}) };
}

export const postRules: readonly PostRule[] = [
  rule('plural-title-names', 'rektorerna Anna Ek, Bo Lind och Cia Mo', 0.95, `${owner}a*(?<r>Q)${tail}[,:]?${people}`),
  rule('names-plural-title', 'Anna Ek och Bo Lind, rektorer på Björkskolan respektive Ängsskolan', 0.95, `${people}[,;–(]?[ya]{0,2}(?<r>Q)${tail}`),
  rule('names-are-plural-title', 'Anna Ek och Bo Lind är rektorer på Björkskolan', 0.9, `${people}(?:,?W)?B[aDy]{0,3}(?<r>Q)${tail}`),
  rule('list-name-title', 'Anna Ek, rektor Bo Lind, lärare', 0.9, `(?<p>P)[,;](?<r>R)(?<t>)(?=P[,;]R)`),
  rule('list-name-title', 'Anna Ek, rektor Bo Lind, lärare', 0.9, `(?<=P[,;]R)(?<p>P)[,;](?<r>R)${tail}`),
  rule('owner-title-name', 'Björkskolans rektor Anna Ek', 0.97, `(?<o>[om])a?${titles}(?<t>),?(?<p>P)`),
  rule('title-name', 'rektor Anna Ek', 0.97, `${free}${titles}(?<t>)(?<p>P)`),
  rule('title-place-name', 'rektorn på Björkskolan, Anna Ek', 0.93, `${free}${titles}${tail},?(?<p>P)(?![,;–(]a?R)`),
  rule('title-colon-name', 'Rektor: Anna Ek', 0.97, `${titles}${tail}[:;]x?(?<p>P(?:[,;/]P|&P)*)`),
  rule('name-place-title', 'Anna Ek, Björkskolan, rektor', 0.9, `(?<p>P)[,;]i?(?<o>[OMK])[,;](?<r>R)(?<t>)(?!P)`),
  rule('name-comma-title', 'Anna Ek, rektor på Björkskolan', 0.97, `(?<p>P)(?:,n[xy]{0,2})?[,;–(][ya]{0,3}(?<o>[om])?a?${titles}(?:,(?=x?\\)))?${tail}(?!P)`),
  rule('name-title', 'Anna Ek rektor på Björkskolan', 0.9, `(?<p>P)a?(?<r>R(?:[&/]a?R)*)${tail}(?!P)`),
  rule('name-is-title', 'Anna Ek är sedan 2015 rektor på Björkskolan', 0.93, `(?<p>P)(?:,?W)?B[aDyn]{0,4}(?<o>[om])?a?${titles}${tail}(?!P)`),
  rule('name-begins-title', 'Anna Ek tillträder som ny rektor på Björkskolan', 0.93, `(?<p>P)[^PQR.]{0,6}?G[^PQR.]{0,6}?(?<o>[om])?a?${titles}${tail}(?!P)`, 'begins'),
  rule('name-ends-title', 'Anna Ek slutar som rektor på Björkskolan', 0.9, `(?<p>P)[^PQR.]{0,6}?L[^PQR.]{0,5}?(?<o>[om])?a?${titles}${tail}(?!P)`, 'ends'),
  rule('name-succeeds-as', 'Anna Ek efterträder Bo Lind som rektor på Björkskolan', 0.92, `(?<p>P)[^PQR.]{0,6}?G[^PQR.]{0,3}?(?<q>P)[^PQR.]{0,5}?Wa?${titles}${tail}(?!P)`, 'succeeds'),
  rule('name-as-title', 'Anna Ek har anställts som rektor på Björkskolan', 0.88, `(?<p>P)[^PQR.]{0,8}?(?<!,)W[ay]?(?<o>[om])?a?${titles}${tail}(?!P)`),
  rule('title-is-name', 'Ny rektor på Björkskolan blir Anna Ek', 0.93, `(?<o>[om])?${titles}${tail}[xy]{0,2}[BG][yxD]{0,2}(?<p>P)`, 'begins'),
  rule('to-title-name', 'Till ny rektor på Björkskolan har Anna Ek utsetts', 0.9, `i[xa]{1,2}${titles}${tail}[xy]{1,2}(?<p>P)`, 'begins'),
];

/** The rules that join short lines; `|` is the line's end. */
export const lineRules: readonly PostRule[] = [
  rule('line-name-title', 'Anna Ek | Rektor | Björkskolan', 0.95, `(?<=^|\\|)(?<p>P)[,:]?\\|a?(?<r>R(?:[&/,]R)*)(?<t>(?:(?:[,;]?i[xyna]{0,3}|[,;–]|)[OMK]|&[OMK])*(?:\\|[OMK](?=\\||$))*)(?=[\\|,;.n]|$)`),
  rule('line-title-name', 'Rektor | Anna Ek', 0.95, `(?<=^|\\|)a?(?<r>R(?:[&/,]R)*)(?<t>(?:(?:[,;]?i[xyna]{0,3}|[,;–]|)[OMK]|&[OMK])*):?\\|(?<p>P)(?=[\\|,;.n(]|$)`),
  rule('line-titles-names', 'Rektorer: | Anna Ek | Bo Lind', 0.93, `(?<=^|\\|)[xa]?(?<r>Q)(?<t>(?:(?:[,;]?i[xyna]{0,3}|[,;–]|)[OMK])*):?\\|(?<p>P[,;.]?(?:\\|P[,;.]?(?=\\||$))*)(?=\\||$)`),
];
