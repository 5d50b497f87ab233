import type { JsonValue } from './json.ts';

/** Stable names of what can go wrong; the message says what and where, in words for the screen. */
export const errorCodes = [
  'invalid-input',
  'not-found',
  'conflict',
  'unreadable-file',
  'unsupported-format',
  'not-a-case',
  'wrong-passphrase',
  'passphrase-needed',
  'passphrase-not-needed',
  'newer-version',
  'damaged-case',
  'no-case',
  'invalid-formula',
  'unit-mismatch',
  'invalid-date',
  'cancelled',
  'nothing-to-undo',
  'refused',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error meant for a person: its message names the file, field or place, and what to do. */
export class PlumbError extends Error {
  readonly code: ErrorCode;
  readonly details: JsonValue;

  constructor(code: ErrorCode, message: string, details: JsonValue = null) {
    super(message);
    this.name = 'PlumbError';
    this.code = code;
    this.details = details;
  }
}
