/**
 * `npm run bench`: how fast texts are read (read → segment → recognise → relate), in one process on one thread, beside
 * a plain word scan (the limit) and wink-nlp's sentences and entities. Measures and prints; asserts nothing.
 * `npm run bench -- FILE.txt` reads sentences of another corpus too (a line `token<TAB>tag`, a blank line between
 * sentences), in documents of twenty sentences.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { readMarked } from '../support/names.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { createExtractor, createLexicon, decodeNames, decodeSmallTables } = await import(join(root, 'dist/index.js'));

const lexicon = createLexicon({
  ...decodeSmallTables(readFileSync(join(root, 'dist/lexicon.txt'), 'utf8')),
  names: decodeNames(readFileSync(join(root, 'dist/names.txt'), 'utf8')),
});
const texts = [
  ...['test/gold/open', 'test/gold/held-back', 'data/texts'].flatMap((folder) => textsIn(join(root, folder))),
  ...process.argv.slice(2).flatMap(sentencesIn),
];
const size = sizeOf(texts);
process.stdout.write(
  `${texts.length} different texts, ${megabytes(size)} MB; repeated, shuffled, up to the sizes below\n\n`,
);
compare(5e6, 3);
grow();

/** Whole corpus by each reader, one after the other in every round. */
function compare(length, rounds) {
  const corpus = repeated(length);
  const wink = winkNlp(model, ['sbd', 'ner']);
  const extractor = createExtractor(lexicon);
  const readers = {
    'word scan, char codes': (text) => scanCodes(text),
    'word scan, /\\p{L}+/gu': (text) => scanPattern(text),
    'wink-nlp sbd+ner': (text) => wink.readDoc(text).entities().length(),
    'samband, read to relate': (text) => extractor.extract(sourceOf(text)).extraction?.relations.length ?? 0,
    'samband, all words new': null,
  };
  const speeds = Object.fromEntries(Object.keys(readers).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, read] of Object.entries(readers)) {
      const bytes = name.startsWith('wink') ? corpus.slice(0, Math.ceil(corpus.length / 5)) : corpus;
      speeds[name].push(read === null ? speedOfNewWords(corpus) : speedOf(bytes, read));
    }
  }
  const limit = median(speeds['word scan, char codes']);
  const other = median(speeds['wink-nlp sbd+ner']);
  process.stdout.write(
    `median of ${rounds} interleaved rounds over ${megabytes(sizeOf(corpus))} MB (wink-nlp a fifth of it)\n`,
  );
  process.stdout.write(`${' '.repeat(26)}   MB/s    best   : scan  : wink-nlp\n`);
  for (const [name, all] of Object.entries(speeds)) {
    const speed = median(all);
    const cells = [
      speed.toFixed(1),
      Math.max(...all).toFixed(1),
      (speed / limit).toFixed(3),
      (speed / other).toFixed(2),
    ];
    process.stdout.write(`${name.padEnd(24)}${cells.map((cell) => cell.padStart(9)).join('')}\n`);
  }
}

/** The same speed at every length is linear growth. */
function grow() {
  process.stdout.write('\nsamband, MB/s     in separate documents   in one document\n');
  for (const length of [1e6, 4e6, 16e6]) {
    const corpus = repeated(length);
    const extractor = createExtractor(lexicon);
    const read = (text) => extractor.extract(sourceOf(text));
    const separate = Math.max(speedOf(corpus, read), speedOf(corpus, read));
    const whole = [corpus.join('\n\n')];
    const single = Math.max(speedOf(whole, read), speedOf(whole, read));
    const cells = [`${length / 1e6} MB`.padStart(6), separate.toFixed(1).padStart(24), single.toFixed(1).padStart(18)];
    process.stdout.write(`${cells.join('')}\n`);
  }
}

/** Every pass over the different texts with an extractor that has seen no word yet. */
function speedOfNewWords(corpus) {
  let extractor = createExtractor(lexicon);
  let seen = 0;
  return speedOf(corpus, (text) => {
    if (seen++ % texts.length === 0) extractor = createExtractor(lexicon);
    extractor.extract(sourceOf(text));
  });
}

/** MB (UTF-8) a second. */
function speedOf(corpus, read) {
  const started = process.hrtime.bigint();
  for (const text of corpus) read(text);
  return sizeOf(corpus) / 1e6 / (Number(process.hrtime.bigint() - started) / 1e9);
}

function scanCodes(text) {
  let words = 0;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isLetter(text.charCodeAt(i))) continue;
    const start = i;
    while (i < text.length && isLetter(text.charCodeAt(i))) i++;
    sum += i - start;
    words++;
  }
  return words + sum;
}

function isLetter(code) {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7);
}

function scanPattern(text) {
  let sum = 0;
  const pattern = /\p{L}+/gu;
  while (pattern.test(text)) sum += pattern.lastIndex;
  return sum;
}

/** The texts over and over in a shuffled order that is always the same, up to a length in bytes. */
function repeated(length) {
  const corpus = [];
  let seed = 1;
  for (let bytes = 0; bytes < length; ) {
    const order = texts.map((text) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return { text, at: seed };
    });
    for (const { text } of order.sort((a, b) => a.at - b.at)) {
      if (bytes >= length) break;
      corpus.push(text);
      bytes += Buffer.byteLength(text);
    }
  }
  return corpus;
}

function textsIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => readFileSync(path, 'utf8'));
}

/** Documents of twenty sentences from a file of marked words. */
function sentencesIn(path) {
  const sentences = readMarked(readFileSync(path, 'utf8')).map(({ text }) => text);
  const documents = [];
  for (let at = 0; at < sentences.length; at += 20) documents.push(`${sentences.slice(at, at + 20).join('\n')}\n`);
  return documents;
}

function sourceOf(text) {
  return { id: 'text', path: 'text.txt', text };
}

function sizeOf(corpus) {
  return corpus.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(2);
}
