import { describe, expect, it } from 'vitest';
import type { Block } from '../sources/readText.ts';
import { arrangeAnnotated } from './arrangeAnnotated.ts';
import { fixtureTags, inLines, mark, paragraph, toAnnotate, wholeText } from './fixtureAnnotated.ts';

const row = (text: string): Block => ({ kind: 'table', role: 'body', text });
const furniture = (text: string): Block => ({ kind: 'paragraph', role: 'furniture', text });

describe('a whole text with its passages', () => {
  it('numbers overlapping passages by their beginning and names the ends that could be taken for each other', () => {
    const blocks = [paragraph('The port moved 74,000 tons by rail. It said so.')];
    const passages = [mark(blocks, '74,000 tons'), mark(blocks, 'moved 74,000 tons by rail'), mark(blocks, 'said so')];
    const crossing = mark(blocks, 'by rail. It');
    expect(inLines(arrangeAnnotated(toAnnotate(blocks, [...passages, crossing]), wholeText))).toEqual([
      'The port [1 moved [2 74,000 tons ]2 [3 by rail ]1. It ]3 [4 said so ].',
    ]);
  });

  it('lays the colour of every passage over the words that they share', () => {
    const blocks = [paragraph('one two three')];
    const passages = [mark(blocks, 'one two', { tagIds: ['t1'] }), mark(blocks, 'two three', { tagIds: ['t2', 't1'] })];
    const [block] = arrangeAnnotated(toAnnotate(blocks, passages), wholeText).blocks;
    const texts = block !== undefined && 'pieces' in block ? block.pieces.filter((piece) => piece.kind === 'text') : [];
    expect(texts.map(({ text, colours }) => [text, colours])).toEqual([
      ['one ', ['blue']],
      ['two', ['blue', 'rose']],
      [' three', ['rose']],
    ]);
  });

  it('opens a passage once and closes it by name where it runs over several blocks', () => {
    const blocks = [paragraph('It sent tons'), paragraph('of cargo'), paragraph('by rail.')];
    const passage = mark(blocks, 'tons\n\nof cargo\n\nby');
    const annotated = arrangeAnnotated(toAnnotate(blocks, [passage]), wholeText);
    expect(inLines(annotated)).toEqual(['It sent [1 tons', 'of cargo', 'by ]1 rail.']);
  });

  it('counts places in UTF-16 units, so that emoji and ideographs before a passage do not shift it', () => {
    const blocks = [paragraph('🚢🚢 港口 moved 七万吨 of cargo 🚂.'), paragraph('𠮷野家 opened.')];
    const passages = [mark(blocks, '七万吨'), mark(blocks, '🚂'), mark(blocks, '𠮷野家')];
    expect(inLines(arrangeAnnotated(toAnnotate(blocks, passages), wholeText))).toEqual([
      '🚢🚢 港口 moved [1 七万吨 ] of cargo [2 🚂 ].',
      '[3 𠮷野家 ] opened.',
    ]);
  });

  it('keeps a passage over cells inside of the cells, and pads rows that are short', () => {
    const blocks = [row('Port | Tons\nVostok | 1 200'), row('no cells'), paragraph('After.')];
    const passages = [mark(blocks, 'Tons\nVostok | 1'), mark(blocks, 'cells\n\nAfter')];
    const annotated = arrangeAnnotated(toAnnotate(blocks, passages), wholeText);
    expect(inLines(annotated)).toEqual(['Port | [1 Tons', 'Vostok | 1 ]1 200', 'no [2 cells | ', 'After ]2.']);
    expect(annotated.blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph']);
  });

  it('sets the rows of a table with more columns than a page holds as lines', () => {
    const wide = Array.from({ length: 14 }, (_, at) => `c${at}`).join(' | ');
    expect(inLines(arrangeAnnotated(toAnnotate([row(wide)]), wholeText))).toEqual([wide]);
  });

  it('folds furniture to a count of its lines, and prints what of it is marked', () => {
    const blocks = [furniture('Home\nNews'), furniture('Sport'), paragraph('Text.'), furniture('By the desk')];
    const annotated = arrangeAnnotated(toAnnotate(blocks, [mark(blocks, 'desk')]), wholeText);
    expect(inLines(annotated)).toEqual(['(3 lines)', 'Text.', 'By the [1 desk ]']);
    expect(annotated.furnitureLines).toBe(3);
    expect(annotated.blocks.map((block) => ('paragraph' in block ? block.paragraph : undefined))).toEqual([
      undefined,
      1,
      null,
    ]);
  });

  it('lists moved and lost passages after the others, and those whose place holds no words', () => {
    const blocks = [paragraph('First words.'), paragraph('Last words.')];
    const moved = mark(blocks, 'First', { id: 'm', state: 'moved', found: { start: 14, end: 18, score: 0.9 } });
    const lost = mark(blocks, 'First words', { id: 'l', state: 'lost', comment: 'Gone' });
    const nowhere = mark(blocks, '\n\n', { id: 'n' });
    const annotated = arrangeAnnotated(toAnnotate(blocks, [moved, lost, nowhere, mark(blocks, 'Last')]), wholeText);
    expect(inLines(annotated)).toEqual(['First words.', '[1 Last ] words.']);
    expect(
      annotated.unplaced.map(({ number, state, candidate, comment }) => [number, state, candidate, comment]),
    ).toEqual([
      [2, 'lost', null, 'Gone'],
      [3, 'moved', 2, ''],
      [4, 'lost', null, ''],
    ]);
  });

  it('says comments, notes and tags, or tags alone, or nothing', () => {
    const blocks = [paragraph('Some words.')];
    const passage = mark(blocks, 'words', { comment: 'Ask him', tagIds: ['t2', 't1'] });
    const given = {
      ...toAnnotate(blocks, [passage]),
      passageNotes: new Map([['words', ['Called']]]),
      sourceNotes: ['Old'],
    };
    const said = (['all', 'tags', 'nothing'] as const).map((beside) =>
      arrangeAnnotated(given, { ...wholeText, beside }),
    );
    expect(
      said.map(({ passages: [one], sourceNotes }) => [one?.comment, one?.notes, one?.tags.length, sourceNotes]),
    ).toEqual([
      ['Ask him', ['Called'], 2, ['Old']],
      ['', [], 2, []],
      ['', [], 0, []],
    ]);
    expect(said[0]?.tags.map(({ name }) => name)).toEqual(fixtureTags.map(({ name }) => name));
    expect(JSON.stringify(said[2])).not.toContain('Ask him');
  });

  it('numbers the chosen passages alone, and says how many others there are', () => {
    const blocks = [paragraph('one two three')];
    const passages = [mark(blocks, 'one'), mark(blocks, 'two'), mark(blocks, 'three', { state: 'lost' })];
    const annotated = arrangeAnnotated(toAnnotate(blocks, passages), { ...wholeText, only: new Set(['two']) });
    expect(inLines(annotated)).toEqual(['one [1 two ] three']);
    expect([annotated.notChosen, annotated.unplaced]).toEqual([2, []]);
  });

  it('prints a source without text as such', () => {
    expect(arrangeAnnotated(toAnnotate([]), wholeText)).toMatchObject({ hasText: false, blocks: [], passages: [] });
    expect(arrangeAnnotated(toAnnotate([paragraph('')]), wholeText).hasText).toBe(false);
  });

  it('draws two thousand passages in a long text in less than a second, each word once', () => {
    const blocks = Array.from({ length: 1_000 }, (_, at) => paragraph(`Sentence ${at} says what it says, twice over.`));
    const text = toAnnotate(blocks).blocks;
    const passages = text.flatMap(({ start }, at) => [
      mark(blocks, `Sentence ${at} `, { id: `a${at}` }),
      { ...mark(blocks, 'Sentence'), id: `b${at}`, start: start + 3, end: start + 60 },
    ]);
    const began = performance.now();
    const annotated = arrangeAnnotated(toAnnotate(blocks, passages), wholeText);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(annotated.passages).toHaveLength(2_000);
    const words = annotated.blocks.flatMap((block) => ('pieces' in block ? block.pieces : []));
    expect(words.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')).toBe(
      blocks.map(({ text: own }) => own).join(''),
    );
  });
});
