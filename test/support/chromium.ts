import { findChromium } from './tools.mjs';

/** Path of the Chromium to test with. Throws where there is none: a browser test fails, it never skips. */
export function chromiumPath(): string {
  const path = findChromium();
  if (path) return path;
  throw new Error('No Chromium found. Run `npm test`, which installs one or says how; or set SAMBAND_CHROMIUM.');
}

/** Flags under which headless Chromium draws WebGL by software, also as root and in a small /dev/shm. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];
