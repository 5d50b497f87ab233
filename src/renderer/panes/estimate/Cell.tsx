import { useId, useState, type ReactNode } from 'react';
import styles from './Cell.module.css';
import { useNumbers } from './numbers.tsx';

interface CellProps {
  readonly label: string;
  readonly error: string | null;
  /** What is to be known of what is typed, though it is not wrong. */
  readonly note?: string | null;
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
export function Cell({ label, error, note = null, children, className }: CellProps) {
  const id = useId();
  const problem = `${id}-problem`;
  return (
    <div className={`${styles.cell} ${className ?? ''}`}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': error !== null,
        'aria-describedby': error === null && note === null ? undefined : problem,
        className: styles.input,
      })}
      {error === null && note === null ? null : (
        <p id={problem} className={error === null ? styles.cellNote : styles.cellProblem}>
          {error ?? note}
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

/** Shows thousands apart until it is typed in, then keeps what is typed, letter by letter, as the pane's numbers are written. */
export function NumberCell({ label, value, onChange, error = null, grouped = true, className }: NumberCellProps) {
  const { read, write } = useNumbers();
  const [typed, setTyped] = useState<string | null>(null);
  const note = typed === null || typed.trim() === '' ? null : read(typed).note;
  const wrong = note !== null && typed !== null && Number.isNaN(read(typed).value);
  return (
    <Cell label={label} error={wrong ? note : error} note={note} className={className}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          inputMode="decimal"
          className={`${styles.input} ${styles.number}`}
          value={typed ?? (grouped || Number.isNaN(value) ? write(value) : String(value))}
          autoComplete="off"
          onFocus={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onChange(read(event.currentTarget.value).value);
          }}
        />
      )}
    </Cell>
  );
}
