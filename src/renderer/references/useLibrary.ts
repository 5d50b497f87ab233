import { useMemo } from 'react';
import { libraryOf, type LibraryEntry } from '#shared/references/referenceQuantity.ts';
import { useRead } from '../app/api.tsx';

export interface Library {
  /** By name; hidden ones are among them. */
  readonly entries: readonly LibraryEntry[];
  readonly problem: string | null;
}

/** The shipped quantities and the case's own, as one list. */
export function useLibrary(): Library {
  const start = useRead('referenceQuantities.startSet', {});
  const own = useRead('referenceQuantities.list', {});
  const entries = useMemo(
    () =>
      own.data === undefined || (start.data === undefined && start.error === null)
        ? []
        : libraryOf(start.data ?? [], own.data.own, own.data.hiddenKeys),
    [start.data, start.error, own.data],
  );
  return { entries, problem: start.error?.message ?? own.error?.message ?? null };
}
