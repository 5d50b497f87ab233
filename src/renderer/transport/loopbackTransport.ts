import type { InputOf, MethodName, OutputOf } from '#shared/contract/contract.ts';
import { eventNames, type EventName, type Events, type Reply, type Transport } from '#shared/contract/transport.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';

const silent =
  'The engine does not answer. Look at the terminal in which it was started; start it again and open the address it prints.';

/** What was missed while the stream of events was broken is unknown, so everything on screen is asked anew. */
const unknownEvents: { readonly [Name in EventName]?: Events[Name] } = {
  changed: { tables: [], sequence: 0 },
  desk: { open: true },
};

/**
 * The transport of the loopback host: POST /call, server-sent events from /events, POST /files.
 * A host that does not answer becomes an `internal` reply, so that callers know one kind of failure.
 */
export function createLoopbackTransport(
  fetch: typeof globalThis.fetch,
  openEvents: (url: string) => EventSource,
): Transport {
  let events: EventSource | null = null;
  return {
    async call<Name extends MethodName>(method: Name, input: InputOf<Name>): Promise<Reply<OutputOf<Name>>> {
      const headers = { 'content-type': 'application/json' };
      try {
        const response = await fetch('/call', { method: 'POST', headers, body: JSON.stringify({ method, input }) });
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- host and page share one contract; refusals come in the same envelope
        return (await response.json()) as Reply<OutputOf<Name>>;
      } catch {
        return { ok: false, error: { code: 'internal', message: silent, details: null } };
      }
    },
    listen<Name extends EventName>(event: Name, fn: (payload: Events[Name]) => void) {
      if (!eventNames.includes(event)) throw new Error(`Unknown event: ${event}`);
      events ??= openEvents('/events');
      const source = events;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- events are named, and the contract types each name's payload
      const listener = (message: MessageEvent<string>) => fn(JSON.parse(message.data) as Events[Name]);
      const unknown: Events[Name] | undefined = unknownEvents[event];
      const reconnected = () => unknown !== undefined && fn(unknown);
      source.addEventListener(event, listener);
      source.addEventListener('open', reconnected);
      return () => {
        source.removeEventListener(event, listener);
        source.removeEventListener('open', reconnected);
      };
    },
    async putFile(file) {
      const reply = await sendFile(fetch, file);
      if (!('handle' in reply)) throw new PlumbError(reply.error.code, reply.error.message, reply.error.details);
      return reply.handle;
    },
    address: (handle) => `/files/${encodeURIComponent(handle)}`,
  };
}

type Sent = { readonly handle: string } | Extract<Reply<never>, { ok: false }>;

async function sendFile(fetch: typeof globalThis.fetch, file: File): Promise<Sent> {
  try {
    const response = await fetch(`/files?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the host answers with a handle or with a failure's envelope
    return (await response.json()) as Sent;
  } catch {
    return { ok: false, error: { code: 'internal', message: silent, details: null } };
  }
}
