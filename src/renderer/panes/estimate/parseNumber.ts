import { pointFormat, readNumber, writeNumber } from '#shared/values/numberFormat.ts';

/** A typed number where no desk's format is chosen, as in 74,000.5; NaN where it is none. */
export function parseNumber(text: string): number {
  return readNumber(text, pointFormat).value;
}

/** The same the other way round; empty for NaN. */
export function showNumber(value: number): string {
  return writeNumber(value, pointFormat);
}
