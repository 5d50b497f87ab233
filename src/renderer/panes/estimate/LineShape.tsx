import { useMemo } from 'react';
import { densityPath, placeInShape } from '#shared/charts/distributionShape.ts';
import type { EstimateLine } from '#shared/estimates/estimate.ts';
import { bindLine } from '#shared/estimates/inputSampler.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import styles from './estimate.module.css';

const width = 84;
const height = 26;

/** The line's distribution in small, its median marked; a single value is one upright line. */
export function LineShape({ line }: { line: EstimateLine }) {
  const shape = useMemo(() => shapeOf(line), [line]);
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

function shapeOf(line: EstimateLine): { readonly path: string | null; readonly median: number } | null {
  try {
    const { sampler } = bindLine(line);
    const path = densityPath(sampler, width, height);
    return { path, median: path === null ? width / 2 : placeInShape(sampler, sampler.quantile(0.5), width) };
  } catch (error) {
    // A line that is half filled has no shape yet; its cell says what is missing.
    if (error instanceof PlumbError) return null;
    throw error;
  }
}
