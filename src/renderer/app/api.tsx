import {
  keepPreviousData,
  QueryClient,
  type Query,
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
import type { DeskState } from '#shared/contract/cases.ts';
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
import { createRefreshing, type Refreshing, windowMoments } from './refreshing.ts';
import { createUnsavedEdits, type UnsavedEdits } from './unsaved.ts';

type Asked = MethodsOfKind<'read'> | 'cases.state' | 'referenceQuantities.startSet';
type Changed = MethodsOfKind<'change'> | MethodsOfKind<'desk'>;
type Worked = MethodsOfKind<'work'>;

interface Engine {
  readonly transport: Transport;
  readonly jobs: JobsStore;
  readonly unsaved: UnsavedEdits;
  readonly refreshing: Refreshing;
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
  const [unsaved] = useState(createUnsavedEdits);
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: false, networkMode: 'always' },
        },
      }),
  );
  const [refreshing] = useState(() => createRefreshing(() => client.invalidateQueries(), windowMoments));
  useEffect(() => followEvents(transport, client, jobs, refreshing), [transport, client, jobs, refreshing]);
  useEffect(reportUncaught, []);
  useEffect(() => {
    // The window may close or reload at any moment: what waits is sent on its way then.
    const leave = () => void unsaved.flushAll();
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, [unsaved]);
  return (
    <EngineContext value={{ transport, jobs, unsaved, refreshing }}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </EngineContext>
  );
}

/** Changes ask for what is on screen again; what was read from one case is dropped before another shows. */
function followEvents(transport: Transport, client: QueryClient, jobs: JobsStore, refreshing: Refreshing): () => void {
  const unlisten = [
    transport.listen('changed', () => refreshing.changed()),
    transport.listen('progress', (event) => jobs.progress(event)),
    transport.listen('desk', ({ open }) => void followDesk(transport, client, open)),
  ];
  return () => {
    refreshing.stop();
    for (const stop of unlisten) stop();
  };
}

const deskKey = ['cases.state', {}];

/** Nothing read from one case may be seen in the next: reads are kept by what was asked, not by the case. */
async function followDesk(transport: Transport, client: QueryClient, open: boolean): Promise<void> {
  const pathOf = (state: DeskState | undefined) => state?.open?.path ?? null;
  const before = pathOf(client.getQueryData<DeskState>(deskKey));
  const reply = await transport.call('cases.state', {});
  const after = reply.ok ? pathOf(reply.data) : null;
  if (!open || before !== after) {
    const ofCase = { predicate: (query: Query) => query.queryKey[0] !== deskKey[0] };
    await client.cancelQueries(ofCase);
    client.removeQueries(ofCase);
  }
  await client.invalidateQueries({ queryKey: deskKey });
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

/** What waits to be saved anywhere in the window. */
export function useUnsaved(): UnsavedEdits {
  return useEngine().unsaved;
}

/** Asks everything on screen again; resolves when it is fresh, for acts that rest on what was just imported. */
export function useRefresh(): () => Promise<void> {
  return useEngine().refreshing.now;
}

/** The list of jobs, for work that names its own. */
export function useJobList(): Pick<JobsStore, 'begin' | 'end'> {
  return useEngine().jobs;
}

/** Asks a read again, for a change that the engine may have found to be none and so did not tell. */
export function useAskAgain(): (method: Asked) => void {
  const client = useQueryClient();
  return useCallback((method) => void client.invalidateQueries({ queryKey: [method] }), [client]);
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

/** A call of this window's own that may have changed the case. */
async function askOwn<Name extends MethodName>(
  transport: Transport,
  refreshing: Refreshing,
  method: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  try {
    return await ask(transport, method, input);
  } finally {
    refreshing.ownChange();
  }
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

/** Puts what a change is known to have made into a read that is held: it is drawn before the engine has been asked again. */
export function useAmend(): <Name extends Asked>(
  method: Name,
  input: InputOf<Name>,
  amend: (held: OutputOf<Name>) => OutputOf<Name>,
) => void {
  const client = useQueryClient();
  return useCallback(
    (method, input, amend) => {
      client.setQueryData<OutputOf<typeof method>>([method, input], (held) =>
        held === undefined ? held : amend(held),
      );
    },
    [client],
  );
}

export interface Running<Input, Output> {
  /** Rejects with PlumbError; uncaught, it becomes a notification. */
  readonly run: (input: Input) => Promise<Output>;
  readonly pending: boolean;
}

/** A change, or an act on the desk such as opening a case. */
export function useChange<Name extends Changed>(method: Name): Running<InputOf<Name>, OutputOf<Name>> {
  const { transport, refreshing } = useEngine();
  const [running, setRunning] = useState(0);
  const run = useCallback(
    async (input: InputOf<Name>) => {
      setRunning((count) => count + 1);
      try {
        return await askOwn(transport, refreshing, method, input);
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [transport, refreshing, method],
  );
  return { run, pending: running > 0 };
}

/** Long work: names the job, lists it in the status bar while it runs, and can be cancelled there. */
export function useWork<Name extends Worked>(method: Name): Running<Omit<InputOf<Name>, 'job'>, OutputOf<Name>> {
  const { transport, jobs, refreshing } = useEngine();
  const [running, setRunning] = useState(0);
  const run = useCallback(
    async (input: Omit<InputOf<Name>, 'job'>) => {
      const job = crypto.randomUUID();
      setRunning((count) => count + 1);
      jobs.begin(job, contract[method].label);
      try {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is omitted plus `job` is the whole input, which TypeScript cannot rejoin
        return await askOwn(transport, refreshing, method, { ...input, job } as unknown as InputOf<Name>);
      } finally {
        jobs.end(job);
        setRunning((count) => count - 1);
      }
    },
    [transport, jobs, refreshing, method],
  );
  return { run, pending: running > 0 };
}
