import { createHash } from 'node:crypto';
import type { WrittenReport } from '#shared/contract/reports.ts';
import type { TextFormat } from '#shared/reports/exportForm.ts';
import type { Report } from '#shared/reports/reportDocument.ts';
import type { ResolvedReport } from '#shared/reports/resolvedReport.ts';
import { resolveReport } from '#shared/reports/resolveReport.ts';
import { writeManifest } from '#shared/reports/writeManifest.ts';
import { writeHtml } from '#shared/reports/writing/writeHtml.ts';
import { writeMarkdown } from '#shared/reports/writing/writeMarkdown.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { engineVersion } from '../engineVersion.ts';
import { fileNameOf } from '../exchanging/fileNameOf.ts';
import type { WorkDesk } from '../handlers/Handlers.ts';
import { getReport, lastChanged } from '../store/queries/reports.ts';
import { drawReportCharts } from './drawReportCharts.ts';
import { gatherEvidence, sha256 } from './gatherEvidence.ts';
import { gatherFacts } from './gatherFacts.ts';

const files = {
  html: { ending: 'html', mediaType: 'text/html' },
  markdown: { ending: 'md', mediaType: 'text/markdown' },
} as const;

/**
 * Writes a report as one file of words and hands it over. It is dated by the report's last change: the same report in the same
 * case gives the same bytes. Errors: `not-found`.
 */
export async function writeCaseReport(desk: WorkDesk, reportId: string, format: TextFormat): Promise<WrittenReport> {
  const report = getReport(desk.database, reportId);
  desk.progress(`Writing ${report.title}`, 0, null);
  const resolved = resolveReport(report, gatherFacts(desk.database));
  const bytes = Buffer.from(await textOf(desk, { report, resolved, format }), 'utf8');
  desk.signal.throwIfAborted();
  const { ending, mediaType } = files[format];
  const fileName = `${fileNameOf(report.title, 'Report')}.${ending}`;
  const handle = await desk.hold({ name: fileName, mediaType, bytes });
  return { handle, fileName, sha256: createHash('sha256').update(bytes).digest('hex') };
}

interface Wanted {
  readonly report: Report;
  readonly resolved: ResolvedReport;
  readonly format: TextFormat;
}

async function textOf({ database, press }: WorkDesk, { report, resolved, format }: Wanted): Promise<string> {
  const asOf = lastChanged(database, report.id).slice(0, 10);
  switch (format) {
    case 'markdown':
      return writeMarkdown(resolved, asOf);
    case 'html': {
      const manifest = writeManifest(resolved, gatherEvidence(database, report), {
        ...{ asOf, language: 'en', engineVersion, sha256 },
      });
      const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64');
      return writeHtml(resolved, { asOf, charts: await drawReportCharts(resolved, press.charts), manifest, hash });
    }
    default:
      return assertNever(format);
  }
}
