/** A typed number, with or without separators between thousands; NaN where it is none. `1 600 000`, `74,000`, `1.6e6`. */
export function parseNumber(text: string): number {
  const plain = text.trim().replaceAll(/[\s\u00a0\u202f']/g, '');
  const grouped = /^[-+−]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  const signed = grouped.replace('−', '-');
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(signed) ? Number(signed) : Number.NaN;
}

/** As the cell shows it when it is not being typed in; empty for NaN. */
export function showNumber(value: number): string {
  if (Number.isNaN(value)) return '';
  return Math.abs(value) >= 1e15
    ? String(value)
    : new Intl.NumberFormat('en', { maximumFractionDigits: 12 }).format(value);
}
