import { describe, expect, it } from 'vitest';
import type { Block } from '../sources/readText.ts';
import { arrangeAnnotated } from './arrangeAnnotated.ts';
import { inLines, mark, paragraph, toAnnotate } from './fixtureAnnotated.ts';
import type { Context } from './printChoices.ts';

const heading = (text: string): Block => ({ kind: 'heading', role: 'body', level: 2, text });
const numbered = Array.from({ length: 9 }, (_, at) => paragraph(`Paragraph ${at} has six words here.`));

function excerpt(blocks: readonly Block[], words: readonly string[], unit: Context['unit'], count: number): string[] {
  const given = toAnnotate(
    blocks,
    words.map((each) => mark(blocks, each)),
  );
  return inLines(arrangeAnnotated(given, { extent: 'marked', context: { unit, count }, beside: 'all', only: null }));
}

describe('only the marked passages', () => {
  it('keeps whole paragraphs on either side and says how many are left out', () => {
    expect(excerpt(numbered, ['Paragraph 4 has'], 'paragraphs', 1)).toEqual([
      '(3 paragraphs, 0 rows)',
      'Paragraph 3 has six words here.',
      '[1 Paragraph 4 has ] six words here.',
      'Paragraph 5 has six words here.',
      '(3 paragraphs, 0 rows)',
    ]);
    expect(excerpt(numbered, ['Paragraph 0', 'Paragraph 8'], 'paragraphs', 0)).toEqual([
      '[1 Paragraph 0 ] has six words here.',
      '(7 paragraphs, 0 rows)',
      '[2 Paragraph 8 ] has six words here.',
    ]);
  });

  it('cuts paragraphs to so many words on either side, over their borders', () => {
    expect(excerpt(numbered, ['4 has'], 'words', 3)).toEqual([
      '(3 paragraphs, 0 rows)',
      '…words here.',
      'Paragraph [1 4 has ] six words here.',
      '(4 paragraphs, 0 rows)',
    ]);
    expect(excerpt(numbered, ['4 has'], 'words', 1)).toEqual([
      '(4 paragraphs, 0 rows)',
      'Paragraph [1 4 has ] six…',
      '(4 paragraphs, 0 rows)',
    ]);
  });

  it('joins the contexts of passages that are near, and cuts once between those that are not', () => {
    const blocks = [paragraph('a b c d e f g h i j k l m n o p q r s t')];
    expect(excerpt(blocks, ['d', 'g', 'q'], 'words', 2)).toEqual(['…b c [1 d ] e f [2 g ] h i…o p [3 q ] r s…']);
  });

  it('keeps the passage itself whole where no context is asked', () => {
    expect(excerpt([paragraph('one two three four')], ['two three'], 'words', 0)).toEqual(['…[1 two three ]…']);
  });

  it('counts each ideograph as a word', () => {
    expect(excerpt([paragraph('港口在春天运了七万吨货物。')], ['七万吨'], 'words', 2)).toEqual([
      '…运了[1 七万吨 ]货物…',
    ]);
  });

  it('keeps the heading above a passage, and whole rows of a table', () => {
    const blocks: Block[] = [
      heading('Spring'),
      paragraph('Nothing is marked here.'),
      { kind: 'table', role: 'body', text: 'Port | Tons' },
      { kind: 'table', role: 'body', text: 'Vostok | 1 200' },
    ];
    expect(excerpt(blocks, ['200'], 'words', 0)).toEqual(['Spring', '(1 paragraphs, 1 rows)', 'Vostok | 1 [1 200 ]']);
  });

  it('prints no text where nothing is marked', () => {
    expect(excerpt(numbered, [], 'paragraphs', 2)).toEqual([]);
  });
});
