/** What `page.mjs` does in our page. */

/**
 * Opened for the first frame; right after it a real pointer comes to the largest node, and presses it where a card is
 * waited for. The moments when the answers have been painted, from the start of the navigation: the graph dimmed but for
 * the neighbours, with a name beside the node; the card with its statements, and the quote behind the first of them.
 */
export async function answersOf(page, seen, answer) {
  const client = await page.context().newCDPSession(page);
  const largest = seen.nodes.reduce((most, node) => (node.size > most.size ? node : most));
  const { first, x, y } = await page.evaluate((key) => window.bench.target(key), largest.id);
  const painted = (what) => page.evaluate((name) => window.bench.seen(name), what);
  const mouse = (type, more = {}) => client.send('Input.dispatchMouseEvent', { type, x, y, ...more });
  const pressed = { button: 'left', clickCount: 1 };
  const shown = painted(answer);
  await Promise.all([
    mouse('mouseMoved'),
    ...(answer === 'card' ? [mouse('mousePressed', pressed), mouse('mouseReleased', pressed)] : []),
  ]);
  const answers = { first, [answer]: await shown };
  if (answer !== 'card') return answers;
  const asked = await page.evaluate(() => {
    document.querySelector('.panel .source-button').click();
    return performance.now();
  });
  return { ...answers, quote: (await painted('quote')) - asked };
}

/** In our page: driven by its own pointer events. */
export function oursBench() {
  const target = () => document.querySelector('.graph-canvas');
  const at = { x: 700, y: 400 };
  const send = (type, more = {}) =>
    target().dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        pointerId: 1,
        pointerType: 'mouse',
        button: 0,
        buttons: 1,
        clientX: at.x,
        clientY: at.y,
        ...more,
      }),
    );
  Object.assign(window.bench, {
    // Until it is made, the element of that name answers.
    ready: () => (window.samband?.labels?.().length ?? 0) > 0,
    /** Where to point at the largest node, once the first frame has been seen. */
    async target(key) {
      const first = await window.bench.first;
      const { x, y } = window.samband.place(key);
      const box = target().getBoundingClientRect();
      return { first, x: box.left + x, y: box.top + y };
    },
    /** The moment when what answers a pointer has been painted, as the first frame is told. */
    async seen(answer) {
      const isThere = {
        hover: () => document.querySelector('.graph-canvas.is-dimmed') && document.querySelector('.hover-card'),
        card: () => document.querySelector('.panel .statement-text'),
        quote: () => document.querySelector('.panel blockquote'),
      }[answer];
      while (!isThere()) await new Promise((resolve) => setTimeout(resolve));
      await window.bench.finish();
      return performance.now();
    },
    async settled() {
      while (!window.samband.settled() || !window.samband.whole())
        await new Promise((resolve) => setTimeout(resolve, 5));
      await window.bench.finish();
      return performance.now();
    },
    press: () => send('pointerdown'),
    release: () => send('pointercancel', { buttons: 0 }),
    pan(right, down) {
      at.x += right;
      at.y += down;
      send('pointermove');
    },
    zoom(factor) {
      const deltaY = (-Math.log(factor) / Math.log(1.5)) * 100;
      target().dispatchEvent(
        new WheelEvent('wheel', { deltaY, clientX: 780, clientY: 400, bubbles: true, cancelable: true }),
      );
    },
    hover(x, y) {
      at.x = x;
      at.y = y;
      send('pointermove', { buttons: 0 });
    },
    async click(find) {
      const button = find();
      const begun = performance.now();
      button.click();
      await window.bench.finish();
      return performance.now() - begun;
    },
  });
}

export async function oursSteps(page, seen, width) {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const script = async () =>
    (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration').value * 1000;
  // What the page makes ready in spare time is no part of a hover: it has some seconds for it, and is told of.
  let spare = 0;
  for (let calm = 0, waits = 0; calm < 3 && waits < 40; waits += 1) {
    const before = await script();
    await page.waitForTimeout(250);
    const work = (await script()) - before;
    calm = work < 1 ? calm + 1 : 0;
    spare += work;
  }
  const hover = [];
  const largest = seen.nodes.toSorted((one, other) => other.size - one.size);
  const stride = Math.max(1, Math.floor(largest.length / 400));
  for (const [number, node] of largest.filter((_, index) => index % stride === 0).entries()) {
    if (hover.length === 20) break;
    const place = await page.evaluate((key) => window.samband.place(key), node.id);
    if (!place || place.x < 40 || place.y < 80 || place.x > width - 40 || place.y > 720) continue;
    const before = await script();
    await page.evaluate(([x, y]) => window.bench.hover(x, y), [place.x + 1280 - width, place.y]);
    await page.waitForTimeout(number < 3 ? 400 : 250);
    hover.push((await script()) - before);
  }
  hover.sort((one, other) => one - other);
  await page.evaluate(() => window.bench.hover(1275, 5));
  await page.waitForTimeout(800);
  const click = (selector, name) =>
    page.evaluate(
      ([where, start]) =>
        window.bench.click(() =>
          [...document.querySelectorAll(where)].find((button) => button.textContent.trim().startsWith(start)),
        ),
      [selector, name],
    );
  const rest = async () => {
    await page.evaluate(() => window.bench.settled());
    await page.waitForTimeout(600);
  };
  const off = await click('.kind-toggle', 'Personer');
  await rest();
  const on = await click('.kind-toggle', 'Personer');
  await rest();
  const narrow = await page
    .evaluate(() =>
      window.bench.click(() =>
        document.querySelector('[data-facet="municipality"] button, .facet input, .facet button'),
      ),
    )
    .catch(() => Number.NaN);
  return { hover: [hover[hover.length >> 1], hover.at(-1)], spare, off, on, narrow };
}
