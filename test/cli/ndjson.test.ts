import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLine, readLines } from '../../src/cli/ndjson.ts';

async function linesOf(chunks: readonly Uint8Array[]): Promise<(string | null)[]> {
  async function* stream() {
    yield* chunks;
  }
  const lines: (string | null)[] = [];
  for await (const line of readLines(stream())) {
    lines.push(line.text);
    expect(line.number).toBe(lines.length);
  }
  return lines;
}

describe('readLines', () => {
  it('cuts at line ends alone, wherever the chunks end', async () => {
    const text = '{"a":"å"}\n\n{"b":"x\u2028y"}\r\nlast';
    const bytes = Buffer.from(text);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length)), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
        expect(await linesOf(chunks)).toEqual(text.split('\n'));
      }),
    );
  });

  it('marks a line that is not UTF-8 and goes on', async () => {
    expect(await linesOf([Buffer.from([0xe5, 0x0a]), Buffer.from('b\n')])).toEqual([null, 'b']);
  });

  it('gives nothing for nothing', async () => {
    expect(await linesOf([])).toEqual([]);
  });
});

describe('parseLine', () => {
  const parse = (value: unknown) =>
    parseLine({ number: 7, text: typeof value === 'string' ? value : JSON.stringify(value) });

  it('takes what is given', () => {
    expect(
      parse({ id: 'a/b', text: 'Hej', title: 'T', date: '2019-02', url: 'https://x.se/', more: 1 })?.source,
    ).toEqual({ id: 'a/b', path: 'a/b', text: 'Hej', title: 'T', date: '2019-02', url: 'https://x.se/' });
    expect(parse({ id: 'a', text: 'Hej', title: null })?.source).toEqual({ id: 'a', path: 'a', text: 'Hej' });
  });

  it('passes over blank lines', () => {
    expect(parse('')).toBeNull();
    expect(parse(' \r')).toBeNull();
  });

  it.each([
    ['{"id": "a", "text"', 'not JSON'],
    ['[1]', 'not a JSON object'],
    ['null', 'not a JSON object'],
    [{ text: 'x' }, '"id" is missing'],
    [{ id: '', text: 'x' }, '"id" is missing'],
    [{ id: 3, text: 'x' }, '"id" is missing'],
    [{ id: 'a' }, '"text" of "a"'],
    [{ id: 'a', text: ' ' }, '"text" of "a" is empty'],
    [{ id: 'a', text: 'x', date: 2019 }, '"date" of "a"'],
  ])('names the line of %j', (value, text) => {
    const message = parse(value)?.message;
    expect(message).toMatchObject({ severity: 'error', line: 7, path: '<stdin>' });
    expect(message?.text).toContain(text);
  });
});
