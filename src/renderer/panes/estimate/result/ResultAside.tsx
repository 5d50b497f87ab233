import { SegmentedControl } from '@mantine/core';
import { use } from 'react';
import { z } from 'zod';
import { roundMark } from '#shared/charts/moveMark.ts';
import { unitInProse } from '#shared/estimates/sentence.ts';
import { usePaneState } from '../../../app/paneState.tsx';
import type { AsideProps } from '../asides.ts';
import { useNumbers } from '../numbers.tsx';
import { FullCountContext } from '../useComputed.ts';
import { useFigures } from '../useFigures.ts';
import { Convergence } from './Convergence.tsx';
import { Exceeding } from './Exceeding.tsx';
import { PercentileTable } from './PercentileTable.tsx';
import { SamplesChart, type ChartShape } from './SamplesChart.tsx';
import styles from './result.module.css';

const shapeSchema = z.enum(['histogram', 'cumulative']);
const limitsSchema = z.record(z.string(), z.number());

/** The samples of the result: as a chart, as percentiles with their errors, above any number; and whether they are enough. */
export function ResultAside({ estimate, definition, result, onEdit }: AsideProps) {
  const [shape, setShape] = usePaneState<ChartShape>('estimate.shape', shapeSchema, 'histogram');
  const [kept, keep] = usePaneState<Record<string, number>>('estimate.limits', limitsSchema, {});
  const { pending } = use(FullCountContext);
  const { locale } = useNumbers();
  const limit = kept[estimate.id] ?? (result === null ? null : roundMark(result.percentiles['50'], result));
  const figures = useFigures('result', definition, result, limit === null ? [] : [limit]);
  if (result === null || figures === null || limit === null) {
    return <p className="quiet">Chart and percentiles show here once the sheet above can be computed.</p>;
  }
  const unit = unitInProse(result.unit);
  const found = figures.above(limit);
  const mark = (value: number) => keep({ ...kept, [estimate.id]: value });
  const certain = result.low === result.high;
  return (
    <>
      <div className={styles.head}>
        <SegmentedControl
          size="xs"
          aria-label="Chart as"
          value={shape}
          onChange={(value) => setShape(shapeSchema.parse(value))}
          data={[
            { value: 'histogram', label: 'Histogram' },
            { value: 'cumulative', label: 'Cumulative' },
          ]}
          disabled={certain}
        />
        <span className={styles.pending} role="status">
          {pending ? `computing all ${definition.samples.toLocaleString(locale)} samples…` : ''}
        </span>
      </div>
      <div className={styles.samples}>
        <SamplesChart
          shape={shape}
          result={result}
          unit={unit}
          cumulative={figures.cumulative}
          limit={limit}
          found={found}
          onMark={mark}
        />
        <PercentileTable result={result} unit={unit} errors={figures.standardErrors} />
      </div>
      <Exceeding limit={limit} unit={unit} found={found} onChange={mark} />
      <Convergence
        result={result}
        errors={figures.standardErrors}
        drawn={figures.samples}
        definition={definition}
        onEdit={onEdit}
      />
    </>
  );
}
