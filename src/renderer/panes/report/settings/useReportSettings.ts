import { useEffect, useRef, useState } from 'react';
import type { ReportSettings } from '#shared/reports/reportSettings.ts';
import { useChange, useRefresh } from '../../../app/api.tsx';

/** A report's settings as they were chosen last, also while a choice is on its way; each choice keeps all others. */
export function useReportSettings(reportId: string, saved: ReportSettings) {
  const { run } = useChange('reports.set');
  const refresh = useRefresh();
  const [chosen, setChosen] = useState<ReportSettings | null>(null);
  const last = useRef<ReportSettings | null>(null);
  const running = useRef(0);
  // A file takes its time: what is chosen for it must keep what was saved meanwhile.
  const newest = useRef(saved);
  useEffect(() => {
    newest.current = saved;
  }, [saved]);
  const change = async (changed: Partial<ReportSettings>) => {
    const settings = { ...(last.current ?? newest.current), ...changed };
    last.current = settings;
    setChosen(settings);
    running.current += 1;
    try {
      await run({ reportId, settings });
      await refresh();
    } finally {
      running.current -= 1;
      if (running.current === 0) {
        last.current = null;
        setChosen(null);
      }
    }
  };
  return { settings: chosen ?? saved, change };
}
