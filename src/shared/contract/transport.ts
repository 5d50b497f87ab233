import type { ErrorCode } from '../values/PlumbError.ts';
import type { JsonValue } from '../values/json.ts';
import type { InputOf, MethodName, OutputOf } from './contract.ts';

export type Reply<Output> =
  | { readonly ok: true; readonly data: Output }
  | {
      readonly ok: false;
      readonly error: { readonly code: ErrorCode; readonly message: string; readonly details: JsonValue };
    };

/** What the engine tells without being asked. */
export interface Events {
  /** Rows of these tables changed; `sequence` is the journal's newest entry. */
  readonly changed: { readonly tables: readonly string[]; readonly sequence: number };
  /** `total` is null while it is unknown. */
  readonly progress: {
    readonly job: string;
    readonly words: string;
    readonly done: number;
    readonly total: number | null;
  };
  /** A case was opened or closed. */
  readonly desk: { readonly open: boolean };
}
export type EventName = keyof Events;
export const eventNames: readonly EventName[] = ['changed', 'progress', 'desk'];

export type Unlisten = () => void;

/** The one seam between a renderer and the engine; each host provides one. */
export interface Transport {
  call<Name extends MethodName>(method: Name, input: InputOf<Name>): Promise<Reply<OutputOf<Name>>>;
  listen<Name extends EventName>(event: Name, fn: (payload: Events[Name]) => void): Unlisten;
  /** Makes a file that the user dropped or chose known to the engine; returns its handle. */
  putFile(file: File): Promise<string>;
  /** A URL from which the bytes of a handle can be fetched. */
  address(handle: string): string;
}
