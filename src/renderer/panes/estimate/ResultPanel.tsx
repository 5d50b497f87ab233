import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, type ReactNode } from 'react';
import { Histogram, type HistogramColours } from '#shared/charts/Histogram.tsx';
import type { Run } from '#shared/contract/estimates.ts';
import type { EstimateDefinition, EstimateResult, PercentileKey } from '#shared/estimates/estimate.ts';
import { formatFigure } from '#shared/estimates/format.ts';
import { resultSentence } from '#shared/estimates/sentence.ts';
import { instantInWords } from '#shared/reports/dateWords.ts';
import { StateWord } from '../../design/StateWord.tsx';
import { interfaceFont, textMeasure } from '../timeline/measureText.ts';
import styles from './estimate.module.css';

interface ResultPanelProps {
  readonly settings: ReactNode;
  readonly definition: EstimateDefinition;
  readonly lastRun: Run | null;
  /** The last run is of this very sheet, and nothing under it has changed. */
  readonly fresh: boolean;
  readonly preview: EstimateResult | null;
  readonly running: boolean;
  readonly failure: string | null;
  readonly onRun: () => void;
}

const percentiles: readonly PercentileKey[] = ['5', '10', '25', '50', '75', '90', '95'];
const colours: HistogramColours = {
  inside: 'var(--accent)',
  outside: 'color-mix(in srgb, var(--ink-soft) 40%, transparent)',
  axis: 'var(--line-strong)',
  text: 'var(--ink-soft)',
  median: 'var(--mark-line)',
};
const chartHeight = 168;

/** The answer in one sentence, its samples and its percentiles: the frozen run while it is fresh, else a preview. */
export function ResultPanel(props: ResultPanelProps) {
  const { settings, definition, lastRun, fresh, preview, running, failure, onRun } = props;
  const result = fresh && lastRun !== null ? lastRun.result : preview;
  const sentence = fresh && lastRun !== null ? lastRun.sentence : preview && resultSentence(preview, definition);
  return (
    <section className={styles.result} aria-label="Result">
      <div className={styles.resultState}>
        <div className={styles.settings}>{settings}</div>
        <RunState lastRun={lastRun} fresh={fresh} preview={preview} />
        <Button
          size="xs"
          variant={fresh ? 'default' : 'filled'}
          onClick={onRun}
          loading={running}
          disabled={preview === null}
        >
          {lastRun === null || fresh ? 'Run' : 'Run again'} <kbd className={styles.runKey}>Ctrl+Enter</kbd>
        </Button>
      </div>
      {failure === null ? null : (
        <p role="alert" className={styles.cellProblem}>
          {failure}
        </p>
      )}
      {sentence === null ? (
        <p className={styles.noResult}>No result until the sheet above can be computed.</p>
      ) : (
        <p className={styles.sentence} data-preview={!fresh || undefined}>
          <Sentence words={sentence} />
        </p>
      )}
      {result === null ? null : <Samples result={result} sentence={sentence ?? ''} />}
    </section>
  );
}

function RunState({ lastRun, fresh, preview }: Pick<ResultPanelProps, 'lastRun' | 'fresh' | 'preview'>) {
  const live = preview === null ? '' : `: below, a preview of ${preview.samples.toLocaleString('en')} samples`;
  if (lastRun === null) return <span className={styles.stateWords}>not run yet{live}</span>;
  return (
    <span className={styles.stateWords}>
      <StateWord state={fresh ? 'fresh' : 'stale'} />
      <span className="quiet">
        {' '}
        {fresh ? `run ${instantInWords(lastRun.ranAt)}` : `since the run of ${instantInWords(lastRun.ranAt)}${live}`}
      </span>
    </span>
  );
}

/** What the result says is large; how it was drawn, in brackets at its end, is not. */
function Sentence({ words }: { words: string }) {
  const bracket = words.lastIndexOf(' (');
  if (bracket < 0) return words;
  return (
    <>
      {words.slice(0, bracket)} <span className={styles.origin}>{words.slice(bracket + 1)}</span>
    </>
  );
}

function Samples({ result, sentence }: { result: EstimateResult; sentence: string }) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const measure = useMemo(() => textMeasure(interfaceFont(11)), []);
  const rows = percentiles.map((key) => ({ key, value: formatFigure(result.percentiles[key]) }));
  const certain = result.low === result.high;
  return (
    <div className={styles.samples}>
      <div ref={ref} className={styles.chart} role="img" aria-label={`Histogram. ${sentence}`}>
        {width > 0 && !certain ? (
          <Histogram
            histogram={result.histogram}
            low={result.low}
            high={result.high}
            median={result.percentiles['50']}
            unit={result.unit}
            width={width}
            height={chartHeight}
            colours={colours}
            font={{ family: 'var(--ui)', size: 11 }}
            measure={measure}
          />
        ) : null}
      </div>
      <table className={styles.percentiles}>
        <caption>Percentiles{result.unit === '' ? '' : `, ${result.unit}`}</caption>
        <tbody>
          {rows.map(({ key, value }) => (
            <tr key={key} data-median={key === '50' || undefined}>
              <th scope="row">{key}</th>
              <td>{value}</td>
            </tr>
          ))}
          <tr className={styles.meanRow}>
            <th scope="row">Mean</th>
            <td>{formatFigure(result.mean)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
