import { useId, useState } from 'react';
import type { ShareFound } from '#shared/estimates/convergence.ts';
import { aboveSentence } from '#shared/estimates/shareWords.ts';
import cells from '../Cell.module.css';
import { useNumbers } from '../numbers.tsx';
import styles from './result.module.css';

interface ExceedingProps {
  readonly limit: number;
  readonly unit: string;
  readonly found: ShareFound;
  readonly onChange: (limit: number) => void;
}

/** How likely the result is more than a number. */
export function Exceeding({ limit, unit, found, onChange }: ExceedingProps) {
  const id = useId();
  const { read, write, locale } = useNumbers();
  const [typed, setTyped] = useState<string | null>(null);
  const { value: typedValue, note } = read(typed ?? '');
  const wrong = typed !== null && Number.isNaN(typedValue);
  return (
    <div className={styles.line}>
      <label htmlFor={id}>Probability of more than</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={`${cells.input} ${cells.number} ${styles.limit}`}
        value={typed ?? write(limit)}
        aria-invalid={wrong}
        aria-describedby={`${id}-answer`}
        onFocus={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          const { value } = read(event.currentTarget.value);
          if (!Number.isNaN(value)) onChange(value);
        }}
      />
      <span className={styles.unit}>{unit}</span>
      <p id={`${id}-answer`} className={wrong ? cells.cellProblem : 'numbers'}>
        {wrong ? note : `${aboveSentence(found, limit, locale)}.`}
      </p>
    </div>
  );
}
