import { Suspense, useRef, type KeyboardEvent } from 'react';
import styles from './Frame.module.css';
import { PaneBoundary } from './PaneBoundary.tsx';
import { panes, type PaneEntry } from './panes.ts';
import { useSelection } from './selection.tsx';

/** The tabs and the pane that shows. Arrow keys move between tabs, as the tab pattern asks. */
export function Panes() {
  const { pane, setPane } = useSelection();
  const list = useRef<HTMLDivElement>(null);
  const shown = panes.find((each) => each.name === pane);

  const goTo = (entry: PaneEntry | undefined) => {
    if (entry === undefined) return;
    setPane(entry.name);
    list.current?.querySelector<HTMLElement>(`#tab-${entry.name}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const here = panes.findIndex((each) => each.name === pane);
    const steps: Partial<Record<string, number>> = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    goTo(panes.at(wanted % panes.length));
  };

  return (
    <>
      <div ref={list} className={styles.tabs} role="tablist" aria-label="Panes" onKeyDown={onKeyDown}>
        {panes.map(({ name, label, key }) => (
          <button
            key={name}
            type="button"
            id={`tab-${name}`}
            role="tab"
            className={styles.tab}
            aria-selected={name === pane}
            aria-controls="pane"
            tabIndex={name === pane ? 0 : -1}
            title={`${label} (${key})`}
            onClick={() => setPane(name)}
          >
            {label}
          </button>
        ))}
      </div>
      <div id="pane" role="tabpanel" aria-labelledby={`tab-${pane}`} className={styles.pane} tabIndex={-1}>
        {shown !== undefined && (
          <PaneBoundary key={shown.name} name={shown.label}>
            <Suspense fallback={null}>
              <shown.Pane />
            </Suspense>
          </PaneBoundary>
        )}
      </div>
    </>
  );
}
