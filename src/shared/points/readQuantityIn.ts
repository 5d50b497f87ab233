import { readNumber, type NumberFormat } from '../values/numberFormat.ts';
import type { Quantity } from '../values/quantity.ts';
import { readQuantityText } from './readQuantityText.ts';

export interface QuantityReadIn {
  readonly quantity: Quantity | null;
  /** The number that is not in the format and how it would be; null where the words as a whole are no quantity, or are one. */
  readonly problem: string | null;
}

/** A run of digits with every sign that some desk puts between them. */
const number = /\d{1,3}(?:[\s\u00a0\u202f'\u2019]\d{3})+(?!\d)(?:[.,]\d+)?|\d[\d.,]*\d|\d/g;

/** As readQuantityText, of words whose numbers are in a desk's format: `about 1,6 million shells`, `74.000 to 75.000 t`. */
export function readQuantityIn(text: string, format: NumberFormat): QuantityReadIn {
  let problem: string | null = null;
  const plain = text.replaceAll(number, (digits) => {
    const { value, note } = readNumber(digits, format);
    if (!Number.isNaN(value)) return plainDigits(value);
    problem ??= note;
    return digits;
  });
  return problem === null ? { quantity: readQuantityText(plain), problem } : { quantity: null, problem };
}

function plainDigits(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 20, useGrouping: false }).format(value);
}
