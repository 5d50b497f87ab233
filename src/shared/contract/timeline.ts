import { nothing } from './fields.ts';
import { read } from './method.ts';

export interface TimelineItem {
  readonly kind: 'source' | 'dataPoint';
  readonly id: string;
  readonly title: string;
  /** EDTF */
  readonly edtf: string;
  /** Milliseconds since 1970 UTC; `end` exclusive; null where the interval is open. */
  readonly start: number | null;
  readonly end: number | null;
  readonly vague: boolean;
  /** Where a click leads: the first passage of a data point's evidence. */
  readonly passage: { readonly passageId: string; readonly sourceId: string } | null;
}

export const timelineContract = {
  'timeline.items': read<readonly TimelineItem[]>()(nothing),
};
