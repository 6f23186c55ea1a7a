/** The report of a graph, section by section. */
import { drawFigure, type FigureParts } from '../figure/index.ts';
import type { StoredDocument } from '../model/index.ts';
import { activeFilters } from '../view/filters.ts';
import { showing } from '../view/shown.ts';
import { yearsWritten } from '../view/times.ts';
import type { ChosenView } from '../view/view.ts';
import { capitalise } from '../words/dates.ts';
import { filterText } from '../words/filter_text.ts';
import { wordsOf } from '../words/index.ts';
import type { Chapter } from './chapter.ts';
import { conceptSection } from './concepts.ts';
import { connectedSection, groupSection, kindCounts, numberSection } from './numbers.ts';
import { postSection } from './posts.ts';
import { type Prover, proverFor } from './proof.ts';
import type { Report, Section } from './report.ts';

export interface ReportParts extends FigureParts {
  readonly documents: ReadonlyMap<string, StoredDocument>;
}

/** The same graph, texts and view give the same report. The view narrows it by its filters. */
export function composeReport(parts: ReportParts, view: ChosenView): Report {
  const { knowledge, documents } = parts;
  const words = wordsOf[view.language];
  const filters = activeFilters(view.filters);
  const shown = showing(knowledge, { filters: view.filters, hiddenKinds: ['document'], mentions: false });
  const prover: Prover = proverFor(knowledge, documents);
  let figures = 0;
  const chapter: Chapter = {
    knowledge,
    shown,
    view,
    words,
    prover,
    draw(name, caption, change, size) {
      figures += 1;
      const request = { view: { ...view, ...change }, camera: null, title: '', ...size };
      const figure = drawFigure(parts, request);
      return { is: 'figure', name, caption: words.report.figure(figures, caption), figure };
    },
  };
  const said = words.report;
  const { title, documents: texts } = knowledge.graph.attributes;
  // What a build is called by itself says nothing.
  const named = title === 'Samband' ? words.figure.title.graph(texts.length, yearsWritten(knowledge)) : title;
  return {
    language: view.language,
    title: said.title(named),
    lead: [
      words.overview(kindCounts(chapter), texts.length),
      ...(filters.length === 0 ? [] : [said.limitedTo(filters.map((filter) => filterText(filter, knowledge, words)))]),
    ],
    contents: said.contents,
    seeSource: said.seeSource,
    quote: words.quote,
    sections: [
      numberSection(chapter),
      postSection(chapter),
      timelineSection(chapter),
      connectedSection(chapter),
      groupSection(chapter),
      conceptSection(chapter),
      mapSection(chapter),
      sourceSection(chapter),
      ...methodSections(chapter),
    ],
  };
}

/** A page of a report between its margins. */
const page = { width: 170, height: 235 } as const;
/** A timeline of more pages is cut: the table holds every post. */
const mostPages = 12;

function timelineSection({ words, draw }: Chapter): Section {
  const { headings, intro } = words.report;
  const first = draw('timeline', headings.timeline, { view: 'timeline' }, page);
  const further = Math.min(mostPages, first.figure.pages) - 1;
  const rest = Array.from({ length: further }, (_, at) =>
    draw(`timeline-${at + 2}`, headings.timeline, { view: 'timeline' }, { ...page, page: at + 2 }),
  );
  return {
    id: 'timeline',
    heading: headings.timeline,
    blocks: [{ is: 'text', text: intro.timeline }, first, ...rest],
    parts: [],
  };
}

function mapSection({ words, draw }: Chapter): Section {
  const { headings } = words.report;
  const chosen = { view: 'graph', layout: 'map', selected: null, also: [], why: null, pins: {} } as const;
  const figure = draw('map', headings.map, chosen, { width: 170, height: 175 });
  return { id: 'map', heading: headings.map, blocks: [figure], parts: [] };
}

function sourceSection({ knowledge, words, prover }: Chapter): Section {
  const { headings, intro, undatedText } = words.report;
  const sources = knowledge.graph.attributes.documents.map(({ id, title, date, path, url }) => ({
    number: prover.numberOf(id)!,
    title,
    date: date ? words.date(date) : undatedText,
    path,
    url,
  }));
  const blocks = [{ is: 'text', text: intro.sources } as const, { is: 'sources', sources } as const];
  return { id: 'sources', heading: headings.sources, blocks, parts: [] };
}

function methodSections({ knowledge, words }: Chapter): Section[] {
  const { headings, method, limits } = words.report;
  const { generator } = knowledge.graph.attributes;
  return [
    {
      id: 'method',
      heading: headings.method,
      blocks: [{ is: 'list', items: [...method, `${capitalise(generator)}.`] }],
      parts: [],
    },
    { id: 'limits', heading: headings.limits, blocks: [{ is: 'list', items: limits }], parts: [] },
  ];
}
