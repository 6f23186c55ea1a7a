/**
 * `npm run names -- FILE`: how well persons and organisations are told in sentences with marked names
 * (`token<TAB>tag` or `id<TAB>token<TAB>IOB2 tag`, a blank line between sentences). A find is right when its span is.
 * Every other sentence is for developing, the rest for judging. With `--errors` the commonest errors of the developing
 * half follow, with `--places` each of its errors with its sentence. The project ships no such file.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const kinds = { PER: 'person', ORG: 'organisation' };

/** The sentences of a file with marked names: text and spans. */
export function readMarked(source) {
  return source
    .split(/\n\s*\n/)
    .map((block) => joinTokens(block.split('\n').flatMap(readLine)))
    .filter(({ text }) => text !== '' && text.normalize('NFC') === text && !text.includes('\u00ad'));
}

function readLine(line) {
  const cells = line.split('\t');
  if (cells.length < 2 || line.startsWith('#')) return [];
  if (cells.length === 2)
    return [{ form: cells[0], tag: cells[1].trim() === '0' ? '' : cells[1].trim(), opens: false }];
  const tag = cells[2] === 'O' ? '' : cells[2].slice(2);
  return [{ form: cells[1], tag, opens: cells[2].startsWith('B-') }];
}

function joinTokens(tokens) {
  let text = '';
  let before = '';
  const spans = [];
  for (const { form, tag, opens } of tokens) {
    if (text !== '' && !/^[.,;:!?)\]”%]$/.test(form)) text += ' ';
    const start = text.length;
    text += form;
    if (tag !== '' && tag === before && !opens) spans.at(-1).end = text.length;
    else if (tag !== '') spans.push({ start, end: text.length, tag });
    before = tag;
  }
  return { text, spans };
}

/** What the built program finds in each sentence, read as a document of its own. */
function findNames(sentences) {
  const input = sentences.map(({ text }, number) => JSON.stringify({ id: String(number), text })).join('\n');
  const cli = join(root, 'dist/cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'extract', '-'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`samband extract ended with ${status}: ${stderr}`);
  const found = sentences.map(() => []);
  for (const line of stdout.split('\n').filter(Boolean)) {
    const { article, entities } = JSON.parse(line);
    for (const { kind, mentions } of entities)
      for (const { start, end, rule } of mentions) found[Number(article.record.id)].push({ kind, start, end, rule });
  }
  return found;
}

/** Right, wrong and missed spans of one kind, each with its sentence. */
function compare(sentences, found, tag) {
  const same = (a) => (b) => a.start === b.start && a.end === b.end;
  const result = { right: [], wrong: [], missed: [] };
  for (const [number, { text, spans }] of sentences.entries()) {
    const asked = spans.filter((span) => span.tag === tag);
    const ours = found[number].filter(({ kind }) => kind === kinds[tag]);
    for (const find of ours) {
      const over = spans.find((span) => span.start < find.end && find.start < span.end);
      result[asked.some(same(find)) ? 'right' : 'wrong'].push({ ...find, text, over });
    }
    for (const span of asked) if (!ours.some(same(span))) result.missed.push({ ...span, text });
  }
  return result;
}

function score({ right, wrong, missed }) {
  const precision = right.length / (right.length + wrong.length || 1);
  const recall = right.length / (right.length + missed.length || 1);
  const f1 = (2 * right.length) / (2 * right.length + wrong.length + missed.length || 1);
  return { asked: right.length + missed.length, wrong: wrong.length, precision, recall, f1 };
}

/** "LOC~Bam": what is marked there, and what was found. */
function nameOf({ text, start, end, over }) {
  return `${over === undefined ? '' : `${over.tag}~`}${text.slice(start, end)}`;
}

function commonest(errors) {
  const counts = new Map();
  for (const error of errors) counts.set(nameOf(error), (counts.get(nameOf(error)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function placeOf({ text, start, end, rule, over }) {
  const marked = over === undefined ? '' : ` ${over.tag} “${text.slice(over.start, over.end)}”`;
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}  (${rule ?? 'missed'}${marked})`;
}

function main(file, options) {
  const sentences = readMarked(readFileSync(file, 'utf8'));
  const found = findNames(sentences);
  const halves = [0, 1].map((half) => (_, number) => number % 2 === half);
  console.log('                     asked  wrong  precision  recall     F1');
  for (const [tag, kind] of Object.entries(kinds)) {
    for (const [name, test] of [
      ['developing', halves[0]],
      ['judging', halves[1]],
      ['both', () => true],
    ]) {
      const { asked, wrong, ...figures } = score(compare(sentences.filter(test), found.filter(test), tag));
      const columns = [asked, wrong, ...Object.values(figures).map((figure) => figure.toFixed(3))];
      const widths = [5, 7, 11, 8, 7];
      const line = columns.map((column, at) => String(column).padStart(widths[at])).join('');
      console.log(`${`${kind.slice(0, 6)} ${name}`.padEnd(21)}${line}`);
    }
  }
  for (const [tag, kind] of Object.entries(kinds)) {
    const half = options.includes('--judging') ? halves[1] : halves[0];
    const { wrong, missed } = compare(sentences.filter(half), found.filter(half), tag);
    for (const [name, errors] of Object.entries({ wrong, missed })) {
      if (options.includes('--errors'))
        console.log(
          `${kind}, ${name}: ${commonest(errors)
            .slice(0, 40)
            .map(([form, count]) => `${form} ${count}`)
            .join(', ')}`,
        );
      if (options.includes('--places')) for (const error of errors) console.log(`${kind} ${name}: ${placeOf(error)}`);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, ...options] = process.argv.slice(2);
  if (file === undefined) {
    console.error('Name a file with marked names: npm run names -- FILE [--errors] [--places]');
    process.exitCode = 2;
  } else main(file, options);
}
