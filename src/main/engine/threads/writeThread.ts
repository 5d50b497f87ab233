import { rmSync } from 'node:fs';
import { errorReply, okReply } from '../desk/replies.ts';
import type { ChangeName } from '../handlers/Handlers.ts';
import type { WritableDatabase } from '../store/Database.ts';
import { createDatabase, openWritable } from '../store/openDatabase.ts';
import { type CaseInfo, readCaseInfo, writeCaseInfo } from '../store/queries/caseInfo.ts';
import { sweepStaged } from '../store/staging.ts';
import { sweepPictures } from '../store/sweepPictures.ts';
import { systemPorts } from '../systemPorts.ts';
import type { RunningThread } from './caseThread.ts';
import type { FromThread, ThreadStart } from './messages.ts';
import { keepIndexing } from './keepIndexing.ts';
import { isAlive } from './owner.ts';
import { type Announce, engineSteps } from './engineSteps.ts';
import { loadOnce } from './loadOnce.ts';
import { serveSteps } from './stepLine.ts';

/** Owns the one connection that writes: changes and steps come in turn, each in a short transaction. */
export function writeThread(start: ThreadStart, post: (message: FromThread) => void): RunningThread {
  const database = openOrCreate(start);
  const indexing = keepIndexing(database);
  const announce: Announce = (payload) => {
    post({ kind: 'changed', payload });
    indexing.wake();
  };
  const steps = engineSteps(database, systemPorts, announce);
  post({ kind: 'ready', info: prepare(database, start.owner) });
  indexing.wake();
  const changes = loadOnce(() => import('./runChange.ts'));
  if (!start.lone) void changes();
  let answered = Promise.resolve();
  const answer = async (id: number, method: ChangeName, input: unknown): Promise<void> => {
    try {
      const { runChange } = await changes();
      post({ kind: 'reply', id, reply: okReply(runChange(database, systemPorts, announce, method, input)) });
    } catch (error) {
      post({ kind: 'reply', id, reply: errorReply(error) });
    }
  };
  return {
    receive(message) {
      if (message.kind === 'steps') return serveSteps(message.port, steps);
      if (message.kind === 'request') answered = answer(message.id, message.method as ChangeName, message.input);
    },
    async close() {
      // Changes are answered in the order in which they came, so the last answer is the end of all.
      await answered;
      indexing.stop();
      database.close();
    },
  };
}

/** Errors: `damaged-case`; the connection is then closed, so that no `-wal` stays beside the file. */
function prepare(database: WritableDatabase, owner: string): CaseInfo {
  try {
    const info = readCaseInfo(database);
    sweepStaged(database, (other) => isAlive(other, owner));
    sweepPictures(database);
    return info;
  } catch (error) {
    database.close();
    throw error;
  }
}

function openOrCreate({ key, create }: ThreadStart): WritableDatabase {
  if (create === null) return openWritable(key);
  const database = createDatabase(key);
  try {
    writeCaseInfo(database, create.name, create.sample, systemPorts.clock.now());
    return database;
  } catch (error) {
    database.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${key.path}${suffix}`, { force: true });
    throw error;
  }
}
