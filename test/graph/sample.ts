import { type DraftNode, type GraphDraft, styleGraph } from '../../src/graph/index.ts';
import type {
  DocumentRecord,
  EdgeAttributes,
  EdgeEvidence,
  EdgeKind,
  NodeAttributes,
  NodeKind,
  SerializedEdge,
  SerializedGraph,
  StoredDocument,
} from '../../src/model/index.ts';

/** Texts of the hand-made sample; people and schools are invented. */
export const sampleTexts: Readonly<Record<string, string>> = {
  'falun/ny-rektor':
    'Ny rektor på Strandskolan\n\nSara Lindqvist blir rektor på Strandskolan i Falun den 1 augusti 2021. – Jag vill arbeta med kollegialt lärande, säger Sara Lindqvist. Hon efterträder Per Ek.\n',
  'falun/konferens':
    'Konferens om läsning\n\nDen 12 maj 2022 samlades 80 lärare i Falun till konferensen Läslyftet. Sara Lindqvist, rektor, deltog.\n',
};

export const sampleDocuments: readonly StoredDocument[] = Object.entries(sampleTexts)
  .map(([id, text]) => ({ ...recordOf(id, text), text }))
  .sort((left, right) => (left.id < right.id ? -1 : 1));

function recordOf(id: string, text: string): DocumentRecord {
  return {
    id,
    path: `${id}.txt`,
    title: text.slice(0, text.indexOf('\n')),
    date: null,
    url: null,
    language: 'sv',
    sha256: '0'.repeat(64),
    chars: text.length,
  };
}

/** The `nth` place (from 0) where `words` stand in a sample text. */
export function place(document: string, words: string, nth = 0): { document: string; start: number; end: number } {
  let start = -1;
  for (let count = 0; count <= nth; count += 1) start = sampleTexts[document]!.indexOf(words, start + 1);
  if (start < 0) throw new Error(`The sample text ${document} has no "${words}".`);
  return { document, start, end: start + words.length };
}

type Extra<T> = Partial<Omit<T, 'kind' | 'evidence'>>;

export function node(
  key: string,
  label: string,
  evidence: NodeAttributes['evidence'],
  extra: Extra<NodeAttributes> = {},
): DraftNode {
  return {
    key,
    attributes: { kind: key.slice(0, key.indexOf(':')) as NodeKind, label, aliases: [], evidence, ...extra },
  };
}

export function edge(
  source: string,
  kind: EdgeKind,
  target: string,
  evidence: EdgeAttributes['evidence'],
  extra: Extra<EdgeAttributes> = {},
): SerializedEdge {
  const attributes = { kind, weight: evidence.length, confidence: 0.9, evidence, ...extra };
  return { key: `${source}|${kind}|${target}`, source, target, attributes };
}

function clause(document: string, words: string, rule: string, extra: Partial<EdgeEvidence> = {}): EdgeEvidence {
  return { ...place(document, words), rule, ...extra };
}

const news = 'falun/ny-rektor';
const conference = 'falun/konferens';
const sara = 'person:sara-lindqvist';
const falun = 'municipality:2080';
const school = 'organisation:strandskolan@2080';

export const sampleDraft: GraphDraft = {
  attributes: {
    schema: 'samband-graph/1',
    title: 'Prov',
    generator: 'samband 0.1.0',
    documents: sampleDocuments.map(({ text: _, ...record }) => record),
  },
  nodes: [
    node(`document:${news}`, 'Ny rektor på Strandskolan', [place(news, 'Ny rektor på Strandskolan')]),
    node(`document:${conference}`, 'Konferens om läsning', [place(conference, 'Konferens om läsning')]),
    node(sara, 'Sara Lindqvist', [
      place(news, 'Sara Lindqvist'),
      place(news, 'Sara Lindqvist', 1),
      place(conference, 'Sara Lindqvist'),
    ]),
    node('person:per-ek', 'Per Ek', [place(news, 'Per Ek')]),
    node('role:rektor', 'rektor', [place(news, 'rektor', 1), place(conference, 'rektor')]),
    node(school, 'Strandskolan', [place(news, 'Strandskolan', 1)], { subkind: 'school', municipality: falun }),
    node(falun, 'Falun', [place(news, 'Falun'), place(conference, 'Falun')], {
      code: '2080',
      county: 'Dalarnas län',
      lat: 60.60357,
      lon: 15.62598,
    }),
    node('event:läslyftet@2022-05-12', 'Läslyftet', [place(conference, 'Läslyftet')], {
      date: '2022-05-12',
      municipality: falun,
    }),
    node('concept:kollegialt-lärande', 'kollegialt lärande', [place(news, 'kollegialt lärande')], {
      status: 'confirmed',
    }),
  ],
  edges: [
    edge(
      sara,
      'holds_role',
      'role:rektor',
      [
        clause(news, 'Sara Lindqvist blir rektor på Strandskolan i Falun', 'blir-role', {
          organisation: school,
          municipality: falun,
          status: 'incoming',
          from: '2021-08-01',
        }),
        clause(conference, 'Sara Lindqvist, rektor', 'name-comma-title', { status: 'current' }),
      ],
      { organisation: school, municipality: falun, status: 'current', start: '2021-08-01' },
    ),
    edge(sara, 'works_at', school, [clause(news, 'Sara Lindqvist blir rektor på Strandskolan', 'blir-role')], {
      role: 'role:rektor',
      start: '2021-08-01',
    }),
    edge(sara, 'works_in', falun, [clause(news, 'Sara Lindqvist blir rektor på Strandskolan i Falun', 'blir-role')], {
      role: 'role:rektor',
    }),
    edge(school, 'located_in', falun, [clause(news, 'Strandskolan i Falun', 'organisation-in-place')]),
    edge(sara, 'succeeded', 'person:per-ek', [clause(news, 'Hon efterträder Per Ek', 'efterträder')], {
      role: 'role:rektor',
    }),
    edge(sara, 'spoke_about', 'concept:kollegialt-lärande', [
      clause(news, 'Jag vill arbeta med kollegialt lärande, säger Sara Lindqvist', 'quote'),
    ]),
    edge(sara, 'took_part_in', 'event:läslyftet@2022-05-12', [
      clause(conference, 'Sara Lindqvist, rektor, deltog', 'deltog'),
    ]),
    edge('event:läslyftet@2022-05-12', 'took_place_in', falun, [
      clause(conference, 'i Falun till konferensen Läslyftet', 'event-in-place'),
    ]),
    edge(`document:${news}`, 'mentions', sara, [{ ...place(news, 'Sara Lindqvist'), rule: 'mention' }], { count: 2 }),
  ],
};

export const sampleGraph: SerializedGraph = styleGraph(sampleDraft);
