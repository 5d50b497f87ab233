import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core';
import { IconPlus, IconTemplate } from '@tabler/icons-react';
import type { ReportSummary } from '#shared/contract/reports.ts';
import { useSelection } from '../../app/selection.tsx';

interface ReportChoiceProps {
  readonly reports: readonly ReportSummary[];
  readonly openId: string;
  readonly onAdd: () => void;
  readonly onTemplates: () => void;
}

/** Which report is open, and the way to another. */
export function ReportChoice({ reports, openId, onAdd, onTemplates }: ReportChoiceProps) {
  const selection = useSelection();
  return (
    <>
      <NativeSelect
        aria-label="Report"
        value={openId}
        onChange={(event) => selection.open({ kind: 'report', id: event.currentTarget.value })}
        data={reports.map(({ id, title, stale }) => ({ value: id, label: stale ? `${title} (stale)` : title }))}
        maw={280}
      />
      <Tooltip label="New report">
        <ActionIcon variant="subtle" aria-label="New report" onClick={onAdd}>
          <IconPlus size={16} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Templates of reports">
        <ActionIcon variant="subtle" aria-label="Templates of reports" onClick={onTemplates}>
          <IconTemplate size={16} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
