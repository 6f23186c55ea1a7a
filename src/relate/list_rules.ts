import { type PostRule, rule, tail } from './post_rule.ts';

/** The rules for rows of names with titles, whose line ends or marks may be lost; see `PostRule`. */
export const listRules: readonly PostRule[] = [
  rule(
    'list-name-title',
    'Anna Ek, rektor Bo Lind, lärare',
    0.9,
    `(?<p>P)[,;]?a{0,2}(?<r>R(?:[&/]R){0,2})(?<t>)(?=P(?:[,;]a{0,2}[ROKM]|R))`,
    {
      nameFirst: true,
    },
  ),
  rule('list-name-title', 'Anna Ek (S), ordförande Bo Lind (M) Cia Mo (C)', 0.9, `(?<p>P)[,;](?<r>R)(?<t>)(?=PP)`, {
    nameFirst: true,
  }),
  rule(
    'list-name-title',
    'Anna Ek, rektor Bo Lind, lärare',
    0.9,
    `(?<=P[,;]?(?:a{0,2}R|R/R|O))(?<p>P)[,;]?a{0,2}(?<r>R(?:[&/]R){0,2})${tail}`,
    {
      nameFirst: true,
    },
  ),
  rule(
    'list-name-title',
    'Anna Ek ordförande Bo Lind Cia Mo Dan Ås',
    0.85,
    `(?<=^|[:;])(?<p>P)[,;]?(?<r>R)(?<t>)(?=PPP)`,
  ),
  rule(
    'list-name-place-title',
    'Anna Ek, Falun, ordförande Bo Lind, Kil Cia Berg, Skolverket, sekreterare Dan Ås, Osby',
    0.9,
    `(?<p>P),(?<o>[OMK])(?:\\([xn&,i–]{1,12}\\))?,(?<r>R)(?<t>)(?=P[,(])`,
    { nameFirst: true },
  ),
  rule(
    'place-name-title',
    '09.05 Skolverket Anna Ek, enhetschef',
    0.88,
    `(?<=^[n.:;–,]{0,9})(?<o>O)(?<p>P),(?<r>R)(?<t>)(?![i,]*[OMK])`,
  ),
  rule(
    'from-place-name-title',
    'Från Skolinspektionen kommer Anna Ek, enhetschef',
    0.88,
    `(?<=^|\\|)i(?<o>O)[xGB]y?(?<p>P),a?(?<r>R)(?<t>)(?!,?i?[OMK])`,
  ),
];
