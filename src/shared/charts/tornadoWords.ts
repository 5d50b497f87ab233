import { shortNumber, withUnit } from './shortNumber.ts';
import type { TornadoRow } from './tornadoLayout.ts';

/** What a tornado shows, for who does not see it. */
export function tornadoWords(rows: readonly TornadoRow[], middle: number, unit: string, locale = 'en'): string {
  const short = (value: number) => shortNumber(value, 3, locale);
  const start = `Tornado. The result is ${withUnit(short(middle), unit)} with every input at its median.`;
  const each = rows.map((row) => {
    if (!Number.isFinite(row.atLow) || !Number.isFinite(row.atHigh)) return `${row.name}: no value at an end.`;
    const at = (result: number, own: number) => `${short(result)} at ${withUnit(short(own), row.unit)}`;
    return `${row.name}: ${at(row.atLow, row.low)}, ${at(row.atHigh, row.high)}.`;
  });
  return [start, ...each].join(' ');
}
