/** English: what an embedded graph says. */
import type { EmbedWords } from './embed_words.ts';
import type { Words } from './words.ts';

export function enEmbed({ number }: Pick<Words, 'number'>): EmbedWords {
  return {
    drawing: (title) => `Graph: ${title}`,
    keys: 'The arrow keys go from node to node, Enter tells about it, plus and minus zoom, 0 shows everything, Escape leaves.',
    start: 'Show the graph',
    wheel: 'Click first, or hold Ctrl, to zoom',
    table: 'Show as a table',
    picture: 'Show as a picture',
    sources: (count) => (count === 1 ? 'Show the source' : `Show ${number(count)} sources`),
    rest: (rows) => `… and ${number(rows)} more, seen when the table is shown`,
    failed: (reason) => `The graph could not be shown: ${reason}`,
    none: 'No node is selected',
  };
}
