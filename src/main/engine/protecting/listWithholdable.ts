import type { WithholdableThing } from '#shared/contract/protecting.ts';
import { briefly } from '#shared/reports/checkManifest.ts';
import { prepareReport } from '../reporting/prepareReport.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { listRedactions } from '../store/queries/protecting.ts';
import { columnName } from './knownNames.ts';

/** What of a report can be withheld and is not yet: its sources, the passages that it rests on, and columns that go out with it. */
export function listWithholdable(database: ReadableDatabase, reportId: string): WithholdableThing[] {
  const { sources, passages, selections } = prepareReport(database, reportId).evidence();
  const titles = new Map(sources.map(({ source }) => [source.id, source.title]));
  const things: WithholdableThing[] = [
    ...sources.map(({ source }) => ({
      thing: { kind: 'source' as const, sourceId: source.id, keepPublisher: false },
      title: source.title,
    })),
    ...passages.map(({ passage }) => ({
      thing: { kind: 'passage' as const, passageId: passage.id },
      title: `“${briefly(passage.exact, 80)}”, ${titles.get(passage.sourceId) ?? ''}`,
    })),
    ...selections.flatMap(({ sourceId, columns, filters }) =>
      [...columns.map(({ position }) => position), ...filters.map(({ column }) => column)].map((column) => ({
        thing: { kind: 'column' as const, sourceId, column },
        title: `${columnName(database, sourceId, column)}, ${titles.get(sourceId) ?? ''}`,
      })),
    ),
  ];
  const known = new Set(listRedactions(database, reportId).map(({ thing }) => keyOf(thing)));
  return things.filter(({ thing }) => {
    const key = keyOf(thing);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

function keyOf(thing: {
  readonly kind: string;
  readonly sourceId?: string;
  readonly passageId?: string;
  readonly column?: number;
}): string {
  return [thing.kind, thing.sourceId ?? '', thing.passageId ?? '', thing.column ?? ''].join(' ');
}
