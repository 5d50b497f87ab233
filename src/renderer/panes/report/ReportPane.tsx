import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useChange, useRead } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { useSelection } from '../../app/selection.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { ReportChoice } from './ReportChoice.tsx';
import styles from './report.module.css';
import { TemplatesDialog } from './templates/TemplatesDialog.tsx';
import { ReportWorkspace } from './ReportWorkspace.tsx';

export default function ReportPane() {
  const selection = useSelection();
  const { data: reports, error } = useRead('reports.list', {});
  const create = useChange('reports.create');
  const openId = reports?.find(({ id }) => id === selection.openReportId)?.id ?? reports?.[0]?.id ?? null;
  const opened = useRead('reports.open', { reportId: openId ?? '' }, { enabled: openId !== null });
  const [choosing, setChoosing] = useState(false);
  useCommand({
    ...{ id: 'report.templates', label: 'New report from a template, or save one as a template…', group: 'Report' },
    run: () => setChoosing(true),
  });
  const add = async () => {
    const { reportId } = await create.run({ title: 'Untitled report', blocks: [] });
    selection.open({ kind: 'report', id: reportId });
  };
  const failure = error ?? opened.error;
  if (failure !== null && openId !== null) {
    return (
      <p role="alert" className={styles.previewProblem}>
        {failure.message}
      </p>
    );
  }
  if (reports === undefined) return null;
  const current = opened.data?.report.id === openId ? opened.data : null;
  const dialog = <TemplatesDialog opened={choosing} close={() => setChoosing(false)} current={current} />;
  if (openId === null) {
    return (
      <>
        <EmptyReports onAdd={() => void add()} onTemplates={() => setChoosing(true)} pending={create.pending} />
        {dialog}
      </>
    );
  }
  if (opened.data === undefined) return null;
  return (
    <ReportWorkspace key={openId} opened={opened.data} query={opened}>
      <ReportChoice reports={reports} openId={openId} onAdd={() => void add()} onTemplates={() => setChoosing(true)} />
      {dialog}
    </ReportWorkspace>
  );
}

interface EmptyReportsProps {
  readonly onAdd: () => void;
  readonly onTemplates: () => void;
  readonly pending: boolean;
}

function EmptyReports({ onAdd, onTemplates, pending }: EmptyReportsProps) {
  return (
    <EmptyState title="No report in this case yet" label="Report" shape="text">
      <p>
        A report is text whose numbers are live: each one is a link to a data point or to an estimate’s result, and each
        link makes a footnote that names the source, its date, the quoted words and the capture’s hash.
      </p>
      <p>
        Write, then press <kbd>/</kbd> to insert a number, a quotation or a citation. The page at the right is the PDF
        that you export.
      </p>
      <Button leftSection={<IconPlus size={15} />} onClick={onAdd} loading={pending}>
        New report
      </Button>{' '}
      <Button variant="default" onClick={onTemplates}>
        From a template…
      </Button>
    </EmptyState>
  );
}
