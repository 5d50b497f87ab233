import type { MessagePort } from 'node:worker_threads';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { errorReply, okReply } from '../desk/replies.ts';
import type { GivenFile, ReadName, WorkDesk, WorkName } from '../handlers/Handlers.ts';
import type { EngineSteps } from '../importing/steps.ts';
import { createPress } from '../reporting/press.ts';
import { openReadable } from '../store/openDatabase.ts';
import { readCaseInfo } from '../store/queries/caseInfo.ts';
import { systemPorts } from '../systemPorts.ts';
import type { RunningThread } from './caseThread.ts';
import type { FromThread, ThreadStart } from './messages.ts';
import { loadOnce } from './loadOnce.ts';
import { callSteps } from './stepLine.ts';

/** Parses, simulates and prints: one job at a time, cancelled by a message between its steps. */
export function workThread(start: ThreadStart, post: (message: FromThread) => void): RunningThread {
  const database = openReadable(start.key);
  const files = new Map<string, (file: GivenFile | null) => void>();
  const held = new Map<number, (handle: string) => void>();
  const running = new Map<number, AbortController>();
  const press = createPress();
  let line: MessagePort | null = null;
  let steps: EngineSteps | null = null;
  let nextTicket = 1;
  const works = loadOnce(() => import('./runWork.ts'));
  const reads = loadOnce(() => import('./runRead.ts'));

  const run = async (id: number, method: WorkName, input: unknown): Promise<void> => {
    const abort = new AbortController();
    running.set(id, abort);
    try {
      if (steps === null) throw new Error('The line to the writing thread is missing');
      const desk: WorkDesk = { ...steps, ...deskOf(id, abort.signal) };
      const { runWork } = await works();
      post({ kind: 'reply', id, reply: okReply(await runWork(desk, method, input)) });
    } catch (error) {
      post({ kind: 'reply', id, reply: errorReply(error) });
    } finally {
      running.delete(id);
    }
  };

  const read = async (id: number, method: ReadName, input: unknown): Promise<void> => {
    try {
      const { runRead } = await reads();
      post({ kind: 'reply', id, reply: okReply(runRead(database, method, input)) });
    } catch (error) {
      post({ kind: 'reply', id, reply: errorReply(error) });
    }
  };

  const deskOf = (id: number, signal: AbortSignal): Omit<WorkDesk, keyof EngineSteps> => ({
    database,
    signal,
    clock: systemPorts.clock,
    newId: () => systemPorts.identities.newId(),
    resources: start.resources,
    owner: start.owner,
    press,
    progress: (words, done, total) => post({ kind: 'progress', id, words, done, total }),
    async file(handle) {
      const file = await new Promise<GivenFile | null>((resolve) => {
        files.set(handle, resolve);
        post({ kind: 'askFile', handle });
      });
      if (file === null) throw new PlumbError('not-found', 'That file was not handed in, or was let go again.');
      return file;
    },
    hold: (file) =>
      new Promise((resolve) => {
        const ticket = nextTicket++;
        held.set(ticket, resolve);
        post({ kind: 'hold', ticket, file });
      }),
  });

  post({ kind: 'ready', info: readCaseInfo(database) });
  return {
    receive(message) {
      if (message.kind === 'steps') {
        line = message.port;
        steps = callSteps(line);
      } else if (message.kind === 'request') void run(message.id, message.method as WorkName, message.input);
      else if (message.kind === 'read') void read(message.id, message.method as ReadName, message.input);
      else if (message.kind === 'cancel') running.get(message.id)?.abort();
      else if (message.kind === 'file') {
        files.get(message.handle)?.(message.file);
        files.delete(message.handle);
      } else if (message.kind === 'held') {
        held.get(message.ticket)?.(message.handle);
        held.delete(message.ticket);
      }
    },
    close() {
      line?.close();
      press.forget();
      database.close();
    },
  };
}
