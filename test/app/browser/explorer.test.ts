import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Explorer } from '../../../src/app/explorer.tsx';
import { chromiumFlags } from '../../support/chromium.ts';
import { makeFixture } from '../fixture.ts';
import { fixtureTexts } from '../fixture_texts.ts';
import { serious } from './axe.ts';
import { type Bench, drawn, openBench, packed, seen, visitPage } from './page.ts';

declare global {
  interface Window {
    samband?: Explorer;
  }
}

const fixture = makeFixture();
const info = { textsOmitted: false, generator: 'samband 0.1.0' };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

const patient = { timeout: 15_000 };

let bench: Bench;
let address: string;

beforeAll(async () => {
  bench = openBench();
  address = bench.write('page', { ...fixture, info });
});
afterAll(() => bench?.close());

/** Opens the page, waits for the drawing, and looks afterwards that nothing was complained about or asked for. */
function visit(
  act: (page: Page) => Promise<void>,
  options = {},
  where = address,
  flags = chromiumFlags,
): Promise<void> {
  return visitPage(bench.open(where, { reducedMotion: 'reduce', ...options }, flags), act);
}

/** In the page: how many pixels of a picture are nearly black. */
async function darkPixels(picture: string): Promise<number> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (Math.max(data[at]!, data[at + 1]!, data[at + 2]!) < 90) count += 1;
  return count;
}

async function overlaps(page: Page) {
  return page.evaluate(() => {
    const boxes = window.samband!.labels();
    const pairs: string[] = [];
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        if (!apart) pairs.push(`${one.text} / ${other.text}`);
      }
    }
    return { pairs, keys: boxes.map((box) => box.key) };
  });
}

/** The left half of the layer of nodes and edges, without labels, as a picture in letters. */
async function picture(page: Page): Promise<string> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.graph-names { visibility: hidden; }');
    document.adoptedStyleSheets = [sheet];
  });
  const { x, y, width, height } = (await page.locator('.graph-canvas').boundingBox())!;
  const clip = { x: x + 20, y: y + 60, width: width / 2, height: height - 140 };
  return (await page.screenshot({ clip })).toString('base64');
}

describe('the page opened from disk', () => {
  it.each(['light', 'dark'] as const)(
    'draws in %s with the labels of the largest, none over another',
    async (colorScheme) => {
      await visit(
        async (page) => {
          const { pairs, keys } = await overlaps(page);
          expect(pairs).toEqual([]);
          const largest = [...fixture.graph.nodes]
            .filter((node) => node.attributes.kind !== 'document')
            .sort((one, other) => other.attributes.size - one.attributes.size)
            .slice(0, 20)
            .map((node) => node.key);
          expect(largest.filter((key) => keys.includes(key)).length).toBeGreaterThanOrEqual(19);
          expect(await page.locator('[data-theme]').getAttribute('data-theme')).toBe(colorScheme);
          await expect
            .poll(() => seen(page.locator('.overview')))
            .toMatch(/^43 personer, 22 organisationer och 7 kommuner ur 8 texter\. Störst: Falun, Borås och Umeå\.$/u);
        },
        { colorScheme },
      );
    },
  );

  it('really draws: the canvas of the nodes is not empty', async () => {
    await visit(async (page) => {
      const shot = await page.locator('.graph-canvas').screenshot();
      expect(shot.byteLength).toBeGreaterThan(20_000);
    });
  });

  it.each([
    ['with WebGL', chromiumFlags],
    ['without', ['--no-sandbox', '--disable-dev-shm-usage', '--disable-3d-apis']],
  ])('really writes the labels, %s, at rest and while something stands out', async (_, flags) => {
    await visit(
      async (page) => {
        const inkOnLabel = async () => {
          const { left, top, label } = await page.evaluate(() => {
            const { left, top } = document.querySelector('.graph-canvas')!.getBoundingClientRect();
            return { left, top, label: window.samband!.labels()[0]! };
          });
          const { x, y, width, height } = label;
          const shot = await page.screenshot({ clip: { x: left + x, y: top + y, width, height } });
          return page.evaluate(darkPixels, shot.toString('base64'));
        };
        await expect.poll(inkOnLabel, patient).toBeGreaterThan(30);
        await page.evaluate(() => window.samband!.select('person:karin-hedlund'));
        await page.waitForTimeout(700);
        await expect.poll(inkOnLabel, patient).toBeGreaterThan(30);
      },
      { colorScheme: 'light' },
      address,
      flags,
    );
  });

  it('hides a kind, isolates one, and says how many are left', async () => {
    await visit(async (page) => {
      const showing = page.locator('.showing [role=status]');
      expect(await seen(showing)).toBe('Visar 116 av 124');
      const people = page.getByRole('button', { name: /^Personer 43/u });
      await people.click();
      expect(await people.getAttribute('aria-pressed')).toBe('false');
      expect(await seen(showing)).toBe('Visar 73 av 124');
      await expect.poll(async () => (await overlaps(page)).keys.filter((key) => key.startsWith('person:'))).toEqual([]);
      await people.click({ modifiers: ['Alt'] });
      expect(await seen(showing)).toBe('Visar 43 av 124');
      await page.getByRole('button', { name: 'Visa endast kommuner' }).click({ force: true });
      expect(await seen(showing)).toBe('Visar 7 av 124');
      await page.getByRole('button', { name: 'Visa alla', exact: true }).click();
      expect(await seen(showing)).toBe('Visar 124 av 124');
      await page.getByLabel('Rita var de nämns').check();
    });
  });

  it('leads from a search to a post and its sentence within two clicks', async () => {
    await visit(async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('hedlnud');
      await page.locator('.result', { hasText: 'Karin Hedlund' }).click();
      const panel = page.locator('.panel');
      await expect.poll(() => seen(panel)).toContain('Rektor vid Björkskolan, Falun');
      await panel.getByRole('button', { name: 'Visa belägget' }).nth(1).click();
      expect(await seen(panel.locator('blockquote'))).toContain(
        'inte om blanketter, säger Karin Hedlund, rektor vid Björkskolan',
      );
      expect(await seen(panel.locator('blockquote mark'))).toBe('Karin Hedlund, rektor vid Björkskolan');
      expect(await seen(panel.locator('figcaption'))).toContain(
        'Skolledare i Falun samlades kring tillit, 14 mars 2022',
      );
    });
  });

  it('shows the words in the text, with every name a way on', async () => {
    await visit(async (page) => {
      await page.evaluate(() => window.samband!.select('person:karin-hedlund'));
      await page.locator('.source-button').nth(1).click();
      await page.getByRole('button', { name: 'Visa i texten' }).click();
      const reader = page.locator('.reader');
      expect(await reader.locator('.is-claimed').first().isVisible()).toBe(true);
      expect(await seen(reader)).toContain('Mats Ahlberg från Skolverket');
      expect(await reader.getByRole('link', { name: 'Öppna källan' }).getAttribute('href')).toBe(
        'https://exempel.invalid/falun#:~:text=Karin%20Hedlund%2C%20rektor%20vid%20Bj%C3%B6rkskolan',
      );
      await reader.locator('.name-mark', { hasText: 'Samira Haddad' }).click();
      await expect.poll(() => seen(page.locator('.panel-title'))).toBe('Samira Haddad');
      expect(await reader.isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await reader.count()).toBe(0);
      await page.keyboard.press('Escape');
      expect(await page.locator('.panel').count()).toBe(0);
    });
  });

  it('answers the pointer: a card, a selection, the background', async () => {
    await visit(async (page) => {
      await expect.poll(() => page.evaluate(() => window.samband!.settled())).toBe(true);
      const frame = (await page.locator('.graph-canvas').boundingBox())!;
      const at = (await page.evaluate(() => window.samband!.place('person:johanna-sjögren')))!;
      await page.mouse.move(frame.x + at.x - 60, frame.y + at.y - 40);
      await page.mouse.move(frame.x + at.x, frame.y + at.y, { steps: 3 });
      await page.locator('.hover-card.is-placed').waitFor();
      expect(await seen(page.locator('.hover-card'))).toContain('Utbildningschef i Mora');
      await page.mouse.click(frame.x + at.x, frame.y + at.y);
      await expect.poll(() => seen(page.locator('.panel-title'))).toBe('Johanna Sjögren');
      // Two clicks close upon each other would be a double click.
      await page.waitForTimeout(400);
      await page.mouse.click(frame.x + 12, frame.y + frame.height - 120);
      await expect.poll(() => page.locator('.panel').count()).toBe(0);
    });
  });

  it('goes back the way one came', async () => {
    await visit(async (page) => {
      await page.evaluate(() => window.samband!.select('person:karin-hedlund'));
      await page.locator('.panel a', { hasText: 'Björkskolan' }).click();
      await expect.poll(() => seen(page.locator('.panel-title'))).toBe('Björkskolan');
      await page.getByRole('button', { name: 'Tillbaka', exact: true }).click();
      await expect.poll(() => seen(page.locator('.panel-title'))).toBe('Karin Hedlund');
    });
  });

  it('keeps the selection in the address, for Back, Forward and links', async () => {
    await visit(async (page) => {
      const title = page.locator('.panel-title');
      // Where one looks from follows the selection and is not asked for here.
      const hash = () => page.evaluate(() => decodeURIComponent(location.hash).replace(/&?at=[^&]*/u, ''));
      await page.evaluate(() => window.samband!.select('person:karin-hedlund'));
      expect(await hash()).toBe('#node=person:karin-hedlund');
      await page.locator('.panel a', { hasText: 'Björkskolan' }).click();
      await expect.poll(() => seen(title)).toBe('Björkskolan');
      await page.evaluate(() => history.back());
      await expect.poll(() => seen(title)).toBe('Karin Hedlund');
      await page.evaluate(() => history.forward());
      await expect.poll(() => seen(title)).toBe('Björkskolan');
      await page.getByRole('button', { name: 'Stäng' }).click();
      expect(await hash()).toMatch(/^#?$/u);
      await page.evaluate(() => history.back());
      await expect.poll(() => seen(title)).toBe('Björkskolan');
      await page.reload();
      await expect.poll(() => seen(title)).toBe('Björkskolan');
      await page.evaluate(() => history.go(-2));
      await expect.poll(() => page.locator('.panel').count()).toBe(0);
    });
  });

  it('speaks English and turns dark when asked', async () => {
    await visit(async (page) => {
      await page.getByRole('button', { name: 'English' }).click();
      expect(await seen(page.locator('.overview'))).toContain('43 people, 22 organisations and 7 municipalities');
      expect(await page.locator('.samband').getAttribute('lang')).toBe('en');
      await page.getByRole('button', { name: 'Dark' }).click();
      expect(await page.locator('[data-theme]').getAttribute('data-theme')).toBe('dark');
      expect(
        await page.evaluate(() => getComputedStyle(document.querySelector('.samband-root')!).backgroundColor),
      ).toBe('rgb(19, 22, 27)');
    });
  });

  it('has a list of the same content', async () => {
    await visit(async (page) => {
      await page.getByRole('button', { name: 'Lista' }).click();
      await page.locator('.list-view a', { hasText: 'Aino Rantala' }).click();
      await expect.poll(() => seen(page.locator('.panel'))).toContain('Förstelärare vid Hamnskolan, Ystad');
      await page.getByRole('button', { name: 'Graf', exact: true }).click();
      await drawn(page);
    });
  });

  it('keeps the filters while searching, and shows hits once', async () => {
    await visit(async (page) => {
      await page.locator('.search-field').fill('skol');
      expect(await page.locator('.result').count()).toBeGreaterThan(3);
      expect(await page.locator('.kind-toggle').first().isVisible()).toBe(true);
      await page.getByRole('button', { name: 'Lista' }).click();
      expect(await page.locator('.result').count()).toBe(0);
      expect(await page.locator('.list-view li').count()).toBeGreaterThan(3);
      await page.getByRole('button', { name: /^Organisationer/u }).click();
      expect(await page.locator('.list-view a', { hasText: 'Björkskolan' }).count()).toBe(0);
      await page.locator('.search-field').press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement!.closest('.list-view') !== null)).toBe(true);
    });
  });

  it.each(['light', 'dark'] as const)(
    'has nothing serious for axe in %s: start, search, panel, reader, list',
    async (colorScheme) => {
      await visit(
        async (page) => {
          expect(await serious(page)).toEqual([]);
          await page.locator('.search-field').fill('skol');
          expect(await serious(page)).toEqual([]);
          await page.locator('.result').first().click();
          await page.locator('.source-button').first().click();
          expect(await serious(page)).toEqual([]);
          await page.getByRole('button', { name: 'Visa i texten' }).first().click();
          expect(await serious(page)).toEqual([]);
          await page.keyboard.press('Escape');
          await page.getByRole('button', { name: 'Lista' }).click();
          expect(await serious(page)).toEqual([]);
        },
        { colorScheme },
      );
    },
  );
});

it('takes the first post with Enter where no name is found', async () => {
  await visit(async (page) => {
    const field = page.locator('.search-field');
    await field.fill('Vem var rektor på Lugnetskolan 2015?');
    await expect.poll(() => page.locator('.results .list-heading').allTextContents()).toEqual(['Tjänster 1']);
    await field.press('Enter');
    await expect.poll(() => seen(page.locator('.panel-title')), patient).toBe('Johanna Sjögren');
  });
});

describe('on a phone of 390 pixels', () => {
  async function sticksOut(page: Page): Promise<string[]> {
    return page.evaluate(() => {
      const out: string[] = [];
      if (document.documentElement.scrollWidth > innerWidth) out.push('the page scrolls sideways');
      for (const element of document.querySelectorAll<HTMLElement>('.samband *:not(canvas)')) {
        const { left, right, width, height } = element.getBoundingClientRect();
        if (width === 0 || height === 0 || element.closest('.visually-hidden, .skip')) continue;
        // Rows that a finger draws aside.
        if (element.closest('.kinds, .controls, .chips')) continue;
        if (left < -0.5 || right > innerWidth + 0.5) out.push(`${element.className} from ${left} to ${right}`);
        const cut = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';
        if (cut && !element.classList.contains('graph-canvas')) out.push(`${element.className} is cut`);
      }
      return out;
    });
  }

  it('cuts nothing: start, menu, search, sheet, text', async () => {
    await visit(async (page) => {
      expect(await sticksOut(page)).toEqual([]);
      expect((await overlaps(page)).pairs).toEqual([]);
      const graph = (await page.locator('.graph-canvas').boundingBox())!;
      expect(graph.height).toBeGreaterThan(480);
      const title = (await page.locator('.brand-title').boundingBox())!;
      const tools = (await page.locator('.toolbar').boundingBox())!;
      expect(title.y).toBeGreaterThanOrEqual(tools.y + tools.height);
      expect(title.width).toBeGreaterThan(300);
      await page.getByRole('button', { name: 'Filter och inställningar' }).tap();
      expect(await sticksOut(page)).toEqual([]);
      await page.getByRole('button', { name: 'Filter och inställningar' }).tap();
      await page.locator('.search-field').fill('sjö');
      expect(await sticksOut(page)).toEqual([]);
      await page.locator('.result').first().tap();
      const sheet = page.locator('.panel');
      await expect.poll(() => seen(sheet)).toContain('Utbildningschef i Mora');
      await page.locator('.source-button').first().tap();
      expect(await sticksOut(page)).toEqual([]);
      await page.getByRole('button', { name: 'Visa i texten' }).first().tap();
      expect(await page.locator('.is-claimed').first().isVisible()).toBe(true);
      expect(await sticksOut(page)).toEqual([]);
      await expect.poll(async () => Math.round((await sheet.boundingBox())!.y)).toBe(844 - 104);
      const text = (await page.locator('.reader').boundingBox())!;
      expect(text.y + text.height).toBe(844 - 104);
      expect(await serious(page)).toEqual([]);
    }, phone);
  });

  it('ends the search with the choice, and has room for fingers', async () => {
    const low = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.samband :is(button, input[type=text])')]
          .filter((button) => button.offsetHeight > 0 && !button.matches('.sheet-handle, .visually-hidden, .kind-only'))
          .filter((button) => button.getBoundingClientRect().height < 43.5)
          .map((button) => `${button.className} ${button.getBoundingClientRect().height}`),
      );
    await visit(async (page) => {
      expect(await low(page)).toEqual([]);
      await page.locator('.search-field').fill('sjö');
      expect(await low(page)).toEqual([]);
      await page.locator('.result').first().tap();
      await page.locator('.source-button').first().tap();
      expect(await low(page)).toEqual([]);
      await page.getByRole('button', { name: 'Stäng' }).tap();
      await expect.poll(() => page.locator('.panel').count()).toBe(0);
      expect(await page.locator('.search-field').inputValue()).toBe('');
      expect(await page.locator('.results:visible').count()).toBe(0);
    }, phone);
  });

  it('offers questions with the search and where nothing is found, and gives way to the answer', async () => {
    await visit(async (page) => {
      const field = page.locator('.search-field');
      const question = page.getByRole('button', { name: 'Vem har haft tjänster i flera kommuner?' });
      const table = page.getByRole('heading', { name: 'Vem som arbetar var' });
      const answered = async () => {
        await table.waitFor(patient);
        await expect.poll(async () => (await table.boundingBox())!.y).toBeLessThan(500);
        expect(await question.isVisible()).toBe(false);
        expect(await field.inputValue()).toBe('');
        await page.getByRole('button', { name: 'Börja om från början' }).tap();
        await table.waitFor({ state: 'detached' });
      };
      expect(await question.isVisible()).toBe(false);
      await field.tap();
      expect(await sticksOut(page)).toEqual([]);
      await question.tap();
      await answered();

      await field.fill('vem har jobbat i mer än en kommun');
      await question.tap();
      await answered();

      // The menu is for filters; what else there is stands below.
      await page.getByRole('button', { name: 'Filter och inställningar' }).tap();
      expect(await question.isVisible()).toBe(false);
      const eighth = (await page.locator('.facet-head').nth(7).boundingBox())!;
      expect(eighth.y + eighth.height).toBeLessThan(844);
      await page.getByRole('button', { name: 'Att granska' }).scrollIntoViewIfNeeded();
      expect(await sticksOut(page)).toEqual([]);
    }, phone);
  });

  it('has a sheet that grows and closes', async () => {
    await visit(async (page) => {
      await page.evaluate(() => window.samband!.select('person:karin-hedlund'));
      const sheet = page.locator('.panel');
      await expect.poll(async () => Math.round((await sheet.boundingBox())!.height)).toBe(405);
      await page.getByRole('button', { name: 'Visa mer' }).tap();
      await expect.poll(async () => Math.round((await sheet.boundingBox())!.height)).toBeGreaterThan(760);
      await page.getByRole('button', { name: 'Stäng' }).tap();
      await expect.poll(() => sheet.count()).toBe(0);
    }, phone);
  });
});

describe('texts that are dropped', () => {
  const before = makeFixture(fixtureTexts.slice(0, 7));
  /** Stands in for the real worker, which has a test of its own: tells of progress, then answers with eight texts. */
  const script = `onmessage = ({ data }) => {
    if (data.type === 'start') { self.words = [data.lexicon, data.names]; return; }
    if (data.sources[0].text.includes('Krascha')) { postMessage({ type: 'failed', id: data.id, reason: 'med flit' }); return; }
    const kept = Object.keys(data.positions).length === ${before.graph.nodes.length} && data.documents.length === 7;
    if (!kept || self.words[0] !== 'ord' || self.words[1] !== 'namn') throw new Error('wrong request');
    postMessage({ type: 'progress', id: data.id, done: 1, total: 8 });
    postMessage({ type: 'built', id: data.id, messages: [], resemblances: [], ...${JSON.stringify(fixture).replaceAll('<', '\\u003c')} });
  };`;

  async function drop(page: Page, files: Record<string, string | number[]>): Promise<void> {
    await page.evaluate((given) => {
      const transfer = new DataTransfer();
      for (const [name, content] of Object.entries(given)) {
        transfer.items.add(new File([typeof content === 'string' ? content : new Uint8Array(content)], name));
      }
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document
          .querySelector('.samband')!
          .dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }
    }, files);
  }

  it('are added in the worker, kept here, and pointed out', async () => {
    const page = bench.write('drop', {
      ...before,
      info,
      worker: packed(script),
      lexicon: packed('ord'),
      names: packed('namn'),
    });
    await visit(
      async (open) => {
        const moved = await open.evaluate(() => window.samband!.place('municipality:2080'));
        await drop(open, { 'mora/intervju.txt': fixtureTexts[7]!.text, 'bild.png': 'x', 'fel.txt': [0xe5, 0x20] });
        await open.locator('.notice.is-good').waitFor();
        const notice = await seen(open.locator('.notice'));
        expect(notice).toMatch(/är med i grafen: \d+ nya namn\. Inget har lämnat datorn\./u);
        expect(notice).toContain('”bild.png” är av ett slag som inte läses');
        expect(notice).toContain('”fel.txt” är ingen text');
        expect(await seen(open.locator('.showing'))).toContain('av 124');
        expect(moved).not.toBeNull();
        await open.getByRole('button', { name: 'Visa det nya' }).click();
        await open.evaluate(() => window.samband!.select('organisation:lärarförbundet'));
        await expect.poll(() => seen(open.locator('.panel'))).toContain('Framtidsmässan');
        await drop(open, { 'igen.txt': fixtureTexts[7]!.text });
        await expect.poll(() => seen(open.locator('.notice'))).toContain('”igen.txt” finns redan i grafen');
        await drop(open, { 'ny.txt': 'Krascha nu.' });
        await expect.poll(() => seen(open.locator('.notice'))).toContain('Texterna kunde inte läsas in: med flit');
      },
      {},
      page,
    );
  });

  it('are turned down with a sentence where the page carries no worker', async () => {
    await visit(async (page) => {
      await drop(page, { 'ny.txt': 'Anna Berg är rektor.' });
      await expect.poll(() => seen(page.locator('.notice'))).toContain('kan inte läsa nya texter');
    });
  });
});

describe('odd pages', () => {
  it('without WebGL draw on a plain canvas, say so, and lead to the list', async () => {
    const opened = await bench.open(address, {}, ['--no-sandbox', '--disable-dev-shm-usage', '--disable-3d-apis']);
    await opened.page.getByText('WebGL saknas').waitFor();
    await drawn(opened.page);
    expect((await picture(opened.page)).length).toBeGreaterThan(12_000);
    await opened.page.getByRole('button', { name: 'Visa listan' }).click();
    await opened.page.locator('.search-field').fill('stenmark');
    await opened.page.locator('.list-view a').first().click();
    await expect.poll(() => seen(opened.page.locator('.panel'))).toContain('Rektor vid Ålidskolan, Umeå');
    expect(opened.complaints.filter((complaint) => !complaint.startsWith('console:'))).toEqual([]);
    await opened.close();
  });

  it('go on with the same view and look when the graphics context is lost and comes back', async () => {
    await visit(async (page) => {
      await page
        .getByRole('button', { name: 'Dark' })
        .or(page.getByRole('button', { name: 'Mörkt' }))
        .click();
      await page.getByRole('button', { name: 'Zooma in' }).click();
      await page.evaluate(() => window.samband!.select('person:karin-hedlund'));
      const place = () => page.evaluate(() => window.samband!.place('municipality:2080'));
      // The view goes to the selection first.
      await page.waitForTimeout(700);
      const before: unknown[] = [];
      await expect
        .poll(async () => {
          const last = before[1];
          before.splice(0, 2, await place(), await picture(page));
          return before[1] === last;
        }, patient)
        .toBe(true);
      await page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.graph-nodes')!;
        const page = window as unknown as { lost: WEBGL_lose_context };
        page.lost = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
        page.lost.loseContext();
      });
      await page.locator('.view-note').waitFor({ state: 'attached' });
      expect((await picture(page)).length).toBeGreaterThan(12_000);
      expect(await place()).toEqual(before[0]);
      await page.evaluate(() => (window as unknown as { lost: WEBGL_lose_context }).lost.restoreContext());
      await expect.poll(() => page.locator('.view-note').count(), patient).toBe(0);
      await expect
        .poll(async () => [await place(), (await picture(page)) === before[1]], patient)
        .toEqual([before[0], true]);
    });
  });

  it('ask for another context when the lost one does not come back', async () => {
    await visit(async (page) => {
      const lose = () =>
        page.evaluate(() => {
          const canvas = document.querySelector<HTMLCanvasElement>('.graph-nodes:not([hidden])')!;
          canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
        });
      await lose();
      await page.getByText('WebGL saknas').waitFor();
      await expect.poll(() => page.getByText('WebGL saknas').count(), patient).toBe(0);
      expect(await page.locator('.graph-nodes').count()).toBe(1);
      expect((await picture(page)).length).toBeGreaterThan(12_000);
    });
  });

  it('give back their contexts when they are destroyed', async () => {
    await visit(async (page) => {
      const lost = await page.evaluate(async () => {
        const gl = document.querySelector<HTMLCanvasElement>('.graph-nodes')!.getContext('webgl2')!;
        window.samband!.destroy();
        await new Promise((resolve) => setTimeout(resolve, 200));
        return [gl.isContextLost(), document.querySelectorAll('canvas').length];
      });
      expect(lost).toEqual([true, 0]);
    });
  });

  it('without a graph say what to do', async () => {
    const opened = await bench.open(bench.write('empty', {}));
    await opened.page.getByRole('heading', { name: 'Här finns inga texter än' }).waitFor();
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  it('with the texts left out quote the kept sentences', async () => {
    const quotes = Object.fromEntries(
      fixture.documents.map((document) => [document.id, [[0, document.text.length, document.text] as const]]),
    );
    const page = bench.write('omitted', {
      graph: fixture.graph,
      documents: [],
      info: { textsOmitted: true, generator: 'samband 0.1.0', quotes },
    });
    await visit(
      async (open) => {
        await open.evaluate(() => window.samband!.select('person:aino-rantala'));
        await open.locator('.source-button').first().click();
        expect(await seen(open.locator('blockquote mark'))).toBe('Aino Rantala, förstelärare, Hamnskolan, Ystad');
        expect(await open.getByRole('button', { name: 'Visa i texten' }).count()).toBe(0);
        expect(await seen(open.locator('.sidebar'))).toContain('för stora för att följa med');
      },
      {},
      page,
    );
  });

  it('run nothing that a text says, and break on no name', async () => {
    const names = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      'ا'.repeat(80),
      '👩🏽‍🏫'.repeat(40),
      'x'.repeat(300),
      '__proto__',
    ];
    const text = `${names.join('\n')}\n`;
    const documents = [{ ...fixture.documents[0]!, id: 'a', text, title: names[0]!, url: 'javascript:alert(1)' }];
    const { text: _, ...record } = documents[0]!;
    const nodes = names.map((label, at) => ({
      key: `person:${label}`,
      attributes: {
        kind: 'person' as const,
        label,
        aliases: [],
        x: at % 2,
        y: 0,
        size: 5,
        color: '#000000',
        evidence: [{ document: 'a', start: text.indexOf(label), end: text.indexOf(label) + label.length }],
      },
    }));
    const graph = {
      ...fixture.graph,
      attributes: { ...fixture.graph.attributes, title: names[1], documents: [record] },
      nodes,
      edges: [],
    };
    await visit(
      async (open) => {
        open.on('dialog', () => expect.unreachable('something ran'));
        for (const { key } of nodes) {
          await open.evaluate((name) => window.samband!.select(name), key);
          await open.locator('.source-button').first().click();
        }
        await open.getByRole('button', { name: 'Visa i texten' }).first().click();
        expect(await open.getByRole('link', { name: 'Öppna källan' }).count()).toBe(0);
        expect(await seen(open.locator('.reader'))).toContain('onerror=alert(1)');
      },
      {},
      bench.write('odd', { graph, documents, info }),
    );
  });

  it('with a single node draw it', async () => {
    const graph = {
      ...fixture.graph,
      nodes: fixture.graph.nodes.filter((node) => node.key === 'municipality:2080'),
      edges: [],
    };
    await visit(
      async (open) => expect((await overlaps(open)).keys).toEqual(['municipality:2080']),
      {},
      bench.write('one', { graph, documents: [], info }),
    );
  });
});
