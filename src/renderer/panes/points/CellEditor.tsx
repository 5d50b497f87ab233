import { useRef, useState, type KeyboardEvent } from 'react';
import { statuses } from '#shared/contract/dataPoints.ts';
import { columnTitles } from '#shared/points/pointsView.ts';
import type { EditableColumn } from '#shared/points/readCell.ts';
import { credibilityWords } from './CellWords.tsx';
import styles from './points.module.css';

/** Where the cursor goes once the cell is saved. */
export type Leave = 'stay' | 'down' | 'next' | 'previous';

interface Props {
  readonly column: EditableColumn;
  /** What is edited, for its field's name: the data point's words. */
  readonly of: string;
  readonly start: string;
  readonly error: string | null;
  readonly save: (text: string, leave: Leave) => void;
  readonly cancel: () => void;
}

const hints: Readonly<Partial<Record<EditableColumn, string>>> = {
  quantity: 'more than 74,000 t',
  period: '2023-08/2024-01',
};

/** A cell as a field. Enter saves and goes down, Tab goes to the next, Escape leaves it as it was; leaving it saves. */
export function CellEditor({ column, of, start, error, save, cancel }: Props) {
  const [text, setText] = useState(start);
  // Leaving by a key also blurs the field, which is then not to be saved again.
  const left = useRef(false);
  const leave = (how: Leave) => {
    left.current = true;
    save(text, how);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      left.current = true;
      cancel();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      leave('down');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      leave(event.shiftKey ? 'previous' : 'next');
    }
  };
  const field = {
    className: styles.editor,
    'aria-label': `${columnTitles[column]} of ${of}`,
    'aria-invalid': error !== null,
    'aria-describedby': error === null ? undefined : 'points-cell-error',
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the user asked to type here
    autoFocus: true,
    value: text,
    onKeyDown,
    onFocus: () => {
      left.current = false;
    },
    onBlur: () => {
      if (!left.current) save(text, 'stay');
    },
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      left.current = false;
      setText(event.currentTarget.value);
    },
  };
  const choices = choicesOf(column);
  return (
    <>
      {choices === null ? (
        <input type="text" placeholder={hints[column]} {...field} />
      ) : (
        <select {...field}>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      {error !== null && (
        <span id="points-cell-error" role="alert" className={styles.cellError}>
          {error}
        </span>
      )}
    </>
  );
}

function choicesOf(column: EditableColumn): readonly { readonly value: string; readonly label: string }[] | null {
  if (column === 'status') return statuses.map((value) => ({ value, label: value }));
  if (column !== 'credibility') return null;
  const judged = credibilityWords.map((words, index) => ({ value: String(index + 1), label: `${index + 1} ${words}` }));
  return [{ value: '', label: 'not judged' }, ...judged];
}
