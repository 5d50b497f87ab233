import { Portal } from '@mantine/core';
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import type { FormulaWord } from '#shared/estimates/completeFormula.ts';
import { placeFloating, type FloatingPlace } from './placeFloating.ts';
import styles from './FormulaInput.module.css';

interface FloatingWordsProps {
  /** The id of the list; each word has its number behind it. */
  readonly id: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly words: readonly FormulaWord[];
  readonly active: number;
  readonly onAccept: (index: number) => void;
}

/** The words that a formula's field offers, over everything else: no box that scrolls cuts them off. */
export function FloatingWords({ id, field, words, active, onAccept }: FloatingWordsProps) {
  const place = usePlace(field, words.length);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  if (place === null) return null;
  return (
    <Portal>
      <ul id={id} role="listbox" aria-label="Names and functions" className={styles.words} style={place}>
        {words.map(({ kind, name, detail }, index) => (
          <li
            key={`${kind} ${name}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.word}
            // The field keeps the focus, or the list would close before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onAccept(index)}
          >
            <span className={styles.name}>{name}</span>
            <span className={styles.detail}>{detail}</span>
          </li>
        ))}
      </ul>
    </Portal>
  );
}

/** Follows the field while anything scrolls or the window changes; null while the field itself is out of sight. */
function usePlace(field: RefObject<HTMLInputElement | null>, count: number): FloatingPlace | null {
  const [place, setPlace] = useState<FloatingPlace | null>(null);
  useLayoutEffect(() => {
    const follow = () => setPlace(field.current === null || count === 0 ? null : placeOf(field.current));
    follow();
    window.addEventListener('scroll', follow, { capture: true, passive: true });
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow, { capture: true });
      window.removeEventListener('resize', follow);
    };
  }, [field, count]);
  return place;
}

function placeOf(field: HTMLInputElement): FloatingPlace | null {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const box = field.closest('[data-long]')?.getBoundingClientRect() ?? null;
  return placeFloating(field.getBoundingClientRect(), box, { width: innerWidth, height: innerHeight, rem });
}
