import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serializeGraph } from '../../src/graph/index.ts';
import { plainView } from '../../src/view/view.ts';
import { writeViews } from '../../src/view/view_file.ts';
import { makeFixture } from '../app/fixture.ts';
import { unescaped } from '../export/tools.ts';
import { readable } from '../share/every_file.ts';
import { ensureBuilt, samband } from '../support/samband.ts';

/** Every command that writes a file for others knows the same options, and leaves out whom they leave out. */

const { graph, documents } = makeFixture();
const persons = graph.nodes.filter(({ attributes }) => attributes.kind === 'person');
let folder: string;

beforeAll(() => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), 'samband-privacy-'));
  writeFileSync(join(folder, 'graph.json'), [...serializeGraph(graph)].join(''));
  writeFileSync(join(folder, 'documents.ndjson'), documents.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const [first, second] = persons;
  const view = { ...plainView, selected: first!.key, posts: { ...plainView.posts, query: second!.attributes.label } };
  writeFileSync(
    join(folder, 'view.json'),
    writeViews([{ name: `Kring ${first!.attributes.label}`, view, camera: null }]),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesIn(path: string): string[] {
  return statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesIn(join(path, name))) : [path];
}

/** Which files say one of the names; scripts that are the same for everybody are passed over. */
function saying(path: string, names: readonly string[]): string[] {
  return filesIn(path).flatMap((file) => {
    const bytes = readFileSync(file);
    const isPacked = /\.(?:png|pdf|docx)$/u.test(file);
    const text = unescaped(isPacked ? readable(new Uint8Array(bytes)) : bytes.toString('utf8')).toLowerCase();
    return names.filter((name) => `${file}\n${text}`.includes(name.toLowerCase())).map((name) => `${file}: ${name}`);
  });
}

const labels = persons.map(({ attributes }) => attributes.label);

describe('the options of privacy', () => {
  it.each([
    ['report', 'report', []],
    ['embed', 'embed', ['--url', 'https://example.org/']],
    ['figure', 'figure.png', ['--dpi', '50', '--table', 'figure.csv']],
    ['figure', 'figure.docx', ['--dpi', '50']],
    ['figure', 'figure.pdf', ['--kind', 'table', '--title', `Om ${labels[0]}`]],
  ])('leave nobody in what %s writes as %s', async (command, out, args) => {
    const call = [command, folder, '--out', join(folder, 'out', out), '--view', join(folder, 'view.json'), ...args];
    const open = await samband([...call, '--initials', 'none'], { cwd: folder });
    expect(open.code).toBe(0);
    expect(saying(join(folder, 'out', out), labels), 'the search finds who is there').not.toEqual([]);
    const closed = await samband([...call, '--persons', 'none'], { cwd: folder });
    expect([closed.code, closed.stderr]).toEqual([0, expect.stringContaining(`${persons.length} persons left out`)]);
    expect(saying(join(folder, 'out', out), labels)).toEqual([]);
  });
});
