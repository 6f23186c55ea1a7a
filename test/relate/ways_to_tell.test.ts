import { describe, expect, it } from 'vitest';
import { createExtractor, loadDataPack, read } from '../data_pack.ts';

const extractor = createExtractor(loadDataPack());

/** "Anna Ek = rektor" for each post of a text; ` | ` ends a line. */
function posts(text: string): string[] {
  const { entities, relations } = read(extractor, text.replaceAll(' | ', '\n'));
  const found = relations.filter(({ kind }) => kind === 'holds_role');
  return [
    ...new Set(found.map(({ source, target }) => `${entities[source]!.label} = ${entities[target]!.label}`)),
  ].sort();
}

/** By the way in which a post is told: text in, who has which title out. The people and places are invented. */
const ways: Readonly<Record<string, readonly (readonly [text: string, ...expected: string[]])[]>> = {
  'adverbial between verb and title': [
    ['Maja Lindvall är till vardags chef för hemtjänsten i Osby.', 'Maja Lindvall = chef'],
    ['Per Hallin är för närvarande rektor på Tallskolan.', 'Per Hallin = rektor'],
    ['Hon var under några år på 80-talet kurator.'],
    ['Eva Strand var under 1980-talet kurator på Tallskolan.', 'Eva Strand = kurator'],
    ['Sten Modig är sedan flera år tillbaka kanslichef i Arboga.', 'Sten Modig = kanslichef'],
    ['Karin Fors har i mer än tio år varit bibliotekarie i Kil.', 'Karin Fors = bibliotekarie'],
    ['Lisa Rask är på halvtid samordnare för fritidshemmen.', 'Lisa Rask = samordnare'],
    ['Ove Grahn blir från och med årsskiftet enhetschef på Solhemmet.', 'Ove Grahn = enhetschef'],
    ['Mats Hede var en kort period skolchef i Kil.', 'Mats Hede = skolchef'],
    ['Anita Flod är sedan i maj förra året socialchef i Tranås.', 'Anita Flod = socialchef'],
    ['Leif Moberg är på deltid brandman i Bengtsfors.', 'Leif Moberg = brandman'],
    ['Klara Vik har de senaste fem åren varit kultursekreterare i Åmål.', 'Klara Vik = kultursekreterare'],
    ['Hans Brodd är sedan många år vaktmästare på Tallskolan.', 'Hans Brodd = vaktmästare'],
    ['Ida Malm var länge kantor i Hedemora församling.', 'Ida Malm = kantor'],
  ],
  'adjective before title': [
    ['Maja Lindvall, legitimerad psykolog på Tallskolan, berättar.', 'Maja Lindvall = psykolog'],
    ['Per Hallin är drivande rektor på Tallskolan.', 'Per Hallin = rektor'],
    ['Eva Strand, samordnande skolsköterska på Tallskolan, svarar.', 'Eva Strand = samordnande skolsköterska'],
    ['Nils Åberg är centralt placerad kurator i Kil.', 'Nils Åberg = kurator'],
    ['Lisa Rask, operativ chef på räddningstjänsten, berättar.', 'Lisa Rask = operativ chef'],
    ['Ove Grahn, pensionerad brandman från Kil.', 'Ove Grahn = brandman'],
    ['Sara Bring är engagerad fritidsledare på Kometen.', 'Sara Bring = fritidsledare'],
    ['Ida Malm är tjänstledig lärare på Tallskolan.', 'Ida Malm = lärare'],
    ['Mats Hede är utbildad snickare.'],
    ['Anita Flod är behörig lärare i engelska.'],
    ['Leif Moberg, nyanställd skogvaktare hos Sveaskog.', 'Leif Moberg = skogvaktare'],
    ['Klara Vik, tillfällig enhetschef på Solhemmet, hälsar.', 'Klara Vik = enhetschef'],
    ['Hans Brodd är sjukskriven vaktmästare.', 'Hans Brodd = vaktmästare'],
  ],
  'long area behind title': [
    ['Enhetschefen för stöd och omsorg inom hemtjänsten, Maja Lindvall, ser fördelar.', 'Maja Lindvall = enhetschef'],
    ['Samordnare för de nya lokalerna blir Per Hallin.', 'Per Hallin = samordnare'],
    ['Redaktör för tidningen är Eva Strand.', 'Eva Strand = redaktör'],
    ['Chef för den nya enheten blir Sten Modig.', 'Sten Modig = chef'],
    ['Chefen för mark och vatten, Karin Fors, berättar.', 'Karin Fors = chef'],
    ['Avdelningschefen på gator, parker och torg, Nils Åberg, är nöjd.', 'Nils Åberg = avdelningschef'],
    ['Lektorn i didaktisk matematik Lisa Rask ledde dagen.', 'Lisa Rask = lektor'],
    ['Projektledare för ombyggnaden av torget är Ove Grahn.', 'Ove Grahn = projektledare'],
    ['Ordföranden i elevkåren på gymnasiet, Sara Bring, fick ordet.', 'Sara Bring = ordförande'],
    [
      'Handledare för gruppen är Mats Hede, till vardags lärare på Tallskolan.',
      'Mats Hede = handledare',
      'Mats Hede = lärare',
    ],
    ['Ansvarig handläggare för ärendet är Anita Flod.', 'Anita Flod = handläggare'],
    ['Processledare inom digital omställning är sedan i höstas Leif Moberg.', 'Leif Moberg = processledare'],
    ['Verksamhetschef för öppna insatser: Klara Vik', 'Klara Vik = verksamhetschef'],
    ['Strateg för social hållbarhet, jämställdhet och integration: Hans Brodd', 'Hans Brodd = strateg'],
    ['Chef för stöd till vuxna | Ida Malm', 'Ida Malm = chef'],
  ],
  'coordinated predicate': [
    ['Maja Lindvall bor i Kil och är rektor på Tallskolan.', 'Maja Lindvall = rektor'],
    ['Per Hallin undervisar i slöjd och är klassföreståndare för 8B.', 'Per Hallin = klassföreståndare'],
    [
      'Kurator Eva Strand har tre barn och är ordförande i scoutkåren.',
      'Eva Strand = kurator',
      'Eva Strand = ordförande',
    ],
    ['Sten Modig kommer från Arboga och har varit skolchef där.', 'Sten Modig = skolchef'],
    ['– Det känns bra, säger Karin Fors som har flyttat hem och blivit kanslist i Kil.', 'Karin Fors = kanslist'],
    ['Nils Åberg läste juridik i Lund och arbetade sedan som notarie vid Malmö tingsrätt.', 'Nils Åberg = notarie'],
    ['Lisa Rask leder ett lag på fyra personer och är dessutom skyddsombud.', 'Lisa Rask = skyddsombud'],
    ['Ove Grahn började 1998 och är i dag driftchef.', 'Ove Grahn = driftchef'],
    ['Sara Bring gick i pension i våras men är fortfarande ordförande i byalaget.', 'Sara Bring = ordförande'],
    ['Mats Hede, som är uppvuxen i Kil och numera arbetar som kock på Solhemmet, berättar.', 'Mats Hede = kock'],
    ['Anita Flod har jobbat tjugo år i vården, de sista tio som enhetschef.', 'Anita Flod = enhetschef'],
    ['Leif Moberg kom till Kil 2003 och blev två år senare kommunchef.', 'Leif Moberg = kommunchef'],
    ['Klara Vik, 34, har flyttat till Åmål och tar nu över som kulturchef.', 'Klara Vik = kulturchef'],
    ['Hans Brodd utbildade sig i Umeå och fick jobb som tandläkare i Arvika.', 'Hans Brodd = tandläkare'],
    ['Ida Malm är 41 år, bor i Säter och är fritidschef i Hedemora.', 'Ida Malm = fritidschef'],
  ],
  apposition: [
    ['Per Hallin, före detta elev och nu lärare på Tallskolan, minns.', 'Per Hallin = lärare'],
    ['Eva Strand, 45 år och nytillträdd socialchef i Kil, hälsar.', 'Eva Strand = socialchef'],
    ['Sten Modig – numera kanslichef i Arboga – skrev boken.', 'Sten Modig = kanslichef'],
    ['Nils Åberg (vd på Kils Energi) deltog.', 'Nils Åberg = vd'],
    ['Lisa Rask, ursprungligen från Falun och sedan 2019 rektor på Tallskolan, tackade.', 'Lisa Rask = rektor'],
    ['Ove Grahn, med ett förflutet som polis i Borås, berättade.', 'Ove Grahn = polis'],
    ['Sara Bring från Tallskolan, lärare i årskurs 3, visade.', 'Sara Bring = lärare'],
    ['Mats Hede, en av två kuratorer på Tallskolan, svarar.', 'Mats Hede = kurator'],
    ['Anita Flod, ansvarig för köket och även skyddsombud, svarar.', 'Anita Flod = skyddsombud'],
    [
      'Leif Moberg, Kil, ny ordförande efter Ulf Hägg, tackade för förtroendet.',
      'Leif Moberg = ordförande',
      'Ulf Hägg = ordförande',
    ],
    ['Klara Vik, tills nyligen kulturchef i Åmål, flyttar.', 'Klara Vik = kulturchef'],
    ['Hans Brodd är vår vaktmästare.', 'Hans Brodd = vaktmästare'],
    ['Vår nya kock heter Ida Malm.', 'Ida Malm = kock'],
  ],
  'acting without title': [
    ['På Tallskolan är tf Karin Fors kvar till jul.'],
    ['Tallskolan: Nils Åberg (tf)'],
    [
      'Rektor Lisa Rask är tjänstledig och ersätts under tiden av Ove Grahn.',
      'Lisa Rask = rektor',
      'Ove Grahn = rektor',
    ],
  ],
  'succession gives the title': [
    [
      'Ny rektor på Tallskolan är Maja Lindvall. Hon efterträder Per Hallin.',
      'Maja Lindvall = rektor',
      'Per Hallin = rektor',
    ],
    [
      'Eva Strand blir ny socialchef i Kil. Hon tar över efter Sten Modig som går i pension.',
      'Eva Strand = socialchef',
      'Sten Modig = socialchef',
    ],
    [
      'Skolchefen Karin Fors slutar i höst. Efterträdare blir Nils Åberg.',
      'Karin Fors = skolchef',
      'Nils Åberg = skolchef',
    ],
    [
      'Lisa Rask lämnar rektorstjänsten på Tallskolan. Hon ersätts av Ove Grahn.',
      'Lisa Rask = rektor',
      'Ove Grahn = rektor',
    ],
    ['Sara Bring är ny kanslichef i Arboga efter Mats Hede.', 'Mats Hede = kanslichef', 'Sara Bring = kanslichef'],
    [
      'Anita Flod valdes till ordförande efter Leif Moberg, som avsagt sig.',
      'Anita Flod = ordförande',
      'Leif Moberg = ordförande',
    ],
    [
      'Ida Malm är ny kulturchef i Åmål. Företrädaren Maja Lindvall flyttade till Norge.',
      'Ida Malm = kulturchef',
      'Maja Lindvall = kulturchef',
    ],
    ['Till ny ledamot efter Nils Åberg (S) valdes Lisa Rask (S).', 'Lisa Rask = ledamot', 'Nils Åberg = ledamot'],
    ['Ove Grahn tillträder som vd efter Sara Bring.', 'Ove Grahn = vd', 'Sara Bring = vd'],
  ],
  'heading holds the role': [
    [
      'Kuratorer | Maja Lindvall, Tallskolan | Per Hallin, Björkskolan | Eva Strand, Ekskolan',
      'Eva Strand = kurator',
      'Maja Lindvall = kurator',
      'Per Hallin = kurator',
    ],
    [
      'Lärare | Sten Modig | Karin Fors | Nils Åberg',
      'Karin Fors = lärare',
      'Nils Åberg = lärare',
      'Sten Modig = lärare',
    ],
    [
      'ELEVASSISTENTER | Lisa Rask 070-123 45 67 | Ove Grahn 070-123 45 68',
      'Lisa Rask = elevassistent',
      'Ove Grahn = elevassistent',
    ],
    [
      'Ledamöter | Sara Bring (S) | Mats Hede (M) | Anita Flod (C) | Ersättare | Leif Moberg (S) | Klara Vik (M)',
      'Anita Flod = ledamot',
      'Klara Vik = ersättare',
      'Leif Moberg = ersättare',
      'Mats Hede = ledamot',
      'Sara Bring = ledamot',
    ],
    [
      'Rektorer | Tallskolan: Hans Brodd | Björkskolan: Ida Malm | Ekskolan: Maja Lindvall',
      'Hans Brodd = rektor',
      'Ida Malm = rektor',
      'Maja Lindvall = rektor',
    ],
    ['Våra bibliotekarier: | • Per Hallin | • Eva Strand', 'Eva Strand = bibliotekarie', 'Per Hallin = bibliotekarie'],
    [
      'Förskollärare | Avdelning Solen: Sten Modig, Karin Fors | Avdelning Månen: Nils Åberg',
      'Karin Fors = förskollärare',
      'Nils Åberg = förskollärare',
      'Sten Modig = förskollärare',
    ],
    [
      'Enhetschefer hemtjänst | Lisa Rask (norra området) | Ove Grahn (södra området)',
      'Lisa Rask = enhetschef',
      'Ove Grahn = enhetschef',
    ],
    [
      'Ordinarie ledamöter    Ersättare | Sara Bring (S)    Mats Hede (S) | Anita Flod (M)    Leif Moberg (M)',
      'Anita Flod = ledamot',
      'Leif Moberg = ersättare',
      'Mats Hede = ersättare',
      'Sara Bring = ledamot',
    ],
    [
      'Områdeschefer: | Norr – Ida Malm | Söder – Maja Lindvall',
      'Ida Malm = områdeschef',
      'Maja Lindvall = områdeschef',
    ],
    [
      'Handläggare | Per Hallin | per.hallin@kil.example | Eva Strand | eva.strand@kil.example',
      'Eva Strand = handläggare',
      'Per Hallin = handläggare',
    ],
  ],
  tables: [
    [
      'Namn\tBefattning\tSkola\tTelefon | Maja Lindvall\tRektor\tTallskolan\t12345 | Per Hallin\tKurator\tBjörkskolan\t12346',
      'Maja Lindvall = rektor',
      'Per Hallin = kurator',
    ],
    [
      'Befattning    Namn    Telefon | Skolchef    Eva Strand    0555-123 | Ekonom    Sten Modig    0555-124',
      'Eva Strand = skolchef',
      'Sten Modig = ekonom',
    ],
    [
      'Skola    Rektor    Telefon | Tallskolan    Karin Fors    0555-1 | Björkskolan    Nils Åberg    0555-2',
      'Karin Fors = rektor',
      'Nils Åberg = rektor',
    ],
    [
      'Enhet    Chef    Antal | Hemtjänst norr    Lisa Rask    23 | Hemtjänst söder    Ove Grahn    31',
      'Lisa Rask = chef',
      'Ove Grahn = chef',
    ],
    [
      'Namn    Ämnen    Uppdrag | Sara Bring    ma, no    förstelärare | Mats Hede    sv, so    arbetslagsledare',
      'Mats Hede = arbetslagsledare',
      'Sara Bring = förstelärare',
    ],
    ['Klass    Mentor | 7A    Anita Flod | 7B    Leif Moberg', 'Anita Flod = mentor', 'Leif Moberg = mentor'],
    [
      '| Klara Vik | Rektor | Tallskolan | Hans Brodd | Lärare | Björkskolan |',
      'Hans Brodd = lärare',
      'Klara Vik = rektor',
    ],
    ['Ida Malm, telefon 0555-123 45, kanslist', 'Ida Malm = kanslist'],
    ['Maja Lindvall – sv/en – klassföreståndare 7B', 'Maja Lindvall = klassföreståndare'],
    ['Per Hallin, åk 4, arbetslagsledare', 'Per Hallin = arbetslagsledare'],
    ['Eva Strand    Modersmål arabiska    Lärare', 'Eva Strand = lärare'],
  ],
  continuity: [
    [
      'Maja Lindvall är ny rektor på Tallskolan. Närmast kommer hon från en tjänst som kurator i Kil.',
      'Maja Lindvall = kurator',
      'Maja Lindvall = rektor',
    ],
    [
      'Per Hallin är född i Lund. Sedan 2015 är han skolchef i Kil. Dessförinnan var han rektor i Åmål.',
      'Per Hallin = rektor',
      'Per Hallin = skolchef',
    ],
    [
      'Eva Strand tillträder i maj. Närmast kommer hon från tjänsten som ekonomichef i Säter.',
      'Eva Strand = ekonomichef',
    ],
    [
      'Karin Fors är socialchef i Kil. Innan dess arbetade hon som enhetschef i Säffle.',
      'Karin Fors = enhetschef',
      'Karin Fors = socialchef',
    ],
    [
      'Nils Åberg tar över i höst. Han har tidigare varit fritidschef i Falun och kommer senast från en roll som konsult.',
      'Nils Åberg = fritidschef',
      'Nils Åberg = konsult',
    ],
    [
      'Sara Bring är ny på biblioteket. Hon har en bakgrund som journalist på Värmlands Folkblad.',
      'Sara Bring = journalist',
    ],
    ['Mats Hede växte upp i Falun. Efter studierna fick han anställning som ingenjör på ASEA.', 'Mats Hede = ingenjör'],
    ['– Jag var själv kurator i tio år innan jag sadlade om, säger Leif Moberg.', 'Leif Moberg = kurator'],
    [
      'Klara Vik slutar vid årsskiftet. Hon har arbetat i kommunen sedan 1999, först som lärare och senare som rektor.',
      'Klara Vik = lärare',
      'Klara Vik = rektor',
    ],
  ],
  abbreviations: [
    [
      'Ordf. Maja Lindvall (S), v. ordf. Per Hallin (M), 2:e v. ordf. Eva Strand (C)',
      'Eva Strand = andre vice ordförande',
      'Maja Lindvall = ordförande',
      'Per Hallin = vice ordförande',
    ],
    ['Sten Modig, enh.chef, Kil', 'Sten Modig = enhetschef'],
    ['Karin Fors, förv.chef', 'Karin Fors = förvaltningschef'],
    ['Nils Åberg, bitr. förv.chef', 'Nils Åberg = biträdande förvaltningschef'],
    ['Lisa Rask, nämndsekr.', 'Lisa Rask = nämndsekreterare'],
    ['Ove Grahn, utb.chef, Kil', 'Ove Grahn = utbildningschef'],
    ['Sara Bring, verks.chef', 'Sara Bring = verksamhetschef'],
    ['Mats Hede, avd.chef', 'Mats Hede = avdelningschef'],
    ['Klara Vik, spec.ped.', 'Klara Vik = specialpedagog'],
    ['Hans Brodd, proj.led.', 'Hans Brodd = projektledare'],
    ['Bitr rektor: Ida Malm', 'Ida Malm = biträdande rektor'],
    ['Maja Lindvall, adm. chef', 'Maja Lindvall = administrativ chef'],
    ['Per Hallin, kommunstyrelsens ordf', 'Per Hallin = ordförande'],
    ['Sten Modig, barn- o utbildningschef', 'Sten Modig = barn- och utbildningschef'],
    ['Karin Fors, utv.ledare', 'Karin Fors = utvecklingsledare'],
    ['Nils Åberg, f.d. fritidsled.'],
  ],
  'precision guards': [
    ['Rektorn tackade Maja Lindvall för hjälpen.'],
    ['Per Hallin söker tjänsten som rektor på Tallskolan.'],
    ['Eva Strand har aldrig velat bli chef.'],
    ['Enligt Sten Modig behöver skolan fler lärare.'],
    ['Karin Fors vill ha en kurator på varje skola.'],
    ['Nils Åberg träffade kommunens skolchef i går.'],
    ['Lisa Rask berättar om hur det är att vara rektor.'],
    ['Ove Grahn och rektorerna planerade dagen.'],
    ['Om Sara Bring hade varit rektor hade skolan fått mer pengar.'],
    ['Mats Hede tackar alla lärare i Kil.'],
    ['Lärarna på Tallskolan fick besök av Anita Flod.'],
    ['Chefen för sjukhuset kände inte Leif Moberg.'],
    ['Hans Brodd ska rekrytera en samordnare för elevhälsan.'],
    ['Tjänsten som skolchef är vakant, säger Ida Malm.'],
    ['Per Hallin fick frågan om han ville bli rektor men tackade nej.'],
    ['Rektor vakant. Kontakta Karin Fors.'],
    ['En rektor som Nils Åberg är svår att hitta.'],
    ['Lärarna Lisa Rask och Ove Grahn, liksom rektorn, deltog.', 'Lisa Rask = lärare', 'Ove Grahn = lärare'],
  ],
};

describe('ways to tell a post', () => {
  for (const [way, rows] of Object.entries(ways))
    for (const [text, ...expected] of rows) it(`${way}: ${text}`, () => expect(posts(text)).toEqual(expected.sort()));
});
