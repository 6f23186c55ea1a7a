/**
 * `npm run bench:page [NODES …]`: the page with its labels, hover and evidence beside cytoscape.js, vis-network and
 * force-graph drawing the same nodes and edges at the same places in an area of the same size, in Chromium with software
 * GL. Measures and prints; asserts nothing.
 *
 * What each has to do: ours is the whole page as `samband build` writes it, in one file with graph, texts, evidence, word
 * lists, the worker and the readers of files; the graph's names are drawn and it answers the pointer. The others get
 * nothing but nodes and edges (a third of that graph's bytes), draw no names, and load one minified script. For all of
 * them the first frame is the moment, counted from the start of the navigation and watched from within the page, when
 * two frames have passed since the graph was drawn and every canvas has been read from; it does not wait for the rest of
 * the page. Each is opened several times in turn with the others; the first frame is the median.
 *
 * Ours is also asked at once: right after its first frame a real pointer is sent to the largest node, in an opening of
 * its own for the hover and for the card. "Ready" is the moment when the answer has been painted, from the start of the
 * navigation, so that it holds the first frame, the way of the event and the answer.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';
import { answersOf, oursBench, oursSteps } from './ours.mjs';
import { peers } from './peers.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const load = async (path) =>
  (await runnerImport(join(root, path), { configFile: false, logLevel: 'error', root })).module;
const { makeWorld } = await load('test/support/made_up_world.ts');
const { writeHtml } = await load('src/export/html.ts');
const { chromiumFlags, chromiumPath } = await load('test/support/chromium.ts');

const sizes = process.argv.slice(2).map(Number).filter(Number.isFinite);
const only = process.argv.slice(2).find((argument) => !Number.isFinite(Number(argument)));
const folder = mkdtempSync(join(tmpdir(), 'samband-bench-'));
/** Plain canvases are drawn by the processor itself: through software GL the others would be many times slower. */
const benchFlags = ['--disable-accelerated-2d-canvas'];
const frames = 40;
/** A first frame, or all frames of moving about, are waited for no longer than this, in milliseconds. */
const patience = 180_000;
/** The width that the page leaves to the graph. */
const width = 984;

try {
  // The shipped page: vite, once asked to run a module, builds for development.
  execFileSync(process.execPath, [join(root, 'test/support/build.mjs')], { stdio: ['ignore', 2, 2] });
  for (const size of sizes.length > 0 ? sizes : [1000, 10_000, 50_000]) await compare(size);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compare(size) {
  const world = makeWorld(size);
  const seen = seenOf(world.graph);
  process.stdout.write(
    `\n${seen.nodes.length} nodes, ${seen.edges.length} edges; the page also holds ${world.documents.length} texts and ` +
      `${world.graph.edges.length - seen.edges.length} mentions\n`,
  );
  process.stdout.write(`${' '.repeat(26)}first frame, ms             pan and zoom, ms       : ours           heap\n`);
  process.stdout.write(`${' '.repeat(26)}       time processor    median       p95 processor  first   pan    B/node\n`);
  const page = oursPage(world);
  const others = peers
    .filter(({ name }) => !only || name.includes(only))
    .map((peer) => ({ name: peer.name, html: peerPage(peer, seen), firsts: [] }));
  const earlier = [];
  for (let round = 1; round < roundsOf(size); round += 1) {
    for (const answer of ['hover', 'card']) earlier.push(await measure(page, null, seen, answer));
    for (const { html, firsts } of others) firsts.push(await firstOf(html, seen));
  }
  const ours = withMedian(
    await measure(page, oursSteps, seen),
    earlier.map(({ first }) => first),
  );
  line('samband, the whole page', ours, ours, seen);
  const rivals = [];
  for (const { name, html, firsts } of others) {
    try {
      const measured = withMedian(await measure(html, null, seen), firsts);
      line(name, measured, ours, seen);
      if (name !== 'force-graph' && measured.first !== null) rivals.push(measured.first);
    } catch (error) {
      process.stdout.write(`${name.padEnd(26)}  failed: ${error.message.split('\n')[0]}\n`);
    }
  }
  const ready = (answer) => middle(earlier.flatMap((one) => one[answer] ?? []));
  const soonest = rivals.length === 0 ? '' : ` (first frame of the sooner rival: ${Math.min(...rivals).toFixed(0)} ms)`;
  process.stdout.write(
    `samband: hover ready after ${ready('hover')} ms, card ready after ${ready('card')} ms${soonest}, a quote of it ` +
      `${ready('quote')} ms after its button; all that stands round the graph and WebGL after ` +
      `${ours.whole.toFixed(0)} ms; page of ${(ours.bytes / 1e6).toFixed(1)} MB; hover ` +
      `${ours.hover.map((time) => time.toFixed(1)).join(' and ')} ms of script (median and most of 20, after ${ours.spare.toFixed(0)} ms in spare time); a kind switched ` +
      `off ${ours.off.toFixed(0)} ms, on again ${ours.on.toFixed(0)} ms, one municipality ` +
      `${ours.narrow.toFixed(0)} ms, from the click to the frame\n`,
  );
}

/** Opened so many times; the largest takes minutes. */
function roundsOf(size) {
  return size > 20_000 ? 2 : 5;
}

async function firstOf(html, seen) {
  try {
    return (await measure(html, null, seen, 'nothing')).first;
  } catch {
    return null;
  }
}

function middle(times) {
  return times.toSorted((one, other) => one - other)[times.length >> 1].toFixed(0);
}

/** Null, which is later than anything, where half of them were. */
function withMedian(measured, firsts) {
  const all = [...firsts, measured.first].sort((one, other) => (one ?? Infinity) - (other ?? Infinity));
  return { ...measured, first: all[(all.length - 1) >> 1] };
}

/** What was not there in time is printed as more than the time waited. */
function line(name, { first, firstWork, median, p95, work, heap, frames: drawn }, ours, seen) {
  const number = (value, digits, least) =>
    value === null ? (least === undefined ? '-' : `>${least.toFixed(digits)}`) : value.toFixed(digits);
  const over = (value, other) => (value === null ? null : value / other);
  const cells = [
    number(first, 0, patience).padStart(11),
    number(firstWork, 0).padStart(10),
    number(median, 1, first === null ? undefined : patience).padStart(10),
    number(p95, 1).padStart(10),
    number(work, 0).padStart(10),
    number(over(first, ours.first), 1, patience / ours.first).padStart(7),
    number(over(median, ours.median), 1, first === null ? undefined : patience / ours.median).padStart(6),
    number(over(heap, seen.nodes.length), 0).padStart(10),
  ];
  const few = median !== null && drawn < frames ? `  (${drawn} frames)` : '';
  process.stdout.write(`${name.padEnd(26)}${cells.join('')}${few}\n`);
}

/** Null when it takes longer than we wait; what happens to it then is of no interest. */
function inTime(work) {
  let timer;
  work.catch(() => {});
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, patience, null);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** What the page shows when it opens: no texts, and no lines from texts to what they name. */
function seenOf(graph) {
  const shown = graph.nodes.filter((node) => node.attributes.kind !== 'document');
  const known = new Set(shown.map((node) => node.key));
  return {
    nodes: shown.map(({ key, attributes: { label, x, y, size, color } }) => ({ id: key, label, x, y, size, color })),
    edges: graph.edges
      .filter((edge) => edge.attributes.kind !== 'mentions' && known.has(edge.source) && known.has(edge.target))
      .map(({ key, source, target }) => ({ id: key, source, target })),
  };
}

/** With all that the command line puts into it. */
function oursPage(world) {
  const file = (...path) => readFileSync(join(root, ...path), 'utf8');
  const parts = {
    ...world,
    worker: file('dist/app/worker.txt'),
    reader: file('dist/app/reader.txt'),
    lexicon: file('dist/app/lexicon.txt'),
    names: file('dist/app/names.txt'),
    font: file('dist/app/font.txt'),
    pupils: JSON.parse(file('dist/pupils.json')),
    generator: world.graph.attributes.generator,
  };
  return [...writeHtml(file('dist/app/index.html'), parts)].join('');
}

function peerPage({ script, start }, seen) {
  const path = join(root, 'node_modules', script);
  const data = JSON.stringify(seen).replaceAll('<', '\\u003c');
  return `<!doctype html><meta charset="utf-8"><style>body{margin:0}#graph{width:${width}px;height:800px}</style>
<div id="graph"></div><script type="application/json" id="data">${data}</script>
<script src="${pathToFileURL(path).href}"></script>
<script>const seen = JSON.parse(document.getElementById('data').textContent); (${start})(seen, document.getElementById('graph'));</script>`;
}

/** Opens a page in a browser of its own and drives it. `window.bench` has `ready`, `pan` and `zoom`. */
async function measure(html, extra, seen, answer = null) {
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const server = await chromium.launchServer({
    executablePath: chromiumPath(),
    args: [...chromiumFlags, ...benchFlags],
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const worked = () => processorTime(server.process().pid);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(600_000);
    page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`));
    await page.addInitScript(helpers);
    const isOurs = html.includes('id="samband"');
    if (isOurs) await page.addInitScript(oursBench);
    await page.addInitScript(() => window.bench.watch());
    const before = worked();
    const opened = page.goto(pathToFileURL(file).href, { timeout: 600_000, waitUntil: 'commit' });
    if (isOurs && answer) {
      await opened;
      return await answersOf(page, seen, answer);
    }
    const first = await inTime(opened.then(() => page.evaluate(() => window.bench.first)));
    const firstWork = worked() - before;
    if (first === null) return { first, firstWork, frames: 0, median: null, p95: null, heap: null, work: null };
    // In an opening of its own.
    if (answer) return { first };
    const whole = extra ? await page.evaluate(() => window.bench.settled()) : first;
    const begin = worked();
    const times = await inTime(page.evaluate((most) => window.bench.move(most), frames));
    if (!times) return { first, firstWork, frames: 0, median: null, p95: null, heap: null, work: null };
    const work = (worked() - begin) / times.length;
    const more = extra ? await extra(page, seen, width) : {};
    const client = await page.context().newCDPSession(page);
    await client.send('HeapProfiler.enable');
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    const sorted = times.toSorted((one, other) => one - other);
    return {
      first,
      firstWork,
      whole,
      frames: sorted.length,
      median: sorted[sorted.length >> 1],
      p95: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))],
      heap: usedSize,
      work,
      bytes: html.length,
      ...more,
    };
  } finally {
    await server.close();
  }
}

/** Milliseconds that a process and all that it started have worked, on all processors; not a number outside Linux. */
function processorTime(pid) {
  try {
    const children = new Map();
    const spent = new Map();
    for (const name of readdirSync('/proc').filter((entry) => /^\d+$/u.test(entry))) {
      const fields = statOf(name);
      if (!fields) continue;
      spent.set(Number(name), (Number(fields[11]) + Number(fields[12])) * 10);
      children.set(Number(fields[1]), [...(children.get(Number(fields[1])) ?? []), Number(name)]);
    }
    const sum = (process) =>
      (spent.get(process) ?? 0) + (children.get(process) ?? []).reduce((total, child) => total + sum(child), 0);
    return sum(pid);
  } catch {
    return Number.NaN;
  }
}

/** The fields of `/proc/N/stat` behind the name, which may hold spaces. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** In the page: what is the same for all. */
function helpers() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  /** Waits until all that has been asked of the graphics card is done. */
  const finish = async () => {
    await frame();
    await frame();
    const small = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    for (const canvas of document.querySelectorAll('canvas')) {
      if (canvas.width > 1) small.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1);
      small.getImageData(0, 0, 1, 1);
    }
  };
  window.bench = {
    finish,
    /** From the start of the page on. */
    watch() {
      window.bench.first = (async () => {
        while (!window.bench.ready?.()) await new Promise((resolve) => setTimeout(resolve, 5));
        await finish();
        return performance.now();
      })();
    },
    /** 28 frames of panning and 12 of zooming; fewer where they take too long. */
    async move(most) {
      const times = [];
      const begun = performance.now();
      window.bench.press?.();
      let last = await frame();
      for (let at = 0; at < most + 2; at += 1) {
        if (at < 30) window.bench.pan(at < 15 ? 6 : -6, at < 15 ? 3 : -3);
        else {
          if (at === 30) window.bench.release?.();
          window.bench.zoom(at < 36 ? 1.06 : 1 / 1.06);
        }
        const now = await frame();
        // The first two only fill the pipe.
        if (at >= 2) times.push(now - last);
        last = now;
        if (times.length >= 3 && now - begun > 25_000) break;
      }
      return times;
    },
  };
}
