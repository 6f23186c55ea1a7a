import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Explorer } from '../../../src/app/explorer.tsx';
import type { SerializedGraph } from '../../../src/model/index.ts';
import type { LayoutName } from '../../../src/view/view.ts';
import { makeFixture } from '../fixture.ts';
import { serious } from './axe.ts';
import { type Bench, drawn, openBench, seen, visitPage } from './page.ts';

declare global {
  interface Window {
    samband?: Explorer;
  }
}

const info = { textsOmitted: false, generator: 'samband 0.1.0' };
const fixture = makeFixture();
/** Where four of the fixture's municipalities lie; one is given Malmö's name and place. */
const seats = [
  ['Umeå', 63.828, 20.26],
  ['Falun', 60.604, 15.626],
  ['Borås', 57.721, 12.94],
  ['Malmö', 55.606, 13.001],
] as const;
const labels = new Set<string>(seats.map(([label]) => label));
const renamed = fixture.graph.nodes.find(
  ({ attributes }) => attributes.kind === 'municipality' && !labels.has(attributes.label),
)!;
const graph = {
  ...fixture.graph,
  nodes: fixture.graph.nodes.map((node) => {
    const label = node === renamed ? 'Malmö' : node.attributes.label;
    const seat = node.attributes.kind === 'municipality' ? seats.find(([name]) => name === label) : undefined;
    return seat ? { ...node, attributes: { ...node.attributes, label, lat: seat[1], lon: seat[2] } } : node;
  }),
};
/** From north to south. */
const towns = seats.map(
  ([name]) => graph.nodes.find(({ attributes }) => attributes.label === name && attributes.lat)!.key,
);
const visible = graph.nodes.filter(({ attributes }) => attributes.kind !== 'document').map(({ key }) => key);

let bench: Bench;
let address: string;

beforeAll(async () => {
  bench = openBench();
  address = bench.write('layouts', { ...fixture, graph, info });
});
afterAll(() => bench?.close());

function visit(act: (page: Page) => Promise<void>, options = {}, hash = ''): Promise<void> {
  return visitPage(bench.open(address + hash, { reducedMotion: 'reduce', ...options }), act);
}

type Places = Readonly<Record<string, { readonly x: number; readonly y: number } | null>>;

function placesOf(page: Page, keys: readonly string[] = visible): Promise<Places> {
  return page.evaluate((asked) => Object.fromEntries(asked.map((key) => [key, window.samband!.place(key)])), keys);
}

async function choose(page: Page, layout: LayoutName): Promise<void> {
  await page.getByRole('combobox', { name: /^(?:Ordna|Arrange)$/u }).selectOption(layout);
}

/** Mean way on the screen between two pictures. */
function wayBetween(one: Places, other: Places): number {
  const ways = Object.keys(one).flatMap((key) => {
    const [from, to] = [one[key], other[key]];
    return from && to ? [Math.hypot(to.x - from.x, to.y - from.y)] : [];
  });
  return ways.reduce((sum, way) => sum + way, 0) / Math.max(1, ways.length);
}

/** Pixels that something beneath the graph covers. */
function inkBeneath(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.graph-canvas canvas[class*="ground"]');
    if (!canvas) return -1;
    // What is put away is not seen, whatever was drawn on it.
    if (canvas.hidden) return 0;
    const copy = document.createElement('canvas');
    [copy.width, copy.height] = [canvas.width, canvas.height];
    const context = copy.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let at = 3; at < data.length; at += 4) if (data[at]! > 0) count += 1;
    return count;
  });
}

/** On a busy machine a frame, and what is only measured in one, may be long in coming. */
async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let count = 0; count < 2; count += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** Once nothing moves any more. */
async function settled(page: Page): Promise<Places> {
  let before = await placesOf(page);
  let still = 0;
  for (let tries = 0; tries < 80; tries += 1) {
    await page.waitForTimeout(60);
    await twoFrames(page);
    const after = await placesOf(page);
    still = wayBetween(before, after) < 0.01 ? still + 1 : 0;
    if (still >= 3) return after;
    before = after;
  }
  throw new Error('the picture never came to rest');
}

async function drag(page: Page, key: string, right: number, down: number): Promise<void> {
  const place = (await placesOf(page, [key]))[key]!;
  const canvas = (await page.locator('.graph-canvas').boundingBox())!;
  await page.mouse.move(canvas.x + place.x, canvas.y + place.y);
  await page.mouse.down();
  await page.mouse.move(canvas.x + place.x + right / 2, canvas.y + place.y + down / 2, { steps: 4 });
  await page.mouse.move(canvas.x + place.x + right, canvas.y + place.y + down, { steps: 4 });
  await page.mouse.up();
}

describe('arrangements', () => {
  it.each(['map', 'columns', 'time'] as const)(
    '"%s" moves the nodes, shows what lies beneath, and goes back',
    async (layout) => {
      await visit(async (page) => {
        const before = await settled(page);
        expect(await inkBeneath(page)).toBe(0);
        await choose(page, layout);
        const after = await settled(page);
        expect(wayBetween(before, after)).toBeGreaterThan(60);
        expect(Object.values(after).every((place) => place !== null)).toBe(true);
        if (layout !== 'columns') expect(await inkBeneath(page)).toBeGreaterThan(2000);
        expect(page.url()).toContain(layout);
        await page.keyboard.press('Control+z');
        expect(wayBetween(before, await settled(page))).toBeLessThan(1);
        await expect.poll(() => inkBeneath(page), { timeout: 10_000 }).toBe(0);
      });
    },
  );

  it('the map has Malmö south of Umeå, upright on a phone as well', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
    for (const options of [{}, phone]) {
      await visit(async (page) => {
        await choose(page, 'map');
        const places = await settled(page);
        const inOrder = towns.map((key) => places[key]!);
        const heights = inOrder.map(({ y }) => y);
        expect(heights).toEqual([...heights].sort((one, other) => one - other));
        const [umea, malmo] = [inOrder[0]!, inOrder.at(-1)!];
        expect(malmo.y - umea.y).toBeGreaterThan(60);
        expect(umea.x).toBeGreaterThan(malmo.x);
        const labelled = await page.evaluate(() => window.samband!.labels().map(({ key }) => key));
        expect(towns.every((key) => labelled.includes(key))).toBe(true);
        await expect.poll(() => seen(page.locator('.map-credit'))).toContain('Lantmäteriet');
      }, options);
    }
  });

  it('is opened from an address as it was left', async () => {
    let left: Places = {};
    let hash = '';
    await visit(async (page) => {
      await choose(page, 'columns');
      left = await settled(page);
      hash = new URL(page.url()).hash;
    });
    await visit(
      async (page) => {
        expect(await page.evaluate(() => window.samband!.state().layout)).toBe('columns');
        expect(wayBetween(left, await settled(page))).toBeLessThan(2);
      },
      {},
      hash,
    );
  });

  it('closes up when something is filtered away', async () => {
    await visit(async (page) => {
      await choose(page, 'columns');
      const before = await settled(page);
      await page.getByRole('button', { name: /^Personer 43/u }).click();
      const after = await settled(page);
      const people = visible.filter((key) => key.startsWith('person:'));
      expect(people.every((key) => after[key] === null)).toBe(true);
      const roles = visible.filter((key) => key.startsWith('role:'));
      expect(roles.every((key) => Math.abs(after[key]!.x - before[key]!.x) > 20)).toBe(true);
    });
  });

  it('moves there step by step, and at once for whoever wants less motion', async () => {
    const stations = async (page: Page, layout: LayoutName) => {
      await settled(page);
      return page.evaluate(async (asked) => {
        const key = window.samband!.labels()[0]!.key;
        const stood = new Set<string>();
        const select = document.querySelector<HTMLSelectElement>('.layout-chooser select')!;
        select.value = asked;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        const start = performance.now();
        while (performance.now() - start < 1200) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          const place = window.samband!.place(key)!;
          stood.add(`${Math.round(place.x)} ${Math.round(place.y)}`);
        }
        return stood.size;
      }, layout);
    };
    await visit(async (page) => expect(await stations(page, 'columns')).toBeLessThanOrEqual(2));
    await visit(
      async (page) => {
        // A busy machine may draw a single frame on the way; it is asked again.
        const seenOnTheWay: number[] = [];
        for (const layout of ['columns', 'time', 'map', 'columns'] as const) {
          seenOnTheWay.push(await stations(page, layout));
        }
        expect(Math.max(...seenOnTheWay)).toBeGreaterThan(3);
      },
      { reducedMotion: 'no-preference' },
    );
  });
});

describe('for everyone', () => {
  it.each(['light', 'dark'] as const)('axe finds nothing serious in any arrangement (%s)', async (colorScheme) => {
    await visit(
      async (page) => {
        for (const layout of ['map', 'columns', 'time', 'force'] as const) {
          await choose(page, layout);
          await page.waitForTimeout(300);
          if (layout === 'force') await page.locator('.force-settings summary').click();
          expect(await serious(page)).toEqual([]);
        }
      },
      { colorScheme },
    );
  });

  it('is chosen by keyboard, and told what one sees', async () => {
    await visit(async (page) => {
      const before = await settled(page);
      const chooser = page.getByRole('combobox', { name: 'Ordna' });
      await chooser.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => page.evaluate(() => window.samband!.state().layout)).toBe('map');
      expect(wayBetween(before, await settled(page))).toBeGreaterThan(60);
      const told = page.locator('[role=status]', { hasText: 'Kommunerna där de ligger' });
      expect(await told.count()).toBe(1);
    });
  });
});

describe('graphs that are out of the ordinary', () => {
  const [first] = graph.nodes;
  const odd = (key: string, extra: object) => ({ key, attributes: { ...first!.attributes, ...extra } });
  const strange: Readonly<Record<string, SerializedGraph>> = {
    'one node': { ...graph, nodes: [odd('person:ensam', { kind: 'person', label: 'Ensam' })], edges: [] },
    'no edges': { ...graph, edges: [] },
    'names, places and dates of every sort': {
      ...graph,
      edges: [],
      nodes: [
        odd('municipality:script', {
          kind: 'municipality',
          label: '<script>window.ran = true</script>',
          lat: 57,
          lon: 15,
        }),
        odd('municipality:nowhere', { kind: 'municipality', label: 'Ingenstans', lat: null, lon: 'öst' }),
        odd('municipality:far', { kind: 'municipality', label: 'Fjärran', lat: -80, lon: 500 }),
        odd('person:long', { kind: 'person', label: 'Lång '.repeat(60) }),
        odd('person:rtl', { kind: 'person', label: 'مرحبا 👩🏽‍🏫' }),
        odd('event:when', { kind: 'event', label: 'När', date: 'i våras' }),
        odd('event:early', { kind: 'event', label: 'Tidigt', date: '1066-10-14', size: 1e9 }),
        odd('concept:size', { kind: 'concept', label: 'Storlek', size: null }),
      ],
    },
  };

  it.each(Object.keys(strange))('%s: nothing breaks and nothing runs', async (name) => {
    const page = bench.write('strange', { ...fixture, graph: strange[name]!, info });
    const opened = await bench.open(page, { reducedMotion: 'reduce' });
    try {
      await drawn(opened.page);
      for (const layout of ['map', 'columns', 'time', 'force', 'stored'] as const) {
        await choose(opened.page, layout);
        await opened.page.waitForTimeout(layout === 'force' ? 900 : 300);
        const keys = strange[name]!.nodes.filter(({ attributes }) => attributes.kind !== 'document').map(
          ({ key }) => key,
        );
        const places = Object.values(await placesOf(opened.page, keys));
        expect(places.every((place) => place && Number.isFinite(place.x) && Number.isFinite(place.y))).toBe(true);
      }
      expect(await opened.page.evaluate(() => 'ran' in window)).toBe(false);
      expect(opened.complaints).toEqual([]);
    } finally {
      await opened.close();
    }
  });
});

describe('forces', () => {
  it('start, move, and stop by themselves', async () => {
    await visit(
      async (page) => {
        const before = await settled(page);
        await choose(page, 'force');
        const stop = page.getByRole('button', { name: 'Stanna' });
        await stop.waitFor();
        await page.getByRole('button', { name: 'Starta' }).waitFor({ timeout: 30_000 });
        const after = await settled(page);
        expect(wayBetween(before, after)).toBeGreaterThan(10);
        expect(wayBetween(after, await settled(page))).toBe(0);
      },
      { reducedMotion: 'no-preference' },
    );
  });

  it('stop when told, and go on with other settings', async () => {
    await visit(
      async (page) => {
        await choose(page, 'force');
        await page.getByRole('button', { name: 'Stanna' }).click();
        const halted = await settled(page);
        await page.locator('.force-settings summary').click();
        await page.getByLabel('Avstånd').fill('1');
        await page.getByRole('button', { name: 'Starta' }).waitFor({ timeout: 30_000 });
        expect(wayBetween(halted, await settled(page))).toBeGreaterThan(10);
      },
      { reducedMotion: 'no-preference' },
    );
  });

  it('leave a dragged node where it was put, also in the next run, until it is let go', async () => {
    await visit(async (page) => {
      const [town] = towns;
      const before = await settled(page);
      await drag(page, town!, 90, 60);
      const pinned = await settled(page);
      expect(pinned[town!]!.x - before[town!]!.x).toBeCloseTo(90, -1);
      expect(pinned[town!]!.y - before[town!]!.y).toBeCloseTo(60, -1);
      const pins = () => page.evaluate(() => window.samband!.state().pins);
      expect(Object.keys(await pins())).toEqual([town]);
      await choose(page, 'force');
      await page.getByRole('button', { name: 'Starta' }).waitFor({ timeout: 30_000 });
      await settled(page);
      const kept = await pins();
      expect(Object.keys(kept)).toEqual([town]);
      await page.reload();
      await drawn(page);
      expect(await pins()).toEqual(kept);
      await page.getByRole('button', { name: 'Lossa alla' }).click();
      expect(await pins()).toEqual({});
      await page.keyboard.press('Control+z');
      expect(await pins()).toEqual(kept);
    });
  });

  it('pin and let go by a button as well', async () => {
    await visit(async (page) => {
      const [town] = towns;
      await page.evaluate((key) => window.samband!.select(key), town!);
      await page.getByRole('button', { name: 'Fäst på sin plats' }).click();
      expect(Object.keys(await page.evaluate(() => window.samband!.state().pins))).toEqual([town]);
      await page.getByRole('button', { name: 'Lossa från sin plats' }).click();
      expect(await page.evaluate(() => window.samband!.state().pins)).toEqual({});
    });
  });
});
