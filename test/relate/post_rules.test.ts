import { describe, expect, it } from 'vitest';
import { lastRules } from '../../src/relate/last_rules.ts';
import { lineRules } from '../../src/relate/line_rules.ts';
import { postRules } from '../../src/relate/post_rules.ts';
import { createExtractor, loadDataPack, read } from '../data_pack.ts';

const extractor = createExtractor(loadDataPack());
const rows = [...postRules, ...lineRules, ...lastRules];

describe('every rule reads its own example', () => {
  for (const rule of new Map(rows.map((row) => [row.id, row])).values()) {
    it(`${rule.id}: ${rule.example}`, () => {
      const text = rule.example.split(' | ').join('\n');
      // A pronoun needs somebody to stand for.
      const before = /\b(hon|han)\b/.test(text) ? 'Anna Ek talade. ' : '';
      const extraction = read(extractor, before + (text.endsWith('.') || text.includes('\n') ? text : `${text}.`));
      const rules = extraction.relations
        .filter((relation) => relation.kind === 'holds_role')
        .map((relation) => relation.rule.split('+')[0]);
      expect(rules).toContain(rule.id);
    });
  }
});

describe('rules as rows', () => {
  it('have an id, an example and a confidence between 0 and 1', () => {
    for (const rule of rows) {
      expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(rule.example.length).toBeGreaterThan(5);
      expect(rule.confidence).toBeGreaterThan(0.5);
      expect(rule.confidence).toBeLessThan(1);
    }
  });
});
