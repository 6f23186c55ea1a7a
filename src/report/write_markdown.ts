/** A report as Markdown; its figures lie beside it as files. */
import type { Block, Cell, Proof, Report } from './report.ts';

export function* writeMarkdown(
  report: Report,
  figureFile: (name: string) => string,
): Generator<string, void, undefined> {
  const { title, lead, sections } = report;
  yield `# ${escaped(title)}\n\n`;
  for (const text of lead) yield `${escaped(text)}\n\n`;
  for (const { heading, blocks, parts } of sections) {
    yield `## ${escaped(heading)}\n\n`;
    for (const block of blocks) yield* blockText(block, report, figureFile);
    for (const part of parts) {
      yield `### ${escaped(part.heading)}\n\n`;
      for (const block of part.blocks) yield* blockText(block, report, figureFile);
    }
  }
}

function* blockText(block: Block, report: Report, figureFile: (name: string) => string): Generator<string> {
  if (block.is === 'text') yield `${escaped(block.text)}\n\n`;
  else if (block.is === 'list') {
    for (const item of block.items) yield `- ${escaped(item)}\n`;
    yield '\n';
  } else if (block.is === 'figure') {
    yield `![${escaped(block.figure.description)}](${figureFile(block.name)})\n\n*${escaped(block.caption)}*\n\n`;
  } else if (block.is === 'sources') {
    for (const { number, title, date, path, url } of block.sources) {
      const place = url && /^https?:/u.test(url) ? `<${encodeURI(url).replace(/>/gu, '%3E')}>` : escaped(path);
      yield `${number}. ${escaped(title)} (${escaped(date)}). ${place}\n`;
    }
    yield '\n';
  } else {
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
    yield row(block.head.map(escaped));
    yield row(block.head.map(() => '---'));
    for (const cells of block.rows) yield row(cells.map((cell) => cellText(cell, report)));
    yield '\n';
  }
}

function cellText({ text, proof }: Cell, report: Report): string {
  return [escaped(text), proof ? proofText(proof, report) : ''].filter((part) => part !== '').join(' ');
}

function proofText({ quote, sources, corrections }: Proof, report: Report): string {
  const numbers = sources.map((number) => `\\[${number}\\]`).join(' ');
  const said = quote === '' ? '' : escaped(report.quote(quote));
  return [said, numbers, ...corrections.map(escaped)].filter((part) => part !== '').join(' ');
}

/** On one line, with every sign that could mean something else set off. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&]/gu, (sign) => (sign === '<' ? '&lt;' : `\\${sign}`))
    .replace(/^[-+=]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
}
