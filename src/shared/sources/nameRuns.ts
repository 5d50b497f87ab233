import { type JudgedName, judgeName } from './judgeName.ts';
import { beginsOutlet, knownOutlet } from './knownOutlets.ts';
import {
  isAbbreviation,
  isCapitalised,
  isPossessive,
  joined,
  plainWord,
  withoutPossessive,
  type Word,
} from './nameWords.ts';
import {
  articles,
  joiningWords,
  organisationWords,
  outletWords,
  placeWords,
  timeWords,
  titles,
  unnamedGroups,
} from './originWords.ts';

/** A stretch of words that may be a name. */
export interface Run {
  readonly from: number;
  /** The index after the last word. */
  readonly next: number;
}

const mostWords = 10;

/** The longest stretch from `from` that is an outlet of the list, whatever its capitals; null where none begins there. */
export function knownRun(words: readonly Word[], from: number): Run | null {
  if (!beginsOutlet(words[from]?.text ?? '')) return null;
  for (let next = Math.min(words.length, from + 6); next > from; next -= 1) {
    const written = joined(words.slice(from, next));
    const name = knownOutlet(written);
    if (name === null || words[next - 1]?.isWord === false) continue;
    // `nature` and `time` are words; `dpa` and `taz` write themselves small.
    if (!isCapitalised(written) && !written.startsWith(name)) continue;
    if (goesOn(words, next) || /^(?:A|The|Le|La|Die|Der|Das|El)$/u.test(written)) continue;
    return { from, next };
  }
  return null;
}

/** `Times of …`, `Nature Astronomy`, `BBC Verify`: another name that begins alike. */
function goesOn(words: readonly Word[], next: number): boolean {
  const [last, after] = [words[next - 1], words[next]];
  if (last === undefined || after === undefined || isPossessive(last.text)) return false;
  if (plainWord(after.text) === 'of') return true;
  const plain = plainWord(after.text);
  return (
    after.isWord && isCapitalised(after.text) && !timeWords.has(plain) && !titles.has(plain) && !placeWords.has(plain)
  );
}

/** Capitalised words from `from` on, with what joins them. A comma, a full stop, a possessive or a day ends it. */
export function nameRun(words: readonly Word[], from: number): Run {
  return knownRun(words, from) ?? capitalisedRun(words, from);
}

/** The same without a look at the list of outlets. */
export function capitalisedRun(words: readonly Word[], from: number): Run {
  let next = from;
  let onlyPlaces = true;
  let organised = false;
  for (let index = from; index < words.length && index - from < mostWords; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    const plain = plainWord(word.text);
    const begins = index === from && organisationWords.has(plain);
    if (!word.isWord) {
      if (!isInnerStop(words, index)) break;
    } else if (begins || (isCapitalised(word.text) && !(timeWords.has(plain) && index > from))) {
      onlyPlaces &&= placeWords.has(plain);
      organised ||= organisationWords.has(plain) || outletWords.has(plain) || plain === 'doctors';
      // `Ukraine’s General Staff` is a name, `Reuters’s editor` is Reuters.
      if (isPossessive(word.text) && !onlyPlaces) return { from, next: index + 1 };
    } else {
      const target = joinsOn(words, index, organised, index - from) ?? genitiveEnd(words, index, organised);
      if (target === null) break;
      index = target - 1;
    }
    next = index + 1;
  }
  // A joining word or a full stop at the end belongs to the sentence.
  while (next > from + 1 && !isNamePart(words[next - 1])) next -= 1;
  return { from, next };
}

function isNamePart(word: Word | undefined): boolean {
  return word !== undefined && word.isWord && !joiningWords.has(plainWord(word.text));
}

/** `J. Smith`, `U.S. Treasury`: a full stop inside of a name. */
function isInnerStop(words: readonly Word[], index: number): boolean {
  const [before, sign, after] = [words[index - 1], words[index], words[index + 1]];
  return (
    sign?.text === '.' &&
    before !== undefined &&
    after !== undefined &&
    isAbbreviation(before.text) &&
    isCapitalised(after.text)
  );
}

const insideOffices = new Set([
  'of',
  'for',
  'on',
  'in',
  'without',
  'the',
  'and',
  'de',
  'del',
  'des',
  'du',
  'für',
  'et',
  'y',
]);

/** The index of the capitalised word that `of`, `for the` and the like lead to; null where the name ends before them. */
function joinsOn(words: readonly Word[], index: number, organised: boolean, length: number): number | null {
  const plain = plainWord(words[index]?.text ?? '');
  if (!joiningWords.has(plain)) return null;
  const before = words[index - 1]?.text ?? '';
  // `Bank of …`, `Joint Chiefs of …`
  const ofSeveral = plain === 'of' && (length === 1 || before.endsWith('s'));
  if (insideOffices.has(plain) && !organised && !ofSeveral) return null;
  let target = index + 1;
  while (target < index + 3 && (joiningWords.has(plainWord(words[target]?.text ?? '')) || isArticle(words[target])))
    target += 1;
  const word = words[target];
  if (word === undefined || !word.isWord || !isCapitalised(word.text)) return null;
  const lead = plainWord(word.text);
  if (timeWords.has(lead) || ((plain === 'in' || plain === 'on') && placeWords.has(lead))) return null;
  const isSecondName = knownOutlet(word.text) !== null || target > index + 1;
  return (plain === 'and' || plain === 'et' || plain === 'y') && isSecondName ? null : target;
}

function isArticle(word: Word | undefined): boolean {
  return word !== undefined && articles.has(plainWord(word.text));
}

/** `Міністерства оборони України`: in Cyrillic an office goes on in small letters, up to a capital or a comma. */
function genitiveEnd(words: readonly Word[], index: number, organised: boolean): number | null {
  if (!organised) return null;
  for (let end = index; end < index + 4; end += 1) {
    const word = words[end];
    if (word === undefined || /^[,.;:!?)»”]$/u.test(word.text)) return end > index && end <= index + 2 ? end : null;
    if (!/^[\p{Script=Cyrillic}’'-]{3,}$/u.test(word.text)) return null;
    if (isCapitalised(word.text)) return end;
  }
  return null;
}

export interface JudgedRun extends JudgedName {
  readonly start: number;
  readonly end: number;
}

/** The name of a run, with its short form in brackets; null where it is none, or where `officials` of it speak. */
export function judgeRun(words: readonly Word[], run: Run, hasArticle: boolean): JudgedRun | null {
  const part = words.slice(run.from, run.next);
  const [first, last, after] = [part[0], part.at(-1), words[run.next]];
  if (first === undefined || last === undefined) return null;
  if (after?.isWord === true && unnamedGroups.has(plainWord(after.text))) return null;
  const bracket = shortForm(words, run.next);
  const name = withoutPossessive(joined(part)) + (bracket === null ? '' : ` (${bracket.text})`);
  const judged = judgeName(name, hasArticle);
  if (judged === null || (judged.kind === 'person' && part.every(isTitle))) return null;
  const cut = last.text.length - withoutPossessive(last.text).length;
  return { ...judged, start: first.start, end: bracket?.end ?? last.end - cut };
}

function isTitle(word: Word): boolean {
  const plain = plainWord(word.text);
  return titles.has(plain) || placeWords.has(plain);
}

/** ` (C4ADS)` after a name. */
export function shortForm(words: readonly Word[], at: number): { readonly text: string; readonly end: number } | null {
  const [open, word, close] = [words[at], words[at + 1], words[at + 2]];
  if (open?.text !== '(' || close?.text !== ')' || word === undefined) return null;
  return /\p{Lu}.*\p{Lu}/u.test(word.text) ? { text: word.text, end: close.end } : null;
}
