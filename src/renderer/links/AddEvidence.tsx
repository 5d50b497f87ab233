import { Select, type ComboboxItem } from '@mantine/core';
import { useMemo } from 'react';
import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { Passage } from '#shared/contract/passages.ts';
import { foldText } from '#shared/search/foldText.ts';
import { formatQuantity } from '#shared/values/quantity.ts';
import { useChange, useRead } from '../app/api.tsx';
import { useSelectionActs } from '../app/selection.tsx';

const mostOffered = 20;

/** The same words can support or dispute a claim that the case holds already. Only what is offered is drawn, however many there are. */
export function AddEvidence({ passage }: { passage: Passage }) {
  const points = useRead('dataPoints.list', {}).data;
  const edit = useChange('dataPoints.edit');
  const { select } = useSelectionActs();
  const offered = useMemo(() => {
    const others = (points ?? []).filter((point) => !point.evidence.some((each) => each.passageId === passage.id));
    return new Map(others.map((point) => [point.id, { point, label: labelOf(point) }]));
  }, [points, passage.id]);
  const data = useMemo(() => [...offered].map(([value, { label }]) => ({ value, label })), [offered]);
  if (offered.size === 0) return null;
  const add = async (dataPointId: string) => {
    const point = offered.get(dataPointId)?.point;
    if (point === undefined) return;
    const evidence = [...point.evidence, { passageId: passage.id, stance: 'supports' as const }];
    await edit.run({ dataPointId, evidence });
    select({ kind: 'dataPoint', id: dataPointId });
  };
  return (
    <Select
      label="Or add it to a data point"
      placeholder={
        offered.size > mostOffered ? `Words or number, of ${offered.size.toLocaleString('en')}` : 'choose one'
      }
      searchable
      data={data}
      limit={mostOffered}
      filter={({ options, search, limit }) => {
        const words = foldText(search).split(/\s+/);
        return options
          .filter((option): option is ComboboxItem => 'value' in option && holdsAll(option.label, words))
          .slice(0, limit);
      }}
      nothingFoundMessage="No data point has these words"
      maxDropdownHeight={260}
      value={null}
      onChange={(id) => id !== null && void add(id)}
    />
  );
}

function labelOf({ quantity, what }: DataPoint): string {
  return quantity === null ? what : `${formatQuantity(quantity).text} · ${what}`;
}

function holdsAll(label: string, words: readonly string[]): boolean {
  const folded = foldText(label);
  return words.every((word) => folded.includes(word));
}
