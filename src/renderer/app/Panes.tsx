import { Fragment, Suspense, useMemo, useRef, type CSSProperties } from 'react';
import { flushSync } from 'react-dom';
import { useCommand } from './commands.tsx';
import { Divider } from './Divider.tsx';
import { useLayout } from './layout.tsx';
import { useNarrow } from './narrow.ts';
import { PaneBoundary } from './PaneBoundary.tsx';
import { panes } from './panes.ts';
import styles from './Panes.module.css';
import type { PaneName, Side, SideName } from './places.ts';
import { useSides } from './selection.tsx';
import { SideContext } from './side.tsx';
import { SideControls } from './SideControls.tsx';
import { otherSide } from './sides.ts';
import { TabStrip } from './TabStrip.tsx';

const firstPanes = 5;

/** The work: one pane, or two side by side, each with its own tabs. A narrow window shows the active side alone. */
export function Panes() {
  const { place } = useSides();
  const { ratio } = useLayout();
  const narrow = useNarrow();
  const frame = useRef<HTMLDivElement>(null);
  const lastFocus = useRef(new Map<SideName, HTMLElement>());
  useSideCommands(frame, lastFocus);
  const [left] = place.sides;
  const two = place.sides.length === 2;
  const shown: readonly Side[] = narrow && two ? place.sides.filter(({ name }) => name === place.active) : place.sides;
  const share: Record<`--${string}`, number> = { '--left-share': ratio };
  const style: CSSProperties = share;
  return (
    <div ref={frame} className={styles.sides} data-two={shown.length === 2 || undefined} style={style}>
      {shown.map((side, index) => (
        <Fragment key={side.name}>
          {index === 1 && <Divider />}
          <OneSide
            side={side}
            words={two ? (side === left ? 'left' : 'right') : null}
            active={side.name === place.active}
            narrow={narrow}
            onFocus={(element) => lastFocus.current.set(side.name, element)}
          />
        </Fragment>
      ))}
    </div>
  );
}

interface SideProps {
  readonly side: Side;
  /** Null where it is the only one. */
  readonly words: 'left' | 'right' | null;
  readonly active: boolean;
  readonly narrow: boolean;
  readonly onFocus: (element: HTMLElement) => void;
}

function OneSide({ side, words, active, narrow, onFocus }: SideProps) {
  const { activate } = useSides();
  const { name, pane } = side;
  const here = useMemo(() => ({ name, active }), [name, active]);
  const named = words === null ? {} : { role: 'group', 'aria-label': `${words === 'left' ? 'Left' : 'Right'} side` };
  return (
    <SideContext value={here}>
      <div
        {...named}
        className={styles.side}
        data-side={name}
        data-active={active || undefined}
        aria-current={words !== null && active ? true : undefined}
        onPointerDownCapture={() => activate(name)}
        onFocusCapture={({ target }) => {
          activate(name);
          onFocus(target);
        }}
      >
        <TabStrip
          side={name}
          label={words === null ? 'Panes' : `Panes at the ${words}`}
          always={words === null ? firstPanes : 0}
        >
          <SideControls side={side} narrow={narrow} />
        </TabStrip>
        <div
          id={`pane-${name}`}
          role="tabpanel"
          aria-labelledby={`tab-${name}-${pane}`}
          className={styles.pane}
          tabIndex={-1}
        >
          <ShownPane name={pane} />
        </div>
      </div>
    </SideContext>
  );
}

function ShownPane({ name }: { name: PaneName }) {
  const entry = panes.find((each) => each.name === name);
  if (entry === undefined) return null;
  return (
    <PaneBoundary key={entry.name} name={entry.label}>
      <Suspense fallback={null}>
        <entry.Pane />
      </Suspense>
    </PaneBoundary>
  );
}

/** `F6` is taken as in desktop programs: it goes to the other side, to where the focus was there. */
function useSideCommands(
  frame: React.RefObject<HTMLDivElement | null>,
  lastFocus: React.RefObject<Map<SideName, HTMLElement>>,
): void {
  const { place, split, swap, close, activate } = useSides();
  const other = otherSide(place);
  const two = other !== null;
  const focusOn = (name: SideName) => {
    const last = lastFocus.current.get(name);
    const panel = frame.current?.querySelector<HTMLElement>(`#pane-${name}`);
    if (last?.isConnected === true) last.focus();
    else panel?.focus();
  };
  const group = 'Go';
  useCommand({
    ...{ id: 'split', label: 'Split right', shortcut: 'Ctrl+\\', group, enabled: !two },
    run: () => {
      flushSync(split);
      frame.current?.querySelector<HTMLElement>('[data-side][data-active] [role="tabpanel"]')?.focus();
    },
  });
  useCommand({
    ...{ id: 'other-side', label: 'Go to the other side', shortcut: 'F6', group, enabled: two },
    run: () => {
      if (other === null) return;
      flushSync(() => activate(other.name));
      focusOn(other.name);
    },
  });
  useCommand({ ...{ id: 'swap-sides', label: 'Swap sides', shortcut: 'Shift+S', group, enabled: two }, run: swap });
  useCommand({
    ...{ id: 'close-side', label: 'Close this side', shortcut: 'Shift+W', group, enabled: two },
    run: () => {
      flushSync(() => close(place.active));
      if (other !== null) focusOn(other.name);
    },
  });
}
