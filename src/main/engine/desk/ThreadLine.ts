import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Reply } from '#shared/contract/transport.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { errorReply, unwrapReply } from './replies.ts';
import type { FromThread, ThreadRole, ThreadStart, ToThread } from '../threads/messages.ts';
import type { CaseInfo } from '../store/queries/caseInfo.ts';

/** Milliseconds after which a thread that does not end by itself is ended; its transaction rolls back. */
const closingTime = 5_000;

/**
 * Megabytes in which a thread's new objects live. V8's own 48 are filled before they are ever cleared, and a thread that holds a report or waits
 * for changes has no use for them; a job that parses a table has some: see "Exporting reports" in bench/README.md.
 */
const youngGeneration: Readonly<Record<ThreadRole, number>> = { write: 8, read: 16, work: 16 };

type OwnMessage = Extract<FromThread, { kind: 'changed' | 'askFile' | 'hold' | 'progress' }>;

/** The desk's end of one thread. */
export interface ThreadLine {
  readonly info: CaseInfo;
  /** True once the thread is over, closed or failed; every request is then answered with an error. */
  readonly ended: boolean;
  request(method: string, input: unknown): { id: number; reply: Promise<Reply<unknown>> };
  /** Asks a work thread for a read. */
  read(method: string, input: unknown): Promise<Reply<unknown>>;
  send(message: ToThread, transfer?: readonly MessagePort[]): void;
  /** Gives a work thread a line of its own to the writing thread. */
  connectTo(writer: ThreadLine): void;
  close(): Promise<void>;
}

/**
 * Starts a thread and waits until its connection is open; that is opened after `first`, while the thread's modules are loaded at once.
 * Errors: those of opening a case, and of `first`.
 */
export async function startThread(
  module: URL,
  start: ThreadStart,
  hear: (message: OwnMessage, line: ThreadLine) => void,
  first: Promise<unknown> = Promise.resolve(),
): Promise<ThreadLine> {
  const worker = new Worker(module, {
    workerData: start,
    resourceLimits: { maxYoungGenerationSizeMb: youngGeneration[start.role] },
  });
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  let nextId = 1;
  let closing = false;
  let over = false;
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const whyOver = (): PlumbError => (closing ? closedError() : endedError(start.role));
  const end = (): void => {
    over = true;
    for (const settle of waiting.values()) settle(errorReply(whyOver()));
    waiting.clear();
  };
  const ask = (kind: 'request' | 'read', method: string, input: unknown) => {
    const id = nextId++;
    if (over || closing) return { id, reply: Promise.resolve(errorReply(whyOver())) };
    const reply = new Promise<Reply<unknown>>((resolve) => waiting.set(id, resolve));
    worker.postMessage({ kind, id, method, input } satisfies ToThread);
    return { id, reply };
  };
  const lineOf = (info: CaseInfo): ThreadLine => ({
    info,
    get ended() {
      return over;
    },
    request: (method, input) => ask('request', method, input),
    read: (method, input) => ask('read', method, input).reply,
    send: (message, transfer = []) => worker.postMessage(message, [...transfer]),
    connectTo(writer) {
      const { port1, port2 } = new MessageChannel();
      worker.postMessage({ kind: 'steps', port: port1 } satisfies ToThread, [port1]);
      writer.send({ kind: 'steps', port: port2 }, [port2]);
    },
    async close() {
      closing = true;
      worker.postMessage({ kind: 'close' } satisfies ToThread);
      const overdue = setTimeout(() => void worker.terminate(), closingTime);
      await exited;
      clearTimeout(overdue);
    },
  });
  return new Promise((resolve, reject) => {
    let line: ThreadLine | null = null;
    first.then(
      () => worker.postMessage({ kind: 'open' } satisfies ToThread),
      (error: unknown) => {
        reject(error);
        void worker.terminate();
      },
    );
    worker.on('error', (error) => {
      end();
      reject(error);
    });
    worker.on('exit', () => {
      end();
      reject(endedError(start.role));
    });
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'failed') return reject(reasonOf(message.reply));
      if (message.kind === 'ready') {
        line = lineOf(message.info);
        return resolve(line);
      }
      if (message.kind === 'reply') {
        waiting.get(message.id)?.(message.reply);
        waiting.delete(message.id);
      } else if (line !== null) hear(message, line);
    });
  });
}

export function closedError(): PlumbError {
  return new PlumbError('no-case', 'The case was closed before this was answered.');
}

const endedWords: Readonly<Record<ThreadRole, string>> = {
  write:
    'The thread that writes to this case stopped. Open the case again; every change that was saved is in its file.',
  read: 'The thread that reads this case stopped. Open the case again; nothing of it is lost.',
  work: 'The thread of this job stopped before the job was done. Nothing was changed; start the job again.',
};

function endedError(role: ThreadRole): PlumbError {
  return new PlumbError('internal', endedWords[role]);
}

function reasonOf(reply: Reply<never>): unknown {
  try {
    return unwrapReply(reply);
  } catch (error) {
    return error;
  }
}
