import type { ServerResponse } from 'node:http';
import type { Desk } from '#engine/desk/Desk.ts';

export interface EventStreams {
  /** Turns a response into a stream of Server-Sent Events that lasts until its window leaves. */
  add(response: ServerResponse): void;
  close(): void;
}

const beatMilliseconds = 20_000;
/** A window that reads no more than this behind is cut off; it connects again and asks anew. */
const unreadLimit = 4 * 1024 * 1024;

/** Tells every connected window what the desk tells. */
export function openEventStreams(desk: Desk): EventStreams {
  const streams = new Set<ServerResponse>();
  const write = (text: string): void => {
    for (const stream of streams) {
      if (stream.writableLength > unreadLimit) stream.destroy();
      else stream.write(text);
    }
  };
  const unlisten = desk.listen((event, payload) => write(`event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`));
  const beat = setInterval(() => write(': still here\n\n'), beatMilliseconds);
  beat.unref();
  return {
    add(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
      response.write('retry: 1000\n\n');
      streams.add(response);
      response.on('close', () => streams.delete(response));
    },
    close() {
      unlisten();
      clearInterval(beat);
      for (const stream of streams) stream.end();
    },
  };
}
