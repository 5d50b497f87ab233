import type { InputOf, MethodName, OutputOf } from '#shared/contract/contract.ts';
import type { EventName, Events, Reply, Transport } from '#shared/contract/transport.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';

export type Answers = {
  readonly [Name in MethodName]?: (input: InputOf<Name>) => OutputOf<Name> | Promise<OutputOf<Name>>;
};

export interface FakeTransport extends Transport {
  /** Every call, in order. */
  readonly calls: readonly { readonly method: MethodName; readonly input: unknown }[];
  emit<Name extends EventName>(event: Name, payload: Events[Name]): void;
}

/** A transport whose answers a test states; a method without one replies `not-found`. */
export function fakeTransport(answers: Answers): FakeTransport {
  const calls: { method: MethodName; input: unknown }[] = [];
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  return {
    calls,
    async call<Name extends MethodName>(method: Name, input: InputOf<Name>): Promise<Reply<OutputOf<Name>>> {
      calls.push({ method, input });
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the mapped type keeps each method's own answer under its name
      const answer = answers[method] as ((input: InputOf<Name>) => Promise<OutputOf<Name>>) | undefined;
      try {
        if (answer === undefined) throw new PlumbError('not-found', `The test has no answer for ${method}`);
        return { ok: true, data: await answer(input) };
      } catch (error) {
        if (!(error instanceof PlumbError)) throw error;
        return { ok: false, error: { code: error.code, message: error.message, details: error.details } };
      }
    },
    listen(event, fn) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set);
      // Listeners are kept per event name, so each only ever receives its own payload.
      const kept = fn as (payload: never) => void;
      set.add(kept);
      return () => set.delete(kept);
    },
    emit(event, payload) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- listeners are kept by the name of the event they take
      for (const fn of listeners.get(event) ?? []) fn(payload as never);
    },
    putFile: async (file) => `handle-${file.name}`,
    address: (handle) => `/files/${handle}`,
  };
}
