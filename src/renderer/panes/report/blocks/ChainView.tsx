import { NativeSelect } from '@mantine/core';
import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useContext } from 'react';
import { nestItems, type NestedList } from '#shared/reports/blocks/nestItems.ts';
import type { ResolvedItem } from '#shared/reports/blocks/list.ts';
import { Footnote, textOf, useLiveLink } from '../liveLink.tsx';
import { LinkFactsContext } from '../linkFacts.ts';
import styles from '../report.module.css';
import { ShownFigure } from './ShownFigure.tsx';

/** How a number leads to its origin, as the page will print it; selected, its form can be changed. */
export function ChainView(props: NodeViewProps) {
  const { node, selected, updateAttributes } = props;
  const { blocks, onSelect } = useContext(LinkFactsContext);
  const link = useLiveLink(props);
  const block = blocks.get(textOf(node.attrs['blockId']));
  const dataPointId = textOf(node.attrs['dataPointId']);
  return (
    <NodeViewWrapper className={styles.shownBlock} data-selected={selected || undefined}>
      <Footnote link={link}>
        <div contentEditable={false} onClick={() => onSelect('dataPoint', dataPointId)}>
          {block?.kind === 'chain' ? (
            <>
              {nestItems(block.items).map((list, index) => (
                <Lines key={index} list={list} />
              ))}
              {block.figure === null ? null : <ShownFigure figure={block.figure} />}
            </>
          ) : (
            <p className={styles.caption}>The chain is followed once the report is saved.</p>
          )}
        </div>
      </Footnote>
      {selected ? (
        <div className={styles.blockFields} contentEditable={false}>
          <NativeSelect
            size="xs"
            label="Show as"
            value={textOf(node.attrs['form'])}
            onChange={(event) => updateAttributes({ form: event.currentTarget.value })}
            data={[
              { value: 'list', label: 'List of words' },
              { value: 'drawing', label: 'Drawing' },
              { value: 'both', label: 'List and drawing' },
            ]}
          />
        </div>
      ) : null}
    </NodeViewWrapper>
  );
}

function Lines({ list }: { list: NestedList<ResolvedItem> }) {
  return (
    <ul>
      {list.items.map(({ item, inside }, index) => (
        <li key={index}>
          <p>{item.runs.map((run) => (run.kind === 'footnote' ? '' : run.text)).join('')}</p>
          {inside.map((nested, place) => (
            <Lines key={place} list={nested} />
          ))}
        </li>
      ))}
    </ul>
  );
}
