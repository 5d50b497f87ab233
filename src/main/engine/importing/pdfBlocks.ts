import type { Block, BlockKind } from '#shared/sources/readText.ts';
import { repeatedLines } from './pdfFurniture.ts';
import type { PdfLine } from './pdfLines.ts';
import { halfPoints, isLarge, measureLines, type PdfMeasures } from './pdfMeasures.ts';

type LineKind = 'heading' | 'text' | 'item' | 'row' | 'furniture';

interface Group {
  readonly kind: LineKind;
  readonly lines: PdfLine[];
}

/**
 * A document's lines as blocks, in the same order: paragraphs mended over line ends, never over pages. A page's blocks
 * joined are its lines joined, but for white space and for hyphens at line ends.
 */
export function blocksOfLines(lines: readonly PdfLine[]): readonly Block[] {
  const measures = measureLines(lines);
  const repeated = repeatedLines(lines);
  const rows = tableRows(lines);
  const groups: Group[] = [];
  for (const [at, line] of lines.entries()) {
    const kind = repeated[at] === true ? 'furniture' : rows[at] === true ? 'row' : kindOf(line, measures);
    const group = groups.at(-1);
    const last = group?.lines.at(-1);
    if (group !== undefined && last !== undefined && joins(group, last, line, kind, measures)) group.lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups.map((group, at) => blockOf(group, groups[at + 1], measures));
}

const bullet = /^[•◦▪‣●○■□–—*·\uf0b7\uf0a7-]\s+\S/u;
const numbered = /^(?:\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S/u;
const longestHeading = 250;
const longestWord = 60;

function kindOf(line: PdfLine, { bodySize }: PdfMeasures): LineKind {
  if (isLarge(line, bodySize) && /\p{L}/u.test(line.text)) return 'heading';
  return bullet.test(line.text) || numbered.test(line.text) ? 'item' : 'text';
}

/** Neighbours with cells that begin or end at the same place. */
function tableRows(lines: readonly PdfLine[]): readonly boolean[] {
  const rows = lines.map(() => false);
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === undefined || !isLikeRow(line, next)) continue;
    rows[at] = true;
    rows[at + 1] = true;
  }
  return rows;
}

function isLikeRow(line: PdfLine, next: PdfLine): boolean {
  if (next.page !== line.page || next.angle !== line.angle || line.y - next.y < 0.5 * line.size) return false;
  if (line.cellStarts.length === 0 || next.cellStarts.length === 0) return false;
  const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.4 * line.size;
  return (
    line.cellStarts.some((start) => next.cellStarts.some((other) => near(start, other))) || near(line.right, next.right)
  );
}

function joins(group: Group, last: PdfLine, line: PdfLine, kind: LineKind, measures: PdfMeasures): boolean {
  if (line.page !== last.page || line.angle !== last.angle) return false;
  if (group.kind === 'row' || group.kind === 'furniture' || kind === 'row' || kind === 'furniture') return false;
  if (kind === 'item' || (kind === 'heading') !== (group.kind === 'heading')) return false;
  if (Math.abs(line.size - last.size) > 0.12 * last.size) return false;
  const step = last.y - line.y;
  if (step <= 0) return continuesInNextColumn(last, line);
  if (step > measures.leadingAt(last) * 1.18 + 0.3) return false;
  if (kind === 'heading') return line.font === last.font;
  return !isIndented(group, last, line) && !endsShort(last, line, measures);
}

/** A sentence that goes on at the top of the next column. */
function continuesInNextColumn(last: PdfLine, line: PdfLine): boolean {
  return line.x > last.x && !/[.!?:;]["'”’)]?$/u.test(last.text) && /^\p{Ll}/u.test(line.text);
}

function isIndented(group: Group, last: PdfLine, line: PdfLine): boolean {
  const indent = line.x - last.x;
  // The second line of an item hangs under the first one's words.
  return indent > 0.8 * line.size && !(group.kind === 'item' && group.lines.length === 1);
}

/** A line ends its paragraph where the next one's first word had still found room on it. */
function endsShort(last: PdfLine, line: PdfLine, measures: PdfMeasures): boolean {
  const word = /^\S+/u.exec(line.text)?.[0] ?? '';
  const width = ((line.right - line.x) / Math.max(1, line.text.length)) * (word.length + 2);
  return measures.edgeAt(last) - last.right > width;
}

const captionStart =
  /^(?:fig(?:ure|\.)?|table|tab\.|chart|map|photo|exhibit|box|abb(?:ildung|\.)|tabelle|figura|tableau|tabla|tabela|рис(?:унок|\.)|таблиц[ая]|табл\.)\s*(?:[A-Z]\.?)?\d+(?:[.-]\d+)*(?:\s*[.:|—–-]|\s+\p{Lu}|$)/iu;

function blockOf(group: Group, next: Group | undefined, measures: PdfMeasures): Block {
  const [first] = group.lines;
  const text = joinLines(group.lines, measures.words);
  const place = first === undefined ? {} : { page: first.page };
  if (group.kind === 'furniture') return { kind: 'paragraph', role: 'furniture', text, ...place };
  const level = first === undefined ? null : headingLevel(group, first, next, text, measures);
  if (level !== null) return { kind: 'heading', role: 'body', text, level, ...place };
  return { kind: plainKind(group, text), role: 'body', text, ...place };
}

function plainKind(group: Group, text: string): BlockKind {
  if (group.kind === 'row') return 'table';
  // The letters behind "Figure 1" are matched in any case, those of a sentence about it in lower case only.
  if (captionStart.test(text) && !/^\S+\s*[\d.-]+\s+\p{Ll}/u.test(text)) return 'caption';
  return group.kind === 'item' ? 'list' : 'paragraph';
}

/** 1 to 6 by size; below them a short line in a font of its own above a paragraph. Null for what is no heading. */
function headingLevel(
  group: Group,
  first: PdfLine,
  next: Group | undefined,
  text: string,
  { headingSizes, bodySize, bodyFont }: PdfMeasures,
): number | null {
  const isSentence = text.split(' ').length > 12 && /[.;:,]$/u.test(text);
  if (text.length > longestHeading || isSentence || captionStart.test(text)) return null;
  if (group.kind === 'heading') return Math.min(6, headingSizes.indexOf(halfPoints(first.size)) + 1) || 6;
  const isSetApart =
    group.kind !== 'row' &&
    halfPoints(first.size) >= bodySize &&
    group.lines.length <= 2 &&
    group.lines.every(({ font }) => font !== bodyFont) &&
    next?.kind === 'text' &&
    next.lines[0]?.font === bodyFont;
  const isShort = text.split(' ').length <= 14 && /^[\p{Lu}\p{N}]/u.test(text) && !/[.,;:]$/u.test(text);
  return isSetApart && isShort ? Math.min(6, headingSizes.length + 1) : null;
}

/** Lines as one text: a hyphen that only the line's end asked for goes, one that belongs to the word stays. */
export function joinLines(lines: readonly PdfLine[], words: ReadonlySet<string>): string {
  let text = '';
  for (const { text: line } of lines) text = text === '' ? line : joinTwo(text, line, words);
  return text.replace(/\u00ad/gu, '').replace(/\s+/gu, (space) => (space.includes('\u2003') ? '\u2003' : ' '));
}

function joinTwo(before: string, after: string, words: ReadonlySet<string>): string {
  const end = before.slice(-longestWord);
  const start = (/(\p{L}+)[-\u2010\u00ad]?$/u.exec(end)?.[1] ?? '').toLowerCase();
  const rest = /^\p{L}+/u.exec(after.slice(0, longestWord))?.[0] ?? '';
  const isHyphen = /\S[-\u2010\u00ad]$/u.test(end);
  if (isHyphen && start !== '' && /^\p{Ll}/u.test(rest))
    return (words.has(`${start}-${rest.toLowerCase()}`) ? before : before.slice(0, -1)) + after;
  // Where a font names no letter for its soft hyphens they are missing; the rest of the document knows the word.
  const isSplit = start.length > 1 && rest.length > 1 && words.has(start + rest) && !words.has(start);
  if (isSplit || isHyphen || /\S[–—/]$/u.test(end)) return before + after;
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，]/u;
  return wide.test(before.slice(-1)) && wide.test(after.slice(0, 1)) ? before + after : `${before} ${after}`;
}
