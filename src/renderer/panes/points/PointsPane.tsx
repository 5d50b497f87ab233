import { Button } from '@mantine/core';
import { useRead } from '../../app/api.tsx';
import { useSelectionActs } from '../../app/selection.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { PointsTable } from './PointsTable.tsx';
import styles from './points.module.css';

export default function PointsPane() {
  const { data, error } = useRead('dataPoints.table', {});
  if (error !== null) {
    return (
      <p role="alert" className={styles.failure}>
        {error.message}
      </p>
    );
  }
  if (data === undefined) return null;
  return data.points.length === 0 ? <Teach /> : <PointsTable facts={data} />;
}

function Teach() {
  const { setPane } = useSelectionActs();
  return (
    <EmptyState title="No data point in this case yet" label="Data points">
      <p>
        A data point is one claim: what, how much, when, where, and how far it is to be believed. Each rests on passages
        that support or dispute it.
      </p>
      <p>
        Mark a claim in an article with <kbd>H</kbd> and make it a data point with <kbd>D</kbd>. All of them then stand
        here, to sort, filter, edit and export.
      </p>
      <Button variant="default" onClick={() => setPane('read')}>
        Go to Read <kbd>1</kbd>
      </Button>
    </EmptyState>
  );
}
