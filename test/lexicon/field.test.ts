import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLexicon, mergeTables, parseTables } from '../../src/lexicon/index.ts';
import { createExtractor, loadDataPack } from '../data_pack.ts';

/** A small pack for another field, laid over ours without a change of code: `--lexicon data/fields/culture`. */
const folder = new URL('../../data/fields/culture/', import.meta.url);
const base = loadDataPack().tables;

function fieldPack() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return parseTables(
    Object.fromEntries(
      names.map((name) => [`data/fields/culture/${name}`, readFileSync(new URL(name, folder), 'utf8')]),
    ),
    base,
  );
}

/** Posts, happenings and concepts of one of the field's texts. */
function findsOf(name: string, lexicon: ReturnType<typeof loadDataPack>): string[] {
  const text = readFileSync(new URL(`texts/${name}`, folder), 'utf8');
  const { extraction } = createExtractor(lexicon).extract({ id: name, path: name, text });
  const { entities, relations } = extraction!;
  const posts = relations
    .filter(({ kind }) => kind === 'holds_role')
    .map(({ source, target }) => `${entities[source]!.label} is ${entities[target]!.label}`);
  const named = entities.filter(
    ({ kind, status }) => kind === 'event' || (kind === 'concept' && status === 'confirmed'),
  );
  return [...posts, ...named.map(({ kind, label }) => `${kind} ${label}`)].sort();
}

const expected: Readonly<Record<string, readonly string[]>> = {
  '1-ny-samlingschef.txt': [
    'Ottilia Brandvik is föremålsantikvarie',
    'Ottilia Brandvik is samlingschef',
    'concept samlingsförvaltning',
    'event Ottilia Brandvik blir samlingschef',
  ],
  '2-spelmansstamma.txt': ['Melker Tallåsen is dansfrämjare', 'concept immateriellt kulturarv', 'event spelmansstämma'],
  '3-konstrunda.txt': [
    'Agda Rosenkvist is länskonstkonsulent',
    'Hampus Ljungdal is utställningsproducent',
    'concept konstnärlig frihet',
    'concept visningsersättning',
    'event konstrunda',
  ],
  '4-arkivet-intervju.txt': ['Signe Fallström is arkivpedagog', 'concept berättarkonst', 'concept hembygdsforskning'],
  '5-minnesanteckningar.txt': [
    'Malva Ekeby is scenmästare',
    'Torbjörn Granlid is kulturmiljöstrateg',
    'concept enprocentregeln',
    'concept residensverksamhet',
    'event möte',
  ],
};

describe('a pack for another field', () => {
  const { tables, messages } = fieldPack();
  const lexicon = createLexicon(mergeTables(base, tables));

  it('is small and has no broken row', () => {
    expect(messages).toEqual([]);
    const { concepts, eventWords, organisationPatterns, roles } = tables;
    expect(concepts.length + eventWords.length + organisationPatterns.length + roles.length).toBe(40);
  });

  it('has a text for each of the expectations', () => {
    expect(readdirSync(new URL('texts/', folder)).sort()).toEqual(Object.keys(expected));
  });

  it.each(Object.entries(expected))('with it %s is read', (name, finds) => {
    expect(findsOf(name, lexicon)).toEqual(finds);
  });

  it.each(Object.entries(expected))('without it %s is not', (name, finds) => {
    const known = findsOf(name, loadDataPack());
    expect(finds.filter((find) => !known.includes(find)).length).toBeGreaterThan(0);
  });
});
