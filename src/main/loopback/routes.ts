import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Desk } from '#engine/desk/Desk.ts';
import { answerCall } from './answerCall.ts';
import type { EventStreams } from './eventStreams.ts';
import { sendHeldFile } from './sendHeldFile.ts';
import { sendPageFile } from './sendPageFile.ts';
import { takeFile } from './takeFile.ts';

/** What the routes work on. */
export interface Bench {
  readonly desk: Desk;
  readonly events: EventStreams;
  /** The built renderer's folder. */
  readonly pages: string;
  /** A folder that only this user can read, for files that the window sends. */
  readonly temporary: string;
}

export interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly answer: (bench: Bench, visit: Visit) => Promise<void> | void;
}

/** The first whose path fits answers; the pages come last, for they fit every path. */
export const routes: readonly Route[] = [
  { method: 'POST', path: /^\/call$/, answer: answerCall },
  { method: 'GET', path: /^\/events$/, answer: (bench, visit) => bench.events.add(visit.response) },
  { method: 'POST', path: /^\/files$/, answer: takeFile },
  { method: 'GET', path: /^\/files\/[^/]+$/, answer: sendHeldFile },
  { method: 'GET', path: /^\/(?!call$|events$|files(?:\/|$))/, answer: sendPageFile },
];
