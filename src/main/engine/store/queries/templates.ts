import { z } from 'zod';
import type { ReportTemplate } from '#shared/contract/templates.ts';
import { blockContentSchema } from '#shared/reports/reportDocument.ts';
import { settingsOf } from '#shared/reports/templates/templateFile.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type ReadableDatabase, type Row, textOf } from '../Database.ts';

const keptSchema = z.object({ blocks: z.array(blockContentSchema), settings: z.unknown() });

/** By name. */
export function listTemplates(database: ReadableDatabase): ReportTemplate[] {
  return database.all('SELECT * FROM report_templates ORDER BY name COLLATE NOCASE, rowid').map(toTemplate);
}

/** Errors: `not-found`. */
export function getTemplate(database: ReadableDatabase, templateId: string): ReportTemplate {
  const row = database.get('SELECT * FROM report_templates WHERE id = ?', templateId);
  if (row === undefined) throw new PlumbError('not-found', 'This template is no longer in the case.');
  return toTemplate(row);
}

/** The template of that name, whatever the case of its letters; null where there is none. */
export function findTemplate(database: ReadableDatabase, name: string): ReportTemplate | null {
  const row = database.get('SELECT * FROM report_templates WHERE name = ? COLLATE NOCASE', name);
  return row === undefined ? null : toTemplate(row);
}

function toTemplate(row: Row): ReportTemplate {
  const { blocks, settings } = keptSchema.parse(JSON.parse(textOf(row['content'])));
  return {
    id: textOf(row['id']),
    name: textOf(row['name']),
    content: { blocks, settings: settingsOf(settings) },
    changedAt: textOf(row['changed_at']),
  };
}
