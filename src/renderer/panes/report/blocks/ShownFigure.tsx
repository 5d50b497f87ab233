import type { ResolvedFigure } from '#shared/reports/blocks/shownFigure.ts';
import type { ResolvedRun } from '#shared/reports/resolvedReport.ts';
import styles from '../report.module.css';
import { DrawnOnScreen } from './DrawnOnScreen.tsx';

/** A drawing with its number and caption, as the page will print them. */
export function ShownFigure({ figure }: { figure: ResolvedFigure }) {
  const { number, drawing, alternative, caption } = figure;
  return (
    <div contentEditable={false}>
      <DrawnOnScreen drawing={drawing} alternative={alternative} />
      <p className={styles.caption}>
        <strong>Figure {number} </strong>
        {caption.map(runWords)}
      </p>
    </div>
  );
}

/** A run in a block that the case fills. */
export function runWords(run: ResolvedRun, index: number) {
  if (run.kind === 'footnote')
    return (
      <sup key={index} className={styles.number}>
        {run.number}
      </sup>
    );
  return (
    <span key={index} className={run.kind === 'missing' ? styles.missing : undefined}>
      {run.text}
    </span>
  );
}
