import { hostName } from '../lexicon/lexicon.ts';
import type { Scene } from '../lexicon/scene.ts';
import type { PersonFind, RoleFind } from '../model/index.ts';

/** How far behind a post the address of who holds it may stand: a few lines of telephone numbers. */
const reach = 200;

/** Hosts that say nothing of where somebody works. */
const everybodys = /(^|\.)(gmail|hotmail|outlook|live|telia|yahoo|icloud|me|msn|bredband|tele2|comhem|spray|home)$/;

/**
 * "Anna Ek | Utbildningspolitisk chef | anna.ek@lararbladet.se": her own address behind the post is of another house than
 * that of the municipality, which the page only speaks of.
 */
export function writesFromElsewhere(
  { lexicon, page: { text } }: Scene,
  { person, role }: { readonly person: PersonFind; readonly role: RoleFind },
  row: number,
): boolean {
  const from = Math.max(person.end, role.end);
  const behind = text.slice(from, from + reach);
  const at = behind.indexOf('@');
  if (at === -1) return false;
  const name = /[\p{L}\d._-]+$/u.exec(behind.slice(0, at))?.[0];
  const host = /^([a-z\d-]+(?:\.[a-z\d-]+)*)\.[a-z]{2,5}\b/.exec(behind.slice(at + 1))?.[1];
  if (name === undefined || host === undefined || everybodys.test(host)) return false;
  const isHers = person.parts.some((part) => part.length > 2 && name.toLowerCase().includes(hostName(part)));
  return isHers && !host.includes(hostName(lexicon.tables.municipalities[row]!.name));
}
