import type { LinkKind } from '#shared/contract/links.ts';

export const paneNames = [
  'read',
  'data',
  'timeline',
  'estimate',
  'report',
  'passages',
  'points',
  'claims',
  'trace',
  'impact',
  'moved',
  'notes',
] as const;
export type PaneName = (typeof paneNames)[number];

export interface Target {
  readonly kind: LinkKind;
  readonly id: string;
}

/** Characters of a source's canonical text; UTF-16 units, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The work can show two panes side by side; a side keeps its name wherever it stands. */
export const sideNames = ['a', 'b'] as const;
export type SideName = (typeof sideNames)[number];

/** What one side shows: which pane, and what lies open in each. */
export interface SidePlace {
  readonly pane: PaneName;
  readonly openSourceId: string | null;
  readonly openDatasetId: string | null;
  readonly openEstimateId: string | null;
  readonly openReportId: string | null;
  readonly openNoteId: string | null;
  readonly focusPassageId: string | null;
  /** Words of the open source that the reader scrolls to and flashes, such as a hit of the search. */
  readonly focusRange: TextRange | null;
  /** 1-based row of the open dataset that the grid scrolls to. */
  readonly focusRow: number | null;
  readonly focusBlockId: string | null;
}

export interface Side extends SidePlace {
  readonly name: SideName;
}

/** Where the user is: what is selected, and what shows side by side. */
export interface Place {
  readonly selected: Target | null;
  /** One or two, from left to right. */
  readonly sides: readonly [Side] | readonly [Side, Side];
  /** The side that keys and the library act on. */
  readonly active: SideName;
  /** The search lies over the panes. It is a place of its own, so that the way back from a hit leads to the hits. */
  readonly searching: boolean;
}

export const firstSide: Side = {
  name: 'a',
  pane: 'read',
  openSourceId: null,
  openDatasetId: null,
  openEstimateId: null,
  openReportId: null,
  openNoteId: null,
  focusPassageId: null,
  focusRange: null,
  focusRow: null,
  focusBlockId: null,
};

export const firstPlace: Place = { selected: null, sides: [firstSide], active: 'a', searching: false };

/** Places visited, for back and forward. */
export interface Trail {
  readonly past: readonly Place[];
  readonly here: Place;
  readonly future: readonly Place[];
}

const longestPast = 100;

/** Goes to a place; the way forward is forgotten, as in a browser. Going nowhere leaves the trail as it is. */
export function visit(trail: Trail, here: Place): Trail {
  if (JSON.stringify(here) === JSON.stringify(trail.here)) return trail;
  return { past: [...trail.past, trail.here].slice(-longestPast), here, future: [] };
}

/** Another way to look at the same place: no step to come back to. */
export function stay(trail: Trail, here: Place): Trail {
  return here === trail.here ? trail : { ...trail, here };
}

/** Leaves the search without having gone anywhere: it is no place to come back to. */
export function leaveSearch({ past, here, future }: Trail): Trail {
  return {
    past: past.at(-1)?.searching === false ? past.slice(0, -1) : past,
    here: { ...here, searching: false },
    future,
  };
}

export function goBack(trail: Trail): Trail {
  const before = trail.past.at(-1);
  if (before === undefined) return trail;
  return { past: trail.past.slice(0, -1), here: before, future: [trail.here, ...trail.future] };
}

export function goForward(trail: Trail): Trail {
  const [after, ...future] = trail.future;
  if (after === undefined) return trail;
  return { past: [...trail.past, trail.here], here: after, future };
}
