import { z } from 'zod';
import { type TemplateContent, templateContentSchema } from '../reports/templates/reportTemplate.ts';
import { idField, jobField } from './fields.ts';
import { change, read, work } from './method.ts';

export interface ReportTemplate {
  readonly id: string;
  readonly name: string;
  readonly content: TemplateContent;
  /** ISO 8601, UTC */
  readonly changedAt: string;
}

const name = z.string().trim().min(1, 'A template needs a name').max(100, 'A name has at most 100 characters');

/** Templates of the case; those that every case has are in `builtInTemplates`. */
export const templatesContract = {
  /** Puts it in the place of the template of that name, whatever the case of its letters, or adds one. */
  'templates.save': change<{ readonly templateId: string }>('Save template')(
    z.strictObject({ name, content: templateContentSchema }),
  ),
  /** Errors: `not-found`; `conflict` where another template has the name. */
  'templates.rename': change<null>('Rename template')(z.strictObject({ templateId: idField, name })),
  /** Errors: `not-found`. */
  'templates.remove': change<null>('Remove template')(z.strictObject({ templateId: idField })),
  /** By name. */
  'templates.list': read<readonly ReportTemplate[]>()(z.strictObject({})),
  /** As a file for another case, in which nothing leads to things of this one. Errors: `not-found`. */
  'templates.export': work<{ readonly handle: string; readonly fileName: string }>('Export template')(
    z.strictObject({ job: jobField, templateId: idField }),
  ),
};
