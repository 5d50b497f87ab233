import { createHash } from 'node:crypto';
import { labelsOf } from '#shared/labels/all.ts';
import type { Labels } from '#shared/labels/en.ts';
import { writeCount } from '#shared/labels/writing.ts';
import type { ExportedReport } from '#shared/contract/reports.ts';
import type { ReportVersion } from '#shared/protecting/versions.ts';
import { briefly } from '#shared/reports/checkManifest.ts';
import type { Evidence } from '#shared/reports/evidence.ts';
import { type Attachment, type ExportForm, type Paper, type PdfStandard } from '#shared/reports/exportForm.ts';
import type { ReportLook } from '#shared/reports/reportSettings.ts';
import { manifestName } from '#shared/reports/manifest.ts';
import type { LabelLanguage } from '#shared/reports/reportSettings.ts';
import { writeManifest } from '#shared/reports/writeManifest.ts';
import { engineVersion } from '../engineVersion.ts';
import type { WorkDesk } from '../handlers/Handlers.ts';
import { refuseSensitive } from '../protecting/checkLeaving.ts';
import { refuseStanding } from '../protecting/refuseStanding.ts';
import { getReport } from '../store/queries/reports.ts';
import { changesSince } from './changesSince.ts';
import { sha256 } from './gatherEvidence.ts';
import { prepareReport } from './prepareReport.ts';
import { printableText } from './printableText.ts';
import { setCaseReport } from './setCaseReport.ts';
import { requireAlternatives } from './requireAlternatives.ts';
import { writePackage } from './writePackage.ts';

export interface ExportWanted {
  readonly reportId: string;
  readonly standard: PdfStandard;
  readonly paper: Paper;
  readonly form: ExportForm;
  /** In place of what the report is set to, for this file alone. */
  readonly look?: ReportLook | undefined;
  readonly version?: ReportVersion | undefined;
  /** The user knows what is sensitive in it, and lets it go. */
  readonly acknowledged?: boolean | undefined;
  /** Of the labels, in place of what the report is set to. */
  readonly language?: LabelLanguage | undefined;
}

/**
 * Sets a report as a PDF with its evidence inside, hands it over and keeps what went out. The file knows no clock: the same
 * report in the same case gives the same bytes. Errors: `not-found`; `refused` as the printer, where
 * something sensitive is not withheld from the public version, and where a withheld name still stands in it.
 */
export async function exportReport(desk: WorkDesk, wanted: ExportWanted): Promise<ExportedReport> {
  const { reportId, standard, paper, form, look, version = 'full', acknowledged = false } = wanted;
  if (!acknowledged) refuseSensitive(desk.database, reportId, version);
  desk.progress(`Gathering what ${getReport(desk.database, reportId).title} rests on`, 0, null);
  const prepared = prepareReport(desk.database, reportId, version, wanted.language);
  const { resolved, settings, asOf, fileName: name } = prepared;
  requireAlternatives(resolved);
  const evidence = prepared.evidence();
  const manifest = writeManifest(resolved, evidence, { asOf, language: settings.language, engineVersion, sha256 });
  const attachments = attachmentsOf(manifest, evidence, labelsOf(settings.language));
  refuseStanding(prepared.withholding, {
    'the evidence manifest': JSON.parse(manifest),
    'a table beside it': attachments.slice(1).map(({ description, content }) => [description, content]),
  });
  const { bytes, pages } = await setCaseReport(desk, prepared, { standard, paper, look, attachments });
  const fileName = form === 'pdf' ? `${name}.pdf` : `${name}.zip`;
  const hash = createHash('sha256').update(bytes).digest('hex');
  const changes = changesSince(desk.database, { reportId, standard, paper, version, manifest });
  const kept = {
    ...{ reportId, standard, paper, form, version, title: prepared.report.title },
    fileName,
    sha256: hash,
    size: bytes.length,
    pages,
    changes,
    manifest,
  };
  await desk.saveExport({ id: desk.newId(), exportedAt: desk.clock.now(), ...kept });
  const packed =
    form === 'pdf'
      ? { mediaType: 'application/pdf', bytes }
      : { mediaType: 'application/zip', bytes: packageOf(name, bytes, attachments) };
  const handle = await desk.hold({ name: fileName, ...packed });
  return { handle, fileName, sha256: hash, pages, standard, version, changes };
}

function attachmentsOf(manifest: string, { selections }: Evidence, labels: Labels): Attachment[] {
  const tables = selections.flatMap(({ file, csv, rows, columns }): Attachment[] => {
    const names = columns.map(({ name }) => briefly(printableText(name), 40)).join(', ');
    const description = labels.file.table(writeCount(rows, labels), rows, briefly(names, 200));
    return csv === null ? [] : [{ name: file, mediaType: 'text/csv', description, content: csv }];
  });
  const description = labels.file.manifest;
  return [{ name: manifestName, mediaType: 'application/ld+json', description, content: manifest }, ...tables];
}

function packageOf(name: string, pdf: Uint8Array, attachments: readonly Attachment[]): Uint8Array {
  const beside = attachments.map(({ name: file, content }) => ({ name: file, bytes: Buffer.from(content, 'utf8') }));
  return writePackage([{ name: `${name}.pdf`, bytes: pdf }, ...beside]);
}
