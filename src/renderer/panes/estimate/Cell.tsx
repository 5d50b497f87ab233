import { useId, useState, type ReactNode } from 'react';
import styles from './Cell.module.css';
import { parseNumber, showNumber } from './parseNumber.ts';

interface CellProps {
  readonly label: string;
  readonly error: string | null;
  readonly children: (attributes: CellAttributes) => ReactNode;
  readonly className?: string | undefined;
}

export interface CellAttributes {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
  readonly className: string | undefined;
}

/** One cell of the sheet: a small label above, what is wrong with it below. */
export function Cell({ label, error, children, className }: CellProps) {
  const id = useId();
  const problem = `${id}-problem`;
  return (
    <div className={`${styles.cell} ${className ?? ''}`}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': error !== null,
        'aria-describedby': error === null ? undefined : problem,
        className: styles.input,
      })}
      {error === null ? null : (
        <p id={problem} className={styles.cellProblem}>
          {error}
        </p>
      )}
    </div>
  );
}

interface TextCellProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly mono?: boolean;
  readonly className?: string | undefined;
}

export function TextCell({
  label,
  value,
  onChange,
  error = null,
  placeholder,
  mono = false,
  className,
}: TextCellProps) {
  return (
    <Cell label={label} error={error} className={className}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          className={`${styles.input} ${mono ? styles.mono : ''}`}
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={!mono}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Cell>
  );
}

interface NumberCellProps {
  readonly label: string;
  readonly value: number;
  /** NaN while what is typed is no number. */
  readonly onChange: (value: number) => void;
  readonly error?: string | null;
  /** False for numbers that count nothing, such as a seed. */
  readonly grouped?: boolean;
  readonly className?: string | undefined;
}

/** Shows thousands apart until it is typed in, then keeps what is typed, letter by letter. */
export function NumberCell({ label, value, onChange, error = null, grouped = true, className }: NumberCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && typed.trim() !== '' && Number.isNaN(parseNumber(typed));
  return (
    <Cell label={label} error={wrong ? `“${typed}” is not a number` : error} className={className}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          inputMode="decimal"
          className={`${styles.input} ${styles.number}`}
          value={typed ?? (grouped || Number.isNaN(value) ? showNumber(value) : String(value))}
          autoComplete="off"
          onFocus={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onChange(parseNumber(event.currentTarget.value));
          }}
        />
      )}
    </Cell>
  );
}
