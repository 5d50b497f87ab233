import { MultiSelect, NumberInput, TextInput } from '@mantine/core';
import type { NodeViewProps } from '@tiptap/react';
import { datasetTableContentSchema, mostRows } from '#shared/reports/blocks/datasetTable.ts';
import { useRead } from '../../../app/api.tsx';
import { FilterSentence } from '../../data/FilterSentence.tsx';
import styles from '../report.module.css';
import { ShownTableView } from './ShownTableView.tsx';

/** Rows of a dataset; selected, its filter, columns and number of rows can be changed. */
export function DatasetTableView(props: NodeViewProps) {
  const { selected } = props;
  return (
    <ShownTableView {...props} waiting="The rows are read once the report is saved.">
      {selected ? <DatasetTableFields {...props} /> : null}
    </ShownTableView>
  );
}

function DatasetTableFields({ node, updateAttributes }: NodeViewProps) {
  const { blockId: _, ...attributes } = node.attrs;
  const content = datasetTableContentSchema.safeParse({ kind: 'datasetTable', ...attributes }).data;
  const { data: page } = useRead(
    'datasets.query',
    {
      sourceId: content?.sourceId ?? '',
      filters: content?.filters ?? [],
      measure: null,
      sort: null,
      offset: 0,
      limit: 0,
    },
    { enabled: content !== undefined },
  );
  if (content === undefined || page === undefined) return null;
  return (
    <div className={styles.tableFields}>
      <FilterSentence
        page={page}
        filters={content.filters}
        measure={null}
        change={(filters) => updateAttributes({ filters: [...filters] })}
      />
      <div className={styles.blockFields}>
        <NumberInput
          size="xs"
          label="Rows at most"
          min={1}
          max={mostRows}
          value={content.limit}
          onChange={(limit) =>
            typeof limit === 'number' && limit >= 1 && limit <= mostRows ? updateAttributes({ limit }) : null
          }
        />
        <TextInput
          size="xs"
          label="Caption"
          value={content.caption}
          onChange={(event) => updateAttributes({ caption: event.currentTarget.value })}
        />
      </div>
      <MultiSelect
        size="xs"
        label="Columns"
        placeholder={content.columns.length === 0 ? 'The first eight' : ''}
        maxValues={8}
        data={page.columns.map(({ name }, index) => ({ value: String(index), label: name }))}
        value={content.columns.map(String)}
        onChange={(columns) => updateAttributes({ columns: columns.map(Number) })}
      />
    </div>
  );
}
