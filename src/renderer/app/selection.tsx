import {
  createContext,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
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

/** Ways to select and to go; the same from drawing to drawing. */
export interface SelectionActs {
  /** Fills Links; the pane stays. */
  readonly select: (target: Target | null) => void;
  /** Selects, and goes to the pane where the thing lies: on the side that shows it already, or on this one. */
  readonly open: (target: OpenTarget) => void;
  readonly back: () => void;
  readonly forward: () => void;
  readonly setPane: (pane: PaneName) => void;
  readonly openSearch: () => void;
  readonly closeSearch: () => void;
}

/** What is selected, and what shows on the side around; outside of the work, on the active side. */
export interface Selection extends SidePlace, SelectionActs {
  readonly selected: Target | null;
  readonly searching: boolean;
  /** Counts openings on this side, so that opening the same thing again scrolls to it again. */
  readonly openings: number;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
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
}

interface Steps {
  /** Where the user is at the moment of asking. */
  readonly now: () => Place;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (step: (trail: Trail) => Trail) => void;
  readonly opened: (asking: SideName | null, lies: Lies) => void;
}

const SelectionContext = createContext<Held | null>(null);
const StepsContext = createContext<Steps | null>(null);

function useHeld(): Held {
  const held = useContext(SelectionContext);
  if (held === null) throw new Error('SelectionProvider is missing above this component');
  return held;
}

function useSteps(): Steps {
  const steps = useContext(StepsContext);
  if (steps === null) throw new Error('SelectionProvider is missing above this component');
  return steps;
}

export function SelectionProvider({ initial, children }: { initial?: Place | undefined; children: ReactNode }) {
  const [held, setState] = useState<Held>({
    trail: { past: [], here: initial ?? firstPlace, future: [] },
    openings: { a: 0, b: 0 },
  });
  const latest = useRef(held.trail.here);
  const [listeners] = useState(() => new Set<() => void>());
  useLayoutEffect(() => {
    latest.current = held.trail.here;
    for (const listener of listeners) listener();
  }, [held, listeners]);
  const steps = useMemo<Steps>(
    () => ({
      now: () => latest.current,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      change: (step) => setState((before) => ({ ...before, trail: step(before.trail) })),
      opened: (asking, lies) =>
        setState((before) => {
          const { place, on } = arriveAt(before.trail.here, asking, lies);
          const counted = { ...before.openings, [on]: before.openings[on] + 1 };
          return { trail: visit(before.trail, place), openings: counted };
        }),
    }),
    [listeners],
  );
  return (
    <StepsContext value={steps}>
      <SelectionContext value={held}>{children}</SelectionContext>
    </StepsContext>
  );
}

/** Asked from the library or the search, the side that shows the thing becomes the active one; from a pane, that pane stays it. */
function arriveAt(here: Place, asking: SideName | null, { selected, ...lies }: Lies): { place: Place; on: SideName } {
  const from = asking ?? here.active;
  const on = lies.pane === undefined ? from : sideFor(here, from, lies.pane);
  const shown = { ...showOn(here, on, lies), selected, searching: false };
  return { place: asking === null || isNarrow() ? activate(shown, on) : shown, on };
}

/** For what selects and goes, but does not show what is selected: it is not drawn anew with every selection. */
export function useSelectionActs(): SelectionActs {
  const { change, opened } = useSteps();
  const side = useSide()?.name ?? null;
  const fetch = useFetch();
  return useMemo<SelectionActs>(
    () => ({
      select: (selected) => change((before) => visit(before, { ...before.here, selected })),
      open: (target) => void placeOf(target, fetch).then((lies) => opened(side, lies)),
      back: () => change(goBack),
      forward: () => change(goForward),
      setPane: (pane) => change((before) => visit(before, showOn(before.here, side ?? before.here.active, { pane }))),
      openSearch: () => change((before) => visit(before, { ...before.here, searching: true })),
      closeSearch: () => change(leaveSearch),
    }),
    [change, opened, side, fetch],
  );
}

export function useSelection(): Selection {
  const { trail, openings } = useHeld();
  const acts = useSelectionActs();
  const side = useSide()?.name ?? null;
  return useMemo<Selection>(() => {
    const { here } = trail;
    const { name, ...shown } = sideOf(here, side ?? here.active);
    return {
      ...shown,
      ...acts,
      ...{ selected: here.selected, searching: here.searching, openings: openings[name] },
      canGoBack: trail.past.length > 0,
      canGoForward: trail.future.length > 0,
    };
  }, [trail, openings, acts, side]);
}

/** What shows on the active side, as words: drawn anew when these change, and not with every selection. */
export function useShownPlace(): string {
  const { now, subscribe } = useSteps();
  return useSyncExternalStore(subscribe, () => shownWords(now()));
}

function shownWords(place: Place): string {
  const { pane, openSourceId, openDatasetId, openEstimateId, openReportId } = sideOf(place, place.active);
  return JSON.stringify([pane, openSourceId, openDatasetId, openEstimateId, openReportId]);
}

/** Tells where the user is when it is asked, and draws nothing anew. */
export function usePlaceNow(): () => Place {
  return useSteps().now;
}

/** Where the user is on all sides. */
export function usePlace(): Place {
  return useHeld().trail.here;
}

/** The sides, for what arranges them. */
export function useSides(): Sides {
  const { trail } = useHeld();
  const { change } = useSteps();
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
