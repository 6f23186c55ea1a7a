/** A report as one page: no script, nothing from elsewhere, good on paper. */
import { escapedHtml } from '../export/delimited.ts';
import { writeSvg } from '../figure/index.ts';
import type { Block, Cell, Proof, Report, Section } from './report.ts';

const style = `
body{max-width:60rem;margin:2rem auto;padding:0 1.5rem;font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1f2328;background:#fff}
h1{font-size:1.9rem;line-height:1.2}h2{margin-top:2.5em;border-bottom:1px solid #d0cdc5;padding-bottom:.2em}h3{margin:1.8em 0 .4em}
a{color:#1d5fa8}nav ul{columns:2;padding-left:1.2em}
table{border-collapse:collapse;width:100%;margin:.5em 0 1.5em}caption{text-align:left;font-weight:600}
th,td{text-align:left;vertical-align:top;padding:.3rem .9rem .3rem 0;border-bottom:1px solid #e6e3dc;overflow-wrap:anywhere}
tbody th{font-weight:400}td.proof{color:#5d636b;font-size:.9em}td.number{text-align:right;white-space:nowrap}
table.proved{table-layout:fixed}.of-2 th:first-child{width:45%}.of-3 th:nth-child(1){width:20%}.of-3 th:nth-child(2){width:33%}
.of-4 th:nth-child(1){width:18%}.of-4 th:nth-child(2){width:25%}.of-4 th:nth-child(3){width:15%}
.of-5 th:nth-child(1){width:20%}.of-5 th:nth-child(2){width:13%}.of-5 th:nth-child(3),.of-5 th:nth-child(4){width:11%;text-align:right}
table.short{width:auto}.short th:nth-child(2){text-align:right;padding-left:2rem}figure{margin:1.5em 0;overflow-x:auto}figure svg{max-width:100%;height:auto}figcaption{font-size:.9em;color:#5d636b}
@media screen and (max-width:40rem){body{margin:1rem auto;padding:0 1rem}nav ul{columns:1}table.proved,.proved tbody,.proved tr,.proved th,.proved td{display:block;width:auto!important;text-align:left!important;border:0;padding:0}.proved thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}.proved tr{padding:.5rem 0;border-bottom:1px solid #e6e3dc}.proved tbody th{font-weight:600}.proved td.number::before{content:attr(data-head) ": "}}
ol.sources li{margin:.3em 0}:target{background:#ffe9a3}
@media print{body{max-width:none;margin:0;padding:0;font-size:10pt}h2{break-after:avoid}h3{break-after:avoid}tr,figure{break-inside:avoid}nav{display:none}a{color:inherit;text-decoration:none}}
`;

export function* writeHtmlReport(report: Report): Generator<string, void, undefined> {
  const { language, title, lead, contents, sections } = report;
  yield `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  yield `<title>${escapedHtml(title)}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n<h1>${escapedHtml(title)}</h1>\n`;
  for (const text of lead) yield `<p>${escapedHtml(text)}</p>\n`;
  const links = sections.map(({ id, heading }) => `<li><a href="#${id}">${escapedHtml(heading)}</a></li>`);
  yield `<nav aria-labelledby="contents"><h2 id="contents">${escapedHtml(contents)}</h2><ul>${links.join('')}</ul></nav>\n`;
  for (const section of sections) yield* sectionText(section, report);
  yield '</main>\n</body>\n</html>\n';
}

function* sectionText({ id, heading, blocks, parts }: Section, report: Report): Generator<string> {
  yield `<section aria-labelledby="${id}">\n<h2 id="${id}">${escapedHtml(heading)}</h2>\n`;
  for (const block of blocks) yield* blockText(block, report, heading);
  for (const part of parts) {
    yield `<h3>${escapedHtml(part.heading)}</h3>\n`;
    for (const block of part.blocks) yield* blockText(block, report, part.heading);
  }
  yield '</section>\n';
}

function* blockText(block: Block, report: Report, heading: string): Generator<string> {
  if (block.is === 'text') yield `<p>${escapedHtml(block.text)}</p>\n`;
  else if (block.is === 'list')
    yield `<ul>${block.items.map((item) => `<li>${escapedHtml(item)}</li>`).join('\n')}</ul>\n`;
  else if (block.is === 'figure') {
    yield '<figure>\n';
    yield* writeSvg(block.figure, `${block.name}-`);
    yield `<figcaption>${escapedHtml(block.caption)}</figcaption>\n</figure>\n`;
  } else if (block.is === 'sources') {
    yield '<ol class="sources">\n';
    for (const { number, title, date, path, url } of block.sources) {
      const name = escapedHtml(title);
      const told = url && /^https?:/u.test(url) ? `<a href="${attribute(url)}" rel="noreferrer">${name}</a>` : name;
      yield `<li id="source-${number}">${told} (${escapedHtml(date)}). <small>${escapedHtml(path)}</small></li>\n`;
    }
    yield '</ol>\n';
  } else {
    const hasProof = block.rows.some((row) => row.some(({ proof }) => proof));
    yield `<table class="${hasProof ? 'proved' : 'short'} of-${block.head.length}" role="table" aria-label="${attribute(block.title || heading)}">\n<thead role="rowgroup"><tr role="row">`;
    const heads = block.head.map((text) => `<th scope="col" role="columnheader">${escapedHtml(text)}</th>`);
    yield `${heads.join('')}</tr></thead>\n<tbody role="rowgroup">\n`;
    for (const [first, ...rest] of block.rows) {
      const head = first ? `<th scope="row" role="rowheader">${cellText(first, report)}</th>` : '';
      const cells = rest.map((cell, at) => dataCell(cell, block.head[at + 1] ?? '', report));
      yield `<tr role="row">${head}${cells.join('')}</tr>\n`;
    }
    yield '</tbody>\n</table>\n';
  }
}

/** Where rows are told one below the other, on a phone, a number needs its head; roles make it a table all the same. */
function dataCell(cell: Cell, head: string, report: Report): string {
  const number = `class="number" data-head="${attribute(head)}"`;
  const kind = cell.proof ? ' class="proof"' : /^[\d\s]+$/u.test(cell.text) ? ` ${number}` : '';
  return `<td role="cell"${kind}>${cellText(cell, report)}</td>`;
}

function cellText({ text, proof }: Cell, report: Report): string {
  return [escapedHtml(text), proof ? proofText(proof, report) : ''].filter((part) => part !== '').join(' ');
}

function proofText({ quote, sources, corrections }: Proof, report: Report): string {
  const numbers = sources.map(
    (number) => `<a href="#source-${number}" title="${attribute(report.seeSource(number))}">[${number}]</a>`,
  );
  const said = quote === '' ? [] : [`<span lang="sv">${escapedHtml(report.quote(quote))}</span>`];
  return [...said, ...numbers, ...corrections.map(escapedHtml)].join(' ');
}

function attribute(text: string): string {
  return escapedHtml(text).replaceAll('"', '&quot;');
}
