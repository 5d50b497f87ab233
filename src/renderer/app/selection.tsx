import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { useFetch } from './api.tsx';
import { isNarrow } from './narrow.ts';
import { placeOf, type Lies, type OpenTarget } from './placeOf.ts';
import {
  firstPlace,
  goBack,
  goForward,
  leaveSearch,
  stay,
  visit,
  type PaneName,
  type Place,
  type SideName,
  type SidePlace,
  type Target,
  type Trail,
} from './places.ts';
import { useSide } from './side.tsx';
import { activate, closeSide, showOn, sideFor, sideOf, split, swapSides } from './sides.ts';

export type { OpenTarget } from './placeOf.ts';

/** What is selected, and what shows on the side around; outside of the work, on the active side. */
export interface Selection extends SidePlace {
  readonly selected: Target | null;
  readonly searching: boolean;
  /** Fills Links; the pane stays. */
  readonly select: (target: Target | null) => void;
  /** Selects, and goes to the pane where the thing lies: on the side that shows it already, or on this one. */
  readonly open: (target: OpenTarget) => void;
  readonly back: () => void;
  readonly forward: () => void;
  /** Counts openings on this side, so that opening the same thing again scrolls to it again. */
  readonly openings: number;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  readonly setPane: (pane: PaneName) => void;
  readonly openSearch: () => void;
  readonly closeSearch: () => void;
}

export interface Sides {
  readonly place: Place;
  readonly split: () => void;
  readonly close: (name: SideName) => void;
  readonly swap: () => void;
  readonly activate: (name: SideName) => void;
}

interface Held {
  readonly trail: Trail;
  readonly openings: Readonly<Record<SideName, number>>;
  readonly change: (step: (trail: Trail) => Trail) => void;
  readonly opened: (asking: SideName | null, lies: Lies) => void;
}

const SelectionContext = createContext<Held | null>(null);

function useHeld(): Held {
  const held = useContext(SelectionContext);
  if (held === null) throw new Error('SelectionProvider is missing above this component');
  return held;
}

export function SelectionProvider({ initial, children }: { initial?: Place | undefined; children: ReactNode }) {
  const [{ trail, openings }, setState] = useState<Pick<Held, 'trail' | 'openings'>>({
    trail: { past: [], here: initial ?? firstPlace, future: [] },
    openings: { a: 0, b: 0 },
  });
  const held = useMemo<Held>(
    () => ({
      ...{ trail, openings },
      change: (step) => setState((before) => ({ ...before, trail: step(before.trail) })),
      opened: (asking, lies) =>
        setState((before) => {
          const { place, on } = arriveAt(before.trail.here, asking, lies);
          const counted = { ...before.openings, [on]: before.openings[on] + 1 };
          return { trail: visit(before.trail, place), openings: counted };
        }),
    }),
    [trail, openings],
  );
  return <SelectionContext value={held}>{children}</SelectionContext>;
}

/** Asked from the library or the search, the side that shows the thing becomes the active one; from a pane, that pane stays it. */
function arriveAt(here: Place, asking: SideName | null, { selected, ...lies }: Lies): { place: Place; on: SideName } {
  const from = asking ?? here.active;
  const on = lies.pane === undefined ? from : sideFor(here, from, lies.pane);
  const shown = { ...showOn(here, on, lies), selected, searching: false };
  return { place: asking === null || isNarrow() ? activate(shown, on) : shown, on };
}

export function useSelection(): Selection {
  const { trail, openings, change, opened } = useHeld();
  const side = useSide()?.name ?? null;
  const fetch = useFetch();
  return useMemo<Selection>(() => {
    const { here } = trail;
    const { name, ...shown } = sideOf(here, side ?? here.active);
    return {
      ...shown,
      ...{ selected: here.selected, searching: here.searching, openings: openings[name] },
      select: (selected) => change((before) => visit(before, { ...before.here, selected })),
      open: (target) => void placeOf(target, fetch).then((lies) => opened(side, lies)),
      back: () => change(goBack),
      forward: () => change(goForward),
      canGoBack: trail.past.length > 0,
      canGoForward: trail.future.length > 0,
      setPane: (pane) => change((before) => visit(before, showOn(before.here, side ?? before.here.active, { pane }))),
      openSearch: () => change((before) => visit(before, { ...before.here, searching: true })),
      closeSearch: () => change(leaveSearch),
    };
  }, [trail, openings, change, opened, side, fetch]);
}

/** Where the user is on all sides. */
export function usePlace(): Place {
  return useHeld().trail.here;
}

/** The sides, for what arranges them. */
export function useSides(): Sides {
  const { trail, change } = useHeld();
  return useMemo<Sides>(
    () => ({
      place: trail.here,
      split: () => change((before) => visit(before, split(before.here))),
      close: (name) => change((before) => visit(before, closeSide(before.here, name))),
      swap: () => change((before) => visit(before, swapSides(before.here))),
      activate: (name) => change((before) => stay(before, activate(before.here, name))),
    }),
    [trail, change],
  );
}
