import type { PostStatus } from '../model/index.ts';

/**
 * The rules for posts: patterns over the letters of `chunks.ts`. Each row has an example; its id reaches the edge it makes.
 * A rule that stands earlier takes the title; a later one finds it taken.
 *
 * Groups: `p` the people, `r` the titles, `t` what follows the title (organisations, municipalities),
 * `o` an owner in the genitive before it, `u` what follows the name, `q` the predecessor. `h` (hon, han) stands for the person last named.
 */
export interface PostRule {
  readonly id: string;
  readonly example: string;
  readonly pattern: RegExp;
  /** The pattern without groups' offsets, which cost: asked first. */
  readonly probe: RegExp;
  /** Sets of letters, as bits, of which each match has one; a sentence without needs no reading. */
  readonly needs: readonly number[];
  /** 0 to 1, as measured on the gold texts. */
  readonly confidence: number;
  /** What the rule says of the post by itself. */
  readonly says?: 'begins' | 'ends' | 'succeeds';
  /** The clause tells of a change of post, whatever its verb. */
  readonly opens?: boolean;
  /** Only in lists that put the name before the title. */
  readonly nameFirst?: boolean;
  /** Only when this word stands right behind the person, or right before her. */
  readonly behind?: string;
  readonly ahead?: string;
  /** Only for a seat in a board whose title has a capital, as the heading of a list that lost its line ends. */
  readonly heading?: boolean;
  /** The people are not in the pattern: the last one before it in the sentence is meant. */
  readonly subject?: boolean;
  /** What the pattern says of the post's status when no word does. */
  readonly status?: PostStatus;
  /** The first title is the first person's, the second the second's. */
  readonly pairs?: boolean;
  /** The title only stands beside the name; the sentence is about something else. */
  readonly aside?: boolean;
}

/** What may follow a title: "på Björkskolan", "i Falun", ", Björkskolan, Falun", "i svenska vid Umeå universitet", "för X och Y". */
const place = `(?:[,;]?i[xyna]{0,3}|[,;–]|)[OMK](?:ix(?=&[OMK]))?`;
const subject = `(?:(?:i[xn]{1,2}(?:&[xn])?){1,3}(?=[,;]?(?:i[xyna]{0,2})?[OMK]))?`;
const tail = `(?<t>${subject}(?:${place}|&[OMK](?![,;–(]*R)|\\([OMK]\\)){0,8})`;
/** What may follow the name behind a title: "rektor Anna Ek på Björkskolan". */
const tailOfName = `(?<u>(?:[,(]?i[xyna]{0,2}[OMK]|[,(][OMK])(?:[,]?i?[OMK]){0,6})?(?![^,.]{0,2}R)`;
/** What a title is for, when it is no place: "för modersmål", "i svenska och SO". */
const area = `ix{1,3}(?:&x{1,2})?`;
/** One title or several: "rektor", "rektor och skolchef", "rektor/skolchef". */
const titles = `(?<r>R(?:[&/]a?R){0,4})`;
const owner = `(?<o>[omOMK])?`;
const aside = `(?:\\([xn&,i–]{1,6}\\))?`;
const people = `(?<p>P${aside}(?:[,;]P${aside}){0,40}(?:,?&P)?)`;
/** Not right behind a name that this title belongs to. */
const free = `(?<!P[,;–(:]?a?)`;

function rule(
  id: string,
  example: string,
  confidence: number,
  pattern: string,
  more: Pick<
    PostRule,
    'opens' | 'says' | 'nameFirst' | 'behind' | 'ahead' | 'heading' | 'aside' | 'subject' | 'pairs' | 'status'
  > = {},
): PostRule {
  return {
    id,
    example,
    confidence,
    pattern: new RegExp(pattern, 'dg'),
    probe: new RegExp(pattern),
    needs: needsOf(pattern).map(letterBits),
    ...more,
  };
}

/** The letters and sets of letters that a pattern cannot do without: those outside of lookarounds, choices and options. */
export function needsOf(pattern: string): string[] {
  let rest = pattern;
  // From the inside out: what may be left out goes, a group that has to be there is opened.
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(
      /(?<!\\)\((?:\?[:=!]|\?<[=!]|\?<[a-z]>)?((?:\[[^\]]*\]|\\.|[^()[\]\\])*)\)(\?|\*|\{0,\d+\}|\+|\{[1-9][^}]*\})?/g,
      (group, inside, times) =>
        /^\(\?<?[=!]/.test(group) ||
        inside.replace(/\[[^\]]*\]|\\./g, '').includes('|') ||
        /^(\?|\*|\{0)/.test(times ?? '')
          ? ''
          : inside,
    );
  }
  const needs: string[] = [];
  for (const [, atom, times] of rest.matchAll(/(\[[^\]]*\]|\\.|[^\\[\]{}?*+])(\?|\*|\{0,?\d*\}|\+|\{[^}]*\})?\??/g)) {
    if (/^(\?|\*|\{0)/.test(times ?? '') || atom!.startsWith('[^') || /^[$^]$/.test(atom!)) continue;
    const letters = atom!.replace(/^\[|\]$|\\/g, '');
    if (!needs.includes(letters)) needs.push(letters);
  }
  return needs;
}

const letterOrder = 'PpRrQOoMmKDE&iBWSNaGLyhnx,;:/.';

/** Which letters there are, one bit for each; all rarer marks share the last. */
export function letterBits(letters: string): number {
  let bits = 0;
  for (let i = 0; i < letters.length; i++) bits |= bitByCode[letters.charCodeAt(i)] ?? rareBit;
  return bits;
}

const rareBit = 1 << 31;
const bitByCode = Int32Array.from({ length: 128 }, (_, code) => {
  const at = letterOrder.indexOf(String.fromCharCode(code));
  return at === -1 ? rareBit : 1 << at;
});

/** False when the rule cannot match for want of a letter; asking costs next to nothing. */
export function mayMatch(rule: PostRule, letters: string, bits: number): boolean {
  for (const need of rule.needs) if ((bits & need) === 0) return false;
  return rule.probe.test(letters);
}

export const postRules: readonly PostRule[] = [
  rule(
    'seats-inline',
    'Ledamöter Anna Ek (S) Bo Lind (M) Ersättare Cia Mo (C)',
    0.9,
    `(?<r>[QR])(?<t>)(?<p>P{1,60})(?![,;(–]a?R)`,
    { heading: true },
  ),
  rule('title-dots-name', 'Ordförande ... Anna Ek', 0.9, `(?<r>R)(?<t>)\\.{2,}(?<p>P)`),
  rule(
    'plural-title-names-places',
    'rektorerna Anna Ek, Björkskolan, och Bo Lind, Ängsskolan',
    0.93,
    `(?<r>Q)(?<t>)(?<p>P)[,(](?<u>i?O)(?=[,)]{0,2}[&,]P[,(]i?O)`,
  ),
  rule(
    'plural-title-names-places',
    'rektorerna Anna Ek, Björkskolan, och Bo Lind, Ängsskolan',
    0.93,
    `(?<=Q(?:P[,(]i?O[,)]{0,2}[&,]){1,6})(?<p>P)[,(](?<u>i?O)`,
  ),
  rule(
    'plural-title-names',
    'rektorerna Anna Ek, Bo Lind och Cia Mo',
    0.95,
    `${owner}a*(?<r>Q)${tail}[,:;]?${people}(?<u>i[xyna]{0,2}[OMK](?:[,]?i?[OMK]){0,6})?`,
  ),
  rule(
    'names-plural-title',
    'Anna Ek och Bo Lind, rektorer på Björkskolan respektive Ängsskolan',
    0.95,
    `${people}[,;–(]?[ya]{0,2}(?<r>Q)${tail}`,
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
  rule(
    'list-name-title',
    'Anna Ek, rektor Bo Lind, lärare',
    0.9,
    `(?<p>P)[,;]?(?<r>R(?:[&/]R){0,2})(?<t>)(?=P(?:[,;][ROKM]|R))`,
    {
      nameFirst: true,
    },
  ),
  rule(
    'list-name-title',
    'Anna Ek, rektor Bo Lind, lärare',
    0.9,
    `(?<=P[,;]?(?:R|R/R|O))(?<p>P)[,;]?(?<r>R(?:[&/]R){0,2})${tail}`,
    {
      nameFirst: true,
    },
  ),
  rule(
    'owner-title-name',
    'Björkskolans rektor Anna Ek',
    0.97,
    `(?<o>[om])a?${titles}(?<t>)(?:${area},)?,?(?<p>[Pp])`,
    {
      aside: true,
    },
  ),
  rule(
    'places-share-title-name',
    'Björkskolan och Ängsskolan får en gemensam rektor, Anna Ek',
    0.9,
    `(?<o>O(?:[,&]O){1,5})[^PRO.|]{1,4}a?(?<r>R),?(?<p>P)`,
  ),
  rule('place-colon-title-name', 'Björkskolan: rektor Anna Ek', 0.95, `(?<o>[OMK])[:;]a?${titles}(?<t>)(?<p>P)`),
  rule('place-colon-name-title', 'Björkskolan: Anna Ek, rektor', 0.95, `(?<o>[OMK]):(?<p>P)[,;](?<r>R)${tail}(?!P)`),
  rule(
    'at-place-title-name',
    'På Björkskolan har rektor Anna Ek infört läslyft',
    0.88,
    `i(?<o>O)[xyB]{1,2}${titles}(?<t>)(?<p>P)`,
  ),
  rule('title-name', 'rektor Anna Ek', 0.97, `${free}${titles}(?<t>)(?<p>[Pp])${tailOfName}`, { aside: true }),
  rule(
    'title-place-name',
    'rektorn på Björkskolan, Anna Ek',
    0.93,
    `${free}${titles}y?${tail}(?:[yi]?D)?,?(?<p>P)(?![,;–(]a?R)`,
    {
      aside: true,
    },
  ),
  rule(
    'title-area-name',
    'professorn i pedagogik Anna Ek',
    0.85,
    `${free}${titles}(?<t>)${area},?(?<p>P)(?![,;–(]a?R)${tailOfName}`,
    { aside: true },
  ),
  rule('title-bracket-name', 'utbildningschefen (Anna Ek)', 0.9, `${free}${titles}${tail}\\((?<p>P)\\)`),
  rule(
    'title-colon-name',
    'Rektor: Anna Ek',
    0.97,
    `${titles}${tail}[:;]x?(?<p>R?P(?:,[MK](?=[;,]))?(?:[,;/]P(?:,[MK](?=[;,]|$))?|&R?P){0,40})`,
  ),
  rule(
    'title-area-colon-name',
    'Rektor vuxenutbildning/särvux: Anna Ek',
    0.9,
    `(?<=^|\\|)a?${titles}(?<t>)(?:i?x{1,2})?(?:[/&,]x{1,2}){0,3}:(?<p>P)(?!,?a?R)`,
  ),
  rule(
    'name-place-title',
    'Anna Ek, Björkskolan, rektor',
    0.9,
    `(?<p>P)[,;]i?(?<o>[OMK](?:,?i?[MK])?)(?:[,;]|\\()a?(?<r>R)${tail}(?!P)`,
  ),
  rule(
    'name-comma-title',
    'Anna Ek, rektor på Björkskolan',
    0.97,
    `(?<p>P)(?:,n[xy]{0,2})?[,;–(][yDai]{0,4}(?<o>[om])?a?${titles}(?:,(?=x?\\)))?${tail}(?!P)`,
    { aside: true },
  ),
  rule(
    'place-where-title',
    'Björkskolan, där Anna Ek är rektor',
    0.9,
    `(?<o>[OMK](?:,?i[MK])?),?[xy](?<p>[Ph])[xyaDn–]{0,6}B[aDyn]{0,3}${titles}${tail}(?!P)`,
    { ahead: 'där' },
  ),
  rule(
    'place-where-worked',
    'Anna Ek kommer från Falun, där hon har arbetat som rektor',
    0.9,
    `(?<o>[OMK](?:,?i[MK])?),?[xy](?<p>[Ph])(?:[xyaDn–]{0,6}G|[xyaDn–]{1,6}W)a?${titles}${tail}(?!P)`,
    { ahead: 'där' },
  ),
  rule(
    'place-with-name-as',
    'en ny enhet, Språkcentrum, med Anna Ek som enhetschef',
    0.9,
    `(?<o>O),x(?<p>P)Wa?(?<r>R)(?<t>)(?!i[xyna]{0,2}[OMK]|P)`,
  ),
  rule(
    'years-as-title-name',
    'Efter nio år som rektor på Björkskolan går Anna Ek i pension',
    0.88,
    `(?<=^|\\|)x[xn]xW${titles}${tail}[xLG]{1,2}(?<p>P)(?!,?a?R)`,
    { says: 'ends' },
  ),
  rule(
    'name-is-title',
    'Anna Ek är sedan 2015 rektor på Björkskolan',
    0.93,
    `(?<p>[Ph])(?:,?W[iyxaDn]{0,4})?B[aDyn]{0,4}(?<o>[om])?a?${titles}${tail}(?!P)`,
  ),
  rule(
    'is-pronoun-title',
    'Sedan 2016 är hon rektor på Björkskolan',
    0.9,
    `B(?<p>h)(?:[ayDi]{0,3}|[iy][xn]?x)(?<o>[om])?a?${titles}${tail}(?!P)`,
  ),
  rule(
    'name-and-is-title',
    'Jag heter Anna Ek och är rektor på Björkskolan',
    0.93,
    `(?<p>P)&B[aDynix]{0,5}(?<o>[om])?a?${titles}${tail}(?!P)`,
  ),
  rule(
    'title-is-name',
    'Ny rektor på Björkskolan blir Anna Ek',
    0.93,
    `(?<o>[om])?${titles}${tail}(?:i?D)?[xy]{0,2}[BG][yxD]{0,2}(?<p>P(?:,P){0,10}(?:,?&P)?|h)(?!,?[ya]{0,2}R)`,
    { says: 'begins' },
  ),
  rule(
    'title-is-name-with-title',
    'Tf skolchef från den 1 juli blir Anna Ek, i dag rektor på Björkskolan',
    0.88,
    `(?<=^|\\|)a?${titles}${tail}(?:i?D)?[xyaW]{0,3}[BG][yxDWa]{0,3}(?<p>P)(?=,)`,
    { says: 'begins' },
  ),
  rule('name-title', 'Anna Ek rektor på Björkskolan', 0.9, `(?<p>P)a?(?<r>R(?:[&/]a?R){0,4})${tail}(?!P)`),
  rule(
    'name-begins-title',
    'Anna Ek tillträder som ny rektor på Björkskolan',
    0.93,
    `(?<p>[Ph])[^PQR.]{0,6}?G[^PQR.]{0,6}?(?<o>[om])?a?${titles}${tail}(?!P)`,
    { says: 'begins' },
  ),
  rule(
    'name-ends-title',
    'Anna Ek slutar som rektor på Björkskolan',
    0.9,
    `(?<p>[Ph])[^PQR.]{0,6}?L[^PQR.]{0,5}?(?<o>[om])?a?${titles}${tail}(?!P)`,
    { says: 'ends' },
  ),
  rule(
    'name-succeeds-as',
    'Anna Ek efterträder Bo Lind som rektor på Björkskolan',
    0.92,
    `(?<p>[Ph])[^PQR.]{0,6}?G[^PQR.]{0,3}?(?<q>P)[yDn]{0,3}Wa?${titles}${tail}(?!P)`,
    { says: 'succeeds' },
  ),
  rule(
    'name-as-title',
    'Anna Ek arbetar sedan länge som rektor på Björkskolan',
    0.88,
    `(?<p>[Ph])[^PQR.]{0,8}?(?<!,)W[ay]?(?<o>[om])?a?${titles}${tail}(?!P)`,
  ),
  rule(
    'to-title-name',
    'Till ny ledamot i socialnämnden efter Bo Lind väljs Anna Ek',
    0.9,
    `[iW][xa]{0,2}(?<r>[RQ](?:[&/]a?R){0,4})${tail}(?:xP,?)?[xyD]{0,3}[GB][xy]{0,2}(?<p>P(?:,P){0,30}(?:,?&P)?)(?!,?[ya]{0,2}R)`,
    { says: 'begins' },
  ),
  rule(
    'name-from-title',
    'Anna Ek går från biträdande rektor till rektor på Björkskolan',
    0.88,
    `(?<p>[Ph])[^PQR.|]{0,8}i(?<r>R)(?<t>)(?=iR)`,
  ),
  rule(
    'name-from-title-to-title',
    'Anna Ek går från biträdande rektor till rektor på Björkskolan',
    0.9,
    `(?<=[Ph][^PQ.|]{0,8}iRi)a?(?<r>R)${tail}(?!P)`,
    { says: 'begins', subject: true, status: 'incoming', opens: true },
  ),
  rule(
    'to-title-has-name',
    'Till ny rektor på Björkskolan har Anna Ek utsetts',
    0.9,
    `[iW][xa]{1,2}${titles}${tail}[xyG]{1,2}(?<p>P)(?=[xy]{0,2}G|[.,]|$)`,
    { says: 'begins', opens: true },
  ),
  rule(
    'plural-title-is-names',
    'Ordinarie ledamöter blir också Anna Ek, Bo Lind och Cia Mo',
    0.9,
    `(?<r>Q)${tail}[xy]{0,2}[BG][yxD]{0,2}(?<p>P(?:,P){0,30}(?:,?&P)?)(?!,?[ya]{0,2}R)`,
  ),
  rule(
    'name-title-begins-title',
    'Anna Ek, i dag lärare på Björkskolan, blir rektor på Ängsskolan',
    0.9,
    `(?<p>P),[^P.|]{0,14}?,[xyW]{0,2}[GB][^PQR.|]{0,5}?(?<r>R)${tail}(?!P)`,
    { says: 'begins' },
  ),
  rule('name-to-title', 'Styrelsen har valt Anna Ek till ordförande', 0.88, `(?<p>P)ia?${titles}${tail}(?!P)`, {
    says: 'begins',
    opens: true,
    behind: 'till',
  }),
  rule(
    'further-title',
    'Anna Ek är rektor på Björkskolan och dessutom projektledare för Ängsskolan',
    0.88,
    `(?<p>[Ph])[^PQ.|]{0,14}?R[^PQR.|]{0,10}?(?:,?&[yxai]{0,3}|,a)(?<r>R)${tail}(?!P)`,
  ),
  rule(
    'name-further-as-title',
    'Anna Ek har arbetat som rektor i Falun och som undervisningsråd på Skolverket',
    0.87,
    `(?<=[Ph][^P.|]{0,40})(?:W[ay]?|(?<!,)B[aDyn]{0,4})(?<o>[om])?a?${titles}${tail}(?!P)`,
    { subject: true },
  ),
  rule(
    'one-of-titles',
    'Anna Ek är lärare och blir till hösten en av kommunens förstelärare',
    0.87,
    `(?<=[Ph][^P.|]{0,20}[BG][aDxi]{0,3}yy)(?<o>[om])?[xya]{0,2}(?<r>[RQ])${tail}(?!P)`,
    { subject: true },
  ),
  rule('title-name-late', 'Anna Ek, rektor Bo Lind', 0.8, `(?<r>R)(?<t>)(?<p>P)`),
];

/** The rules that join short lines; `|` is the line's end. */
const endOfLine = `(?=[|,;.n(x:]|$)`;
export const lineRules: readonly PostRule[] = [
  rule('column-title-names', 'Ersättare | Anna Ek | Bo Lind', 0.88, `(?<=^)(?<r>[RQ])(?<t>):?(?<p>(?:\\|P){2,60})$`, {
    heading: true,
  }),
  rule(
    'line-post-title',
    'Ordförande: Anna Ek | rektor i Falun',
    0.88,
    `R[:;](?<p>P)[,.]?\\|a?(?<r>R(?:[&/,]R){0,4})(?<t>${subject}(?:${place}|&[OMK]){0,8})${endOfLine}`,
  ),
  rule(
    'line-further-title',
    'Anna Ek | rektor i Falun, tidigare lärare på Björkskolan',
    0.85,
    `(?<=^|\\|)(?<p>P)[,:]?\\|[^P|]{0,3}R[^PR|]{0,8}?[,&]a?(?<r>R)${tail}`,
  ),
  rule(
    'line-name-title',
    'Anna Ek | Rektor | Björkskolan',
    0.95,
    `(?<=^|\\|)(?<p>P)[,:]?\\|(?<o>[om])?a?(?<r>R(?:[&/,]R){0,4})(?<t>${subject}(?:${place}|&[OMK]){0,8}(?:\\|[OMK](?=\\||$)){0,4})(?:ix{1,2}(?:&x)?(?=\\||$)|${endOfLine})`,
  ),
  rule(
    'line-names-plural-title',
    'Anna Ek och Bo Lind | Specialpedagoger',
    0.92,
    `(?<=^|\\|)(?<p>P(?:[,&]P){1,6}),?\\|(?<r>Q)(?<t>(?:${place}|&[OMK]){0,8})${endOfLine}`,
  ),
  rule(
    'line-title-name',
    'Rektor | Anna Ek',
    0.95,
    `(?<=^|\\|)a?(?<r>R(?:[&/,]R){0,4})(?<t>(?:${place}|&[OMK]){0,8}):?\\|(?<p>P)${endOfLine}`,
  ),
];
