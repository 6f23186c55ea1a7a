/** Two short invented texts, for whoever wants to see what the page makes of texts before trusting it with her own. */
export const exampleTexts: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'exempel-ny-rektor.txt',
    text: `Ny rektor på Granbackaskolan i Falun

Publicerad 2023-03-14

Agnes Sandelin blir ny rektor på Granbackaskolan i Falun. Hon tillträder den 1 augusti 2023 och kommer närmast från Borås, där hon är biträdande rektor på Kvarnängsskolan.

– Jag vill att kollegialt lärande ska vara vardag hos oss, säger Agnes Sandelin.

Hon efterträder Torbjörn Ekmark, som går i pension.

– Agnes har lång erfarenhet av systematiskt kvalitetsarbete, säger skolchef Marita Holmkvist.
`,
  },
  {
    name: 'exempel-konferens.txt',
    text: `Skolledardag om formativ bedömning

Publicerad 2023-10-05

I torsdags samlades skolledare från Falun och Borås till Skolledardagen 2023 i Borås. Dagen handlade om formativ bedömning.

Agnes Sandelin, rektor på Granbackaskolan i Falun, berättade om skolans arbete. Isak Lindmarker, utvecklingsledare på utbildningsförvaltningen i Borås, höll i samtalen.
`,
  },
];
