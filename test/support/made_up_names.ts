/** Pieces of which the names of made-up worlds are put together. */
const words = (list: string): readonly string[] => list.split(' ');

export const wordStarts = words(
  'Al Ask Björk Dal Ek Fager Gran Hassel Hög Kvarn Lind Ljung Mos Norr Ny Näs Ring Rös Sjö Skog Solv Sten Strand Sund Söder Tall Ull Vass Väster Åker Älv Öster',
);
export const surnameEnds = words('berg blad bäck crona dahl fors gren holm kvist lund löf mark qvist ros stedt ström');
export const givenNames = words(
  'Agnes Alva Anders Asta Birgit Bo Dagny Ebba Edit Elin Emil Erik Eva Folke Greta Gun Hans Hedda Hugo Ida Ingrid Ivar Jonas Kajsa Karl Kerstin Lars Lena Liv Maj Malte Mats Nils Nora Olle Oskar Pia Rut Saga Signe Sixten Sten Stina Sven Tage Tora Ulf Vera Viggo Åke Åsa',
);
export const schoolEnds = words('skolan gymnasiet förskolan');
export const eventWords = words(
  'Skolmässan Läsdagen Kunskapsdagen Lärarlyftet Framtidsforum Nätverksdagen Kvalitetsdagen Ledarkonferensen',
);
export const conceptWords = words(
  'kollegialt systematiskt språkutvecklande inkluderande digitalt elevnära hållbart lärande arbete ledarskap stöd kvalitetsarbete arbetssätt samspel',
);
export const roleNames: readonly string[] = [
  'rektor',
  'lärare',
  'biträdande rektor',
  'förstelärare',
  'skolchef',
  'utvecklingsledare',
  'specialpedagog',
  'kurator',
  'verksamhetschef',
  'utbildningschef',
  'skolsköterska',
  'studievägledare',
  'fritidspedagog',
  'bibliotekarie',
  'skolpsykolog',
  'lektor',
  'samordnare',
  'projektledare',
  'enhetschef',
  'nämndordförande',
  'handläggare',
  'förskollärare',
  'barnskötare',
  'kvalitetsstrateg',
  'administratör',
  'vaktmästare',
  'speciallärare',
  'processledare',
  'områdeschef',
  'arbetslagsledare',
];
