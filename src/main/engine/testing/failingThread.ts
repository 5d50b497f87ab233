import { parentPort } from 'node:worker_threads';
import '../threads/caseThread.ts';
import type { FromThread, ToThread } from '../threads/messages.ts';

/** A case's thread that fails when it is asked to: by a request that holds these words, or in the middle of a job named so. */
const words = 'fail this thread';

function fail(): never {
  throw new Error('a secret of the case');
}

const port = parentPort;
if (port !== null) {
  let failing = false;
  // Heard after the thread's own listener, so the request that asks for it is still answered, and nothing after it.
  port.on('message', (message: ToThread) => {
    if (message.kind !== 'request' || !JSON.stringify(message.input).includes(words)) return;
    failing = true;
    if (!message.method.endsWith('.import')) fail();
  });
  const post = port.postMessage.bind(port);
  port.postMessage = (message: FromThread) => {
    post(message);
    // Outside of the job's own promises, which would take it for a failure of the job.
    if (failing && message.kind === 'progress' && message.words.startsWith('Reading rows')) setImmediate(fail);
  };
}
