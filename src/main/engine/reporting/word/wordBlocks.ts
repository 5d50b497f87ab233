import type { ResolvedItem } from '#shared/reports/blocks/list.ts';
import type { NestedList } from '#shared/reports/blocks/nestItems.ts';
import { escapeHtml } from '#shared/reports/writing/escapeHtml.ts';
import type { Runs, WrittenBlock, WrittenFigure, WrittenTable } from '#shared/reports/writing/writtenBlocks.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { bulletList, mediaRelation, fallbackRelation, firstNumberedList, type WordWriting } from './WordWriting.ts';
import { drawingForWord, ratioOf, wordDrawing } from './wordFigure.ts';
import { wordField, wordParagraph, type ParagraphLook } from './wordParagraph.ts';
import { isFromRight, plainWords, wordRuns, wordText } from './wordRuns.ts';
import { textWidth, wordTable, type WordCell } from './wordTable.ts';

const deepestHeading = 6;

/** One block as WordprocessingML. */
export function wordBlock(block: WrittenBlock, writing: WordWriting): string {
  switch (block.kind) {
    case 'heading':
      return wordHeading(plainWords(block.runs), wordRuns(block.runs), block.level, writing);
    case 'paragraph':
      return lineOf(block.runs);
    case 'quote':
      return lineOf(block.runs, { style: 'Quote' });
    case 'list':
      return block.lists.map((list) => listOf(list, 0, writing)).join('');
    case 'table':
      return tableOf(block);
    case 'figure':
      return figureOf(block, writing);
    default:
      return assertNever(block);
  }
}

/** A heading that the table of contents leads to. */
export function wordHeading(words: string, runs: string, level: number, writing: WordWriting): string {
  const at = writing.headings.length + 1;
  const bookmark = `_Toc${at}`;
  writing.headings.push({ level, words, bookmark });
  const marked = `<w:bookmarkStart w:id="${at}" w:name="${bookmark}"/>${runs}<w:bookmarkEnd w:id="${at}"/>`;
  return wordParagraph(marked, {
    style: `Heading${Math.min(deepestHeading, level)}`,
    keepNext: true,
    fromRight: isFromRight(words),
  });
}

function lineOf(runs: Runs, look: ParagraphLook = {}): string {
  return wordParagraph(wordRuns(runs), { ...look, fromRight: isFromRight(plainWords(runs)) });
}

function listOf({ ordered, items }: NestedList<ResolvedItem>, level: number, writing: WordWriting): string {
  if (ordered) writing.numberedLists += 1;
  const number = ordered ? firstNumberedList + writing.numberedLists - 1 : bulletList;
  return items
    .map(({ item, inside }) => {
      const line = lineOf(item.runs, { style: 'ListParagraph', list: { level, number } });
      return line + inside.map((list) => listOf(list, level + 1, writing)).join('');
    })
    .join('');
}

function tableOf({ name, caption, header, rows, alignments, note }: WrittenTable): string {
  const words = plainWords(caption);
  const grid = wordTable({
    header: header.map(cellOf),
    rows: rows.map((row) => row.map(cellOf)),
    alignments,
    title: escapeHtml(`${name}. ${words}`.trim()),
  });
  const under = note === '' ? '' : wordText(note);
  // Two tables that touch become one in Word: a paragraph always follows.
  return captionOf(name, caption, true) + grid + wordParagraph(under, { style: 'TableNote' });
}

function cellOf(runs: Runs): WordCell {
  return { lines: [wordRuns(runs)], plain: plainWords(runs) };
}

/** The number is a field, so that Word's lists of figures and tables find it. */
function captionOf(name: string, caption: Runs, keepNext: boolean): string {
  const [, noun = name, number = ''] = /^(.*?)(\d+)$/u.exec(name) ?? [];
  const kind = noun.trim().replaceAll(/[^\p{L}]/gu, '');
  const counted =
    number === '' ? '' : wordField(`SEQ ${escapeHtml(kind)} \\* ARABIC`, wordText(number, { bold: true }));
  const named = `${wordText(noun, { bold: true })}${counted}${wordText('. ', { bold: true })}`;
  return wordParagraph(named + wordRuns(caption), { style: 'Caption', keepNext });
}

function figureOf(figure: WrittenFigure, writing: WordWriting): string {
  const { name, caption, alternative } = figure;
  const shown = drawnFigure(figure, writing) ?? wordText(alternative);
  return wordParagraph(shown, { style: 'Figure', keepNext: true }) + captionOf(name, caption, false);
}

/** Null for what Word can not show: its words then stand there. */
function drawnFigure(
  { blockId, alternative, picture }: WrittenFigure,
  { charts, pictures, media }: WordWriting,
): string | null {
  const svg = charts.get(blockId);
  const kept = picture === undefined ? undefined : pictures.get(picture.id);
  if (picture !== undefined && kept !== undefined) {
    const number = media.push(kept);
    const width = Math.round((textWidth * picture.width) / 100);
    return wordDrawing({ number, relation: mediaRelation(number), ratio: kept.ratio, alternative, width });
  }
  if (svg === undefined) return null;
  const number = media.push({ ending: 'svg', bytes: Buffer.from(drawingForWord(svg), 'utf8') });
  const [relation, fallback] = [mediaRelation(number), fallbackRelation];
  return wordDrawing({ number, relation, fallback, ratio: ratioOf(svg), alternative, width: textWidth });
}
