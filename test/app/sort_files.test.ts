import { expect, it } from 'vitest';
import { sortFiles } from '../../src/app/add/sort_files.ts';
import { placeAt, storedTexts } from '../../src/app/texts.ts';
import { makeFixture } from './fixture.ts';

const file = (name: string, content: string) => ({ name, text: async () => content });
const names = (files: readonly { readonly name: string }[]) => files.map(({ name }) => name);

const said = 'Anna Lindberg är ny rektor på Almskolan i Falun. Hon börjar i augusti.';
const articles = `Titel;Brödtext;Datum\nNy rektor;"${said}";2019-05-06\nSkolstart;"${said} Välkomna!";2019-08-17\n`;
const stored = '{"id":"a","path":"a.txt","title":"A","sha256":"0","chars":3,"text":"Ord"}\n';

it('files are sorted by what stands in them', async () => {
  const { graphs, foreign, texts } = await sortFiles([
    file('graph.json', '{"attributes":{"schema":"samband-graph/1"}}'),
    file('vy.json', '[{"schema":"samband-view/1"}]'),
    file('annan.json', '{"nodes":[],"edges":[]}'),
    file('artiklar.json', `[{"rubrik":"A","text":"${said}"}]`),
    file('documents.ndjson', stored),
    file('rader.ndjson', `{"id":"a","text":"${said}"}\n`),
    file('graf.gexf', '<gexf/>'),
    file('artiklar.csv', articles),
    file('edges.csv', `Source;Target;Quote\na;b;"${said}"\n`),
    file('nodes.csv', `Id;Label;Kind;Quote\na;A;person;"${said}"\n`),
    file('gephi.csv', 'Id;Label\n1;Anna Ek\n'),
    file('lista.csv', 'Vem;Vad\nAnna Ek;rektor\n'),
    file('en-spalt.csv', `text\n"${said}"\n`),
    file('corrections.csv', 'id,decision\n'),
    file('brev.txt', said),
  ]);
  expect(names(graphs)).toEqual(['graph.json', 'vy.json', 'annan.json', 'documents.ndjson']);
  // The list that says nothing of itself goes where a person is asked.
  expect(names(foreign)).toEqual(['graf.gexf', 'edges.csv', 'nodes.csv', 'gephi.csv', 'lista.csv']);
  expect(names(texts)).toEqual([
    'artiklar.json',
    'rader.ndjson',
    'artiklar.csv',
    'en-spalt.csv',
    'corrections.csv',
    'brev.txt',
  ]);
});

it('stored documents without a graph beside them are texts', async () => {
  expect(names((await sortFiles([file('documents.ndjson', stored)])).texts)).toEqual(['documents.ndjson']);
});

it('a quote knows the page of its file', () => {
  const [document] = makeFixture().documents;
  const places = [
    { start: 0, page: 1, line: 1 },
    { start: 20, page: 2, line: 1 },
  ];
  const texts = storedTexts(() => [{ ...document!, origin: { format: 'pdf', places } }]);
  const at = (start: number) => placeAt(texts.places(document!.id), start)?.page;
  expect([at(0), at(19), at(20), at(400)]).toEqual([1, 1, 2, 2]);
  expect(texts.places('okänd')).toEqual([]);
});
