/** English: every kind of relation in words, from both ends. */
import type { NodeKind, PostStatus } from '../model/index.ts';
import { names, where } from './en_posts.ts';
import type { Tie, TieEnd, TieWords } from './prose/ties.ts';
import type { Part } from './prose/types.ts';

const being: Readonly<Record<PostStatus, string>> = {
  current: 'is',
  former: 'has been',
  acting: 'is acting',
  incoming: 'is about to become',
};
const having: Readonly<Record<PostStatus, string>> = {
  current: 'has',
  former: 'has had',
  acting: 'has',
  incoming: 'is about to have',
};
const before: Readonly<Record<PostStatus, string>> = {
  current: '',
  former: 'former ',
  acting: 'acting ',
  incoming: 'incoming ',
};

export function subject(end: TieEnd): Part[] {
  const name = { key: end.key, text: end.text };
  if (end.isChange) return ['the event “', name, '”'];
  return end.kind === 'document' ? ['“', name, '”'] : [name];
}

export const which = (kind: NodeKind) => (kind === 'person' ? 'who' : 'which');

export function tie(it: Tie): TieWords {
  const source = subject(it.source);
  const target = subject(it.target);
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
        inverse: ['a role that ', ...source, ` also ${having[it.status]}`],
        label: being[it.status],
      };
    case 'works_at':
      return working(it, it.target.subkind === 'board' ? ' of ' : ' at ', target, source);
    case 'works_in':
      return working(it, ' in ', target, source);
    case 'part_of':
      return plain('belongs to', ['to which ', ...source, ' belongs']);
    case 'located_in':
      return plain('is in', ['where ', ...source, ' is']);
    case 'took_part_in':
      return it.target.isChange
        ? plain('is concerned by', ['which concerns ', ...source], ['concerns ', ...source])
        : plain('took part in', ['in which ', ...source, ' took part']);
    case 'organised':
      return plain('arranged', ['which ', ...source, ' arranged'], ['was arranged by ', ...source]);
    case 'took_place_in':
      return plain('took place in', ['where ', ...source, ' took place']);
    case 'about':
      return plain('was about', ['which ', ...source, ' was about']);
    case 'spoke_about':
      return plain('spoke about', ['which ', ...source, ' spoke about']);
    case 'works_with':
      return plain('works with', ['which ', ...source, ' works with']);
    case 'succeeded':
      return {
        predicate: ['succeeded ', ...target, ...inPost(it)],
        inverse: ['who was succeeded by ', ...source],
        passive: ['was succeeded by ', ...source],
        label: 'succeeded',
      };
    case 'wrote':
      return plain('wrote the text', ['which was written by ', ...source], ['was written by ', ...source]);
    case 'photographed':
      return plain('photographed for the text', ['with pictures by ', ...source], ['has pictures by ', ...source]);
    case 'mentions': {
      const pronoun = which(it.target.kind);
      return plain('names', [`${pronoun} is named in the text `, ...source], ['is named in the text ', ...source]);
    }
  }
}

function working({ post, status, target }: Tie, joint: string, there: readonly Part[], who: readonly Part[]): TieWords {
  if (!post) {
    const verb = status === 'former' ? 'has worked' : 'works';
    return {
      predicate: [`${verb}${joint}`, ...there],
      inverse: ['where ', ...who, ` ${verb}`],
      label: `${verb}${joint.trimEnd()}`,
    };
  }
  const role: Part[] = [`${being[status]} `, post.role];
  const between = target.kind === 'municipality' && post.organisation && !names(post.organisation, target);
  const workplace: Part[] = between ? [post.organisation.subkind === 'board' ? ' of ' : ' at ', post.organisation] : [];
  return {
    predicate: [...role, ...workplace, joint, ...there],
    inverse: ['where ', ...who, ' ', ...role, ...workplace],
    label: `${before[status]}${post.role.text}`,
  };
}

function inPost({ role, organisation }: Tie): Part[] {
  return [...(role ? [' as ', role] : []), ...(organisation ? [' at ', organisation] : [])];
}
