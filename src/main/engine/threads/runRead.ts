import type { ReadName } from '../handlers/Handlers.ts';
import { readHandlers } from '../handlers/reads.ts';
import type { ReadableDatabase } from '../store/Database.ts';

/** Answers a read. The input was parsed against the contract by the dispatcher, so the handler's own type holds. */
export function runRead(database: ReadableDatabase, name: ReadName, input: unknown): unknown {
  return (readHandlers[name] as (subject: unknown, input: unknown) => unknown)(database, input);
}
