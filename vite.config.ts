/**
 * All builds, by mode. `app`: the page template, one file with script and style inside. `worker`: the extractor for the
 * page, one classic script. `reader`: what reads PDF, Word and the like there. `component`: `<samband-graph>`, one module.
 * `node`: command line and library. Same sources, same bytes: no hashes in names, no clock.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { type AreaFile, packOutlines } from './src/layout/arrange/pack_outlines.ts';
import { type Chunk, inlineScripts, laterId } from './test/support/inline_scripts.ts';
import { bundledLicences } from './test/support/licences.ts';

const { dependencies } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** CommonJS whose named exports Node cannot see: taken into the bundle instead of being imported at run time. */
const commonJs = ['graphology-layout-forceatlas2'];
const external = Object.keys(dependencies).filter((name) => !commonJs.includes(name));
/** What the readers of files need is bundled too: who installs samband need not install a renderer for PDF. */
const bundled = [
  ...commonJs,
  'pdfjs-dist',
  'htmlparser2',
  'domelementtype',
  'domhandler',
  'domutils',
  'entities',
  'dom-serializer',
  'postal-mime',
];

const shared: UserConfig = {
  publicDir: false,
  base: './',
  // Whoever asks for the build, a test too, gets the same.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
};

const app: UserConfig = {
  ...shared,
  plugins: [countyOutlines(), bundledLicences('page.licences.txt'), packedLetters(), inlinePage()],
  worker: { format: 'iife' },
  build: {
    outDir: 'dist/app',
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    reportCompressedSize: false,
    rolldownOptions: {
      // Of the door to the graph the page takes all but this.
      treeshake: { moduleSideEffects: (id) => !/[\\/]node_modules[\\/](graphology|events)[\\/]/u.test(id) },
      output: { entryFileNames: 'page.js', chunkFileNames: '[name].js', assetFileNames: 'page[extname]' },
    },
  },
};

const worker: UserConfig = {
  ...shared,
  plugins: [bundledLicences('worker.licences.txt'), packed('worker.txt')],
  build: {
    outDir: 'dist/app',
    emptyOutDir: false,
    target: 'es2022',
    reportCompressedSize: false,
    lib: { entry: 'src/worker/worker.ts', formats: ['iife'], name: 'sambandWorker', fileName: () => 'worker.js' },
    rolldownOptions: { output: { codeSplitting: false } },
  },
};

const reader: UserConfig = {
  ...shared,
  plugins: [textOnlyPdf(), bundledLicences('reader.licences.txt'), packed('reader.txt')],
  build: {
    outDir: 'dist/app',
    emptyOutDir: false,
    target: 'es2022',
    reportCompressedSize: false,
    lib: { entry: 'src/worker/reading.ts', formats: ['iife'], name: 'sambandReader', fileName: () => 'reader.js' },
    rolldownOptions: { output: { codeSplitting: false } },
  },
};

const component: UserConfig = {
  ...shared,
  plugins: [countyOutlines(), bundledLicences('samband-graph.licences.txt')],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    reportCompressedSize: false,
    modulePreload: false,
    // As a library it would keep its white space, a quarter of its size.
    rolldownOptions: {
      input: { 'samband-graph': 'src/embed/component.ts', 'samband-frames': 'src/embed/frames.ts' },
      preserveEntrySignatures: 'strict',
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
};

const node: UserConfig = {
  ...shared,
  plugins: [textOnlyPdf(), bundledLicences('cli.licences.txt')],
  ssr: { noExternal: bundled },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    ssr: true,
    ssrEmitAssets: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { cli: 'src/cli/main.ts', index: 'src/index.ts', thread: 'src/cli/threads/thread.ts' },
      external: [/^node:/u, ...external.map((name) => new RegExp(`^${name}(/|$)`, 'u'))],
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        // What decides what is found in a text lies in `chunks/`; libraries that turn files into texts lie apart.
        chunkFileNames: ({ moduleIds }) =>
          moduleIds.some((id) => id.includes('pdfjs-dist')) ? 'chunks/files/[name].js' : 'chunks/[name].js',
        banner: (chunk) => (chunk.name === 'cli' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
};

export default defineConfig(({ mode }) => {
  if (mode === 'worker') return worker;
  if (mode === 'reader') return reader;
  if (mode === 'component') return component;
  if (mode === 'node') return node;
  return app;
});

/**
 * The PDF library as one that only reads text, the same in Node and in a worker: it looks for no canvas and no file
 * beside it, and its second half does not listen to the messages of the worker it lies in.
 */
function textOnlyPdf(): Plugin {
  return {
    name: 'samband:text-only-pdf',
    transform(code, id) {
      if (!/pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(?:\.worker)?\.mjs/u.test(id)) return;
      const test = /const isNodeJS = typeof process === "object"[^;]*;/u;
      if (!test.test(code))
        throw new Error('text-only-pdf: pdfjs-dist has changed; look at how it tells Node from a page');
      const plain = code.replace(test, 'const isNodeJS = false;');
      if (!id.includes('worker')) return { code: plain, map: null };
      const listens = 'typeof self !== "undefined" && typeof self.postMessage === "function" && "onmessage" in self';
      if (!plain.includes(listens))
        throw new Error('text-only-pdf: pdfjs-dist has changed; look at how its worker starts');
      return { code: plain.replace(listens, 'false'), map: null };
    },
  };
}

/** The one script of a build as a text: gzip in base64, which a page unpacks when it needs it. */
function packed(fileName: string): Plugin {
  return {
    name: 'samband:packed',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const source = gzipSync(
          take(bundle, (name) => name.endsWith('.js')),
          { level: 9 },
        ).toString('base64');
        this.emitFile({ type: 'asset', fileName, source });
      },
    },
  };
}

/** `data/fonts/noto-sans.json` for the page, packed in the same way: a quarter of its size. */
function packedLetters(): Plugin {
  return {
    name: 'samband:packed-letters',
    generateBundle() {
      const letters = readFileSync(new URL('./data/fonts/noto-sans.json', import.meta.url));
      this.emitFile({
        type: 'asset',
        fileName: 'font.txt',
        source: gzipSync(letters, { level: 9 }).toString('base64'),
      });
    },
  };
}

/** `virtual:county-outlines`: the outlines of `data/counties.geojson`, packed for the page. */
function countyOutlines(): Plugin {
  const name = 'virtual:county-outlines';
  const file = new URL('./data/counties.geojson', import.meta.url);
  return {
    name: 'samband:county-outlines',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => {
      if (id !== `\0${name}`) return;
      return `export default ${JSON.stringify(packOutlines(JSON.parse(readFileSync(file, 'utf8')) as AreaFile))};`;
    },
  };
}

/**
 * Puts scripts and style into the page and writes the content security policy with their hashes. The first script runs
 * where it stands, behind the data that is drawn and before what the page needs only later: a module would wait for all
 * of it. The second stands behind that as text, and runs when the first asks for it.
 */
function inlinePage(): Plugin {
  return {
    name: 'samband:inline-page',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const scripts = inlineScripts(takeChunks(bundle));
        const [code, later] = [harmless(scripts.first), scripts.later === null ? null : harmless(scripts.later)];
        const style = take(bundle, (name) => name.endsWith('.css'));
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('inline-page: the build made no index.html');
        const policy = [
          "default-src 'none'",
          `script-src ${[code, later].flatMap((one) => (one === null ? [] : [`'${hashOf(one)}'`])).join(' ')}`,
          `style-src '${hashOf(style)}'`,
          'img-src data: blob:',
          'worker-src blob:',
          "connect-src 'none'",
          "base-uri 'none'",
          "form-action 'none'",
        ].join('; ');
        page.source = String(page.source)
          .replace(/\s*<script type="module"[^>]*><\/script>/u, '')
          .replace(/\s*<link rel="stylesheet"[^>]*>/u, '')
          .replace(
            '<meta charset="utf-8" />',
            () => `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
          )
          .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
          .replace(
            '</body>',
            () =>
              `  <script id="samband-script">${code}</script>\n    <!--samband:later-->\n` +
              `${later === null ? '' : `    <script type="text/plain" id="${laterId}">${later}</script>\n`}  </body>`,
          );
      },
    },
  };
}

type Bundle = Record<string, { type: 'asset' | 'chunk'; source?: string | Uint8Array; code?: string }>;

/** Takes all scripts out of the bundle. */
function takeChunks(bundle: object): Chunk[] {
  const files = bundle as Record<string, Chunk & { type: 'asset' | 'chunk' }>;
  const chunks = Object.values(files).filter(({ type }) => type === 'chunk');
  for (const { fileName } of chunks) delete files[fileName];
  return chunks;
}

/** Takes the one file of its sort out of the bundle and returns its text. */
function take(bundle: object, isIt: (name: string) => boolean): string {
  const files = bundle as Bundle;
  const names = Object.keys(files).filter(isIt);
  const name = names[0];
  if (name === undefined || names.length > 1)
    throw new Error(`inline-page: expected one file, got ${names.join(', ')}`);
  const file = files[name]!;
  delete files[name];
  return (file.type === 'chunk' ? (file.code ?? '') : String(file.source)).trim();
}

/**
 * Nothing in a script may end the element or open a comment in it. In ASCII, which a browser takes in faster; all our
 * letters stand in strings and regular expressions, where they may be written so.
 */
function harmless(code: string): string {
  return code
    .replaceAll('</script', '<\\/script')
    .replaceAll('<!--', '<\\!--')
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
