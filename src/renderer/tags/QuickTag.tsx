import { useId, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useChange, useRead } from '../app/api.tsx';
import { useCommand } from '../app/commands.tsx';
import { useSelection } from '../app/selection.tsx';
import styles from './QuickTag.module.css';
import { tagOptions, type TagOption } from './tagOptions.ts';
import { type Near, useTagging } from './tagging.tsx';

/** `G` opens a small field at the selected passage, wherever it is drawn. */
export function QuickTag() {
  const { selected } = useSelection();
  const { tagged, start, end } = useTagging();
  const selectedId = selected?.kind === 'passage' ? selected.id : null;
  useCommand({
    id: 'tag.add passage',
    label: 'Tag the passage',
    shortcut: 'G',
    group: 'Read',
    run: () => selectedId !== null && start(selectedId),
    enabled: selectedId !== null,
  });
  return tagged === null ? null : <TagField key={tagged.passageId} {...tagged} close={end} />;
}

/** Type, then Enter puts a tag or takes it off; a digit takes one of those put last. Escape closes. */
function TagField({ passageId, near, close }: { passageId: string; near: Near | null; close: () => void }) {
  const on = { onKind: 'passage', onId: passageId } as const;
  const tags = useRead('tags.list', {}).data ?? [];
  const held = useRead('tags.of', on).data ?? [];
  const put = useChange('tags.put');
  const take = useChange('tags.take');
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [place] = useState(() => placeAt(passageId, near));
  const list = useId();
  const heldIds = held.map(({ id }) => id);
  const options = tagOptions(tags, heldIds, typed);
  const here = Math.min(at, options.length - 1);
  const choose = async (option: TagOption | undefined, stay: boolean) => {
    if (option === undefined) return;
    setTyped('');
    setAt(0);
    if (!stay) leave(close);
    if (option.held && option.tag !== null) await take.run({ ...on, tagId: option.tag.id });
    else await put.run({ ...on, name: option.name });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const byDigit = typed === '' ? options.find(({ digit }) => String(digit) === event.key) : undefined;
    const acts: Partial<Record<string, () => void>> = {
      Escape: () => leave(close),
      ArrowDown: () => setAt(Math.min(here + 1, options.length - 1)),
      ArrowUp: () => setAt(Math.max(here - 1, 0)),
      // Enter on the empty field is done; a comma goes on to the next tag.
      Enter: () => (typed.trim() === '' && at === 0 ? leave(close) : void choose(options[here], event.ctrlKey)),
      ',': () => void choose(typed.trim() === '' ? undefined : options[here], true),
    };
    const act = byDigit === undefined ? acts[event.key] : () => void choose(byDigit, false);
    if (act === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <div className={styles.field} style={place} role="group" aria-label="Tags of the passage">
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
            onClick={() => void choose(option, true)}
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

const width = 240;
const height = 280;

/** Under the last of the passage's words in view; else where it was said to be, or near the top of the window. */
function placeAt(passageId: string, near: Near | null): CSSProperties {
  const id = CSS.escape(passageId);
  const inView = (selector: string) =>
    [...document.querySelectorAll(selector)]
      .map((element) => element.getBoundingClientRect())
      .findLast((box) => box.height > 0 && box.bottom > 0 && box.bottom < window.innerHeight);
  const drawn = inView(`mark[data-passages~="${id}"]`) ?? inView(`[data-passage="${id}"]`);
  const spot = drawn === undefined ? near : { left: drawn.left, top: drawn.bottom + 6 };
  const { left, top } = spot ?? { left: (window.innerWidth - width) / 2, top: 96 };
  return {
    left: Math.max(8, Math.min(left, window.innerWidth - width - 8)),
    top: Math.max(8, Math.min(top, window.innerHeight - height - 8)),
  };
}
