import type { PostStatus } from '../model/index.ts';
import { type GroupName, numbered } from './groups.ts';
import { type Needs, type NeedsOfAll, needsOf, needsOfAll } from './rule_needs.ts';

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
  /** Numbers of the pattern's groups; 0 for those that it does not have. */
  readonly groups: Readonly<Record<GroupName, number>>;
  /** What a row of letters must have; one without need not be read. */
  readonly needs: Needs;
  /** 0 to 1, as measured on the gold texts. */
  readonly confidence: number;
  /** What the rule says of the post by itself. */
  readonly says?: 'begins' | 'ends' | 'succeeds' | undefined;
  /** The clause tells of a change of post, whatever its verb. */
  readonly opens?: boolean | undefined;
  /** Only in lists that put the name before the title. */
  readonly nameFirst?: boolean | undefined;
  /** Only when this word stands right behind the person, or right before her. */
  readonly behind?: string | undefined;
  readonly ahead?: string | undefined;
  /** Only for a seat in a board whose title has a capital, as the heading of a list that lost its line ends. */
  readonly heading?: boolean | undefined;
  /** The people are not in the pattern: the last one before it in the sentence is meant. */
  readonly subject?: boolean | undefined;
  /** Only titles with an article ("rektorn"), or only those without one. */
  readonly definite?: boolean | undefined;
  /** What the pattern says of the post's status when no word does. */
  readonly status?: PostStatus | undefined;
  /** The title stands with somebody before and is not said again: "Anna Ek blir chef för förskolan, Bo Lind för …". */
  readonly gapped?: boolean | undefined;
  /** The title may be somebody else's already: taken by one name of a list, it is there for the next. */
  readonly shared: boolean;
  /** The first title is the first person's, the second the second's. */
  readonly pairs?: boolean | undefined;
  /** The title only stands beside the name; the sentence is about something else. */
  readonly aside?: boolean | undefined;
}

/** Rules in their order, with the needs of all side by side. */
export interface RuleList {
  readonly rules: readonly PostRule[];
  readonly needs: NeedsOfAll;
}

export function listOf(rules: readonly PostRule[]): RuleList {
  return { rules, needs: needsOfAll(rules) };
}

/** What may follow a title: "på Björkskolan", "i Falun", ", Björkskolan, Falun", "i svenska vid Umeå universitet", "för X och Y". */
export const place = `(?:[,;]?i[xyna]{0,3}(?:(?<=[xn])i)?m?|(?<=R)y(?=O)|[,;–]|)[OMK](?:ix(?=&[OMK]))?`;
/** "Björkskolan F–9": the years that it has. */
const years = `(?:(?<=O)(?:x?n(?:–n)?|x–n))?`;
export const subject = `(?:(?:iy?[xn]{1,2}(?:/[xn]){0,3}(?:Wx)?(?:&[xn]{1,2})?){1,3}(?=[,;]?(?:i[xyna]{0,2})?[OMK]|\\([OMK])|ix[x,&–]{0,8}(?=i[MK])|x&x(?=i[OMK])|x(?=,O))?`;
export const tail = `(?<t>${subject}(?:${place}${years}|&[OMK](?![,;–(]*R)|\\([OMK](?:&[OMK])?\\)){0,8})`;
/** What may follow the name behind a title: "rektor Anna Ek på Björkskolan". */
export const tailOfName = `(?<u>(?:[,(]?i[xyna]{0,2}m?[OMK]|[,(][OMK])(?:[,]?i?[OMK]){0,6})?(?![^,.]{0,2}R)`;
/** What a title is for, when it is no place: "för modersmål", "i svenska och SO". */
export const area = `ix{1,3}(?:&x{1,2})?`;
/** One title or several: "rektor", "rektor och skolchef", "rektor/skolchef". */
export const titles = `(?<r>R(?:(?:&|,?/)a?R){0,4})`;
/** Behind a verb also "rektor, skolchef och lärare". */
export const titleList = `(?<r>R(?:(?:,a?R){1,3}(?:,?&a?R|(?=,?&[yx]{0,3}W))|(?:[&/]a?R){0,4}))`;
export const owner = `(?<o>[omOMK])?`;
/** What stands in brackets behind a name and is neither title nor place. */
export const aside = `(?:\\([xn&,i–]{1,6}\\))?`;
export const people = `(?<p>P${aside}(?:[,;]P${aside}){0,40}(?:,?&P${aside})?)`;
/** Not right behind a name that this title belongs to. */
export const free = `(?<!P[,;–(:]?a?)`;

/** Rules for one title that people with places of their own share. */
const sharedRules = ['plural-title-names-places', 'names-places-share-title'];

/** A row: its id, an example that it reads, its confidence, its pattern and what else it asks. */
export function rule(
  id: string,
  example: string,
  confidence: number,
  pattern: string,
  more: Pick<
    PostRule,
    | 'opens'
    | 'says'
    | 'nameFirst'
    | 'behind'
    | 'ahead'
    | 'heading'
    | 'aside'
    | 'subject'
    | 'pairs'
    | 'status'
    | 'definite'
    | 'gapped'
  > = {},
): PostRule {
  const { pattern: compiled, groups } = numbered(pattern);
  const { says, opens, nameFirst, behind, ahead, heading, subject, status, gapped, pairs, aside, definite } = more;
  // All rows with the same fields in the same order: they are read one after the other for each sentence.
  return {
    id,
    example,
    pattern: compiled,
    groups,
    needs: needsOf(pattern),
    confidence,
    says,
    opens,
    nameFirst,
    behind,
    ahead,
    heading,
    subject,
    definite,
    status,
    gapped,
    shared: gapped === true || sharedRules.includes(id),
    pairs,
    aside,
  };
}
