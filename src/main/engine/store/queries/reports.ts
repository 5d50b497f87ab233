import type { ReportSummary } from '#shared/contract/reports.ts';
import { blockContentSchema, type Report, type ReportBlock } from '#shared/reports/reportDocument.ts';
import { defaultReportSettings, type ReportSettings, reportSettingsSchema } from '#shared/reports/reportSettings.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { numberOf, type ReadableDatabase, type Row, textOf } from '../Database.ts';
import { staleThings } from '../staleness.ts';

export function listReports(database: ReadableDatabase): ReportSummary[] {
  const stale = staleThings(database);
  return database.all('SELECT * FROM reports ORDER BY created_at, rowid').map((row) => {
    const id = textOf(row['id']);
    const blockIds = listBlockIds(database, id);
    return {
      id,
      title: textOf(row['title']),
      blocks: blockIds.length,
      stale: blockIds.some((blockId) => stale.has('reportBlock', blockId)),
      changedAt: textOf(row['changed_at']),
    };
  });
}

/** Errors: `not-found`. */
export function getReport(database: ReadableDatabase, reportId: string): Report {
  const row = database.get('SELECT * FROM reports WHERE id = ?', reportId);
  if (row === undefined) throw new PlumbError('not-found', 'This report is no longer in the case.');
  const blocks = database
    .all('SELECT * FROM report_blocks WHERE report_id = ? ORDER BY position', reportId)
    .map(toBlock);
  return { id: reportId, title: textOf(row['title']), blocks };
}

/** Errors: `not-found`. */
export function getReportSettings(database: ReadableDatabase, reportId: string): ReportSettings {
  const row = database.get('SELECT settings FROM reports WHERE id = ?', reportId);
  if (row === undefined) throw new PlumbError('not-found', 'This report is no longer in the case.');
  const { settings } = row;
  return typeof settings === 'string' ? reportSettingsSchema.parse(JSON.parse(settings)) : defaultReportSettings;
}

export function listBlockIds(database: ReadableDatabase, reportId: string): string[] {
  return database
    .all('SELECT id FROM report_blocks WHERE report_id = ? ORDER BY position', reportId)
    .map((row) => textOf(row['id']));
}

export interface StoredBlock {
  readonly reportId: string;
  /** 0-based */
  readonly position: number;
  readonly block: ReportBlock;
}

/** Errors: `not-found`. */
export function getReportBlock(database: ReadableDatabase, blockId: string): StoredBlock {
  const row = database.get('SELECT * FROM report_blocks WHERE id = ?', blockId);
  if (row === undefined) throw new PlumbError('not-found', 'This paragraph is no longer in the report.');
  return { reportId: textOf(row['report_id']), position: numberOf(row['position']), block: toBlock(row) };
}

function toBlock(row: Row): ReportBlock {
  return { id: textOf(row['id']), content: blockContentSchema.parse(JSON.parse(textOf(row['content']))) };
}

/** ISO 8601, UTC. Errors: `not-found`. */
export function lastChanged(database: ReadableDatabase, reportId: string): string {
  const row = database.get('SELECT changed_at FROM reports WHERE id = ?', reportId);
  if (row === undefined) throw new PlumbError('not-found', 'This report is no longer in the case.');
  return textOf(row['changed_at']);
}
