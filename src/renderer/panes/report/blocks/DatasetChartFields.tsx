import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { NodeViewProps } from '@tiptap/react';
import type { Column } from '#shared/contract/datasets.ts';
import type { Measure } from '#shared/datasets/groups.ts';
import { datasetChartContentSchema, mostBars, type DatasetChartContent } from '#shared/reports/blocks/datasetChart.ts';
import { useRead } from '../../../app/api.tsx';
import { FilterSentence } from '../../data/FilterSentence.tsx';
import styles from '../report.module.css';

/** What a dataset's chart draws: its rows, their groups, and what is made of each. */
export function DatasetChartFields({ node, updateAttributes }: NodeViewProps) {
  const { blockId: _, ...attributes } = node.attrs;
  const content = datasetChartContentSchema.safeParse({ kind: 'datasetChart', ...attributes }).data;
  const { data: page } = useRead(
    'datasets.query',
    {
      ...{ sourceId: content?.sourceId ?? '', filters: content?.filters ?? [] },
      ...{ measure: null, sort: null, offset: 0, limit: 0 },
    },
    { enabled: content !== undefined },
  );
  if (content === undefined || page === undefined) return null;
  const change = (changed: Partial<DatasetChartContent>) => updateAttributes(changed);
  return (
    <div className={styles.tableFields}>
      <FilterSentence
        {...{ page, filters: content.filters, measure: null }}
        change={(filters) => change({ filters: [...filters] })}
      />
      <div className={styles.chartFields}>
        <GroupFields content={content} columns={page.columns} change={change} />
        <MeasureFields content={content} columns={page.columns} change={change} />
      </div>
      <TextInput
        size="xs"
        label="Caption"
        placeholder="What is measured, by what"
        value={content.caption}
        onChange={(event) => change({ caption: event.currentTarget.value })}
      />
    </div>
  );
}

interface FieldsProps {
  readonly content: DatasetChartContent;
  readonly columns: readonly Column[];
  readonly change: (changed: Partial<DatasetChartContent>) => void;
}

const shapes = [
  { value: 'bars', label: 'Bars' },
  { value: 'line', label: 'Line over time' },
];
const steps = [
  { value: 'value', label: 'As it is' },
  { value: 'day', label: 'Day' },
  { value: 'month', label: 'Month' },
  { value: 'year', label: 'Year' },
];

function GroupFields({ content, columns, change }: FieldsProps) {
  const { shape, group, step, most } = content;
  const dates = columns.filter(({ type }) => type === 'date');
  const offered = shape === 'line' && dates.length > 0 ? dates : columns;
  const isDate = columns[group]?.type === 'date';
  return (
    <>
      <NativeSelect
        size="xs"
        label="Show as"
        value={shape}
        data={shapes}
        onChange={(event) => {
          if (event.currentTarget.value === 'bars') return change({ shape: 'bars' });
          const date = isDate ? group : (dates[0]?.position ?? group);
          return change({ shape: 'line', group: date, step: step === 'value' ? 'month' : step });
        }}
      />
      <NativeSelect
        size="xs"
        label="Group by"
        value={String(group)}
        data={offered.map(({ position, name }) => ({ value: String(position), label: name }))}
        onChange={(event) => change({ group: Number(event.currentTarget.value), step: 'value' })}
      />
      {isDate ? (
        <NativeSelect
          size="xs"
          label="Dates by"
          value={step}
          data={steps}
          onChange={(event) => {
            const found = datasetChartContentSchema.shape.step.safeParse(event.currentTarget.value).data;
            if (found !== undefined) change({ step: found });
          }}
        />
      ) : null}
      {shape === 'bars' ? (
        <NumberInput
          {...{ size: 'xs', label: 'Bars at most', min: 1, max: mostBars, value: most }}
          onChange={(value) =>
            typeof value === 'number' && value >= 1 && value <= mostBars ? change({ most: value }) : null
          }
        />
      ) : null}
    </>
  );
}

function MeasureFields({ content: { measure, unit }, columns, change }: FieldsProps) {
  const numbers = columns.filter(({ type }) => type === 'number' || type === 'integer');
  const measures = [
    { value: 'count', label: 'Number of rows' },
    ...numbers.flatMap(({ position, name }) => [
      { value: `sum ${position}`, label: `Sum of ${name}` },
      { value: `mean ${position}`, label: `Mean of ${name}` },
    ]),
  ];
  return (
    <>
      <NativeSelect
        size="xs"
        label="Measure"
        value={measure.of === 'count' ? 'count' : `${measure.of} ${measure.column}`}
        data={measures}
        onChange={(event) => change({ measure: readMeasure(event.currentTarget.value) })}
      />
      <TextInput
        size="xs"
        label="Unit"
        value={unit}
        onChange={(event) => change({ unit: event.currentTarget.value.slice(0, 100) })}
      />
    </>
  );
}

function readMeasure(value: string): Measure {
  const [of, column] = value.split(' ');
  return of === 'sum' || of === 'mean' ? { of, column: Number(column) } : { of: 'count' };
}
