import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiled } from '../keepCompiled.ts';
import type { FromThread, ThreadRole, ThreadStart, ToThread } from './messages.ts';

/** What each role does with a message once its connection is open. */
export interface RunningThread {
  receive(message: ToThread): void;
  close(): void | Promise<void>;
}

type Role = (start: ThreadStart, post: (message: FromThread) => void) => RunningThread;

/** Each role is loaded alone: the thread that writes needs nothing of what prints. */
const roles: Readonly<Record<ThreadRole, (lone: boolean) => Promise<Role>>> = {
  write: async () => (await import('./writeThread.ts')).writeThread,
  read: async () => (await import('./readThread.ts')).readThread,
  work: async (lone) => {
    const { workThread } = await import('./workThread.ts');
    // While the writing thread opens the case: nearly every command reads first.
    if (lone) await import('./runRead.ts');
    return workThread;
  },
};

const port = parentPort;
if (port !== null) {
  const start: ThreadStart = workerData;
  // First of all: what this module imports itself is compiled each time.
  keepCompiled(import.meta.url);
  const role = await roles[start.role](start.lone);
  const post = (message: FromThread): void => port.postMessage(message);
  let thread: RunningThread | null = null;
  const end = async (): Promise<void> => {
    await thread?.close();
    port.close();
  };
  // Each thread opens its own connection; a failure to open is an answer, not a crash.
  const open = async (): Promise<void> => {
    try {
      thread = role(start, post);
    } catch (error) {
      const { errorReply } = await import('../desk/replies.ts');
      post({ kind: 'failed', reply: errorReply(error) });
      port.close();
    }
  };
  port.on('message', (message: ToThread) => {
    if (message.kind === 'close') void end();
    else if (message.kind === 'open') void open();
    else thread?.receive(message);
  });
}
