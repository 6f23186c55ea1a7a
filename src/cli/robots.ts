/** What a site's robots.txt allows: the group for us, else the one for all; the longest rule that fits decides. */

export interface Robots {
  readonly allows: (path: string) => boolean;
  /** Seconds that the site wants between two requests. */
  readonly delay: number | null;
  readonly sitemaps: readonly string[];
}

interface Rule {
  readonly allow: boolean;
  readonly path: string;
}

export function parseRobots(text: string, agent: string): Robots {
  const groups = new Map<string, { rules: Rule[]; delay: number | null }>();
  const sitemaps: string[] = [];
  let names: string[] = [];
  let inRules = false;
  for (const line of text.slice(0, 500_000).split(/\r\n?|\n/)) {
    const [, field, value] = /^\s*([A-Za-z-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    if (field === undefined) continue;
    const given = value!.trim();
    const name = field.toLowerCase();
    if (name === 'sitemap') sitemaps.push(given);
    else if (name === 'user-agent') {
      if (inRules) names = [];
      inRules = false;
      names.push(given.toLowerCase());
      for (const each of names) if (!groups.has(each)) groups.set(each, { rules: [], delay: null });
    } else if (name === 'allow' || name === 'disallow' || name === 'crawl-delay') {
      inRules = true;
      for (const each of names) {
        const group = groups.get(each)!;
        if (name === 'crawl-delay') group.delay = Number(given) >= 0 ? Number(given) : null;
        else if (given !== '') group.rules.push({ allow: name === 'allow', path: given });
      }
    }
  }
  const group = groups.get(agent.toLowerCase()) ?? groups.get('*');
  return { allows: (path) => allows(group?.rules ?? [], path), delay: group?.delay ?? null, sitemaps };
}

function allows(rules: readonly Rule[], path: string): boolean {
  let best: Rule | null = null;
  for (const rule of rules) {
    if (!fits(rule.path, path)) continue;
    const longer = best === null || rule.path.length > best.path.length;
    if (longer || (rule.path.length === best!.path.length && rule.allow)) best = rule;
  }
  return best?.allow ?? true;
}

/** `*` stands for anything, `$` for the end. Each star takes the nearest place, which is enough. */
function fits(pattern: string, path: string): boolean {
  const ends = pattern.endsWith('$');
  const parts = (ends ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(parts[0]!)) return false;
  let at = parts[0]!.length;
  for (const part of parts.slice(1, ends ? -1 : undefined)) {
    const next = path.indexOf(part, at);
    if (next < 0) return false;
    at = next + part.length;
  }
  if (!ends) return true;
  const last = parts.length > 1 ? parts.at(-1)! : '';
  return parts.length > 1 ? path.length - last.length >= at && path.endsWith(last) : path.length === at;
}
