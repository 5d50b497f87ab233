import { useId, useState } from 'react';
import type { ShareFound } from '#shared/estimates/convergence.ts';
import { aboveSentence } from '#shared/estimates/shareWords.ts';
import cells from '../Cell.module.css';
import { parseNumber, showNumber } from '../parseNumber.ts';
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
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && Number.isNaN(parseNumber(typed));
  return (
    <div className={styles.line}>
      <label htmlFor={id}>Probability of more than</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={`${cells.input} ${cells.number} ${styles.limit}`}
        value={typed ?? showNumber(limit)}
        aria-invalid={wrong}
        aria-describedby={`${id}-answer`}
        onFocus={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          const value = parseNumber(event.currentTarget.value);
          if (!Number.isNaN(value)) onChange(value);
        }}
      />
      <span className={styles.unit}>{unit}</span>
      <p id={`${id}-answer`} className={wrong ? cells.cellProblem : 'numbers'}>
        {wrong ? `“${typed}” is not a number` : `${aboveSentence(found, limit)}.`}
      </p>
    </div>
  );
}
