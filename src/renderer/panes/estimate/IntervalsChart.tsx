import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { Intervals, type IntervalsColours } from '#shared/charts/Intervals.tsx';
import { intervalsWords } from '#shared/charts/intervalsWords.ts';
import type { IntervalReference, IntervalRow } from '#shared/charts/intervalsLayout.ts';
import { interfaceFont, textMeasure } from '../timeline/measureText.ts';

const colours: IntervalsColours = {
  estimate: 'var(--accent)',
  claim: 'var(--mark-line)',
  combined: 'var(--ink)',
  reference: 'var(--mark-line)',
  axis: 'var(--line-strong)',
  text: 'var(--ink)',
  softText: 'var(--ink-soft)',
  paper: 'var(--paper)',
};
const fontSize = 12;

interface IntervalsChartProps {
  readonly rows: readonly IntervalRow[];
  readonly unit: string;
  readonly reference?: IntervalReference | null;
  readonly className?: string | undefined;
}

/** Named intervals as wide as there is room, with their words for who does not see them. */
export function IntervalsChart({ rows, unit, reference = null, className }: IntervalsChartProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const measure = useMemo(() => textMeasure(interfaceFont(fontSize)), []);
  return (
    <div ref={ref} className={className} role="img" aria-label={intervalsWords(rows, unit, reference)}>
      {width > 0 && rows.some(({ low }) => Number.isFinite(low)) ? (
        <Intervals
          rows={rows}
          unit={unit}
          reference={reference}
          width={width}
          colours={colours}
          font={{ family: 'var(--ui)', size: fontSize }}
          measure={measure}
        />
      ) : null}
    </div>
  );
}
