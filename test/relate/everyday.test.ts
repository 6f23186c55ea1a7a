import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createExtractor, loadDataPack, read } from '../data_pack.ts';

const extractor = createExtractor(loadDataPack());

/**
 * `everyday*.txt`: how pages and news of municipalities say who holds which post where, as people would read them. A text,
 * `⏎` for the end of a line, and below it its posts: person, title, organisation, municipality. People and schools are
 * invented.
 */
const samples = ['everyday.txt', 'everyday_lists.txt']
  .flatMap((file) =>
    readFileSync(new URL(file, import.meta.url), 'utf8')
      .trim()
      .split('\n\n'),
  )
  .map((sample) => {
    const [text = '', ...posts] = sample.split('\n');
    return {
      text: text.replaceAll(/ ?⏎ ?/g, '\n'),
      posts: posts.map((post) => post.trim()).filter((post) => post !== '–'),
    };
  });

function postsOf(text: string): string[] {
  const { entities, relations } = read(extractor, text);
  const labelOf = (entity: number | undefined) => (entity === undefined ? '–' : entities[entity]!.label);
  const posts = relations
    .filter(({ kind }) => kind === 'holds_role')
    .map((post) => [post.source, post.target, post.organisation, post.municipality].map(labelOf).join(' | '));
  return [...new Set(posts)].sort();
}

describe('posts as they are told every day', () => {
  it.each(samples)('$text', ({ text, posts }) => {
    expect(postsOf(text)).toEqual(posts.toSorted());
  });
});
