import { readMeasure } from './measures.ts';
import { isHyphen, readScaled, readShare, type ReadNumber } from './numberWords.ts';
import { isPlural } from './nounPhrase.ts';
import { scaleLetters } from './scales.ts';
import { type Token, tokenAt } from './tokens.ts';

/** The number that begins with digits: a fraction, a power of ten, letters or words of scale behind it. */
export function readDigitNumber(tokens: readonly Token[], at: number, money: boolean): ReadNumber {
  return (
    readFraction(tokens, at) ??
    readPower(tokens, at) ??
    readExponent(tokens, at) ??
    readDigitShare(tokens, at) ??
    readLetters(tokens, at, money) ??
    readScaled(tokens, at, tokenAt(tokens, at).value, at + 1)
  );
}

const base = { vague: null, rough: false, part: false, words: false, mantissa: 0 } as const;
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const usualWholes = /^(?:[3-9]|10|20|25|50|100|1,?000|10,?000|100,?000)$/;

/** `7 out of 10`, `1 in 5`; with `in` only for wholes that shares are told of. */
function readDigitShare(tokens: readonly Token[], at: number): ReadNumber | null {
  const token = tokenAt(tokens, at);
  if (!/^\d{1,3}$/.test(token.text)) return null;
  const share = readShare(tokens, at, { value: token.value, next: at + 1 });
  const usual = tokenAt(tokens, at + 1).lower === 'out' || usualWholes.test(tokenAt(tokens, at + 2).text);
  return share !== null && usual ? { ...share, words: false } : null;
}

/** `1.5e6`, `2E-3`. */
function readExponent(tokens: readonly Token[], at: number): ReadNumber | null {
  const [letter, sign] = [tokenAt(tokens, at + 1), tokenAt(tokens, at + 2)];
  const skip = /^[-+−]$/.test(sign.text) && !sign.spaced ? 1 : 0;
  const power = tokenAt(tokens, at + 2 + skip);
  if (letter.lower !== 'e' || letter.spaced || power.spaced || !/^\d{1,3}$/.test(power.text)) return null;
  const minus = skip === 1 && sign.text !== '+' ? '-' : '';
  return {
    ...base,
    from: at,
    next: at + 3 + skip,
    value: Number(`${tokenAt(tokens, at).value}e${minus}${power.text}`),
  };
}

/** `1.99 × 10^30`, `3×10⁻⁸`, and `3×10−8` as pages lose the raised figures. */
function readPower(tokens: readonly Token[], at: number): ReadNumber | null {
  const [times, ten] = [tokenAt(tokens, at + 1), tokenAt(tokens, at + 2)];
  if (!/^[×x*·]$/.test(times.text) || ten.text !== '10') return null;
  let next = at + 3;
  if (tokenAt(tokens, next).text === '^') next += 1;
  const minus = /^[-−–⁻]$/.test(tokenAt(tokens, next).text) && !tokenAt(tokens, next).spaced;
  if (minus) next += 1;
  const figures = tokenAt(tokens, next);
  let power = figures.kind === 'number' && !figures.spaced ? figures.text : '';
  if (power !== '') next += 1;
  while (
    power.length < 3 &&
    figures.kind === 'mark' &&
    tokenAt(tokens, next).kind === 'mark' &&
    raised.includes(tokenAt(tokens, next).text)
  ) {
    power += String(raised.indexOf(tokenAt(tokens, next).text));
    next += 1;
  }
  if (!/^\d{1,3}$/.test(power)) return null;
  return { ...base, from: at, next, value: Number(`${tokenAt(tokens, at).value}e${minus ? '-' : ''}${power}`) };
}

/** `1 1/2`, `1½`, `3/4`; the denominators that measures and recipes use. */
function readFraction(tokens: readonly Token[], at: number): ReadNumber | null {
  const first = tokenAt(tokens, at);
  const second = tokenAt(tokens, at + 1);
  const from = at;
  if (second.kind === 'number' && second.value < 1 && !/\d/.test(second.text))
    return { ...base, ...readScaled(tokens, at, first.value + second.value, at + 2) };
  const whole = slashFraction(tokens, at + 1);
  if (second.kind === 'number' && second.spaced && whole !== null && Number.isInteger(first.value))
    return { ...base, from, next: at + 4, value: first.value + whole };
  const part = slashFraction(tokens, at);
  return part === null ? null : { ...base, from, next: at + 3, value: part, part: true };
}

function slashFraction(tokens: readonly Token[], at: number): number | null {
  const [over, slash, under] = [0, 1, 2].map((step) => tokenAt(tokens, at + step));
  if (over === undefined || slash === undefined || under === undefined) return null;
  if ((slash.text !== '/' && slash.text !== '⁄') || slash.spaced || under.kind !== 'number' || under.spaced)
    return null;
  if (!Number.isInteger(over.value) || !(over.value > 0 && over.value < under.value)) return null;
  const after = tokenAt(tokens, at + 3);
  const usual = /^(?:2|3|4|5|6|8|10|16|32|64)$/.test(under.text) && (after.kind === 'word' || isHyphen(after));
  return usual || after.lower === 'of' ? over.value / under.value : null;
}

/** `2.5m`, `$1.5bn`, `4.3M`, `40k`: letters behind the digits that multiply, where they are no unit. */
function readLetters(tokens: readonly Token[], at: number, money: boolean): ReadNumber | null {
  const letters = tokenAt(tokens, at + 1);
  const factor = scaleLetters.get(letters.text);
  if (factor === undefined || letters.kind !== 'word') return null;
  if (letters.spaced && !money && (!/^[BMK]$/.test(letters.text) || !isPlural(tokenAt(tokens, at + 2)))) return null;
  const { value } = tokenAt(tokens, at);
  // `10m`, `5t` are measures, `4K` and `2B` names, unless they count what follows.
  const other = /^(?:m|mm|t|mil|B|b|T)$/.test(letters.text) || (/^k$/i.test(letters.text) && value < 10);
  if (!money && letters.text === 'mm') return null;
  if (!money && other && !countsAfter(tokens, at + 2)) return null;
  return { ...base, from: at, next: at + 2, value: value * factor, mantissa: value };
}

/** Whether people or things in the plural follow, so that `2m` counts millions of them. */
function countsAfter(tokens: readonly Token[], at: number): boolean {
  return (
    isPlural(tokenAt(tokens, at)) ||
    (tokenAt(tokens, at).kind === 'word' &&
      isPlural(tokenAt(tokens, at + 1)) &&
      readMeasure(tokens, at) === null &&
      !/^(?:of|in|to|at|by|from|and|or|with|for|on)$/.test(tokenAt(tokens, at).lower))
  );
}
