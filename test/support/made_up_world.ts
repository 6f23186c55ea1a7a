/**
 * A world that nobody lives in, of any size, the same for the same numbers: municipalities with schools, people with
 * posts over years, roles, events and concepts, every statement with its clause in a text. Places are given, not worked
 * out: people round their school, schools round their municipality, municipalities spread over a disc.
 */
import { styleGraph } from '../../src/graph/index.ts';
import type {
  EdgeAttributes,
  EdgeEvidence,
  EdgeKind,
  NodeAttributes,
  NodeEvidence,
  NodeKind,
  SerializedEdge,
  SerializedGraph,
  StoredDocument,
} from '../../src/model/index.ts';
import {
  conceptWords,
  eventWords,
  givenNames,
  roleNames,
  schoolEnds,
  surnameEnds,
  wordStarts,
} from './made_up_names.ts';
import { type Random, randomFrom } from './random.ts';

export interface World {
  readonly graph: SerializedGraph;
  readonly documents: readonly StoredDocument[];
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] };
type Draft = Open<Omit<NodeAttributes, 'x' | 'y' | 'size' | 'color' | 'evidence'>>;

interface Thing {
  readonly key: string;
  readonly attributes: Draft;
  readonly evidence: NodeEvidence[];
  readonly x: number;
  readonly y: number;
}

/** What a text says: the sentence, in pieces that are words or things, and the edges it states. */
interface Statement {
  readonly pieces: readonly (string | Thing)[];
  readonly edges: readonly (readonly [Thing, EdgeKind, Thing, Partial<EdgeAttributes>?])[];
  readonly year: number;
}

const statementsToText = 25;
const mentionsToText = 8;
const [firstYear, lastYear] = [2012, 2024];

/** `nodes` and about three times as many edges are to be seen; texts and mentions come on top. */
export function makeWorld(nodes: number, seed = 1): World {
  const random = randomFrom(seed);
  const things = makeThings(nodes, random);
  const statements = makeStatements(things, nodes * 3, random);
  return written(things, statements);
}

interface Things {
  readonly municipalities: readonly Thing[];
  readonly schools: readonly (Thing & { readonly home: Thing })[];
  readonly people: readonly (Thing & { readonly school: Thing & { readonly home: Thing } })[];
  readonly roles: readonly Thing[];
  readonly events: readonly (Thing & { readonly home: Thing })[];
  readonly concepts: readonly Thing[];
}

function makeThings(nodes: number, random: Random): Things {
  const taken = new Set<string>();
  const unique = (label: string) => {
    let name = label;
    for (let copy = 2; taken.has(name); copy += 1) name = `${label} ${copy}`;
    taken.add(name);
    return name;
  };
  const reach = 40 * Math.sqrt(nodes);
  const count = (share: number, most = nodes) => Math.max(3, Math.min(most, Math.round(nodes * share)));
  const make = (kind: NodeKind, label: string, x: number, y: number, more: Partial<Draft> = {}): Thing => ({
    key: `${kind}:${more.code ?? label.toLowerCase().replaceAll(' ', '-')}`,
    attributes: { kind, label, aliases: [], ...more },
    evidence: [],
    x,
    y,
  });
  const round = (middle: { readonly x: number; readonly y: number }, far: number) => {
    const [angle, away] = [random.part() * Math.PI * 2, far * Math.sqrt(random.part())];
    return [middle.x + Math.cos(angle) * away, middle.y + Math.sin(angle) * away * 0.7] as const;
  };
  const middle = { x: 0, y: 0 };
  const municipalities = Array.from({ length: count(0.025, 290) }, (_, at) => {
    const [angle, away] = [at * 2.399963, reach * Math.sqrt((at + 0.5) / count(0.025, 290))];
    const place = [Math.cos(angle) * away, Math.sin(angle) * away * 0.7] as const;
    const label = unique(`${random.of(wordStarts)}${random.of(['by', 'köping', 'stad', 'ås', 'vik', 'fors'])}`);
    return make('municipality', label, ...place, { code: `${9000 + at}`, county: `${random.of(wordStarts)}s län` });
  });
  const near = reach / Math.sqrt(municipalities.length);
  const schools = Array.from({ length: count(0.13) }, () => {
    const home = random.of(municipalities);
    const label = unique(`${random.of(wordStarts)}${random.of(wordStarts).toLowerCase()}${random.of(schoolEnds)}`);
    const subkind = random.part() < 0.85 ? 'school' : 'administration';
    return { ...make('organisation', label, ...round(home, near * 0.8), { subkind, municipality: home.key }), home };
  });
  const roles = roleNames
    .slice(0, count(0.05, roleNames.length))
    .map((label) => make('role', label, ...round(middle, reach * 0.5), { group: 'ledning' }));
  const concepts = Array.from({ length: count(0.04, 400) }, () =>
    make('concept', unique(`${random.of(conceptWords)} ${random.of(conceptWords)}`), ...round(middle, reach * 0.8), {
      status: 'confirmed',
    }),
  );
  const events = Array.from({ length: count(0.03) }, () => {
    const home = random.of(municipalities);
    const date = `${random.between(firstYear, lastYear)}-0${random.between(1, 9)}-1${random.between(0, 9)}`;
    const label = unique(`${random.of(eventWords)} i ${home.attributes.label}`);
    return { ...make('event', label, ...round(home, near), { date, municipality: home.key }), home };
  });
  const others = municipalities.length + schools.length + roles.length + concepts.length + events.length;
  const people = Array.from({ length: Math.max(3, nodes - others) }, () => {
    const school = random.of(schools);
    const surname = `${random.of(wordStarts)}${random.of(surnameEnds)}`;
    const label = unique(`${random.of(givenNames)} ${surname}`);
    return { ...make('person', label, ...round(school, near * 0.35)), school };
  });
  return { municipalities, schools, people, roles, events, concepts };
}

function makeStatements(things: Things, edges: number, random: Random): Statement[] {
  const { schools, people, roles, events, concepts } = things;
  const statements: Statement[] = [];
  let stated = 0;
  const say = (year: number, pieces: Statement['pieces'], said: Statement['edges']) => {
    statements.push({ pieces, edges: said, year });
    stated += said.length;
  };
  for (const school of schools) {
    const { home } = school;
    say(random.between(firstYear, lastYear), [school, ' ligger i ', home, '.'], [[school, 'located_in', home]]);
  }
  for (const event of events) {
    const [year, concept] = [Number(event.attributes.date!.slice(0, 4)), random.of(concepts)];
    say(
      year,
      [event, ' handlade om ', concept, '.'],
      [
        [event, 'took_place_in', event.home],
        [event, 'about', concept],
      ],
    );
  }
  const post = (person: Things['people'][number], school: Things['schools'][number]) => {
    // Few roles are held by many, many by few.
    const role = roles[Math.floor(roles.length * random.part() ** 2.2)]!;
    const from = random.between(firstYear, lastYear);
    const to = random.part() < 0.45 ? from + random.between(1, 5) : undefined;
    const status = to !== undefined && to <= lastYear ? ('former' as const) : ('current' as const);
    const span = { start: `${from}`, ...(status === 'former' ? { end: `${to}` } : {}) };
    const when = status === 'former' ? `var ${from}–${to}` : `är sedan ${from}`;
    const seen = { firstSeen: `${from}-08-15`, lastSeen: `${Math.min(lastYear, from + 1)}-08-15` };
    const { home } = school;
    const where = { organisation: school.key, municipality: home.key };
    say(
      Math.min(lastYear, from + 1),
      [person, ` ${when} `, role, ' vid ', school, ' i ', home, '.'],
      [
        [person, 'holds_role', role, { ...where, status, ...span, ...seen }],
        [person, 'works_at', school, { role: role.key, status }],
        [person, 'works_in', home, { role: role.key, status }],
      ],
    );
  };
  for (const person of people) post(person, person.school);
  for (let at = 0; stated < edges; at += 1) {
    const person = people[(at * 7919) % people.length]!;
    const year = random.between(firstYear, lastYear);
    const [concept, event] = [random.of(concepts), random.of(events)];
    const chance = random.part();
    if (chance < 0.3) post(person, random.of(schools));
    else if (chance < 0.6) say(year, [person, ' talade om ', concept, '.'], [[person, 'spoke_about', concept]]);
    else if (chance < 0.85) say(year, [person, ' deltog i ', event, '.'], [[person, 'took_part_in', event]]);
    else say(year, [person.school, ' arbetar med ', concept, '.'], [[person.school, 'works_with', concept]]);
  }
  return statements;
}

/** The statements as texts, with where everything stands in them. */
function written(things: Things, statements: readonly Statement[]): World {
  const { municipalities, schools, people, roles, events, concepts } = things;
  const all: Thing[] = [...municipalities, ...schools, ...people, ...roles, ...events, ...concepts];
  const edges = new Map<string, Open<Omit<SerializedEdge, 'attributes'>> & { attributes: Open<EdgeAttributes> }>();
  const documents: StoredDocument[] = [];
  const inOrder = [...statements].sort((one, other) => one.year - other.year);
  for (let from = 0; from < inOrder.length; from += statementsToText) {
    const number = documents.length + 1;
    const part = inOrder.slice(from, from + statementsToText);
    const id = `nyheter/${String(number).padStart(5, '0')}`;
    const title = `Nytt från skolorna, nummer ${number}`;
    let text = `${title}\n\n`;
    const named = new Map<Thing, NodeEvidence>();
    for (const { pieces, edges: stated } of part) {
      const start = text.length;
      for (const piece of pieces) {
        const at = text.length;
        text += typeof piece === 'string' ? piece : piece.attributes.label;
        if (typeof piece === 'string' || named.has(piece)) continue;
        named.set(piece, { document: id, start: at, end: text.length });
      }
      const evidence: EdgeEvidence = { document: id, start, end: text.length - 1, rule: 'made-up' };
      for (const [source, kind, target, more] of stated) state(source.key, kind, target.key, evidence, more);
      text += ' ';
    }
    for (const [thing, place] of named) thing.evidence.push(place);
    const date = `${part[0]!.year}-${String(1 + (number % 12)).padStart(2, '0')}-15`;
    documents.push({
      id,
      path: `${id}.txt`,
      title,
      date,
      url: null,
      language: 'sv',
      sha256: '0'.repeat(64),
      chars: text.length,
      text,
    });
    const key = `document:${id}`;
    const [first] = named.keys();
    all.push({
      key,
      attributes: { kind: 'document', label: title, aliases: [], path: `${id}.txt`, date },
      evidence: [{ document: id, start: 0, end: title.length }],
      x: first!.x,
      y: first!.y,
    });
    for (const [thing, place] of [...named].slice(0, mentionsToText)) {
      state(key, 'mentions', thing.key, { ...place, rule: 'mention' }, { count: 1 });
    }
  }

  function state(
    source: string,
    kind: EdgeKind,
    target: string,
    evidence: EdgeEvidence,
    more: Partial<EdgeAttributes> = {},
  ): void {
    const key = `${source} ${kind} ${target}${kind === 'holds_role' ? `|${more.organisation}` : ''}`;
    const known = edges.get(key);
    if (known) {
      known.attributes.evidence = [...known.attributes.evidence, evidence];
      known.attributes.weight += 1;
      return;
    }
    const attributes = { kind, weight: 1, confidence: 0.9, ...more, evidence: [evidence] };
    edges.set(key, { key, source, target, attributes });
  }

  const nodes = all.filter((thing) => thing.evidence.length > 0);
  const places = new Map(nodes.map((thing) => [thing.key, thing]));
  const styled = styleGraph({
    attributes: {
      schema: 'samband-graph/1',
      title: 'En påhittad värld',
      generator: 'samband 0.1.0',
      documents: documents.map(({ text: _, ...record }) => record),
    },
    nodes: nodes.map(({ key, attributes, evidence }) => ({ key, attributes: { ...attributes, evidence } })),
    edges: [...edges.values()],
  });
  const placed = styled.nodes.map((node) => {
    const { x, y } = places.get(node.key)!;
    return { ...node, attributes: { ...node.attributes, x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 } };
  });
  return { graph: { ...styled, nodes: placed }, documents };
}
