import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/recognise/index.ts';
import { entitiesOf, findsOf, lexicon, sceneOf } from './finds.ts';

/** The concepts that the whole text keeps: "kollegialt lärande", "skärgårdspedagogik | proposed". */
const table: readonly (readonly [phenomenon: string, text: string, expected: readonly string[]])[] = [
  // Inflections to the citation form.
  ['citation form', 'Vi talar om kollegialt lärande.', ['kollegialt lärande']],
  ['definite', 'Vi talar om det kollegiala lärandet.', ['kollegialt lärande']],
  ['capital', 'Kollegialt lärande är bra.', ['kollegialt lärande']],
  ['capitals', 'KOLLEGIALT LÄRANDE', ['kollegialt lärande']],
  ['genitive', 'Kvalitetsarbetets mål är satta.', ['kvalitetsarbete']],
  ['plural', 'Vi skriver kvalitetsredovisningar.', ['kvalitetsredovisning']],
  ['one node for all', 'Kvalitetsarbete är bra. Kvalitetsarbetet är allt.', ['kvalitetsarbete']],
  ['synonym', 'Vi ger feedback.', ['återkoppling']],
  ['synonym and citation form are one', 'Vi ger feedback och återkoppling.', ['återkoppling']],
  ['acronym', 'Vårt SKA-arbete är bra.', ['systematiskt kvalitetsarbete']],
  ['longest phrase', 'Vi talar om systematiskt kvalitetsarbete.', ['systematiskt kvalitetsarbete']],
  // Composed of known heads.
  ['compound', 'Vi håller resultatdialoger.', ['resultatdialog']],
  ['compound in the definite plural', 'Resultatdialogerna är bra.', ['resultatdialog']],
  ['adjective and head', 'Vi håller kollegiala samtal.', ['kollegialt samtal']],
  ['adjective on -ad', 'Vi har distribuerat ledarskap.', ['distribuerat ledarskap']],
  ['head alone', 'Vi för en dialog.', []],
  ['ordinary compound', 'Det är ett sommarjobb.', []],
  // Buttons and cookie texts around a page.
  ['a button', 'Läs mer om kollegialt lärande', []],
  ['the text on cookies', 'Vi använder kakor för kollegialt lärande och annat som du kan läsa om i vår text.', []],
  [
    'a sentence that begins like a button',
    'Läs mer om kollegialt lärande i den rapport som kom i maj.',
    ['kollegialt lärande'],
  ],
  ['a button with a person', 'Läs mer: Vendela Sjöström, kollegialt lärande', ['kollegialt lärande']],
  // Everyday words: when they are what is spoken of, or one of several ideas, or come back.
  ['spoken of', 'Vi hade en föreläsning om tillit.', ['tillit']],
  ['said more of', 'Det handlar om tillit till chefen.', []],
  ['one of several ideas', 'Vi arbetar med språkutveckling, trygghet och lek.', ['språkutveckling', 'trygghet']],
  ['by the way', 'Han vill bygga tillit.', []],
  ['the head of a column', 'NAMN PARTI NÄRVARO ANM', []],
  ['near, but not the same', 'Skolan har rastverksamhet.', ['rastverksamhet']],
  // Named by the text.
  ['a verb ends the name', 'Under temat Vår digitala framtid föreläste Vendela Sjöström.', ['Vår digitala framtid']],
  ['named', 'Vi följer konceptet Attraktiv lärmiljö.', ['Attraktiv lärmiljö']],
  ['named in quotation marks', 'Det är satsningen ”Alla i mål” nu.', ['alla i mål']],
  ['a small word ends the name, and it is not clear', 'Vi följer projektet Lek möts av alla.', []],
  ['a person behind the word', 'Det är modellen Vendela Sjöström byggde.', []],
  // Title phrases.
  [
    'a phrase of the title that comes back',
    'Varje barns bästa framtid\nVi talar om varje barns bästa framtid.',
    ['varje barns bästa framtid'],
  ],
  [
    'words in a row in the title',
    'Kontakt kommunala djurparker\nKontakt kommunala djurparker. Kontakt kommunala djurparker.',
    [],
  ],
  // Proposed.
  [
    'an unknown word that comes back',
    'Vi prövar skogspromenixning. Mer skogspromenixning ger mer.',
    ['skogspromenixning | proposed'],
  ],
  ['an unknown word once', 'Vi prövar skogspromenixning.', []],
  [
    'an idea of a title without the place behind it',
    'Utfrågning om trygghet och studiero i skolan\nVi talar om trygghet och studiero i skolan. Mer trygghet och studiero i skolan.',
    ['trygghet och studiero'],
  ],
  [
    'what is said of a thing, and no thing',
    'Lyft frågor som är viktiga för skogen\nFrågor är viktiga för skogen. De är viktiga för skogen.',
    [],
  ],
  ['an adjective, however it ends', 'Vi prövar hälsofrämjande skogspromenader.', []],
  // None: school forms, subjects, professions, units.
  ['school form', 'Grundskola och gymnasieskola växer.', []],
  ['subject', 'Vi läser matematik och svenska.', []],
  ['profession', 'Alla lärare och rektorer är här.', []],
  ['unit', 'Det skriver Skolutvecklingsenheten.', []],
  ['inside a name', 'Vi är på Dialogskolan.', []],
];

describe('concepts', () => {
  for (const [phenomenon, text, expected] of table) {
    it(phenomenon, () => expect(entitiesOf('concept', text)).toEqual([...expected].sort()));
  }

  it('spans the words as written', () => {
    const text = 'Vi talar om det kollegiala lärandet idag.';
    const [find] = findsOf('concept', text);
    expect(text.slice(find!.start, find!.end)).toMatch(/^(det )?kollegiala lärandet$/);
  });

  it('brings every form of every listed concept home to its own row', () => {
    const lost: string[] = [];
    for (const { lemma, kind, forms } of lexicon.tables.concepts) {
      if (kind !== 'concept') continue;
      for (const form of [lemma, ...forms]) {
        const found = findsOf('concept', `Vi talar om ${form}.`);
        // A concept that is a title, a body or a name as well belongs to that kind.
        const other = recognise(sceneOf(`Vi talar om ${form}.`)).some((find) => find.kind !== 'concept');
        if (!other && !found.some((find) => find.label === lemma))
          lost.push(`${form}: ${found.map((find) => find.label).join(', ')}`);
      }
    }
    expect(lost).toEqual([]);
  });
});
