import { ActionIcon, Checkbox } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import type { AxisRange } from '#shared/claims/axisOf.ts';
import type { ClaimRow } from '#shared/claims/claimGroup.ts';
import { formatPeriod } from '#shared/values/formatPeriod.ts';
import { useSelectionActs } from '../../app/selection.tsx';
import { QuantityText } from '../../design/QuantityText.tsx';
import { StateWord } from '../../design/StateWord.tsx';
import styles from './claims.module.css';
import { Strip } from './Strip.tsx';

interface Props {
  readonly row: ClaimRow;
  readonly axis: AxisRange | null;
  readonly checked: boolean;
  readonly toggle: () => void;
  readonly rowProps: ComponentProps<'button'>;
  readonly takeOut: (() => void) | null;
}

export function ClaimRowLine({ row, axis, checked, toggle, rowProps, takeOut }: Props) {
  return (
    <li className={styles.row} data-proposed={row.proposed} data-contradicted={row.contradicted}>
      <Checkbox size="xs" tabIndex={-1} aria-label={`Choose ${row.what}`} checked={checked} onChange={toggle} />
      <button type="button" data-row className={styles.rowButton} {...rowProps}>
        <span className={styles.number}>
          {row.harmonised !== null ? (
            <QuantityText quantity={row.harmonised} />
          ) : row.quantity === null ? (
            <span className="quiet">no number</span>
          ) : (
            <QuantityText quantity={row.quantity} />
          )}
          {row.written !== null && <span className={styles.written}>“{row.written}”</span>}
        </span>
        {axis !== null && <Strip axis={axis} row={row} />}
        <span className={styles.what}>
          {row.what}
          <span className={styles.small}>
            <StateWord state={row.status} />
            <span>{row.evidence}</span>
            <span>{row.period === null ? 'no period' : formatPeriod(row.period)}</span>
            {row.place !== null && <span>{row.place}</span>}
            {row.proposed && <span className={styles.proposedWord}>proposed</span>}
          </span>
        </span>
        <span className={styles.from}>
          {row.outlet ?? 'no source'}
          <span className={styles.small}>
            {row.publishedOn !== null && <span>{formatPeriod(row.publishedOn)}</span>}
            {row.origins.length > 0 && <span>from {row.origins.join(', ')}</span>}
          </span>
        </span>
      </button>
      {takeOut === null ? (
        <span />
      ) : (
        <ActionIcon
          size="sm"
          variant="subtle"
          tabIndex={-1}
          aria-label={`Take ${row.what} out of the claim`}
          onClick={takeOut}
        >
          <IconX />
        </ActionIcon>
      )}
      {row.sameWords !== null && <SameWords row={row} />}
    </li>
  );
}

function SameWords({ row: { sameWords } }: { row: ClaimRow }) {
  const { open } = useSelectionActs();
  if (sameWords === null) return null;
  return (
    <p className={styles.hint}>
      Same words as{' '}
      <button type="button" className={styles.link} onClick={() => open({ kind: 'passage', id: sameWords.passageId })}>
        {sameWords.outlet}
      </button>
      , published earlier. Whether it is a copy is not established.
    </p>
  );
}
