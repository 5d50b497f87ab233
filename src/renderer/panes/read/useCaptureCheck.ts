import { useCallback, useEffect, useRef, useState } from 'react';
import type { Source } from '#shared/contract/sources.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { ask, useTransport } from '../../app/api.tsx';

export interface CaptureCheck {
  /** Empty until a check has ended. */
  readonly words: string;
  readonly state: 'unknown' | 'checking' | 'same' | 'different';
  readonly check: () => void;
}

/** Larger captures are only checked when asked: their bytes would be read on every opening. */
const largestUnasked = 64_000_000;
/** Going through a list of sources checks only the one that the reader stays on. */
const settling = 700;

/** Compares the capture with its hash, quietly soon after opening and whenever asked. One source is open, so one check runs. */
export function useCaptureCheck({ id, size }: Pick<Source, 'id' | 'size'>): CaptureCheck {
  const transport = useTransport();
  const [result, setResult] = useState<Pick<CaptureCheck, 'words' | 'state'>>({ words: '', state: 'unknown' });
  const running = useRef<string | null>(null);
  const check = useCallback(() => {
    if (running.current !== null) return;
    const job = crypto.randomUUID();
    running.current = job;
    const run = async () => {
      setResult((before) => ({ ...before, state: 'checking' }));
      try {
        const { handle } = await ask(transport, 'sources.capture', { job, sourceId: id });
        void transport.call('files.release', { handle });
        if (running.current === job) setResult({ words: 'unchanged since import', state: 'same' });
      } catch (error) {
        if (running.current !== job || !(error instanceof PlumbError)) return;
        const cancelled = error.code === 'cancelled';
        setResult(cancelled ? { words: '', state: 'unknown' } : { words: error.message, state: 'different' });
      } finally {
        if (running.current === job) running.current = null;
      }
    };
    void run();
  }, [transport, id]);
  const unasked = size !== null && size < largestUnasked;
  useEffect(() => {
    const timer = unasked ? setTimeout(check, settling) : null;
    return () => {
      if (timer !== null) clearTimeout(timer);
      const job = running.current;
      running.current = null;
      if (job !== null) void transport.call('jobs.cancel', { job });
    };
  }, [check, unasked, transport]);
  return { ...result, check };
}
