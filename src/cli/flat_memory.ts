import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How many UTF-16 units of text are read between two collections. */
const stride = 1_000_000;

/**
 * Collects garbage each time a million characters have been read. Left alone, Node lets what earlier documents
 * left behind pile up to several times what is alive, which a long stream pays for in resident memory.
 * Returns what to call with the length of each text; it does nothing where Node offers no collector.
 */
export function flatMemory(): (length: number) => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('globalThis.gc');
  let read = 0;
  return (length) => {
    read += length;
    if (read < stride || typeof collect !== 'function') return;
    read = 0;
    collect();
  };
}
