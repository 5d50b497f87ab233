import type { ReportVersion } from '#shared/protecting/versions.ts';
import type { ExportForm, Paper, PdfStandard } from '#shared/reports/exportForm.ts';
import { useKept } from '../../../app/kept.tsx';

export interface ExportSettings {
  readonly standard: PdfStandard;
  readonly paper: Paper;
  readonly form: ExportForm;
  readonly version: ReportVersion;
}

const atFirst: ExportSettings = { standard: 'a-3a', paper: 'a4', form: 'pdf', version: 'full' };

/** How the next export is made: as the last one of this window. */
export function useExportSettings(): readonly [ExportSettings, (settings: ExportSettings) => void] {
  const [kept, keep] = useKept('report.export', atFirst);
  // A window of before kept no version.
  return [{ ...atFirst, ...kept }, keep];
}
