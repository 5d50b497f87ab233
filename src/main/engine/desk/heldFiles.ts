import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { GivenFile } from '../handlers/Handlers.ts';
import type { HeldFile } from './Desk.ts';

/** Files by handle: those handed in, by their path, and those that the engine made, in memory. */
export interface HeldFiles {
  add(path: string, name: string, temporary: boolean): string;
  hold(file: HeldFile): string;
  given(handle: string): GivenFile | null;
  held(handle: string): HeldFile | null;
  release(handle: string): void;
  /** Lets go of a file only where it is a temporary copy. */
  releaseTemporary(handle: string): void;
  releaseAll(): void;
}

/** Printed reports kept in memory at once; the oldest makes room. */
const mostHeld = 8;

export function openHeldFiles(): HeldFiles {
  const given = new Map<string, GivenFile & { readonly temporary: boolean }>();
  const held = new Map<string, HeldFile>();
  const release = (handle: string): void => {
    const file = given.get(handle);
    if (file?.temporary === true) rmSync(file.path, { force: true });
    given.delete(handle);
    held.delete(handle);
  };
  return {
    add(path, name, temporary) {
      const handle = randomUUID();
      given.set(handle, { path, name, temporary });
      return handle;
    },
    hold(file) {
      const handle = randomUUID();
      held.set(handle, file);
      for (const oldest of [...held.keys()].slice(0, Math.max(0, held.size - mostHeld))) held.delete(oldest);
      return handle;
    },
    given: (handle) => given.get(handle) ?? null,
    held: (handle) => held.get(handle) ?? null,
    release,
    releaseTemporary: (handle) => (given.get(handle)?.temporary === true ? release(handle) : undefined),
    releaseAll: () => [...given.keys(), ...held.keys()].forEach(release),
  };
}
