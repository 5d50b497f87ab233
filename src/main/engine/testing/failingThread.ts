import { parentPort } from 'node:worker_threads';
import '../threads/caseThread.ts';
import type { FromThread, ToThread } from '../threads/messages.ts';

/** A case's thread that fails when it is asked to: by a request that holds these words, or in the middle of a job named so. */
const words = 'fail this thread';

const port = parentPort;
if (port !== null) {
  let failing = false;
  const fail = (): void =>
    void setImmediate(() => {
      throw new Error('a secret of the case');
    });
  port.on('message', (message: ToThread) => {
    if (message.kind !== 'request' || !JSON.stringify(message.input).includes(words)) return;
    failing = true;
    if (!message.method.endsWith('.import')) fail();
  });
  const post = port.postMessage.bind(port);
  port.postMessage = (message: FromThread) => {
    post(message);
    if (failing && message.kind === 'progress' && message.words.startsWith('Reading rows')) fail();
  };
}
