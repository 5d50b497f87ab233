import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { GivenFile } from '../handlers/Handlers.ts';
import type { HeldFile } from './Desk.ts';

/** Files by handle: those handed in, by their path, and those that the engine made, in memory. */
export interface HeldFiles {
  add(path: string, name: string, temporary: boolean): string;
  hold(file: HeldFile): string;
  given(handle: string): GivenFile | null;
  held(handle: string): HeldFile | null;
  release(handle: string): Promise<void>;
  /** Lets go of a file only where it is a temporary copy. */
  releaseTemporary(handle: string): Promise<void>;
  /** Everything handed in or made until now, by handle. */
  handles(): readonly string[];
  /** Lets go of all of these; a copy that another program holds open stays for the end. */
  releaseThese(handles: readonly string[]): Promise<void>;
  /** For the end: waits for the deletion of every temporary copy. */
  releaseAll(): void;
}

/** Printed reports kept in memory at once; the oldest makes room. */
const mostHeld = 8;

export function openHeldFiles(): HeldFiles {
  const given = new Map<string, GivenFile & { readonly temporary: boolean }>();
  const held = new Map<string, HeldFile>();
  // Deleting a gigabyte takes the system tens of milliseconds, in which a window would stand still.
  const release = async (handle: string): Promise<void> => {
    const file = given.get(handle);
    given.delete(handle);
    held.delete(handle);
    if (file?.temporary === true) await rm(file.path, { force: true });
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
    handles: () => [...given.keys(), ...held.keys()],
    async releaseThese(handles) {
      const kept = handles.map((handle) => [handle, given.get(handle)] as const);
      const outcomes = await Promise.allSettled(handles.map(release));
      for (const [index, [handle, file]] of kept.entries())
        if (file !== undefined && outcomes[index]?.status === 'rejected') given.set(handle, file);
    },
    async releaseTemporary(handle) {
      if (given.get(handle)?.temporary === true) await release(handle);
    },
    releaseAll() {
      for (const { path, temporary } of given.values()) if (temporary) rmSync(path, { force: true });
      given.clear();
      held.clear();
    },
  };
}
