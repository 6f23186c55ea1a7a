import { describe, expect, it } from 'vitest';
import { createExtractor, loadDataPack, read } from '../data_pack.ts';

const extractor = createExtractor(loadDataPack());

function eventsOf(text: string): string[] {
  return read(extractor, text)
    .entities.filter(({ kind }) => kind === 'event')
    .map(({ label, date }) => `${label} (${date ?? '–'})`);
}

describe('happenings with a name', () => {
  it.each([
    ['Torsdagen den 16 november 2017 är det dags för Lärarnas kväll i Flen.', ['Lärarnas kväll (2017-11-16)']],
    ['Resultatet visas på Byskolans dag den 15 mars 2024.', ['Byskolans dag (2024-03-15)']],
    ['Kvällens dag är här.', []],
    ['Skolans dag börjar klockan åtta.', []],
    ['Konferensen ”Lärande i framkant” hölls i Flen den 3 oktober 2017.', ['Lärande i framkant (2017-10-03)']],
    ['Priset delades ut vid en galakväll i Flen den 3 maj 2018.', ['galakväll (2018-05-03)']],
  ])('%s', (text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });
});
