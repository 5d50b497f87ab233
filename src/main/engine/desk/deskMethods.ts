import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join } from 'node:path';
import type { OpenCase } from '#shared/contract/cases.ts';
import { contract, type MethodName, type OutputOf, type ParsedOf } from '#shared/contract/contract.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { DeskName } from '../handlers/Handlers.ts';
import { type CaseKey, normalisePassphrase } from '../store/openDatabase.ts';
import type { CaseThreads, CaseThreadsSettings } from './CaseThreads.ts';
import type { Desk, DeskSettings } from './Desk.ts';
import type { HeldFiles } from './heldFiles.ts';

export interface OpenWays {
  /** Opens a case in place of the one that is open; that one stays where opening fails. */
  open(key: CaseKey, create: CaseThreadsSettings['create']): Promise<CaseThreads>;
  /** Makes a case on another desk, of which this desk's listeners hear nothing. */
  openBeside(key: CaseKey, create: CaseThreadsSettings['create']): Promise<Desk>;
}

export interface DeskState extends OpenWays {
  readonly settings: DeskSettings;
  readonly files: HeldFiles;
  openCase(): CaseThreads | null;
  close(): Promise<void>;
}

export interface DeskMethods {
  run(name: MethodName, input: unknown): Promise<unknown>;
  /** Waits for an opening or closing under way. */
  settle(): Promise<void>;
}

type DeskHandlers = { readonly [Name in DeskName]: (input: ParsedOf<Name>) => Promise<OutputOf<Name>> };

const sampleFileName = 'Plumbline sample.plumb';

/** What needs no case, or makes and opens one. Opening and closing come one after the other, never at once. */
export function deskMethods(state: DeskState): DeskMethods {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(body: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(body, body);
    last = mine.catch(() => undefined);
    return mine;
  };
  const handlers = makeHandlers(state, inTurn);
  return {
    run: (name, input) => {
      if (contract[name].kind !== 'desk') throw new TypeError(`${name} is no method of the desk`);
      return (
        (handlers as Readonly<Record<string, (input: unknown) => Promise<unknown>>>)[name]?.(input) ??
        Promise.resolve(null)
      );
    },
    settle: async () => void (await last),
  };
}

function makeHandlers(
  state: DeskState,
  inTurn: <Result>(body: () => Promise<Result>) => Promise<Result>,
): DeskHandlers {
  const { settings, files } = state;
  const open = async (key: CaseKey, create: CaseThreadsSettings['create']): Promise<OpenCase> =>
    describeCase(await state.open(key, create));
  return {
    'cases.state': async () => {
      const threads = state.openCase();
      const { host, folder, dialogs } = settings;
      return { open: threads === null ? null : describeCase(threads), dialogs: dialogs !== null, folder, host };
    },
    'cases.create': ({ path, name, passphrase }) =>
      inTurn(async () => {
        const place = absolutePath(path, settings.folder);
        makeFolder(dirname(place));
        return open({ path: place, passphrase: passphrase ?? '' }, { name, sample: false });
      }),
    'cases.open': ({ path, passphrase }) =>
      inTurn(() => open({ path: absolutePath(path, settings.folder, false), passphrase: passphrase ?? '' }, null)),
    'cases.openSample': ({ path, passphrase = '' }) =>
      inTurn(async () => {
        const place = absolutePath(path ?? sampleFileName, settings.folder);
        makeFolder(dirname(place));
        if (!existsSync(place)) {
          const { buildSample } = await import('../sample/buildSample.ts');
          await buildSample(state.openBeside, settings.resources, { path: place, passphrase });
        }
        return open({ path: place, passphrase }, null);
      }),
    'cases.close': () =>
      inTurn(async () => {
        await state.close();
        return null;
      }),
    'cases.choosePath': async ({ purpose, suggestedName }) => ({
      path: (await settings.dialogs?.choosePath(purpose, suggestedName)) ?? null,
    }),
    'referenceQuantities.startSet': async () => {
      const { readStartSet } = await import('../referencing/readQuantities.ts');
      return readStartSet(settings.resources);
    },
    'jobs.cancel': async ({ job }) => ({ cancelled: state.openCase()?.cancel(job) ?? false }),
    'files.release': async ({ handle }) => {
      await files.release(handle);
      return null;
    },
  };
}

/** Errors: `refused`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new PlumbError('refused', `The folder ${folder} can not be made (${code}). Choose another place.`);
  }
}

function describeCase({ key, info }: CaseThreads): OpenCase {
  const encrypted = normalisePassphrase(key.passphrase) !== '';
  return { name: info.name, fileName: basename(key.path), path: key.path, encrypted, sample: info.sample };
}

/** A bare name goes into the cases' folder; a case's file ends in `.plumb` unless the user ended it otherwise. */
export function absolutePath(path: string, folder: string, addExtension = true): string {
  if (path.includes('\0')) throw new PlumbError('invalid-input', 'A path has no NUL character.');
  const place = isAbsolute(path) ? path : join(folder, path);
  return addExtension && extname(place) === '' ? `${place}.plumb` : place;
}
