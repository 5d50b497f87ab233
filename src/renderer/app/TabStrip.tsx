import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import { holdsDragged } from './dragged.ts';
import { fitTabs } from './fitTabs.ts';
import styles from './Panes.module.css';
import { panes, type PaneEntry } from './panes.ts';
import type { SideName } from './places.ts';
import { useSelection } from './selection.tsx';

interface Props {
  readonly side: SideName;
  readonly label: string;
  /** How many of the first tabs stay in sight whatever the room. */
  readonly always: number;
  /** What arranges the sides, at the end of the strip. */
  readonly children: ReactNode;
}

/** The tabs of one side. Arrow keys move between all of them, as the tab pattern asks; what does not fit lies in a menu. */
export function TabStrip({ side, label, always, children }: Props) {
  const { pane, setPane } = useSelection();
  const list = useRef<HTMLDivElement>(null);
  const chosen = panes.findIndex(({ name }) => name === pane);
  const { strip, measure, sizes } = useSizes();
  const hovering = useOpenOnDrag(() => setPane('report'));
  const inSight = fitTabs({ ...sizes, always, chosen });
  const hidden = panes.filter((_, index) => !inSight.includes(index));

  // Its own tab may lie in the menu until the pane is chosen, so the focus follows once it is drawn.
  const followed = useRef(false);
  useLayoutEffect(() => {
    if (followed.current) list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    followed.current = false;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Partial<Record<string, number>> = { ArrowRight: chosen + 1, ArrowLeft: chosen - 1, Home: 0, End: -1 };
    const step = steps[event.key];
    const entry = step === undefined ? undefined : panes.at(step % panes.length);
    if (entry === undefined) return;
    event.preventDefault();
    setPane(entry.name);
    followed.current = true;
  };
  return (
    <div ref={strip} className={styles.strip}>
      <div ref={measure} className={styles.measure} aria-hidden>
        {panes.map(({ name, label: words }) => (
          <span key={name} data-label={words} />
        ))}
        <span data-label="More" className={styles.menuMeasure} />
      </div>
      <div ref={list} className={styles.tabs} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {panes.map(({ name, label: words, key }, index) =>
          inSight.includes(index) ? (
            <button
              key={name}
              type="button"
              id={`tab-${side}-${name}`}
              role="tab"
              className={styles.tab}
              aria-selected={name === pane}
              aria-controls={`pane-${side}`}
              tabIndex={name === pane ? 0 : -1}
              title={`${words} (${key})`}
              onClick={() => setPane(name)}
              {...(name === 'report' ? hovering : {})}
            >
              {words}
            </button>
          ) : null,
        )}
      </div>
      {hidden.length > 0 && <MorePanes hidden={hidden} choose={setPane} />}
      <div className={styles.controls}>{children}</div>
    </div>
  );
}

function MorePanes({ hidden, choose }: { hidden: readonly PaneEntry[]; choose: (name: PaneEntry['name']) => void }) {
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }} withinPortal>
      <Menu.Target>
        <UnstyledButton className={styles.more} aria-label="More panes">
          More <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {hidden.map(({ name, label, key }) => (
          <Menu.Item key={name} rightSection={<kbd>{key}</kbd>} onClick={() => choose(name)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const openAfter = 500;

/** A thing of the case held over a tab for a moment opens its pane, so that it can be dropped there. */
function useOpenOnDrag(open: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  return {
    onDragEnter: (event: DragEvent) => {
      if (!holdsDragged(event.dataTransfer)) return;
      stop();
      timer.current = setTimeout(open, openAfter);
    },
    onDragLeave: stop,
    onDrop: stop,
  };
}

interface Sizes {
  readonly widths: readonly number[];
  readonly menuWidth: number;
  readonly room: number;
}

/** Widths of all tabs, drawn or not, and the room for them; measured again when the strip or its letters change. */
function useSizes() {
  const strip = useRef<HTMLDivElement>(null);
  const measure = useRef<HTMLDivElement>(null);
  const [sizes, setSizes] = useState<Sizes>({ widths: panes.map(() => 0), menuWidth: 0, room: 0 });
  useLayoutEffect(() => {
    const look = () => {
      const all = [...(measure.current?.children ?? [])].map((each) => Math.ceil(each.getBoundingClientRect().width));
      const controls = strip.current?.lastElementChild?.getBoundingClientRect().width ?? 0;
      const room = Math.floor((strip.current?.clientWidth ?? 0) - controls);
      const next = { widths: all.slice(0, panes.length), menuWidth: all.at(-1) ?? 0, room: Math.max(0, room) };
      setSizes((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    look();
    const observer = new ResizeObserver(look);
    for (const element of [strip.current, measure.current, strip.current?.lastElementChild])
      if (element instanceof Element) observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { strip, measure, sizes };
}
