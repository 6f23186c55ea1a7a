import { byCodeUnits } from '../text/swedish.ts';
import { latest } from './period.ts';
import type { Statement } from './statement.ts';

/**
 * Statements of one person in one role become posts: a statement that leaves out the organisation or the municipality
 * belongs to the one post that has it, when there is just one it can belong to.
 */
export function groupPosts(statements: readonly Statement[]): Statement[][] {
  const posts: Statement[][] = [];
  for (const group of grouped(statements, (statement) => `${statement.source} ${statement.target}`)) {
    const full = grouped(
      group.filter((each) => each.evidence.organisation !== undefined),
      (each) => each.evidence.organisation!,
    );
    const bare = grouped(
      group.filter((each) => each.evidence.organisation === undefined),
      (each) => each.evidence.municipality ?? '',
    );
    for (const rest of bare) {
      const municipality = rest[0]!.evidence.municipality;
      const candidates = full.filter(
        (post) =>
          municipality === undefined ||
          post.some((each) => (each.evidence.municipality ?? municipality) === municipality),
      );
      if (candidates.length === 1) candidates[0]!.push(...rest);
      else full.push(rest);
    }
    posts.push(...full);
  }
  return posts;
}

/** Where a post is, by the newest statement that says so. */
export function postPlace(post: readonly Statement[], place: 'organisation' | 'municipality'): string | undefined {
  return latest(post.filter((each) => each.evidence[place] !== undefined))?.evidence[place];
}

/** Items with one name together; sorted by the name. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return [...groups.keys()].sort(byCodeUnits).map((name) => groups.get(name)!);
}
