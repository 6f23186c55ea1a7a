/** Svenska: rapporten. */
import type { ReportWords } from './report_words.ts';
import type { Words } from './words.ts';

type Grammar = Pick<Words, 'number' | 'kindLabel'>;

export function svReport({ number, kindLabel }: Grammar): ReportWords {
  return {
    title: (graph) => `Rapport: ${graph}`,
    contents: 'Innehåll',
    limitedTo: (filters) => `Rapporten är begränsad till ${filters.join('; ')}.`,
    headings: {
      numbers: 'I siffror',
      posts: 'Vem som arbetar var',
      timeline: 'Tjänster över tid',
      connected: 'Mest sammankopplade',
      groups: 'Grupper',
      concepts: 'Begrepp per kommun',
      map: 'På kartan',
      sources: 'Källor',
      method: 'Så är det gjort',
      limits: 'Vad rapporten inte kan säga',
    },
    intro: {
      posts: 'Varje rad är en tjänst som texterna nämner, med meningen som säger det. Siffran leder till källan.',
      timeline: 'Heldragna staplar: texten säger när. Streckade: personen omnämns i tjänsten de åren.',
      connected: 'De som har samband med flest andra. Att nämnas i samma text räknas inte.',
      groups: 'Det som hänger tätare ihop med varandra än med resten, räknat ur sambanden.',
      concepts: 'Arbetssätt och idéer som någon i kommunen talat om eller som kommunen arbetar med.',
      sources: 'Alla uppgifter i rapporten kommer ur dessa texter.',
    },
    columns: {
      what: 'Vad',
      count: 'Antal',
      person: 'Person',
      post: 'Tjänst',
      time: 'Tid',
      evidence: 'Belägg',
      name: 'Namn',
      kind: 'Sort',
      connections: 'Samband',
      texts: 'Texter',
      statement: 'Uppgift',
    },
    kinds: (kind) => kindLabel[kind],
    statements: 'Samband mellan dem',
    postsBy: {
      current: 'Tjänster, i tjänst',
      acting: 'Tjänster, tillförordnade',
      incoming: 'Tjänster, tillträdande',
      former: 'Tjänster, tidigare',
    },
    datedTexts: (dated, all, years) =>
      dated === 0
        ? 'Ingen av texterna säger när den skrevs.'
        : `${number(dated)} av ${number(all)} texter säger när de skrevs: ${years}.`,
    noPlace: 'Utan känd kommun',
    group: (at, names) => `${number(at)}. ${names.join(', ')}`,
    members: (counts) => `${counts.join(', ')}.`,
    nothing: 'Texterna säger inget om detta.',
    figure: (at, caption) => `Figur ${number(at)}. ${caption}`,
    undatedText: 'utan datum',
    seeSource: (at) => `Källa ${number(at)}`,
    method: [
      'Texterna är lästa av programmet Samband, mening för mening, med regler och ordlistor. Ingen språkmodell är inblandad och inget har skickats någonstans.',
      'En uppgift tas med bara om en regel kan peka på den mening som säger den. Meningen står bredvid uppgiften, och källans nummer leder till texten.',
      'Samma person i flera texter räknas som en när namn, roll och plats talar för det. Namnar hålls isär.',
      'Samma texter ger samma rapport, tecken för tecken.',
    ],
    limits: [
      'Rapporten säger vad texterna säger, inte hur det är. Den som inte nämns finns inte här, och antal säger mer om texterna än om kommunerna.',
      'En tjänst som är omnämnd ett visst år kan ha börjat tidigare och slutat senare.',
      'Regler missar formuleringar som de inte känner, och misstar sig ibland. Säkerheten står i datatabellen; läs meningen innan du använder uppgiften.',
      'Personuppgifter i rapporten omfattas av samma regler som i källorna. Sprid inte mer än ändamålet kräver.',
    ],
  };
}
