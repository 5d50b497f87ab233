import { appealLines } from './appealLines.ts';
import { findDates } from './findDates.ts';
import { signsOf, type LineSigns } from './lineSigns.ts';

export type LineRole = 'body' | 'caption' | 'furniture';

export interface ClassifiedLines {
  readonly roles: readonly LineRole[];
  /** First and one past the last line of the article's region; equal when there is none. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * Splits a page's lines into body and furniture: the region with the greatest sum of line scores (Kadane's algorithm),
 * where sentences count for it and labels and furniture against it; then the furniture inside the region is dropped.
 */
export function classifyLines(lines: readonly string[]): ClassifiedLines {
  const own = lines.map(signsOf);
  const appeals = appealLines(lines, own);
  const signs = own.map((sign, at) => (appeals.has(at) ? { ...sign, furniture: true } : sign));
  const scores = signs.map(scoreOf);
  discountTeasers(signs, scores);
  discountAfterEndings(signs, scores);
  const region = bestRegion(scores);
  const roles = signs.map((sign, at): LineRole => {
    if (sign.caption) return 'caption';
    return at >= region.start && at < region.end && isBody(signs, at, region) ? 'body' : 'furniture';
  });
  keepMeasuredLists(lines, signs, roles, region);
  dropTeasers(lines, signs, roles, region);
  return { roles, start: region.start, end: region.end, confidence: confidenceOf(signs, roles, scores) };
}

interface Region {
  readonly start: number;
  readonly end: number;
}

function scoreOf(sign: LineSigns): number {
  if (sign.ending) return -40;
  if (sign.furniture) return -10;
  if (sign.caption) return -2;
  if (sign.words === 0) return -1;
  if (sign.closed) return sign.words < 4 ? -1 : Math.min(sign.words, 60);
  if (sign.truncated) return sign.words > 40 ? 5 : -8;
  if (sign.words >= 30) return Math.min(sign.words, 60) * 0.7;
  return sign.words >= 14 ? -1 : -4;
}

/** Lists of stories alternate headlines and single sentences: a sentence with no other within two lines counts little. */
function discountTeasers(signs: readonly LineSigns[], scores: number[]): void {
  for (const [at, score] of scores.entries()) {
    const isAlone = ![-2, -1, 1, 2].some((step) => isSentence(signs[at + step]));
    if (score > 0 && isAlone) scores[at] = score * 0.25;
  }
}

/** What stands after "Comments" or "Most popular" is seldom the article: it counts less, the more so after several. */
function discountAfterEndings(signs: readonly LineSigns[], scores: number[]): void {
  let prose = 0;
  let factor = 1;
  for (const [at, sign] of signs.entries()) {
    const score = scores[at] ?? 0;
    if (sign.ending && prose > 120) factor *= 0.5;
    if (score > 0) {
      prose += score;
      scores[at] = score * factor;
    }
  }
}

function bestRegion(scores: readonly number[]): Region {
  let best = 0;
  let region: Region = { start: 0, end: 0 };
  let sum = 0;
  let start = 0;
  for (const [at, score] of scores.entries()) {
    if (sum <= 0) {
      sum = 0;
      start = at;
    }
    sum += score;
    if (sum > best) {
      best = sum;
      region = { start, end: at + 1 };
    }
  }
  return region;
}

/** Inside the region sentences stay; a line without a sentence's end stays if it stands alone between sentences. */
function isBody(signs: readonly LineSigns[], at: number, region: Region): boolean {
  const sign = signs[at];
  if (sign === undefined || sign.furniture || sign.words === 0) return false;
  if (sign.truncated && sign.words <= 40) return false;
  if (sign.closed || sign.words >= 14) return true;
  return at > region.start && isSentence(signs[at + 1]) && (isSentence(signs[at - 1]) || isSentence(signs[at - 2]));
}

function isSentence(sign: LineSigns | undefined): boolean {
  return sign !== undefined && !sign.furniture && !sign.caption && (sign.closed ? sign.words >= 4 : sign.words >= 20);
}

/** Share of a list's lines with a number from which it gives amounts, scores or steps rather than other stories. */
const measuredShare = 0.6;
/** What dates other stories and counts their pictures. */
const aside = /\b(?:ago|hace|vor \d|il y a|image|photo|slide|comments?|shares?|views?|read)\b|^\D?\d+\D?$/iu;

/** Short lines between sentences that mostly hold numbers are the article's own: ingredients, results, rows of a table. */
function keepMeasuredLists(
  lines: readonly string[],
  signs: readonly LineSigns[],
  roles: LineRole[],
  region: Region,
): void {
  let run: number[] = [];
  for (let at = region.start; at <= region.end; at += 1) {
    const sign = signs[at];
    const isShort =
      sign !== undefined && at < region.end && roles[at] === 'furniture' && !sign.furniture && sign.words > 0;
    if (isShort && !sign.truncated) {
      run.push(at);
      continue;
    }
    const texts = run.map((place) => lines[place] ?? '');
    const measured = texts.filter((text) => /\d/u.test(text)).length;
    const isAside = texts.some((text) => aside.test(text) || findDates(text).length > 0);
    if (measured > 0 && measured >= run.length * measuredShare && !isAside)
      for (const place of run) roles[place] = 'body';
    run = [];
  }
}

/** A related story's box: a headline, the start of its text cut off by an ellipsis, often its outlet or author. */
function dropTeasers(lines: readonly string[], signs: readonly LineSigns[], roles: LineRole[], region: Region): void {
  for (let at = region.start; at <= region.end && at < lines.length; at += 1) {
    if (signs[at]?.truncated !== true || (signs[at]?.words ?? 0) < 8) continue;
    const before = signs[at - 1];
    if (before === undefined || before.closed || before.words > 25) continue;
    for (const place of [at - 1, at]) if (roles[place] === 'body') roles[place] = 'furniture';
    const after = signs[at + 1];
    if (after !== undefined && after.label && roles[at + 1] === 'body') roles[at + 1] = 'furniture';
  }
}

function confidenceOf(signs: readonly LineSigns[], roles: readonly LineRole[], scores: readonly number[]): number {
  let bodyWords = 0;
  let missedWords = 0;
  for (const [at, sign] of signs.entries()) {
    if (roles[at] === 'body') bodyWords += sign.words;
    else if ((scores[at] ?? 0) > 0) missedWords += sign.words;
  }
  if (bodyWords === 0) return 0;
  const length = Math.min(1, bodyWords / 150);
  const margin = bodyWords / (bodyWords + missedWords);
  return Math.round(100 * (0.2 + 0.4 * length + 0.4 * margin)) / 100;
}
