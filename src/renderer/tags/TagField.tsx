import { useId, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useRead } from '../app/api.tsx';
import styles from './QuickTag.module.css';
import { tagOptions, type TagOption } from './tagOptions.ts';

interface Props {
  /** What is tagged, such as `the passage`. */
  readonly of: string;
  /** Tags that all of it carries. */
  readonly heldIds: readonly string[];
  readonly place: CSSProperties;
  /** Puts the tag on, or takes it off where it is held. */
  readonly choose: (option: TagOption) => void;
  readonly close: () => void;
}

/** Type, then Enter puts a tag or takes it off; a digit takes one of those put last; a comma goes on to the next. Escape closes. */
export function TagField({ of, heldIds, place, choose, close }: Props) {
  const tags = useRead('tags.list', {}).data ?? [];
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const options = tagOptions(tags, heldIds, typed);
  const here = Math.min(at, options.length - 1);
  const take = (option: TagOption | undefined, stay: boolean) => {
    if (option === undefined) return;
    setTyped('');
    setAt(0);
    if (!stay) leave(close);
    choose(option);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const byDigit = typed === '' ? options.find(({ digit }) => String(digit) === event.key) : undefined;
    const acts: Partial<Record<string, () => void>> = {
      Escape: () => leave(close),
      ArrowDown: () => setAt(Math.min(here + 1, options.length - 1)),
      ArrowUp: () => setAt(Math.max(here - 1, 0)),
      Enter: () => take(options[here], event.ctrlKey),
      ',': () => take(typed.trim() === '' ? undefined : options[here], true),
    };
    const act = byDigit === undefined ? acts[event.key] : () => take(byDigit, false);
    if (act === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <div className={styles.field} style={place} role="group" aria-label={`Tags of ${of}`}>
      <input
        className={styles.input}
        role="combobox"
        aria-label="Tag"
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={options.length === 0 ? undefined : `${list}-${here}`}
        placeholder={options.length === 0 ? 'Name of a first tag' : 'Tag, or a number below'}
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <div id={list} role="listbox" aria-label="Tags" className={styles.options}>
        {options.map((option, index) => (
          <div
            key={option.tag?.id ?? 'new'}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === here}
            className={styles.option}
            // A press would take the focus out of the field, and close it before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option, true)}
          >
            {option.tag === null ? (
              <span className={styles.plus} aria-hidden>
                +
              </span>
            ) : (
              <span className={styles.swatch} data-colour={option.tag.colour} aria-hidden />
            )}
            <span className={styles.name}>
              {option.tag === null ? `New tag “${option.name}”` : option.name}
              {option.held && <span className={styles.held}> on it, Enter takes it off</span>}
            </span>
            {option.digit !== null && <kbd aria-hidden>{option.digit}</kbd>}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The focus goes back to the work, so that the next key is a command again. */
function leave(close: () => void): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  close();
}
