import { describe, expect, it } from 'vitest';
import { findsOf } from './finds.ts';

/** "rektor", "rektor acting", "verksamhetschef [grundskola]". */
const roles = (text: string) =>
  findsOf('role', text)
    .map(
      ({ lemma, status, area }) => `${lemma}${status === null ? '' : ` ${status}`}${area === null ? '' : ` [${area}]`}`,
    )
    .join('; ');

const table: readonly (readonly [phenomenon: string, text: string, expected: string])[] = [
  ['a mail address is no area', 'Bo Lindmark, kommunikationschef press@exempel.se', 'kommunikationschef'],
  ['a mail address on the next line', 'Bo Lindmark, kommunikationschef\npress@exempel.se', 'kommunikationschef'],
  ['a surname that is a title too', 'Igår kom Ebba Kock hit.', ''],
  // Citation form.
  ['indefinite', 'Hon är rektor.', 'rektor'],
  ['definite', 'Rektorn log.', 'rektor'],
  ['plural', 'Två rektorer log.', 'rektor'],
  ['definite plural', 'Rektorerna log.', 'rektor'],
  ['genitive', 'Rektorns rum är ljust.', 'rektor'],
  ['genitive plural', 'Rektorernas rum är ljusa.', 'rektor'],
  ['capitals', 'REKTOR', 'rektor'],
  ['capital', 'Utbildningschefen log.', 'utbildningschef'],
  ['vowel that changes', 'Förskollärarna log.', 'förskollärare'],
  ['two words', 'Den vetenskapliga ledaren log.', 'vetenskaplig ledare'],
  ['acronym keeps its capitals', 'Hon är IT-strateg.', 'IT-strateg'],
  ['acronym keeps its capitals, IKT', 'Hon är IKT-pedagog.', 'IKT-pedagog'],
  // Written short.
  ['a shortened part', 'Vendela Ask, enh.chef', 'enhetschef'],
  ['a shortened adjective', 'Vendela Ask, adm. chef', 'administrativ chef'],
  ['both parts short', 'Vendela Ask, spec.ped.', 'specialpedagog'],
  ['a shortened end', 'Frånvarande: personalsekr. Vendela Ask', 'personalsekreterare'],
  ['short, deputy', 'Vendela Ask, bitr. förv.chef', 'biträdande förvaltningschef'],
  ['short, coordinated', 'Vendela Ask, barn- o utb.chef', 'barn- och utbildningschef'],
  ['a month that looks like a short form', 'Hon kom i mars.', ''],
  ['a sentence that ends before a chef', 'Det blir en enhet. Chef saknas.', 'chef'],
  // Compounds of known heads.
  ['compound', 'Hon är kvalitetsutvecklare.', 'kvalitetsutvecklare'],
  ['compound that no list knows', 'Hon är skärgårdsrektor.', 'skärgårdsrektor'],
  ['compound in the definite', 'Skärgårdsrektorn log.', 'skärgårdsrektor'],
  ['compound in the plural', 'Alla skärgårdsrektorerna log.', 'skärgårdsrektor'],
  ['compound in the genitive', 'Skärgårdsrektorns rum är ljust.', 'skärgårdsrektor'],
  ['a word that only begins so', 'Rektorsutbildningen börjar.', ''],
  ['an office', 'Rektorsexpeditionen öppnar.', ''],
  ['an office of the chair', 'Ordförandeskapet växlar.', ''],
  ['a false friend', 'Det är en avledare.', ''],
  // Coordinated.
  ['coordinated', 'Hon är barn- och utbildningschef.', 'barn- och utbildningschef'],
  ['coordinated, capital', 'Barn- och utbildningschefen log.', 'barn- och utbildningschef'],
  ['coordinated with &', 'Hon är barn- & utbildningschef.', 'barn- och utbildningschef'],
  ['three parts', 'Hon är kultur-, fritids- och turistchef.', 'kultur-, fritids- och turistchef'],
  // Ranks.
  ['deputy', 'Hon är biträdande rektor.', 'biträdande rektor'],
  ['deputies', 'De är biträdande rektorer.', 'biträdande rektor'],
  ['bitr.', 'Hon är bitr. rektor.', 'biträdande rektor'],
  ['bitr', 'Hon är bitr rektor.', 'biträdande rektor'],
  ['bitr. before a compound', 'Hon är bitr. skärgårdsrektor.', 'biträdande skärgårdsrektor'],
  ['vice', 'Hon är vice ordförande.', 'vice ordförande'],
  ['v. ordf.', 'Vendela Ask (S), v. ordf.', 'vice ordförande'],
  ['first vice', 'Hon är förste vice ordförande.', 'förste vice ordförande'],
  ['first vice, första', 'Hon är första vice ordförande.', 'förste vice ordförande'],
  ['second vice', 'Hon är andre vice ordförande.', 'andre vice ordförande'],
  ['second vice, andra', 'Hon är andra vice ordförande.', 'andre vice ordförande'],
  ['1:e vice', 'Vendela Ask (S), 1:e vice ordförande', 'förste vice ordförande'],
  ['2:e vice', 'Vendela Ask (S), 2:e vice ordförande', 'andre vice ordförande'],
  ['an ordinal is no rank of its own', 'Bland andra rektor Ek kom.', 'rektor'],
  // Abbreviations.
  ['vd', 'Hon är vd.', 'vd'],
  ['VD', 'Hon är VD.', 'vd'],
  ['vd:n', 'Det säger vd:n.', 'vd'],
  ['ordf.', 'Vendela Ask (S), ordf.', 'ordförande'],
  ['SYV', 'Hon är SYV.', 'studie- och yrkesvägledare'],
  // Status.
  ['tf', 'Hon är tf rektor.', 'rektor acting'],
  ['t.f.', 'Hon är t.f. rektor.', 'rektor acting'],
  ['tf.', 'Hon är tf. rektor.', 'rektor acting'],
  ['T.f. at the beginning', 'T.f. rektor log.', 'rektor acting'],
  ['tillförordnad', 'Hon är tillförordnad rektor.', 'rektor acting'],
  ['vikarierande', 'Hon är vikarierande rektor.', 'rektor acting'],
  ['vik.', 'Hon är vik. rektor.', 'rektor acting'],
  ['tidigare', 'Hon är tidigare rektor.', 'rektor former'],
  ['den tidigare rektorn', 'Den tidigare rektorn log.', 'rektor former'],
  ['f.d.', 'Hon är f.d. rektor.', 'rektor former'],
  ['före detta', 'Hon är före detta rektor.', 'rektor former'],
  ['dåvarande', 'Den dåvarande rektorn log.', 'rektor former'],
  ['avgående', 'Den avgående rektorn log.', 'rektor former'],
  ['blivande', 'Hon är blivande rektor.', 'rektor incoming'],
  ['tillträdande', 'Den tillträdande rektorn log.', 'rektor incoming'],
  ['ny says nothing of itself', 'Den nya rektorn log.', 'rektor'],
  ['nuvarande says nothing of itself', 'Den nuvarande rektorn log.', 'rektor'],
  ['status before a deputy', 'Hon är tf biträdande rektor.', 'biträdande rektor acting'],
  ['status before new', 'Hon är tidigare ordinarie rektor.', 'rektor former'],
  // Areas.
  ['sector', 'Hon är verksamhetschef grundskola.', 'verksamhetschef [grundskola]'],
  ['sectors', 'Hon är verksamhetschef förskola och grundskola.', 'verksamhetschef [förskola och grundskola]'],
  ['years', 'Hon är rektor F–6.', 'rektor [F–6]'],
  ['years with a hyphen', 'Hon är rektor F-6.', 'rektor [F-6]'],
  ['years in words', 'Hon är rektor åk 7–9.', 'rektor [åk 7–9]'],
  ['area of several words', 'Hon är enhetschef särskilt boende.', 'enhetschef [särskilt boende]'],
  ['no area', 'Hon är verksamhetschef idag.', 'verksamhetschef'],
  // Several titles.
  ['two titles', 'Hon är rektor och lärare.', 'rektor; lärare'],
  ['titles over a slash', 'Hon är rektor/skolchef.', 'rektor; skolchef'],
  ['ombud', 'Hon är huvudskyddsombud.', 'huvudskyddsombud'],
  // No roles.
  ['pupil', 'Hon är elev.', ''],
  ['pupils', 'Eleverna läser.', ''],
  ['roles of the moment: justerare', 'Vendela Ask, justerare', ''],
  ['roles of the moment: moderator', 'Vendela Ask, moderator', ''],
  ['roles of the moment: presskontakt', 'Vendela Ask, presskontakt', ''],
];

describe('roles', () => {
  for (const [phenomenon, text, expected] of table) {
    it(phenomenon, () => expect(roles(text)).toBe(expected));
  }

  it.each([
    ['indefinite', 'Hon är rektor.', { plural: false, definite: false, genitive: false }],
    ['definite', 'Rektorn log.', { plural: false, definite: true, genitive: false }],
    ['plural', 'Två rektorer log.', { plural: true, definite: false, genitive: false }],
    ['definite plural', 'Rektorerna log.', { plural: true, definite: true, genitive: false }],
    ['genitive', 'Rektorns rum.', { plural: false, definite: true, genitive: true }],
    ['counted', 'Våra förstelärare log.', { plural: true }],
    ['group', 'Hon är rektor.', { group: 'ledning' }],
  ])('knows the form: %s', (_, text, form) => expect(findsOf('role', text)[0]).toMatchObject(form));
});
