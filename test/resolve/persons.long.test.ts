import { describe, expect, it } from 'vitest';
import type { Extraction, LocalEntity, LocalRelation } from '../../src/model/index.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { loadDataPack } from '../data_pack.ts';
import { givenNames, surnameEnds, wordStarts } from '../support/made_up_names.ts';

const lexicon = loadDataPack();
const codes = lexicon.tables.municipalities.map(({ code }) => code);

/** Documents of ten people each, with the post of each; a name in three is one that everybody bears. */
function documents(count: number): Extraction[] {
  return Array.from({ length: count }, (_, d): Extraction => {
    const code = codes[(d * 7) % codes.length]!;
    const mention = [{ start: 0, end: 1, rule: 'made-up' }];
    const entities: LocalEntity[] = [
      { kind: 'document', label: `Text ${d}`, aliases: [], mentions: mention },
      { kind: 'municipality', label: code, aliases: [], mentions: mention, code },
      {
        kind: 'role',
        label: ['rektor', 'lärare', 'kurator'][d % 3]!,
        aliases: [],
        mentions: mention,
        group: ['ledning', 'lärare', 'elevhälsa'][d % 3]!,
      },
    ];
    const relations: LocalRelation[] = [];
    for (let p = 0; p < 10; p++) {
      const n = d * 10 + p;
      const surname = `${wordStarts[n % wordStarts.length]}${surnameEnds[(n * 5 + d) % surnameEnds.length]}`;
      const label = p % 3 === 0 ? 'Maria Andersson' : `${givenNames[(n * 3) % givenNames.length]} ${surname}`;
      if (entities.some((entity) => entity.label === label)) continue;
      entities.push({ kind: 'person', label, aliases: [], mentions: mention });
      const source = entities.length - 1;
      relations.push({
        kind: 'holds_role',
        source,
        target: 2,
        municipality: 1,
        start: 0,
        end: 1,
        rule: 'made-up',
        confidence: 0.9,
        status: 'current',
      });
    }
    const id = `d${String(d).padStart(6, '0')}`;
    const record = {
      id,
      path: id,
      title: id,
      date: `${2000 + (d % 25)}-01-01`,
      url: null,
      language: 'sv',
      sha256: id,
      chars: 1,
    };
    return { article: { record, text: 'x' }, entities, relations, messages: [] };
  });
}

function seconds(extractions: readonly Extraction[]): number {
  const before = process.cpuUsage();
  resolve(extractions, lexicon);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('telling people apart', () => {
  it('costs about as much for each mention, whether there are ten thousand or a hundred thousand', () => {
    const [few, many] = [documents(1_430), documents(14_300)];
    seconds(few);
    const [small, large] = [seconds(few), seconds(many)];
    console.log(
      `${large.toFixed(1)} s for ${many.reduce((sum, { entities }) => sum + entities.length - 3, 0)} mentions, ${(large / small).toFixed(1)} times that of a tenth`,
    );
    expect(large / small).toBeLessThan(16);
  });
});
