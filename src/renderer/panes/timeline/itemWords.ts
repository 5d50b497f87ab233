import type { TimelineItem } from '#shared/contract/timeline.ts';
import { formatPeriod } from '#shared/values/formatPeriod.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';

const kindWords = { source: 'article', dataPoint: 'data point' } as const;

export function kindOf(item: TimelineItem): string {
  return kindWords[item.kind];
}

/** The date as it is said, such as `August 2023 to January 2024`; an unreadable one as it is written. */
export function dateOf(item: TimelineItem): string {
  try {
    return formatPeriod(item.edtf);
  } catch (error) {
    if (error instanceof PlumbError) return item.edtf;
    throw error;
  }
}

/** Title, date and kind in one line, for tooltips and assistive technology. */
export function lineOf(item: TimelineItem): string {
  return `${item.title}, ${dateOf(item)}, ${kindOf(item)}`;
}

export function optionId(item: TimelineItem): string {
  return `timeline-${item.kind}-${item.id}`;
}
