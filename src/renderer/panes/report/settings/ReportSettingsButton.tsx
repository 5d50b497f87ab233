import { ActionIcon, Tooltip } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReportSettings } from '#shared/reports/reportSettings.ts';
import { useCommand } from '../../../app/commands.tsx';
import { useReportSettings } from './useReportSettings.ts';
import { ReportSettingsPanel } from './ReportSettingsPanel.tsx';

interface Props {
  readonly reportId: string;
  /** As they are saved. */
  readonly saved: ReportSettings;
}

/** What is set for a report beside its text. Each choice is saved at once, so that the pages beside it show it. */
export function ReportSettingsButton({ reportId, saved }: Props) {
  const [opened, setOpened] = useState(false);
  const { settings, change } = useReportSettings(reportId, saved);
  useCommand({
    id: 'report.settings',
    label: 'Report settings… (style, cover, logo, language, spelling)',
    group: 'Report',
    run: () => setOpened(true),
  });
  return (
    <>
      <Tooltip label="Report settings: style, cover, logo, languages">
        <ActionIcon variant="default" size={30} aria-label="Report settings…" onClick={() => setOpened(true)}>
          <IconSettings size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <ReportSettingsPanel
        opened={opened}
        close={() => setOpened(false)}
        settings={settings}
        onChange={(changed) => void change(changed)}
      />
    </>
  );
}
