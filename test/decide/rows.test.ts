import { describe, expect, it } from 'vitest';
import { appendRow, readDecisions } from '../../src/decide/index.ts';

const header = 'id,decision,subject,object,value,note\n';
const read = (text: string) => readDecisions(text, 'corrections.csv');
const said = (text: string) => read(text).messages.map((message) => message.text);
const ids = (text: string) => read(text).decisions.map(({ id }) => id);

describe('a file of corrections', () => {
  it('is read as written by hand and as Excel writes it', () => {
    const byHand = `${header}a,same,person:anna-ek,person:anna-eek,,"same, said by her"\n,rename,person:anna-ek,,Anna Ek,\n`;
    const byExcel = `\uFEFF${byHand.replace('"same, said by her"', 'same§ said by her').replaceAll(',', ';').replace('§', ',').replaceAll('\n', '\r\n')}`;
    const { decisions, messages } = read(byHand);
    expect(messages).toEqual([]);
    expect(decisions).toEqual([
      {
        id: 'a',
        path: 'corrections.csv',
        row: 2,
        decision: 'same',
        subject: 'person:anna-ek',
        object: 'person:anna-eek',
        documents: [],
      },
      {
        id: 'row 3',
        path: 'corrections.csv',
        row: 3,
        decision: 'rename',
        subject: 'person:anna-ek',
        value: 'Anna Ek',
        documents: [],
      },
    ]);
    expect(read(byExcel)).toEqual({ decisions, messages });
  });

  it('is empty without a word when there is nothing in it', () => {
    for (const text of ['', '\uFEFF', '\n', header, `${header},,,,,\n`])
      expect(read(text), JSON.stringify(text)).toEqual({ decisions: [], messages: [] });
  });

  it('counts rows as a spreadsheet does, empty ones and cells of several lines included', () => {
    const text = `${header}\n,confirm,concept:a,,,"one\ntwo"\n,confirm,concept:b,,,\n`;
    expect(read(text).decisions.map(({ id, row }) => [id, row])).toEqual([
      ['row 3', 3],
      ['row 4', 4],
    ]);
  });

  it.each([
    ['maybe,person:a,,', 'there is no decision "maybe"'],
    ['same,person:a,,', '"same" needs the cell "object"'],
    ['same,Anna Ek,person:b,', '"Anna Ek" in the cell "subject" is no key'],
    ['not-same,person:a,,', '"not-same" needs another key'],
    ['rename,person:a,,', '"rename" needs the cell "value"'],
    ['rename,person:a,person:b,Bo', '"rename" knows nothing of the cell "object"'],
    ['retype,person:a,,municipality', 'nothing can be made "municipality"'],
    ['retype,person:a,,organisation/shop', '"organisation/shop" is no kind'],
    ['reject,person:a,role:rektor,', 'an edge needs both cells "relation" and "object"'],
    ['add,person:a,,', 'a node needs its label'],
    ['suppress,person:a,,x', 'its subject must be "hash:"'],
    ['same,person:a,"person:b,', 'quoted field unterminated; correct the quotation marks'],
    ['same,person:a,person:b,,,,too many', 'it has more cells than the first row'],
  ])('leaves out %s, says why, and keeps the others', (row, reason) => {
    const text = `${header}1,confirm,concept:a,,,\n2,${row}\n3,confirm,concept:b,,,\n`;
    expect(ids(text)).toEqual(['1', '3']);
    const [message, ...others] = read(text).messages;
    expect(others).toEqual([]);
    expect(message).toMatchObject({ severity: 'error', path: 'corrections.csv', line: 3 });
    expect(message!.text).toContain(`Row 3: left out: ${reason}`);
  });

  it.each([
    ['start', '6/5 2019', 'is no date'],
    ['status', 'gone', 'there is no status "gone"'],
    ['relation', 'likes', 'there is no relation "likes"'],
    ['organisation', 'municipality:1280', 'holds municipality:1280, which is none'],
  ])('checks the cell %s', (column, value, reason) => {
    const cells = { relation: 'holds_role', object: 'role:rektor', [column]: value };
    const text = `decision,subject,${Object.keys(cells).join(',')}\nadd,person:a,${Object.values(cells).join(',')}\n`;
    expect(said(text)).toEqual([expect.stringContaining(reason)]);
  });

  it('says which columns nobody reads, and refuses a file without the two it needs', () => {
    expect(said('id,decision,subject,colour\n,confirm,concept:a,red\n')).toEqual([
      expect.stringContaining('nobody reads the column "colour"'),
    ]);
    expect(said('id,subject\n,concept:a\n')).toEqual([expect.stringContaining('no column "decision"')]);
  });

  it('tells two rows of one id apart', () => {
    const text = `${header}a,confirm,concept:a,,,\na,confirm,concept:b,,,\n`;
    expect(ids(text)).toEqual(['a', 'row 3']);
    expect(said(text)).toEqual([expect.stringContaining('row 2 has the id "a" already')]);
  });
});

describe('undo', () => {
  const rows = (...undone: readonly string[]) =>
    `${header}a,confirm,concept:a,,,\nb,confirm,concept:b,,,\n${undone.map((id, i) => `u${i + 1},undo,${id},,,\n`).join('')}`;

  it.each([
    [['a'], ['b']],
    [['a', 'b'], []],
    [
      ['a', 'u1'],
      ['a', 'b'],
    ],
    [['a', 'u1', 'u2'], ['b']],
    [['a', 'a', 'u1'], ['b']],
    [['row 2'], ['a', 'b']],
  ])('of %j leaves %j', (undone, left) => {
    expect(ids(rows(...undone))).toEqual(left);
  });

  it('reaches a row without an id by its number, and a broken row too', () => {
    expect(read(`${header},confirm,concept:a,,,\n,undo,row 2,,,\n`)).toEqual({ decisions: [], messages: [] });
    expect(said(`${header}x,maybe,concept:a,,,\n,undo,x,,,\n`)).toEqual([expect.stringContaining('Row 2: left out')]);
  });

  it('of nothing is reported', () => {
    expect(said(rows('c'))).toEqual(['Row 4: no row is called "c"; nothing was undone.']);
    expect(said(rows('u2', 'a'))).toEqual(['Row 4: "u2" does not stand above it; nothing was undone.']);
  });
});

describe('appending a row', () => {
  const cells = { decision: 'rename', subject: 'person:anna-ek', value: 'Anna "Ek", d.y.; x', time: '2026-01-02' };

  it.each([
    ['nothing', ''],
    ['a header', 'id,decision,subject,value,time'],
    ['columns in another order', 'time;value;subject;decision\n2026;A;person:b;rename\n'],
    ['columns wanting', 'decision,subject\r\nconfirm,concept:a'],
    ['tabs', '\uFEFFdecision\tsubject\tvalue\ttime\r\n'],
  ])('to %s keeps what is there and can be read back', (_, text) => {
    const before = read(text).decisions;
    const twice = appendRow(appendRow(text, cells), cells);
    const { decisions, messages } = read(twice);
    expect(messages).toEqual([]);
    expect(decisions.slice(0, before.length)).toEqual(before);
    expect(decisions.slice(before.length)).toHaveLength(2);
    expect(decisions.at(-1)).toMatchObject({ decision: 'rename', subject: 'person:anna-ek', value: cells.value });
    const firstLine = text.split(/\r?\n/)[0]!;
    expect(twice.startsWith(firstLine)).toBe(true);
  });
});
