import { IconBan, IconChevronRight } from '@tabler/icons-react';
import { useMemo, type KeyboardEvent, type MouseEvent } from 'react';
import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { EstimateLine } from '#shared/estimates/estimate.ts';
import { lineWords } from '#shared/estimates/lineWords.ts';
import { shortFigures } from '#shared/estimates/shortFigures.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { BindLine } from './lineMemory.ts';
import { LineShape } from './LineShape.tsx';
import { hasCellFor } from './lineFields.ts';
import styles from './SheetLines.module.css';
import type { LineState } from './sheetProblem.ts';

interface LineRowProps {
  readonly line: EstimateLine;
  readonly place: { readonly index: number; readonly count: number };
  /** Null until the sheet has been computed with this line. */
  readonly state: LineState | null;
  readonly dataPoint: DataPoint | null;
  readonly bind: BindLine;
  /** The share that an interval holds, 0 to 1. */
  readonly coverage: number;
  /** Which lines it must not meet in a formula, and why; empty for none. */
  readonly apart: string;
  readonly open: boolean;
  /** The one row that Tab leads to. */
  readonly stop: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One line of a sheet in one row: name, what it is, its distribution in small, its value, and where it is from. */
export function LineRow({ line, place, state, dataPoint, bind, coverage, apart, open, stop, ...acts }: LineRowProps) {
  const click = (event: MouseEvent<HTMLElement>) => {
    event.currentTarget.focus();
    acts.onToggle();
  };
  const problem = state?.problem ?? null;
  const words = useMemo(() => lineWords(line), [line]);
  const source = sourceOf(line, dataPoint);
  return (
    <div
      role="row"
      aria-level={1}
      aria-rowindex={place.index + 2}
      aria-posinset={place.index + 1}
      aria-setsize={place.count}
      aria-expanded={open}
      aria-invalid={problem !== null || undefined}
      data-line-row
      tabIndex={stop ? 0 : -1}
      className={styles.row}
      onFocus={acts.onFocus}
      onClick={click}
      onKeyDown={acts.onKeyDown}
    >
      <span role="gridcell" className={styles.name} title={line.name}>
        <IconChevronRight size={12} stroke={2} className={styles.chevron} aria-hidden />
        {line.name === '' ? `Line ${place.index + 1}` : line.name}
      </span>
      <span role="gridcell" className={styles.what} title={line.label}>
        {apart === '' ? null : (
          <span className={styles.apart} title={apart}>
            <IconBan size={12} stroke={2} aria-hidden /> {apart}
          </span>
        )}
        {line.label}
        <span className={styles.besideLabel} data-tone={source.tone}>
          {line.label === '' ? '' : ' · '}
          {source.words}
        </span>
      </span>
      <span role="gridcell" className={styles.shapeCell} title={words}>
        <LineShape line={line} bind={bind} summary={state?.summary ?? null} />
      </span>
      {problem !== null && !(open && hasCellFor(line, problem.path)) ? (
        <span role="gridcell" aria-colspan={4} className={styles.problem}>
          {problem.message}
        </span>
      ) : (
        <ValueCells line={line} state={state} source={source} bind={bind} coverage={coverage} />
      )}
    </div>
  );
}

type ValueCellsProps = Pick<LineRowProps, 'line' | 'state' | 'bind' | 'coverage'> & { readonly source: SourceWords };

function ValueCells({ line, state, source, bind, coverage }: ValueCellsProps) {
  const figures = useFigures(line, state, bind, coverage);
  return (
    <>
      <span role="gridcell" className={styles.median}>
        {figures?.median ?? '–'}
      </span>
      <span role="gridcell" className={styles.interval}>
        {figures?.interval ?? ''}
      </span>
      <span role="gridcell" className={styles.unit}>
        {figures === null ? '' : state?.unit}
      </span>
      <span role="gridcell" className={styles.source} data-tone={source.tone} title={source.words}>
        {source.words}
      </span>
    </>
  );
}

/** An input's are exact; a formula's come from its samples. */
function useFigures(line: EstimateLine, state: LineState | null, bind: BindLine, coverage: number) {
  const exact = useMemo(() => quantilesOf(line, bind, coverage), [line, bind, coverage]);
  const summary = state?.summary ?? null;
  if (summary === null) return null;
  return shortFigures(exact ?? { low: summary.low, median: summary.percentiles['50'], high: summary.high });
}

function quantilesOf(line: EstimateLine, bind: BindLine, coverage: number) {
  if (line.input.kind === 'formula') return null;
  const share = coverage > 0 && coverage < 1 ? coverage : 0.9;
  try {
    const { sampler } = bind(line);
    const [low, median, high] = [(1 - share) / 2, 0.5, (1 + share) / 2].map((each) => sampler.quantile(each));
    return { low: low ?? Number.NaN, median: median ?? Number.NaN, high: high ?? Number.NaN };
  } catch (error) {
    // The state of a line follows its cells by a frame; this line has its problem in the next.
    if (error instanceof PlumbError) return null;
    throw error;
  }
}

interface SourceWords {
  readonly words: string;
  readonly tone: 'plain' | 'formula' | 'missing' | 'wrong';
}

function sourceOf(line: EstimateLine, dataPoint: DataPoint | null): SourceWords {
  const { input, note = '' } = line;
  switch (input.kind) {
    case 'formula':
      return { words: `= ${input.formula}`, tone: 'formula' };
    case 'dataPoint':
      return dataPoint === null
        ? { words: 'its data point is no longer in the case', tone: 'wrong' }
        : { words: dataPoint.what, tone: 'plain' };
    case 'constant':
      return stated(input.reason);
    case 'dataset':
      return { words: lineWords(line), tone: 'plain' };
    case 'distribution':
      return stated(note);
    default:
      return assertNever(input);
  }
}

function stated(words: string): SourceWords {
  return words.trim() === '' ? { words: 'no source yet', tone: 'missing' } : { words, tone: 'plain' };
}
