import type { MessagePort } from 'node:worker_threads';
import type { Reply } from '#shared/contract/transport.ts';
import type { Events } from '#shared/contract/transport.ts';
import type { HeldFile } from '../desk/Desk.ts';
import type { GivenFile } from '../handlers/Handlers.ts';
import type { StepName } from '../importing/steps.ts';
import type { CaseKey } from '../store/openDatabase.ts';
import type { CaseInfo } from '../store/queries/caseInfo.ts';

export type ThreadRole = 'write' | 'read' | 'work';

export interface ThreadStart {
  readonly role: ThreadRole;
  readonly key: CaseKey;
  /** Present where the writing thread is to make the case first. */
  readonly create: { readonly name: string; readonly sample: boolean } | null;
  readonly resources: string;
  readonly owner: string;
  /** Of a command: its work thread answers reads as well, and its writing thread loads what changes need when the first one comes. */
  readonly lone: boolean;
}

/** From the desk to a thread. */
export type ToThread =
  /** The first: a thread loads its modules meanwhile, and opens its connection when the case is ready for it. */
  | { readonly kind: 'open' }
  | { readonly kind: 'request'; readonly id: number; readonly method: string; readonly input: unknown }
  /** A read that a work thread answers, where there is no thread for reads alone. */
  | { readonly kind: 'read'; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'file'; readonly handle: string; readonly file: GivenFile | null }
  | { readonly kind: 'held'; readonly ticket: number; readonly handle: string }
  /** A work thread's line to the writing thread. */
  | { readonly kind: 'steps'; readonly port: MessagePort }
  | { readonly kind: 'close' };

/** From a thread to the desk. */
export type FromThread =
  | { readonly kind: 'ready'; readonly info: CaseInfo }
  | { readonly kind: 'failed'; readonly reply: Reply<never> }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly kind: 'changed'; readonly payload: Events['changed'] }
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly words: string;
      readonly done: number;
      readonly total: number | null;
    }
  | { readonly kind: 'askFile'; readonly handle: string }
  | { readonly kind: 'hold'; readonly ticket: number; readonly file: HeldFile };

/** On the line between a work thread and the writing thread. */
export interface StepRequest {
  readonly id: number;
  readonly step: StepName;
  readonly inputs: readonly unknown[];
}
export interface StepReply {
  readonly id: number;
  readonly reply: Reply<unknown>;
}
