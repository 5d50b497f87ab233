import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useContext } from 'react';
import { textOf } from '../liveLink.tsx';
import { LinkFactsContext } from '../linkFacts.ts';
import styles from '../report.module.css';
import { DatasetChartFields } from './DatasetChartFields.tsx';
import { runWords, ShownFigure } from './ShownFigure.tsx';

/** Rows of a dataset as bars or a line, as the page will print them; selected, what is drawn can be changed. */
export function DatasetChartView(props: NodeViewProps) {
  const { node, selected } = props;
  const { blocks } = useContext(LinkFactsContext);
  const block = blocks.get(textOf(node.attrs['blockId']));
  const chart = block?.kind === 'datasetChart' ? block : null;
  return (
    <NodeViewWrapper className={styles.shownBlock} data-selected={selected || undefined}>
      {chart === null ? <p className={styles.caption}>The chart is drawn once the report is saved.</p> : null}
      {chart === null || chart.figure !== null ? null : <p className={styles.caption}>{chart.runs.map(runWords)}</p>}
      {chart === null || chart.figure === null ? null : <ShownFigure figure={chart.figure} />}
      {selected ? (
        <div contentEditable={false}>
          <DatasetChartFields {...props} />
        </div>
      ) : null}
    </NodeViewWrapper>
  );
}
