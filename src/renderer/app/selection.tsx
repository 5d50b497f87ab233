import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { assertNever } from '#shared/values/assertNever.ts';
import { useFetch } from './api.tsx';
import {
  firstPlace,
  goBack,
  goForward,
  leaveSearch,
  visit,
  type PaneName,
  type Place,
  type Target,
  type TextRange,
  type Trail,
} from './places.ts';

/** A thing to open; `sourceId` and `reportId` spare a look-up where the caller knows them. */
export interface OpenTarget extends Target {
  readonly sourceId?: string | null;
  readonly reportId?: string | null;
  /** Where in a source's text to go. */
  readonly range?: TextRange | null;
  /** Which row of a dataset to go to, 1-based. */
  readonly row?: number | null;
}

export interface Selection extends Place {
  /** Fills Links; the pane stays. */
  readonly select: (target: Target | null) => void;
  /** Selects, and goes to the pane where the thing lies. */
  readonly open: (target: OpenTarget) => void;
  readonly back: () => void;
  readonly forward: () => void;
  /** Counts openings, so that opening the same thing again scrolls to it again. */
  readonly openings: number;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  readonly setPane: (pane: PaneName) => void;
  readonly openSearch: () => void;
  readonly closeSearch: () => void;
}

const SelectionContext = createContext<Selection | null>(null);

export function useSelection(): Selection {
  const selection = useContext(SelectionContext);
  if (selection === null) throw new Error('SelectionProvider is missing above this component');
  return selection;
}

export function SelectionProvider({ children }: { children: ReactNode }) {
  const [trail, setTrail] = useState<Trail>({ past: [], here: firstPlace, future: [] });
  const [openings, setOpenings] = useState(0);
  const fetch = useFetch();
  const selection = useMemo<Selection>(() => {
    const go = (change: Partial<Place>) => setTrail((before) => visit(before, change));
    return {
      ...trail.here,
      select: (selected) => go({ selected }),
      open: (target) =>
        void placeOf(target, fetch).then((place) => {
          go({ ...place, searching: false });
          setOpenings((count) => count + 1);
        }),
      openings,
      back: () => setTrail(goBack),
      forward: () => setTrail(goForward),
      canGoBack: trail.past.length > 0,
      canGoForward: trail.future.length > 0,
      setPane: (pane) => go({ pane }),
      openSearch: () => go({ searching: true }),
      closeSearch: () => setTrail(leaveSearch),
    };
  }, [trail, openings, fetch]);
  return <SelectionContext value={selection}>{children}</SelectionContext>;
}

/** Where a thing lies. Asks the engine only for what the target does not say. */
async function placeOf(target: OpenTarget, fetch: ReturnType<typeof useFetch>): Promise<Partial<Place>> {
  const selected: Target = { kind: target.kind, id: target.id };
  switch (target.kind) {
    case 'source': {
      const source = (await fetch('sources.list', {})).find((each) => each.id === target.id);
      return source?.kind === 'dataset'
        ? { selected, pane: 'data', openDatasetId: target.id, focusRow: target.row ?? null }
        : {
            ...{ selected, pane: 'read', openSourceId: target.id },
            ...{ focusPassageId: null, focusRange: target.range ?? null },
          };
    }
    case 'passage': {
      const known = target.sourceId ?? null;
      // A passage that is gone is still selected, and Links then says so.
      const passage = known === null ? await fetch('passages.get', { passageId: target.id }).catch(() => null) : null;
      const openSourceId = known ?? passage?.sourceId ?? null;
      return openSourceId === null
        ? { selected }
        : { selected, pane: 'read', openSourceId, focusPassageId: target.id, focusRange: null };
    }
    case 'capture': {
      // A capture goes by its source's identifier: one capture, one source.
      return { ...(await placeOf({ kind: 'source', id: target.id }, fetch)), selected };
    }
    case 'estimate':
      return { selected, pane: 'estimate', openEstimateId: target.id };
    case 'report':
      return { selected, pane: 'report', openReportId: target.id, focusBlockId: null };
    case 'reportBlock': {
      const links = target.reportId === undefined ? await fetch('links.of', selected) : null;
      const openReportId = target.reportId ?? links?.supports.find((step) => step.kind === 'report')?.id ?? null;
      const focusBlockId = target.id;
      return openReportId === null ? { selected } : { selected, pane: 'report', openReportId, focusBlockId };
    }
    case 'note':
      return { selected, pane: 'notes' };
    case 'dataPoint':
      return { selected };
    default:
      return assertNever(target.kind);
  }
}
