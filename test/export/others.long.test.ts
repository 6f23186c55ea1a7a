import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// The grammar has no types of its own.
// @ts-expect-error
import { CypherLexer, CypherParser } from '@neo4j-cypher/antlr4';
// @ts-expect-error
import antlr4 from 'antlr4';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeExcelCsv, writers } from '../../src/export/index.ts';
import { anyParts } from './arbitrary.ts';
import { igraph, runProgram, soffice } from './programs.ts';
import { joined, sampleParts, validateGexf } from './tools.ts';

/** What programs of others make of the files: LibreOffice, igraph, Neo4j's own grammar of Cypher. */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samband-others-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hostile = fc.sample(anyParts, { numRuns: 30, seed: 21 });

it('30 generated graphs of hostile values are valid GEXF 1.3', () => {
  const files = hostile.map((parts) => joined(writers.gexf.write(parts)));
  validateGexf(files);
  console.info(`GEXF: ${files.length} generated graphs valid by RELAX NG`);
});

describe.skipIf(igraph.missing)(`igraph${igraph.missing ? ` (${igraph.missing})` : ''}`, () => {
  const reader = `
import json, sys, igraph
def read(path):
    g = igraph.Graph.Read_GraphML(path)
    return {"nodes": [[v["id"], v["label"], v["kind"]] for v in g.vs], "edges": [[g.vs[e.source]["id"], g.vs[e.target]["id"], e["kind"]] for e in g.es]}
json.dump([read(path) for path in sys.argv[1:]], sys.stdout)
`;
  it('reads GraphML with every node, edge, label and kind', () => {
    const path = join(folder, 'sample.graphml');
    writeFileSync(path, joined(writers.graphml.write(sampleParts)));
    const [read] = JSON.parse(runProgram(igraph, ['-c', reader, path])) as { nodes: string[][]; edges: string[][] }[];
    const { nodes, edges } = sampleParts.graph;
    expect(read!.nodes).toEqual(nodes.map(({ key, attributes }) => [key, attributes.label, attributes.kind]));
    expect(read!.edges).toEqual(edges.map(({ source, target, attributes }) => [source, target, attributes.kind]));
    console.info(`igraph: ${read!.nodes.length} nodes and ${read!.edges.length} edges, nothing lost`);
  });
});

describe.skipIf(soffice.missing)(`LibreOffice${soffice.missing ? ` (${soffice.missing})` : ''}`, () => {
  /** What LibreOffice shows of a table: as text, and what it would run as formulas. */
  function opened(name: string, content: string, filter: string): { rows: string[][]; formulas: number } {
    const home = join(folder, 'home');
    mkdirSync(home, { recursive: true });
    writeFileSync(join(folder, name), content);
    const flat = name.replace(/csv$/u, 'fods');
    const args = [
      `-env:UserInstallation=file://${home}`,
      '--headless',
      `--infilter=CSV:${filter}`,
      '--convert-to',
      'fods',
      '--outdir',
      folder,
    ];
    runProgram(soffice, [...args, join(folder, name)]);
    const xml = readFileSync(join(folder, flat), 'utf8');
    const rows = [...xml.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gsu)].map(([, row]) =>
      [...row!.matchAll(/<text:p>(.*?)<\/text:p>/gsu)].map(([, cell]) => cell!.replace(/<[^>]*>/gu, '')),
    );
    return { rows, formulas: xml.split('table:formula=').length - 1 };
  }

  it('opens CSV with å ä ö, and runs no formula', () => {
    const parts = {
      ...sampleParts,
      graph: {
        ...sampleParts.graph,
        nodes: sampleParts.graph.nodes.map((node, at) => ({
          ...node,
          attributes: {
            ...node.attributes,
            aliases: [['=1+1'], ['+2+2'], ['-3+3'], ['@SUM(A1)'], ['=HYPERLINK("http://x")']][at % 5]!,
          },
        })),
      },
    };
    // 44: comma, 34: quotation mark, 76: UTF-8, formulas evaluated if there were any.
    const plain = opened(
      'nodes.csv',
      joined(writers.nodes.write(parts)),
      '44,34,76,1,,0,false,true,false,false,false,-1,true',
    );
    const excel = opened(
      'excel.csv',
      joined(writeExcelCsv(parts, 'nodes')),
      '59,34,76,1,,0,false,true,false,false,false,-1,true',
    );
    for (const { rows, formulas } of [plain, excel]) {
      expect(formulas).toBe(0);
      const text = rows.flat().join('\n');
      for (const { attributes } of parts.graph.nodes) expect(text).toContain(attributes.label.replaceAll('&', '&amp;'));
      expect(text).toMatch(/[åäö]/u);
    }
    console.info(`LibreOffice: ${plain.rows.length} and ${excel.rows.length} rows, no formula run`);
  });
});

describe('Cypher', () => {
  it('is read by the grammar of Neo4j without a mistake, whatever stands in names', () => {
    const faultsIn = (text: string): string[] => {
      const faults: string[] = [];
      const listener = {
        syntaxError: (_: unknown, __: unknown, line: number, column: number, message: string) =>
          faults.push(`${line}:${column} ${message}`),
        reportAmbiguity() {},
        reportAttemptingFullContext() {},
        reportContextSensitivity() {},
      };
      const lexer = new CypherLexer(new antlr4.InputStream(text, true));
      const parser = new CypherParser(new antlr4.CommonTokenStream(lexer));
      for (const one of [lexer, parser]) {
        one.removeErrorListeners();
        one.addErrorListener(listener);
      }
      parser.cypher();
      return faults;
    };
    expect(faultsIn("MERGE (n:Person {id: 'x'};")).not.toEqual([]);
    let statements = 0;
    for (const parts of [sampleParts, ...hostile.slice(0, 10)]) {
      // The grammar is of 2022 and does not know how Neo4j 5 writes a constraint: the first line is left out.
      const [constraint = '', ...lines] = joined(writers.cypher.write(parts)).trimEnd().split('\n');
      expect(constraint).toMatch(/^CREATE CONSTRAINT \w+ IF NOT EXISTS FOR \(\w+:\w+\) REQUIRE \w+\.id IS UNIQUE;$/u);
      for (const line of lines) expect(faultsIn(line), line).toEqual([]);
      statements += lines.length;
    }
    console.info(`Cypher: ${statements} statements parsed by @neo4j-cypher/antlr4`);
  });
});

describe('Neo4j CSV', () => {
  it('has headers of the documented grammar and rows of their types', () => {
    // https://neo4j.com/docs/operations-manual/current/import/: name:type{options}, :ID, :LABEL, :START_ID, :END_ID, :TYPE
    const types =
      'int|long|float|double|boolean|byte|short|char|string|point|date|localtime|time|localdatetime|datetime|duration';
    const field = new RegExp(
      `^(?:[^:]*:(?:ID|START_ID|END_ID)(?:\\([^)]*\\))?|:LABEL|:TYPE|:IGNORE|[^:]+(?::(?:${types})(?:\\[\\])?)?)$`,
      'u',
    );
    const fits: Readonly<Record<string, RegExp>> = {
      int: /^-?\d+$/u,
      double: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu,
      boolean: /^(?:true|false)$/u,
    };
    for (const parts of [sampleParts, ...hostile]) {
      for (const format of ['neo4j-nodes', 'neo4j-relationships'] as const) {
        const [header = [], ...rows] = Papa.parse<string[]>(joined(writers[format].write(parts)), {
          skipEmptyLines: true,
        }).data;
        for (const cell of header) expect(cell).toMatch(field);
        expect(new Set(header).size).toBe(header.length);
        for (const row of rows) {
          expect(row).toHaveLength(header.length);
          for (const [at, cell] of row.entries()) {
            const type = header[at]!.split(':')[1] ?? '';
            if (cell !== '' && fits[type]) expect(cell).toMatch(fits[type]);
          }
        }
      }
    }
  });
});
