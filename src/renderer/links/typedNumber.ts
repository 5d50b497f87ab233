const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** A number as people type it: `74,000`, `1.6 million`, `1e6`. Null for an empty text, NaN for what is no number. */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '') return null;
  const [, digits = '', word] = /^(.*?)\s*(thousand|million|billion|trillion)?$/.exec(trimmed) ?? [];
  const plain = digits.replaceAll(/[,\s_]/g, '');
  return plain === '' ? Number.NaN : scaled(plain, word);
}

/** Rounded to twelve figures, so that 1.6 million is 1,600,000 and not a neighbour of it. */
function scaled(digits: string, scaleWord: string | undefined): number {
  const factor = scales[scaleWord?.toLowerCase() ?? ''] ?? 1;
  return factor === 1 ? Number(digits) : Number((Number(digits) * factor).toPrecision(12));
}
