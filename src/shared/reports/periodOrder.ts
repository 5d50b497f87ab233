import { parsePeriod } from '../values/period.ts';
import { PlumbError } from '../values/PlumbError.ts';

/** Where a period (EDTF) stands among others by its beginning; what has no date, or none that can be read, comes last. */
export function periodOrder(period: string | null): number {
  if (period === null) return Number.MAX_VALUE;
  try {
    return parsePeriod(period).start ?? -Number.MAX_VALUE;
  } catch (error) {
    if (error instanceof PlumbError) return Number.MAX_VALUE;
    throw error;
  }
}
