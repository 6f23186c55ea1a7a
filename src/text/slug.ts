import { remembered } from './remember.ts';

/** A readable key: lower case, å ä ö and other letters kept, everything else a hyphen. `Anna-Lena Ek (S)` → `anna-lena-ek-s`. */
export const slug = remembered((label) =>
  label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, ''),
);
