import { randomUUID } from 'node:crypto';
import type { Reply, Events } from '#shared/contract/transport.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { ThreadRole } from '../threads/messages.ts';
import { ownerName } from '../threads/owner.ts';
import type { CaseKey } from '../store/openDatabase.ts';
import type { CaseInfo } from '../store/queries/caseInfo.ts';
import type { DeskListener, DeskSettings } from './Desk.ts';
import type { HeldFiles } from './heldFiles.ts';
import { startThread, type ThreadLine } from './ThreadLine.ts';

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

/** Opens the writing connection first, which brings the schema up to date, then the reading one; work threads come on demand. */
export async function openCaseThreads(settings: CaseThreadsSettings): Promise<CaseThreads> {
  const { key, desk, files, tell } = settings;
  const owner = ownerName(process.pid, randomUUID());
  const jobs = new Map<string, { line: ThreadLine; id: number }>();
  const idle: ThreadLine[] = [];
  const all = new Set<ThreadLine>();

  const start = async (role: ThreadRole): Promise<ThreadLine> => {
    const create = role === 'write' ? settings.create : null;
    const line = await startThread(desk.threadModule, { role, key, create, resources: desk.resources, owner }, (message, from) => {
      if (message.kind === 'changed') tell('changed', message.payload);
      else if (message.kind === 'progress') tellProgress(message, from);
      else if (message.kind === 'askFile') from.send({ kind: 'file', handle: message.handle, file: files.given(message.handle) });
      else from.send({ kind: 'held', ticket: message.ticket, handle: files.hold(message.file) });
    });
    all.add(line);
    return line;
  };
  const tellProgress = (message: { id: number } & Omit<Events['progress'], 'job'>, from: ThreadLine): void => {
    const { id, words, done, total } = message;
    for (const [job, running] of jobs) if (running.line === from && running.id === id) tell('progress', { job, words, done, total });
  };

  const writer = await start('write');
  const reader = await start('read').catch(async (error: unknown) => {
    await writer.close();
    throw error;
  });

  const workLine = async (): Promise<ThreadLine> => {
    const kept = idle.pop();
    if (kept !== undefined) return kept;
    const line = await start('work');
    line.connectTo(writer);
    return line;
  };
  return {
    key,
    info: writer.info,
    read: (method, input) => reader.request(method, input).reply,
    change: (method, input) => writer.request(method, input).reply,
    async work(method, input, job) {
      if (jobs.has(job)) throw new PlumbError('conflict', 'A job of that name is running already.');
      const line = await workLine();
      const { id, reply } = line.request(method, input);
      jobs.set(job, { line, id });
      try {
        return await reply;
      } finally {
        jobs.delete(job);
        if (idle.length < idleKept) idle.push(line);
        else {
          all.delete(line);
          void line.close();
        }
      }
    },
    cancel(job) {
      const running = jobs.get(job);
      running?.line.send({ kind: 'cancel', id: running.id });
      return running !== undefined;
    },
    async close() {
      for (const { line, id } of jobs.values()) line.send({ kind: 'cancel', id });
      const others = [...all].filter((line) => line !== writer);
      await Promise.all(others.map((line) => line.close()));
      await writer.close();
    },
  };
}
