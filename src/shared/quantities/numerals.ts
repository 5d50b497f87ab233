const longestNumeral = 24;
const mostGroups = 8;

export interface Numeral {
  readonly end: number;
  readonly value: number;
}

/**
 * Reads digits with their separators: `74,000`, `1 600 000`, `1.600.000`, `2,50,000`, `1,6`, `1.600,50`, `.5`.
 * One point is a decimal point, as in English. NaN for what is no number: `1.6.2`, `1,2,3`, digits beyond measure.
 * @param apart whether a plain space never joins groups here
 */
export function readNumeral(text: string, start: number, apart: boolean): Numeral {
  const groups: string[] = [];
  const separators: string[] = [];
  let at = start;
  for (;;) {
    const end = endOfDigits(text, at);
    if (groups.length <= mostGroups) groups.push(text.slice(at, Math.min(end, at + longestNumeral + 1)));
    at = end;
    const separator = separatorOf(text, at, groups, separators, apart);
    if (separator === null) break;
    if (separators.length <= mostGroups) separators.push(separator);
    at += 1;
  }
  return { end: at, value: valueOf(groups, separators) };
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const thinSpaces = '\u00A0\u2009\u202F';

function separatorOf(
  text: string,
  at: number,
  groups: readonly string[],
  separators: readonly string[],
  apart: boolean,
): string | null {
  const sign = text.charAt(at);
  if (sign === '' || !isDigit(text.charCodeAt(at + 1))) return null;
  if (sign === ',' || sign === '.') return sign;
  if (sign === "'" || sign === '’') return groupFollows(text, at + 1) ? "'" : null;
  if (sign !== ' ' && !thinSpaces.includes(sign)) return null;
  const first = groups[0] ?? '';
  const joins = first !== '0' && first.length <= 3 && first !== '' && separators.every((each) => each === ' ');
  return joins && groupFollows(text, at + 1) && (sign !== ' ' || (!apart && spaceJoins(text, at))) ? ' ' : null;
}

/** Exactly three digits. */
function groupFollows(text: string, start: number): boolean {
  return endOfDigits(text.slice(start, start + 4), 0) === 3 && !/[\p{L}]/u.test(text.charAt(start + 3));
}

/** `16 500` and `1 234 567` are one number each, `12 128` more likely two. */
function spaceJoins(text: string, at: number): boolean {
  const again = text.charAt(at + 4) === ' ' && groupFollows(text, at + 5);
  const before = text.charAt(at - 4);
  return again || before === ' ' || text.charAt(at + 3) === '0';
}

function valueOf(groups: readonly string[], separators: readonly string[]): number {
  const [first = '', second = ''] = groups;
  const last = separators.at(-1);
  if (groups.length > mostGroups || groups.some((group) => group.length > longestNumeral)) return Number.NaN;
  if (last === undefined) return Number(first);
  const others = separators.slice(0, -1);
  const mixed = others.length > 0 && others.every((each) => each !== last && each === others[0]);
  if (mixed && (last === '.' || last === ',')) {
    const whole = joinGroups(groups.slice(0, -1));
    return whole === null ? Number.NaN : Number(`${whole}.${groups.at(-1) ?? ''}`);
  }
  if (separators.some((each) => each !== last)) return Number.NaN;
  if (separators.length === 1 && (last === '.' || (last === ',' && (second.length !== 3 || first === '0'))))
    return second.length > 2 && last === ',' && first !== '0' ? Number.NaN : Number(`${first}.${second}`);
  const whole = joinGroups(groups);
  return whole === null ? Number.NaN : Number(whole);
}

/** The digits of groups of three, or of India's groups of two before the last three; null where they are neither. */
function joinGroups(groups: readonly string[]): string | null {
  const [first = '', ...rest] = groups;
  const sizes = rest.map((group) => group.length);
  const thousands = sizes.every((size) => size === 3) && first.length <= 3;
  const indian = sizes.at(-1) === 3 && sizes.slice(0, -1).every((size) => size === 2) && first.length <= 2;
  return thousands || indian ? groups.join('') : null;
}
