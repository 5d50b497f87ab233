import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Check } from '#shared/estimates/comparisons.ts';
import { claimPlace } from '#shared/estimates/claimPlace.ts';
import type { ShareFound } from '#shared/estimates/convergence.ts';
import type { EstimateDefinition, EstimateResult } from '#shared/estimates/estimate.ts';
import { formatFigure } from '#shared/estimates/format.ts';
import type { ClaimRead } from '#shared/estimates/readClaim.ts';
import { shortRange } from '#shared/charts/shortNumber.ts';
import { useSelectionActs } from '../../../app/selection.tsx';
import { QuantityText } from '../../../design/QuantityText.tsx';
import { StateWord } from '../../../design/StateWord.tsx';
import compare from '../compare.module.css';
import { IntervalsChart } from '../IntervalsChart.tsx';
import { useNumbers } from '../numbers.tsx';
import type { CheckView } from './checkView.ts';
import { Implied } from './Implied.tsx';
import styles from './check.module.css';

interface ClaimCheckProps {
  readonly view: CheckView;
  readonly definition: EstimateDefinition;
  readonly result: EstimateResult | null;
  /** Of the result, in prose. */
  readonly unit: string;
  readonly above: ((limit: number) => ShareFound) | null;
  readonly onChange: (check: Check) => void;
  readonly onRemove: () => void;
}

/** One published figure: its number and source, the estimate beside it, where it falls, what it implies. */
export function ClaimCheck({ view, definition, result, unit, above, onChange, onRemove }: ClaimCheckProps) {
  const { locale } = useNumbers();
  const { read, check } = view;
  return (
    <article className={styles.check} aria-label={`Claim: ${view.what}`}>
      <header className={styles.head}>
        <ClaimName view={view} onRemove={onRemove} />
        <Tooltip label="Remove claim">
          <ActionIcon variant="subtle" color="gray" aria-label={`Remove claim: ${view.what}`} onClick={onRemove}>
            <IconX size={15} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </header>
      {'refusal' in read ? (
        <p className={compare.problem}>{read.refusal}</p>
      ) : result === null || above === null ? null : (
        <>
          <IntervalsChart
            className={compare.chart}
            unit={unit}
            rows={chartRows(read.claim, { ...result, name: definition.name }, unit, locale)}
          />
          <p className={styles.sentence}>{claimPlace(read.claim, result, above, locale)}</p>
          <Implied definition={definition} claim={read.claim} check={check} onChange={onChange} />
        </>
      )}
    </article>
  );
}

function chartRows(
  claim: ClaimRead,
  { name, low, high, coverage, percentiles }: EstimateResult & { readonly name: string },
  unit: string,
  locale: string,
) {
  const rounding = claim.kind === 'range' ? 'as published' : 'before rounding';
  const { within } = claim;
  return [
    {
      name,
      ...{ low, high, middle: percentiles['50'], kind: 'estimate' as const },
      note: `${formatFigure(coverage * 100, locale)}%: ${shortRange(low, high, 3, locale)} ${unit}`,
    },
    {
      name: claim.words,
      ...within,
      middle: claim.kind === 'range' ? null : claim.value,
      kind: 'claim' as const,
      note: `${rounding}: ${shortRange(within.low, within.high, 3, locale)}`,
    },
  ];
}

/** A claim of a data point leads to it; `Delete` on it removes the claim from here. */
function ClaimName({ view, onRemove }: Pick<ClaimCheckProps, 'view' | 'onRemove'>) {
  const { locale } = useNumbers();
  const { select } = useSelectionActs();
  const { claim } = view.check;
  const words = (
    <>
      {view.quantity === null ? null : <QuantityText quantity={view.quantity} locale={locale} />}
      {view.what === '' ? null : <span className={styles.what}>{view.what}</span>}
    </>
  );
  if (claim.kind === 'typed') return <span className={styles.typed}>{words}</span>;
  const { dataPointId } = claim;
  return (
    <span className={styles.named}>
      <button
        type="button"
        className={styles.name}
        title="Show where it comes from"
        onClick={() => select({ kind: 'dataPoint', id: dataPointId })}
        onKeyDown={(event) => event.key === 'Delete' && onRemove()}
      >
        {words}
      </button>
      {view.status === null || view.status === 'claimed' ? null : <StateWord state={view.status} />}
    </span>
  );
}
