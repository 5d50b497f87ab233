import type { DeskState } from '#shared/contract/cases.ts';
import type { InputOf, MethodName, OutputOf } from '#shared/contract/contract.ts';
import type { EventName, Events, Reply, Unlisten } from '#shared/contract/transport.ts';
import type { Dialogs, Log } from '../ports.ts';

export type DeskListener = <Name extends EventName>(event: Name, payload: Events[Name]) => void;

export interface HeldFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What a host holds: one desk, on which one case at a time lies open. */
export interface Desk {
  /** Never rejects: unknown methods, bad input and failures come back as replies. */
  handle(method: unknown, input: unknown): Promise<Reply<unknown>>;
  /** The same, typed, for hosts that call on their own behalf. */
  call<Name extends MethodName>(method: Name, input: InputOf<Name>): Promise<Reply<OutputOf<Name>>>;
  listen(listener: DeskListener): Unlisten;
  /** Registers a file on disk for import; a temporary one is deleted when it is released. Returns its handle. */
  addFile(path: string, name: string, temporary: boolean): string;
  /** Bytes that the engine made (a PDF); null for an unknown handle. */
  heldFile(handle: string): HeldFile | null;
  /** Closes the case, ends the threads and deletes temporary files. */
  close(): Promise<void>;
}

export interface DeskSettings {
  readonly host: DeskState['host'];
  /** Where new cases go unless the user says otherwise. */
  readonly folder: string;
  /** Module that a worker thread starts with. */
  readonly threadModule: URL;
  /** The project's `resources` folder. */
  readonly resources: string;
  readonly dialogs: Dialogs | null;
  readonly log: Log;
}
