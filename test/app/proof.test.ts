import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countQuotes, proofTexts, ruleText, statementsOf } from '../../src/app/proof.ts';
import { storedTexts } from '../../src/app/texts.ts';
import { edgeKinds } from '../../src/model/index.ts';
import { lastRules } from '../../src/relate/last_rules.ts';
import { lineRules } from '../../src/relate/line_rules.ts';
import { postRules } from '../../src/relate/post_rules.ts';
import { indexGraph } from '../../src/view/knowledge.ts';
import { wordsOf } from '../../src/words/index.ts';
import { portrait } from '../../src/words/prose/portrait.ts';
import { exampleOf, furtherExamples, ruleExamples } from '../../src/words/rule_examples.ts';
import { makeFixture } from './fixture.ts';

const fixture = makeFixture();
const knowledge = indexGraph(fixture.graph);
const { sv, en } = wordsOf;
const relate = new URL('../../src/relate/', import.meta.url);

const mend = 'Put the example of a new or changed rule into src/words/rule_examples.ts';

describe('what is said of rules', () => {
  it('has for every rule of posts the example that stands with it', () => {
    const first = new Map<string, string>();
    for (const { id, example } of [...postRules, ...lineRules, ...lastRules])
      if (!first.has(id)) first.set(id, example);
    expect(ruleExamples, mend).toEqual(Object.fromEntries(first));
  });

  it('has an example for every other rule that makes an edge', () => {
    const named = readdirSync(relate)
      .map((name) => readFileSync(new URL(name, relate), 'utf8'))
      .flatMap((code) => [...code.matchAll(/\brule: ([^,;]*?)[,;}]/gu)].map((match) => match[1]!))
      .flatMap((value) => [...value.matchAll(/'([a-z]+(?:-[a-z]+)*)'/gu)].map((match) => match[1]!));
    expect(named.length).toBeGreaterThan(15);
    // These two say how a name was found, not what was said.
    const others: readonly string[] = ['person-reference', 'municipality-in-name', ...edgeKinds];
    const statements = named.filter((rule) => !others.includes(rule));
    expect(
      statements.filter((rule) => exampleOf(rule) === null),
      mend,
    ).toEqual([]);
    for (const rule of Object.keys(furtherExamples)) expect(ruleExamples).not.toHaveProperty(rule);
  });

  it('tells what was added to a rule in words', () => {
    expect(ruleText('name-comma-title+page', sv)).toBe(
      'Regel name-comma-title+page, som i ”Anna Ek, rektor på Björkskolan” (arbetsplatsen ur texten)',
    );
    expect(ruleText('speech', en)).toBe('Rule speech, as in “Anna Ek talade om kollegialt lärande”');
    expect(ruleText('person-list', sv)).toBe('Regel person-list');
    expect(ruleText(undefined, sv)).toBe('');
  });

  it('says how sure a statement is in a word and a figure', () => {
    expect([0.97, 0.85, 0.6].map(sv.proof.confidence)).toEqual(['Säker 0,97', 'Trolig 0,85', 'Osäker 0,60']);
  });
});

describe('all evidence of a person', () => {
  const karin = knowledge.nodes.get('person:karin-hedlund')!;
  const told = portrait(knowledge, karin, sv);
  const { plain, html } = proofTexts(
    told,
    sv,
    knowledge,
    storedTexts(() => fixture.documents),
  );
  const texts = storedTexts(() => fixture.documents);

  it('holds every statement with its quotes, sources and rules', () => {
    const statements = statementsOf(told);
    expect(plain.match(/^ {2}\S/gmu)).toHaveLength(statements.length + 1);
    expect(plain.match(/^ {4}”/gmu)).toHaveLength(countQuotes(statements, texts));
    expect(plain).toContain('  Rektor vid Björkskolan, Falun');
    expect(plain).toMatch(/Rektor vid Björkskolan.*\(Säker 0,97\)/u);
    expect(plain).toContain('Skolledare i Falun samlades kring tillit, 14 mars 2022, https://exempel.invalid/falun');
    expect(plain).toContain('Regel made-up');
  });

  it('is a document for a word processor in which nothing of the texts is markup', () => {
    expect(html.startsWith('<h1>Karin Hedlund</h1><p>Person</p>')).toBe(true);
    const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gu)].map((match) => match[1]!));
    expect([...tags].sort()).toEqual(['blockquote', 'h1', 'h2', 'p', 'small']);
    const named = { ...told, title: '<script>alert(1)</script>' };
    const hostile = proofTexts(
      named,
      sv,
      knowledge,
      storedTexts(() => fixture.documents),
    ).html;
    expect(hostile).toContain('<h1>&lt;script&gt;');
  });
});
