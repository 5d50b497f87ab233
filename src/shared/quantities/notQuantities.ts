import { functionWords, wordSet } from './commonWords.ts';
import { isHyphen } from './numberWords.ts';
import { isPlural, readNounPhrase } from './nounPhrase.ts';
import type { Piece } from './pieces.ts';
import { type Token, tokenAt } from './tokens.ts';

const months = wordSet(`
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
`);
const clockWords = wordSet(`am pm a.m p.m a.m. p.m. o'clock o’clock gmt utc est edt pst pdt cet cest bst et pt`);
/** A number after these names a thing rather than counts: `page 12`, `Section 427`, `No. 5`. */
const labels = wordSet(`
page pages p pp section sections chapter article part paragraph clause line row column figure fig table item items step stage phase
round game match episode season series volume vol issue number numbers no nos nr version level category type class grade tier group
channel route highway road flight room suite apartment apt unit floor gate platform track lane zone district precinct ward
question rule act title proposition measure amendment bill resolution form box exhibit appendix annex note footnote ref
model mark mk point sp s&p dax ftse nasdaq dow cac nikkei stoxx russell asx tsx csi fortune route euro size windows iphone ipad galaxy playstation xbox week day lot plot gen generation age aged ages formula area sector psalm verse
`);
const streetWords = wordSet(
  `street st road rd avenue ave lane ln drive dr boulevard blvd square place way court ct terrace highway hwy parkway broadway`,
);
const scoreWords = wordSet(
  `win wins victory defeat loss draw lead score record triumph advantage scoreline tie aggregate vote decision`,
);
const placePrepositions = wordSet(`in at near across around from inside outside throughout`);
const countedPeople = wordSet(
  `people men women children soldiers troops civilians workers employees residents students times dollars jobs homes`,
);

/** Whether digits without unit or currency are a date, a time, a name, a label, a telephone number or the like. */
export function isNoQuantity(tokens: readonly Token[], piece: Piece): boolean {
  if (piece.words) return isNamedWord(tokens, piece);
  if (piece.currency !== null || piece.signed !== null) return false;
  return (
    isClockTime(tokens, piece) ||
    (piece.measure === null &&
      (isDate(tokens, piece) || isChained(tokens, piece) || isName(tokens, piece) || isAddress(tokens, piece)))
  );
}

/** `Formula One`, `number two`, `Seven Samurai`: numbers in words that are names or stand in them. */
function isNamedWord(tokens: readonly Token[], piece: Piece): boolean {
  const token = tokenAt(tokens, piece.at);
  const before = tokenAt(tokens, piece.at - 1);
  if (labels.has(before.lower) && token.spaced && piece.measure === null) return true;
  if (token.text === token.lower || piece.at === 0 || before.kind !== 'word') return false;
  return isCapital(before) ? !functionWords.has(before.lower) : isCapital(tokenAt(tokens, piece.next));
}

/** `11 a.m.`, `7:49`. */
export function isClockTime(tokens: readonly Token[], piece: Piece): boolean {
  const before = tokenAt(tokens, piece.at - 1);
  const after = tokenAt(tokens, piece.next);
  const { value, text } = tokenAt(tokens, piece.at);
  if (clockWords.has(after.lower) && (value <= 24 || /^[0-2]\d[0-5]\d$/.test(text))) return true;
  if (
    after.text === ':' &&
    tokenAt(tokens, piece.next + 1).kind === 'number' &&
    !tokenAt(tokens, piece.next + 1).spaced
  )
    return true;
  return before.text === ':' && !tokenAt(tokens, piece.at).spaced && tokenAt(tokens, piece.at - 2).kind === 'number';
}

/** Whether a bare number can be a year. */
export function isYear(tokens: readonly Token[], piece: Piece): boolean {
  return piece.next === piece.at + 1 && isYearText(tokenAt(tokens, piece.at).text);
}

export function isYearText(text: string): boolean {
  return /^(?:1[5-9]|20|21)\d\d$/.test(text);
}

function isDate(tokens: readonly Token[], piece: Piece): boolean {
  const token = tokenAt(tokens, piece.at);
  const [before, after] = [tokenAt(tokens, piece.at - 1), tokenAt(tokens, piece.next)];
  const month = isMonth(before) || (before.text === '.' && isMonth(tokenAt(tokens, piece.at - 2)));
  // `In May 12 people` counts, `on May 12` does not.
  if (tokenAt(tokens, piece.at - 2).lower === 'in' && isPlural(after)) return false;
  if (month && token.value <= 31 && /^\d{1,2}$/.test(token.text)) return true;
  if (/^\d{1,2}$/.test(token.text) && token.value <= 31 && isMonth(after)) return true;
  if (!isYear(tokens, piece)) return false;
  if (countedPeople.has(after.lower)) return false;
  return !(token.value % 100 === 0 && isPlural(after));
}

function isMonth(token: Token): boolean {
  return months.has(token.lower) && token.text !== token.lower;
}

/** Digits beside a sign that makes them a name: `9/11`, `24/7`, `#5`, `user_2`, `2-0`. */
function isChained(tokens: readonly Token[], piece: Piece): boolean {
  const before = tokenAt(tokens, piece.from - 1);
  const after = tokenAt(tokens, piece.next);
  if (/^[/_@#\\]$/.test(before.text) && !tokenAt(tokens, piece.from).spaced) return true;
  if (/^[/_@\\]$/.test(after.text) && !after.spaced) return true;
  return isHyphen(before) && tokenAt(tokens, piece.from - 2).kind === 'number' && !before.spaced;
}

function isName(tokens: readonly Token[], piece: Piece): boolean {
  const at = piece.from;
  const dot = tokenAt(tokens, at - 1).text === '.' ? 1 : 0;
  const before = tokenAt(tokens, at - 1 - dot);
  if (before.kind === 'mark' && /^[#§№]$/.test(before.text)) return true;
  if (isBracketed(tokens, piece) || isAge(tokens, piece) || namesAfter(tokens, piece)) return true;
  if (before.kind !== 'word') return false;
  if (labels.has(before.lower) && (dot === 0 || before.lower.length <= 4) && !isPluralNext(tokens, piece)) return true;
  if (dot === 1 || !isCapital(before) || functionWords.has(before.lower)) return false;
  if (isPluralNext(tokens, piece) || countedPeople.has(tokenAt(tokens, piece.next).lower))
    return !followsPlace(tokens, at - 1);
  return true;
}

/** `787 Dreamliner`, `9 E 71st St`: whole digits before a name in the singular; `0.5 WAR` and `2 TDs` are counts. */
function namesAfter(tokens: readonly Token[], piece: Piece): boolean {
  const first = tokenAt(tokens, piece.next);
  if (!isCapital(first) || !Number.isInteger(piece.value) || piece.value !== piece.mantissa) return false;
  if (first.text.length > 1 && first.text === first.text.toUpperCase()) return false;
  return !readNounPhrase(tokens, piece.next, false)?.plural;
}

/** `[12]`, `(63)`: notes, ages, references; and the number of an item at the start (`1.`, `1)`). */
function isBracketed(tokens: readonly Token[], piece: Piece): boolean {
  const [before, after] = [tokenAt(tokens, piece.from - 1).text, tokenAt(tokens, piece.next).text];
  if (before === '[' || before === '(') return after === ']' || after === ')';
  return piece.from === 0 && (after === ')' || after === '.') && tokenAt(tokens, piece.next + 1).kind === 'word';
}

/** `Jamie Armstrong, 25, said`. */
function isAge(tokens: readonly Token[], piece: Piece): boolean {
  const [comma, name] = [tokenAt(tokens, piece.from - 1), tokenAt(tokens, piece.from - 2)];
  const after = tokenAt(tokens, piece.next).text;
  const years = tokenAt(tokens, piece.at).value;
  return (
    /^[,(]$/.test(comma.text) &&
    isCapital(name) &&
    /^[,.)]$/.test(after) &&
    years > 0 &&
    years < 110 &&
    piece.next === piece.at + 1
  );
}

function isPluralNext(tokens: readonly Token[], piece: Piece): boolean {
  return isPlural(tokenAt(tokens, piece.next));
}

/** `In Kharkiv 30 buildings`: the name is a place, the number counts what follows. */
function followsPlace(tokens: readonly Token[], at: number): boolean {
  let start = at;
  while (
    start > 0 &&
    at - start < 4 &&
    isCapital(tokenAt(tokens, start)) &&
    !placePrepositions.has(tokenAt(tokens, start).lower)
  )
    start -= 1;
  return placePrepositions.has(tokenAt(tokens, start).lower) || start === 0;
}

export function isCapital(token: Token): boolean {
  return token.kind === 'word' && token.text !== token.lower;
}

/** `575 Wilbraham Road`. */
function isAddress(tokens: readonly Token[], piece: Piece): boolean {
  for (let step = 0; step < 4; step += 1) {
    const token = tokenAt(tokens, piece.next + step);
    if (!isCapital(token)) return false;
    if (step > 0 && streetWords.has(token.lower)) return true;
  }
  return false;
}

/** Whether two numbers joined by a hyphen are the score of a match: `3-2`, `a 2-0 win`. */
export function isScore(tokens: readonly Token[], first: Piece, second: Piece): boolean {
  if (first.currency !== null || second.measure !== null || second.value !== second.mantissa) return false;
  const after = tokenAt(tokens, second.next);
  return !isPlural(after) || scoreWords.has(after.lower);
}
