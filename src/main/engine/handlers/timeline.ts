import type { TimelineItem } from '#shared/contract/timeline.ts';
import { parsePeriod } from '#shared/values/period.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { listDataPoints } from '../store/queries/dataPoints.ts';
import { listPassages } from '../store/queries/passages.ts';
import { listSources } from '../store/queries/sources.ts';
import type { ReadHandlers } from './Handlers.ts';

export const timelineReads = {
  'timeline.items': (database) => [...sourceItems(database), ...dataPointItems(database)],
} satisfies Partial<ReadHandlers>;

function sourceItems(database: ReadableDatabase): TimelineItem[] {
  return listSources(database).flatMap(({ id, title, publishedOn }) =>
    publishedOn === null ? [] : [{ kind: 'source', id, title, ...placed(publishedOn), passage: null }],
  );
}

function dataPointItems(database: ReadableDatabase): TimelineItem[] {
  const sourceOf = new Map(listPassages(database, null).map((passage) => [passage.id, passage.sourceId]));
  return listDataPoints(database).flatMap(({ id, what, period, evidence }) => {
    if (period === null) return [];
    const passageId = evidence[0]?.passageId;
    const sourceId = passageId === undefined ? undefined : sourceOf.get(passageId);
    const passage = passageId === undefined || sourceId === undefined ? null : { passageId, sourceId };
    return [{ kind: 'dataPoint', id, title: what, ...placed(period), passage }];
  });
}

function placed(edtf: string): Pick<TimelineItem, 'edtf' | 'start' | 'end' | 'vague'> {
  const { start, end, approximate, uncertain } = parsePeriod(edtf);
  return { edtf, start, end, vague: approximate || uncertain };
}
