/** Svenska: varje sorts samband i ord, från båda håll. */
import type { NodeKind, PostStatus } from '../model/index.ts';
import type { Tie, TieEnd, TieWords } from './prose/ties.ts';
import type { Part } from './prose/types.ts';
import { names, preposition, where } from './sv_posts.ts';

const being: Readonly<Record<PostStatus, string>> = {
  current: 'är',
  former: 'har varit',
  acting: 'är tillförordnad',
  incoming: 'tillträder som',
};
const having: Readonly<Record<PostStatus, string>> = {
  current: 'har',
  former: 'har haft',
  acting: 'har',
  incoming: 'ska få',
};
const before: Readonly<Record<PostStatus, string>> = {
  current: '',
  former: 'tidigare ',
  acting: 'tf ',
  incoming: 'blivande ',
};

/** ”Ledarforum 2019”: texter står inom citattecken, händelsen ”Anna Ek blir rektor” också, allt annat som det är. */
export function subject(end: TieEnd): Part[] {
  const name = { key: end.key, text: end.text };
  if (end.isChange) return ['händelsen ”', name, '”'];
  return end.kind === 'document' ? ['”', name, '”'] : [name];
}

export const which = (_: NodeKind) => 'som';

export function tie(it: Tie): TieWords {
  const source = subject(it.source);
  const target = subject(it.target);
  /** "hör till Skolförvaltningen", "dit Björkskolan hör". */
  const plain = (verb: string, inverse: readonly Part[], passive?: readonly Part[]): TieWords => ({
    predicate: [`${verb} `, ...target],
    inverse,
    ...(passive ? { passive } : {}),
    label: verb,
  });
  switch (it.kind) {
    case 'holds_role':
      return {
        predicate: [
          `${being[it.status]} `,
          ...(it.post ? [{ ...it.post.role, key: it.target.key }, ...where(it.post)] : target),
        ],
        inverse: ['en roll som även ', ...source, ` ${having[it.status]}`],
        label: being[it.status],
      };
    case 'works_at':
      return working(it, ` ${preposition[it.target.subkind]} `, target, source);
    case 'works_in':
      return working(it, ' i ', target, source);
    case 'part_of':
      return plain('hör till', ['dit ', ...source, ' hör']);
    case 'located_in': {
      const verb = it.source.subkind === 'school' || it.source.subkind === 'preschool' ? 'ligger' : 'finns';
      return plain(`${verb} i`, ['där ', ...source, ` ${verb}`]);
    }
    case 'took_part_in':
      return it.target.isChange
        ? plain('berörs av', ['som gäller ', ...source], ['gäller ', ...source])
        : plain('deltog i', ['där ', ...source, ' deltog']);
    case 'organised':
      return plain('ordnade', ['som ', ...source, ' ordnade'], ['ordnades av ', ...source]);
    case 'took_place_in':
      return plain('hölls i', ['där ', ...source, ' hölls']);
    case 'about':
      return plain('handlade om', ['som ', ...source, ' handlade om']);
    case 'spoke_about':
      return plain('talade om', ['som ', ...source, ' talade om']);
    case 'works_with':
      return plain('arbetar med', ['som ', ...source, ' arbetar med']);
    case 'succeeded':
      return {
        predicate: ['efterträdde ', ...target, ...inPost(it)],
        inverse: ['som efterträddes av ', ...source],
        passive: ['efterträddes av ', ...source],
        label: 'efterträdde',
      };
    case 'wrote':
      return plain('skrev texten', ['som skrevs av ', ...source], ['skrevs av ', ...source]);
    case 'photographed':
      return plain('fotograferade till texten', ['med bilder av ', ...source], ['har bilder av ', ...source]);
    case 'mentions':
      return plain('nämner', ['som nämns i texten ', ...source], ['nämns i texten ', ...source]);
  }
}

/** "är rektor vid Björkskolan", "är skolchef i Falun", "arbetar i Falun". */
function working({ post, status, target }: Tie, joint: string, there: readonly Part[], who: readonly Part[]): TieWords {
  if (!post) {
    const verb = status === 'former' ? 'har arbetat' : 'arbetar';
    return {
      predicate: [`${verb}${joint}`, ...there],
      inverse: ['där ', ...who, ` ${verb}`],
      label: `${verb}${joint.trimEnd()}`,
    };
  }
  const role: Part[] = [`${being[status]} `, post.role];
  const between = target.kind === 'municipality' && post.organisation && !names(post.organisation, target);
  const workplace: Part[] = between ? [` ${preposition[post.organisation.subkind]} `, post.organisation] : [];
  return {
    predicate: [...role, ...workplace, joint, ...there],
    inverse: ['där ', ...who, ' ', ...role, ...workplace],
    label: `${before[status]}${post.role.text}`,
  };
}

function inPost({ role, organisation }: Tie): Part[] {
  return [...(role ? [' som ', role] : []), ...(organisation ? [' vid ', organisation] : [])];
}
