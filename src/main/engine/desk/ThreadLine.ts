import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Reply } from '#shared/contract/transport.ts';
import { errorReply, unwrapReply } from './replies.ts';
import type { FromThread, ThreadStart, ToThread } from '../threads/messages.ts';
import type { CaseInfo } from '../store/queries/caseInfo.ts';

/** Milliseconds after which a thread that does not end by itself is ended; its transaction rolls back. */
const closingTime = 5_000;

type OwnMessage = Extract<FromThread, { kind: 'changed' | 'askFile' | 'hold' | 'progress' }>;

/** The desk's end of one thread. */
export interface ThreadLine {
  readonly info: CaseInfo;
  readonly busy: boolean;
  request(method: string, input: unknown): { id: number; reply: Promise<Reply<unknown>> };
  send(message: ToThread, transfer?: readonly MessagePort[]): void;
  /** Gives a work thread a line of its own to the writing thread. */
  connectTo(writer: ThreadLine): void;
  close(): Promise<void>;
}

/** Starts a thread and waits until its connection is open. Errors: those of opening a case. */
export async function startThread(
  module: URL,
  start: ThreadStart,
  hear: (message: OwnMessage, line: ThreadLine) => void,
): Promise<ThreadLine> {
  const worker = new Worker(module, { workerData: start });
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  let nextId = 1;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const failAll = (error: unknown): void => {
    for (const settle of waiting.values()) settle(errorReply(error));
    waiting.clear();
  };
  const lineOf = (info: CaseInfo): ThreadLine => ({
    info,
    get busy() {
      return waiting.size > 0;
    },
    request(method, input) {
      const id = nextId++;
      const reply = new Promise<Reply<unknown>>((resolve) => waiting.set(id, resolve));
      worker.postMessage({ kind: 'request', id, method, input } satisfies ToThread);
      return { id, reply };
    },
    send: (message, transfer = []) => worker.postMessage(message, [...transfer]),
    connectTo(writer) {
      const { port1, port2 } = new MessageChannel();
      worker.postMessage({ kind: 'steps', port: port1 } satisfies ToThread, [port1]);
      writer.send({ kind: 'steps', port: port2 }, [port2]);
    },
    async close() {
      worker.postMessage({ kind: 'close' } satisfies ToThread);
      const overdue = setTimeout(() => void worker.terminate(), closingTime);
      await ended;
      clearTimeout(overdue);
    },
  });
  return new Promise((resolve, reject) => {
    let line: ThreadLine | null = null;
    worker.on('error', (error) => {
      failAll(error);
      reject(error);
    });
    worker.on('exit', () => failAll(new Error('The thread ended')));
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

function reasonOf(reply: Reply<never>): unknown {
  try {
    return unwrapReply(reply);
  } catch (error) {
    return error;
  }
}
