import type { FoundFacts } from '#shared/sources/readText.ts';
import { outletOfByline, readByline } from './findByline.ts';
import type { ClassifiedLines } from './classifyLines.ts';
import { findDates } from './findDates.ts';
import { publishedIn, updatedIn } from './labelledDates.ts';
import { signsOf } from './lineSigns.ts';

/** What the lines around an article state about it, and on which lines. */
export interface StatedFacts {
  readonly title: string | null;
  readonly titleAt: number | null;
  readonly byline: string | null;
  readonly bylineAt: number | null;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly updatedOn: string | null;
}

/** In UTF-16 units: as much of a body as a headline is compared with. */
const comparedLength = 200_000;
/** How far above the body, in lines, a headline or byline is looked for. */
const reach = 40;
/** In UTF-16 units. */
const longestDateLine = 400;
const longestNotice = 160;
const longestTitle = 500;

export function statedFacts(lines: readonly string[], classified: ClassifiedLines): StatedFacts {
  const start = classified.start === classified.end ? Math.min(lines.length, reach) : classified.start;
  const bylineAt = findBylineAt(lines, start, classified.end);
  const titleAt = findTitleAt(lines, classified, start, bylineAt);
  const byline = bylineAt === null ? null : readByline(lines[bylineAt] ?? '');
  return {
    title: titleAt === null ? null : (lines[titleAt] ?? null),
    titleAt,
    byline,
    bylineAt,
    publisher: findPublisher(lines, byline, bylineAt),
    publishedOn: findDay(lines, start, titleAt, bylineAt, publishedIn),
    updatedOn: findDay(lines, start, titleAt, bylineAt, updatedIn),
  };
}

/** The same with where they were found. */
export function placedFacts(facts: StatedFacts): FoundFacts {
  const { title, byline, publisher, publishedOn, updatedOn } = facts;
  const found = Object.entries({ title, byline, publisher, publishedOn, updatedOn }).flatMap(([name, value]) =>
    value === null ? [] : [[name, { value, from: 'visible text' }] as const],
  );
  return Object.fromEntries(found);
}

/** The byline nearest above the body (or among its first lines); failing that, an "Author:" line anywhere. */
function findBylineAt(lines: readonly string[], start: number, end: number): number | null {
  for (let at = Math.min(start + 2, lines.length - 1); at >= Math.max(0, start - reach); at -= 1) {
    if (isByline(lines[at] ?? '')) return at;
  }
  const after = lines.findIndex(
    (line, at) => at >= end && /^(?:author|автор|autor|auteur)\s*:/iu.test(line) && isByline(line),
  );
  return after < 0 ? null : after;
}

function isByline(line: string): boolean {
  return readByline(line) !== null && signsOf(line).words <= 30 && !/[.!?]$/u.test(line);
}

function findTitleAt(
  lines: readonly string[],
  classified: ClassifiedLines,
  start: number,
  bylineAt: number | null,
): number | null {
  const body = lines.filter((_, at) => classified.roles[at] === 'body').join(' ');
  const bodyWords = wordSet(body.slice(0, comparedLength));
  let best: number | null = null;
  let bestScore = 0;
  const last = Math.min(start, lines.length - 1);
  for (let at = Math.max(0, start - reach); at <= last; at += 1) {
    const isOpening = at === start && (bylineAt === null || bylineAt < at);
    if (at === bylineAt || classified.roles[at] === 'caption' || (isOpening && start < classified.end)) continue;
    const score = titleScore(lines, at, start, bylineAt, bodyWords);
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  return best;
}

/** Words the headline shares with the body speak for it most; then standing right above the byline, or near the body. */
function titleScore(
  lines: readonly string[],
  at: number,
  start: number,
  bylineAt: number | null,
  bodyWords: ReadonlySet<string>,
): number {
  const line = lines[at] ?? '';
  if (line.length > longestTitle) return 0;
  const signs = signsOf(line);
  if (signs.words < 2 || signs.words > 35 || signs.furniture || isByline(line) || isListOfTags(line)) return 0;
  if (findDates(line).length > 0 && signs.words < 12) return 0;
  const own = [...wordSet(line)];
  const shared = own.length === 0 ? 0 : own.filter((word) => bodyWords.has(word)).length / own.length;
  const length = Math.min(signs.words, 10) / 10;
  const aboveByline = bylineAt === null || at > bylineAt ? 0 : Math.max(0, 1 - (bylineAt - at - 1) / 4);
  const near = 1 - (start - at) / reach;
  const sentence = /[.;:]$/u.test(line) ? 0.8 : 0;
  return 0.2 + 2 * shared * length + 1.5 * aboveByline + near + length - sentence;
}

/** "News, Russia, Ports, Weapons": as many short items as commas allow. */
function isListOfTags(line: string): boolean {
  const items = line.split(/[,|•·]/u);
  return items.length >= 4 && items.every((item) => item.trim().split(/\s+/u).length <= 3);
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 3));
}

/** The day that `read` finds on the byline, then near the headline, then on a line that says it states a date. */
function findDay(
  lines: readonly string[],
  start: number,
  titleAt: number | null,
  bylineAt: number | null,
  read: (line: string) => string | null,
): string | null {
  const onByline = bylineAt === null ? null : read(lines[bylineAt] ?? '');
  if (onByline !== null) return onByline;
  const from = titleAt ?? start;
  const places = [
    ...range(from, Math.min(start + 1, lines.length)),
    ...range(Math.max(0, from - 4), from).toReversed(),
    ...range(0, lines.length).filter((at) => isDateLabel(lines[at] ?? '')),
  ];
  for (const at of places) {
    const line = lines[at] ?? '';
    const date = line.length <= longestDateLine && signsOf(line).words <= 25 ? read(line) : null;
    if (date !== null) return date;
  }
  return null;
}

function isDateLabel(line: string): boolean {
  return /^(?:date|published|posted|updated|first published|last updated|veröffentlicht|publié|publicado|опубліковано|опубликовано|дата)\b/iu.test(
    line,
  );
}

function findPublisher(lines: readonly string[], byline: string | null, bylineAt: number | null): string | null {
  const outlet = byline === null ? null : outletOfByline(byline);
  if (outlet !== null && lines.some((line, at) => at !== bylineAt && line.includes(outlet))) return outlet;
  for (const line of lines.toReversed()) {
    if (line.length >= longestNotice) continue;
    const name =
      /(?:©|\(c\)|\bcopyright\b)[\s©,]*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*(?:by )?(\p{Lu}[^.|,©]{2,50}?)(?=\s*(?:[.|,©]|$|all rights|\d{4}))/iu.exec(
        line,
      )?.[1];
    if (name !== undefined && !/^(?:all rights|copyright)/iu.test(name)) return name.trim();
  }
  return outlet;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
