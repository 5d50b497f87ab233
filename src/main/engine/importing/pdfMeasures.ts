import type { PdfLine } from './pdfLines.ts';

/** What is usual in a document, by which a line tells whether it is out of the ordinary. Lengths in points. */
export interface PdfMeasures {
  /** Size and font of most of the letters. */
  readonly bodySize: number;
  readonly bodyFont: string;
  /** Sizes of headings, the largest first, rounded to half points. */
  readonly headingSizes: readonly number[];
  /** From one line of a paragraph to the next, at this line's size on its page. */
  leadingAt(line: PdfLine): number;
  /** The right edge of the column that the line stands in. */
  edgeAt(line: PdfLine): number;
  /** Words in lower case as they stand inside of lines, where nothing splits them; those with hyphens also whole. */
  readonly words: ReadonlySet<string>;
}

/** Larger than the body by this much, a line is a heading. */
const headingGrowth = 1.15;
/** Of all letters, as many have the body's size at least. */
const bodyShare = 0.25;
/** Lines that begin within so many font sizes of each other stand in one column. */
const columnReach = 2.5;

export function measureLines(lines: readonly PdfLine[]): PdfMeasures {
  const mainAngle = weightiest(lines, (line) => line.angle) ?? 0;
  const body = lines.filter((line) => line.angle === mainAngle);
  const bodySize = measureBody(body);
  const ofBodySize = body.filter((line) => halfPoints(line.size) === bodySize);
  const sizes = new Set(
    lines.filter((line) => isLarge(line, bodySize) && /\p{L}/u.test(line.text)).map(({ size }) => halfPoints(size)),
  );
  const leadings = measureLeadings(lines);
  const edges = measureEdges(lines);
  return {
    bodySize,
    bodyFont: weightiest(ofBodySize, (line) => line.font) ?? '',
    headingSizes: [...sizes].toSorted((one, other) => other - one),
    leadingAt: (line) => leadings.get(sizeKey(line)) ?? line.size * 1.25,
    edgeAt: (line) => edges.get(line) ?? line.right,
    words: wholeWords(lines),
  };
}

export function halfPoints(size: number): number {
  return Math.round(size * 2) / 2;
}

export function isLarge(line: PdfLine, bodySize: number): boolean {
  return halfPoints(line.size) >= bodySize * headingGrowth;
}

/** The largest size that much of the text has: notes may outweigh the text that they belong to. */
function measureBody(lines: readonly PdfLine[]): number {
  const weights = new Map<number, number>();
  let total = 0;
  for (const { size, text } of lines) {
    weights.set(halfPoints(size), (weights.get(halfPoints(size)) ?? 0) + text.length);
    total += text.length;
  }
  const common = [...weights].filter(([, weight]) => weight >= total * bodyShare).map(([size]) => size);
  return common.length > 0 ? Math.max(...common) : (weightiest(lines, (line) => halfPoints(line.size)) ?? 10);
}

function weightiest<Key>(lines: readonly PdfLine[], keyOf: (line: PdfLine) => Key): Key | undefined {
  const weights = new Map<Key, number>();
  let best: { readonly key: Key; readonly weight: number } | undefined;
  for (const line of lines) {
    const key = keyOf(line);
    const weight = (weights.get(key) ?? 0) + line.text.length;
    weights.set(key, weight);
    if (best === undefined || weight > best.weight) best = { key, weight };
  }
  return best?.key;
}

function sizeKey({ page, angle, size }: PdfLine): string {
  return `${page} ${angle} ${halfPoints(size)}`;
}

/** The commonest distance between neighbours of one size on one page; the nearest of them where none is common. */
function measureLeadings(lines: readonly PdfLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === undefined || sizeKey(next) !== sizeKey(line)) continue;
    const step = line.y - next.y;
    if (step < 0.8 * line.size || step > 3 * line.size) continue;
    const ofSize = counts.get(sizeKey(line)) ?? new Map<number, number>();
    const rounded = Math.round(step * 4) / 4;
    ofSize.set(rounded, (ofSize.get(rounded) ?? 0) + 1);
    counts.set(sizeKey(line), ofSize);
  }
  const leadings = new Map<string, number>();
  for (const [key, ofSize] of counts) {
    const [most] = [...ofSize].toSorted(([step, count], [other, rival]) => rival - count || step - other);
    if (most !== undefined) leadings.set(key, most[0]);
  }
  return leadings;
}

/** Lines that follow each other down one column, and how far the longest of them goes. */
function measureEdges(lines: readonly PdfLine[]): ReadonlyMap<PdfLine, number> {
  const edges = new Map<PdfLine, number>();
  let run: PdfLine[] = [];
  const close = (): void => {
    const edge = run.reduce((most, { right }) => Math.max(most, right), -Infinity);
    for (const line of run) edges.set(line, edge);
  };
  for (const line of lines) {
    const last = run.at(-1);
    if (last !== undefined && !isBelow(last, line)) {
      close();
      run = [];
    }
    run.push(line);
  }
  close();
  return edges;
}

function isBelow(last: PdfLine, line: PdfLine): boolean {
  const step = last.y - line.y;
  const reach = columnReach * last.size;
  return sizeKey(line) === sizeKey(last) && step > 0 && step < 3 * last.size && Math.abs(line.x - last.x) < reach;
}

function wholeWords(lines: readonly PdfLine[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    const inside = text.replace(/^\S*\s|\s\S*$/gu, ' ').toLowerCase();
    for (const [word] of inside.matchAll(/(?<!\p{L})\p{L}{1,40}(?:[-\u2010]\p{L}{1,40})*/gu))
      words.add(word.replace(/\u2010/gu, '-'));
  }
  return words;
}
