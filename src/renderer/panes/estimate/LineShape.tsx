import { useMemo } from 'react';
import { densityPath, histogramPath, placeInShape } from '#shared/charts/distributionShape.ts';
import type { EstimateLine } from '#shared/estimates/estimate.ts';
import type { Summary } from '#shared/estimates/summarise.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { BindLine } from './lineMemory.ts';
import styles from './SheetLines.module.css';

const width = 56;
const height = 20;

interface LineShapeProps {
  readonly line: EstimateLine;
  readonly bind: BindLine;
  /** What a formula's shape is drawn from. */
  readonly summary: Summary | null;
}

interface Shape {
  readonly path: string | null;
  readonly median: number;
}

/** The line's distribution in small, its median marked; a single value is one upright line. */
export function LineShape({ line, bind, summary }: LineShapeProps) {
  const ofInput = useMemo(() => shapeOf(line, bind), [line, bind]);
  const shape = line.input.kind === 'formula' ? drawnShape(summary) : ofInput;
  return (
    <svg className={styles.shape} width={width} height={height + 1} viewBox={`0 0 ${width} ${height + 1}`} aria-hidden>
      <line x1={0} x2={width} y1={height + 0.5} y2={height + 0.5} className={styles.shapeBase} />
      {shape === null ? null : <path d={shape.path ?? ''} className={styles.shapeFill} />}
      {shape === null ? null : (
        <line x1={shape.median} x2={shape.median} y1={2} y2={height} className={styles.shapeMedian} />
      )}
    </svg>
  );
}

function shapeOf(line: EstimateLine, bind: BindLine): Shape | null {
  if (line.input.kind === 'formula') return null;
  try {
    const { sampler } = bind(line);
    const path = densityPath(sampler, width, height);
    return { path, median: path === null ? width / 2 : placeInShape(sampler, sampler.quantile(0.5), width) };
  } catch (error) {
    // A line that is half filled has no shape yet; its cell says what is missing.
    if (error instanceof PlumbError) return null;
    throw error;
  }
}

function drawnShape(summary: Summary | null): Shape | null {
  if (summary === null) return null;
  const { histogram, low, high, percentiles } = summary;
  const [from = 0] = histogram.edges;
  const span = (histogram.edges.at(-1) ?? 0) - from;
  if (low === high || !(span > 0)) return { path: null, median: width / 2 };
  const median = Math.min(width, Math.max(0, ((percentiles['50'] - from) / span) * width));
  return { path: histogramPath(histogram.counts, width, height), median };
}
