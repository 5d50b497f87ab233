import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Evidence } from '#shared/contract/dataPoints.ts';
import type { PointRow } from '#shared/points/pointRows.ts';
import { useChange } from '../../app/api.tsx';
import { EvidencePassage } from '../../links/EvidenceFields.tsx';
import { PassagePicker } from '../../links/PassagePicker.tsx';
import styles from './points.module.css';

/** Every passage that bears on a data point, under its row: judged, taken away and added in place. */
export function EvidenceDetail({ row }: { row: PointRow }) {
  const edit = useChange('dataPoints.edit');
  const [adding, setAdding] = useState(false);
  const { point, evidence } = row;
  const change = (next: readonly Evidence[]) => void edit.run({ dataPointId: point.id, evidence: [...next] });
  const add = (passageId: string) => {
    setAdding(false);
    change([...point.evidence, { passageId, stance: 'supports' }]);
  };
  return (
    <section className={styles.detail} aria-label={`Evidence of ${point.what}`}>
      {evidence.length === 0 && (
        <p className="quiet">No passage bears on it yet. Add one that supports or disputes it.</p>
      )}
      <ul className={styles.passages}>
        {evidence.map(({ passageId, stance, passage, source }, index) => (
          <li key={passageId}>
            <EvidencePassage
              name={`Passage ${index + 1} of ${point.what}`}
              evidence={{ passageId, stance }}
              passage={passage ?? undefined}
              source={source}
              change={(next) => change(point.evidence.with(index, { passageId, stance: next }))}
              remove={() => change(point.evidence.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
      {adding ? (
        <PassagePicker taken={evidence.map(({ passageId }) => passageId)} pick={add} leave={() => setAdding(false)} />
      ) : (
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          Add a passage
        </Button>
      )}
    </section>
  );
}
