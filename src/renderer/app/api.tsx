import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import {
  contract,
  type InputOf,
  type MethodName,
  type MethodsOfKind,
  type OutputOf,
} from '#shared/contract/contract.ts';
import type { Transport } from '#shared/contract/transport.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { createJobsStore, type Job, type JobsStore } from './jobs.ts';
import { showFailure } from './notices.ts';

type Asked = MethodsOfKind<'read'> | 'cases.state';
type Changed = MethodsOfKind<'change'> | MethodsOfKind<'desk'>;
type Worked = MethodsOfKind<'work'>;

interface Engine {
  readonly transport: Transport;
  readonly jobs: JobsStore;
}

const EngineContext = createContext<Engine | null>(null);

function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (engine === null) throw new Error('TransportProvider is missing above this component');
  return engine;
}

/** The seam to the engine, with its queries, its jobs and its events. */
export function TransportProvider({ transport, children }: { transport: Transport; children: ReactNode }) {
  const [jobs] = useState(createJobsStore);
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: false, networkMode: 'always' },
        },
      }),
  );
  useEffect(() => followEvents(transport, client, jobs), [transport, client, jobs]);
  useEffect(reportUncaught, []);
  return (
    <EngineContext value={{ transport, jobs }}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </EngineContext>
  );
}

/** Any change refetches what is on screen, at most once a frame; a case opened or closed refetches the desk's state. */
function followEvents(transport: Transport, client: QueryClient, jobs: JobsStore): () => void {
  let frame: number | null = null;
  const unlisten = [
    transport.listen('changed', () => {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        void client.invalidateQueries();
      });
    }),
    transport.listen('progress', (event) => jobs.progress(event)),
    transport.listen('desk', () => void client.invalidateQueries({ queryKey: ['cases.state'] })),
  ];
  return () => {
    if (frame !== null) cancelAnimationFrame(frame);
    for (const stop of unlisten) stop();
  };
}

function reportUncaught(): () => void {
  window.addEventListener('unhandledrejection', showUncaught);
  return () => window.removeEventListener('unhandledrejection', showUncaught);
}

/** A PlumbError that no caller catches is shown as a notification; this is how `void run(...)` stays honest. */
function showUncaught(event: PromiseRejectionEvent): void {
  if (!(event.reason instanceof PlumbError)) return;
  event.preventDefault();
  if (event.reason.code !== 'cancelled') showFailure(event.reason.message);
}

export function useTransport(): Transport {
  return useEngine().transport;
}

export function useJobs(): readonly Job[] {
  const { jobs } = useEngine();
  return useSyncExternalStore(jobs.subscribe, jobs.snapshot);
}

/** Calls and unwraps the reply. Throws PlumbError as the engine stated it. */
export async function ask<Name extends MethodName>(
  transport: Transport,
  method: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const reply = await transport.call(method, input);
  if (!reply.ok) throw new PlumbError(reply.error.code, reply.error.message, reply.error.details);
  return reply.data;
}

/** A read, kept fresh: it is asked again after every change. `error` is a PlumbError. */
export function useRead<Name extends Asked>(
  method: Name,
  input: InputOf<Name>,
  options: { readonly enabled?: boolean; readonly keepPrevious?: boolean } = {},
): UseQueryResult<OutputOf<Name>> {
  const { transport } = useEngine();
  return useQuery<OutputOf<Name>>({
    queryKey: [method, input],
    queryFn: () => ask(transport, method, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Reads once, outside of rendering, from what is already known where possible. */
export function useFetch(): <Name extends Asked>(method: Name, input: InputOf<Name>) => Promise<OutputOf<Name>> {
  const { transport } = useEngine();
  const client = useQueryClient();
  return useCallback(
    (method, input) => client.fetchQuery({ queryKey: [method, input], queryFn: () => ask(transport, method, input) }),
    [client, transport],
  );
}

export interface Running<Input, Output> {
  /** Rejects with PlumbError; uncaught, it becomes a notification. */
  readonly run: (input: Input) => Promise<Output>;
  readonly pending: boolean;
}

/** A change, or an act on the desk such as opening a case. */
export function useChange<Name extends Changed>(method: Name): Running<InputOf<Name>, OutputOf<Name>> {
  const { transport } = useEngine();
  const [running, setRunning] = useState(0);
  const run = useCallback(
    async (input: InputOf<Name>) => {
      setRunning((count) => count + 1);
      try {
        return await ask(transport, method, input);
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [transport, method],
  );
  return { run, pending: running > 0 };
}

/** Long work: names the job, lists it in the status bar while it runs, and can be cancelled there. */
export function useWork<Name extends Worked>(method: Name): Running<Omit<InputOf<Name>, 'job'>, OutputOf<Name>> {
  const { transport, jobs } = useEngine();
  const [running, setRunning] = useState(0);
  const run = useCallback(
    async (input: Omit<InputOf<Name>, 'job'>) => {
      const job = crypto.randomUUID();
      setRunning((count) => count + 1);
      jobs.begin(job, contract[method].label);
      try {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is omitted plus `job` is the whole input, which TypeScript cannot rejoin
        return await ask(transport, method, { ...input, job } as unknown as InputOf<Name>);
      } finally {
        jobs.end(job);
        setRunning((count) => count - 1);
      }
    },
    [transport, jobs, method],
  );
  return { run, pending: running > 0 };
}
