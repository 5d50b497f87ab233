import { useElementSize } from '@mantine/hooks';
import { Intervals, type IntervalsColours } from '#shared/charts/Intervals.tsx';
import { intervalsWords } from '#shared/charts/intervalsWords.ts';
import type { IntervalReference, IntervalRow } from '#shared/charts/intervalsLayout.ts';
import { useChartFont } from './chartLook.ts';

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

interface IntervalsChartProps {
  readonly rows: readonly IntervalRow[];
  readonly unit: string;
  readonly reference?: IntervalReference | null;
  readonly className?: string | undefined;
}

/** Named intervals as wide as there is room, with their words for who does not see them. */
export function IntervalsChart({ rows, unit, reference = null, className }: IntervalsChartProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { font, measure, locale } = useChartFont(12);
  return (
    <div ref={ref} className={className} role="img" aria-label={intervalsWords(rows, unit, reference, locale)}>
      {width > 0 && rows.some(({ low }) => Number.isFinite(low)) ? (
        <Intervals
          rows={rows}
          unit={unit}
          reference={reference}
          width={width}
          colours={colours}
          font={font}
          measure={measure}
          locale={locale}
        />
      ) : null}
    </div>
  );
}
