import { useEffect, useState, type RefObject } from 'react';
import type { Suggestion } from '#shared/suggestions/suggestion.ts';
import { formatPeriod } from '#shared/values/formatPeriod.ts';
import { QuantityText } from '../../../design/QuantityText.tsx';
import type { MarkedRange } from '../selectionRange.ts';
import { domRanges } from '../textRanges.ts';
import styles from './Suggestions.module.css';
import { shownQuantity } from './suggestionWords.ts';
import type { SuggestionSteps } from './useSuggestions.ts';

interface Props {
  readonly steps: SuggestionSteps;
  readonly here: Suggestion;
  readonly root: RefObject<HTMLElement | null>;
}

/** Under the words: what accepting would write, and the keys. The keys are the way; the buttons are for the mouse. */
export function SuggestionCard({ steps, here, root }: Props) {
  const corner = useCorner(root, here);
  if (corner === null) return null;
  const { suggestions, at, accept, edit, dismiss } = steps;
  const { period } = here;
  const { quantity, counted } = shownQuantity(here);
  return (
    // Pressing a button here leaves the focus, and so the keys, in the text.
    <div
      className={styles.card}
      role="group"
      aria-label="Suggestion"
      style={corner}
      onMouseDown={(event) => event.preventDefault()}
    >
      <p className={styles.reads}>
        {quantity !== null && <QuantityText quantity={quantity} />}
        {counted !== null && <span>{counted}</span>}
        {period !== null && <span className={styles.period}>{formatPeriod(period)}</span>}
      </p>
      <p className={styles.keys}>
        <Answer words="Accept" keys="Enter" run={accept} />
        <Answer words="Edit" keys="E" run={edit} />
        <Answer words="Dismiss" keys="X" run={dismiss} />
        <span className="numbers">
          {(at + 1).toLocaleString('en')} of {suggestions.length.toLocaleString('en')}
        </span>
      </p>
    </div>
  );
}

function Answer({ words, keys, run }: { words: string; keys: string; run: () => void }) {
  return (
    <button type="button" className={styles.answer} tabIndex={-1} onClick={run}>
      {words} <kbd>{keys}</kbd>
    </button>
  );
}

interface Corner {
  readonly left: number;
  readonly top: number;
}

const cardWidth = 340;
const cardHeight = 76;
const gap = 7;

/** Where the card lies in the window: under the words' first line, above where there is no room below. Null while they are not drawn. */
function useCorner(root: RefObject<HTMLElement | null>, range: MarkedRange): Corner | null {
  const [corner, setCorner] = useState<Corner | null>(null);
  const { start, end } = range;
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    let frame: number | null = null;
    const read = () => {
      frame = null;
      const next = cornerOf(element, { start, end });
      setCorner((before) => (before?.left === next?.left && before?.top === next?.top ? before : next));
    };
    const again = () => {
      frame ??= requestAnimationFrame(read);
    };
    read();
    const drawn = new MutationObserver(again);
    drawn.observe(element, { childList: true, subtree: true });
    const sizes = new ResizeObserver(again);
    sizes.observe(element);
    // What stands above the text moves it without changing its size.
    if (element.parentElement !== null) sizes.observe(element.parentElement);
    document.addEventListener('scroll', again, true);
    return () => {
      drawn.disconnect();
      sizes.disconnect();
      document.removeEventListener('scroll', again, true);
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [root, start, end]);
  return corner;
}

function cornerOf(root: Element, range: MarkedRange): Corner | null {
  const boxes = domRanges(root, [range]).flatMap((each) => [...each.getClientRects()]);
  const [first] = boxes;
  const last = boxes.at(-1);
  if (first === undefined || last === undefined) return null;
  const left = Math.max(8, Math.min(boxes.length > 1 ? last.left : first.left, window.innerWidth - cardWidth - 8));
  const below = last.bottom + gap;
  return { left, top: below + cardHeight > window.innerHeight ? first.top - gap - cardHeight : below };
}
