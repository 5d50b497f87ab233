import { useState } from 'react';
import type { NamedLine } from '#shared/estimates/completeFormula.ts';
import { Cell } from './Cell.tsx';
import cells from './Cell.module.css';
import { FloatingWords } from './FloatingWords.tsx';
import styles from './FormulaInput.module.css';
import { useCompletion } from './useCompletion.ts';

interface FormulaInputProps {
  readonly label: string;
  readonly formula: string;
  readonly onChange: (formula: string) => void;
  /** What can be named in it. */
  readonly lines: readonly NamedLine[];
  /** The unit that it gives; empty for a plain number, null where it is not known. */
  readonly unit: string | null;
  readonly problem: { readonly position: number | null; readonly message: string } | null;
  readonly className?: string | undefined;
}

/** A formula being typed: names complete themselves, the unit it gives stands behind it, an error under its character. */
export function FormulaInput({ label, formula, onChange, lines, unit, problem, className }: FormulaInputProps) {
  const list = useCompletion({ formula, onChange, lines });
  // A long formula scrolls in its field, and the mark goes with it.
  const [scrolled, setScrolled] = useState(0);
  const { words, active } = list;
  return (
    <Cell label={label} error={problem?.message ?? null} className={className}>
      {(attributes) => (
        <div>
          <div className={styles.line}>
            <input
              {...attributes}
              ref={list.input}
              type="text"
              role="combobox"
              aria-autocomplete="list"
              aria-expanded={words.length > 0}
              aria-controls={words.length > 0 ? `${attributes.id}-words` : undefined}
              aria-activedescendant={words.length > 0 ? `${attributes.id}-words-${active}` : undefined}
              className={`${cells.input} ${styles.input}`}
              value={formula}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => list.type(event.currentTarget)}
              onKeyDown={list.onKeyDown}
              onBlur={list.close}
              onScroll={(event) => setScrolled(event.currentTarget.scrollLeft)}
            />
            {unit === null ? null : (
              <output className={styles.unit} aria-label="Unit that it gives">
                = {unit === '' ? 'a plain number' : unit}
              </output>
            )}
          </div>
          {problem === null || problem.position === null ? null : (
            <span
              aria-hidden
              className={styles.caret}
              style={{ marginLeft: `max(0px, calc(${problem.position}ch - ${scrolled}px))` }}
            >
              ▲
            </span>
          )}
          <FloatingWords
            id={`${attributes.id}-words`}
            field={list.input}
            words={words}
            active={active}
            onAccept={list.accept}
          />
        </div>
      )}
    </Cell>
  );
}
