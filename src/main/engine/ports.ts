import type { pathPurposes } from '#shared/contract/cases.ts';

/** The outside as the engine sees it; each host fills these, tests fill them with fixed values. */
export interface Clock {
  /** ISO 8601, UTC, milliseconds */
  now(): string;
}

export interface Identities {
  /** A new unique identifier, 36 characters. */
  newId(): string;
  /** 16 random bytes in hexadecimal, for the journal's salts. */
  newSalt(): string;
}

export interface Dialogs {
  /** Null where the user cancels. */
  choosePath(purpose: (typeof pathPurposes)[number], suggestedName: string): Promise<string | null>;
}

export interface Log {
  /** Never given contents of a case: method names, durations and error codes only. */
  write(line: string): void;
}
