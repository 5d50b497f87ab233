import { z } from 'zod';
import { contract, isMethodName, type InputOf, type MethodName, type OutputOf } from '#shared/contract/contract.ts';
import type { Reply } from '#shared/contract/transport.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import type { Desk, DeskListener, DeskSettings } from './Desk.ts';
import { absolutePath, deskMethods, type OpenWays } from './deskMethods.ts';
import { openHeldFiles } from './heldFiles.ts';
import { type CaseThreads, openCaseThreads } from './CaseThreads.ts';
import { errorReply, okReply } from './replies.ts';
import { closedError } from './ThreadLine.ts';

export function openDesk(settings: DeskSettings): Desk {
  return layDesk(settings).desk;
}

interface LaidDesk {
  readonly desk: Desk;
  readonly open: OpenWays['open'];
}

/** One dispatcher: parses the input against the contract, calls, and wraps what comes back. */
function layDesk(settings: DeskSettings): LaidDesk {
  const listeners = new Set<DeskListener>();
  const files = openHeldFiles();
  const tell: DeskListener = (event, payload) => {
    for (const listener of listeners) listener(event, payload);
  };
  let threads: CaseThreads | null = null;
  let over = false;

  const open: OpenWays['open'] = async (key, create) => {
    if (over) throw closedError();
    const opened = await openCaseThreads({ key, create, desk: settings, files, tell });
    const before = threads;
    // What was printed from or handed to the case before is plain text of it; what waits for a first case is kept.
    const left = before === null ? [] : files.handles();
    threads = opened;
    await before?.close();
    await files.releaseThese(left);
    tell('desk', { open: true });
    return opened;
  };
  const methods = deskMethods({
    settings,
    files,
    openCase: () => threads,
    open,
    async openBeside(key, create) {
      const other = layDesk({ ...settings, dialogs: null });
      await other.open(key, create);
      return other.desk;
    },
    async close() {
      const closing = threads;
      const left = files.handles();
      threads = null;
      await closing?.close();
      await files.releaseThese(left);
      tell('desk', { open: false });
    },
  });

  const dispatch = async (name: MethodName, input: unknown): Promise<Reply<unknown>> => {
    const { kind, input: schema } = contract[name];
    const parsed: unknown = (schema as z.ZodType).parse(input);
    if (kind === 'desk') return okReply(await methods.run(name, parsed));
    if (threads === null) throw new PlumbError('no-case', 'No case is open. Open one first.');
    switch (kind) {
      case 'read':
        return threads.read(name, parsed);
      case 'change':
        return threads.change(name, parsed);
      case 'work':
        return work(threads, name, parsed);
      default:
        return assertNever(kind);
    }
  };

  const work = async (on: CaseThreads, name: MethodName, parsed: unknown): Promise<Reply<unknown>> => {
    const { job, handle, path } = workFields.parse(parsed);
    const input =
      path === undefined ? parsed : { ...workFields.parse(parsed), path: absolutePath(path, settings.folder) };
    try {
      return await on.work(name, input, job);
    } finally {
      // A temporary copy of what is imported is plain text on the disk; it goes as soon as the import is over.
      if (handle !== undefined) await files.releaseTemporary(handle);
    }
  };

  const handle = async (method: unknown, input: unknown): Promise<Reply<unknown>> => {
    const began = performance.now();
    try {
      if (!isMethodName(method))
        throw new PlumbError('invalid-input', `There is no method "${String(method).slice(0, 60)}".`);
      const reply = await dispatch(method, input);
      logSlow(method, performance.now() - began, reply);
      return reply;
    } catch (error) {
      return errorReply(error);
    }
  };
  const logSlow = (method: MethodName, milliseconds: number, reply: Reply<unknown>): void => {
    const slow = contract[method].kind === 'read' && milliseconds > slowRead;
    if (slow) settings.log.write(`${method} took ${Math.round(milliseconds)} ms`);
    if (!reply.ok && reply.error.code === 'internal') settings.log.write(`${method}: ${reply.error.message}`);
  };

  const desk: Desk = {
    handle,
    // The contract ties each method's output to its handler, which the compiler checked where handlers are listed.
    call: <Name extends MethodName>(method: Name, input: InputOf<Name>) =>
      handle(method, input) as Promise<Reply<OutputOf<Name>>>,
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    addFile: (path, name, temporary) => files.add(path, name, temporary),
    heldFile: (handle) => files.held(handle),
    async close() {
      over = true;
      await methods.settle();
      await threads?.close();
      threads = null;
      files.releaseAll();
      listeners.clear();
    },
  };
  return { desk, open };
}

/** Signal-Desktop's threshold for a query worth a line in the log, in milliseconds. */
const slowRead = 40;

/** What the desk itself reads of long work's input: its job, the file it takes in, the path it writes to. */
const workFields = z.looseObject({ job: z.string(), handle: z.string().optional(), path: z.string().optional() });
