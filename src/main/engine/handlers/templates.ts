import { writeTemplateFile } from '#shared/reports/templates/templateFile.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fileNameOf } from '../exchanging/fileNameOf.ts';
import { findTemplate, getTemplate, listTemplates } from '../store/queries/templates.ts';
import type { ChangeHandlers, ReadHandlers, WorkHandlers } from './Handlers.ts';

export const templateReads = {
  'templates.list': (database) => listTemplates(database),
} satisfies Partial<ReadHandlers>;

export const templateChanges = {
  'templates.save': (change, { name, content }) => {
    const kept = JSON.stringify(content);
    const present = findTemplate(change.database, name);
    if (present !== null) {
      change.update('report_templates', present.id, { name, content: kept, changed_at: change.now });
      return { templateId: present.id };
    }
    const id = change.newId();
    const times = { created_at: change.now, changed_at: change.now };
    change.insert('report_templates', { id, name, content: kept, ...times });
    return { templateId: id };
  },
  'templates.rename': (change, { templateId, name }) => {
    const { name: before } = getTemplate(change.database, templateId);
    const holder = findTemplate(change.database, name);
    if (holder !== null && holder.id !== templateId)
      throw new PlumbError('conflict', `There is a template "${holder.name}" already. Choose another name.`, {
        field: 'name',
      });
    if (before !== name) change.update('report_templates', templateId, { name, changed_at: change.now });
    return null;
  },
  'templates.remove': (change, { templateId }) => {
    getTemplate(change.database, templateId);
    change.remove('report_templates', templateId);
    return null;
  },
} satisfies Partial<ChangeHandlers>;

export const templateWork = {
  'templates.export': async (desk, { templateId }) => {
    const { name, content } = getTemplate(desk.database, templateId);
    const fileName = `${fileNameOf(name, 'Template')}.template.json`;
    const bytes = Buffer.from(writeTemplateFile(name, content), 'utf8');
    return { handle: await desk.hold({ name: fileName, mediaType: 'application/json', bytes }), fileName };
  },
} satisfies Partial<WorkHandlers>;
