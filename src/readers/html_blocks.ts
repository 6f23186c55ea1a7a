import { Parser } from 'htmlparser2';
import { joinCells } from './docx.ts';

/**
 * A web page read from front to back into blocks of text, each with what is needed to tell the page's own text from
 * what surrounds it. No tree is made, so that a page may be nested as deep as it likes.
 */

export interface Block {
  readonly text: string;
  /** Where it begins in the source. */
  readonly at: number;
  /** Level of a heading, 0 for none. */
  readonly heading: number;
  /** How many of its characters stand in links that lead to other pages. */
  readonly linked: number;
  /** Line ends before it: 1 or 2. */
  readonly gap: 1 | 2;
  /** Number of the `main` or `article` that it lies in, 0 for none. */
  readonly main: number;
  readonly article: number;
  /** Lies in a menu, a cookie box, a head or foot of the site. */
  readonly around: boolean;
}

export interface HtmlPage {
  readonly blocks: readonly Block[];
  /** Contents of `meta` elements, by name or property in lower case. */
  readonly metas: ReadonlyMap<string, string>;
  readonly title: string | null;
  readonly canonical: string | null;
  /** First machine-readable time on the page. */
  readonly time: string | null;
  /** Scripts of structured data, as JSON. */
  readonly data: readonly string[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const blockElements = words(
  'p div section article main header footer nav aside ul ol li dl dt dd table caption tr td th h1 h2 h3 h4 h5 h6 blockquote pre figure figcaption form fieldset legend address hr body details summary dialog center',
);
/** With empty space around them. */
const spaced = words('p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre figure article hr fieldset');
/** Nothing in them is text of the page. */
const silent = words(
  'script style template noscript svg math iframe object canvas select option button textarea video audio datalist map head',
);
/** Around the text, unless it lies inside them. */
const around = words('nav footer header aside dialog menu');
const aroundRoles = words('navigation banner contentinfo search dialog alertdialog menu menubar toolbar complementary');
const aroundNames =
  /^(?:cookie|consent|gdpr|onetrust|cc-)|cookie|consent-|breadcrumb|skip-?(?:link|to)|(?:^|[-_])(?:nav|navbar|navigation|menu|sidebar|share|sharing|social|pagination|toolbar|related|newsletter-signup|search-?(?:box|form)?)(?:[-_]|$)/i;
const empty = words('br img hr input meta link area base col embed source track wbr param');

interface Open {
  readonly name: string;
  readonly silent: boolean;
  readonly around: boolean;
  readonly main: number;
  readonly article: number;
  readonly link: boolean;
  readonly pre: boolean;
}

export function readBlocks(source: string): HtmlPage {
  const blocks: Block[] = [];
  const metas = new Map<string, string>();
  const data: string[] = [];
  let title: string | null = null;
  let canonical: string | null = null;
  let time: string | null = null;
  let [mains, articles] = [0, 0];
  const root: Open = { name: '', silent: false, around: false, main: 0, article: 0, link: false, pre: false };
  const open: Open[] = [root];
  let [text, at, linked, heading, gap] = ['', 0, 0, 0, 2];
  /** Whether nothing, a blank or a line end stands last: asking the text itself would copy all of it for every piece. */
  let blankLast = true;
  let tables = 0;
  let cell: { text: string; linked: number }[] = [];
  let cells: { text: string; linked: number }[][] = [];
  let collecting: 'title' | 'data' | null = null;

  const push = (written: string, links: number, before: number): void => {
    const { main, article, around: outside } = open.at(-1)!;
    blocks.push({ text: written, at, heading, linked: links, gap: before > 1 ? 2 : 1, main, article, around: outside });
  };
  const finish = (): void => {
    const written = text.replace(/^[ \t\n]+|[ \t\n]+$/g, '').replace(/[ \t]*\n[ \t]*/g, '\n');
    if (written !== '' && tables > 0) cell.push({ text: written, linked });
    else if (written !== '') {
      push(written, linked, gap);
      gap = 0;
    }
    [text, linked, blankLast] = ['', 0, true];
  };
  const endRow = (): void => {
    const filled = cells.filter((lines) => lines.length > 0);
    cells = [];
    const lines = filled.flat();
    if (lines.length === 0) return;
    // Tables that lay out a page hold whole columns of text; those are no rows.
    const layout = lines.length > filled.length * 3 || lines.some((line) => line.text.length > 240);
    if (layout) for (const line of lines) push(line.text, line.linked, 2);
    else
      push(
        joinCells(filled.map((each) => each.map((line) => line.text).join('\n'))),
        lines.reduce((sum, line) => sum + line.linked, 0),
        gap,
      );
    gap = 1;
  };

  const onOpen = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const top = open.at(-1)!;
    if (name === 'meta') {
      const key = (attributes.property ?? attributes.name ?? attributes.itemprop)?.toLowerCase();
      if (key && attributes.content && !metas.has(key)) metas.set(key, attributes.content.trim());
    } else if (name === 'link' && attributes.rel === 'canonical') canonical ??= attributes.href ?? null;
    else if (name === 'time' && attributes.datetime && !top.around) time ??= attributes.datetime;
    else if (name === 'title' && title === null) [collecting, title] = ['title', ''];
    else if (name === 'script' && attributes.type === 'application/ld+json' && data.length < 20) {
      collecting = 'data';
      data.push('');
    }
    if (name === 'br' && !top.silent) [text, blankLast] = [`${text}\n`, true];
    if (name === 'img' || name === 'wbr') return;
    if (blockElements.has(name)) {
      finish();
      const nested = (name === 'ul' || name === 'ol') && top.name === 'li';
      gap = Math.max(gap, spaced.has(name) && !nested ? 2 : 1);
      heading = /^h[1-6]$/.test(name) ? Number(name[1]) : 0;
      if (name === 'table') tables++;
      else if (tables === 1 && name === 'tr') cells = [];
      else if (tables === 1 && (name === 'td' || name === 'th')) cell = [];
    }
    if (empty.has(name)) return;
    const isMain = name === 'main' || attributes.role === 'main';
    const main = isMain ? ++mains : top.main;
    const article = name === 'article' ? ++articles : top.article;
    const hidden = 'hidden' in attributes || /display:\s*none/i.test(attributes.style ?? '');
    open.push({
      name,
      silent: top.silent || silent.has(name) || hidden,
      around: !isMain && (top.around || liesAround(name, attributes, main > 0 || article > 0)),
      main,
      article,
      link:
        top.link || (name === 'a' && attributes.href !== undefined && !/^(?:mailto|tel):|^#/i.test(attributes.href)),
      pre: top.pre || name === 'pre',
    });
  };
  const onClose = (name: string): void => {
    if (name === 'title' || name === 'script') collecting = null;
    if (empty.has(name)) return;
    if (blockElements.has(name)) {
      finish();
      heading = 0;
      gap = Math.max(gap, spaced.has(name) ? 2 : 1);
      if (tables === 1 && (name === 'td' || name === 'th')) {
        cells.push(cell);
        cell = [];
      } else if (tables === 1 && name === 'tr') endRow();
      else if (name === 'table' && tables > 0) {
        if (tables === 1) {
          if (cell.length > 0) cells.push(cell);
          cell = [];
          endRow();
        }
        tables--;
        gap = 2;
      }
    }
    if (open.length > 1 && open.at(-1)!.name === name) open.pop();
  };
  const onText = (piece: string, from: number): void => {
    if (collecting === 'title') title += piece;
    else if (collecting === 'data') data[data.length - 1] += piece;
    const top = open.at(-1)!;
    if (top.silent) return;
    const plain = top.pre ? piece : piece.replace(/[ \t\n\r\f]+/g, ' ');
    const added = !top.pre && blankLast ? plain.replace(/^ /, '') : plain;
    if (added === '') return;
    if (text === '') at = from;
    blankLast = /[ \n]$/.test(added);
    text += added;
    if (top.link) linked += added.length;
  };
  const parser = new Parser({
    onopentag: onOpen,
    onclosetag: onClose,
    ontext: (piece) => onText(piece, parser.startIndex),
  });
  parser.end(flattened(source));
  finish();
  return { blocks, metas, title, canonical, time, data };
}

function liesAround(name: string, attributes: Readonly<Record<string, string>>, inside: boolean): boolean {
  const role = attributes.role ?? '';
  if (aroundRoles.has(role) || name === 'nav' || attributes['aria-modal'] === 'true') return true;
  // An article has a head of its own, and a box beside the text belongs to it.
  if (around.has(name)) return !inside;
  if (name === 'body' || name === 'html' || name === 'article') return false;
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`.trim();
  return names !== '' && names.length < 500 && names.split(/\s+/).some((each) => aroundNames.test(each));
}

/** A page nested deeper than any real one is read without the elements that make it so. */
const deepest = 2000;
const tag = /<(\/?)([a-zA-Z][^\s/<>]*)[^<>]*>/g;
/** Elements that cannot lie in their own kind, or hold no text. */
const flat = words('p h1 h2 h3 h4 h5 h6 html head body title script style main');

/** The source with its nesting taken out where it is too deep; every character stays where it was. */
function flattened(source: string): string {
  let [depth, most] = [0, 0];
  for (const [, end, name = ''] of source.matchAll(tag)) {
    const small = name.toLowerCase();
    if (flat.has(small) || empty.has(small)) continue;
    depth = end === '' ? depth + 1 : Math.max(0, depth - 1);
    most = Math.max(most, depth);
  }
  if (most <= deepest) return source;
  return source.replace(tag, (whole, _, name: string) => {
    const small = name.toLowerCase();
    return flat.has(small) || empty.has(small)
      ? whole
      : whole.length < 4
        ? ' '.repeat(whole.length)
        : '<br>'.padEnd(whole.length);
  });
}
