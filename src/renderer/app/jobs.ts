import type { Events } from '#shared/contract/transport.ts';

/** Long work under way, as the status bar and the pane that began it show it. */
export interface Job {
  readonly job: string;
  /** What it is: `Import`, `Run estimate`. */
  readonly label: string;
  /** What it works on now, such as a file name; empty until the engine says. */
  readonly words: string;
  readonly done: number;
  /** Null while unknown. */
  readonly total: number | null;
}

/** A list of jobs that React can subscribe to. */
export interface JobsStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => readonly Job[];
  readonly begin: (job: string, label: string) => void;
  readonly progress: (event: Events['progress']) => void;
  readonly end: (job: string) => void;
}

export function createJobsStore(): JobsStore {
  let jobs: readonly Job[] = [];
  const listeners = new Set<() => void>();
  const set = (next: readonly Job[]) => {
    jobs = next;
    for (const listener of listeners) listener();
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => jobs,
    begin: (job, label) => set([...jobs, { job, label, words: '', done: 0, total: null }]),
    progress(event) {
      // Imports that have a panel of their own are no jobs of this list, and tell of themselves many times a second.
      if (jobs.some((each) => each.job === event.job))
        set(jobs.map((each) => (each.job === event.job ? { ...each, ...event } : each)));
    },
    end: (job) => set(jobs.filter((each) => each.job !== job)),
  };
}
