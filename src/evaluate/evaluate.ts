import type { SerializedGraph, StoredDocument } from '../model/index.ts';
import { type Counts, type Score, scoreOf, share } from './counts.ts';
import { entityCategories, judgeEntities } from './entities.ts';
import type { Finding, Judgement } from './finding.ts';
import type { GoldDocument } from './gold.ts';
import { judgeLinks, linkKinds } from './links.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { judgePosts, postCategories } from './posts.ts';
import { type DocumentView, findView, viewsByDocument } from './view.ts';

/** What the categories of the table are called, in its order. */
export const categories: readonly string[] = [
  ...entityCategories.map(({ id }) => id),
  ...postCategories,
  'links',
  ...linkKinds,
];

/** One document's counts by category. */
export interface DocumentEvaluation {
  readonly document: string;
  readonly gold: string;
  readonly counts: Readonly<Record<string, Counts>>;
}

export interface StatusScore {
  readonly judged: number;
  readonly right: number;
  readonly accuracy: number | null;
}

/** How well a graph says what the gold files ask for. Plain data: `JSON.stringify` gives the machine's form. */
export interface Evaluation {
  /** Micro totals by category. */
  readonly scores: Readonly<Record<string, Score>>;
  /** Status of matched posts, where the gold files give it. */
  readonly status: StatusScore;
  readonly documents: readonly DocumentEvaluation[];
  /** Gold files without a document in the graph. All they ask for is missed. */
  readonly unmatched: readonly string[];
  readonly errors: readonly Finding[];
}

interface JudgedDocument extends DocumentEvaluation {
  readonly findings: readonly Finding[];
  readonly statusJudged: number;
  readonly statusRight: number;
}

/**
 * Judges a graph against gold files, document by document, on the evidence lying in that document:
 *
 * 1. cut the graph up by document, 2. judge entities, posts and links of each, 3. add up.
 */
export function evaluate(
  graph: SerializedGraph,
  documents: readonly StoredDocument[],
  gold: readonly GoldDocument[],
): Evaluation {
  const views = viewsByDocument(graph, documents);
  const matcher = createMatcher(graph);
  const pairs = gold.map((entry) => ({ entry, view: findView(views, graph, entry.id) }));
  const judged = pairs.map(({ entry, view }) => judgeDocument(view ?? emptyView(entry.id), entry, matcher));
  const statusJudged = sum(judged.map((document) => document.statusJudged));
  const statusRight = sum(judged.map((document) => document.statusRight));
  return {
    scores: Object.fromEntries(
      categories.map((category) => [category, scoreOf(judged.map(({ counts }) => counts[category]!))]),
    ),
    status: { judged: statusJudged, right: statusRight, accuracy: share(statusRight, statusJudged) },
    documents: judged.map(({ document, gold: id, counts }) => ({ document, gold: id, counts })),
    unmatched: pairs.filter(({ view }) => view === undefined).map(({ entry }) => entry.id),
    errors: judged.flatMap(({ findings }) => findings),
  };
}

function emptyView(id: string): DocumentView {
  return { id, text: '', nodes: [], edges: [] };
}

function judgeDocument(view: DocumentView, gold: GoldDocument, matcher: Matcher): JudgedDocument {
  const posts = judgePosts(view, gold, matcher);
  const judgements: Readonly<Record<string, Judgement>> = {
    ...Object.fromEntries(entityCategories.map((kind) => [kind.id, judgeEntities(kind, view, gold, matcher)])),
    ...posts.judgements,
    ...judgeLinks(view, gold, matcher),
  };
  return {
    document: view.id,
    gold: gold.id,
    counts: Object.fromEntries(categories.map((category) => [category, judgements[category]!.counts])),
    findings: categories.flatMap((category) => judgements[category]!.findings),
    statusJudged: posts.statusJudged,
    statusRight: posts.statusRight,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
