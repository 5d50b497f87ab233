import type { PdfLine } from './pdfLines.ts';

/** Running heads, feet and page numbers stand among so many of a page's uppermost and lowest lines. */
const edgeLines = 3;
/** They stand at one height, in points, on all pages. */
const placeReach = 6;

/** For each line, whether it repeats at the edge of page after page. */
export function repeatedLines(lines: readonly PdfLine[]): readonly boolean[] {
  const pages = new Set(lines.map(({ page }) => page)).size;
  const places = edgePlaces(lines);
  const seenOn = new Map<string, Set<number>>();
  for (const { keys, line } of places.values()) {
    for (const key of keys) {
      const on = seenOn.get(key) ?? new Set<number>();
      on.add(line.page);
      seenOn.set(key, on);
    }
  }
  // Heads may differ by chapter, and between left and right pages.
  const enough = pages <= 4 ? 2 : Math.max(3, Math.ceil(pages * 0.02));
  return lines.map((line, at) => {
    if (isContentsEntry(line.text)) return true;
    const place = places.get(at);
    if (place === undefined) return false;
    return isCountOfPages(line.text) || place.keys.some((key) => (seenOn.get(key)?.size ?? 0) >= enough);
  });
}

/** "Depth of the bar . . . . . 12", in a table of contents. */
function isContentsEntry(text: string): boolean {
  return text.length < 500 && /(?:[.·…_]\s?){5,}\s*(?:\d{1,4}|[ivxlc]{1,7})$/iu.test(text);
}

/** "Page 3 of 9", which numbers the page even where there is but one. */
function isCountOfPages(text: string): boolean {
  return /^[-–— ]*(?:page|seite|p\.|página|pagina|стр\.?|страница|сторінка)\s*\d+(?:\s*(?:of|\/|von|de|из|з)\s*\d+)?[-–— ]*$/iu.test(
    text,
  );
}

interface EdgePlace {
  /** What the same head or foot has in common over pages; a running number may stand beside words that change. */
  readonly keys: readonly string[];
  readonly line: PdfLine;
}

function edgePlaces(lines: readonly PdfLine[]): ReadonlyMap<number, EdgePlace> {
  const byPage = new Map<number, number[]>();
  for (const [at, { page }] of lines.entries()) {
    const onPage = byPage.get(page);
    if (onPage === undefined) byPage.set(page, [at]);
    else onPage.push(at);
  }
  const places = new Map<number, EdgePlace>();
  for (const onPage of byPage.values()) {
    const heights = [...new Set(onPage.map((at) => Math.round(lines[at]?.y ?? 0)))].toSorted(
      (one, other) => other - one,
    );
    const top = new Set(heights.slice(0, edgeLines));
    const bottom = new Set(heights.slice(-edgeLines));
    for (const at of onPage) {
      const line = lines[at];
      if (line === undefined) continue;
      const height = Math.round(line.y);
      const edge = bottom.has(height) ? 'bottom' : top.has(height) ? 'top' : null;
      if (edge === null) continue;
      const isOutermost = height === heights[0] || height === heights.at(-1);
      const keys = [...wordings(line), ...(isOutermost ? runningNumbers(line) : [])];
      const place = `${edge} ${Math.round(line.size * 2)} ${Math.round(line.y / placeReach)}`;
      places.set(at, { line, keys: keys.map((key) => `${place} ${key}`) });
    }
  }
  return places;
}

/** Numbers of a line that are tried as the page's own. */
const mostNumbers = 4;

/** The line as it is, and with each of its numbers as its distance from the page's: rows of a table stay unlike each other. */
function wordings({ text, page }: PdfLine): readonly string[] {
  if (/^[ivxlc]{1,7}$/iu.test(text)) return ['roman number'];
  const plain = text.toLowerCase().replace(/\s+/gu, ' ');
  const numbers = [...plain.matchAll(/(?<!\d)\d{1,5}(?!\d)/gu)].slice(0, mostNumbers);
  const relative = numbers.map((match) => {
    const [before, after] = [plain.slice(0, match.index), plain.slice(match.index + match[0].length)];
    return `${before}#${Number(match[0]) - page}${after}`;
  });
  return [plain, ...relative];
}

/** How far the number that begins or ends the line lies from the page's own. */
function runningNumbers({ text, page }: PdfLine): readonly string[] {
  return [/^(\d{1,5})\s/u, /\s(\d{1,5})$/u].flatMap((shape) => {
    const number = shape.exec(text)?.[1];
    return number === undefined ? [] : [`running ${Number(number) - page}`];
  });
}
