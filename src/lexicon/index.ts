export * from './compact.ts';
export * from './csv.ts';
export * from './genitive.ts';
export { createLexicon, type Lexicon } from './lexicon.ts';
export * from './merge.ts';
export * from './name_bits.ts';
export * from './name_codec.ts';
export * from './pupil_signs.ts';
export * from './tables.ts';
