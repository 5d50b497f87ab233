import type { ReadName } from '../handlers/Handlers.ts';
import { errorReply, okReply } from '../desk/replies.ts';
import { openReadable } from '../store/openDatabase.ts';
import { readCaseInfo } from '../store/queries/caseInfo.ts';
import type { RunningThread } from './caseThread.ts';
import type { FromThread, ThreadStart } from './messages.ts';
import { runRead } from './runRead.ts';

/** Answers reads on a connection of its own, so that no write or work holds them up. */
export function readThread(start: ThreadStart, post: (message: FromThread) => void): RunningThread {
  const database = openReadable(start.key);
  post({ kind: 'ready', info: readCaseInfo(database) });
  return {
    receive(message) {
      if (message.kind !== 'request') return;
      const { id, input } = message;
      try {
        post({ kind: 'reply', id, reply: okReply(runRead(database, message.method as ReadName, input)) });
      } catch (error) {
        post({ kind: 'reply', id, reply: errorReply(error) });
      }
    },
    close: () => database.close(),
  };
}
