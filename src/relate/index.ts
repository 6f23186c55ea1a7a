import type { Scene } from '../lexicon/scene.ts';
import type { Article, Extraction, Find } from '../model/index.ts';
import { uniformFind } from '../model/uniform_find.ts';
import { findBylines } from './bylines.ts';
import { earlierWorkplaces, portrayedSchool } from './earlier_workplaces.ts';
import { Ledger } from './ledger.ts';
import { readPassages } from './passages.ts';
import { findPosts } from './posts.ts';
import { findFurtherMentions } from './references.ts';
import { register } from './register.ts';
import { findRenames } from './renames.ts';
import { Setting } from './setting.ts';
import { findSpeech } from './speech.ts';
import { stateHappenings } from './state_happenings.ts';
import { statePosts } from './state_posts.ts';
import { statePageWork, statePlaces, stateWork } from './state_work.ts';

/** What a text says, from what it names: entities with their mentions, and relations with their clauses. */
export function relate(
  scene: Scene,
  article: Article,
  title: { start: number; end: number },
  settled: readonly Find[],
): Pick<Extraction, 'entities' | 'relations'> {
  const further = findFurtherMentions(scene, settled);
  const finds =
    further.length === 0
      ? settled
      : [...settled, ...further.map(uniformFind)].sort((a, b) => a.start - b.start || b.end - a.end);
  const ledger = new Ledger();
  ledger.entity('document', '', article.record.title);
  ledger.mention(0, title.start, title.end, 'title', article.record.title);
  const passages = readPassages(scene, finds);
  const posts = findPosts(scene, finds, passages);
  const earlier = earlierWorkplaces(posts);
  const setting = new Setting(scene, finds, earlier, portrayedSchool(finds, posts, earlier));
  const registry = register(scene, ledger, finds, setting);
  statePosts(scene, registry, setting, finds, passages, posts);
  statePlaces(registry, finds, setting);
  for (const { older, newer } of findRenames(scene, finds)) {
    const [now, then] = [registry.organisation(newer), registry.organisation(older)];
    if (now !== then) ledger.entities[now]!.details.formerly = then;
  }
  stateHappenings(scene, registry, setting, finds, passages, posts, title);
  for (const speech of findSpeech(scene, passages, registry.gender)) {
    ledger.relate({
      kind: 'spoke_about',
      source: registry.person(speech.person),
      target: registry.concept(speech.concept),
      start: speech.start,
      end: speech.end,
      rule: speech.rule,
      confidence: 0.85,
    });
  }
  stateWork(scene, registry, passages, setting);
  statePageWork(scene, registry, finds, setting, title);
  for (const byline of findBylines(scene, finds)) {
    ledger.relate({
      kind: byline.kind,
      source: registry.person(byline.person),
      target: 0,
      start: byline.start,
      end: byline.end,
      rule: byline.rule,
      confidence: 0.95,
    });
  }
  return ledger.close();
}
