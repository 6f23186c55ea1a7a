/** The worker that reads PDF, Word and the like, unpacked from the page at the first such file and ended after the last. */
import type { ReadReply, ReadRequest } from '../../worker/reading_messages.ts';
import type { PageData } from '../page_data.ts';

export interface FileReader {
  read(name: string, bytes: Uint8Array): Promise<Omit<ReadReply, 'id'>>;
  end(): void;
}

/** Thrown when a person ends the reading. */
export class Cancelled extends Error {}

/** Null when the page carries no such worker. */
export async function startReader(data: PageData): Promise<FileReader | null> {
  const packed = data.readerSource();
  if (packed === null) return null;
  const address = URL.createObjectURL(new Blob([await unpack(packed)], { type: 'text/javascript' }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  let last = 0;
  let stop: ((reason: Error) => void) | null = null;
  return {
    read: (name, bytes) =>
      new Promise((resolve, reject) => {
        last += 1;
        const id = last;
        stop = reject;
        worker.onmessage = ({ data: reply }: MessageEvent<ReadReply>) => {
          if (reply.id === id) resolve(reply);
        };
        worker.onerror = (event) => reject(new Error(event.message || 'the worker stopped'));
        worker.postMessage({ id, name, bytes } satisfies ReadRequest, [bytes.buffer]);
      }),
    end() {
      worker.terminate();
      stop?.(new Cancelled());
    },
  };
}

/** Base64 of gzip, as the page carries it. */
async function unpack(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
