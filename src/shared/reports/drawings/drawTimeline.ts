import type { DrawnMoment, TimelineDrawing } from '../../charts/timelineDrawing.ts';
import { english, type Labels } from '../../labels/en.ts';
import { PlumbError } from '../../values/PlumbError.ts';
import { parsePeriod, type Period } from '../../values/period.ts';
import { edtfInWords } from '../dateWords.ts';
import { periodOrder } from '../periodOrder.ts';
import type { ReportFacts } from '../reportFacts.ts';
import { shortly } from './shortly.ts';

const longestTitle = 160;

/** Those of the data points that have a date, and the dated articles that they are from; null where no data point has one. */
export function drawTimeline(
  ids: readonly string[],
  facts: ReportFacts,
  labels: Labels = english,
): TimelineDrawing | null {
  const placed = placedIn(labels);
  const points = ids.flatMap((id): DrawnMoment[] => {
    const point = facts.dataPoints.get(id);
    if (point === undefined) return [];
    const { what, written, period } = point;
    // The number stands first: a long title is cut at its end.
    return placed(period ?? null, 'dataPoint', id, written === '' ? what : `${written} · ${what}`);
  });
  if (points.length === 0) return null;
  const cited = ids.flatMap((id) => facts.dataPoints.get(id)?.evidence ?? []);
  const sourceIds = new Set(cited.flatMap(({ passageId }) => facts.passages.get(passageId)?.sourceId ?? []));
  const sources = [...sourceIds].flatMap((id): DrawnMoment[] => {
    const source = facts.sources.get(id);
    return source === undefined ? [] : placed(source.publishedOn, 'source', id, source.title);
  });
  const names = { source: labels.drawn.articles, dataPoint: labels.drawn.dataPoints };
  return { chart: 'timeline', items: [...byDate(sources), ...byDate(points)], names };
}

function placedIn({ dates }: Labels) {
  return (edtf: string | null, kind: DrawnMoment['kind'], id: string, title: string): DrawnMoment[] => {
    const period = edtf === null || edtf === '' ? null : readPeriod(edtf);
    if (period === null || (period.start === null && period.end === null)) return [];
    const { start, end, approximate, uncertain } = period;
    const item = { kind, id, title: shortly(title, longestTitle), edtf: period.edtf, passage: null };
    return [{ ...item, start, end, vague: approximate || uncertain, when: edtfInWords(period.edtf, dates) }];
  };
}

/** Null for what is no date: it stands in the table as it is written. */
function readPeriod(edtf: string): Period | null {
  try {
    return parsePeriod(edtf);
  } catch (error) {
    if (error instanceof PlumbError) return null;
    throw error;
  }
}

function byDate(items: readonly DrawnMoment[]): DrawnMoment[] {
  return items.toSorted((one, other) => periodOrder(one.edtf) - periodOrder(other.edtf));
}
