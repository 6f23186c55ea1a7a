import type { EventHeadForm } from '../lexicon/lexicon.ts';
import { phraseFlags } from '../lexicon/phrases.ts';
import { functionBit, isClass, once } from '../lexicon/words.ts';
import { uncapitalise } from '../text/swedish.ts';
import { gapLine, gapSpace } from '../text/tokens.ts';
import type { EventFind, Scene } from './find.ts';
import { offsetsOf, textOf } from './find.ts';
import type { PhraseMatch } from './phrases.ts';

/** Words for happenings, alone ("konferens"), in compounds ("uppföljningskonferens") and as names ("Norrskensdagarna"). */
export function recogniseEvents(scene: Scene, matches: readonly PhraseMatch[]): EventFind[] {
  const finds: EventFind[] = [];
  for (const match of matches) {
    if (match.entry.kind !== 'event') continue;
    const row = scene.lexicon.tables.eventWords[match.entry.row]!;
    if (row.ambiguous === 'high' || row.kind === 'break' || row.kind === 'process') continue;
    finds.push(event(scene, match.first, match.last, row.lemma, row.kind, match.entry.flags, 'event-word'));
  }
  for (let i = 0; i < scene.page.tokens.count; i++) {
    const known = eventHeadOf(scene.word(i), scene.lexicon);
    if (known === null) continue;
    const { head, form } = known;
    const lemma = uncapitalise(form).slice(0, form.length - head.ending.length) + head.lemma;
    finds.push(event(scene, i, i + 1, lemma, head.kind, head.flags, 'event-compound'));
  }
  finds.push(...meetingPapers(scene));
  return finds;
}

/** "Sammanträdesprotokoll", "Mötesanteckningar" in the head of a page: the meeting that it is the paper of. */
function meetingPapers(scene: Scene): EventFind[] {
  const { lines } = scene.page;
  const words = scene.lexicon.grammar('meeting_paper');
  for (let i = 0; i < (lines[Math.min(7, lines.length - 1)]?.last ?? 0); i++) {
    const { lower } = scene.word(i);
    const meeting = /^(sammanträde|möte)s/.exec(lower);
    if (meeting === null || !words.has(lower)) continue;
    return [
      {
        ...event(scene, i, i + 1, meeting[1]!, 'meeting', 0, 'event-paper'),
        label: meeting[1]!,
        named: false,
        rule: 'event-paper',
      },
    ];
  }
  return [];
}

const eventHeadOf = once((word, lexicon): { head: EventHeadForm; form: string } | null => {
  if (!word.letters || word.form.length < 8) return null;
  const head = lexicon.eventHeads.find(word.lower, 3);
  if (head !== null) return { head, form: word.form };
  const owner = word.stem === null ? null : lexicon.eventHeads.find(word.stem.toLowerCase(), 3);
  return owner === null ? null : { head: owner, form: word.stem! };
});

function event(
  scene: Scene,
  first: number,
  last: number,
  lemma: string,
  eventKind: string,
  flags: number,
  rule: string,
): EventFind {
  const opening = scene.word(first);
  const { tokens } = scene.page;
  const inside = first > 0 && tokens.gap[first]! < gapLine && !/^[.!?:–—•"”(-]$/.test(scene.word(first - 1).form);
  // A capital in the middle of a sentence makes a name: "på Norrskensdagarna".
  const named = opening.capital && inside && !opening.allCapitals;
  let end = last;
  if (named && end < tokens.count && tokens.gap[end] === gapSpace && /^(19|20)\d\d$/.test(scene.word(end).form)) end++;
  const label = named ? textOf(scene, first, end) : lemma;
  return {
    kind: 'event',
    first,
    last: end,
    ...offsetsOf(scene, first, end),
    rule: named ? 'event-named' : rule,
    priority: 20,
    label,
    eventKind,
    definite: (flags & phraseFlags.definite) !== 0,
    plural: (flags & phraseFlags.plural) !== 0,
    named,
  };
}

/** True when the word before an indefinite happening says that it is one of many: "varje möte", "regelbundna träffar". */
export function isRecurring(scene: Scene, find: EventFind): boolean {
  if (find.first === 0) return false;
  const before = scene.word(find.first - 1);
  return scene.lexicon.grammar('no_event_before').has(before.lower) && (find.plural || isClass(before, functionBit));
}
