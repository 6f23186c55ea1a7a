/** What the page carries packed, gzip in base64, made ready when it is needed. */

export async function unpack(packed: string): Promise<string> {
  if (packed === '') return '';
  return new Response(new Blob([packedBytes(packed)]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

export function packedBytes(packed: string): Uint8Array<ArrayBuffer> {
  const letters = atob(packed);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return bytes;
}

/** A worker that runs this script, from a Blob, as the page's policy allows. */
export function workerFrom(script: string): Worker {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
