import { createContext, useCallback, useEffect, useMemo, useState } from 'react';
import type { Computed } from '#shared/contract/estimates.ts';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { ask, useJobList, useTransport } from '../../app/api.tsx';

/** What the engine computes of the sheet on screen at its full sample count. */
export interface FullCount {
  /** Null until it is there; an edit makes it null again. */
  readonly computed: Computed | null;
  /** The numbers that `computed.above` is about. */
  readonly limits: readonly number[];
  readonly pending: boolean;
  /** Says which numbers a part of the pane wants shares above of. */
  readonly wantAbove: (owner: string, numbers: readonly number[]) => void;
}

export const FullCountContext = createContext<FullCount>({
  computed: null,
  limits: [],
  pending: false,
  wantAbove: () => undefined,
});

/** After the last edit, so that the engine is not asked letter by letter. */
const settleDelay = 150;
/** Shorter work is not listed in the status bar. */
const listDelay = 200;
const mostLimits = 200;

/** Has the engine compute a sheet after each edit, at its full sample count; the next edit cancels it. Nothing is saved. */
export function useComputed(definition: EstimateDefinition, computable: boolean): FullCount {
  const transport = useTransport();
  const jobs = useJobList();
  const [wanted, setWanted] = useState<ReadonlyMap<string, readonly number[]>>(new Map());
  const [found, setFound] = useState<{ key: string; limits: readonly number[]; computed: Computed } | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const key = useMemo(() => JSON.stringify(definition), [definition]);
  const limits = useMemo(() => [...new Set([...wanted.values()].flat())].slice(0, mostLimits), [wanted]);
  useEffect(() => {
    if (!computable) return undefined;
    const job = crypto.randomUUID();
    let [running, stopped] = [false, false];
    const start = async () => {
      running = true;
      const listing = setTimeout(() => jobs.begin(job, 'Compute estimate'), listDelay);
      try {
        const computed = await ask(transport, 'estimates.compute', { job, definition, above: [...limits] });
        if (!stopped) setFound({ key, limits, computed });
      } catch (error) {
        if (!(error instanceof PlumbError)) throw error;
        // The preview stays, and the sheet itself says what is wrong with it.
        if (!stopped) setFailed(key);
      } finally {
        running = false;
        clearTimeout(listing);
        jobs.end(job);
      }
    };
    const timer = setTimeout(() => void start(), settleDelay);
    return () => {
      stopped = true;
      clearTimeout(timer);
      if (running) void transport.call('jobs.cancel', { job });
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for the definition, which is a new object after each save
  }, [key, limits, computable, transport, jobs]);
  const wantAbove = useCallback((owner: string, numbers: readonly number[]) => {
    setWanted((before) =>
      sameNumbers(before.get(owner) ?? [], numbers) ? before : new Map([...before, [owner, numbers]]),
    );
  }, []);
  const current = found !== null && found.key === key ? found : null;
  return useMemo(
    () => ({
      computed: current?.computed ?? null,
      limits: current?.limits ?? [],
      pending: computable && current === null && failed !== key,
      wantAbove,
    }),
    [current, computable, failed, key, wantAbove],
  );
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, index) => number === other[index]);
}
