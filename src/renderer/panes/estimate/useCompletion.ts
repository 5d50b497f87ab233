import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import {
  acceptWord,
  completeFormula,
  type FormulaCompletion,
  type FormulaWord,
  type NamedLine,
} from '#shared/estimates/completeFormula.ts';

interface CompletionOptions {
  readonly formula: string;
  readonly onChange: (formula: string) => void;
  readonly lines: readonly NamedLine[];
}

const none: readonly FormulaWord[] = [];

/** The list of words under a formula's field: arrows choose, Enter and Tab accept, Escape closes, Ctrl+Space asks for all. */
export function useCompletion({ formula, onChange, lines }: CompletionOptions) {
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  const [completion, setCompletion] = useState<FormulaCompletion | null>(null);
  const [chosen, setChosen] = useState(0);
  const words = completion?.words ?? none;
  const active = Math.min(chosen, words.length - 1);
  // The field takes its text from the sheet, which puts the caret at the end.
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const show = (next: FormulaCompletion | null) => {
    setCompletion(next);
    setChosen(0);
  };
  const type = ({ value, selectionStart }: HTMLInputElement) => {
    onChange(value);
    show(completeFormula(value, selectionStart ?? value.length, lines));
  };
  const accept = (index: number) => {
    const word = words[index];
    if (completion === null || word === undefined) return;
    const accepted = acceptWord(formula, completion, word);
    caret.current = accepted.caret;
    show(null);
    onChange(accepted.formula);
  };
  const ask = () => show(completeFormula(formula, input.current?.selectionStart ?? formula.length, lines, true));

  /** Whether the key was one of the list's. */
  const obey = (event: KeyboardEvent): boolean => {
    if (event.key === ' ' && event.ctrlKey) ask();
    else if (words.length === 0) {
      if (event.key !== 'ArrowDown' || event.altKey) return false;
      ask();
    } else if (event.key === 'ArrowDown') setChosen((active + 1) % words.length);
    else if (event.key === 'ArrowUp') setChosen((active - 1 + words.length) % words.length);
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) accept(active);
    else if (event.key === 'Escape') show(null);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (obey(event)) event.preventDefault();
    // Where the caret went without typing, the list is no longer about the word under it.
    else if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) show(null);
  };
  return { input, words, active, type, accept, onKeyDown, close: () => show(null) };
}
