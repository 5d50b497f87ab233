import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { dragging, type Dragged } from './dragged.ts';
import { stepInList } from './stepInList.ts';
import styles from './ArrowList.module.css';

interface Props<Item extends { readonly id: string }> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly selectedId: string | null;
  readonly onOpen: (item: Item) => void;
  readonly onRemove?: (item: Item) => void;
  /** What an item is where it is dragged into a report, and its words elsewhere. */
  readonly drag?: (item: Item) => { readonly thing: Dragged | null; readonly words: string };
  readonly children: (item: Item) => ReactNode;
}

/** A list with one tab stop: arrows, Home and End move, Enter and Space open, Delete removes. */
export function ArrowList<Item extends { readonly id: string }>(props: Props<Item>) {
  const { label, items, selectedId, onOpen, onRemove, drag, children } = props;
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const stop = [focused, selectedId].find((id) => items.some((item) => item.id === id)) ?? items[0]?.id;

  const onKeyDown = (event: KeyboardEvent, item: Item) => {
    if (event.key === 'Delete' && onRemove !== undefined) {
      event.preventDefault();
      onRemove(item);
      return;
    }
    const wanted = stepInList(items.indexOf(item), items.length, event.key);
    if (wanted === null) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>('button')[wanted]?.focus();
  };

  return (
    <ul ref={list} aria-label={label}>
      {items.map((item) => (
        <li key={item.id}>
          <button
            type="button"
            className={styles.item}
            aria-current={item.id === selectedId ? 'true' : undefined}
            tabIndex={item.id === stop ? 0 : -1}
            {...dragOf(drag?.(item))}
            onFocus={() => setFocused(item.id)}
            onKeyDown={(event) => onKeyDown(event, item)}
            onClick={() => onOpen(item)}
          >
            {children(item)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function dragOf(what: { readonly thing: Dragged | null; readonly words: string } | undefined) {
  return what === undefined ? {} : dragging(what.thing, what.words);
}
