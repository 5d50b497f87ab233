import type { WorkDesk, WorkName } from '../handlers/Handlers.ts';
import { workHandlers } from '../handlers/works.ts';

/** Runs a job. The input was parsed against the contract by the dispatcher, so the handler's own type holds. */
export function runWork(desk: WorkDesk, name: WorkName, input: unknown): Promise<unknown> {
  return (workHandlers[name] as (desk: WorkDesk, input: unknown) => Promise<unknown>)(desk, input);
}
