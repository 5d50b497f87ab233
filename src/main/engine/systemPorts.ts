import { randomBytes, randomUUID } from 'node:crypto';
import type { ChangePorts } from './store/Change.ts';

/** Real time and randomness, for every host; tests hand in fixed ones. */
export const systemPorts: ChangePorts = {
  clock: { now: () => new Date().toISOString() },
  identities: { newId: () => randomUUID(), newSalt: () => randomBytes(16).toString('hex') },
};
