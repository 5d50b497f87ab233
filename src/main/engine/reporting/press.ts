import type { Printer } from './printReport.ts';
import { findReportFonts } from './reportFonts.ts';

/** What setting pages keeps between the jobs of one thread, so that the preview of an edit does not begin at nothing. */
export interface Press {
  /** The fonts and the typesetter, loaded once. */
  readonly printer: () => Promise<Printer>;
  /** SVG of the charts of the report that was set last, by what they show: see `drawReportCharts`. */
  readonly charts: Map<string, string>;
}

export function createPress(): Press {
  let printer: Promise<Printer> | null = null;
  const load = async (): Promise<Printer> => {
    const { createPrinter } = await import('./printReport.ts');
    return createPrinter(findReportFonts());
  };
  return { printer: () => (printer ??= load()), charts: new Map() };
}
