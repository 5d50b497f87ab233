import { createHash } from 'node:crypto';
import type { WrittenReport } from '#shared/contract/reports.ts';
import type { ReportVersion } from '#shared/protecting/versions.ts';
import type { TextFormat } from '#shared/reports/exportForm.ts';
import type { LabelLanguage } from '#shared/reports/reportSettings.ts';
import { writeManifest } from '#shared/reports/writeManifest.ts';
import { writeHtml } from '#shared/reports/writing/writeHtml.ts';
import { writeMarkdown } from '#shared/reports/writing/writeMarkdown.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { engineVersion } from '../engineVersion.ts';
import type { WorkDesk } from '../handlers/Handlers.ts';
import { refuseStanding, wordsOfDrawings } from '../protecting/refuseStanding.ts';
import { refuseSensitive } from '../protecting/checkLeaving.ts';
import { changesSince } from './changesSince.ts';
import { drawReportCharts } from './drawReportCharts.ts';
import { sha256 } from './gatherEvidence.ts';
import { gatherPictures } from './gatherPictures.ts';
import type { PagePicture } from './pagePictures.ts';
import { type PreparedReport, prepareReport } from './prepareReport.ts';
import { writeWord } from './word/writeWord.ts';

const files = {
  html: { ending: 'html', mediaType: 'text/html' },
  word: { ending: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  markdown: { ending: 'md', mediaType: 'text/markdown' },
} as const;

export interface WriteWanted {
  readonly reportId: string;
  readonly format: TextFormat;
  readonly version?: ReportVersion | undefined;
  /** The user knows what is sensitive in it, and lets it go. */
  readonly acknowledged?: boolean | undefined;
  /** Of the labels, in place of what the report is set to. */
  readonly language?: LabelLanguage | undefined;
}

/**
 * Writes a report as one file of words, or a Word document, hands it over and keeps what went out. It is dated by the report's last
 * change: the same report in the same case gives the same bytes. Errors: `not-found`; `refused` where something sensitive is not withheld, or a withheld name stands.
 */
export async function writeCaseReport(
  desk: WorkDesk,
  { reportId, format, version = 'full', acknowledged = false, language }: WriteWanted,
): Promise<WrittenReport> {
  if (!acknowledged) refuseSensitive(desk.database, reportId, version);
  const prepared = prepareReport(desk.database, reportId, version, language);
  desk.progress(`Writing ${prepared.report.title}`, 0, null);
  const manifest = manifestOf(prepared);
  const bytes = await bytesOf(desk, prepared, { format, manifest });
  desk.signal.throwIfAborted();
  const { ending, mediaType } = files[format];
  const fileName = `${prepared.fileName}.${ending}`;
  const hash = createHash('sha256').update(bytes).digest('hex');
  const changes = changesSince(desk.database, { reportId, version, manifest });
  await desk.saveExport({
    ...{ id: desk.newId(), reportId, title: prepared.report.title, exportedAt: desk.clock.now(), version },
    ...{ standard: null, paper: null, form: format, fileName, sha256: hash, size: bytes.length, pages: null },
    ...{ changes, manifest },
  });
  const handle = await desk.hold({ name: fileName, mediaType, bytes });
  return { handle, fileName, sha256: hash, changes };
}

function manifestOf({ resolved, settings, asOf, withholding, evidence }: PreparedReport): string {
  const written = writeManifest(resolved, evidence(), { asOf, language: settings.language, engineVersion, sha256 });
  refuseStanding(withholding, { 'the evidence manifest': JSON.parse(written) });
  return written;
}

interface Written {
  readonly format: TextFormat;
  readonly manifest: string;
}

async function bytesOf(desk: WorkDesk, prepared: PreparedReport, { format, manifest }: Written): Promise<Uint8Array> {
  const { resolved, settings, asOf } = prepared;
  const parts = { 'the text': resolved, 'the name of the file': prepared.fileName };
  refuseStanding(prepared.withholding, parts);
  switch (format) {
    case 'markdown':
      return Buffer.from(writeMarkdown(resolved, asOf), 'utf8');
    case 'html': {
      const charts = await drawReportCharts(resolved, desk.press.charts);
      refuseStanding(prepared.withholding, { 'a chart': wordsOfDrawings(charts) });
      const pictures = addressesOf(gatherPictures(desk.database, resolved, { ...settings, logo: null }));
      const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64');
      return Buffer.from(writeHtml(resolved, { asOf, charts, pictures, manifest, hash }), 'utf8');
    }
    case 'word': {
      const charts = await drawReportCharts(resolved, desk.press.charts);
      refuseStanding(prepared.withholding, { 'a chart': wordsOfDrawings(charts) });
      const pictures = gatherPictures(desk.database, resolved, { ...settings, logo: null });
      return writeWord(resolved, { asOf, charts, pictures, manifest });
    }
    default:
      return assertNever(format);
  }
}

/** Pictures that stand whole in their address (RFC 2397). */
function addressesOf(pictures: ReadonlyMap<string, PagePicture>): ReadonlyMap<string, string> {
  return new Map(
    [...pictures].map(([id, { mediaType, bytes }]) => [
      id,
      `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`,
    ]),
  );
}
