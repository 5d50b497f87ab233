/** Which form of a word follows a whole number: the cardinal rules of Unicode's CLDR, kept here so that they are the same on any machine. */

/** `1 source`, `2 sources`: English, German, Spanish. */
export function oneOrMore(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}

/** French counts 0 and 1 as one: `0 source`, `1 source`, `2 sources`. */
export function upToOneOrMore(count: number, one: string, other: string): string {
  return Math.abs(count) < 2 ? one : other;
}

/** Ukrainian: `1 джерело`, `2 джерела`, `5 джерел`, `21 джерело`; a fraction takes a form of its own. */
export function ukrainianForm(count: number, one: string, few: string, many: string, fraction = few): string {
  if (!Number.isInteger(count)) return fraction;
  const [tens, units] = [Math.abs(count) % 100, Math.abs(count) % 10];
  if (tens >= 11 && tens <= 14) return many;
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}
