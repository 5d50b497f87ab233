import { parentPort, workerData } from 'node:worker_threads';
import { errorReply } from '../desk/replies.ts';
import { readThread } from './readThread.ts';
import type { FromThread, ThreadStart, ToThread } from './messages.ts';
import { workThread } from './workThread.ts';
import { writeThread } from './writeThread.ts';

/** What each role does with a message once its connection is open. */
export interface RunningThread {
  receive(message: ToThread): void;
  close(): void;
}

const roles = { write: writeThread, read: readThread, work: workThread };

// Each thread opens its own connection; a failure to open is an answer, not a crash.
const port = parentPort;
if (port !== null) {
  const start: ThreadStart = workerData;
  const post = (message: FromThread): void => port.postMessage(message);
  try {
    const thread = roles[start.role](start, post);
    port.on('message', (message: ToThread) => {
      if (message.kind !== 'close') return thread.receive(message);
      thread.close();
      port.close();
    });
  } catch (error) {
    post({ kind: 'failed', reply: errorReply(error) });
    port.close();
  }
}
