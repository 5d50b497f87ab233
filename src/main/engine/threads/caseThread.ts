import { parentPort, workerData } from 'node:worker_threads';
import { errorReply } from '../desk/replies.ts';
import { keepCompiled } from '../keepCompiled.ts';
import type { FromThread, ThreadRole, ThreadStart, ToThread } from './messages.ts';

/** What each role does with a message once its connection is open. */
export interface RunningThread {
  receive(message: ToThread): void;
  close(): void | Promise<void>;
}

type Role = (start: ThreadStart, post: (message: FromThread) => void) => RunningThread;

/** Each role is loaded alone: the thread that writes needs nothing of what prints. */
const roles: Readonly<Record<ThreadRole, () => Promise<Role>>> = {
  write: async () => (await import('./writeThread.ts')).writeThread,
  read: async () => (await import('./readThread.ts')).readThread,
  work: async () => (await import('./workThread.ts')).workThread,
};

const port = parentPort;
if (port !== null) {
  const start: ThreadStart = workerData;
  keepCompiled(import.meta.url);
  const role = await roles[start.role]();
  const post = (message: FromThread): void => port.postMessage(message);
  let thread: RunningThread | null = null;
  const end = async (): Promise<void> => {
    await thread?.close();
    port.close();
  };
  port.on('message', (message: ToThread) => {
    if (message.kind === 'close') return void end();
    if (message.kind !== 'open') return thread?.receive(message);
    // Each thread opens its own connection; a failure to open is an answer, not a crash.
    try {
      thread = role(start, post);
    } catch (error) {
      post({ kind: 'failed', reply: errorReply(error) });
      port.close();
    }
  });
}
