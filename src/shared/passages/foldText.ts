/** A text with what typography and encoding may change taken out, and the way back to its positions. */
export interface FoldedText {
  /** Quotes and dashes straight, white space one blank or line feed, NFKD, without invisible characters. */
  readonly folded: string;
  /** For each UTF-16 unit of `folded`: where what it stands for starts in the text, in UTF-16 units. */
  readonly starts: readonly number[];
  /** And where that ends. Several units may stand for one cluster, and one blank for a run of white space. */
  readonly ends: readonly number[];
}

const mark = /^\p{M}$/u;
const singleQuotes = /[‘’‚‛′ʼ＇`´]/gu;
const doubleQuotes = /[“”„‟«»″＂]/gu;
const dashes = /[\u2010-\u2015\u2212\u00ad]/gu;
const otherNumber = /\p{No}/u;

/** Folds a text for comparing, in one pass. A fraction and a raised digit stay what they are: they are other words. */
export function foldText(text: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (part: string, start: number, end: number) => {
    parts.push(part);
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  let at = 0;
  while (at < text.length) {
    const end = isBlank(text.charCodeAt(at)) ? blankEnd(text, at) : clusterEnd(text, at);
    if (isBlank(text.charCodeAt(at))) put(/[\n\r\u2028\u2029]/u.test(text.slice(at, end)) ? '\n' : ' ', at, end);
    else if (end === at + 1 && text.charCodeAt(at) < 0x80 && text[at] !== '`') put(text.charAt(at), at, end);
    else if (!isInvisible(text.charCodeAt(at)) || end > at + 1) put(foldCluster(text.slice(at, end)), at, end);
    at = end;
  }
  return { folded: parts.join(''), starts, ends };
}

function foldCluster(cluster: string): string {
  const straight = cluster.replace(singleQuotes, "'").replace(doubleQuotes, '"').replace(dashes, '-');
  return otherNumber.test(straight) ? straight.normalize('NFD') : straight.normalize('NFKD');
}

function blankEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && (isBlank(text.charCodeAt(end)) || isInvisible(text.charCodeAt(end)))) end += 1;
  return end;
}

/** One code point with the combining marks after it. */
function clusterEnd(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && text.charCodeAt(end) >= 0x300) {
    const code = text.codePointAt(end) ?? 0;
    if (!mark.test(String.fromCodePoint(code))) break;
    end += code > 0xffff ? 2 : 1;
  }
  return end;
}

function isBlank(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Soft hyphens, zero width spaces and the signs that only set a direction. Joiners stay: they change what is read. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x200b ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    code === 0x2060 ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff
  );
}

/** The range of `folded` that [start, end) of the text stands for, without white space at its ends; null where nothing is left. */
export function foldedRange(text: FoldedText, start: number, end: number): { from: number; to: number } | null {
  let from = firstAfter(text.ends, start);
  let to = firstAfter(text.starts, end - 1);
  while (from < to && isBlank(text.folded.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.folded.charCodeAt(to - 1))) to -= 1;
  return from < to ? { from, to } : null;
}

/** Index of the first of ascending values that is greater. */
export function firstAfter(values: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
