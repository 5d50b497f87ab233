import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useContext, type ReactNode } from 'react';
import type { ResolvedShownTable } from '#shared/reports/blocks/shownTable.ts';
import { textOf } from '../liveLink.tsx';
import { LinkFactsContext } from '../linkFacts.ts';
import styles from '../report.module.css';
import { runWords, ShownFigure } from './ShownFigure.tsx';

interface ShownTableViewProps extends NodeViewProps {
  /** Shown until the engine has filled the table. */
  readonly waiting: string;
  /** What can be changed, shown while the block is selected. */
  readonly children: ReactNode;
}

const mostShown = 12;

/** A table that the case fills, as the page will print it; a long one shows its beginning. */
export function ShownTableView({ node, selected, waiting, children }: ShownTableViewProps) {
  const { blocks } = useContext(LinkFactsContext);
  const block = blocks.get(textOf(node.attrs['blockId']));
  const table = block?.kind === 'pointTable' || block?.kind === 'datasetTable' ? block : null;
  const figure = block?.kind === 'pointTable' ? block.figure : null;
  return (
    <NodeViewWrapper className={styles.shownBlock} data-selected={selected || undefined}>
      {table === null ? <p className={styles.caption}>{waiting}</p> : null}
      {table === null || (table.rows.length === 0 && figure !== null) ? null : <Filled table={table} />}
      {figure === null ? null : <ShownFigure figure={figure} />}
      {selected ? <div contentEditable={false}>{children}</div> : null}
    </NodeViewWrapper>
  );
}

function Filled({ table }: { table: ResolvedShownTable }) {
  const left = table.rows.length - mostShown;
  return (
    <div className={styles.shownTable} contentEditable={false}>
      <p className={styles.caption}>
        {table.number === null ? null : <strong>Table {table.number} </strong>}
        {table.caption}
        {table.cites.map(runWords)}
      </p>
      {table.rows.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              {table.columns.map((name, index) => (
                <th key={index} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, mostShown).map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column}>{cell.map(runWords)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.tableNote}>
        {[table.note, left > 0 ? `${left} more on the page.` : ''].filter((part) => part !== '').join(' ')}
      </p>
    </div>
  );
}
