import { useQueries } from '@tanstack/react-query';
import type { DatasetPage } from '#shared/contract/datasets.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { ask, useTransport } from '../../app/api.tsx';

export const pageLength = 200;

export type Question = Pick<InputOf<'datasets.query'>, 'sourceId' | 'filters' | 'sort'>;

/** The rows of the windows that show, by index among the matching rows; a row is absent until its window arrives. */
export function useRows(
  question: Question,
  windows: readonly number[],
): ReadonlyMap<number, DatasetPage['rows'][number]> {
  const transport = useTransport();
  return useQueries({
    queries: windows.map((window) => {
      const input = { ...question, measure: null, offset: window * pageLength, limit: pageLength };
      return { queryKey: ['datasets.query', input], queryFn: () => ask(transport, 'datasets.query', input) };
    }),
    combine: (results) => {
      const rows = new Map<number, DatasetPage['rows'][number]>();
      results.forEach((result, index) => {
        const offset = (windows[index] ?? 0) * pageLength;
        result.data?.rows.forEach((row, place) => rows.set(offset + place, row));
      });
      return rows;
    },
  });
}

/** The windows that hold rows `first` to `last`, both included. */
export function windowsOf(first: number, last: number): number[] {
  const from = Math.floor(first / pageLength);
  const to = Math.floor(Math.max(first, last) / pageLength);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
