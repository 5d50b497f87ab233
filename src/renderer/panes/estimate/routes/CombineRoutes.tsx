import { useId } from 'react';
import type { EstimateComparisons } from '#shared/estimates/comparisons.ts';
import styles from '../compare.module.css';
import { useNumbers } from '../numbers.tsx';
import { combinedWords, type CombineOutcome } from './combining.ts';

type Combine = EstimateComparisons['combine'];

interface CombineRoutesProps {
  readonly combine: Combine;
  readonly combined: CombineOutcome | null;
  readonly unit: string;
  readonly coverage: number;
  readonly onChoose: (combine: Combine) => void;
}

const options: readonly { readonly label: string; readonly combine: Combine }[] = [
  { label: 'Do not combine', combine: null },
  { label: 'By weights', combine: { kind: 'weights', own: 1 } },
  { label: 'By inverse variance', combine: { kind: 'inverseVariance' } },
];

/** How the routes are put together, in the reader's words: not at all, until the user chooses. */
export function CombineRoutes({ combine, combined, unit, coverage, onChoose }: CombineRoutesProps) {
  const { locale } = useNumbers();
  const name = useId();
  return (
    <fieldset className={styles.combine}>
      <legend>Put together</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.label}>
            <input
              type="radio"
              name={name}
              checked={option.combine?.kind === combine?.kind}
              onChange={() => onChoose(option.combine)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {combined === null ? (
        <p className={`${styles.words} ${styles.soft}`}>
          The routes stand side by side. An average would hide where they disagree.
        </p>
      ) : combined.combined === null ? (
        <p className={styles.problem}>{combined.problem}</p>
      ) : (
        <>
          <p className={styles.combined}>{combinedWords(combined.combined, unit, coverage, locale)}</p>
          {combined.combined.words.map((words) => (
            <p key={words} className={`${styles.words} ${styles.soft}`}>
              {words}
            </p>
          ))}
        </>
      )}
    </fieldset>
  );
}
