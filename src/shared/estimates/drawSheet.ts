import { PlumbError } from '../values/PlumbError.ts';
import { startDrawing, type Drawing } from './drawing.ts';
import type { EstimateDefinition } from './estimate.ts';
import type { PreparedLine } from './prepareSheet.ts';

const blockLength = 2_048;
/** 8 bytes each: 800 MB. */
export const mostCells = 100_000_000;

/** Every line's draws as one column each, in base units. */
export interface DrawnSheet {
  readonly columns: ReadonlyMap<string, Float64Array>;
  readonly drawing: Drawing;
}

/**
 * Draws lines and keeps all of their samples; the same draws as runEstimate's, bit by bit. `lines` are each behind those
 * that they rest on. @throws PlumbError `invalid-input` where that takes too much memory
 */
export function drawSheet(
  lines: readonly PreparedLine[],
  { seed, samples, correlations }: Pick<EstimateDefinition, 'seed' | 'samples' | 'correlations'>,
): DrawnSheet {
  if (!(lines.length * samples <= mostCells)) {
    const most = Math.floor(mostCells / lines.length).toLocaleString('en');
    throw new PlumbError('invalid-input', `At most ${most} samples of all ${lines.length} lines can be kept.`);
  }
  const drawing = startDrawing(lines, correlations ?? [], seed, blockLength);
  const columns = new Map(lines.map(({ line }) => [line.name, new Float64Array(samples)]));
  for (let from = 0; from < samples; from += blockLength) {
    const count = Math.min(blockLength, samples - from);
    drawing.draw(count);
    for (const [name, block] of drawing.columns) columns.get(name)?.set(block.subarray(0, count), from);
  }
  return { columns, drawing };
}
