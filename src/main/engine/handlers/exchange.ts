import { exportReferences } from '../exchanging/exportReferences.ts';
import { exportAnnotations } from '../exchanging/exportAnnotations.ts';
import { importAnnotations } from '../exchanging/importAnnotations.ts';
import type { WorkHandlers } from './Handlers.ts';

export const exchangeWork = {
  'annotations.import': async (desk, { handle }) => importAnnotations(desk, await desk.file(handle)),
  'annotations.export': (desk, wanted) => exportAnnotations(desk, wanted),
  'references.export': (desk, { format, sourceIds }) => exportReferences(desk, format, sourceIds),
} satisfies Partial<WorkHandlers>;
