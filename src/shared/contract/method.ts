import type { z } from 'zod';

/** Where a method runs: `desk` in the host's process, `read` and `change` on the case's two connections, `work` in a thread of its own. */
export type MethodKind = 'desk' | 'read' | 'change' | 'work';

/** One entry of the contract. `output` exists for the compiler alone. */
export interface Method<Kind extends MethodKind, Input extends z.ZodType, Output> {
  readonly kind: Kind;
  readonly input: Input;
  /** What undo and the journal call the change, such as `Mark passage`. */
  readonly label: string;
  readonly output?: Output;
}

type MethodOf<Kind extends MethodKind, Output> = <Input extends z.ZodType>(input: Input) => Method<Kind, Input, Output>;

function ofKind<Kind extends MethodKind, Output>(kind: Kind, label: string): MethodOf<Kind, Output> {
  return (input) => ({ kind, input, label });
}

export function desk<Output>(): MethodOf<'desk', Output> {
  return ofKind('desk', '');
}

export function read<Output>(): MethodOf<'read', Output> {
  return ofKind('read', '');
}

/** Every change is journalled under its label and can be undone. */
export function change<Output>(label: string): MethodOf<'change', Output> {
  return ofKind('change', label);
}

/** Long work: its input names a job, under which it reports progress and can be cancelled. */
export function work<Output>(label: string): MethodOf<'work', Output> {
  return ofKind('work', label);
}
