import type { Printer } from './printReport.ts';
import { findReportFonts } from './reportFonts.ts';

/** What setting pages keeps between the jobs of one thread, so that the preview of an edit does not begin at nothing. */
export interface Press {
  /** The fonts and the typesetter, loaded once. */
  readonly printer: () => Promise<Printer>;
  /** SVG of the charts of the report that was set last, by what they show: see `drawReportCharts`. */
  readonly charts: Map<string, string>;
  /**
   * Drops what was kept of reports: when the case closes, and when nothing was set for a while. Until then it lies in the memory of the process
   * that holds the open case anyway.
   */
  readonly forget: () => void;
}

/** Milliseconds after the last print; whoever edits a report asks for its pages more often. */
const longestKept = 300_000;

export function createPress(): Press {
  let loading: Promise<Printer> | null = null;
  let loaded: Printer | null = null;
  let later: NodeJS.Timeout | undefined;
  const charts = new Map<string, string>();
  const load = async (): Promise<Printer> => {
    const { createPrinter } = await import('./printReport.ts');
    return (loaded = await createPrinter(findReportFonts()));
  };
  const forget = (): void => {
    clearTimeout(later);
    charts.clear();
    loaded?.forget();
  };
  return {
    printer() {
      clearTimeout(later);
      later = setTimeout(forget, longestKept).unref();
      return (loading ??= load());
    },
    charts,
    forget,
  };
}
