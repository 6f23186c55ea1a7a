import { describe, expect, it } from 'vitest';
import { indexGraph } from '../../src/view/knowledge.ts';
import { postOf } from '../../src/view/post.ts';
import { wordsOf } from '../../src/words/index.ts';
import { placeOf, telling } from '../../src/words/prose/place.ts';
import { plain, portrait, summary } from '../../src/words/prose/portrait.ts';
import { sortedPosts } from '../../src/words/prose/posts.ts';
import type { Section } from '../../src/words/prose/types.ts';
import { makeFixture } from './fixture.ts';

const { graph } = makeFixture();
const knowledge = indexGraph(graph);

/** The panel as lines of text: headings, group headings, statements with what is said after the comma. */
function told(key: string, language: 'sv' | 'en' = 'sv'): string[] {
  const node = knowledge.nodes.get(key);
  if (!node) throw new Error(`no node ${key}`);
  return portrait(knowledge, node, wordsOf[language]).sections.flatMap(linesOf);
}

function linesOf(section: Section): string[] {
  return [
    ...(section.heading === null ? [] : [`# ${section.heading}`]),
    ...section.groups.flatMap((group) => [
      ...(group.heading === null ? [] : [`## ${plain([group.heading])}`]),
      ...group.statements.map(({ parts, note }) => [plain(parts), note].filter((part) => part).join(', ')),
    ]),
  ];
}

describe('the panel in Swedish', () => {
  it('tells of a person: posts, succession, events, concepts, texts', () => {
    expect(told('person:johanna-sjögren')).toEqual([
      '# Tjänster och uppdrag',
      'Utbildningschef i Mora, från 2018',
      'Skolchef i Falun, tillträder 1 augusti 2022',
      'Tidigare rektor vid Lugnetskolan, Falun, 2012–2018',
      'Johanna Sjögren blir skolchef, 1 augusti 2022',
      '# Efterträdde',
      'Gunnar Östling som skolchef',
      '# Efterträddes av',
      'Fredrik Nygårds som rektor vid Lugnetskolan',
      '# Nämns i',
      'Johanna Sjögren blir ny skolchef, 20 juni 2022, 4 gånger',
      'Skolledare i Falun samlades kring tillit, 14 mars 2022, 2 gånger',
    ]);
  });

  it('tells of an acting chief and of an earlier post', () => {
    expect(told('person:birgitta-mattsson').slice(0, 3)).toEqual([
      '# Tjänster och uppdrag',
      'Tillförordnad utbildningschef i Mora, enligt text 2022',
      'Kvalitetschef i Mora, enligt text 2018',
    ]);
  });

  it('tells of a politician with party and board', () => {
    expect(told('person:lena-backlund')).toContain(
      'Ordförande (S) i barn- och utbildningsnämnden, Falun, enligt text 2022',
    );
  });

  it('names a workplace that no post speaks of', () => {
    expect(told('person:inger-sandström')).toContain('Professor vid Umeå universitet, enligt text 2020');
    expect(told('person:inger-sandström')).not.toContain('# Arbetar vid');
  });

  it('tells who wrote and photographed', () => {
    expect(told('person:elin-dahlqvist')).toContain('# Skrev');
    expect(told('person:tomas-rask')).toContain('# Fotograferade till');
    expect(told('document:falun/skolledardagen').slice(0, 4)).toEqual([
      '# Text av',
      'Elin Dahlqvist',
      '# Foto av',
      'Tomas Rask',
    ]);
  });

  it('tells of a municipality: people by role, schools, concepts, events', () => {
    const lines = told('municipality:2080');
    expect(lines.slice(0, 5)).toEqual([
      '# Personer',
      '## Rektor',
      'Fredrik Nygårds, Lugnetskolan, enligt text 2022',
      'Karin Hedlund, Björkskolan, enligt text 2022',
      'Johanna Sjögren, Lugnetskolan, tidigare, 2012–2018',
    ]);
    expect(lines).toContain('# Skolor och förskolor');
    expect(lines).toContain('Vintergatans förskola');
    expect(lines).toContain('# Arbetar med');
    expect(lines).toContain('Skolledardagen, 14 mars 2022');
  });

  it('tells of a school: place, staff now and before', () => {
    expect(told('organisation:lugnetskolan')).toEqual([
      'Skola i Falun',
      '# Här arbetar',
      'Fredrik Nygårds, rektor, enligt text 2022',
      'Per-Olof Wiklund, biträdande rektor, enligt text 2022',
      '# Tidigare här',
      'Johanna Sjögren, rektor, 2012–2018',
      '# Nämns i',
      'Johanna Sjögren blir ny skolchef, 20 juni 2022',
      'Skolledare i Falun samlades kring tillit, 14 mars 2022',
    ]);
  });

  it('tells of an event: when and where, who arranged, who came', () => {
    const lines = told('event:nordisk-skolkonferens');
    expect(lines.slice(0, 3)).toEqual(['11–12 maj 2023 i Ystad', '# Ordnades av', 'Skolverket']);
    expect(lines).toContain('Magnus Thorell');
  });

  it('tells of a concept and of a role', () => {
    expect(told('concept:kollegialt-lärande')).toContain('# Kommuner som arbetar med detta');
    expect(told('role:rektor')).toContain('Karin Hedlund vid Björkskolan, Falun, enligt text 2022');
    expect(told('role:rektor')).toContain('# Har haft rollen');
  });

  it('has one line for the card over a node', () => {
    const line = (key: string) => summary(knowledge, knowledge.nodes.get(key)!, wordsOf.sv);
    expect(line('person:johanna-sjögren')).toBe('Utbildningschef i Mora, från 2018');
    expect(line('organisation:björkskolan')).toBe('Skola i Falun');
    expect(line('event:framtidsmässan')).toBe('17 november');
    expect(line('concept:läslust')).toBe('1 samband');
  });
});

describe('every panel', () => {
  it('has evidence behind every statement, in both languages', () => {
    for (const words of [wordsOf.sv, wordsOf.en]) {
      for (const node of graph.nodes) {
        const { sections } = portrait(knowledge, node, words);
        expect(sections.length, node.key).toBeGreaterThan(0);
        const statements = sections.flatMap((section) => section.groups.flatMap((group) => group.statements));
        for (const statement of statements) {
          expect(statement.evidence.length, `${node.key}: ${plain(statement.parts)}`).toBeGreaterThan(0);
          expect(plain(statement.parts)).not.toMatch(/undefined|null|\[object/u);
        }
      }
    }
  });

  it('links only to nodes that are there', () => {
    for (const node of graph.nodes) {
      const { sections } = portrait(knowledge, node, wordsOf.sv);
      const parts = sections
        .flatMap((section) => section.groups.flatMap((group) => group.statements))
        .flatMap((statement) => statement.parts);
      for (const part of parts) if (typeof part !== 'string') expect(knowledge.nodes.has(part.key)).toBe(true);
    }
  });
});

describe('the panel in English', () => {
  it('tells of a person', () => {
    expect(told('person:johanna-sjögren', 'en').slice(0, 4)).toEqual([
      '# Positions and offices',
      'Utbildningschef in Mora, from 2018',
      'Skolchef in Falun, takes office 1 August 2022',
      'Former rektor at Lugnetskolan, Falun, 2012–2018',
    ]);
  });
});

describe('posts', () => {
  const incoming = graph.edges.find(
    (edge) => edge.source === 'person:johanna-sjögren' && edge.attributes.status === 'incoming',
  )!;
  const seenIn = (start: string, lastSeen: string) =>
    postOf(knowledge, { ...incoming, attributes: { ...incoming.attributes, start, lastSeen } });

  it('are held once a later text speaks of them', () => {
    expect(seenIn('2022', '2023-02-01').status).toBe('current');
    expect(wordsOf.sv.prose.postNote(seenIn('2022', '2023-02-01'), true)).toBe('från 2022');
    expect(seenIn('2022-08-01', '2022-06-20').status).toBe('incoming');
    expect(seenIn('2022', '2022-06-20').status).toBe('incoming');
  });

  it('stand in the order of what was stated last', () => {
    const one = { ...incoming, key: 'a', attributes: { ...incoming.attributes, status: 'current' as const } };
    const older = { ...one, attributes: { ...one.attributes, start: '2016', lastSeen: '2017-03-01' } };
    const newer = { ...one, key: 'b', attributes: { ...one.attributes, start: '2012', lastSeen: '2023-03-01' } };
    expect(sortedPosts(knowledge, [older, newer]).map(({ edge }) => edge.key)).toEqual(['b', 'a']);
  });
});

describe('namesakes', () => {
  it('are told apart by their place, others are not burdened with it', () => {
    const label = knowledge.nodes.get('organisation:björkskolan')!.attributes.label;
    const twin = knowledge.nodes.get('organisation:lugnetskolan')!;
    const nodes = graph.nodes.map((node) =>
      node === twin ? { ...node, attributes: { ...node.attributes, label } } : node,
    );
    const doubled = indexGraph({ ...graph, nodes });
    expect(telling(knowledge, 'organisation:björkskolan')).toBe('');
    expect(telling(doubled, 'organisation:björkskolan')).toBe('Falun');
    expect(placeOf(knowledge, knowledge.nodes.get('person:johanna-sjögren')!)).toBe('Mora');
  });
});
