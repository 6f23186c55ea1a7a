/** The worker that reads PDF, Word and the like, unpacked from the page at the first such file and ended after the last. */
import type { ReadReply, ReadRequest } from '../../worker/reading_messages.ts';
import type { PageData } from '../page_data.ts';
import { unpack, workerFrom } from './unpack.ts';

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
  const worker = workerFrom(await unpack(packed));
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
