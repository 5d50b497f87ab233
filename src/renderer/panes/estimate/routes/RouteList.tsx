import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { DataPoint } from '#shared/contract/dataPoints.ts';
import { printedResult } from '#shared/estimates/sentence.ts';
import { useSelection } from '../../../app/selection.tsx';
import { NumberCell } from '../Cell.tsx';
import styles from '../compare.module.css';
import { LinesTable } from '../LinesTable.tsx';
import { useNumbers } from '../numbers.tsx';
import { sourceWords } from '../sourceWords.ts';
import type { RouteRow } from './routeRows.ts';

interface RouteListProps {
  /** The first is the sheet itself. */
  readonly rows: readonly RouteRow[];
  readonly dataPoints: readonly DataPoint[];
  /** Weights are asked for only where they count. */
  readonly weighed: boolean;
  readonly onWeight: (index: number, weight: number) => void;
  readonly onRemove: (estimateId: string) => void;
}

/** Each route with its result, its inputs folded, and the way to its sheet. */
export function RouteList({ rows, dataPoints, weighed, onWeight, onRemove }: RouteListProps) {
  const selection = useSelection();
  const { locale } = useNumbers();
  return (
    <ul className={styles.list} aria-label="Routes">
      {rows.map(({ estimateId, name, definition, result, weight, problem }, index) => (
        <li key={estimateId} className={styles.item} aria-label={name}>
          <div>
            {index === 0 || definition === null ? (
              <span className={styles.plainName}>{index === 0 ? `${name} (this sheet)` : name}</span>
            ) : (
              <button
                type="button"
                className={styles.name}
                onClick={() => selection.open({ kind: 'estimate', id: estimateId })}
              >
                {name}
              </button>
            )}
            <p className={problem === null ? styles.figure : styles.problem}>
              {problem ?? (result === null ? 'Computing' : printedResult(result, result, locale))}
            </p>
          </div>
          {weighed ? (
            <NumberCell
              label="Weight"
              value={weight}
              onChange={(typed) => onWeight(index, typed)}
              error={weight >= 0 ? null : 'A number from 0'}
              className={styles.weight}
            />
          ) : (
            <span />
          )}
          {index === 0 ? (
            <span />
          ) : (
            <Tooltip label="Take out this route; its estimate stays">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Take out ${name}`}
                onClick={() => onRemove(estimateId)}
              >
                <IconX size={15} stroke={1.7} />
              </ActionIcon>
            </Tooltip>
          )}
          {definition === null ? null : (
            <details className={styles.details}>
              <summary>
                {definition.lines.length === 1 ? '1 line' : `${definition.lines.length} lines`}, formula{' '}
                <span className={styles.mono}>{definition.formula}</span>
              </summary>
              <LinesTable
                label={`Lines of ${name}`}
                lines={definition.lines}
                sourceOf={(line) => sourceWords(line, dataPoints)}
              />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
