/** A piece of text as pdf.js gives it. Lengths in points; `transform` as in PDF 1.7, 8.3.3. */
export interface TextRun {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

/** One line of a page. Lengths in points along the line's own direction: `x` goes with it, `y` up from it. */
export interface PdfLine {
  /** Cells of a table are set apart by an em space, which is white space as any other. */
  readonly text: string;
  /** 1-based */
  readonly page: number;
  /** In whole degrees; upright text has 0. */
  readonly angle: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Font size and font of most of the letters. */
  readonly size: number;
  readonly font: string;
  /** Where a cell begins after a gap wider than words are set apart. */
  readonly cellStarts: readonly number[];
}

/** What sets cells of a row apart, as against words of a justified line: a gap of so many font sizes. */
const cellGap = 1.8;
const cellEdge = '\u2003';

/** A page's lines, in the order of its content; every letter of every run is in one of them. */
export function linesOfRuns(runs: readonly TextRun[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: OpenLine | null = null;
  for (const run of runs) {
    // Blank runs stand for gaps, which places tell as well.
    if (run.str.trim() === '') {
      if (line !== null) line.blank = true;
      continue;
    }
    const place = placeOf(run);
    if (line === null || !continues(line, place)) {
      if (line !== null) lines.push(closed(line, page));
      line = openLine(place);
    }
    add(line, run, place);
  }
  if (line !== null) lines.push(closed(line, page));
  return lines;
}

interface Place {
  readonly angle: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

interface Share {
  readonly font: string;
  readonly size: number;
  readonly y: number;
  letters: number;
}

interface OpenLine {
  readonly angle: number;
  readonly cellStarts: number[];
  /** By font and size. */
  readonly shares: Map<string, Share>;
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** Whether white space stood since the last letters. */
  blank: boolean;
}

function placeOf(run: TextRun): Place {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = run.transform;
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  const angle = Math.atan2(b, a);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [e * cos + f * sin, f * cos - e * sin];
  return { angle: Math.round((angle * 180) / Math.PI), x, right: x + run.width, y, size };
}

/** Raised and lowered signs belong to the line; a step back to its beginning is the next one. */
function continues(line: OpenLine, place: Place): boolean {
  const size = Math.max(line.size, place.size);
  return (
    place.angle === line.angle &&
    Math.abs(place.y - line.y) < 0.45 * size &&
    (place.x >= line.right - 0.6 * size || place.right <= line.left + 0.6 * size)
  );
}

function openLine({ angle, x, right, y, size }: Place): OpenLine {
  return { angle, left: x, right, y, size, cellStarts: [], shares: new Map(), text: '', blank: false };
}

function add(line: OpenLine, run: TextRun, place: Place): void {
  const gap = place.x >= line.right ? place.x - line.right : line.left - place.right;
  const isFirst = line.text === '';
  if (!isFirst && gap > cellGap * place.size && run.dir === 'ltr') {
    line.text = `${line.text.trimEnd()}${cellEdge}`;
    line.cellStarts.push(place.x);
  } else if (!isFirst && (line.blank || gap > 0.25 * place.size)) {
    line.text = `${line.text.trimEnd()} `;
  }
  line.text += isFirst || line.blank ? run.str.trimStart() : run.str;
  line.left = Math.min(line.left, place.x);
  line.right = Math.max(line.right, place.right);
  line.blank = false;
  const key = `${run.fontName} ${place.size.toFixed(1)}`;
  const share = line.shares.get(key) ?? { font: run.fontName, size: place.size, y: place.y, letters: 0 };
  share.letters += run.str.length;
  line.shares.set(key, share);
  // The line's own size and place are those of most of its letters so far.
  const most = mainShare(line);
  line.size = most?.size ?? line.size;
  line.y = most?.y ?? line.y;
}

function closed(line: OpenLine, page: number): PdfLine {
  const { angle, right, y, size, cellStarts, left } = line;
  const text = readable(line.text.replace(/[^\S\u2003]+/gu, ' ').trim());
  return { text, page, angle, x: left, right, y, size, font: mainShare(line)?.font ?? '', cellStarts };
}

function mainShare(line: OpenLine): Share | undefined {
  let most: Share | undefined;
  for (const share of line.shares.values()) if (most === undefined || share.letters > most.letters) most = share;
  return most;
}

/** Glyphs that the font names no letter for come as control characters or halves of letters. */
function readable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd');
}
