import { createHash } from 'node:crypto';
import type { WrittenReport } from '#shared/contract/reports.ts';
import type { TextFormat } from '#shared/reports/exportForm.ts';
import { writeManifest } from '#shared/reports/writeManifest.ts';
import { writeHtml } from '#shared/reports/writing/writeHtml.ts';
import { writeMarkdown } from '#shared/reports/writing/writeMarkdown.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { engineVersion } from '../engineVersion.ts';
import type { WorkDesk } from '../handlers/Handlers.ts';
import { drawReportCharts } from './drawReportCharts.ts';
import { sha256 } from './gatherEvidence.ts';
import { type PreparedReport, prepareReport } from './prepareReport.ts';
import { writeWord } from './word/writeWord.ts';

const files = {
  html: { ending: 'html', mediaType: 'text/html' },
  word: { ending: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  markdown: { ending: 'md', mediaType: 'text/markdown' },
} as const;

/**
 * Writes a report as one file of words, or a Word document, and hands it over. It is dated by the report's last change: the same report in the same
 * case gives the same bytes. Errors: `not-found`.
 */
export async function writeCaseReport(desk: WorkDesk, reportId: string, format: TextFormat): Promise<WrittenReport> {
  const prepared = prepareReport(desk.database, reportId);
  desk.progress(`Writing ${prepared.report.title}`, 0, null);
  const bytes = await bytesOf(desk, prepared, format);
  desk.signal.throwIfAborted();
  const { ending, mediaType } = files[format];
  const fileName = `${prepared.fileName}.${ending}`;
  const handle = await desk.hold({ name: fileName, mediaType, bytes });
  return { handle, fileName, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function bytesOf(desk: WorkDesk, prepared: PreparedReport, format: TextFormat): Promise<Uint8Array> {
  const { resolved, settings, asOf } = prepared;
  const { language } = settings;
  const manifest = () => writeManifest(resolved, prepared.evidence(), { asOf, language, engineVersion, sha256 });
  switch (format) {
    case 'markdown':
      return Buffer.from(writeMarkdown(resolved, asOf), 'utf8');
    case 'html': {
      const charts = await drawReportCharts(resolved, desk.press.charts);
      const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64');
      return Buffer.from(writeHtml(resolved, { asOf, charts, manifest: manifest(), hash }), 'utf8');
    }
    case 'word': {
      const charts = await drawReportCharts(resolved, desk.press.charts);
      return writeWord(resolved, { asOf, language, charts, manifest: manifest() });
    }
    default:
      return assertNever(format);
  }
}
