/** Svenska: det som en inbäddad graf säger. */
import type { EmbedWords } from './embed_words.ts';
import type { Words } from './words.ts';

export function svEmbed({ number }: Pick<Words, 'number'>): EmbedWords {
  return {
    drawing: (title) => `Graf: ${title}`,
    keys: 'Piltangenterna går från nod till nod, Retur berättar om den, plus och minus zoomar, 0 visar allt, Escape lämnar.',
    start: 'Visa grafen',
    wheel: 'Klicka först, eller håll ned Ctrl, för att zooma',
    table: 'Visa som tabell',
    picture: 'Visa som bild',
    sources: (count) => (count === 1 ? 'Visa källan' : `Visa ${number(count)} källor`),
    rest: (rows) => `… och ${number(rows)} till, som syns när tabellen visas`,
    failed: (reason) => `Grafen kunde inte visas: ${reason}`,
    none: 'Ingen nod är vald',
  };
}
