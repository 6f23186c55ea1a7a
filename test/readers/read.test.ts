import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Limits, readFile } from '../../src/readers/index.ts';
import { usualLimits } from '../../src/readers/types.ts';

const sentence = 'Anna Ek är rektor på Strandskolan i Lund sedan hösten 2019.';

function read(name: string, content: string | Uint8Array, limits?: Limits) {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return readFile({ name, bytes }, limits === undefined ? {} : { limits });
}

function word(document: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = { 'word/document.xml': `<w:document><w:body>${document}</w:body></w:document>`, ...more };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const paragraph = (text: string, inside = '') => `<w:p>${inside}<w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('html', () => {
  const page = `<!doctype html><html><head><title>Ny rektor | Lunds kommun</title>
    <link rel="canonical" href="https://example.se/nyheter/ny-rektor"><meta name="author" content="Per Holm">
    <meta property="article:published_time" content="2019-08-20T09:00:00+02:00"></head><body>
    <div class="cookie-banner"><p>Vi använder kakor för att webbplatsen ska fungera bra.</p></div>
    <header><nav><ul><li><a href="/">Start</a></li><li><a href="/skola">Skola</a></li></ul></nav></header>
    <main><h1>Ny rektor</h1><p>${sentence}</p><ul><li>Första punkten</li><li>Andra</li></ul>
    <table><tr><th>Namn</th><th>Roll</th></tr><tr><td>Eva Ås</td><td>lärare</td></tr></table>
    <p>Hon tar<br>vid nu &amp; i vår.</p><script>var a = "Bo Ek är rektor";</script></main>
    <footer><p>Kontakta oss på 046-00 00 00</p></footer></body></html>`;

  it('keeps the main text, its title, date, author and address', async () => {
    const { texts, format } = await read('a.html', page);
    expect(format).toBe('html');
    expect(texts).toMatchObject([
      {
        text: `Ny rektor\n\n${sentence}\n\nFörsta punkten\nAndra\n\nNamn\tRoll\nEva Ås\tlärare\n\nHon tar\nvid nu & i vår.`,
        title: 'Ny rektor',
        date: '2019-08-20',
        author: 'Per Holm',
        url: 'https://example.se/nyheter/ny-rektor',
      },
    ]);
  });

  it('knows where each block began in the source', async () => {
    const [found] = (await read('a.html', page)).texts;
    const second = found!.places![1]!;
    expect(found!.text.slice(second.start)).toMatch(/^Anna Ek/);
    expect(page.slice(second.at)).toMatch(/^Anna Ek/);
    expect(second.paragraph).toBe(2);
  });

  it('is known by its bytes, and read in the encoding it names', async () => {
    const latin = Uint8Array.from(
      `<html><head><meta charset="iso-8859-1"></head><body><p>${sentence}</p></body></html>`,
      (letter) => letter.charCodeAt(0),
    );
    const { texts, format, messages } = await read('a.txt', latin);
    expect([format, texts[0]!.text]).toEqual(['html', sentence]);
    expect(messages.map(({ code }) => code)).toEqual(['misnamed']);
  });

  it('reads a page without main, and keeps a letter link', async () => {
    const { texts } = await read('a.html', `<p>${sentence}</p><p><a href="mailto:a@example.se">a@example.se</a></p>`);
    expect(texts[0]!.text).toBe(`${sentence}\n\na@example.se`);
  });
});

describe('docx', () => {
  it('tells paragraphs set apart from lines of one block, and reads cells, notes and boxes', async () => {
    const close = '<w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr>';
    const apart = '<w:pPr><w:spacing w:after="200"/></w:pPr>';
    const table = `<w:tbl><w:tr><w:tc>${paragraph('Eva Ås')}</w:tc><w:tc>${paragraph('lärare')}</w:tc></w:tr></w:tbl>`;
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('Fakta')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('Fakta')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const gone = `<w:p><w:del><w:r><w:delText>Struket</w:delText></w:r></w:del></w:p>`;
    const file = word(
      paragraph('Rubrik', apart) + paragraph('Anna Ek', close) + paragraph('rektor', close) + table + box + gone,
      { 'word/footnotes.xml': `<w:footnotes><w:footnote>${paragraph('En not.')}</w:footnote></w:footnotes>` },
    );
    const { texts } = await read('a.docx', file);
    expect(texts[0]!.text).toBe('Rubrik\n\nAnna Ek\nrektor\n\nEva Ås\tlärare\n\nFakta\n\nEn not.');
    expect(texts[0]!.places!.map((place) => place.paragraph)).toEqual([1, 2, 3, 4, 5, 8]);
  });

  it('leaves entities of the file itself alone', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
    const file = zipSync({
      'word/document.xml': strToU8(`${bomb}<w:document><w:body>${paragraph(`${sentence} &b;`)}</w:body></w:document>`),
    });
    expect((await read('a.docx', file)).texts[0]!.text).toBe(`${sentence} &b;`);
  });
});

describe('rtf', () => {
  it('reads letters of both kinds, cells, notes, and no tables of fonts', async () => {
    const source =
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\info{\title X}{\author Per Holm}}{\header Sidhuvud}` +
      String.raw`\pard\sa200 Rektor p\'e5 \u214?stra skolan\par\pard Anna Ek\par rektor{\super 1{\footnote En not.}}\par ` +
      String.raw`\trowd\pard\intbl Eva \'c5s\cell l\'e4rare\cell\row\pard {\*\okand bort}Slut\par}`;
    const { texts } = await read('a.rtf', source);
    expect(texts[0]).toMatchObject({
      text: 'Rektor på Östra skolan\n\nAnna Ek\nrektor1\n\nEva Ås\tlärare\n\nSlut\nEn not.',
      author: 'Per Holm',
    });
  });
});

describe('mail', () => {
  const letter = [
    'From: =?utf-8?q?Per_Str=C3=B6m?= <per@example.se>',
    'To: alla@example.se',
    'Subject: Ny rektor',
    'Date: Wed, 13 Feb 2019 00:30:00 +0100',
    'Message-ID: <1@example.se>',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    'Hej!',
    '',
    sentence,
    '> Bo Berg är rektor på Parkskolan.',
    '',
  ].join('\r\n');

  it('gives the own words of a letter, its day, subject and writer', async () => {
    const { texts, format } = await read('brev.txt', letter);
    expect(format).toBe('mail');
    expect(texts).toMatchObject([
      { text: `Hej!\n\n${sentence}`, title: 'Ny rektor', date: '2019-02-13', author: 'Per Ström' },
    ]);
  });

  it('takes a mailbox apart', async () => {
    const box = `From per@example.se Wed Feb 13 00:30:00 2019\n${letter}\nFrom per@example.se Thu Feb 14 00:30:00 2019\n${letter}`;
    const { texts, format } = await read('a.mbox', box);
    expect(format).toBe('mailbox');
    expect(texts.map(({ part }) => part)).toEqual(['2019-02-13 Ny rektor', '2019-02-13 Ny rektor (2)']);
  });
});

describe('tables', () => {
  const rows = [
    'Rubrik;Publicerad;Länk;Brödtext',
    `Ny rektor på Strandskolan;2019-08-20;https://example.se/1;"${sentence} Hon tar vid i höst."`,
    'Konferens om läsning;2019-09-01;https://example.se/2;"Lärarna i Lund möttes i går. Det blev en lång dag, säger de."',
  ].join('\n');

  it('guesses which column is what, and says so', async () => {
    const { texts, messages } = await read('a.csv', rows);
    expect(texts[0]).toEqual({
      part: '2',
      text: `${sentence} Hon tar vid i höst.`,
      title: 'Ny rektor på Strandskolan',
      date: '2019-08-20',
      url: 'https://example.se/1',
      places: [{ start: 0, row: 2 }],
    });
    expect(texts).toHaveLength(2);
    expect(messages[0]!.text).toBe(
      'Columns: text = "Brödtext", title = "Rubrik", date = "Publicerad", address = "Länk"; --columns says otherwise.',
    );
  });

  it('does as it is told, and names a column that is not there', async () => {
    const file = { name: 'a.csv', bytes: strToU8(rows) };
    const chosen = await readFile(file, { columns: { text: 'rubrik', title: 'Brödtext' } });
    expect(chosen.texts[1]!.text).toBe('Konferens om läsning');
    expect((await readFile(file, { columns: { text: 'Innehåll' } })).messages).toMatchObject([
      { severity: 'error', code: 'no-such-column' },
    ]);
  });

  it('reads a list of people as one text', async () => {
    const { texts } = await read('a.tsv', 'Namn\tRoll\nEva Ås\tlärare\nBo Ek\trektor\n');
    expect(texts).toMatchObject([{ text: 'Namn\tRoll\nEva Ås\tlärare\nBo Ek\trektor\n' }]);
  });

  it('leaves numbers out', async () => {
    const { texts, messages } = await read('a.csv', 'År,Antal,Andel\n2019,12,3\n2020,14,4\n2021,9,3\n');
    expect(texts).toEqual([]);
    expect(messages).toMatchObject([{ severity: 'warning', code: 'no-text' }]);
  });
});

describe('json', () => {
  it('reads lists of objects, and lines', async () => {
    const items = [1, 2].map((id) => ({ id: `n${id}`, title: `Nyhet ${id}`, text: `${sentence} Nummer ${id}.` }));
    const { texts } = await read('a.json', JSON.stringify({ page: 1, items }));
    expect(texts.map(({ part, title }) => [part, title])).toEqual([
      ['n1', 'Nyhet 1'],
      ['n2', 'Nyhet 2'],
    ]);
    const lines = await read('a.ndjson', `${items.map((item) => JSON.stringify(item)).join('\n')}\n{"id":`);
    expect(lines.texts).toHaveLength(2);
    expect(lines.messages).toContainEqual(expect.objectContaining({ severity: 'error', code: 'broken-line' }));
  });
});

describe('zip', () => {
  it('reads what lies in it, and leaves out what leads out of it', async () => {
    const file = zipSync({
      'b/a.txt': strToU8(sentence),
      '../ut.txt': strToU8(sentence),
      'bild.png': strToU8('x'),
      'brev.docx': word(paragraph(sentence)),
      '__MACOSX/b/._a.txt': strToU8('x'),
    });
    const { texts, messages } = await read('a.zip', file);
    expect(texts.map(({ part }) => part)).toEqual(['b/a', 'brev']);
    expect(messages.map(({ code, path }) => [code, path])).toEqual([
      ['unsafe-path', 'a.zip › ../ut.txt'],
      ['other-files', 'a.zip'],
    ]);
  });

  it('stops at a bomb, wherever its size is written', async () => {
    const limits = { ...usualLimits, freeBytes: 100_000 };
    const bomb = zipSync({ 'a.txt': new Uint8Array(30_000_000).fill(97), 'b.txt': strToU8(sentence) }, { level: 9 });
    const { texts, messages } = await read('a.zip', bomb, limits);
    expect(texts.map(({ part }) => part)).toEqual(['b']);
    expect(messages).toMatchObject([{ severity: 'error', code: 'zip-bomb', path: 'a.zip › a.txt' }]);
  });

  it('stops at zips in zips in zips', async () => {
    let file = zipSync({ 'a.txt': strToU8(sentence) });
    for (let depth = 0; depth < 6; depth++) file = zipSync({ 'a.zip': file });
    const { texts, messages } = await read('a.zip', file);
    expect(texts).toEqual([]);
    expect(messages).toMatchObject([{ severity: 'error', code: 'too-deep' }]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a picture', 'a.pdf', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'not-text'],
    ['an old Word file', 'a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 1]), 'old-office'],
    ['no PDF', 'a.pdf', strToU8('hej'), 'wrong-kind'],
    ['a PDF cut off', 'a.pdf', strToU8('%PDF-1.7\n1 0 obj\n<<'), 'broken-pdf'],
    ['a zip cut off', 'a.zip', word(paragraph('a')).subarray(0, 60), 'broken-zip'],
    ['another office file', 'a.zip', zipSync({ '[Content_Types].xml': strToU8('<a/>') }), 'unknown-office'],
    ['nothing', 'a.txt', new Uint8Array(), 'empty-file'],
    ['an empty page', 'a.html', strToU8('<html><body></body></html>'), 'empty-file'],
    ['broken JSON', 'a.json', strToU8('[{"text": "'), 'broken-json'],
  ])('is named: %s', async (_, name, bytes, code) => {
    const { texts, messages } = await read(name, bytes);
    expect(texts).toEqual([]);
    expect(messages).toMatchObject([{ severity: 'error', code, path: name }]);
  });
});
