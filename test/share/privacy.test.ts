import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsById, type ExportParts, formatNames, writeHtml, writers } from '../../src/export/index.ts';
import { checkGraph } from '../../src/graph/index.ts';
import type { SerializedNode } from '../../src/model/index.ts';
import { composeReport, figuresIn, writeHtmlReport, writeMarkdown } from '../../src/report/index.ts';
import { embedFiles } from '../../src/share/embed_files.ts';
import { type PrivacyChoice, type Shared, usualPrivacy, withPrivacy } from '../../src/share/privacy.ts';
import { foldName, nameWords, withoutAccents } from '../../src/text/folded_name.ts';
import { plainView } from '../../src/view/view.ts';
import { makeFixture } from '../app/fixture.ts';
import { joined, unescaped } from '../export/tools.ts';
import { partsOf } from '../figure/parts.ts';
import { spoiledWorld } from './spoiled_world.ts';

const template = '<html><head><title>x</title></head><body><!--samband:data--></body></html>';

/** Everything that may be handed on, as text. */
function everyFile({ graph, documents }: ExportParts): [string, string][] {
  const parts = { graph, documents };
  const page = { ...parts, worker: '', lexicon: '', names: '', generator: 'samband' };
  const files: [string, string][] = formatNames.map((format) => [format, joined(writers[format].write(parts))]);
  files.push(['index.html', joined(writeHtml(template, page))], ['cut.html', joined(writeHtml(template, page, 0))]);
  if (graph.nodes.length === 0) return files;
  const figureParts = partsOf(graph);
  const request = { view: plainView, camera: null, title: null, base: 'https://example.org/' };
  const scripts = { component: '', frames: '', filter: '' };
  for (const { name, content } of embedFiles(parts, figureParts, request, scripts)) {
    // Pixels say nothing in letters; of a PDF only what is not packed does.
    if (name.endsWith('.png')) continue;
    const text = [...content].map((piece) =>
      typeof piece === 'string' ? piece : Buffer.from(piece).toString('latin1'),
    );
    files.push([`embed/${name}`, text.join('').replace(/stream\n.*?endstream/gsu, '')]);
  }
  const report = composeReport({ ...figureParts, documents }, plainView);
  files.push(
    ['report.html', joined(writeHtmlReport(report))],
    ['report.md', joined(writeMarkdown(report, (name) => name))],
    ...figuresIn(report).map(({ name, figure }): [string, string] => [name, JSON.stringify(figure.tables)]),
  );
  return files;
}

/** Forms in which a name may be read: as it is, with another case, turned, in an address, and its parts on their own. */
function formsOf(persons: readonly SerializedNode[], staying: readonly SerializedNode[]): string[] {
  const stays = new Set(
    staying
      .flatMap(({ attributes }) => [attributes.label, ...attributes.aliases].flatMap(nameWords))
      .map(({ folded }) => folded),
  );
  return persons.flatMap(({ attributes }) =>
    [attributes.label, ...attributes.aliases].flatMap((name) => {
      const words = nameWords(name).map(({ folded }) => folded);
      const whole = words.length > 1 ? [' ', '-', '.', '_', '%20', ''].map((between) => words.join(between)) : [];
      const turned = words.length === 2 ? [`${words[1]}, ${words[0]}`] : [];
      const parts = words.filter((word) => word.length > 2 && !stays.has(word));
      return [...whole, ...turned, ...parts.map((part) => `\n${part}`)];
    }),
  );
}

/** Where a form can still be read; a form after a line end is looked for as a whole word. */
function found(forms: readonly string[], files: readonly (readonly [string, string])[]): string[] {
  return files.flatMap(([name, content]) => {
    const text = unescaped(content).toLowerCase();
    const words = new Set(text.match(/[\p{L}\p{N}]+/gu));
    const plain = withoutAccents(text.normalize('NFC'));
    return forms
      .filter((form) => {
        if (form.startsWith('\n')) return words.has(form.slice(1)) || words.has(`${form.slice(1)}s`);
        return (
          text.includes(form) ||
          plain.includes(withoutAccents(form)) ||
          text.includes(encodeURIComponent(form).toLowerCase())
        );
      })
      .map((form) => `${name}: ${form.trim()}`);
  });
}

const choices: fc.Arbitrary<PrivacyChoice> = fc.record({
  persons: fc.oneof(
    fc.constant('all' as const),
    fc.constant(null),
    fc.record({
      by: fc.constantFrom('sources', 'degree', 'confidence' as const),
      least: fc.constantFrom(1, 2, 3, 0.85, 6),
    }),
  ),
  initials: fc.constantFrom('pupils', 'all', 'none'),
  quotes: fc.boolean(),
  documents: fc.constant(null),
});

describe('withPrivacy', () => {
  it('leaves nobody to be found in any file whom it leaves out', () => {
    let hidden = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 20, max: 60 }),
        choices,
        (seed, size, choice) => {
          const parts = spoiledWorld(size, seed);
          const shared = withPrivacy(parts, choice);
          expect(checkGraph(shared.graph)).toEqual([]);
          const labels = new Set(shared.graph.nodes.map(({ key, attributes }) => `${key} ${attributes.label}`));
          const isThere = ({ key, attributes }: SerializedNode) => labels.has(`${key} ${attributes.label}`);
          const persons = parts.graph.nodes.filter(({ attributes }) => attributes.kind === 'person');
          const gone = persons.filter((node) => !isThere(node));
          expect(gone.length).toBe(shared.leftOut + shared.shortened);
          hidden += gone.length;
          const named = parts.graph.nodes.filter(({ attributes }) =>
            ['person', 'organisation', 'municipality'].includes(attributes.kind),
          );
          const forms = formsOf(
            gone,
            named.filter((node) => !gone.includes(node)),
          );
          expect(found(forms, everyFile(shared))).toEqual([]);
          // And the search would find them where they are.
          const before = joined(writers.documents.write(parts));
          if (gone.length > 0) expect(found(forms, [['documents', before]])).not.toEqual([]);
        },
      ),
      { numRuns: 8, seed: 5, endOnFailure: true },
    );
    expect(hidden).toBeGreaterThan(60);
  });

  it('keeps positions: every quote of what is left is where it was', () => {
    const parts = spoiledWorld(60, 4);
    const shared = withPrivacy(parts, { ...usualPrivacy, persons: { by: 'sources', least: 3 } });
    expect(shared.leftOut).toBeGreaterThan(3);
    const before = new Map(parts.graph.nodes.map((node) => [node.key, node]));
    for (const { key, attributes } of shared.graph.nodes) {
      if (attributes.kind !== 'municipality') continue;
      const known = before.get(key)!;
      attributes.evidence.forEach((item, at) => {
        const old = known.attributes.evidence[at]!;
        if ('correction' in item || 'correction' in old) return;
        const [now, then] = [shared.documents.get(item.document)!, parts.documents.get(old.document)!];
        expect(now.text.slice(item.start, item.end)).toBe(then.text.slice(old.start, old.end));
        expect(now.text.length).toBe(then.text.length);
      });
    }
  });

  it('is itself when nobody asks for anything, and does not change what it is given', () => {
    const { graph, documents } = makeFixture();
    const parts = { graph, documents: documentsById(documents) };
    const before = JSON.stringify(graph);
    const same = withPrivacy(parts, { ...usualPrivacy, initials: 'none' });
    expect(same.graph).toEqual(graph);
    withPrivacy(parts, { persons: null, initials: 'all', quotes: false, documents: null });
    expect(JSON.stringify(graph)).toBe(before);
  });

  it('tells pupils and children by their initials unless asked otherwise, never whoever holds a post', () => {
    const parts = spoiledWorld(40, 2);
    const labels = ({ graph }: Shared) =>
      graph.nodes.filter(({ attributes }) => attributes.kind === 'person').map(({ attributes }) => attributes.label);
    const usual = withPrivacy(parts, usualPrivacy);
    expect(usual.shortened).toBe(2);
    expect(labels(usual)).toContain('V. T.');
    expect(labels(usual)).toContain('E. B.');
    expect(labels(usual).filter((label) => /^\p{L}\.( \p{L}\.)+$/u.test(label))).toHaveLength(2);
    const text = [...usual.documents.values()].map((document) => document.text).join('\n');
    expect(text).toContain('Eleven V█████ T███████ i klass 7B');
    expect(labels(withPrivacy(parts, { ...usualPrivacy, initials: 'none' }))).toContain('Vendel Tjärnhök');
  });
});

describe('chosen documents', () => {
  it('are all that the graph and its files know of', () => {
    const parts = spoiledWorld(60, 9);
    const first = parts.graph.attributes.documents.find(({ id }) => id.startsWith('nyheter/'));
    const shared = withPrivacy(parts, { ...usualPrivacy, documents: [first!.id], initials: 'none' });
    expect(checkGraph(shared.graph)).toEqual([]);
    expect(shared.graph.nodes.length).toBeGreaterThan(10);
    const text = foldName(parts.documents.get(first!.id)!.text);
    for (const { attributes } of shared.graph.nodes) {
      for (const item of attributes.evidence) expect('document' in item && item.document).toBe(first!.id);
    }
    const others = parts.graph.nodes.filter(
      ({ key, attributes }) =>
        attributes.kind === 'person' &&
        !shared.graph.nodes.some((node) => node.key === key) &&
        !text.includes(foldName(attributes.label)),
    );
    expect(others.length).toBeGreaterThan(10);
    const files = everyFile(shared);
    const names = others.map(({ attributes }) => attributes.label.toLowerCase());
    expect(
      files.flatMap(([name, content]) =>
        names.filter((one) => content.toLowerCase().includes(one)).map((one) => `${name}: ${one}`),
      ),
    ).toEqual([]);
  });
});
