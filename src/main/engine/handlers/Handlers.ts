import type { EngineSteps } from '../importing/steps.ts';
import type { MethodsOfKind, OutputOf, ParsedOf } from '#shared/contract/contract.ts';
import type { Clock } from '../ports.ts';
import type { HeldFile } from '../desk/Desk.ts';
import type { Press } from '../reporting/press.ts';
import type { Change } from '../store/Change.ts';
import type { ReadableDatabase } from '../store/Database.ts';

export type ReadName = MethodsOfKind<'read'>;
export type ChangeName = MethodsOfKind<'change'>;
export type WorkName = MethodsOfKind<'work'>;
export type DeskName = MethodsOfKind<'desk'>;
/** Undo and redo act on the journal itself, beside the path of every other change. */
export type JournalledName = Exclude<ChangeName, 'journal.undo' | 'journal.redo'>;

/** A file that the user handed in. */
export interface GivenFile {
  readonly path: string;
  readonly name: string;
}

/** What long work is given. It reads on a connection of its own and writes through the one that writes, in short steps. */
export interface WorkDesk extends EngineSteps {
  readonly database: ReadableDatabase;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly newId: () => string;
  /** The project's `resources` folder. */
  readonly resources: string;
  /** Sets pages, and remembers the charts of the last. */
  readonly press: Press;
  /** Marks what this work stages, so that leftovers of a dead process can be told. */
  readonly owner: string;
  progress(words: string, done: number, total: number | null): void;
  /** Errors: `not-found` for an unknown handle. */
  file(handle: string): Promise<GivenFile>;
  /** Hands bytes to the host; returns their handle. */
  hold(file: HeldFile): Promise<string>;
}

export type ReadHandler<Name extends ReadName> = (database: ReadableDatabase, input: ParsedOf<Name>) => OutputOf<Name>;
export type ChangeHandler<Name extends ChangeName> = (change: Change, input: ParsedOf<Name>) => OutputOf<Name>;
export type WorkHandler<Name extends WorkName> = (desk: WorkDesk, input: ParsedOf<Name>) => Promise<OutputOf<Name>>;

export type ReadHandlers = { readonly [Name in ReadName]: ReadHandler<Name> };
export type ChangeHandlers = { readonly [Name in JournalledName]: ChangeHandler<Name> };
export type WorkHandlers = { readonly [Name in WorkName]: WorkHandler<Name> };
