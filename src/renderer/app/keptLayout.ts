import { z } from 'zod';
import type { LayoutContent } from '#shared/contract/layout.ts';
import type { JsonValue } from '#shared/values/json.ts';
import { firstPlace, firstSide, paneNames, sideNames, type Place, type Side } from './places.ts';

export const columnNames = ['library', 'links'] as const;
export type ColumnName = (typeof columnNames)[number];

/** What of the layout is no place: it is changed without a step to come back to. */
export interface LayoutState {
  /** The left side's share of the width, 0 to 1. */
  readonly ratio: number;
  /** In wide windows, the columns that give their room to the work. */
  readonly folded: readonly ColumnName[];
  /** How each pane was left, by the pane's own key on each side. */
  readonly states: Readonly<Record<string, JsonValue>>;
}

export const firstLayout: LayoutState = { ratio: 0.5, folded: [], states: {} };

export const leastRatio = 0.2;
export const mostRatio = 0.8;

export function withinReach(ratio: number): number {
  return Math.min(mostRatio, Math.max(leastRatio, Math.round(ratio * 1_000) / 1_000));
}

const openId = z.string().max(128).nullable();
const json: z.ZodType<JsonValue> = z.json();
const side = z.object({
  name: z.enum(sideNames),
  pane: z.enum(paneNames),
  openSourceId: openId,
  openDatasetId: openId,
  openEstimateId: openId,
  openReportId: openId,
  openNoteId: openId,
});
const kept = z.object({
  version: z.literal(1),
  sides: z.array(side).min(1).max(2),
  active: z.enum(sideNames),
  ratio: z.number().min(0).max(1),
  folded: z.array(z.enum(columnNames)).max(2),
  states: z.record(z.string().max(100), json),
});

/** What is kept in the case: which panes, what lies open in them and how, and neither the selection nor where the text was. */
export function toKept({ sides, active }: Place, { ratio, folded, states }: LayoutState): LayoutContent {
  const plain = sides.map(({ name, pane, openSourceId, openDatasetId, openEstimateId, openReportId, openNoteId }) => ({
    ...{ name, pane, openSourceId, openDatasetId, openEstimateId, openReportId, openNoteId },
  }));
  return { version: 1, sides: plain, active, ratio, folded: [...folded], states: { ...states } };
}

/** A layout as it was kept; null where none was, or where another version's shape was. Things that are gone are the panes' to pass by. */
export function fromKept(content: LayoutContent | null): { place: Place; layout: LayoutState } | null {
  const parsed = kept.safeParse(content);
  if (!parsed.success) return null;
  const { sides: each, active, ratio, folded, states } = parsed.data;
  const [left, right] = each.map((one): Side => ({ ...firstSide, ...one }));
  if (left === undefined || left.name === right?.name) return null;
  const sides = right === undefined ? ([left] as const) : ([left, right] as const);
  const present = sides.some(({ name }) => name === active) ? active : left.name;
  return {
    place: { ...firstPlace, sides, active: present },
    layout: { ratio: withinReach(ratio), folded: columnNames.filter((name) => folded.includes(name)), states },
  };
}
