/** Search hits grouped by kind, or the largest nodes when nothing is searched for. */
import { useState } from 'preact/hooks';
import type { NodeKind } from '../../model/index.ts';
import type { PostRow } from '../../view/posts_table.ts';
import { telling } from '../../words/prose/place.ts';
import { summary } from '../../words/prose/portrait.ts';
import { postHits } from '../posts/hits.ts';
import type { SentenceHit } from '../search_texts.ts';
import { read, search } from '../state.ts';
import { useStore } from '../store.ts';
import { KindMark } from './icons.tsx';
import { Questions, TypedQuestions } from './questions.tsx';
import { walkRows } from './walk_rows.ts';

const firstShown = 6;
const moreShown = 40;
const kindOrder: readonly NodeKind[] = [
  'person',
  'organisation',
  'municipality',
  'role',
  'event',
  'concept',
  'document',
];

export function Results() {
  const store = useStore();
  const words = store.words.value;
  const query = store.chosen.value.query.trim();
  const hits = store.hits.value;
  const { hits: sentences, more } = store.sentences.value;
  const posts = postHits(store);
  if (hits.length === 0 && sentences.length === 0 && posts.length === 0 && store.typed.value.length === 0)
    return (
      <>
        <p class="empty-note">{words.search.none(query)}</p>
        <Questions />
      </>
    );
  const { hiddenKinds } = store.chosen.value;
  const best = (kind: NodeKind) => hits.find((hit) => hit.kind === kind)?.score ?? 0;
  const groups = [...kindOrder]
    .sort(
      (one, other) =>
        // Kinds that are switched off are still found, below the others.
        Number(hiddenKinds.includes(one)) - Number(hiddenKinds.includes(other)) ||
        Math.round(best(other) * 4) - Math.round(best(one) * 4),
    )
    .map((kind) => ({ kind, keys: hits.filter((hit) => hit.kind === kind).map((hit) => hit.key) }))
    .filter((group) => group.keys.length > 0);
  return (
    <div class="results">
      <TypedQuestions />
      {groups.map(({ kind, keys }) => (
        <ResultGroup key={`${query} ${kind}`} kind={kind} keys={keys} />
      ))}
      {posts.length > 0 && <PostGroup rows={posts} query={store.asked.value} />}
      {sentences.length > 0 && <SentenceGroup key={query} hits={sentences} more={more} />}
    </div>
  );
}

function ResultGroup({ kind, keys }: { kind: NodeKind; keys: readonly string[] }) {
  const words = useStore().words.value;
  const [shown, setShown] = useState(firstShown);
  const left = keys.length - shown;
  return (
    <section>
      <h2 class="list-heading">
        {words.kindLabel[kind]} <span class="count">{words.number(keys.length)}</span>
      </h2>
      <ul class="plain-list">
        {keys.slice(0, shown).map((key) => (
          <ResultRow key={key} node={key} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="text-button" onClick={() => setShown(shown + moreShown)}>
          {words.app.showMore(Math.min(left, moreShown))}
        </button>
      )}
    </section>
  );
}

const postsShown = 4;

/** "rektor falun 2019": posts that fit, and the way to all of them in the table. */
function PostGroup({ rows, query }: { rows: readonly PostRow[]; query: string }) {
  const store = useStore();
  const words = store.words.value;
  return (
    <section>
      <h2 class="list-heading">
        {words.search.posts} <span class="count">{words.number(rows.length)}</span>
      </h2>
      <ul class="plain-list">
        {rows.slice(0, postsShown).map((row) => (
          <li key={row.key}>
            <button type="button" class="result" onClick={() => store.visit(row.person.key)} onKeyDown={walkRows}>
              <span class="result-text">
                <span class="result-name">{row.person.text}</span>
                <span class="result-summary">
                  {[row.role.text, row.organisation?.text, row.municipality?.text, words.prose.postNote(row, true)]
                    .filter((part) => part)
                    .join(', ')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="text-button"
        onClick={() =>
          store.change((state) => ({ ...search(state, ''), view: 'table', posts: { ...state.posts, query } }))
        }
      >
        {words.search.postsInTable(rows.length)}
      </button>
    </section>
  );
}

/** Sentences of the texts; a click opens the text there. */
function SentenceGroup({ hits, more }: { hits: readonly SentenceHit[]; more: boolean }) {
  const store = useStore();
  const words = store.words.value;
  const [shown, setShown] = useState(firstShown);
  const left = hits.length - shown;
  return (
    <section>
      <h2 class="list-heading">
        {words.search.sentences} <span class="count">{`${words.number(hits.length)}${more ? '+' : ''}`}</span>
      </h2>
      <ul class="plain-list">
        {hits.slice(0, shown).map((hit) => (
          <SentenceRow key={`${hit.document} ${hit.start}`} hit={hit} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="text-button" onClick={() => setShown(shown + moreShown)}>
          {words.app.showMore(Math.min(left, moreShown))}
        </button>
      )}
    </section>
  );
}

function SentenceRow({ hit }: { hit: SentenceHit }) {
  const store = useStore();
  const record = store.knowledge.value.documents.get(hit.document);
  const texts = store.texts.value;
  const quote = texts.quote(hit.document, hit.start, hit.end);
  const readable = texts.text(hit.document) !== null;
  if (!quote) return null;
  return (
    <li>
      <button
        type="button"
        class="result sentence"
        onClick={() => {
          const { document, start, end } = hit;
          if (readable) store.change((state) => read(state, { document, start, end }));
          else store.visit(`document:${document}`);
        }}
        onKeyDown={walkRows}
      >
        <span class="result-text">
          <span class="sentence-quote" lang={record?.language ?? 'sv'}>
            {quote.before}
            <mark>{quote.claim}</mark>
            {quote.after}
          </span>
          <span class="result-summary">
            {record?.title ?? hit.document}
            {record?.date ? `, ${store.words.value.date(record.date)}` : ''}
          </span>
        </span>
      </button>
    </li>
  );
}

/** A name with one line about it; arrow keys walk the list. */
export function ResultRow({ node: key, brief = false }: { node: string; brief?: boolean }) {
  const store = useStore();
  const node = store.knowledge.value.nodes.get(key);
  if (!node) return null;
  const { kind, label } = node.attributes;
  const words = store.words.value;
  return (
    <li>
      <button
        type="button"
        class="result"
        aria-current={store.chosen.value.selected === key ? 'true' : undefined}
        onClick={() => store.visit(key)}
        onKeyDown={walkRows}
      >
        <KindMark kind={kind} />
        <span class="result-text">
          <span class="result-name">{label}</span>
          {brief && telling(store.knowledge.value, key) !== '' && (
            <span class="result-summary">{telling(store.knowledge.value, key)}</span>
          )}
          {!brief && <span class="result-summary">{summary(store.knowledge.value, node, words)}</span>}
        </span>
        <span class="visually-hidden">{words.kindOne[kind]}</span>
      </button>
    </li>
  );
}

/** Kinds of the nodes to begin with: the largest of each, two people. */
const beginnings: readonly NodeKind[] = ['person', 'person', 'organisation', 'event', 'concept'];

/** Where to begin when one does not know what to search for. */
export function Beginnings() {
  const store = useStore();
  const left = [...store.knowledge.value.bySize];
  const keys = beginnings.flatMap((kind) => {
    const at = left.findIndex((node) => node.attributes.kind === kind);
    return at === -1 ? [] : left.splice(at, 1).map((node) => node.key);
  });
  if (keys.length === 0) return null;
  return (
    <section class="results beginnings">
      <h2 class="list-heading">{store.words.value.search.begin}</h2>
      <ul class="plain-list">
        {keys.map((key) => (
          <ResultRow key={key} node={key} brief />
        ))}
      </ul>
    </section>
  );
}
