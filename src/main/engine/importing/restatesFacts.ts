import { findDates } from './findDates.ts';
import { collapse } from './visibleBlocks.ts';

/** What a capture states about itself, as far as lines repeat it. */
export interface RestatedFacts {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
}

/** Words that stand around names and dates in a line which states nothing else. */
const around = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:` +
    String.raw`\d+[ -]?(?:min(?:ute)?s?|minutos?|minuti|minuten|хв|мин)(?: read| de lectura| de lecture| lesezeit)?|\d{1,2}[:.]\d\d(?::\d\d)?|\d{1,2}(?= ?[ap]\.?m\b)|[ap]\.?m\b\.?|` +
    String.raw`(?:[ECMP][DS]?T|GMT|UTC|BST|CEST|AMT|IST|AEST|JST|KST|MSK)|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|` +
    String.raw`(?:first |last |originally )?(?:published|updated|posted|modified|created|written|reported|reviewed)|reading time|` +
    String.raw`by|and|at|on|in|for|from|von|par|por|di|da|und|et|y|e` +
    String.raw`)(?![\p{L}\p{N}])`,
  'giu',
);
const longest = 200;

/** True for a line that is the stated byline, publisher, title or a date, or several of them, and nothing more. */
export function restatesFacts(line: string, facts: RestatedFacts): boolean {
  if (line.length > longest) return false;
  if (facts.title !== null && plain(line) === plain(facts.title)) return true;
  const names = namesIn(facts);
  const dates = findDates(line);
  const isNamed = names.some((name) => plain(line).includes(plain(name)));
  if (dates.length === 0 && !isNamed) return false;
  let rest = line;
  for (const date of dates.toReversed()) rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  rest = plain(rest);
  for (const name of names) rest = rest.replaceAll(plain(name), ' ');
  return !/[\p{L}\p{N}]/u.test(rest.replace(around, ' '));
}

/** The stated names, whole and one by one, the longest first so that no shorter one leaves a rest of it. */
function namesIn(facts: RestatedFacts): readonly string[] {
  const whole = [facts.byline, facts.publisher].filter((name) => name !== null);
  const single = whole.flatMap((names) => names.split(/,| and | & /u));
  return [...new Set([...whole, ...single].map(collapse))]
    .filter((name) => name.length > 2)
    .toSorted((one, other) => other.length - one.length);
}

function plain(text: string): string {
  return collapse(text.toLowerCase().replace(/[^\p{L}\p{N}:.]+/gu, ' '));
}
