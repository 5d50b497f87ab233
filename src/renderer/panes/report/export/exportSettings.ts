import type { ExportForm, Paper, PdfStandard } from '#shared/reports/exportForm.ts';
import { useKept } from '../../../app/kept.tsx';

export interface ExportSettings {
  readonly standard: PdfStandard;
  readonly paper: Paper;
  readonly form: ExportForm;
}

const atFirst: ExportSettings = { standard: 'a-3a', paper: 'a4', form: 'pdf' };

/** How the next export is made: as the last one of this window. */
export function useExportSettings(): readonly [ExportSettings, (settings: ExportSettings) => void] {
  return useKept('report.export', atFirst);
}
