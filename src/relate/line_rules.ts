import { type PostRule, place, rule, subject, tail } from './post_rule.ts';

/** The rules that join short lines; `|` is the line's end. */
const endOfLine = `(?=[|,;.n(x:]|$)`;
/** Not the last name under a heading before the next heading: "Ledamöter | Anna Ek | Bo Lind | Ersättare | Cia Mo". */
const unheaded = `(?:(?<!^[RQ]:?\\|(?:P[^|R]{0,6}\\|){0,60})|(?!P\\|R:?\\|P))`;
export const lineRules: readonly PostRule[] = [
  rule('column-title-names', 'Ersättare | Anna Ek | Bo Lind', 0.88, `(?<=^)(?<r>[RQ])(?<t>):?(?<p>(?:\\|P){2,60})$`, {
    heading: true,
  }),
  rule(
    'line-post-title',
    'Ordförande: Anna Ek | rektor i Falun',
    0.88,
    `R[:;](?<p>P)[,.]?\\|a?(?<r>R(?:[&/,]R){0,4})(?<t>${subject}(?:${place}|&[OMK]){0,8})${endOfLine}(?!:)`,
  ),
  rule(
    'line-name-title',
    'Anna Ek | Rektor | Björkskolan',
    0.95,
    `(?<=(?:^|\\|)(?:x{1,2}:)?)${unheaded}(?<p>P)[,:]?\\|(?<o>[om])?a?(?<r>R(?:[&/,]R){0,4})(?:i[xn–&]{1,8}(?=\\|))?(?<t>${subject}(?:${place}|&[OMK]){0,8}(?:\\|[OMK](?=[,|]|$)(?:,[OMK])?){0,4})(?:ix{1,2}(?:&x)?(?=\\||$)|${endOfLine})(?!:[^|]|n\\|P\\|P)`,
  ),
  rule(
    'line-name-dot-title',
    '09.00 | Anna Ek. Utbildningschef Falu kommun',
    0.88,
    `(?<=^|\\|)(?<p>P)\\.a?(?<r>R(?:[&/,]R){0,4})${tail}(?:ix(?:&x)?)?${endOfLine}`,
  ),
  rule(
    'line-further-title',
    'Anna Ek | rektor i Falun, tidigare lärare på Björkskolan',
    0.85,
    `(?<=^|\\|)(?<p>P)[,:]?\\|[^P|]{0,3}R[^PR|]{0,8}?[,&]a?(?<r>R)${tail}`,
  ),
  rule(
    'line-second-title',
    'Anna Ek | Ordförande | Bibliotekarie, Sala bibliotek',
    0.85,
    `(?<=(?:^|\\|)P[,:]?\\|a?R[^PR|]{0,8}\\|)a?(?<r>R(?:[&/]R)?)(?<t>[,;i]{1,2}[OMK](?:,?i?[OMK])?)${endOfLine}(?!\\|P\\|(?:P|$))`,
    { subject: true },
  ),
  rule(
    'line-label-title',
    'Anna Ek – ordförande | Till vardags: rektor på Björkskolan, Falun',
    0.88,
    `(?<=(?:^|\\|)P[–,;(]{0,2}R?\\)?\\|)[yxa]{1,3}:a?(?<r>R(?:[&/,]R){0,4})${tail}`,
    { subject: true },
  ),
  rule(
    'line-names-plural-title',
    'Anna Ek och Bo Lind | Specialpedagoger',
    0.92,
    `(?<=^|\\|)(?<p>P(?:[,&]P){1,6}),?\\|(?<r>Q)(?<t>(?:${place}|&[OMK]){0,8})${endOfLine}`,
  ),
  rule(
    'line-names-title',
    'Anna Ek och Bo Lind | Verksamhetschef | Utbildningskontoret',
    0.9,
    `(?<=^|\\|)(?<p>P&P)\\|a?(?<r>R)(?<t>(?:${place}|&[OMK]){0,8}(?:\\|[OMK](?=[,|]|$)){0,2})${endOfLine}`,
  ),
  rule(
    'line-title-name',
    'Rektor | Anna Ek',
    0.95,
    `(?<=^|\\|)a?(?<r>R(?:[&/,]R){0,4})(?<t>(?:${place}|&[OMK]){0,8})(?:[,i][xniy–,&]{1,8})?:?\\|(?<p>P)${endOfLine}`,
  ),
];
