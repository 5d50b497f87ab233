import type { JudgedName } from './judgeName.ts';
import { capitalisedRun, judgeRun, knownRun, nameRun, type Run, shortForm } from './nameRuns.ts';
import { isCapitalised, plainWord, type Word, wordsOf } from './nameWords.ts';
import {
  articles,
  germanHolders,
  joiningWords,
  noNames,
  organisationWords,
  outletRoles,
  passingOn,
  personRoles,
  placeWords,
  roleNouns,
  sourceNouns,
  timeWords,
} from './originWords.ts';

export interface ReadName extends JudgedName {
  /** UTF-16 units of the text that was given. */
  readonly start: number;
  readonly end: number;
}

/** How far from its cue a name may lie, in UTF-16 units: it keeps hostile text linear. */
const reach = 240;
const mostSkipped = 16;
const mostRead = 30;
const quotes = '"“”„«»‘';
const prepositions = new Set([
  'de',
  'del',
  'du',
  'des',
  'by',
  'from',
  'in',
  'at',
  'on',
  'of',
  'par',
  'por',
  'von',
  'vom',
]);

/**
 * The names that stand right after a cue such as `according to`, over an article and over `a report published on Monday by`.
 * More than one where they are joined by `and`. Empty where what follows names no one.
 */
export function readNamesAfter(text: string, at: number): ReadName[] {
  const words = wordsOf(text.slice(at, at + reach), mostRead);
  const begin = skipToName(words);
  if (begin === null) return [];
  const names: ReadName[] = [];
  for (let next: number | null = begin.index; next !== null && names.length < 3;) {
    const run = nameRun(words, next);
    const judged = judgeRun(words, run, begin.hasArticle && names.length === 0);
    if (judged === null) break;
    names.push({ ...asRoleSays(judged, begin.role), start: at + judged.start, end: at + judged.end });
    next = secondName(words, run.next);
  }
  return begin.needsOutlet ? names.filter((name) => name.kind === 'outlet') : names;
}

interface Begin {
  readonly index: number;
  readonly hasArticle: boolean;
  /** After `a report in …` only an outlet is where the report is found. */
  readonly needsOutlet: boolean;
  /** The word that says what the name is, such as `newspaper`. */
  readonly role: string | null;
}

/** A name that capitals alone speak for is what the word before it says. */
function asRoleSays<Name extends JudgedName>(name: Name, role: string | null): Name {
  if (name.evidence !== 'plain' || role === null) return name;
  if (outletRoles.has(role)) return { ...name, kind: 'outlet', evidence: 'worded' };
  return personRoles.has(role) ? { ...name, kind: 'person' } : { ...name, kind: 'organisation', evidence: 'worded' };
}

/** What was read last: `loose` words lead to no name, a `role` (newspaper) does, `held` (report) does over a preposition. */
type Led = 'start' | 'loose' | 'role' | 'held' | 'linked';

/** Goes over `the`, `the German newspaper`, `a report released on June 22 by the`; null where something else comes first. */
function skipToName(words: readonly Word[]): Begin | null {
  let led: Led = 'start';
  let hasArticle = false;
  let needsOutlet = false;
  let role: string | null = null;
  for (const [index, word] of words.slice(0, mostSkipped).entries()) {
    const plain = plainWord(word.text);
    if (!word.isWord) {
      if (!quotes.includes(word.text)) return null;
    } else if (knownRun(words, index) !== null || beginsOffice(words, index)) {
      return led === 'held' || led === 'loose' ? null : { index, hasArticle: true, needsOutlet, role };
    } else if (articles.has(plain) && !isCapitalised(word.text) && !(led === 'held' && prepositions.has(plain))) {
      hasArticle = true;
    } else if (led === 'held' && isDateWord(plain)) {
      led = 'held';
    } else if (led === 'held' && prepositions.has(plain)) {
      if (isDateWord(plainWord(words[index + 1]?.text ?? ''))) continue;
      led = 'linked';
      hasArticle = false;
      needsOutlet =
        plain === 'of' || plain === 'on' || (plain === 'in' && !passingOn.has(plainWord(words[index - 1]?.text ?? '')));
    } else if (germanHolders.has(plain) && isCapitalised(word.text)) {
      led = 'role';
    } else if (isCapitalised(word.text) && !isAdjective(words, index)) {
      return led === 'held' || led === 'loose' ? null : { index, hasArticle, needsOutlet, role };
    } else {
      led = leads(led, plain, plainWord(words[index - 1]?.text ?? ''));
      if (roleNouns.has(plain) || personRoles.has(plain)) role = plain;
    }
  }
  return null;
}

function leads(led: Led, plain: string, before: string): Led {
  if (led === 'held' && (passingOn.has(plain) || plain.endsWith('ly'))) return 'held';
  if (sourceNouns.has(plain) && led !== 'linked') return 'held';
  if (/^(?:at|for|with|from|in|of)$/u.test(plain)) return roleNouns.has(before) ? 'role' : 'loose';
  const isRole = roleNouns.has(plain) || personRoles.has(plain);
  return isRole || /-(?:run|owned|based|backed|led|funded|aligned)$/u.test(plain) ? 'role' : 'loose';
}

/** `ministère de la Mer`: an office whose own name begins small. */
function beginsOffice(words: readonly Word[], index: number): boolean {
  const [word, joins] = [words[index], words[index + 1]];
  if (
    word === undefined ||
    joins === undefined ||
    isCapitalised(word.text) ||
    !organisationWords.has(plainWord(word.text))
  )
    return false;
  if (!/^(?:de|des|du|del|d['’])$/u.test(joins.text)) return false;
  return nameRun(words, index).next > index + 1;
}

function isDateWord(plain: string): boolean {
  return timeWords.has(plain) || /^\p{N}/u.test(plain) || /^(?:last|this|week|month|year|earlier)$/u.test(plain);
}

/** `Ukrainian` in `Ukrainian newspaper …` and `U.S. officials`: no beginning of a name. */
function isAdjective(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  const plain = plainWord(words[index]?.text ?? '');
  return (
    plain.endsWith('-based') ||
    (placeWords.has(plain) && next !== undefined && next.isWord && !isCapitalised(next.text))
  );
}

function secondName(words: readonly Word[], at: number): number | null {
  if (!/^(?:and|und|et|y|та|і|и)$/u.test(words[at]?.text ?? '')) return null;
  if (knownRun(words, at + 1) !== null) return at + 1;
  const next = articles.has(plainWord(words[at + 1]?.text ?? '')) ? at + 2 : at + 1;
  return isCapitalised(words[next]?.text ?? '') ? next : null;
}

/** The name that ends right before `at`, such as the one before ` reported`. Null where no name ends there. */
export function readNameBefore(text: string, verbAt: number): ReadName | null {
  const at = beforeApposition(text, verbAt);
  const from = Math.max(0, at - reach / 2);
  const all = wordsOf(text.slice(from, at));
  const words = withoutRole(all);
  const run = runBefore(words);
  // A window that cuts a word in two would make a name of its rest.
  if (run === null || (run.from === 0 && from > 0)) return null;
  const before = plainWord(words[run.from - 1]?.text ?? '');
  const judged = judgeRun(words, run, before === 'the');
  // `those with the fever in Ohio reported`: the name belongs to those.
  if (judged === null || (judged.evidence !== 'known' && belongs.has(before))) return null;
  // `Goldman Sachs analysts wrote`: who has analysts is no person.
  const role = words.length < all.length ? 'analysts' : null;
  return { ...asRoleSays(judged, role), start: from + judged.start, end: from + judged.end };
}

const belongs = new Set(['with', 'of', 'in', 'from', 'for', 'at', 'to', 'near', 'around']);
const farthest = 12;

/** `Gazeta Wyborcza, a Polish daily, reported`: the name ends before what is said of it. */
function beforeApposition(text: string, at: number): number {
  const slice = text.slice(Math.max(0, at - reach / 2), at);
  const said = /,\s(?:an?|the|one|its)\s[^,.;:]{2,80},$/.exec(slice);
  return said === null ? at : at - slice.length + said.index;
}

/** `Kyodo news agency` ends with what it is. */
function withoutRole(words: readonly Word[]): readonly Word[] {
  const last = words.findLastIndex((word) => !roleNouns.has(word.text) && word.text !== 'news');
  return words.slice(0, Math.max(last + 1, words.length - 2));
}

/** The longest name that ends with the words. */
function runBefore(words: readonly Word[]): Run | null {
  let longest: Run | null = null;
  for (let index = words.length - 1; index >= Math.max(0, words.length - farthest); index -= 1) {
    const word = words[index];
    if (word === undefined || /^[.!?;:,]$/u.test(word.text)) break;
    const known = knownRun(words, index);
    if (known !== null && reachesEnd(words, known)) longest = known;
    else if (!isCapitalised(word.text)) {
      if (word.isWord && !joiningWords.has(plainWord(word.text))) break;
    } else if (endsSearch(words, index)) break;
    else {
      const run = capitalisedRun(words, index);
      if (reachesEnd(words, run)) longest = run;
    }
  }
  return longest;
}

/** At the beginning of a sentence any word has a capital; inside of `Jason La Canfora` it is a name's. */
function endsSearch(words: readonly Word[], index: number): boolean {
  const plain = plainWord(words[index]?.text ?? '');
  const before = words[index - 1];
  const inside = before?.isWord === true && isCapitalised(before.text) && !timeWords.has(plainWord(before.text));
  return timeWords.has(plain) || (noNames.has(plain) && !inside);
}

function reachesEnd(words: readonly Word[], run: Run): boolean {
  return run.next === words.length || shortForm(words, run.next)?.end === words.at(-1)?.end;
}
