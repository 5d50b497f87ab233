import { NativeSelect, TextInput } from '@mantine/core';
import type { NodeViewProps } from '@tiptap/react';
import { textOf } from '../liveLink.tsx';
import styles from '../report.module.css';
import { ShownTableView } from './ShownTableView.tsx';

/** Data points as a comparison or a timeline; selected, its view and caption can be changed. */
export function PointTableView(props: NodeViewProps) {
  const { node, updateAttributes } = props;
  return (
    <ShownTableView {...props} waiting="The table is filled once the report is saved.">
      <div className={styles.blockFields}>
        <NativeSelect
          size="xs"
          label="Show as"
          value={`${textOf(node.attrs['view'])} ${textOf(node.attrs['form'])}`}
          onChange={(event) => {
            const [view, form] = event.currentTarget.value.split(' ');
            updateAttributes({ view, form });
          }}
          data={[
            { value: 'comparison table', label: 'Comparison by outlet' },
            { value: 'timeline table', label: 'Timeline, as a table' },
            { value: 'timeline drawing', label: 'Timeline, as a drawing' },
            { value: 'timeline both', label: 'Timeline, as a table and a drawing' },
          ]}
        />
        <TextInput
          size="xs"
          label="Caption"
          value={textOf(node.attrs['caption'])}
          onChange={(event) => updateAttributes({ caption: event.currentTarget.value })}
        />
      </div>
    </ShownTableView>
  );
}
