export const numberFormatNames = ['point', 'comma', 'space', 'apostrophe'] as const;
export type NumberFormatName = (typeof numberFormatNames)[number];

/** How a desk writes numbers. */
export interface NumberFormat {
  readonly name: NumberFormatName;
  /** Twelve hundred and a bit, as it writes them. */
  readonly sample: string;
  /** For Intl.NumberFormat and all that takes a locale. */
  readonly locale: string;
  readonly decimal: '.' | ',';
  /** Between thousands, beside spaces and apostrophes, which every format reads; null where it is one of these. */
  readonly group: '.' | ',' | null;
}

export const numberFormats: readonly NumberFormat[] = [
  { name: 'point', sample: '1,234.5', locale: 'en', decimal: '.', group: ',' },
  { name: 'comma', sample: '1.234,5', locale: 'de', decimal: ',', group: '.' },
  { name: 'space', sample: '1 234,5', locale: 'fr', decimal: ',', group: null },
  { name: 'apostrophe', sample: "1'234.5", locale: 'de-CH', decimal: '.', group: null },
];

export const pointFormat: NumberFormat = numberFormats[0] ?? {
  ...{ name: 'point', sample: '1,234.5', locale: 'en', decimal: '.', group: ',' },
};

export interface ReadNumber {
  /** NaN where the text is no number in this format. */
  readonly value: number;
  /** Why there is none, or how it was read where another desk reads it otherwise; null where there is nothing to say. */
  readonly note: string | null;
}

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const bodyPattern = /^([-+]?)([\d.,]*\d[\d.,]*)(e[-+]?\d+)?(thousand|million|billion|trillion)?$/i;

/**
 * A typed number: `74,000`, `1 600 000`, `1.6e6`, `1.6 million`, with the signs of the format. A sign that would be a decimal
 * to one desk and a separator of thousands to another is read as the format has it, or not at all.
 */
export function readNumber(text: string, format: NumberFormat): ReadNumber {
  const plain = text
    .trim()
    .replaceAll(/[\s\u00a0\u202f'\u2019]/g, '')
    .replace('\u2212', '-');
  const [, sign = '', digits = '', exponent = '', scale = ''] = bodyPattern.exec(plain) ?? [];
  if (digits === '') return { value: Number.NaN, note: `“${text}” is not a number` };
  const whole = withoutGroups(digits, format);
  const parts = whole?.split(format.decimal) ?? [];
  if (whole === null || parts.length > 2) return { value: Number.NaN, note: refusal(text, digits, format) };
  const value = Number(`${sign}${parts.join('.')}${exponent}`) * (scales[scale.toLowerCase()] ?? 1);
  return {
    value: scale === '' ? value : Number(value.toPrecision(12)),
    note: exponent === '' && scale === '' ? caution(digits, value, format) : null,
  };
}

/** The digits with their decimal sign alone; null where a sign stands where this format has none. */
function withoutGroups(digits: string, { decimal, group }: NumberFormat): string | null {
  const other = decimal === '.' ? ',' : '.';
  if (!digits.includes(other)) return digits;
  const grouped = decimal === '.' ? /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/ : /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/;
  return group === other && grouped.test(digits) ? digits.replaceAll(other, '') : null;
}

function refusal(text: string, digits: string, format: NumberFormat): string {
  const other = format.decimal === '.' ? ',' : '.';
  const ways = [other, format.decimal].map((decimal) =>
    digits.replaceAll(decimal === ',' ? '.' : ',', '').replace(decimal, '.'),
  );
  const values = [...new Set(ways.map(Number))].filter((value) => Number.isFinite(value));
  const choice = values.map((value) => writeNumber(value, format)).join(' or ');
  return `“${text}” is not written as ${format.sample} is${values.length === 2 ? `: write ${choice}` : ''}`;
}

/** Three digits behind a lone decimal sign are thousands to another desk. */
function caution(digits: string, value: number, format: NumberFormat): string | null {
  const { decimal } = format;
  const parts = digits.split(decimal);
  if (parts.length !== 2 || !/^[1-9]\d{0,2}$/.test(parts[0] ?? '') || !/^\d{3}$/.test(parts[1] ?? '')) return null;
  const thousands = Math.sign(value) * Number(parts.join(''));
  return `read as ${writeNumber(value, format)}, not as ${writeNumber(thousands, format)}`;
}

/** With up to twelve decimals; empty for NaN. */
export function writeNumber(value: number, { locale, decimal }: NumberFormat): string {
  if (Number.isNaN(value)) return '';
  return Math.abs(value) >= 1e15
    ? String(value).replace('.', decimal)
    : new Intl.NumberFormat(locale, { maximumFractionDigits: 12 }).format(value);
}

/**
 * A typed list of numbers as distributions read it: `40, 43.5` and `43.56: 3, 21.76: 1`. Where a comma is a decimal sign, entries
 * are apart by `;` or lines. What is no number stays as typed, for the distribution to name.
 */
export function readNumberList(typed: string, format: NumberFormat): string {
  const between = format.decimal === '.' ? /[,;\n]/ : /[;\n]/;
  return typed
    .split(between)
    .filter((entry) => entry.trim() !== '')
    .map((entry) =>
      entry
        .split(':')
        .map((part) => plainNumber(part, format))
        .join(': '),
    )
    .join(', ');
}

/** The other way round: `43,56: 3; 21,76: 1`. Thousands are not grouped. */
export function writeNumberList(plain: string, { decimal }: NumberFormat): string {
  return decimal === '.' ? plain : plain.replaceAll(/,\s*/g, '; ').replaceAll('.', decimal);
}

function plainNumber(typed: string, format: NumberFormat): string {
  const { value } = readNumber(typed, format);
  return Number.isNaN(value) ? typed.trim().replaceAll(/[,;]/g, ' ') : String(value);
}
