import type { Paper } from '#shared/reports/exportForm.ts';
import type { WorkDesk } from '../handlers/Handlers.ts';
import { drawReportCharts } from './drawReportCharts.ts';
import type { PreparedReport } from './prepareReport.ts';
import type { PrintedPages, PrintForm } from './printReport.ts';

export interface Setting extends PrintForm {
  readonly paper: Paper;
}

/** Draws a report's charts and sets its pages, for the preview and for the export alike. Errors: as the printer. */
export async function setCaseReport(desk: WorkDesk, prepared: PreparedReport, setting: Setting): Promise<PrintedPages> {
  const { paper, ...form } = setting;
  const { resolved, settings, asOf } = prepared;
  desk.progress(`Setting ${resolved.title}`, 0, null);
  const charts = await drawReportCharts(resolved, desk.press.charts);
  const printer = await desk.press.printer();
  desk.signal.throwIfAborted();
  return printer.print(resolved, { settings, paper, asOf, charts }, form);
}
