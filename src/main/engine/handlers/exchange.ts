import { exportReferences } from '../exchanging/exportReferences.ts';
import type { WorkHandlers } from './Handlers.ts';

export const exchangeWork = {
  'references.export': (desk, { format, sourceIds }) => exportReferences(desk, format, sourceIds),
} satisfies Partial<WorkHandlers>;
