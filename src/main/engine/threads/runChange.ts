import { contract } from '#shared/contract/contract.ts';
import { changeHandlers } from '../handlers/changes.ts';
import type { ChangeName, JournalledName } from '../handlers/Handlers.ts';
import type { Change, ChangePorts } from '../store/Change.ts';
import type { WritableDatabase } from '../store/Database.ts';
import { redo, undo } from '../store/undo.ts';
import { type Announce, announced, commit } from './engineSteps.ts';

/** One change in one transaction. The input was parsed against the contract by the dispatcher, so the handler's own type holds. */
export function runChange(
  database: WritableDatabase,
  ports: ChangePorts,
  announce: Announce,
  name: ChangeName,
  input: unknown,
): unknown {
  if (name === 'journal.undo') return announced(undo(database, ports), announce);
  if (name === 'journal.redo') return announced(redo(database, ports), announce);
  return commit(database, ports, announce, contract[name].label, (change) => runHandler(name, change, input));
}

function runHandler(name: JournalledName, change: Change, input: unknown): unknown {
  return (changeHandlers[name] as (subject: unknown, input: unknown) => unknown)(change, input);
}
