import { useStore } from '../../store.ts';

/** Why nothing is there: the texts, the filters or the search. */
export function NoPosts() {
  const store = useStore();
  const { posts } = store.words.value;
  const { query } = store.chosen.value.posts;
  const { all, shown } = store.posts;
  const reason =
    all.value.length === 0 ? posts.noneAtAll : shown.value.length === 0 ? posts.noneShown : posts.none(query.trim());
  return <p class="list-note posts-none">{reason}</p>;
}
