import type { WorkHandlers } from './Handlers.ts';

export const exchangeWork = {
  'annotations.import': async (desk, { handle }) => {
    const { importAnnotations } = await import('../exchanging/importAnnotations.ts');
    return importAnnotations(desk, await desk.file(handle));
  },
  'annotations.export': async (desk, wanted) => {
    const { exportAnnotations } = await import('../exchanging/exportAnnotations.ts');
    return exportAnnotations(desk, wanted);
  },
  'references.export': async (desk, { format, sourceIds }) => {
    const { exportReferences } = await import('../exchanging/exportReferences.ts');
    return exportReferences(desk, format, sourceIds);
  },
} satisfies Partial<WorkHandlers>;
