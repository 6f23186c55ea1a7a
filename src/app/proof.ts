/** Everything known of one node with every quote, as text that can be taken elsewhere. Pure. */
import { escapedHtml } from '../export/delimited.ts';
import { isCorrection, type TextEvidence, textEvidence } from '../view/evidence.ts';
import type { Knowledge } from '../view/knowledge.ts';
import type { Portrait } from '../words/prose/portrait.ts';
import type { Statement } from '../words/prose/types.ts';
import { exampleOf } from '../words/rule_examples.ts';
import type { Words } from '../words/words.ts';
import { onePerSentence, type TextSource } from './texts.ts';

export function statementsOf(told: Portrait): Statement[] {
  return told.sections.flatMap((section) => section.groups.flatMap((group) => group.statements));
}

export function countQuotes(statements: readonly Statement[], texts: TextSource): number {
  return statements.reduce((sum, { evidence }) => sum + onePerSentence(textEvidence(evidence), texts).length, 0);
}

/** The sentence of a statement as plain words: "Rektor vid Björkskolan, Falun, från 2019". */
export function plainStatement({ parts, note }: Statement): string {
  const text = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  return note ? `${text}, ${note}` : text;
}

/** "Regel name-comma-title, som i …"; empty where no rule is told. */
export function ruleText(rule: string | undefined, words: Words): string {
  if (!rule) return '';
  const addition = rule.split('+')[1];
  const said = addition === undefined ? null : (words.proof.additions[addition] ?? addition);
  return words.proof.rule(rule, exampleOf(rule), said);
}

interface Block {
  readonly tag: 'h1' | 'h2' | 'h3' | 'p' | 'blockquote' | 'small';
  readonly text: string;
}

/** The same content for a plain field and for a word processor. */
export function proofTexts(told: Portrait, words: Words, knowledge: Knowledge, texts: TextSource) {
  const blocks = [...blocksOf(told, words, knowledge, texts)];
  const indent: Partial<Record<Block['tag'], string>> = { blockquote: '    ', small: '    ', p: '  ' };
  const plain = blocks.map(({ tag, text }) => {
    const line = `${indent[tag] ?? ''}${text.replace(/\s+/gu, ' ')}`;
    return tag === 'h2' ? `\n${line}` : line;
  });
  const html = blocks.map(({ tag, text }) =>
    tag === 'small' ? `<p><small>${escapedHtml(text)}</small></p>` : `<${tag}>${escapedHtml(text)}</${tag}>`,
  );
  return { plain: `${plain.join('\n')}\n`, html: html.join('') };
}

function* blocksOf(told: Portrait, words: Words, knowledge: Knowledge, texts: TextSource): Generator<Block> {
  yield { tag: 'h1', text: told.title };
  yield { tag: 'p', text: told.kindLine };
  for (const section of told.sections) {
    if (section.heading !== null) yield { tag: 'h2', text: section.heading };
    for (const { heading, statements } of section.groups) {
      if (heading !== null) yield { tag: 'h3', text: typeof heading === 'string' ? heading : heading.text };
      for (const statement of statements) {
        const sure = statement.confidence === undefined ? '' : ` (${words.proof.confidence(statement.confidence)})`;
        yield { tag: 'p', text: `${plainStatement(statement)}${sure}` };
        for (const item of onePerSentence(textEvidence(statement.evidence), texts))
          yield* quoteBlocks(item, words, knowledge, texts);
        for (const item of statement.evidence) {
          if (isCorrection(item)) yield { tag: 'small', text: words.evidence.correction(item.correction) };
        }
      }
    }
  }
}

function* quoteBlocks(item: TextEvidence, words: Words, knowledge: Knowledge, texts: TextSource): Generator<Block> {
  const quote = texts.quote(item.document, item.start, item.end);
  const record = knowledge.documents.get(item.document);
  yield {
    tag: 'blockquote',
    text: quote ? words.quote(`${quote.before}${quote.claim}${quote.after}`) : words.evidence.missing,
  };
  const source = [record?.title ?? item.document, record?.date ? words.date(record.date) : '', record?.url ?? ''];
  const said = source.filter((part) => part !== '').join(', ');
  yield { tag: 'small', text: [said, ruleText(item.rule, words)].filter((part) => part !== '').join('. ') };
}
