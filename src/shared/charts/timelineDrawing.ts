import { wordsOf, writeCount, type Writing } from '../labels/writing.ts';
import type { TimelineItem } from '../contract/timeline.ts';

/** Something with a date. */
export interface DrawnMoment extends TimelineItem {
  /** Its date in words. */
  readonly when: string;
}

/** Data points by their dates, over the articles that they are from: plain values, so that screen and page draw the same. */
export interface TimelineDrawing {
  readonly chart: 'timeline';
  readonly items: readonly DrawnMoment[];
  readonly names: { readonly source: string; readonly dataPoint: string };
}

const mostSaid = 60;

/** The same drawing in words, for who does not see it. */
export function timelineWords({ items, names }: TimelineDrawing, locale: Writing = 'en'): string {
  const { drawn, introduced } = wordsOf(locale);
  const lanes = (['source', 'dataPoint'] as const).flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind);
    if (own.length === 0) return [];
    const said = own.slice(0, mostSaid).map(({ when, title }) => `${introduced(when, title)}.`);
    const left = own.length - mostSaid;
    const more = left > 0 ? [drawn.more(left, writeCount(left, locale))] : [];
    return [`${names[kind]}.`, ...said, ...more];
  });
  return [drawn.timeline, ...lanes].join(' ');
}

/** The same drawing with other words in it. */
export function mapTimelineWords(drawing: TimelineDrawing, change: (words: string) => string): TimelineDrawing {
  const items = drawing.items.map((item) => ({ ...item, title: change(item.title), when: change(item.when) }));
  const { source, dataPoint } = drawing.names;
  return { ...drawing, items, names: { source: change(source), dataPoint: change(dataPoint) } };
}
