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
          value={textOf(node.attrs['view'])}
          onChange={(event) => updateAttributes({ view: event.currentTarget.value })}
          data={[
            { value: 'comparison', label: 'Comparison by outlet' },
            { value: 'timeline', label: 'Timeline' },
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
