/** Every control that the page has, on graphs that nobody would wish for. Controls are found by what they are. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type {
  EdgeAttributes,
  NodeKind,
  SerializedEdge,
  SerializedGraph,
  SerializedNode,
} from '../../../src/model/index.ts';
import type { Bench, Blocks } from './page.ts';

const info = { textsOmitted: false, generator: 'samband 0.1.0' };
const text = 'En mening om allt. '.repeat(40);
const record = {
  id: 'a',
  path: 'a.txt',
  title: '<script>ran(1)</script>',
  date: null,
  language: 'sv',
  chars: text.length,
};
const document_ = { ...record, url: 'javascript:ran(2)', sha256: '0'.repeat(64) };
const evidence = [{ document: 'a', start: 0, end: 9, rule: 'made-up' }];

function node(kind: NodeKind, name: string, x: number, y: number, label = name): SerializedNode {
  const attributes = { kind, label, aliases: [label], x, y, size: 4, color: '#000000', evidence };
  return { key: `${kind}:${name}`, attributes };
}

function edge(source: string, kind: EdgeAttributes['kind'], target: string, number = 0, more = {}): SerializedEdge {
  const attributes = { kind, weight: 1, confidence: 0.9, evidence, ...more };
  return { key: `${source} ${kind} ${target} ${number}`, source, target, attributes };
}

const post = { organisation: 'organisation:o', municipality: 'municipality:m', status: 'current' as const };

/** A person with a post, so that every view has something to show, under a name of one's choice. */
function small(label: string, place = (at: number) => [at * 10, (at % 3) * 10] as const): Given {
  const kinds: readonly [NodeKind, string][] = [
    ['person', 'p'],
    ['person', 'q'],
    ['organisation', 'o'],
    ['municipality', 'm'],
    ['role', 'r'],
    ['concept', 'c'],
    ['event', 'e'],
    ['document', 'a'],
  ];
  return {
    nodes: kinds.map(([kind, name], at) => node(kind, name, ...place(at), label)),
    edges: [
      edge('person:p', 'holds_role', 'role:r', 0, post),
      edge('person:q', 'holds_role', 'role:r', 0, { ...post, start: 'inte ett år', end: '9999-99-99' }),
      edge('person:p', 'works_at', 'organisation:o'),
      edge('person:p', 'works_in', 'municipality:m'),
      edge('organisation:o', 'located_in', 'municipality:m'),
      edge('person:p', 'spoke_about', 'concept:c'),
      edge('person:q', 'took_part_in', 'event:e'),
      edge('document:a', 'mentions', 'person:p'),
    ],
  };
}

interface Given {
  readonly nodes: readonly SerializedNode[];
  readonly edges: readonly SerializedEdge[];
}

export const hostileGraphs: Readonly<Record<string, Given>> = {
  'no nodes': { nodes: [], edges: [] },
  'one node': { nodes: [node('person', 'p', 3, 4)], edges: [] },
  'no edges': { nodes: small('Namn').nodes, edges: [] },
  'labels of 300 letters': small('Långtnamn'.repeat(34)),
  'labels from right to left, and faces': small('مدرسة الشمس \u202e👩🏽‍🏫🏳️‍🌈‮ ה'),
  'scripts for names': small('<script>ran(3)</script>"><img src=x onerror=ran(4)>'),
  'names of nothing but blanks and signs': small(' \u0000\u200b\n\t'),
  'all nodes at one place': small('Namn', () => [5, 5]),
  'places that are no numbers': small('Namn', (at) => [at % 2 ? Number.NaN : Number.POSITIVE_INFINITY, Number.NaN]),
  'places far away': small('Namn', (at) => [at * 1e300, -1e-300]),
  'ten thousand parallel edges': {
    nodes: small('Namn').nodes,
    edges: [
      ...small('Namn').edges,
      ...Array.from({ length: 10_000 }, (_, at) => edge('person:p', 'spoke_about', 'concept:c', at + 1)),
    ],
  },
  'edges that lead nowhere': { ...small('Namn'), edges: [edge('person:p', 'works_at', 'organisation:gone')] },
};

/** What a person can press, choose or write in, in the order of the page; what leaves it or reloads it is left out. */
const controls = 'button, [role=button], [role=tab], [role=option], select, input, textarea, summary, a[href^="#"]';

/** Uses every control once, those that only come up after others too; gives how many there were. */
async function useAll(page: Page): Promise<number> {
  return page.evaluate(
    async ({ selector }) => {
      const used = new Set<string>();
      const nameOf = (element: Element) =>
        [
          element.tagName,
          element.className,
          element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40),
          element.closest('[class]')?.className,
        ].join('|');
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let round = 0; round < 250; round += 1) {
        const next = [...document.querySelectorAll<HTMLElement>(selector)].find(
          (element) => !used.has(nameOf(element)) && element.getClientRects().length > 0 && !element.closest('[inert]'),
        );
        if (!next) break;
        used.add(nameOf(next));
        if (next instanceof HTMLInputElement && next.type === 'file') continue;
        if (next instanceof HTMLSelectElement) {
          next.selectedIndex = next.options.length - 1;
          next.dispatchEvent(new Event('change', { bubbles: true }));
        } else if (next instanceof HTMLInputElement && ['text', 'search', 'number'].includes(next.type)) {
          next.value = next.type === 'number' ? '2' : 'n';
          next.dispatchEvent(new Event('input', { bubbles: true }));
          next.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
        } else next.click();
        await frame();
        // The first is waited for longer: a panel may open.
        if (round % 10 === 0) await frame();
      }
      return used.size;
    },
    { selector: controls },
  );
}

export function hostileGraph(name: string): SerializedGraph {
  return {
    attributes: {
      schema: 'samband-graph/1',
      title: '"><img src=x onerror=ran(5)>',
      generator: 'x',
      documents: [document_],
    },
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    ...hostileGraphs[name]!,
  };
}

/** A page with one of the graphs; gives its address. */
export function hostilePage(bench: Bench, name: string, more: Blocks = {}): string {
  const file = name.replaceAll(/[^a-z]/gu, '-');
  return bench.write(file, { graph: hostileGraph(name), documents: [{ ...document_, text }], info, ...more });
}

/** Uses every control on one of the graphs; fails when something breaks, runs, or complains. */
export async function walkHostile(bench: Bench, name: string): Promise<void> {
  const { nodes } = hostileGraph(name);
  const address = hostilePage(bench, name);
  const opened = await bench.open(address, {
    reducedMotion: 'reduce',
    acceptDownloads: false,
  });
  const { page, complaints } = opened;
  try {
    // A script may ask for neither a file nor the whole screen; a person may.
    await page.addInitScript(() => {
      const click = HTMLInputElement.prototype.click;
      HTMLInputElement.prototype.click = function () {
        if (this.type !== 'file') click.call(this);
      };
      Element.prototype.requestFullscreen = () => Promise.resolve();
    });
    await page.reload();
    await page.exposeFunction('ran', () => complaints.push('error: something ran'));
    page.on('dialog', (dialog) => void dialog.accept('namn'));
    await page.locator('.samband').waitFor();
    const keys = nodes.map((one) => one.key);
    for (const key of keys) await page.evaluate((chosen) => window.samband!.select(chosen), key);
    const used = await useAll(page);
    expect(used).toBeGreaterThan(nodes.length === 0 ? 3 : 15);
    // Once more from the start, with a node selected, with keys and the pointer. What was rejected is there again.
    await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
    await page.goto(address);
    if (keys.length > 0) {
      await page.evaluate((chosen) => window.samband!.select(chosen), keys[0]!);
      await page.locator('.graph-canvas').focus();
      for (const key of ['ArrowLeft', 'ArrowDown', '+', '-', '0', 'Enter', 'Escape']) await page.keyboard.press(key);
      await page.mouse.move(700, 400);
      await page.mouse.wheel(0, -300);
      await page.mouse.down();
      await page.mouse.move(760, 440, { steps: 3 });
      await page.mouse.up();
      await page.mouse.dblclick(700, 400);
      expect(await page.locator('.samband').isVisible()).toBe(true);
    }
    expect(complaints.filter((complaint) => complaint !== 'request: about:blank')).toEqual([]);
  } finally {
    await opened.close();
  }
}
