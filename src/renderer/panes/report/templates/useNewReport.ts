import { blocksOfTemplate, type TemplateContent } from '#shared/reports/templates/reportTemplate.ts';
import { useChange } from '../../../app/api.tsx';
import { useSelectionActs } from '../../../app/selection.tsx';

/** Makes a report that begins as a template, and opens it. */
export function useNewReport(): (name: string, content: TemplateContent) => Promise<void> {
  const create = useChange('reports.create');
  const { open } = useSelectionActs();
  return async (name, content) => {
    const blocks = blocksOfTemplate(content, () => crypto.randomUUID());
    const title = blocks.length === 0 ? 'Untitled report' : `Untitled: ${name}`.slice(0, 300);
    const { reportId } = await create.run({ title, blocks, settings: content.settings });
    open({ kind: 'report', id: reportId });
  };
}
