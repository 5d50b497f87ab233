import { createHash } from 'node:crypto';
import type { PrintedReport } from '#shared/contract/reports.ts';
import type { ReportVersion } from '#shared/protecting/versions.ts';
import type { Paper, PdfStandard } from '#shared/reports/exportForm.ts';
import type { WorkDesk } from '../handlers/Handlers.ts';
import { prepareReport } from './prepareReport.ts';
import { setCaseReport } from './setCaseReport.ts';

/** Sets one report as a PDF. It is dated by its last change, not by the clock, so the same report gives the same bytes. */
export async function printCaseReport(
  desk: WorkDesk,
  reportId: string,
  {
    standard = 'a-3a',
    paper = 'a4',
    version,
  }: {
    readonly standard?: PdfStandard | undefined;
    readonly paper?: Paper | undefined;
    readonly version?: ReportVersion | undefined;
  },
): Promise<PrintedReport> {
  const prepared = prepareReport(desk.database, reportId, version);
  const { bytes, pages } = await setCaseReport(desk, prepared, { standard, paper, attachments: [], keepsLayout: true });
  const fileName = `${prepared.fileName}.pdf`;
  const handle = await desk.hold({ name: fileName, mediaType: 'application/pdf', bytes });
  return { handle, fileName, sha256: createHash('sha256').update(bytes).digest('hex'), pages };
}
