import { randomUUID } from 'node:crypto';
import type { Reply, Events } from '#shared/contract/transport.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { ThreadRole } from '../threads/messages.ts';
import { ownerName } from '../threads/owner.ts';
import type { CaseKey } from '../store/openDatabase.ts';
import type { CaseInfo } from '../store/queries/caseInfo.ts';
import type { DeskListener, DeskSettings } from './Desk.ts';
import type { HeldFiles } from './heldFiles.ts';
import { closedError, startThread, type ThreadLine } from './ThreadLine.ts';

/** The threads of one open case. */
export interface CaseThreads {
  readonly key: CaseKey;
  readonly info: CaseInfo;
  read(method: string, input: unknown): Promise<Reply<unknown>>;
  change(method: string, input: unknown): Promise<Reply<unknown>>;
  work(method: string, input: unknown, job: string): Promise<Reply<unknown>>;
  cancel(job: string): boolean;
  close(): Promise<void>;
}

export interface CaseThreadsSettings {
  readonly key: CaseKey;
  readonly create: { readonly name: string; readonly sample: boolean } | null;
  readonly desk: DeskSettings;
  readonly files: HeldFiles;
  readonly tell: DeskListener;
}

/** Two at once fill the smallest machines; a third waits for neither, since it gets a thread of its own. */
const idleKept = 2;

/** Milliseconds in which cancelled jobs may clear up what they staged before their threads are ended. */
const clearingTime = 5_000;

/** `line` is null while the job's thread starts. */
interface Job {
  line: ThreadLine | null;
  id: number;
  cancelled: boolean;
}

/**
 * Opens the writing connection first, which brings the schema up to date, then the reading one; work threads come on demand. For a
 * command there is no reading thread: it waits for one thing at a time, which its work thread does, reads too.
 */
export async function openCaseThreads(settings: CaseThreadsSettings): Promise<CaseThreads> {
  const { key, desk, files, tell } = settings;
  const owner = ownerName(process.pid, randomUUID());
  const jobs = new Map<string, Job>();
  const running = new Set<Promise<unknown>>();
  const idle: ThreadLine[] = [];
  const all = new Set<ThreadLine>();
  const lone = desk.host === 'cli';
  let closed = false;

  const start = async (role: ThreadRole, first?: Promise<unknown>): Promise<ThreadLine> => {
    const create = role === 'write' ? settings.create : null;
    const line = await startThread(
      desk.threadModule,
      { role, key, create, resources: desk.resources, owner, lone },
      (message, from) => {
        if (message.kind === 'changed') tell('changed', message.payload);
        else if (message.kind === 'progress') tellProgress(message, from);
        else if (message.kind === 'askFile')
          from.send({ kind: 'file', handle: message.handle, file: files.given(message.handle) });
        else from.send({ kind: 'held', ticket: message.ticket, handle: files.hold(message.file) });
      },
      first,
    );
    if (closed) {
      await line.close();
      throw closedError();
    }
    all.add(line);
    return line;
  };
  const tellProgress = (message: { id: number } & Omit<Events['progress'], 'job'>, from: ThreadLine): void => {
    const { id, words, done, total } = message;
    for (const [name, job] of jobs)
      if (job.line === from && job.id === id) tell('progress', { job: name, words, done, total });
  };

  const writing = start('write');
  // Its modules are loaded while the writing thread opens the case.
  const [opened, beside] = await Promise.allSettled([writing, start(lone ? 'work' : 'read', writing)]);
  if (opened.status === 'rejected') throw opened.reason;
  const writer = opened.value;
  if (beside.status === 'rejected') {
    await writer.close();
    throw beside.reason;
  }
  const second = beside.value;
  if (lone) {
    second.connectTo(writer);
    idle.push(second);
  }

  const workLine = async (): Promise<ThreadLine> => {
    for (let kept = idle.pop(); kept !== undefined; kept = idle.pop()) {
      if (!kept.ended) return kept;
      all.delete(kept);
    }
    const line = await start('work');
    line.connectTo(writer);
    return line;
  };
  const putAside = (line: ThreadLine): void => {
    if (!closed && !line.ended && idle.length < idleKept) return void idle.push(line);
    // Until it is over it counts: the case is closed only when every connection but the writing one is.
    void line.close().finally(() => all.delete(line));
  };
  const readAlone = async (method: string, input: unknown): Promise<Reply<unknown>> => {
    const line = await workLine();
    try {
      return await line.read(method, input);
    } finally {
      putAside(line);
    }
  };
  const runJob = async (job: Job, method: string, input: unknown): Promise<Reply<unknown>> => {
    const line = await workLine();
    try {
      if (job.cancelled) throw new PlumbError('cancelled', 'Cancelled. Nothing was changed.');
      const { id, reply } = line.request(method, input);
      Object.assign(job, { line, id });
      return await reply;
    } finally {
      putAside(line);
    }
  };
  const cancel = (job: Job): void => {
    job.cancelled = true;
    job.line?.send({ kind: 'cancel', id: job.id });
  };
  return {
    key,
    info: writer.info,
    read: (method, input) => (lone ? readAlone(method, input) : second.request(method, input).reply),
    change: (method, input) => writer.request(method, input).reply,
    async work(method, input, name) {
      if (closed) throw closedError();
      if (jobs.has(name)) throw new PlumbError('conflict', 'A job of that name is running already.');
      if (writer.ended) return writer.request(method, input).reply;
      const job: Job = { line: null, id: 0, cancelled: false };
      jobs.set(name, job);
      const done = runJob(job, method, input);
      running.add(done);
      try {
        return await done;
      } finally {
        jobs.delete(name);
        running.delete(done);
      }
    },
    cancel(name) {
      const job = jobs.get(name);
      if (job !== undefined) cancel(job);
      return job !== undefined;
    },
    async close() {
      closed = true;
      for (const job of jobs.values()) cancel(job);
      await settled(running, clearingTime);
      const others = [...all].filter((line) => line !== writer);
      await Promise.all(others.map((line) => line.close()));
      await writer.close();
    },
  };
}

/** Waits until all have settled, at most this many milliseconds. */
async function settled(promises: Iterable<Promise<unknown>>, longest: number): Promise<void> {
  let overdue: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    overdue = setTimeout(resolve, longest);
  });
  await Promise.race([Promise.allSettled(promises), late]);
  clearTimeout(overdue);
}
