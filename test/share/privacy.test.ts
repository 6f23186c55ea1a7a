import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsById, type ExportParts, writers } from '../../src/export/index.ts';
import { checkGraph } from '../../src/graph/index.ts';
import { parseTables, pupilSignsIn } from '../../src/lexicon/index.ts';
import type { SerializedNode } from '../../src/model/index.ts';
import { withPrivacy as handedOn, type PrivacyChoice, type Shared, usualPrivacy } from '../../src/share/privacy.ts';
import { foldName, nameWords, withoutAccents } from '../../src/text/folded_name.ts';
import { type ChosenView, plainView } from '../../src/view/view.ts';
import { makeFixture } from '../app/fixture.ts';
import { joined, unescaped } from '../export/tools.ts';
import { everyFile } from './every_file.ts';
import { spoiledWorld } from './spoiled_world.ts';

/** The signs of the data pack itself. */
const pack = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
const { tables } = parseTables({ 'words.csv': pack('words.csv'), 'grammar.csv': pack('grammar.csv') });
const signs = pupilSignsIn(tables);
const withPrivacy = (parts: ExportParts, choice: PrivacyChoice) => handedOn(parts, choice, signs);

/** A view whose address and name say who is looked at. */
function viewOf(persons: readonly SerializedNode[]): { title: string; view: ChosenView } {
  const [first, second = first] = persons;
  if (!first || !second) return { title: '', view: plainView };
  const keys = [first.key, second.key];
  return {
    title: `${first.attributes.label} och ${second.attributes.label.toLowerCase()}`,
    view: {
      ...plainView,
      selected: first.key,
      also: [second.key],
      why: [first.key, second.key],
      posts: { ...plainView.posts, query: second.attributes.label.toLowerCase() },
      pins: { [first.key]: [1, 2] },
      filters: [
        { facet: 'without', values: keys },
        { facet: 'degree', least: 1 },
      ],
    },
  };
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
          const files = everyFile(shared, viewOf(gone));
          expect(found(forms, files)).toEqual([]);
          expect(found(forms, [['names', files.map(([name]) => name).join('\n')]])).toEqual([]);
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
    const files = everyFile(shared, viewOf(others));
    const names = others.map(({ attributes }) => attributes.label.toLowerCase());
    expect(
      files.flatMap(([name, content]) =>
        names.filter((one) => content.toLowerCase().includes(one)).map((one) => `${name}: ${one}`),
      ),
    ).toEqual([]);
  });
});
