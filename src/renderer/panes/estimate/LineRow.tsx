import { IconBan, IconChevronRight } from '@tabler/icons-react';
import { memo, useMemo, type KeyboardEvent, type MouseEvent } from 'react';
import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { EstimateLine } from '#shared/estimates/estimate.ts';
import { lineWords } from '#shared/estimates/lineWords.ts';
import { shortFigures } from '#shared/estimates/shortFigures.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { BindLine } from './lineMemory.ts';
import { LineShape } from './LineShape.tsx';
import { hasCellFor } from './lineFields.ts';
import { useNumbers } from './numbers.tsx';
import styles from './SheetLines.module.css';
import type { LineState } from './sheetProblem.ts';

interface LineRowProps {
  readonly line: EstimateLine;
  readonly index: number;
  /** Of all lines. */
  readonly count: number;
  /** Null until the sheet has been computed with this line. */
  readonly state: LineState | null;
  readonly dataPoint: DataPoint | null;
  /** Which lines it must not be combined with, and why; empty where it goes with all. */
  readonly apart: string;
  readonly bind: BindLine;
  /** The share that an interval holds, 0 to 1. */
  readonly coverage: number;
  readonly open: boolean;
  /** The one row that Tab leads to. */
  readonly stop: boolean;
  readonly acts: RowActs;
}

/** The same object for as long as the sheet shows. */
export interface RowActs {
  readonly focus: (index: number) => void;
  readonly toggle: (index: number) => void;
  readonly press: (index: number, event: KeyboardEvent) => void;
}

/** One line of a sheet in one row: name, what it is, its distribution in small, its value, and where it is from. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { line, index, count, state, dataPoint, apart, bind, coverage, open, stop, acts } = props;
  const click = (event: MouseEvent<HTMLElement>) => {
    event.currentTarget.focus();
    acts.toggle(index);
  };
  const problem = state?.problem ?? null;
  const { locale } = useNumbers();
  const words = useMemo(() => lineWords(line, locale), [line, locale]);
  const source = sourceOf(line, dataPoint, words);
  return (
    <div
      role="row"
      aria-level={1}
      aria-rowindex={index + 2}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-expanded={open}
      aria-invalid={problem !== null || undefined}
      data-line-row
      tabIndex={stop ? 0 : -1}
      className={styles.row}
      onFocus={() => acts.focus(index)}
      onClick={click}
      onKeyDown={(event) => acts.press(index, event)}
    >
      <span role="gridcell" className={styles.name} title={line.name}>
        <IconChevronRight size={12} stroke={2} className={styles.chevron} aria-hidden />
        {line.name === '' ? `Line ${index + 1}` : line.name}
      </span>
      <span role="gridcell" className={styles.what} title={line.label}>
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
      {apart === '' ? null : (
        <span role="gridcell" aria-colspan={6} className={styles.apart}>
          <IconBan size={12} stroke={2} aria-hidden /> {apart}
        </span>
      )}
    </div>
  );
}, isSameRow);

/** Every preview has new states; a row is drawn anew only where it shows something else. */
function isSameRow(one: LineRowProps, other: LineRowProps): boolean {
  const names = ['line', 'index', 'count', 'dataPoint', 'apart', 'bind', 'coverage', 'open', 'stop', 'acts'] as const;
  return names.every((name) => one[name] === other[name]) && showsSame(one.state, other.state, one.line);
}

function showsSame(one: LineState | null, other: LineState | null, { input }: EstimateLine): boolean {
  if (one === null || other === null) return one === other;
  if (one.unit !== other.unit || one.problem?.message !== other.problem?.message) return false;
  if (one.summary === null || other.summary === null) return one.summary === other.summary;
  // An input's own numbers come from its distribution, not from its samples.
  return input.kind !== 'formula' || (one.summary.mean === other.summary.mean && one.summary.low === other.summary.low);
}

type ValueCellsProps = Pick<LineRowProps, 'line' | 'state' | 'bind' | 'coverage'> & { readonly source: SourceWords };

function ValueCells({ line, state, source, bind, coverage }: ValueCellsProps) {
  const { locale } = useNumbers();
  const qualifier = figuresQualifier(line);
  const figures = useFigures(line, state, bind, coverage, locale);
  return (
    <>
      <span role="gridcell" className={styles.median}>
        {qualifier === null ? null : <span className={styles.qualifier}>{qualifier} </span>}
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

/** A number that is taken as stated keeps how its source bounds it. */
function figuresQualifier({ input }: EstimateLine): string | null {
  if (input.kind !== 'dataPoint' || (input.reading ?? { kind: 'stated' }).kind !== 'stated') return null;
  return input.quantity.qualifier;
}

/** An input's are exact; a formula's come from its samples. */
function useFigures(line: EstimateLine, state: LineState | null, bind: BindLine, coverage: number, locale: string) {
  const exact = useMemo(() => quantilesOf(line, bind, coverage), [line, bind, coverage]);
  const summary = state?.summary ?? null;
  if (summary === null) return null;
  return shortFigures(exact ?? { low: summary.low, median: summary.percentiles['50'], high: summary.high }, locale);
}

function quantilesOf(line: EstimateLine, bind: BindLine, coverage: number) {
  if (line.input.kind === 'formula') return null;
  const share = coverage > 0 && coverage < 1 ? coverage : 0.9;
  try {
    const { sampler } = bind(line);
    const [low, median, high] = [(1 - share) / 2, 0.5, (1 + share) / 2].map((each) => sampler.quantile(each));
    if (low === undefined || median === undefined || high === undefined) return null;
    // An empty constant is one of no value, until the sheet has said so.
    return Number.isFinite(low + median + high) ? { low, median, high } : null;
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

function sourceOf({ input, note = '' }: EstimateLine, dataPoint: DataPoint | null, lineInWords: string): SourceWords {
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
      return { words: lineInWords, tone: 'plain' };
    case 'distribution':
      return stated(note);
    default:
      return assertNever(input);
  }
}

function stated(words: string): SourceWords {
  return words.trim() === '' ? { words: 'no source yet', tone: 'missing' } : { words, tone: 'plain' };
}
