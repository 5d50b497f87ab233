import { describe, expect, it } from 'vitest';
import type { PlacedBlock } from '#shared/contract/sources.ts';
import { type Block, blockStarts } from '#shared/sources/readText.ts';
import { arrangeText, furnitureWords, type Piece } from './arrangeText.ts';

function placed(blocks: readonly Block[]): PlacedBlock[] {
  const starts = blockStarts(blocks);
  return blocks.map((block, index) => ({ ...block, start: starts[index] ?? 0 }));
}

function paragraph(text: string, more: Partial<Block> = {}): Block {
  return { kind: 'paragraph', role: 'body', text, ...more };
}

function allPieces(blocks: readonly Block[]): Piece[] {
  return arrangeText(placed(blocks)).flatMap(({ chunks }) =>
    chunks.flatMap(({ groups }) => groups.flatMap(({ pieces }) => pieces)),
  );
}

describe('arrangeText', () => {
  it('folds neighbouring furniture into one section and keeps the order of the page', () => {
    const sections = arrangeText(
      placed([
        paragraph('Menu', { role: 'furniture' }),
        paragraph('World\nPorts', { role: 'furniture' }),
        paragraph('It began.'),
        paragraph('Share', { role: 'furniture' }),
      ]),
    );
    expect(sections.map(({ role, start, end }) => [role, start, end])).toEqual([
      ['furniture', 0, 17],
      ['body', 19, 28],
      ['furniture', 30, 35],
    ]);
    expect(sections.filter(({ role }) => role === 'furniture').map(furnitureWords)).toEqual([
      '3 lines of page furniture',
      '1 line of page furniture',
    ]);
  });

  it('makes one list of neighbouring items and one table of neighbouring rows', () => {
    const [section] = arrangeText(
      placed([
        paragraph('Intro'),
        paragraph('one', { kind: 'list' }),
        paragraph('two', { kind: 'list' }),
        paragraph('a | b', { kind: 'table' }),
        paragraph('c | d', { kind: 'table' }),
        paragraph('End'),
      ]),
    );
    expect(section?.chunks[0]?.groups.map(({ kind, pieces }) => [kind, pieces.length])).toEqual([
      ['paragraph', 1],
      ['list', 2],
      ['table', 2],
      ['paragraph', 1],
    ]);
  });

  it('says where a page begins, once, also after furniture that was folded over the edge', () => {
    const blocks = [
      paragraph('a', { page: 1 }),
      paragraph('b', { page: 1 }),
      paragraph('3', { page: 2, role: 'furniture' }),
      paragraph('c', { page: 2 }),
      paragraph('d', { page: 3 }),
    ];
    expect(allPieces(blocks).map(({ page }) => page)).toEqual([1, null, 2, null, 3]);
    expect(arrangeText(placed(blocks)).map(({ page }) => page)).toEqual([1, 2, 3]);
  });

  it('cuts a block of a million characters at white space and loses none of them', () => {
    const text = 'Wagons went east. '.repeat(60_000).trim();
    const pieces = allPieces([paragraph(text), paragraph('After')]);
    expect(pieces.length).toBeGreaterThan(100);
    expect(Math.max(...pieces.map((piece) => piece.text.length))).toBeLessThanOrEqual(8_000);
    expect(
      pieces
        .filter(({ text: each }) => each !== 'After')
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
    for (const piece of pieces.slice(0, -1)) {
      expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
      expect(piece.text.startsWith(' ')).toBe(false);
    }
  });

  it('never cuts a surrogate pair in two', () => {
    const text = `x${'😀'.repeat(9_000)}`;
    for (const piece of allPieces([paragraph(text)])) expect(piece.text.isWellFormed()).toBe(true);
  });

  it('keeps chunks small, and covers every block with exactly one', () => {
    const blocks = placed(Array.from({ length: 5_000 }, (_, index) => paragraph(`Paragraph ${index}`)));
    const chunks = arrangeText(blocks).flatMap((section) => section.chunks);
    expect(chunks.length).toBe(313);
    const starts = chunks.flatMap(({ groups }) => groups.flatMap(({ pieces }) => pieces.map(({ start }) => start)));
    expect(starts).toEqual(blocks.map(({ start }) => start));
  });
});
