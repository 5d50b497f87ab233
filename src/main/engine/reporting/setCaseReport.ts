import type { Paper } from '#shared/reports/exportForm.ts';
import type { ResolvedReport } from '#shared/reports/resolvedReport.ts';
import type { WorkDesk } from '../handlers/Handlers.ts';
import { drawReportCharts } from './drawReportCharts.ts';
import type { PrintedPages, PrintForm } from './printReport.ts';

export interface Setting extends PrintForm {
  readonly paper: Paper;
  /** The day of the report's last change, ISO 8601. */
  readonly asOf: string;
}

/** Draws a report's charts and sets its pages, for the preview and for the export alike. Errors: as the printer. */
export async function setCaseReport(desk: WorkDesk, report: ResolvedReport, setting: Setting): Promise<PrintedPages> {
  const { paper, asOf, ...form } = setting;
  desk.progress(`Setting ${report.title}`, 0, null);
  const charts = await drawReportCharts(report, desk.press.charts);
  const printer = await desk.press.printer();
  desk.signal.throwIfAborted();
  return printer.print(report, { language: 'en', paper, asOf, charts }, form);
}
