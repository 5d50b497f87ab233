import { useEffect, useState, useSyncExternalStore } from 'react';
import { useUnsaved } from './api.tsx';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed';

export interface Autosave<Value> {
  /** Remembers what to save and saves it after the delay; a later value replaces an earlier one. */
  readonly schedule: (value: Value) => void;
  /** Saves at once what waits; resolves when nothing is left to save. Never rejects. */
  readonly flush: () => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => SaveState;
  /** When the last save ended, in milliseconds since 1970; 0 before the first. */
  readonly savedAt: () => number;
  /** Why the last save failed, in the engine's words. */
  readonly problem: () => unknown;
}

/** Saves one value after the other, never two at once, so that the last edit is the one that stays. */
export function createAutosave<Value>(save: (value: Value) => Promise<unknown>, delay: number): Autosave<Value> {
  let waiting: { readonly value: Value } | null = null;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let state: SaveState = 'saved';
  let problem: unknown = null;
  let savedAt = 0;
  const listeners = new Set<() => void>();
  const show = (next: SaveState, reason: unknown = null) => {
    state = next;
    problem = reason;
    for (const listener of listeners) listener();
  };
  const saveWaiting = async () => {
    while (waiting !== null) {
      const { value } = waiting;
      waiting = null;
      show('saving');
      try {
        await save(value);
        savedAt = Date.now();
        if (waiting === null) show('saved');
      } catch (error) {
        // What failed waits for the next edit or flush, unless a newer edit has replaced it.
        waiting ??= { value };
        show('failed', error);
        return;
      }
    }
  };
  const flush = async () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    running ??= saveWaiting().finally(() => {
      running = null;
    });
    await running;
  };
  return {
    schedule(value) {
      waiting = { value };
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void flush(), delay);
      if (state !== 'saving') show('unsaved');
    },
    flush,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    savedAt: () => savedAt,
    problem: () => problem,
  };
}

/** An autosave for as long as the component shows; what waits is saved when it leaves. `save` is taken once. */
export function useAutosave<Value>(save: (value: Value) => Promise<unknown>, delay: number) {
  const [autosave] = useState(() => createAutosave(save, delay));
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  const unsaved = useUnsaved();
  useEffect(() => unsaved.add(autosave), [unsaved, autosave]);
  useEffect(() => () => void autosave.flush(), [autosave]);
  return { autosave, state, problem: autosave.problem() };
}

/**
 * Whether what the engine says may replace what is on screen: nothing waits to be saved, and the engine's words are
 * newer than the last save. Until then the edit stays, so that no letter flickers back.
 */
export function isSettled(
  autosave: Pick<Autosave<never>, 'state' | 'savedAt'>,
  query: { readonly isFetching: boolean; readonly dataUpdatedAt: number },
): boolean {
  return autosave.state() === 'saved' && !query.isFetching && query.dataUpdatedAt >= autosave.savedAt();
}
