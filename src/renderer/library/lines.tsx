import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { Estimate } from '#shared/contract/estimates.ts';
import type { ReportSummary } from '#shared/contract/reports.ts';
import type { Source } from '#shared/contract/sources.ts';
import { QuantityText } from '../design/QuantityText.tsx';
import { StateWord, Synthetic } from '../design/StateWord.tsx';
import { fileWord } from './arrangeSources.ts';
import styles from './Library.module.css';

/** What one line of the library says of a thing. */
export function SourceLine({ source }: { source: Source }) {
  const rows = source.rowCount === null ? null : `${source.rowCount.toLocaleString('en')} rows`;
  // An outlet that is only named yet is title and publisher at once.
  const publisher = source.publisher === source.title ? null : source.publisher;
  const facts = [fileWord(source.mediaType), publisher, source.publishedOn, rows].filter((fact) => fact !== null);
  return (
    <>
      <span className={styles.title}>{source.title}</span>
      <span className={styles.detail}>
        {source.synthetic && <Synthetic />}
        {facts.map((fact) => (
          <span key={fact} className={styles.fact}>
            {fact}
          </span>
        ))}
      </span>
    </>
  );
}

export function PointLine({ point }: { point: DataPoint }) {
  return (
    <>
      <span className={styles.title}>
        {point.quantity !== null && (
          <>
            <QuantityText quantity={point.quantity} />{' '}
          </>
        )}
        <span className={styles.what}>{point.what}</span>
      </span>
      <span className={styles.detail}>
        <StateWord state={point.status} />
        {point.stale && <StateWord state="stale" />}
        {point.period !== null && <span>{point.period}</span>}
      </span>
    </>
  );
}

export function EstimateLine({ estimate }: { estimate: Estimate }) {
  const { definition, lastRun, stale } = estimate;
  return (
    <>
      <span className={styles.title}>{definition.name}</span>
      <span className={styles.detail}>
        <StateWord state={lastRun === null ? 'not run' : stale ? 'stale' : 'fresh'} />
        <span>{definition.formula}</span>
      </span>
    </>
  );
}

export function ReportLine({ report }: { report: ReportSummary }) {
  return (
    <>
      <span className={styles.title}>{report.title}</span>
      <span className={styles.detail}>
        {report.stale && <StateWord state="stale" />}
        <span>{report.blocks === 1 ? '1 block' : `${report.blocks.toLocaleString('en')} blocks`}</span>
      </span>
    </>
  );
}
