/** Files of all formats to texts, off the main thread; the page starts it when the first such file comes. */
import { readFile } from '../readers/index.ts';
import type { ReadReply, ReadRequest } from './reading_messages.ts';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ReadRequest>) => void) | null;
  postMessage(reply: ReadReply): void;
};

scope.onmessage = async ({ data: { id, name, bytes } }) => {
  const { format, texts, messages } = await readFile({ name, bytes });
  scope.postMessage({
    id,
    messages,
    texts: texts.map(({ author, places, ...text }) => {
      const origin = {
        format,
        ...(author === undefined ? {} : { author }),
        ...(places === undefined ? {} : { places }),
      };
      return format === 'text' ? text : { ...text, origin };
    }),
  });
};
