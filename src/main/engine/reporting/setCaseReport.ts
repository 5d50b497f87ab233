import type { Paper } from '#shared/reports/exportForm.ts';
import type { ReportLook } from '#shared/reports/reportSettings.ts';
import { pageStyles } from '#shared/reports/styles/all.ts';
import { textRoom } from '#shared/reports/styles/textRoom.ts';
import type { WorkDesk } from '../handlers/Handlers.ts';
import { refuseStanding, wordsOfDrawings } from '../protecting/refuseStanding.ts';
import { drawReportCharts } from './drawReportCharts.ts';
import { gatherPictures } from './gatherPictures.ts';
import type { PreparedReport } from './prepareReport.ts';
import type { PrintedPages, PrintForm } from './printReport.ts';

export interface Setting extends PrintForm {
  readonly paper: Paper;
  /** In place of what the report is set to. */
  readonly look?: ReportLook | undefined;
}

/** Draws a report's charts and sets its pages, for the preview and for the export alike. Errors: as the printer; `refused` where what is
 * withheld still stands. */
export async function setCaseReport(desk: WorkDesk, prepared: PreparedReport, setting: Setting): Promise<PrintedPages> {
  const { paper, look, ...form } = setting;
  const { resolved, asOf, version } = prepared;
  const { style = prepared.settings.style, cover = prepared.settings.cover } = look ?? {};
  const settings = { ...prepared.settings, style, cover };
  desk.progress(`Setting ${resolved.title}`, 0, null);
  const charts = await drawReportCharts(resolved, desk.press.charts, textRoom(pageStyles[style], paper).width);
  refuseStanding(prepared.withholding, {
    ...{ 'the cover': [settings.byline, settings.logoAlternative] },
    ...{ 'the pages': resolved, 'the name of the file': prepared.fileName, 'a chart': wordsOfDrawings(charts) },
  });
  const pictures = gatherPictures(desk.database, resolved, settings);
  const printer = await desk.press.printer();
  desk.signal.throwIfAborted();
  return printer.print(resolved, { settings, version, paper, asOf, charts, pictures }, form);
}
