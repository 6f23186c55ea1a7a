import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsOf, readCode } from './support/imports.ts';

/**
 * Who may import whom, as data: the table of CONTRIBUTING.md. Every import, dynamic import and re-export in src/ is
 * held against it, those of types included: a type is knowledge too.
 */

interface Room {
  /** Rooms whose files it may import, besides its own. */
  readonly rooms: readonly string[];
  readonly packages?: readonly string[];
  /** What the machine gives: Node's modules and globals, or the page's. Neither: the room is pure. */
  readonly platform?: 'node' | 'page' | 'worker' | 'both';
  readonly because: string;
}

const stages = ['read', 'segment', 'recognise', 'relate', 'resolve', 'graph', 'layout'];

const rooms: Readonly<Record<string, Room>> = {
  'index.ts': {
    rooms: [
      'pipeline.ts',
      'extract.ts',
      'version.ts',
      'model',
      'lexicon',
      'decide',
      'graph',
      'layout',
      'export',
      'import',
      'figure',
      'report',
      'share',
      'view',
      'evaluate',
      'review',
      'readers',
      'text',
    ],
    because: 'the public door only re-exports; it does not know how anything is done',
  },
  'pipeline.ts': {
    rooms: ['extract.ts', 'version.ts', ...stages, 'decide', 'model', 'lexicon', 'text'],
    because: 'it alone knows the order of the stages; it knows neither files, DOM nor formats',
  },
  'extract.ts': {
    rooms: ['read', 'segment', 'recognise', 'relate', 'model', 'lexicon', 'text'],
    because: 'the half of the pipeline that handles one document; it knows nothing of others',
  },
  'version.ts': { rooms: [], because: 'one number, which everyone may print' },
  model: { rooms: [], because: 'the nouns everyone shares depend on nobody' },
  text: { rooms: ['model'], because: 'string primitives know no word lists and no kinds' },
  lexicon: {
    rooms: ['model', 'text'],
    packages: ['papaparse'],
    because: 'rows come in as text; where they lay is not its business',
  },
  read: {
    rooms: ['model', 'text'],
    because: 'it turns raw input into an Article and knows neither meaning, disk nor network',
  },
  readers: {
    rooms: ['model', 'text', 'read'],
    packages: ['fflate', 'htmlparser2', 'papaparse', 'pdfjs-dist', 'postal-mime'],
    because: 'files of all formats to raw texts: bytes in, texts out; where the bytes lay is not its business',
  },
  segment: { rooms: ['model', 'text'], because: 'sentences and tokens are found without knowing kinds' },
  recognise: {
    rooms: ['model', 'text', 'lexicon'],
    because: 'mentions are found in one document; identity across documents comes later',
  },
  relate: {
    rooms: ['model', 'text', 'lexicon'],
    because: 'relations are read off mentions; how these were found must not matter',
  },
  decide: {
    rooms: ['model', 'text'],
    packages: ['papaparse'],
    because: 'rows of corrections come in as text and go out as decisions; what they do to a graph belongs to resolve',
  },
  resolve: {
    rooms: ['model', 'text', 'lexicon'],
    because: 'entities are merged on features; sentence patterns must not matter',
  },
  graph: {
    rooms: ['model'],
    packages: ['graphology', 'graphology-types'],
    because: 'it knows entities and relations, neither text nor pixels',
  },
  layout: {
    rooms: ['model'],
    packages: ['graphology', 'graphology-types', 'graphology-layout-forceatlas2'],
    because: 'positions depend on the shape of the graph alone',
  },
  export: {
    rooms: ['model', 'graph', 'text'],
    packages: ['papaparse'],
    because: 'graph in, chunks of text out; disk and screen belong to others',
  },
  import: {
    rooms: ['export', 'layout', 'graph', 'model', 'text'],
    packages: ['papaparse'],
    because:
      'what other programs wrote comes in as text and goes out as a graph; who reads and shows it, it does not know',
  },
  evaluate: { rooms: ['model', 'text'], because: 'a judge must not know how the judged was made' },
  review: {
    rooms: ['model', 'text', 'decide'],
    because: 'what is doubtful or has changed is read off graphs alone; command line and page show it alike',
  },
  view: {
    rooms: ['model', 'graph', 'layout', 'text'],
    because: 'what a person has chosen to see is data; figures and pages read it alike, pixels belong to them',
  },
  words: {
    rooms: ['view', 'review', 'model', 'layout', 'export'],
    because: 'what is said, in both languages: sentences about a graph; who shows them, and how, must not matter',
  },
  drawing: {
    rooms: ['view', 'model', 'layout'],
    because:
      'what a drawn graph looks like, as numbers and strokes; the page and a figure share it, so it knows neither',
  },
  figure: {
    rooms: ['drawing', 'words', 'view', 'model', 'layout', 'export'],
    packages: ['fflate'],
    because: 'a view as a picture for a document: text and bytes out; disk and screen belong to others',
  },
  report: {
    rooms: ['figure', 'words', 'view', 'model', 'text', 'export'],
    because: 'what a graph says, as a text with figures and evidence; disk belongs to others',
  },
  share: {
    rooms: ['figure', 'words', 'view', 'model', 'graph', 'text', 'export'],
    because:
      'what is handed on, and without whom: graph in, smaller graph and files out; page and disk belong to others',
  },
  worker: {
    rooms: ['index.ts', 'view', 'review', 'layout', 'model', 'readers'],
    platform: 'worker',
    because: 'it runs the public library off the main thread, in browser and Node; neither DOM nor files',
  },
  app: {
    rooms: [
      'drawing',
      'figure',
      'share',
      'words',
      'view',
      'review',
      'decide',
      'model',
      'graph',
      'layout',
      'export',
      'import',
      'worker',
    ],
    packages: ['preact', '@preact/signals', '@tanstack/virtual-core', 'graphology', 'graphology-types'],
    platform: 'page',
    because:
      'the view knows the graph, what a person decides of it and the messages of the worker, never lexicons, recognisers or Node',
  },
  embed: {
    rooms: ['app', 'figure', 'drawing', 'words', 'view', 'model'],
    platform: 'page',
    because: 'a graph in another page: the strokes of a figure on a canvas; command line and extraction are far away',
  },
  cli: {
    rooms: ['index.ts'],
    platform: 'node',
    because: 'arguments, files and exit codes over the public library; the only room that reads disk or prints',
  },
};

const root = fileURLToPath(new URL('../src/', import.meta.url));
const files = listSources(root);
const nodeModules = new Set(builtinModules);
/** Allowed everywhere: pure functions without a platform. There are none now. */
const packagesForAll: readonly string[] = [];

function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listSources(path);
    return /\.(ts|tsx|mts)$/.test(entry.name) ? [relative(root, path).split('\\').join('/')] : [];
  });
}

function roomOf(file: string): string {
  return file.split('/')[0]!;
}

/** What is wrong with one import, in words; null when it is allowed. */
function judgeImport(file: string, target: string): string | null {
  const from = roomOf(file);
  const room = rooms[from];
  if (!room) return `src/${from} is no room of the table`;
  if (target.startsWith('.')) {
    const place = posix.normalize(posix.join(posix.dirname(file), target.replace(/\?.*$/, '')));
    if (place.startsWith('..')) return 'it leaves src/';
    const to = roomOf(place);
    return to === from || room.rooms.includes(to) ? null : `${from} may not import ${to}: ${room.because}`;
  }
  if (target.startsWith('node:') || nodeModules.has(target.split('/')[0]!)) {
    return room.platform === 'node' || room.platform === 'both' ? null : `${from} may not import Node: ${room.because}`;
  }
  if (target.startsWith('virtual:')) return room.platform ? null : `${from} is pure: no virtual modules`;
  const name = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
  return [...(room.packages ?? []), ...packagesForAll].includes(name)
    ? null
    : `${from} may not import the package ${name}: ${room.because}`;
}

/** Globals that tie code to a platform. TextDecoder, URL and structuredClone are everywhere and allowed. */
const nodeGlobals = ['process', 'Buffer', '__dirname', '__filename', 'setImmediate'];
const pageGlobals = ['document', 'window', 'localStorage', 'sessionStorage', 'navigator', 'HTMLElement'];
const clockAndChance = ['Date.now', 'new Date()', 'Math.random', 'performance.now', 'toLocale', 'localeCompare'];

/** Uses of a global name: not a property, a key, a declared name or a part of a longer word. */
function usesGlobal(code: string, name: string): boolean {
  const word = `(?<![\\w$.'"-])${name}(?![\\w$'"-])`;
  const declared = new RegExp(
    `(?:const|let|var|function|class|[({,]\\s*)\\s*${name}\\s*[:=,)}?]|\\b${name}\\s*\\??:|\\b${name}\\s*=>|\\bof\\s+${name}\\b|[{,]\\s*${name}\\s*[,}]`,
    'u',
  );
  return new RegExp(`${word}\\s*[.([]`, 'u').test(code) && !declared.test(code);
}

describe('the rooms of src/', () => {
  it('are all in the table', () => {
    const found = new Set(files.map(roomOf));
    expect([...found].filter((room) => !(room in rooms))).toEqual([]);
  });

  it('import only what the table allows', () => {
    const wrong = files.flatMap((file) =>
      importsOf(readFileSync(join(root, file), 'utf8')).flatMap((target) => {
        const verdict = judgeImport(file, target);
        return verdict ? [`src/${file} imports ${target}: ${verdict}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('use the globals of a platform only where they are on it', () => {
    const wrong = files.flatMap((file) => {
      const platform = rooms[roomOf(file)]?.platform;
      const forbidden = [
        ...(platform === 'node' || platform === 'both' ? [] : nodeGlobals),
        ...(platform === 'page' || platform === 'both' ? [] : pageGlobals),
      ];
      const code = readCode(readFileSync(join(root, file), 'utf8')).code;
      return forbidden.filter((name) => usesGlobal(code, name)).map((name) => `src/${file} uses ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('ask neither clock, chance nor locale on the way from text to graph and files', () => {
    const strict = files.filter((file) => !['app', 'embed', 'cli', 'worker'].includes(roomOf(file)));
    const wrong = strict.flatMap((file) => {
      const code = readCode(readFileSync(join(root, file), 'utf8')).code;
      return clockAndChance.filter((name) => code.includes(name)).map((name) => `src/${file} uses ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('do not depend on each other in a circle', () => {
    const circle = (room: string, path: readonly string[]): readonly string[] | null => {
      if (path.includes(room)) return [...path.slice(path.indexOf(room)), room];
      for (const next of rooms[room]?.rooms ?? []) {
        const found = circle(next, [...path, room]);
        if (found) return found;
      }
      return null;
    };
    expect(Object.keys(rooms).flatMap((room) => circle(room, []) ?? [])).toEqual([]);
  });

  it('stages from read to resolve do not know each other', () => {
    const early = stages.slice(0, stages.indexOf('graph'));
    for (const stage of early) {
      expect(rooms[stage]?.rooms.filter((room) => stages.includes(room))).toEqual([]);
      expect(rooms[stage]?.platform).toBeUndefined();
    }
  });
});

describe('the reader of imports', () => {
  it('finds every form', () => {
    const source = `
      import { a } from './a.ts';
      import type {
        B,
      } from "../b.ts";
      import './c.css';
      export * from './d.ts';
      const e = await import('./e.ts');
      type F = typeof import('./f.ts');
      new Worker(new URL('./g.ts', import.meta.url));
    `;
    expect(importsOf(source).sort()).toEqual(['../b.ts', './a.ts', './c.css', './d.ts', './e.ts', './f.ts', './g.ts']);
  });

  it('is not taken in by comments and texts', () => {
    const source = `// import x from './x.ts'
      /* export * from './y.ts' */
      const text = "say import from 'z'";
      const template = \`import q from './q.ts'\`;`;
    expect(importsOf(source)).toEqual([]);
  });

  it.each([
    ['relate/posts.ts', '../recognise/names.ts', /relate may not import recognise/],
    ['read/body.ts', 'node:fs', /read may not import Node/],
    ['read/body.ts', 'fs/promises', /read may not import Node/],
    ['app/view.tsx', '../lexicon/index.ts', /app may not import lexicon/],
    ['graph/build.ts', 'preact', /may not import the package preact/],
    ['model/span.ts', '../text/chars.ts', /model may not import text/],
    ['export/gexf.ts', '../../package.json', /leaves src/],
    ['cellar/x.ts', './y.ts', /no room/],
  ])('turns down %s → %s', (file, target, reason) => {
    expect(judgeImport(file, target)).toMatch(reason);
  });

  it.each([
    ['recognise/names.ts', '../lexicon/index.ts'],
    ['cli/main.ts', 'node:fs'],
    ['cli/main.ts', '../index.ts'],
    ['lexicon/csv.ts', 'papaparse'],
    ['layout/forces.ts', 'graphology-layout-forceatlas2'],
  ])('lets %s → %s pass', (file, target) => {
    expect(judgeImport(file, target)).toBeNull();
  });
});
